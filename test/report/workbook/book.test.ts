import { describe, expect, it } from 'vitest'
import type { Finding } from '../../../src/finding.ts'
import type { Page } from '../../../src/page.ts'
import { resultBook } from '../../../src/report/workbook/book.ts'
import { same } from '../../../src/text.ts'
import { absent, form, grade, leaf, score, setOf } from '../../scoring/build.ts'
import { drawnGroup, drawnSet } from './groups.ts'

const decision = { number: '15/QĐ-UBND', date: '2025-03-02', issuer: 'UBND tỉnh', replaces: [] }
const set = setOf([leaf('1.1', 60), leaf('2.1', 40, { notArisen: 'exclude' }), leaf('P', 5, { list: 'penalty', capsGrade: 'kha' })], { decision, sample: false, grades: [grade('tot', 80), grade('kha', 50)] })
const group = score(set, form('a', { '1.1': '60', '2.1': '30', P: '0' }), form('b', { '1.1': '45', '2.1': 'not-arisen', P: '0' }), form('c', { '1.1': '60', '2.1': '40', P: '1' }), form('d', { '1.1': '6', '2.1': '4', P: '0' }), absent('e'))
const files = [{ file: 'phieu/a.xlsx', sha256: 'b'.repeat(64), as: 'form' as const }, { file: 'hong.xlsx', as: 'table' as const, source: 'Một cửa' }]
const finding: Finding = { code: 'score/blank', severity: 'warning', message: same('=1+1 là lời nhắc') }
const pages = resultBook([group], [finding], { tool: '9.9', sets: [{ file: 'bo.yaml', sha256: 'c'.repeat(64), text: '' }], files }, 'vi').pages
const page = (name: string): Page => { const found = pages.find(each => each.name === name); if (found === undefined) throw new Error(name); return found }
const words = (name: string): string => page(name).rows.flatMap(row => row.boxes.map(box => box?.value)).filter(value => typeof value === 'string').join('\n')
const row = (name: string, first: unknown, column = 0): readonly unknown[] => page(name).rows.find(each => each.boxes[column]?.value === first)?.boxes.map(box => box?.value) ?? []

describe('the sheets of ket-qua.xlsx', () => {
  it('stand in the order in which they are read', () =>
    expect(pages.map(({ name }) => name)).toEqual(['Xếp hạng', 'Tổng hợp', 'Lĩnh vực', 'Chi tiết', 'Mất điểm', 'Lý do mất điểm', 'Cách xếp hạng', 'Cảnh báo', 'Nguồn số liệu']))

  it('the ranking has the decision, the time and the group above it, and room to sign', () => {
    for (const said of ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Quyết định số 15/QĐ-UBND ngày 02/03/2025 của UBND tỉnh', 'Kỳ đánh giá: từ 01/01/2025 đến 31/12/2025', 'THỦ TRƯỞNG CƠ QUAN', 'Chưa nộp, không xếp hạng']) expect(words('Xếp hạng')).toContain(said)
  })

  it('every sheet with a row a unit keeps its heads in sight and repeats them in print, across A4', () => {
    for (const name of ['Xếp hạng', 'Lĩnh vực', 'Chi tiết', 'Mất điểm', 'Lý do mất điểm', 'Cách xếp hạng', 'Cảnh báo', 'Nguồn số liệu']) {
      const { freeze, print } = page(name)
      expect([name, print?.landscape, print?.titleRows?.[1], print?.footer]).toEqual([name, true, freeze?.rows, '&P/&N'])
    }
    expect(page('Chi tiết').print?.titleColumns).toBe(2)
    expect(page('Chi tiết').columns.map(({ outline }) => outline ?? 0)).toEqual([0, 0, 0, 1, 0, 1, 0, 1, 0, 0, 0, 0])
  })

  it('a set without grades has no column of grades', () => {
    const plain = score(setOf([leaf('1.1', 100)], { grades: [] }), form('a', { '1.1': '60' }))
    const heads = resultBook([plain], [], { tool: '9.9' }, 'vi').pages[0]?.rows.flatMap(({ boxes }) => boxes.map(box => box?.value))
    expect(heads).toContain('Ghi chú')
    expect(heads).not.toContain('Xếp loại')
  })

  it('a: 99, held below tot by its penalty; d: 10, below every grade; b: of 60 alone', () => {
    expect(row('Xếp hạng', 'Xã C', 1).slice(0, 11)).toEqual([1, 'Xã C', 'xã', 60, 40, 0, 1, 99, 100, 99, 'kha'])
    expect(row('Xếp hạng', 'Xã B', 1).slice(0, 11)).toEqual([3, 'Xã B', 'xã', 45, 0, 0, 0, 45, 60, 75, 'kha'])
    expect(row('Xếp hạng', 'Xã D', 1)[10]).toBe('')
    expect(row('Tổng hợp', 'Dưới mức thấp nhất, không xếp loại', 1).slice(5)).toEqual([1, 0.25])
  })

  it('the losses of the group by component: 69 of 240, 46 of 120, and the penalty', () => {
    expect(row('Mất điểm', '1.1')).toEqual(['1.1', 'Thành phần 1.1', 60, 4, 2, 240, 69, 17.25, 0.2875, 0.6])
    expect(row('Mất điểm', '2.1')).toEqual(['2.1', 'Thành phần 2.1', 40, 3, 2, 120, 46, 15.33, 0.3833, 0.4])
    expect(row('Mất điểm', 'P')).toEqual(['P', 'Thành phần P', 5, 4, 1, '–', 1, 0.25, '–', '–'])
  })

  it('tells the version, the criteria and each file with its hash', () => {
    for (const said of ['cchc 9.9', 'bo.yaml', 'c'.repeat(64), 'phieu/a.xlsx', 'b'.repeat(64), 'không đọc được tệp', 'Một cửa']) expect(words('Nguồn số liệu')).toContain(said)
  })

  it('words from outside stand as values, in no formula', () => {
    const hostile = score(set, form('a', { '1.1': '60', '2.1': '30', P: '0' }, { name: '=HYPERLINK("x")', kind: '+1' }))
    const all = resultBook([hostile], [finding], { tool: '9' }, 'vi').pages.flatMap(each => each.rows.flatMap(line => line.boxes))
    expect(all.filter(box => /HYPERLINK|\+1 là|=1\+1/.test(box?.formula ?? ''))).toEqual([])
    expect(all.filter(box => box?.value === '=HYPERLINK("x")').length).toBeGreaterThan(3)
  })

  it('of many groups every name is its own and fits a tab, in both tongues', () => {
    for (const lang of ['vi', 'en'] as const) {
      const names = resultBook(Array.from({ length: 20 }, (_, seed) => drawnGroup(drawnSet(seed), seed, 2)), [], { tool: '9' }, lang).pages.map(({ name }) => name)
      expect([new Set(names.map(name => name.toLowerCase())).size, Math.max(...names.map(name => name.length)) <= 31]).toEqual([142, true])
    }
  })
})
