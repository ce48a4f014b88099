/** Reads a round and scores, ranks and grades its units; nothing is written. */
import { scoreGroup } from '../../dist/scoring/group.js'
import { readRound } from './round.js'

const { name, set, dossiers } = await readRound(process.argv[2])
const { units } = scoreGroup(name, set, dossiers)
console.log(`sum ${units.filter(({ status }) => status === 'ranked').length} ranked of ${units.length}`)
