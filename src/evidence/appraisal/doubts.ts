import { address, type Cell, type Row, type Sheet } from '../../sheet.ts'
import { folded } from '../../text.ts'
import { titled, titlesIn, withoutTitle, type TitledColumn } from '../chosen.ts'
import { cellIn, textIn, textOf } from '../grid.ts'
import { labelsAt, type Head } from '../head.ts'
import { isClosing } from '../unit-words.ts'

/** Columns over filled cells that may be verdicts: two of one kind, of which neither is read, or one that nothing is known of. */
export interface ColumnDoubt {
  readonly is: 'two' | 'unused'
  readonly columns: readonly TitledColumn[]
  /** The cell of the head. */
  readonly cell: string
}

type Columns = Readonly<Partial<Record<string, number>>>

/** The columns without those of which two stand for one thing, and what is doubtful among the rest. */
export function doubtsOf(sheet: Sheet, head: Head<string>, words: Readonly<Record<string, readonly string[]>>): { readonly columns: Columns; readonly doubts: readonly ColumnDoubt[] } {
  const { first, last, columns } = head
  const titles = titlesIn(sheet, ...withoutTitle(sheet, first, last))
  const rows = rowsOf(sheet, last)
  const labels = new Map([...labelsAt(sheet, first, last)].map(([column, names]) => [column, besideGroup(names)] as const))
  const isFilled = (column: number): boolean => rows.some(row => says(cellIn(row, column)) && !(titles.get(column) ?? '').split(' › ').includes(textIn(row, column)))
  const doubt = (is: ColumnDoubt['is'], found: readonly number[]): ColumnDoubt => ({ is, columns: found.map(column => titled(column, titles)), cell: address(found[0] ?? 1, last) })
  const settled: Partial<Record<string, number>> = { ...columns }
  const two = Object.keys(words).filter(key => /^(points|value)\d*$/u.test(key)).flatMap(key => {
    const wanted = new Set(words[key]?.map(folded))
    const alike = [...labels].filter(([column, names]) => isFilled(column) && (columns[key] === column || (!isTaken(columns, column) && names.some(name => wanted.has(name))))).map(([column]) => column)
    if (alike.length === 1) settled[key] = alike[0]
    if (alike.length < 2) return []
    delete settled[key]
    return [doubt('two', alike)]
  })
  const told = new Set(two.flatMap(each => each.columns.map(({ column }) => column)))
  const unused = [...titles].filter(([column, title]) => !isTaken(columns, column) && !isTaken(settled, column) && !told.has(titled(column, titles).column) && mayJudge(title) && isFilled(column)).map(([column]) => doubt('unused', [column]))
  return { columns: settled, doubts: [...two, ...unused] }
}

/** The rows below a head, down to the signatures. */
function rowsOf(sheet: Sheet, last: number): readonly Row[] {
  const below = sheet.rows.filter(row => row.number > last)
  const end = below.findIndex(row => isClosing(row.cells.map(textOf).find(word => word !== '') ?? ''))
  return end < 0 ? below : below.slice(0, end)
}

/** A formula over blank cells shows 0 and says nothing. */
const says = (cell: Cell | undefined): boolean => textOf(cell) !== '' && !(cell?.formula !== undefined && textOf(cell) === '0')

const isTaken = (columns: Columns, column: number): boolean => Object.values(columns).includes(column)

/** A group names a column alone only where nothing stands below it: "Lý do" under "Thẩm định" is no verdict. */
const besideGroup = (names: readonly string[]): readonly string[] => (names.length < 4 ? names : names.length < 7 ? names.slice(0, -1) : names.slice(0, 5))

const judging = /(?<!\p{L})(?:(?<!địa |thời |đặc |quan |trọng |ưu |nhược )điểm|thẩm định|phúc tra|hội đồng|hđtđ)(?!\p{L})/u

/** Columns that show something else beside the verdicts: the maximum, the claim, the way of counting, another time, what is asked for. */
const beside = [
  'tối đa', 'điểm chuẩn', 'thang điểm', 'cách tính', 'cách chấm', 'phương pháp', 'tự chấm', 'tự đánh giá', 'năm trước', 'kỳ trước', 'lần trước', 'đề nghị', 'đề xuất', 'đang tính', 'loại điểm', 'giải trình', 'kiểm chứng', 'điểm của đơn vị',
].map(folded)

const mayJudge = (title: string): boolean => judging.test(folded(title)) && !beside.some(words => folded(title).includes(words))
