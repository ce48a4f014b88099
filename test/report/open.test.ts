import { describe, expect, it } from 'vitest'
import type { Dossier } from '../../src/evidence/answer.ts'
import { rankingText } from '../../src/report/ranking.ts'
import { slipText } from '../../src/report/slip.ts'
import { resultBook } from '../../src/report/workbook/book.ts'
import { absent, form, leaf, one, score, setOf } from '../scoring/build.ts'

const screen = { lang: 'vi', columns: 80, colour: false } as const
const set = setOf([leaf('1', 20, { notApplicable: 'full' }), leaf('2', 80)])
const few: readonly Dossier[] = [form('a', { 1: '20', 2: '70' }), form('b', { 1: '10', 2: '60' }), form('c', { 1: 'unreadable', 2: '60' }), absent('d')]
const group = score(set, ...few)
const end = (of: typeof group, from: string, lang: 'vi' | 'en' = 'vi'): readonly string[] => {
  const lines = rankingText(of, { ...screen, lang }).trimEnd().split('\n')
  return lines.slice(lines.findIndex(line => line.startsWith(from)))
}

describe('the ranking on a terminal', () => {
  it('tells what an incomplete unit can still come to, and that ranks may change', () => expect(end(group, 'Chưa đủ')).toEqual([
    'Chưa đủ căn cứ, chưa xếp hạng:', '  - Xã C: chỉ số từ 60,00 đến 80,00; hạng từ 2 đến 3',
    'Hạng có thể thay đổi: còn 1 đơn vị chưa đủ số liệu; 1 trong 2 đơn vị đã xếp hạng', 'có thể lên hoặc xuống.', 'Chưa nộp, không xếp hạng: Xã D',
  ]))
  it('says so when they cannot', () => {
    const sure = score(set, form('a', { 1: '20', 2: '70' }), form('c', { 1: 'unreadable', 2: '60' }))
    expect(end(sure, 'Chưa đủ').slice(1)).toEqual(['  - Xã C: chỉ số từ 60,00 đến 80,00; hạng 2', 'Hạng đã xếp không đổi, dù còn 1 đơn vị chưa đủ số liệu.'])
    expect(end(sure, 'Incomplete', 'en').slice(1)).toEqual(['  - Xã C: index from 60.00 to 80.00; rank 2', 'The ranks given stay as they are, though 1 unit is incomplete.'])
  })
  it('tells ten one by one and counts the rest', () => {
    const many = score(set, ...Array.from({ length: 12 }, (_, index) => form(`u${index}`, { 1: 'unreadable', 2: String(index) })))
    const lines = end(many, 'Chưa đủ')
    expect([lines.length, lines.at(-1)]).toEqual([12, '  … và 2 đơn vị nữa (xem ket-qua.xlsx)'])
  })
  it('gives no upper end where what is left out could lift the index over everything', () => {
    const bonus = setOf([leaf('1', 20), leaf('2', 80), leaf('T', 10, { list: 'bonus' })])
    expect(end(score(bonus, form('a', { 1: '10', 2: 'unreadable', T: '10' })), '  - ')).toEqual(['  - Xã A: chỉ số từ 20,00 đến 100,00; hạng 1'])
    expect(end(score(bonus, form('a', { 1: '15', 2: 'unreadable', T: '10' })), '  - ')).toEqual(['  - Xã A: chỉ số từ 25,00 trở lên; hạng 1'])
    expect(end(score(bonus, form('a', { 1: 'unreadable', 2: 'unreadable', T: 'unreadable' })), '  - ')).toEqual(['  - Xã A: chỉ số chưa khoanh được; hạng 1'])
  })
})

describe('a slip', () => {
  const slip = (id: string): readonly string[] => slipText(one(group, id), group, screen).split('\n').map(line => line.trimEnd())

  it('of an incomplete unit tells its ends, and what is open apart from what is lost', () => {
    const lines = slip('c')
    expect(lines.slice(2, 6)).toEqual(['Mới tính được: 60,00 / 100', 'Chưa đủ căn cứ: còn nội dung không đọc được hoặc chờ thẩm định.', 'Khi đủ căn cứ: tổng điểm từ 60,00 đến 80,00; chỉ số từ 60,00 đến 80,00; hạng từ', '2 đến 3.'])
    expect(lines.filter(line => / {4}(20|80),00$/.test(line)).map(line => line.replaceAll(/ {2,}/g, ' | '))).toEqual(['1 | Thành phần 1 | 0,00–20,00 | 20,00', '2 | Thành phần 2 | 60,00 | 80,00'])
    const [open, lost] = ['Các tiêu chí thành phần chưa ngã ngũ', 'Các tiêu chí thành phần mất điểm'].map(head => lines.findIndex(line => line.startsWith(head)))
    expect(lines[(open ?? 0) + 3]).toMatch(/^1 {5}Thành phần 1 +từ 0,00 đến 20,00 +không đọc được$/)
    expect(lines.slice(lost).filter(line => /^\d/.test(line)).map(line => line[0])).toEqual(['2'])
  })
  it('of one that handed nothing in has no number', () => expect(slip('d').slice(2, 4)).toEqual(['Chưa nộp.', '']))
})

describe('ket-qua.xlsx', () => {
  const pages = resultBook([group], [], { tool: '0', sets: [], files: [] }, 'vi').pages
  const rows = (name: string): readonly (readonly unknown[])[] => (pages.find(page => page.name === name)?.rows ?? []).map(row => row.boxes.map(box => box?.value))
  const rowOf = (name: string, unit: string): readonly unknown[] => rows(name).find(row => row[1] === unit) ?? []

  it('lists an incomplete unit below the ranked ones, without rank or grade, with its ends', () => expect(rowOf('Xếp hạng', 'Xã C')).toEqual([
    '–', 'Xã C', 'xã', 'từ 0,00 đến 20,00', 60, 0, 0, 'từ 60,00 đến 80,00', 100, 'từ 60,00 đến 80,00', '', 'Chưa đủ căn cứ, chưa xếp hạng (xem sheet Cảnh báo); Hạng từ 2 đến 3']))
  it('notes whose rank may change', () => expect(['Xã A', 'Xã B'].map(unit => rowOf('Xếp hạng', unit).at(-1))).toEqual(['', 'Hạng còn có thể thay đổi: từ 2 đến 3']))
  it('shows no number for a field that is open', () => expect(rowOf('Lĩnh vực', 'Xã C')).toEqual(['–', 'Xã C', 'từ 0,00 đến 20,00', 20, '–', 60, 80, 0.75, '–', 100, '–']))
  it('counts nothing as lost that is only open', () => expect(rows('Lý do mất điểm').filter(row => row[0] === 'Xã C').map(row => row[1])).toEqual(['2']))
  it('has no row of numbers for a unit that handed nothing in', () =>
    expect(pages.flatMap(page => rows(page.name).filter(row => row.includes('Xã D')).map(row => row.filter(value => typeof value === 'number')))).toEqual([[]]))
})
