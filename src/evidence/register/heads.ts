import { areaOf, columnName, type Row, type Sheet } from '../../sheet.ts'
import { bare, folded, tidy } from '../../text.ts'
import { seenIn, textOf } from '../grid.ts'
import { columnsNamed, headName, headRows, labelsAt, tallHeads, type Head } from '../head.ts'
import { areNumbers } from './numbering.ts'

/** The words for each thing that is looked for; a title that is stated comes before what is usual. */
export type Wanted<Column extends string> = Readonly<Record<Column, readonly string[]>>

type Labels = ReadonlyMap<number, readonly string[]>

/** The head that names most of what is wanted, in the fewest rows; undefined where none `fits`. Heads without accents are a last resort, of words that mean one thing only. */
export function headAmong<Column extends string>(sheet: Sheet, wanted: Wanted<Column>, fits: (columns: Head<Column>['columns']) => boolean): Head<Column> | undefined {
  const names = (Object.keys(wanted) as Column[]).map(column => [column, wanted[column].map(folded)] as const)
  return best(sheet, names, ownLabels, fits) ?? best(sheet, namesWithoutAccents(names), plainLabels, fits)
}

function best<Column extends string>(sheet: Sheet, names: readonly (readonly [Column, readonly string[]])[], labels: (sheet: Sheet, first: number, last: number) => Labels, fits: (columns: Head<Column>['columns']) => boolean): Head<Column> | undefined {
  const heads = [...headRows(sheet), ...tallHeads(sheet)].map(([first, last]): Head<Column> => ({ first, last, columns: columnsNamed(withPlainer(labels(sheet, first, last)), names) }))
  return heads.filter(({ columns }) => fits(columns)).reduce<Head<Column> | undefined>((chosen, head) => (chosen === undefined || isBetter(sheet, head, chosen) ? head : chosen), undefined)
}

/** Labels, and what they are called without the number before them and the way of writing behind them: `5. Ngày tiếp nhận (dd/mm/yyyy)`. */
const withPlainer = (labels: Labels): Labels => new Map([...labels].map(([column, all]) => [column, [...new Set([...all, ...all.map(plainer)])]]))

/** A label without the number before it and the way of writing behind it. */
export const plainer = (label: string): string => label.replace(/^\d{1,2} (?=\p{L})/u, '').replace(/ (?:d{1,2} m{1,2} y{2,4}(?: h{1,2} m{1,2}(?: s{1,2})?)?|ngày tháng năm|có không|x)$/u, '')

const sizeOf = ({ columns }: Head<string>): number => Object.keys(columns).length
const rowsIn = ({ first, last }: Head<string>): number => last - first

/** More that is wanted, then a last row that heads no group, then fewer rows. */
function isBetter(sheet: Sheet, head: Head<string>, than: Head<string>): boolean {
  if (sizeOf(head) !== sizeOf(than)) return sizeOf(head) > sizeOf(than)
  const [ends, before] = [isOfGroups(sheet, head.last), isOfGroups(sheet, than.last)]
  return ends === before ? rowsIn(head) < rowsIn(than) : before
}

/** Whether some words of a row stand over several columns. */
const isOfGroups = ({ merges }: Sheet, row: number): boolean => merges.map(areaOf).some(area => area !== undefined && area.top === row && area.bottom === row && area.left !== area.right)


/** Labels in which what stands above other words says nothing without these: a filter above the head is none of its words. What stands above a blank, a number or words in brackets does. */
export function ownLabels(sheet: Sheet, first: number, last: number): Labels {
  if (first === last) return labelsAt(sheet, first, last)
  const lowest = seenIn(sheet, last)
  return new Map([...labelsAt(sheet, first, last)].map(([column, labels]) => {
    const [written, own] = [lowest.get(column) ?? '', headName(lowest.get(column) ?? '')]
    return [column, /^[\d ]*$/u.test(own) || written.startsWith('(') ? labels : labels.filter(label => label.includes(own))]
  }))
}

/** The labels that are written without accents. */
const plainLabels = (sheet: Sheet, first: number, last: number): Labels => new Map([...ownLabels(sheet, first, last)].map(([column, labels]) => [column, labels.filter(label => label === bare(label))]))

function namesWithoutAccents<Column extends string>(names: readonly (readonly [Column, readonly string[]])[]): readonly (readonly [Column, readonly string[]])[] {
  const owners = new Map<string, Set<Column>>()
  for (const [column, words] of names) for (const word of words) owners.set(bare(word), (owners.get(bare(word)) ?? new Set()).add(column))
  return names.map(([column, words]) => [column, words.map(bare).filter(word => owners.get(word)?.size === 1)])
}

/** The rows of a sheet that may be those of a register's head, its group words over all the columns that they head. What `isHead` by its words is one, whatever else stands in it. */
export function withoutDossiers(sheet: Sheet, isHead: (labels: readonly string[]) => boolean): Sheet {
  const rows = sheet.rows.filter(row => !row.cells.some(isOfDossier) || isHead(row.cells.map(cell => folded(textOf(cell)))))
  return { ...sheet, rows, merges: [...sheet.merges, ...rows.flatMap((row, index) => spread(row, rows[index - 1], rows[index + 1]))] }
}

/** The head that `find` knows in the rows of `sheet`, which are those of the whole without its dossiers: one above dossiers goes before one below them, though that may name more. */
export function aboveDossiers<Column extends string>(whole: Sheet, sheet: Sheet, find: (sheet: Sheet) => Head<Column | 'code'> | undefined): Head<Column | 'code'> | undefined {
  const head = find(sheet)
  const above = whole.rows.filter(row => row.number < (head?.first ?? 0) && !sheet.rows.includes(row))
  const first = above[0]?.number
  const early = first === undefined ? undefined : find({ ...sheet, rows: sheet.rows.filter(({ number }) => number < first) })
  const isStated = ({ cells }: Row): boolean => cells.some(cell => cell.column === early?.columns.code && /\d/.test(textOf(cell)))
  return early !== undefined && (above.length > 2 || above.some(isStated)) ? early : head
}

/** A day, a number as long as a code, or a code: what stands in dossiers and in no head. */
function isOfDossier({ content }: Row['cells'][number]): boolean {
  if (content.is === 'date') return true
  const text = tidy(content.is === 'text' ? content.text : content.is === 'number' ? content.number : '')
  return startsAsDay.test(text) || (content.is === 'number' ? text.replace(/\D/g, '').length >= 6 : isCode(text))
}

const startsAsDay = /^\d{1,4}[./-]\d{1,2}[./-]\d{2,4}( |$)/u
const isCode = (text: string): boolean => text.length >= 5 && !text.includes(' ') && text.replace(/\D/g, '').length >= 3

/** A group word reaches over the blanks to its right as long as words stand below them and none above: most programs that write such heads merge them, and a stream of rows tells nothing of that. */
function spread(row: Row, above: Row | undefined, below: Row | undefined): readonly string[] {
  if (below?.number !== row.number + 1) return []
  const [own, over, under] = [labelled(row), above?.number === row.number - 1 ? labelled(above) : new Set(), labelled(below)]
  return [...own].filter(column => under.has(column)).flatMap(column => {
    let last = column
    while (!own.has(last + 1) && !over.has(last + 1) && under.has(last + 1)) last++
    return last === column ? [] : [`${columnName(column)}${row.number}:${columnName(last)}${row.number}`]
  })
}

/** Whether a row below a head numbers its columns: (1), (2), (3) … */
export function isNumbering(row: Row | undefined): boolean {
  const labels = (row?.cells ?? []).map(textOf).filter(label => label !== '')
  return areNumbers(labels) && new Set(labels).size === labels.length
}

const labelled = ({ cells }: Row): ReadonlySet<number> => new Set(cells.filter(cell => /\p{L}/u.test(textOf(cell))).map(({ column }) => column))
