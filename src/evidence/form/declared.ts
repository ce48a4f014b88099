import type { Row, Sheet } from '../../sheet.ts'
import { folded } from '../../text.ts'
import { titled, titlesIn, withoutTitle, type TitledColumn } from '../chosen.ts'
import { textIn } from '../grid.ts'
import { headName, labelsAt, type Head } from '../head.ts'
import { isFurniture } from '../table/rows.ts'
import { namesFigures, periodOf, type Period } from './periods.ts'
import { othersWords } from './words.ts'

/** The column of declared figures, and how it was found: by its title, by the year in it, or where the original form has it. */
export interface Declared {
  /** Absent on a form that gives points alone, and where none was chosen. */
  readonly column?: number
  readonly by?: 'year' | 'place'
  /** The column that is read, with all that its title says. */
  readonly used?: TitledColumn
  /** Columns between which none was chosen: what is asked for there is unreadable. */
  readonly rivals: readonly TitledColumn[]
  /** Why: titles alike, titles of another year only, or a title that is not a form's. */
  readonly why?: 'alike' | 'year' | 'title'
  /** Columns of other years beside the one that is read. */
  readonly past: readonly TitledColumn[]
}

/** Where to look: the head as far as it was found, the words for figures, columns that serve something else, the place on the original form, and which rows ask for something. */
export interface Asked {
  readonly sheet: Sheet
  readonly head?: Head<string>
  readonly words: readonly string[]
  readonly taken: ReadonlySet<number>
  readonly agreed?: number
  readonly year: number
  readonly asks: (row: Row) => boolean
}

interface Column extends TitledColumn { readonly at: number; readonly period: Period; readonly figures: boolean; readonly alike: boolean }

const others = new Set(othersWords.map(folded))

/** Chooses the column of declared figures; between columns that may be it none is chosen, and one that names another year never is. */
export function declaredOn(asked: Asked): Declared {
  const { head, agreed } = asked
  const own = head?.columns['declared']
  const columns = columnsOf(asked)
  if (own !== undefined) return titledOne(columns, own, asked)
  const current = columns.filter(each => each.period === 'this' && each.figures)
  if (current.length > 0) return oneOf(current, columns, 'alike')
  const place = agreed !== undefined && asked.taken.has(agreed) ? columns[0]?.at : agreed
  return place === undefined ? { rivals: [], past: [] } : placedOne(columns, place, asked)
}

/** One was found by its title: others of the same title, or of this year, must not hold values too. */
function titledOne(columns: readonly Column[], own: number, asked: Asked): Declared {
  const contenders = columns.filter(each => each.alike || (each.period === 'this' && each.figures))
  return oneOf(contenders.length > 0 ? contenders : [columnAt(asked, own)], columns, 'alike')
}

/** None was found by its title: the place on the original form counts where nothing speaks against it. */
function placedOne(columns: readonly Column[], agreed: number, asked: Asked): Declared {
  const placed = columns.find(each => each.at === agreed) ?? columnAt(asked, agreed)
  const rest = columns.filter(each => each !== placed)
  if (placed.period === 'other') return { rivals: [placed, ...rest].map(shown), why: 'year', past: [] }
  return rest.length > 0 ? { rivals: [placed, ...rest].map(shown), why: 'title', past: [] } : { column: agreed, by: 'place', used: shown(placed), rivals: [], past: [] }
}

function oneOf(contenders: readonly Column[], columns: readonly Column[], why: 'alike'): Declared {
  const open = contenders.filter(each => each.period !== 'other')
  const past = columns.filter(each => each.period === 'other')
  const [only, another] = open
  if (only === undefined) return { rivals: contenders.map(shown), why: 'year', past: [] }
  if (another !== undefined) return { rivals: open.map(shown), why, past: [] }
  return { column: only.at, used: shown(only), rivals: [], past: past.map(shown), ...(only.period === 'this' ? { by: 'year' } : {}) }
}

const shown = ({ title, column }: Column): TitledColumn => ({ title, column })

/** The columns that hold values in rows that ask for something, and serve nothing else. */
function columnsOf(asked: Asked): readonly Column[] {
  const { sheet, head, taken } = asked
  const printed = sheet.rows.find(row => row.number === head?.last)
  const rows = sheet.rows.filter(row => row.number > (head?.last ?? 0) && asked.asks(row) && !isFurniture(row, printed))
  const filled = new Set<number>()
  for (const row of rows) for (const { column } of row.cells) if (!taken.has(column) && !filled.has(column) && textIn(row, column) !== '') filled.add(column)
  return [...filled].sort((a, b) => a - b).map(column => columnAt(asked, column))
    .filter(each => !others.has(headName(each.title)) && (each.title !== '' || each.at === asked.agreed || (each.at > 2 && rows.some(row => amount.test(textIn(row, each.at))))))
}

/** A number as it may stand in a cell: what has no title counts only if it holds one. */
const amount = /^[-+]?\d[\d.,\s]*%?$/u

function columnAt({ sheet, head, words, year, asks }: Asked, at: number): Column {
  if (head === undefined) return { ...titled(at, new Map()), at, period: 'none', figures: false, alike: false }
  const { title, column } = titled(at, titlesIn(sheet, ...withoutTitle(sheet, head.first, head.last)))
  const under = sheet.rows.find(row => row.number === head.last + 1)
  const below = under === undefined || asks(under) ? '' : textIn(under, at)
  const whole = below !== title && periodOf(below, year) !== 'none' && namesFigures(below, words) ? [title, below].filter(word => word !== '').join(' › ') : title
  return { title: whole, column, at, period: periodOf(whole, year), figures: namesFigures(whole, words), alike: isAlike(sheet, head, words, at) }
}

/** Whether a column stands under the very word by which the column of figures was found. */
function isAlike(sheet: Sheet, head: Head<string>, words: readonly string[], at: number): boolean {
  const labels = labelsAt(sheet, head.first, head.last)
  const own = head.columns['declared']
  const word = words.map(folded).find(each => own !== undefined && labels.get(own)?.includes(each))
  return word !== undefined && (labels.get(at)?.includes(word) ?? false)
}
