import { folded } from '../../text.ts'
import { textOf } from '../grid.ts'
import type { HeadRows } from './among.ts'
import { indexIn, type Columns, type WordMarks } from './dossier.ts'
import { isStated, type Here } from './stands.ts'
import type { UnitTally } from './tally.ts'

const numbers = new Set(['stt', 'tt', 'số tt', 'số thứ tự', 'no'])

/** So many rows of a unit in one table are remembered by a mark; of more none is known again. */
const mostMarks = 50_000

/** Remembers whole rows of a table without codes by marks, whatever measures read of them, in whatever order their columns stand: a month's rows are known again in its year. Whose a row is and its number in the list say nothing. */
export function rowMarker(here: Here, columns: Columns, head: HeadRows, { markIn }: Pick<WordMarks, 'markIn'>): (tally: UnitTally) => void {
  if (columns.code !== undefined) return () => undefined
  const silent = new Set([indexIn(columns, 'unit'), indexIn(columns, 'unitId'), ...head.flatMap(({ cells }) => cells.filter(cell => numbers.has(folded(textOf(cell)))).map(({ column }) => column - 1))])
  const markHere = (): number => {
    let mark = 0
    for (let at = 0; at < here.values.length; at++) if (!silent.has(at) && isStated(here.values[at])) mark = (mark + Math.imul(markIn(at) ^ spread, factor)) | 0
    return mark
  }
  return ({ rowMarks }) => { if (rowMarks.length < mostMarks) rowMarks.push(markHere()) }
}

const [spread, factor] = [0x5bd1e995, 2246822507]

/** How often each mark comes. */
export function timesOf(marks: readonly number[]): ReadonlyMap<number, number> {
  const times = new Map<number, number>()
  for (const mark of marks) times.set(mark, (times.get(mark) ?? 0) + 1)
  return times
}

/** Whether all rows of one tally, of which each is remembered, stand in another as well, as often at least. */
export function standIn(some: UnitTally, all: UnitTally): boolean {
  if (some.rows === 0 || some.rows > all.rows || [some, all].some(({ rows, rowMarks }) => rowMarks.length !== rows)) return false
  const left = new Map(timesOf(all.rowMarks))
  return some.rowMarks.every(mark => {
    const times = left.get(mark) ?? 0
    left.set(mark, times - 1)
    return times > 0
  })
}
