import type { Answer } from '../../src/evidence/answer.ts'
import type { ReadForm } from '../../src/evidence/form.ts'
import { ownInput } from '../../src/evidence/layout.ts'
import { decimalText, fractionText } from '../../src/rational.ts'
import type { Sheet } from '../../src/sheet.ts'
import { smallSet as set } from '../evidence/set.ts'
import { sheet, type Typed } from '../evidence/workbook.ts'

export type Line = readonly Typed[]

/** One row of a form that somebody typed anew. */
export interface Retyped {
  readonly code: string
  readonly name: string
  readonly max?: number
  readonly declared?: Typed
  readonly points?: Typed
  readonly proof?: string
}

const typed: Readonly<Record<string, Typed>> = {
  '1.1.1': 'Có', '1.1.2.date': '20/01/2025', '1.1.3': 'Một phần', '1.1.10': 'Không', '2.2.part': '1.250', '2.2.whole': 1300, '3.1.of': '02', 'on_time': 7874, 'resolved': '7.959',
}
const points: Readonly<Record<string, Typed>> = { '1.1.1': 1, '1.1.2': '1,0', '1.1.3': 1, '1.1.10': 0, '2.1': 4.95, '2.2': '2,88', '3.1': 2 }

/** What a form with these rows says. */
export const saidAll: Readonly<Record<string, string>> = {
  '1.1.1': 'yes', '1.1.2.date': '2025-01-20', '1.1.3': 'b', '1.1.10': 'no', '2.2.part': '1250', '2.2.whole': '1300', '3.1.of': '2', 'on_time': '7874', 'resolved': '7959',
}
export const claimedAll: Readonly<Record<string, string>> = { '1.1.1': '1', '1.1.2': '1', '1.1.3': '1', '1.1.10': '0', '2.1': '4.95', '2.2': '2.88', '3.1': '2' }

const leaf = (code: string): readonly Retyped[] => {
  const component = set.components.find(each => each.code === code)
  if (component === undefined) throw new Error(`no component ${code}`)
  const own = ownInput(component)
  const max = Number(decimalText(component.max))
  const below = own === undefined ? component.inputs.map((input): Retyped => ({ code: '', name: input.name.vi, declared: typed[input.id] })) : []
  return [{ code, name: component.name.vi, max, points: points[code], proof: code === '1.1.1' ? 'KH 12/KH-UBND' : '', ...(own === undefined ? {} : { declared: typed[own.id] }) }, ...below]
}

/** The rows of the small set, top to bottom. */
export const allRows: readonly Retyped[] = [
  { code: '1', name: 'Chỉ đạo, điều hành', max: 5 }, { code: '1.1', name: 'Kế hoạch', max: 5 }, ...['1.1.1', '1.1.2', '1.1.3', '1.1.10'].flatMap(leaf),
  { code: '2', name: 'Thủ tục hành chính', max: 15 }, ...['2.1', '2.2', '2.3', '2.4'].flatMap(leaf), { code: '', name: 'Điểm thưởng' }, ...leaf('3.1'),
]

/** A sheet of these rows under these heads, `columns` saying what stands where. */
export const formSheet = (name: string, heads: readonly Line[], columns: readonly (keyof Retyped | undefined)[], rows: readonly Retyped[] = allRows, more: Partial<Sheet> = {}): Sheet =>
  sheet(name, [...heads, ...rows.map(row => columns.map(column => (column === undefined ? undefined : row[column] === '' ? undefined : row[column])))], more)

/** The row head that most of them are typed under. */
export const plainHead: Line = ['STT', 'Tiêu chí', 'Điểm tối đa', 'Số liệu kê khai', 'Tài liệu kiểm chứng', 'Điểm tự chấm', 'Giải trình']
export const plainColumns = ['code', 'name', 'max', 'declared', 'proof', 'points'] as const

const shown = ({ value, state }: Answer): string => (value === undefined ? state : value.is === 'number' ? fractionText(value.number) : value.is === 'date' ? value.date : value.option)

/** The answers of a form but for blanks and for figures that no row of it asks for. */
export const said = (read: ReadForm): Readonly<Record<string, string>> =>
  Object.fromEntries([...read.layer?.answers ?? []].filter(([id, answer]) => answer.state !== 'blank' && !['received', 'pending', 'online_rate'].includes(id)).map(([id, answer]) => [id, shown(answer)]))

export const claimed = (read: ReadForm): Readonly<Record<string, string>> => Object.fromEntries([...read.layer?.claimed ?? []].map(([code, worth]) => [code, decimalText(worth)]))

/** Codes of what was told, but for what every retyped form of the small set is told. */
export const told = (read: ReadForm): readonly string[] => read.findings.map(each => each.code).filter(code => !['form/no-identity', 'form/no-ids', 'form/sheet-by-content'].includes(code))
