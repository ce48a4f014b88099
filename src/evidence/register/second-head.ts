import type { RegisterColumn } from '../../criteria/measures.ts'
import { folded } from '../../text.ts'
import type { HeadRows } from './among.ts'
import { columnsCalled, type Known } from './columns.ts'
import { indexIn, type Columns } from './dossier.ts'
import { isStated, textAt, textOfStanding, type Here } from './stands.ts'

/** What a row without a day is: the head again, the head of columns that stand otherwise, or none. */
export type SecondHead = 'same' | 'other' | undefined

/** Titles over counts of dossiers as well, which tell no register. */
const vague: ReadonlySet<string> = new Set(['số hồ sơ', 'số hs', 'dossier', 'tiếp nhận', 'trả kết quả'].map(folded))

const telling: readonly Known[] = ['code', 'received', 'due', 'returned']

interface Said { readonly at: number; readonly label: string; readonly means: readonly Known[]; readonly isFirst: boolean }

/**
 * Knows a head among the dossiers: all that the columns of codes and days hold stands over them in the first head too, or two things are titles of registers, in
 * whatever words, one of them of a code or a day. Only columns that are read tell whether it is another one.
 */
export function secondHead(here: Here, columns: Columns, needed: readonly RegisterColumn[], head: HeadRows): () => SecondHead {
  const titles = head.flatMap(({ cells }) => cells.map(cell => ({ at: cell.column - 1, label: folded(textOfStanding(cell)) }))).filter(({ label }) => label !== '')
  const labels = new Set(titles.map(({ label }) => label))
  const places = [...new Set<Known>([...needed, 'code', 'unit', 'unitId'])].map(column => ({ column, at: indexIn(columns, column) })).filter(({ at }) => at >= 0)
  const days = telling.map(column => indexIn(columns, column)).filter(at => at >= 0)
  const isUnitless = columns.unit === undefined && columns.unitId === undefined
  const saidAt = (at: number): Said => {
    const label = folded(textAt(here, at))
    return { at, label, means: columnsCalled(label), isFirst: titles.some(title => title.at === at && title.label === label) }
  }
  const isMoved = (said: readonly Said[]): boolean => {
    const strangers = said.filter(({ isFirst }) => !isFirst)
    if (isUnitless && strangers.some(({ means }) => means.includes('unit') || means.includes('unitId'))) return true
    return places.some(({ column, at }) => {
      const own = said.find(each => each.at === at)
      if (own === undefined) return strangers.some(({ means }) => means.includes(column))
      return !own.isFirst && (labels.has(own.label) || !own.means.includes(column))
    })
  }
  return () => {
    const stated = [...here.values.keys()].filter(at => isStated(here.values[at]))
    const over = days.filter(at => stated.includes(at)).map(at => folded(textAt(here, at)))
    const isAgain = over.length > 0 && over.every(label => labels.has(label))
    if (stated.length < 2) return isAgain ? 'same' : undefined
    const said = stated.map(saidAt)
    const isNamed = new Set(said.flatMap(({ means }) => means)).size > 1 && said.some(({ label, means }) => !vague.has(label) && means.some(column => telling.includes(column)))
    if (!isNamed && !isAgain) return undefined
    return (isNamed || over.length > 1) && isMoved(said) ? 'other' : 'same'
  }
}
