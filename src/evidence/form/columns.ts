import { columnNumber, type Sheet } from '../../sheet.ts'
import { folded, type Text } from '../../text.ts'
import { titled, titlesIn, withoutTitle, type Chosen } from '../chosen.ts'
import { textIn, textOf } from '../grid.ts'
import { headOf, headWhere, labelsAt, type Head } from '../head.ts'
import { figureColumns, formColumns } from '../layout.ts'
import { idWordsBut, unitWords } from '../unit-words.ts'
import { declaredOn, type Declared } from './declared.ts'
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
  /** Units and notes of the sheet "Số liệu". */
  readonly unit?: number
  readonly note?: number
  readonly proof?: number
  readonly explanation?: number
  /** Where the form computes the points. */
  readonly points?: number
  readonly chosen: Chosen
  /** How the column of figures was found, and between which none was chosen. */
  readonly declaredBy: Declared
}

/** A head is asked for by every reader of a sheet, and looked for once. */
function once<Found>(look: (sheet: Sheet) => Found): (sheet: Sheet) => Found {
  const known = new WeakMap<Sheet, { readonly found: Found }>()
  return sheet => {
    const at = known.get(sheet) ?? { found: look(sheet) }
    known.set(sheet, at)
    return at.found
  }
}

/** The head of a sheet "Tự chấm", whatever its columns are called and wherever they stand: names, with figures or points against a maximum. */
export const formHead = once((sheet): Head<FormColumn> | undefined => {
  const head = headWhere<FormColumn>(sheet, formWords, columns => {
    const { name, number, declared, max, points, rule } = columns
    const isAnswered = declared !== undefined && (number ?? max ?? points) !== undefined
    return (name !== undefined && isAnswered) || ((name ?? rule) !== undefined && max !== undefined && points !== undefined)
  })
  return head === undefined || isOfUnits(sheet, head) ? undefined : withNames(sheet, head)
})

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
export const figureHead = once((sheet): Head<FigureColumn> | undefined => headOf<FigureColumn>(sheet, figureWords, ['declared', 'name']))

/** The columns of "Tự chấm"; `year` is that of the set: a column of another one is never read. */
export function columnsOfForm(sheet: Sheet, ids: ReadonlySet<string>, year: number): Columns {
  const head = formHead(sheet)
  const id = idColumn(sheet, ids, head?.columns.number)
  const moved = (id ?? columnNumber(formColumns.id)) - columnNumber(formColumns.id)
  const agreed = (column: keyof typeof formColumns): number => Math.max(1, columnNumber(formColumns[column]) + moved)
  const at = (column: FormColumn): number | undefined => (head === undefined ? agreed(column) : head.columns[column])
  const layout = (Object.keys(formColumns) as (keyof typeof formColumns)[]).filter(column => column !== 'declared').map(agreed)
  const declared = declaredOn({
    sheet, words: formWords.declared, year, taken: takenBy(head, id, head === undefined ? layout : []), asks: row => textIn(row, id ?? at('number') ?? at('name')) !== '' || textIn(row, at('name')) !== '',
    ...(head === undefined ? { agreed: agreed('declared') } : { head }),
  })
  return {
    head: head?.last ?? 0, name: at('name') ?? agreed('name'), declaredBy: declared, ...placed('declared', declared.column), chosen: chosenOn(sheet, withDeclared(head, declared), formWords),
    ...placed('id', id), ...placed('number', at('number')), ...placed('proof', at('proof')), ...placed('explanation', at('explanation')), ...placed('points', at('points')),
  }
}

/** The columns of "Số liệu"; a head that names no column of figures still says what the others are. */
export function columnsOfFigures(sheet: Sheet, ids: ReadonlySet<string>, year: number): Columns {
  const head: Head<FigureColumn> | undefined = figureHead(sheet) ?? headWhere<FigureColumn>(sheet, figureWords, ({ name, number, unit }) => name !== undefined && (number ?? unit) !== undefined)
  const id = idColumn(sheet, ids, head?.columns.number)
  const moved = (id ?? columnNumber(figureColumns.id)) - columnNumber(figureColumns.id)
  const agreed = (column: 'number' | 'name' | 'declared'): number => Math.max(1, columnNumber(figureColumns[column]) + moved)
  const name = head?.columns.name ?? agreed('name')
  const declared = declaredOn({
    sheet, words: figureWords.declared, year, taken: takenBy(head, id, []), agreed: agreed('declared'), asks: row => (id === undefined ? textIn(row, name) !== '' : ids.has(textIn(row, id))),
    ...(head === undefined ? {} : { head }),
  })
  return {
    head: head?.last ?? 0, ...placed('id', id), ...placed('unit', head?.columns.unit), ...placed('note', head?.columns.note), number: head?.columns.number ?? agreed('number'), name, declaredBy: declared, ...placed('declared', declared.column),
    chosen: chosenOn(sheet, withDeclared(head, declared), figureWords),
  }
}

/** What serves something else than figures. */
const takenBy = (head: Head<string> | undefined, id: number | undefined, layout: readonly number[]): ReadonlySet<number> =>
  new Set([...Object.entries(head?.columns ?? {}).flatMap(([column, at]) => (column === 'declared' || at === undefined ? [] : [at])), ...(id === undefined ? [] : [id]), ...layout])

/** The head with the column of figures that was chosen in the end. */
function withDeclared<Column extends string>(head: Head<Column | 'declared'> | undefined, { column }: Declared): Head<Column | 'declared'> | undefined {
  if (head === undefined || column === undefined) return head
  return { ...head, columns: { ...head.columns, declared: column } }
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

/** The column that holds the ids of the inputs: not the visible numbers, which are codes too; the one furthest right of those with many. */
function idColumn(sheet: Sheet, ids: ReadonlySet<string>, numbers: number | undefined): number | undefined {
  const counts = new Map<number, number>()
  for (const { cells } of sheet.rows) {
    for (const cell of cells) if (cell.content.is === 'text' && cell.formula === undefined && ids.has(textOf(cell))) counts.set(cell.column, (counts.get(cell.column) ?? 0) + 1)
  }
  const candidates = [...counts].filter(([column]) => column !== (numbers ?? Math.min(...counts.keys())) || (numbers === undefined && counts.size === 1 && column > 3))
  const most = Math.max(0, ...candidates.map(([, count]) => count))
  return candidates.filter(([, count]) => count * 2 >= most).map(([column]) => column).sort((a, b) => b - a)[0]
}
