import { describe, expect, it } from 'vitest'
import { readVerdicts, source, type Lines } from './verdicts.ts'
import { formula, type Typed } from '../workbook.ts'

const told = (heads: Lines, row: readonly Typed[], merges: readonly string[] = []) => {
  const read = readVerdicts(source([...heads, ['Xã A', '1.1.3', ...row]], {}, merges))
  return [read.a, read.findings.map(each => [each.severity, each.code])]
}
const one = (...heads: readonly string[]): Lines => [['Đơn vị', 'Mã tiêu chí', ...heads]]
const two = ['error', 'appraisal/two-columns']
const unused = ['warning', 'appraisal/unused-column']

describe('columns of rounds', () => {
  it('any number of them', () => expect(told(one('Điểm thẩm định lần 1', 'Điểm thẩm định lần 2', 'Điểm thẩm định lần 3', 'Điểm thẩm định lần 4', 'Lý do'), [2, 1.5, 1, 0.5, 'x'])).toEqual([['1 1.1.3=2', '2 1.1.3=1.5', '3 1.1.3=1', '4 1.1.3=0.5'], []]))
  it('by Roman numbers and words', () => expect(told(one('Điểm thẩm định lần I', 'Điểm thẩm định (lần thứ hai)', 'Lý do'), [2, 1, 'x'])).toEqual([['1 1.1.3=2', '2 1.1.3=1'], []]))
  it('under groups', () => expect(told([['Đơn vị', 'Mã tiêu chí', 'Lần 1', undefined, 'Lần 4', undefined], [undefined, undefined, 'Điểm', 'Lý do', 'Điểm', 'Lý do']], [2, '', 1, 'x'], ['C1:D1', 'E1:F1', 'A1:A2', 'B1:B2'])).toEqual([['1 1.1.3=2', '4 1.1.3=1'], []]))
})

describe('two columns of one kind', () => {
  it.each<readonly [string, Lines, readonly Typed[], readonly string[]]>([
    ['appraisers and their council', one('Điểm thẩm định', 'Điểm hội đồng thẩm định', 'Lý do'), [2, 0.5, 'x'], []],
    ['under two groups', [['Đơn vị', 'Mã tiêu chí', 'Tổ thẩm định', 'Hội đồng'], [undefined, undefined, 'Điểm', 'Điểm']], [2, 0.5], ['A1:A2', 'B1:B2']],
    ['values', one('Giá trị thẩm định', 'Số liệu xác định lại'), ['Có', 'Không'], []],
    ['of one round', one('Điểm thẩm định lần 1', 'Điểm hội đồng lần 1'), [2, 1], []],
  ])('%s: neither is used', (_, heads, row, merges) => expect(told(heads, row, merges)).toEqual([[], [two]]))
  it('of two reasons the second is told', () => {
    const heads: Lines = [['Đơn vị', 'Mã tiêu chí', 'Tổ thẩm định', undefined, 'Hội đồng', undefined], [undefined, undefined, 'Điểm', 'Lý do', 'Điểm', 'Lý do']]
    expect(told(heads, [2, 'x', 0.5, 'y'], ['C1:D1', 'E1:F1', 'A1:A2', 'B1:B2'])).toEqual([[], [two, unused]])
  })
  it('an empty one is no doubt', () => expect(told(one('Điểm thẩm định', 'Điểm hội đồng thẩm định', 'Lý do'), [undefined, 0.5, 'x'])).toEqual([['1 1.1.3=0.5'], []]))
  it('what is beside is read', () => expect(told(one('Điểm thẩm định lần 1', 'Điểm thẩm định', 'Điểm hội đồng'), [2, 1, 0.5])).toEqual([['1 1.1.3=2'], [two]]))
  it('names both columns in the sentence', () =>
    expect(readVerdicts(source([...one('Điểm thẩm định', 'Điểm hội đồng thẩm định'), ['Xã A', '1.1.3', 2, 1]])).findings[0]?.message.vi).toContain('C “Điểm thẩm định” và D “Điểm hội đồng thẩm định”'))
})

describe('columns that nothing is known of', () => {
  it.each(['Điểm phúc tra', 'Phúc tra', 'Điểm chốt', 'Kết luận thẩm định cuối cùng'])('%s is told', title => expect(told(one('Điểm thẩm định lần 1', title), [2, 0.5])).toEqual([['1 1.1.3=2'], [unused]]))
  it('an empty one is not', () => expect(told(one('Điểm thẩm định', 'Điểm phúc tra'), [2, undefined])).toEqual([['1 1.1.3=2'], []]))
  it('nor one that has only sums, a title above it, or signatures below', () => {
    expect(told(one('Điểm thẩm định', 'Điểm phúc tra'), [2, formula(0)])).toEqual([['1 1.1.3=2'], []])
    expect(told([['BẢNG ĐIỂM THẨM ĐỊNH', undefined, undefined, undefined], ...one('Điểm thẩm định', 'Lĩnh vực')], [2, 'Thủ tục'], ['A1:D1'])).toEqual([['1 1.1.3=2'], []])
    const signed = readVerdicts(source([...one('Điểm thẩm định', 'Điểm hội đồng'), ['Xã A', '1.1.3', 2], ['Người lập biểu', undefined, undefined, 'CHỦ TỊCH HỘI ĐỒNG']]))
    expect([signed.a, signed.codes.includes('appraisal/two-columns')]).toEqual([['1 1.1.3=2'], false])
  })
  it.each(['Điểm tối đa', 'Loại điểm', 'Điểm năm trước', 'Điểm đơn vị đề nghị', 'Điểm tự chấm', 'Điểm tự đánh giá', 'Cách tính điểm', 'Thời điểm nộp'])('%s is known', title => expect(told(one('Điểm thẩm định', title), [2, 1])[1]).toEqual([]))
})

describe('a group over points and reasons', () => {
  it('points are points, whatever the group is called', () => {
    for (const group of ['Thẩm định', 'Kết quả thẩm định', 'Hội đồng thẩm định']) {
      expect(told([['Đơn vị', 'Mã tiêu chí', group, undefined], [undefined, undefined, 'Điểm', 'Lý do']], [1, 'x'], ['C1:D1', 'A1:A2', 'B1:B2'])).toEqual([['1 1.1.3=1'], []])
    }
  })
})

describe('a column that says which round', () => {
  const heads: Lines = [['Đơn vị', 'Mã tiêu chí', 'Điểm thẩm định', 'Lý do', 'Lần']]
  const laid = (...laps: readonly Typed[]) => readVerdicts(source([...heads, ...laps.map((lap, index): readonly Typed[] => ['Xã A', '1.1.3', 2 - index, 'x', lap])]))
  it.each<readonly [readonly Typed[]]>([[[1, 2]], [['I', 'II']], [['Lần một', 'Lần hai']], [['lần thứ nhất', 'Vòng 2']], [['1', '02']]])('%j', laps => {
    const { a, codes } = laid(...laps)
    expect([a, codes]).toEqual([['1 1.1.3=2', '2 1.1.3=1'], []])
  })
  it.each(['sau', 'phúc tra', '2 (bổ sung)', 'Lần sau'])('“%s” is told and the row not used', word => {
    const { a, codes } = laid(1, word)
    expect([a, codes]).toEqual([['1 1.1.3=2'], ['appraisal/round-unread']])
  })
})
