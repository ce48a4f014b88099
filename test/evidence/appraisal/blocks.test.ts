import { describe, expect, it } from 'vitest'
import { readVerdicts, source, type Lines } from './verdicts.ts'

const head = ['Mã tiêu chí', 'Điểm thẩm định', 'Lý do']
const [a, b]: readonly [Lines, Lines] = [[['1.1.3', 2, ''], ['1.1.5', 2, '']], [['1.1.3', 0.5, 'thiếu'], ['1.1.5', 1, 'thiếu']]]
const both = [['1 1.1.3=2 1.1.5=2'], ['1 1.1.3=0.5 1.1.5=1'], []]

describe('blocks of units on one sheet', () => {
  it.each<readonly [string, Lines]>([
    ['each under its title and head', [['Đơn vị: Xã A'], head, ...a, ['Đơn vị: Xã B'], head, ...b]],
    ['the head stands once', [head, ['Đơn vị: Xã A'], ...a, ['Đơn vị: Xã B – Năm 2025'], ...b]],
    ['a title in two cells, a letterhead before it', [['UBND TỈNH'], ['Đơn vị:', 'Xã A'], head, ...a, ['UBND TỈNH'], ['Đơn vị:', 'Xã B'], head, ...b]],
    ['a numbered name alone', [['Đơn vị: Xã A'], head, ...a, ['II', 'UBND xã B'], ...b]],
    ['other columns in the second block', [['Đơn vị: Xã A'], head, ...a, ['Đơn vị: Xã B'], ['Mã tiêu chí', 'Điểm tự chấm', 'Điểm thẩm định', 'Lý do'], ['1.1.3', 2, 0.5, 'thiếu'], ['1.1.5', 2, 1, 'thiếu']]],
  ])('%s', (_, lines) => {
    const read = readVerdicts(source(lines))
    expect([read.a, read.b, read.codes]).toEqual(both)
  })
  it('a head of two rows may come again', () => {
    const two: Lines = [['Mã tiêu chí', 'Thẩm định', undefined], [undefined, 'Điểm', 'Lý do']]
    const read = readVerdicts(source([['Đơn vị: Xã A'], ...two, ...a, ['Đơn vị: Xã B'], ...two, ...b]))
    expect([read.a, read.b, read.codes]).toEqual(both)
  })
  it('below a name that is not known, or left open, nothing is taken for the unit above', () => {
    for (const [title, code] of [['Đơn vị: Xã Z', 'unit/unknown'], ['Đơn vị: ……', 'appraisal/no-unit']] as const) {
      const read = readVerdicts(source([['Đơn vị: Xã A'], head, ...a, [title], head, ...b]))
      expect([read.a, read.b, [...new Set(read.codes)]]).toEqual([both[0], [], [code]])
    }
  })
  it('two titles above one table name nobody', () => {
    const read = readVerdicts(source([['Đơn vị: Xã A'], ['Đơn vị: Xã B'], head, ...a]))
    expect([read.a, read.b, read.codes]).toEqual([[], [], ['appraisal/no-unit']])
  })
  it('“Đơn vị: …” further right in a row is a remark', () =>
    expect(readVerdicts(source([['Đơn vị: Xã A'], head, ['1.1.3', 1, 'Đơn vị: Xã B ghi nhầm'], ['1.1.5', 1, 'x']])).a).toEqual(['1 1.1.3=1 1.1.5=1']))
})

describe('a figure by its name', () => {
  const heads = ['Đơn vị', 'Mã tiêu chí', 'Tiêu chí', 'Giá trị thẩm định']
  it.each<readonly [string, Lines]>([
    ['an unknown code', [['Xã A', '1.1.1', 'Đúng hạn', undefined], ['Xã A', '1.1.9', 'Số khác', undefined], ['Xã A', '', 'Hồ sơ đúng hạn', 5]]],
    ['another unit', [['Xã B', '1.1.1', 'Đúng hạn', undefined], ['Xã A', '', 'Hồ sơ đúng hạn', 5]]],
    ['a sum', [['Xã A', '1.1.1', 'Đúng hạn', undefined], ['Xã A', '1.1', 'Giải quyết', undefined], ['Xã A', '', 'Hồ sơ đúng hạn', 5]]],
  ])('below %s belongs to its own component or to none', (_, lines) => {
    expect(readVerdicts(source([heads, ...lines])).values('xa-a')).toEqual(['1.1.1.part=5'])
    const renamed = lines.map(line => line.map(each => (each === 'Hồ sơ đúng hạn' ? 'Mẫu số' : each)))
    expect(readVerdicts(source([heads, ...renamed])).values('xa-a')).toEqual([])
  })
})
