/** Reads a round (by so many threads, where they are said) and scores, ranks and grades its units; nothing is written. */
import { scoreGroup } from '../../dist/scoring/group.js'
import { readRound } from './round.js'

const { name, set, dossiers } = await readRound(process.argv[2], process.argv[3] === undefined ? undefined : Number(process.argv[3]))
const { units } = scoreGroup(name, set, dossiers)
console.log(`sum ${units.filter(({ status }) => status === 'ranked').length} ranked of ${units.length}`)
