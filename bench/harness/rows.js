import { readdir } from 'node:fs/promises'
import { join } from 'node:path'

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
