import { openSet } from '../../dist/commands/open-set.js'
import { openRound } from '../../dist/commands/plan-round.js'
import { readGroup } from '../../dist/commands/read-group.js'

/** A round read as `cchc score` reads it: its set, the dossiers of its one group, what was remarked. Without `threads` forms are read by as many as they are worth. */
export async function readRound(folder, threads) {
  const world = { cwd: folder, lang: 'vi', columns: 100, colour: false, out() {}, err() {} }
  const planned = await openRound(folder, world)
  const [group] = planned.round.groups
  const { set } = await openSet(`${folder}/${group.criteria}`, group.criteria, world)
  return { name: group.name, set, ...await readGroup(group, planned, set, { threads }) }
}
