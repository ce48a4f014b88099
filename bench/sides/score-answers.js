/** Scores, ranks and grades as many units as a list names, out of answers that are there already; what is timed is that alone. */
import { scoreGroup } from '../../dist/scoring/group.js'
import { same } from '../../dist/text.js'
import { answered, set } from './answered.js'
import { unitsIn } from './files.js'

const dossiers = answered(unitsIn(process.argv[2]))
const start = performance.now()
const { units } = scoreGroup(same('Đợt chấm để đo'), set, dossiers)
console.log(`took ${performance.now() - start}`)
console.log(`sum ${units.filter(({ status }) => status === 'ranked').length} ranked of ${units.length}, ${set.components.length} components`)
