import { readdir } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * A row: `id` and `what` it compares, `figure` (`time` or `memory`) and `goal` (the ratio that it may reach), the data that it `needs`, and both sides,
 * `ours(dirs)` and `theirs(dirs)`: arguments of `node`, given the folders of the data. Rows of one `group` take their turns together. `bare` puts nothing into
 * the sides; `work` says how many times the work ours has; `same: false` that the sides do different things; `mostMegabytes` what ours may hold at most.
 */
const folder = join(import.meta.dirname, '../rows')

/** The rows of the table, of all files of `bench/rows` in the order of their names; with words, those whose id holds one of them. */
export async function rowsNamed(words) {
  const files = (await readdir(folder)).filter(name => name.endsWith('.js')).sort()
  const rows = (await Promise.all(files.map(name => import(join(folder, name))))).flatMap(each => each.default)
  return words === undefined ? rows : rows.filter(({ id }) => words.some(word => id.includes(word)))
}

/** Rows of one `group` together, at the place of the first of them. */
export function grouped(rows) {
  const groups = new Map()
  for (const row of rows) groups.set(row.group ?? row.id, [...(groups.get(row.group ?? row.id) ?? []), row])
  return [...groups.values()]
}
