import { describe, expect, it } from 'vitest'
import { exact } from '../../../src/rational.ts'
import { proposal } from './proposal.ts'

const rate = { name: 'Tiêu chí', kind: 'percent' }

/** The words of the table, the maximum, and the rule that they are read as. */
const read: readonly (readonly [words: string, max: string, rule: object])[] = [
  ['Có: 0,5; Không: 0', '0.5', { method: 'yes-no' }],
  ['Có ban hành văn bản tổ chức triển khai: Điểm tối đa; Không ban hành: 0', '0.5', { method: 'yes-no' }],
  ['- Có: 0,5 điểm\n- Không: 0 điểm', '0.5', { method: 'yes-no' }],
  ['Có ban hành: 2đ. Không ban hành: không tính điểm', '2', { method: 'yes-no' }],
  ['đúng hạn: 2; chậm: 1; không: 0', '2', { method: 'choice', levels: [{ id: 'dung-han', name: 'Đúng hạn', points: 2 }, { id: 'cham', name: 'Chậm', points: 1 }, { id: 'khong', name: 'Không', points: 0 }] }],
  ['xuất sắc = tối đa; tốt = 75%; hoàn thành = 50%', '2', { method: 'choice', levels: [{ id: 'xuat-sac', name: 'Xuất sắc', points: 2 }, { id: 'tot', name: 'Tốt', points: 1.5 }, { id: 'hoan-thanh', name: 'Hoàn thành', points: 1 }] }],
  ['Không sai: 1; Có sai: 0, cả tiêu chí 0 điểm, xếp loại không quá Tốt', '1', { method: 'choice', levels: [{ id: 'khong-sai', name: 'Không sai', points: 1 }, { id: 'co-sai', name: 'Có sai', points: 0, zeroes: 'criterion', capsGrade: 'tot' }] }],
  ['Kế hoạch: 0,25; Báo cáo: 0,25; Bản tin: 0,25', '0.75', { method: 'ticks', items: [{ id: 'ke-hoach', name: 'Kế hoạch', points: 0.25 }, { id: 'bao-cao', name: 'Báo cáo', points: 0.25 }, { id: 'ban-tin', name: 'Bản tin', points: 0.25 }] }],
  ['100%: 3; từ 90% đến dưới 100%: 1,5; dưới 90%: 0', '3', { method: 'bands', of: rate, bands: [{ from: 100, points: 3 }, { from: 90, points: 1.5 }] }],
  ['>= 90%: 3 điểm\n80% - <90%: 2 điểm\ndưới 80%: 0,5', '3', { method: 'bands', of: rate, bands: [{ from: 90, points: 3 }, { from: 80, points: 2 }], otherwise: 0.5 }],
  ['trên 80%: 1; từ 50% đến 80%: 0,5; còn lại: 0', '1', { method: 'bands', of: rate, bands: [{ over: 80, points: 1 }, { from: 50, points: 0.5 }] }],
  ['Tỷ lệ hồ sơ giải quyết đúng hạn: từ 98%: 2; từ 95% đến dưới 98%: 1; dưới 95%: 0', '2', { method: 'bands', of: { name: 'Tỷ lệ hồ sơ giải quyết đúng hạn', kind: 'percent' }, bands: [{ from: 98, points: 2 }, { from: 95, points: 1 }] }],
  ['từ 02 cuộc: 4; 01 cuộc: 2; không: 0', '4', { method: 'bands', of: { name: 'Tiêu chí', unit: 'cuộc', kind: 'count' }, bands: [{ from: 2, points: 4 }, { from: 1, points: 2 }] }],
  ['≥90% 3; 80–<90% 2; <80% 0,5; <80% nhưng đã đôn đốc bằng văn bản: 2', '3', { method: 'bands', of: rate, bands: [{ from: 90, points: 3 }, { from: 80, points: 2 }], otherwise: 0.5, unless: [{ id: 'da-don-doc-bang', name: '<80% nhưng đã đôn đốc bằng văn bản', points: 2 }] }],
  ['Mỗi mô hình 3,0đ; tối đa 6,0đ', '6', { method: 'count', of: { name: 'Số mô hình (Tiêu chí)', kind: 'count' }, each: 3 }],
  ['mỗi nội quy, quy chế: 0.5; không ban hành: 0', '2', { method: 'count', of: { name: 'Số nội quy, quy chế (Tiêu chí)', kind: 'count' }, each: 0.5 }],
  ['0,25 điểm cho mỗi tin bài', '1', { method: 'count', of: { name: 'Số tin bài (Tiêu chí)', kind: 'count' }, each: 0.25 }],
  ['đủ 1,5đ; thiếu mỗi kỳ trừ 0,5đ', '1.5', { method: 'deduction', of: { name: 'Số kỳ thiếu (Tiêu chí)', kind: 'count' }, each: 0.5 }],
  ['trừ 0,5 mỗi kỳ thiếu', '1.5', { method: 'deduction', of: { name: 'Số kỳ thiếu (Tiêu chí)', kind: 'count' }, each: 0.5 }],
  ['Chậm 01 báo cáo trừ 0,25 điểm', '1', { method: 'deduction', of: { name: 'Số báo cáo chậm (Tiêu chí)', kind: 'count' }, each: 0.25 }],
  ['Điểm = Tỷ lệ % × 6,0 (làm tròn đến 0,25đ)', '6', { method: 'ratio', part: rate, whole: 100, step: 0.25 }],
  ['tỷ lệ ≥95%: điểm = tỷ lệ × điểm tối đa; dưới 95%: 0', '2', { method: 'ratio', part: rate, whole: 100, floor: 95 }],
  ['Tính điểm theo công thức: [(Số nhiệm vụ hoàn thành / Tổng số nhiệm vụ) x 2]', '2', { method: 'ratio', part: { name: 'Số nhiệm vụ hoàn thành', kind: 'count' }, whole: { name: 'Tổng số nhiệm vụ', kind: 'count' } }],
  ['Từ 98% trở lên: điểm tối đa. Dưới 98% tính theo công thức: (Số hồ sơ đúng hạn/Tổng số hồ sơ đã giải quyết) x 5', '5', { method: 'ratio', part: { name: 'Số hồ sơ đúng hạn', kind: 'count' }, whole: { name: 'Tổng số hồ sơ đã giải quyết', kind: 'count' }, full: 98 }],
  ['Ban hành trước ngày 31/01/2025: 1; chậm không quá 15 ngày: 0,5; không ban hành: 0', '1', { method: 'deadline', due: '2025-01-31', late: [{ days: 15, points: 0.5 }] }],
  ['Gửi chậm nhất ngày 5 tháng 12: 1 điểm; sau ngày 05/12 đến ngày 10/12: 0,5 điểm; không gửi: 0 điểm', '1', { method: 'deadline', due: '2025-12-05', late: [{ days: 5, points: 0.5 }] }],
  ['Điểm do Hội đồng thẩm định quyết định', '1', { method: 'given' }],
]

describe('words that are read as a rule', () => {
  it.each(read)('%s', (words, max, rule) => {
    const found = proposal(words, max)
    expect(found?.rule).toEqual(rule)
    expect(found?.left).toEqual([])
    expect(found?.highest).toBeUndefined()
  })

  it('in the list of penalties, so many for each is counted', () =>
    expect(proposal('Trừ 3,0 điểm/lần, tối đa trừ 6,0', '6', 'penalty')?.rule).toEqual({ method: 'count', of: { name: 'Số lần (Tiêu chí)', kind: 'count' }, each: 3 }))
})

describe('words that leave something to a person', () => {
  it.each([
    'Theo hướng dẫn của Sở Nội vụ', 'Đánh giá chất lượng kế hoạch', 'Chậm 01 ngày trừ 0,1; chậm 01 báo cáo trừ 0,5', 'Thực hiện theo Quyết định số 766/QĐ-TTg',
  ])('nothing is proposed for: %s', words => expect(proposal(words, '1')).toBeUndefined())

  it('an answer above the maximum is told, not cut', () => expect(proposal('Đúng hạn: 3; chậm: 1', '2')?.highest).toEqual(exact(3)))

  it('a limit that is not the maximum is told', () => {
    const doubts = proposal('Mỗi mô hình 3,0đ; tối đa 9,0đ', '6')?.doubts
    expect(doubts).toHaveLength(1)
    expect(doubts?.[0]?.vi).toContain('9')
  })

  it('bands that do not meet are told', () => expect(proposal('từ 90%: 3; từ 70% đến dưới 80%: 1; dưới 70%: 0', '3')?.doubts).toHaveLength(1))

  it('what is said behind points is kept', () =>
    expect(proposal('Đủ số kỳ họp: 1,5đ\nThiếu 01 kỳ họp: 0đ và bị trừ điểm tại nhóm IX', '1.5')?.used.map(clause => clause.aside)).toEqual([undefined, 'và bị trừ điểm tại nhóm IX']))

  it('a clause that is not in the rule is left over', () =>
    expect(proposal('Có: 1; Không: 0; Lưu ý văn bản phải còn hiệu lực', '1')?.left.map(clause => clause.words)).toEqual(['Lưu ý văn bản phải còn hiệu lực']))

  it.each([
    ['Tỷ lệ % × 1,5. Trong năm không phát sinh vụ việc thì tính đủ điểm tối đa', 'full'],
    ['Có: 1,5; Không: 0; Không phát sinh: 1,5', 'full'],
    ['Có: 1,5; Không: 0; Không phát sinh thì không tính vào điểm tối đa', 'exclude'],
    ['Đúng: 1,5; Sai: 0,5; Không phát sinh: 0', 'zero'],
  ])('a statement on what did not arise is no answer: %s', (words, policy) => expect(proposal(words, '1.5')?.notArisen).toBe(policy))
})
