/** Scores, ranks and grades as many units as a round has forms, out of answers that are there already; what is timed is that alone. */
import { scoreGroup } from '../../dist/scoring/group.js'
import { same } from '../../dist/text.js'
import { answered, set } from './answered.js'
import { formsIn } from './files.js'

const dossiers = answered(formsIn(process.argv[2]).length)
const start = performance.now()
const { units } = scoreGroup(same('Đợt chấm để đo'), set, dossiers)
console.log(`took ${performance.now() - start}`)
console.log(`sum ${units.filter(({ status }) => status === 'ranked').length} ranked of ${units.length}, ${set.components.length} components`)
