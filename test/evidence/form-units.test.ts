import { describe, expect, it } from 'vitest'
import { readForm } from '../../src/evidence/form.ts'
import type { Sheet } from '../../src/sheet.ts'
import { small } from '../report/form-sets.ts'
import { figureLines, formLines, listSheet } from './filled-form.ts'
import { codesOf, sheet, workbook, type Typed } from './workbook.ts'

const set = small(3, `figures:
  saved: { name: Kinh phí tiết kiệm, unit: { vi: triệu đồng, en: million VND }, kind: money }
  area: { name: Diện tích, unit: m2, kind: number }
  rate: { name: Tỷ lệ trực tuyến, unit: '%', kind: percent }
fields:
  - code: '1'
    name: Một
    criteria:
      - code: '1.1'
        name: Một một
        components:
          - { code: '1.1.1', name: Tiết kiệm, max: 1, rule: { method: bands, of: saved, bands: [{ from: 1000, points: 1 }], otherwise: 0 } }
          - { code: '1.1.2', name: Trụ sở, max: 1, rule: { method: bands, of: area, bands: [{ from: 100, points: 1 }], otherwise: 0 } }
          - { code: '1.1.3', name: Trực tuyến, max: 1, rule: { method: bands, of: rate, bands: [{ from: 50, points: 1 }], otherwise: 0 } }
`)

const filled = { figures: { saved: 1200, area: 850, rate: '70%' } }

/** The sheet "Số liệu" with one cell of a row written over: the name (1), the unit (2) or the note (4). */
function figures(row: number, column: number, words: Typed): Sheet {
  const lines = figureLines(set, filled)
  const at = lines.length - set.figures.length + row
  return sheet('Số liệu', lines.map((line, index) => (index === at ? line.map((typed, place) => (place === column ? words : typed)) : line)))
}

function read(row: number, column: number, words: Typed): readonly string[] {
  const { layer, findings } = readForm(workbook('a.xlsx', sheet('Tự chấm', formLines(set, filled)), figures(row, column, words), listSheet(set)), set)
  return [layer?.answers.get(['saved', 'area', 'rate'][row] ?? '')?.state ?? '', ...codesOf(findings).filter(code => code === 'form/other-unit')]
}

describe('a unit of another size than the one asked for', () => {
  const [lost, fine] = [['unreadable', 'form/other-unit'], ['given']]
  it.each<readonly [row: number, column: number, words: string]>([
    [0, 2, 'đồng'], [0, 2, 'VNĐ'], [0, 2, 'nghìn đồng'], [0, 2, 'ĐVT: 1.000 đồng'], [0, 2, 'tỷ đồng'], [0, 1, 'Kinh phí tiết kiệm (đồng)'], [0, 1, 'Kinh phí tiết kiệm năm 2025 (nghìn đồng)'], [0, 4, 'Đơn vị tính: tỷ đồng'], [0, 4, 'ĐVT: đ'],
    [1, 2, 'ha'], [1, 1, 'Diện tích (ha)'], [2, 2, '‰'],
  ])('row %i, column %i, “%s”: the figure is not used', (row, column, words) => expect(read(row, column, words)).toEqual(lost))
  it.each<readonly [row: number, column: number, words: string]>([
    [0, 2, 'triệu đồng'], [0, 2, 'Tr.đ'], [0, 2, 'million VND'], [0, 2, '1.000.000 đồng'], [0, 2, ''], [0, 1, 'Kinh phí tiết kiệm (triệu đồng)'], [0, 1, 'Kinh phí tiết kiệm (không tính tiền điện)'], [0, 4, 'đã quyết toán 3 tỷ'],
    [1, 2, 'm²'], [1, 2, 'mét vuông'], [2, 2, 'Tỷ lệ %'], [2, 2, 'phần trăm'], [2, 2, 'Tỷ lệ'],
  ])('row %i, column %i, “%s” changes nothing', (row, column, words) => expect(read(row, column, words)).toEqual(fine))
})
