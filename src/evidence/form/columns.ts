import { columnNumber, type Sheet } from '../../sheet.ts'
import { folded, type Text } from '../../text.ts'
import { titled, titlesIn, withoutTitle, type Chosen, type TitledColumn } from '../chosen.ts'
import { cellIn, textOf } from '../grid.ts'
import { headOf, headWhere, labelsAt, type Head } from '../head.ts'
import { figureColumns, formColumns } from '../layout.ts'
import { isFurniture } from '../table/rows.ts'
import { idWordsBut, unitWords } from '../unit-words.ts'
import { contentWords, figureWords, formWords } from './words.ts'

type FormColumn = keyof typeof formWords
type FigureColumn = keyof typeof figureWords

/** Where things stand on a sheet of the form as it came back: columns (from 1), found by hidden ids, by the head, else by the agreed layout. */
export interface Columns {
  /** The last row of the head; 0 when no head was found. */
  readonly head: number
  /** Hidden ids; absent when that column is gone. */
  readonly id?: number
  /** Codes; absent where they stand before the names. */
  readonly number?: number
  readonly name: number
  /** Absent on a form that gives points alone, and where two columns claim to be it. */
  readonly declared?: number
  readonly proof?: number
  readonly explanation?: number
  /** Where the form computes the points. */
  readonly points?: number
  readonly chosen: Chosen
  /** Columns that bear the same title and both hold values: none of them is chosen. */
  readonly rivals: readonly TitledColumn[]
}

/** The head of a sheet "Tự chấm", whatever its columns are called and wherever they stand: names, with figures or points against a maximum. */
export function formHead(sheet: Sheet): Head<FormColumn> | undefined {
  const head = headWhere<FormColumn>(sheet, formWords, columns => {
    const { name, number, declared, max, points, rule } = columns
    const isAnswered = declared !== undefined && (number ?? max ?? points) !== undefined
    return (name !== undefined && isAnswered) || ((name ?? rule) !== undefined && max !== undefined && points !== undefined)
  })
  return head === undefined || isOfUnits(sheet, head) ? undefined : withNames(sheet, head)
}

/** A row a unit, or unit, figure, value: such a table has no maximum. */
function isOfUnits(sheet: Sheet, { first, last, columns }: Head<FormColumn>): boolean {
  const units = [...idWordsBut('mã', 'mã số', 'id', 'code'), ...unitWords.name].map(folded)
  return (columns.max ?? columns.points) === undefined && [...labelsAt(sheet, first, last).values()].some(names => names.some(name => units.includes(name)))
}

/** "Tiêu chí, chỉ tiêu | Nội dung": the first one numbers, the second one names. "Thang điểm đánh giá" alone names too. */
function withNames(sheet: Sheet, head: Head<FormColumn>): Head<FormColumn> {
  const { name, number, rule } = head.columns
  if (name === undefined) return { ...head, columns: { ...head.columns, ...(rule === undefined ? {} : { name: rule }) } }
  const words = contentWords.map(folded)
  const content = [...labelsAt(sheet, head.first, head.last)].find(([column, names]) => column > name && names.some(label => words.includes(label)))?.[0]
  return number !== undefined || content === undefined ? head : { ...head, columns: { ...head.columns, number: name, name: content } }
}

/** The head of a sheet "Số liệu". */
export const figureHead = (sheet: Sheet): Head<FigureColumn> | undefined => headOf<FigureColumn>(sheet, figureWords, ['declared', 'name'])

/** The columns of "Tự chấm". */
export function columnsOfForm(sheet: Sheet, ids: ReadonlySet<string>): Columns {
  const head = formHead(sheet)
  const id = idColumn(sheet, ids, head?.columns.number)
  const moved = (id ?? columnNumber(formColumns.id)) - columnNumber(formColumns.id)
  const agreed = (column: keyof typeof formColumns): number => Math.max(1, columnNumber(formColumns[column]) + moved)
  const at = (column: FormColumn): number | undefined => (head === undefined ? agreed(column) : head.columns[column])
  const rivals = head === undefined ? [] : rivalsOf(sheet, head, formWords.declared)
  return {
    head: head?.last ?? 0, name: at('name') ?? agreed('name'), chosen: chosenOn(sheet, head, formWords), rivals,
    ...placed('id', id), ...placed('number', at('number')), ...placed('declared', rivals.length > 0 ? undefined : at('declared')),
    ...placed('proof', at('proof')), ...placed('explanation', at('explanation')), ...placed('points', at('points')),
  }
}

/** The columns of "Số liệu". */
export function columnsOfFigures(sheet: Sheet, ids: ReadonlySet<string>): Columns {
  const head = figureHead(sheet)
  const id = idColumn(sheet, ids, head?.columns.number)
  const moved = (id ?? columnNumber(figureColumns.id)) - columnNumber(figureColumns.id)
  const at = (column: 'number' | 'name' | 'declared'): number => head?.columns[column] ?? Math.max(1, columnNumber(figureColumns[column]) + moved)
  const rivals = head === undefined ? [] : rivalsOf(sheet, head, figureWords.declared)
  return {
    head: head?.last ?? 0, ...placed('id', id), number: at('number'), name: at('name'), ...placed('declared', rivals.length > 0 ? undefined : at('declared')),
    chosen: chosenOn(sheet, head, figureWords), rivals,
  }
}

const placed = <Key extends string>(key: Key, column: number | undefined) => (column === undefined ? {} : { [key]: column } as Readonly<Record<Key, number>>)

function chosenOn<Column extends string>(sheet: Sheet, head: Head<Column> | undefined, words: Readonly<Record<Column, readonly string[]>>): Chosen {
  if (head === undefined) return { sheet: sheet.name, columns: [], missing: [], surplus: [] }
  const rows = withoutTitle(sheet, head.first, head.last)
  const titles = titlesIn(sheet, ...rows)
  const wanted = Object.keys(words) as Column[]
  const as = (column: Column): Text => ({ vi: words[column][0] ?? column, en: words[column].at(-1) ?? column })
  const used = wanted.flatMap(column => { const at = head.columns[column]; return at === undefined ? [] : [[column, at] as const] })
  const taken = new Set(used.map(([, at]) => at))
  return {
    sheet: sheet.name, head: rows,
    columns: used.map(([column, at]) => ({ ...titled(at, titles), as: as(column) })),
    missing: wanted.filter(column => head.columns[column] === undefined).map(as),
    surplus: [...titles].filter(([at, title]) => !taken.has(at) && titles.get(at - 1) !== title).map(([at]) => titled(at, titles)),
  }
}

/** Columns under the very word by which one was found, when more than one of them holds values. */
function rivalsOf(sheet: Sheet, head: Head<string>, words: readonly string[]): readonly TitledColumn[] {
  const labels = labelsAt(sheet, head.first, head.last)
  const at = head.columns['declared']
  const word = words.map(folded).find(each => at !== undefined && labels.get(at)?.includes(each))
  const others = Object.entries(head.columns).filter(([column]) => column !== 'declared').map(([, column]) => column)
  const same = [...labels].filter(([column, names]) => word !== undefined && names.includes(word) && !others.includes(column)).map(([column]) => column)
  const printed = sheet.rows.find(row => row.number === head.last)
  const rows = sheet.rows.filter(row => row.number > head.last && !isFurniture(row, printed))
  const filled = same.filter(column => rows.some(row => textOf(cellIn(row, column)) !== ''))
  const titles = titlesIn(sheet, head.first, head.last)
  return filled.length < 2 ? [] : filled.map(column => titled(column, titles))
}

/** The column that holds the ids of the inputs: not the visible numbers, which are codes too; the one furthest right of those with many. */
function idColumn(sheet: Sheet, ids: ReadonlySet<string>, numbers: number | undefined): number | undefined {
  const counts = new Map<number, number>()
  const typed = sheet.rows.flatMap(row => row.cells).filter(cell => cell.content.is === 'text' && cell.formula === undefined)
  const columns = typed.filter(cell => ids.has(textOf(cell))).map(cell => cell.column)
  for (const column of columns) counts.set(column, (counts.get(column) ?? 0) + 1)
  const candidates = [...counts].filter(([column]) => column !== (numbers ?? Math.min(...counts.keys())) || (numbers === undefined && counts.size === 1 && column > 3))
  const most = Math.max(0, ...candidates.map(([, count]) => count))
  return candidates.filter(([, count]) => count * 2 >= most).map(([column]) => column).sort((a, b) => b - a)[0]
}
