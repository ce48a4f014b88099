import type { CriteriaSet } from '../../../src/criteria/criteria.ts'
import type { MeasureData } from '../../../src/criteria/measures.ts'
import { resolve } from '../../../src/criteria/resolve.ts'
import type { SetData } from '../../../src/criteria/written.ts'
import type { Unit } from '../../../src/evidence/answer.ts'
import { readRegister, type ReadRegister } from '../../../src/evidence/register/source.ts'
import type { Titles } from '../../../src/evidence/register/columns.ts'
import { address, type Row } from '../../../src/sheet.ts'
import { decimalText } from '../../../src/rational.ts'
import { cell, type Typed } from '../workbook.ts'

/** A set for the year 2025 whose figures are counted by these measures. */
export function setWith(measures: Readonly<Record<string, MeasureData>>): CriteriaSet {
  const figures = Object.fromEntries(Object.entries(measures).map(([id, { sum }]) => [id, { name: `Số liệu ${id}`, kind: sum === undefined ? 'count' as const : 'money' as const }]))
  const data: SetData = {
    id: 'so', title: 'Bộ thử', year: 2025, period: { from: '2025-01-01', to: '2025-12-31' }, sample: true, applies: ['xã'], figures, measures,
    fields: [{ code: '1', name: 'Hồ sơ', max: 1, rule: { method: 'yes-no' } }],
  }
  return resolve(data, 'a'.repeat(64)).set
}

const unit = (id: string, name: string): Unit => ({ id, name, kind: 'xã', predecessors: [], notApplicable: [] })
export const units: readonly Unit[] = [unit('a', 'Xã An Bình'), unit('b', 'Xã Bình Yên'), unit('c', 'Xã Cát Sơn')]

export const head = ['Mã hồ sơ', 'Đơn vị', 'Ngày tiếp nhận', 'Ngày hẹn trả', 'Ngày trả', 'Hình thức nộp', 'Thanh toán', 'BCCI', 'Số hóa', 'Thủ tục', 'Lệ phí']

/** Rows from 1, blank cells left out. */
export const rowsOf = (lines: readonly (readonly Typed[])[]): readonly Row[] => lines.map((line, index) => ({
  number: index + 1, hidden: false, cells: line.flatMap((typed, at) => (typed === undefined || typed === '' ? [] : [cell(typed, address(at + 1, index + 1))])),
}))

/** The register with these lines, read for a set. */
export const registered = (set: CriteriaSet, lines: readonly (readonly Typed[])[], { titles, known = units, open = false, columns = head }: { readonly titles?: Titles; readonly known?: readonly Unit[]; readonly open?: boolean; readonly columns?: readonly string[] } = {}): ReadRegister =>
  readRegister([{ file: 'so.csv', findings: [], workbook: { file: 'so.csv', sheets: [{ name: 'so', hidden: false, merges: [], rows: rowsOf([columns, ...lines]) }] } }], set, { known, open, ...(titles === undefined ? {} : { titles }) })

/** The figures of a unit: a number, or the state that stands for it. */
export const figuresOf = ({ layers }: Pick<ReadRegister, 'layers'>, id: string): Readonly<Record<string, string>> =>
  Object.fromEntries([...(layers.get(id)?.answers ?? [])].map(([figure, { state, value }]) => [figure, value?.is === 'number' ? decimalText(value.number) : state]))

export const codesOf = ({ findings }: Pick<ReadRegister, 'findings'>): readonly string[] => findings.map(({ code }) => code)
