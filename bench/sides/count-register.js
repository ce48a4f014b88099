/** Counts a register as scoring does, and prints what its figures come to over all units. */
import { readRound } from './round.js'

const { set, dossiers } = await readRound(process.argv[2])
const figures = set.figures.map(({ id }) => [id, dossiers.flatMap(({ layers }) => layers.map(({ answers }) => Number(answers.get(id)?.value?.number ?? 0))).reduce((sum, number) => sum + number, 0)])
console.log(`sum ${figures.map(([id, number]) => `${id} ${number}`).join(', ')}`)
