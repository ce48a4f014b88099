import type { Sheet } from '../../sheet.ts'
import { columnNumber } from '../../sheet.ts'
import { textOf } from '../grid.ts'
import { headOf, type Head } from '../head.ts'
import { figureColumns, formColumns } from '../layout.ts'

/** Where things stand on a sheet of the form as it came back: columns (from 1), found by hidden ids, by the head, else by the agreed layout. */
export interface Columns {
  /** The last row of the head; 0 when no head was found. */
  readonly head: number
  /** Hidden ids; absent when that column is gone. */
  readonly id?: number
  readonly number: number
  readonly name: number
  readonly declared: number
  readonly proof?: number
  readonly explanation?: number
  /** Where the form computes the points. */
  readonly points?: number
}

const declared = ['Số liệu kê khai', 'Kê khai', 'Giá trị kê khai', 'Số liệu thực hiện', 'Kết quả kê khai', 'Trả lời', 'Giá trị', 'Số lượng', 'Declared figures', 'Declared']
const number = ['STT', 'TT', 'Số TT', 'Mã', 'Mã số', 'No.']
const name = [
  'Tiêu chí, tiêu chí thành phần', 'Lĩnh vực/Tiêu chí/Tiêu chí thành phần', 'Tiêu chí', 'Tiêu chí, chỉ tiêu', 'Chỉ tiêu', 'Nội dung', 'Nội dung tiêu chí', 'Tên tiêu chí', 'Field, criterion, component',
]
const max = ['Điểm tối đa', 'Điểm chuẩn', 'Điểm chuẩn tối đa', 'Điểm số tối đa', 'Thang điểm', 'Maximum']
const points = ['Điểm tự đánh giá', 'Điểm tự chấm', 'Tự đánh giá', 'Điểm số tự chấm', 'Tự chấm', 'Self-assessed points']
const proof = ['Tài liệu kiểm chứng', 'Minh chứng', 'TLKC', 'Các yêu cầu và tài liệu kiểm chứng', 'Tài liệu kiểm chứng/Giải trình', 'Proof']
const explanation = ['Giải trình', 'Ghi chú của đơn vị', 'Giải trình của đơn vị', 'Ghi chú', 'Explanation']

const formWords = { declared, number, name, max, points, proof, explanation, rule: ['Cách tính điểm', 'Thang điểm đánh giá', 'Cách chấm điểm'] } as const
const figureWords = { declared: declared, number, name: ['Tên số liệu', 'Số liệu', 'Chỉ tiêu', 'Nội dung', 'Tên chỉ tiêu', 'Figure'], unit: ['Đơn vị tính', 'ĐVT'], note: ['Ghi chú', 'Giải trình'] } as const

/** The head of a sheet "Tự chấm", whatever its columns are called and wherever they stand. */
export const formHead = (sheet: Sheet): Head<keyof typeof formWords> | undefined => headOf<keyof typeof formWords>(sheet, formWords, ['number', 'declared', 'name'])

/** The head of a sheet "Số liệu". */
export const figureHead = (sheet: Sheet): Head<keyof typeof figureWords> | undefined => headOf<keyof typeof figureWords>(sheet, figureWords, ['declared', 'name'])

/** The columns of "Tự chấm". */
export function columnsOfForm(sheet: Sheet, ids: ReadonlySet<string>): Columns {
  const head = formHead(sheet)
  const id = idColumn(sheet, ids, head?.columns.number)
  const moved = (id ?? columnNumber(formColumns.id)) - columnNumber(formColumns.id)
  const agreed = (column: string): number => Math.max(1, columnNumber(column) + moved)
  const at = (wanted: 'proof' | 'explanation' | 'points'): number | undefined => (head === undefined ? agreed(formColumns[wanted]) : head.columns[wanted])
  return {
    head: head?.last ?? 0, ...placed('id', id), ...placed('proof', at('proof')), ...placed('explanation', at('explanation')), ...placed('points', at('points')),
    number: head?.columns.number ?? agreed(formColumns.number), name: head?.columns.name ?? agreed(formColumns.name), declared: head?.columns.declared ?? agreed(formColumns.declared),
  }
}

/** The columns of "Số liệu". */
export function columnsOfFigures(sheet: Sheet, ids: ReadonlySet<string>): Columns {
  const head = figureHead(sheet)
  const id = idColumn(sheet, ids, head?.columns.number)
  const moved = (id ?? columnNumber(figureColumns.id)) - columnNumber(figureColumns.id)
  const agreed = (column: string): number => Math.max(1, columnNumber(column) + moved)
  return {
    head: head?.last ?? 0, ...placed('id', id),
    number: head?.columns.number ?? agreed(figureColumns.number), name: head?.columns.name ?? agreed(figureColumns.name), declared: head?.columns.declared ?? agreed(figureColumns.declared),
  }
}

const placed = <Key extends string>(key: Key, column: number | undefined) => (column === undefined ? {} : { [key]: column } as Readonly<Record<Key, number>>)

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
