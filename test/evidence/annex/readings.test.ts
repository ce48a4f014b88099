import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tongues } from '../../../src/text.ts'
import { exact } from '../../../src/rational.ts'
import { proposal } from './proposal.ts'

const rate = { name: 'Tiêu chí', kind: 'percent' }
const counted = (unit: string) => ({ name: 'Tiêu chí', unit, kind: 'count' })

/** Words that leave nothing to a person, and the rule that they say. */
const sure: readonly (readonly [words: string, rule: object])[] = [
  ['Từ 1.000 hồ sơ trở lên: 2; dưới 1.000 hồ sơ: 1', { method: 'bands', of: counted('hồ sơ'), bands: [{ from: 1000, points: 2 }], otherwise: 1 }],
  ['Từ 1.500 lượt trở lên: 2; từ 1.000-1.499 lượt: 1; dưới 1.000 lượt: 0', { method: 'bands', of: counted('lượt'), bands: [{ from: 1500, points: 2 }, { from: 1000, points: 1 }] }],
  ['Số hồ sơ từ 1.500 trở lên: 2, từ 500 đến dưới 1.500: 1, dưới 500: 0', { method: 'bands', of: { name: 'Tiêu chí', kind: 'count' }, bands: [{ from: 1500, points: 2 }, { from: 500, points: 1 }] }],
  ['Từ 1.000.000 đồng đến 2.000.000 đồng: 1; trên 2.000.000 đồng: 2', { method: 'bands', of: counted('đồng'), bands: [{ over: 2000000, points: 2 }, { from: 1000000, points: 1 }] }],
  ['Số hồ sơ ÷ 1.000 × 2', { method: 'ratio', part: { name: 'Số hồ sơ', kind: 'number' }, whole: 1000 }],
  ['Mỗi tin 0.050 điểm', { method: 'count', of: { name: 'Số tin (Tiêu chí)', kind: 'count' }, each: 0.05 }],
  ['Không quá 10 ngày: 2; quá 10 ngày: 0', { method: 'bands', of: counted('ngày'), bands: [{ over: 10, points: 0 }], otherwise: 2 }],
  ['Không vượt quá 3 lần: 2; vượt quá 3 lần: 0', { method: 'bands', of: counted('lần'), bands: [{ over: 3, points: 0 }], otherwise: 2 }],
  ['Không quá 10 ngày: 2; vượt 10 ngày: 0', { method: 'bands', of: counted('ngày'), bands: [{ over: 10, points: 0 }], otherwise: 2 }],
  ['Trong 05 ngày: 2; từ 06 đến 10 ngày: 1; trên 10 ngày: 0', { method: 'bands', of: counted('ngày'), bands: [{ over: 10, points: 0 }, { from: 6, points: 1 }], otherwise: 2 }],
  ['Không dưới 90%: 2; dưới 90%: 0', { method: 'bands', of: rate, bands: [{ from: 90, points: 2 }] }],
  ['Không ít hơn 5 tin: 2; ít hơn 5 tin: 0', { method: 'bands', of: counted('tin'), bands: [{ from: 5, points: 2 }] }],
  ['Đạt 100%: 2; không đạt 100%: 0', { method: 'bands', of: rate, bands: [{ from: 100, points: 2 }] }],
  ['Từ 5 hồ sơ trở xuống: 2; trên 5 hồ sơ: 0', { method: 'bands', of: counted('hồ sơ'), bands: [{ over: 5, points: 0 }], otherwise: 2 }],
  ['Hạng 1-5: 2; hạng 6-10: 1; còn lại: 0', { method: 'bands', of: { name: 'Tiêu chí', kind: 'count' }, bands: [{ over: 10, points: 0 }, { from: 6, points: 1 }, { from: 1, points: 2 }] }],
  ['Từ hạng 1 đến hạng 5: 2; từ hạng 6 đến hạng 10: 1; còn lại: 0', { method: 'bands', of: { name: 'Tiêu chí', kind: 'count' }, bands: [{ over: 10, points: 0 }, { from: 6, points: 1 }, { from: 1, points: 2 }] }],
  ['Từ 50% đến dưới 70%: 2; từ 30% đến dưới 50%: 1; còn lại: 0', { method: 'bands', of: rate, bands: [{ from: 70, points: 0 }, { from: 50, points: 2 }, { from: 30, points: 1 }] }],
  ['Từ 01 đến 02 văn bản sai: 1; từ 03 văn bản sai trở lên: 0; không có: 2', { method: 'bands', of: counted('văn bản sai'), bands: [{ from: 3, points: 0 }, { from: 1, points: 1 }], otherwise: 2 }],
  ['Chậm nhất ngày 20/11: 2; chậm từ 1-10 ngày: 1; chậm trên 10 ngày: 0', { method: 'deadline', due: '2025-11-20', late: [{ days: 10, points: 1 }] }],
  ['Chậm nhất ngày 20/11: 2; chậm dưới 10 ngày: 0,5; chậm từ 10 ngày trở lên: 0', { method: 'deadline', due: '2025-11-20', late: [{ days: 9, points: 0.5 }] }],
  ['2 buổi trở lên = 2đ, 1 buổi = 1đ, không có = 0đ', { method: 'bands', of: counted('buổi'), bands: [{ from: 2, points: 2 }, { from: 1, points: 1 }] }],
  ['bình quân các phiếu × 2: Hài lòng 100%; không hài lòng 0%; dưới 1.000 phiếu: chưa tính', { method: 'survey', options: [{ id: 'hai-long', name: 'Hài lòng', percent: 100 }, { id: 'khong-hai-long', name: 'Không hài lòng', percent: 0 }], leastSample: 1000 }],
  ['Mỗi mô hình 1 điểm nhưng không quá 2 điểm', { method: 'count', of: { name: 'Số mô hình (Tiêu chí)', kind: 'count' }, each: 1 }],
]

describe('numbers and borders', () => {
  it.each(sure)('%s', (words, rule) => {
    const found = proposal(words, '2')
    expect([found?.rule, found?.left, found?.doubts]).toEqual([rule, [], undefined])
  })

  it('a border as this program writes it is the border that it reads', () => fc.assert(fc.property(fc.integer({ min: 1, max: 3_000_000 }), border => {
    const n = tongues.vi.number(exact(String(border)))
    expect(proposal(`Từ ${n} hồ sơ trở lên: 2; dưới ${n} hồ sơ: 1`, '2')?.rule).toEqual({ method: 'bands', of: counted('hồ sơ'), bands: [{ from: border, points: 2 }], otherwise: 1 })
  })))
})

describe('what can be read in two ways is told', () => {
  it.each([
    ['a rate with three decimals', 'Từ 99.500% trở lên: 2; dưới 99.500%: 1', '99,5'],
    ['thousands with a comma', 'Từ 1,000 hồ sơ trở lên: 2; dưới 1,000 hồ sơ: 1', '1.000'],
    ['money', 'Từ 1.500 triệu đồng: 2; dưới 1.500 triệu đồng: 0', '1.500'],
    ['a top step that ends, and nothing said beyond', 'Từ 2 đến 5 mô hình: 2; 1 mô hình: 1; không: 0', 'cao hơn mức đó'],
    ['an exact step and "còn lại"', 'Đạt 80%: 2; còn lại: 0', 'cao hơn mức đó'],
    ['nothing said below where less is better', 'Chậm từ 1-10 ngày: 2; chậm trên 10 ngày: 0', 'dưới bậc'],
    ['several days', 'Ban hành từ ngày 01/01/2025 đến ngày 15/01/2025: 2; sau ngày 15/01: 0', '15/01/2025'],
    ['working days', 'Đến hết ngày 31/01/2025: 2; chậm không quá 05 ngày làm việc: 1; còn lại: 0', 'ngày làm việc'],
    ['a limit of a ratio that is not the maximum', 'Tỷ lệ x 2; tối đa 1,5', '1,5'],
    ['what is said behind a deduction', 'Mỗi lần chậm trừ 0,5 (đồng thời trừ IX)', 'IX'],
  ])('%s', (_what, words, said) => {
    const doubts = proposal(words, '2')?.doubts ?? []
    expect(doubts.map(doubt => doubt.vi.includes(said))).toEqual([true])
  })

  it('points of a thousand and more', () => expect(proposal('Mỗi mô hình 1.500 điểm', '3000')?.doubts).toHaveLength(1))
})

describe('clauses that do not fit are left over, in the words of the table', () => {
  it.each([
    ['Từ 80% trở lên: 2; dưới 80%: 1; không thực hiện: 0', 'bands', 'không thực hiện: 0'],
    ['Hoàn thành trên 90%: 2; từ 70% - 90%: 1; còn lại: 0; không báo cáo: trừ 1 điểm', 'bands', 'không báo cáo: trừ 1 điểm'],
    ['Trừ 0,5 điểm/01 hồ sơ trễ hạn; từ 03 hồ sơ trở lên: 0', 'deduction', 'từ 03 hồ sơ trở lên: 0'],
    ['Mỗi báo cáo chậm trừ 0,5; không báo cáo: 0', 'deduction', 'không báo cáo: 0'],
    ['Thực hiện không đầy đủ: 1; mỗi lỗi trừ 0,5', 'deduction', 'Thực hiện không đầy đủ: 1'],
    ['Mỗi tin 0,5; dưới 3 tin: 0', 'count', 'dưới 3 tin: 0'],
    ['Có: 2; có nhưng chậm: trừ 1; không: 0', 'yes-no', 'có nhưng chậm: trừ 1'],
  ])('%s', (words, method, left) => {
    const found = proposal(words, '2')
    expect([found?.rule.method, found?.left.map(clause => clause.words)]).toEqual([method, [left]])
  })
})

describe('words that are no such rule', () => {
  it.each([
    'Cứ 1% trễ hạn trừ 0,5 điểm', '10/20', 'Mỗi 1.000 hồ sơ: 0,5 điểm', 'Cộng 0,5 điểm cho mỗi 1.000 lượt', 'Cứ 10 hồ sơ trễ hạn trừ 0,5 điểm', 'Cứ chậm 05 ngày trừ 0,5 điểm', '0,5 điểm/10 văn bản',
    'Đúng hạn: 2; cứ 10 hồ sơ trễ trừ 0,5', 'Từ 98% trở lên: 2; dưới 98% thì cứ giảm 1% trừ 0,1 điểm', 'Điểm = (Số phiếu hài lòng / 1.200 phiếu) × 2',
  ])('nothing is proposed for: %s', words => expect(proposal(words, '2')).toBeUndefined())

  it.each([
    'Đủ 4 cuộc: 2; thiếu 1 cuộc: 1; thiếu 2 cuộc: 0', 'Tỷ lệ A từ 90%: 2; Tỷ lệ B từ 80%: 1', 'Tăng so với năm trước 5%: 2; giảm 5%: 0', 'Có 1 sáng kiến cấp xã: 1; có 1 sáng kiến cấp tỉnh: 2',
    'Từ 1 tỷ đồng: 2; từ 500 triệu đồng đến dưới 1 tỷ đồng: 1', 'Thuộc nhóm 10 xã dẫn đầu: 2; còn lại: 0', 'Top 5: 2; top 10: 1; còn lại: 0', 'Hạng 5 trở lên: 2; hạng 6 trở lên: 1',
    'Đúng hạn 10/12 báo cáo: 2; còn lại: 0', 'Đến hết ngày 31/01/2025: 2; chậm quá 15 ngày: 0,5; không ban hành: 0',
  ])('a person chooses among the answers, nothing is computed: %s', words => expect(proposal(words, '2')?.rule.method).toBe('choice'))

  it('where the component is a rank, "trở lên" goes the other way', () =>
    expect(proposal('Từ 5 trở lên: 2; dưới 5: 0', '2', 'base', 'Thứ hạng Chỉ số CCHC')?.rule.method).toBe('choice'))

  it('a stretch of days is no day of the year', () => expect(proposal('Trong 1-3 ngày: 2; quá 3 ngày: 0', '2')?.rule.method).toBe('bands'))
})
