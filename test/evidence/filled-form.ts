import type { CriteriaSet } from '../../src/criteria/criteria.ts'
import { figureRows, firstRow, formRows, identity } from '../../src/evidence/layout.ts'
import type { Sheet, Workbook } from '../../src/sheet.ts'
import { formula, sheet, workbook, type Typed } from './workbook.ts'

type Line = readonly Typed[]

/** What a unit typed: by id of input, or by code of component for a state; proof and explanation by code. */
export interface Filled {
  readonly typed?: Readonly<Record<string, Typed>>
  readonly figures?: Readonly<Record<string, Typed>>
  readonly proofs?: Readonly<Record<string, string>>
  readonly explanations?: Readonly<Record<string, string>>
  readonly identity?: Readonly<Record<string, string>>
  /** The unit that the visible sheets name; else the one that the hidden sheet says. */
  readonly title?: string
}

export const formHead: Line = ['STT', 'Lĩnh vực, tiêu chí, tiêu chí thành phần', 'Điểm tối đa', 'Số liệu kê khai', 'Cách tính điểm', 'Tài liệu kiểm chứng', 'Điểm tự đánh giá', 'Giải trình', 'state', 'counts', 'worth', 'id', 'exact']
const above = (filled: Filled): readonly Line[] => [['UBND TỈNH'], ['PHIẾU TỰ CHẤM ĐIỂM'], ['Đơn vị:', filled.title ?? (filled.identity?.['unitName'] ?? filled.identity?.['unit'] ?? 'UBND xã A')], [], [], [], []]

/** The rows of "Tự chấm" as the layout says, one line a row. */
export function formLines(set: CriteriaSet, filled: Filled): readonly Line[] {
  const lines = formRows(set).map((row): Line => {
    if ('node' in row) return [row.node.code, row.node.name.vi, 1]
    if (!('component' in row)) return [undefined, row.is]
    const { component } = row
    if (row.is === 'component') {
      const id = row.input?.id ?? component.code
      return [component.code, component.name.vi, 1, filled.typed?.[id], 'Cách tính', filled.proofs?.[component.code], formula(0.5), filled.explanations?.[component.code], formula('DU'), 1, 0.5, id, 0.5]
    }
    const mirror = filled.figures?.[row.input.id]
    const declared = row.input.shared && filled.typed?.[row.input.id] === undefined ? formula(mirror ?? '', 'Số liệu!D9') : filled.typed?.[row.input.id]
    return [undefined, row.input.name.vi, undefined, declared, undefined, undefined, undefined, undefined, undefined, undefined, undefined, row.input.id]
  })
  return [...above(filled), formHead, ...lines]
}

export function figureLines(set: CriteriaSet, filled: Filled): readonly Line[] {
  const rows = figureRows(set)
  const lines = set.figures.map(({ id, input }, index): Line => [index + 1, input.name.vi, input.unit?.vi, filled.figures?.[id], undefined, id])
  if (rows.size > 0 && Math.min(...rows.values()) !== firstRow) throw new Error('the layout has moved')
  return [...above(filled), ['STT', 'Số liệu', 'Đơn vị tính', 'Số liệu kê khai', 'Ghi chú', 'id'], ...lines]
}

export function listSheet(set: CriteriaSet, said: Readonly<Record<string, string>> = {}): Sheet {
  const values: Readonly<Record<string, string>> = { criteria: set.id, sha256: set.sha256, unit: 'xa-a', unitName: 'Xã A', ...said }
  return sheet('Danh mục', Object.values(identity).map(({ label }) => [label, values[label]]), { hidden: true })
}

export function filledForm(set: CriteriaSet, filled: Filled = {}, file = 'phieu/xa-a.xlsx'): Workbook {
  return workbook(file, sheet('Tự chấm', formLines(set, filled)), sheet('Số liệu', figureLines(set, filled)), listSheet(set, filled.identity))
}
