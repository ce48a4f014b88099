import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { MeasureData, When } from '../../../src/criteria/measures.ts'
import { countingFor, type FileTally } from '../../../src/evidence/register/count.ts'
import { lettersOfTable } from '../../../src/letters/unicode.ts'
import type { Finding } from '../../../src/finding.ts'
import type { TextNumbers } from '../../../src/sheet.ts'
import { head, setWith, units } from './build.ts'

type Line = readonly string[]

/** Numbers as a reader of bytes gives them: a text that has one keeps it, some have none, and behind the end of a line anything may stand. */
function numberer(columns: number, isNumbered: (text: string) => boolean): (lines: readonly Line[]) => TextNumbers {
  const known = new Map<string, number>()
  const numberOf = (text: string): number => { if (!isNumbered(text)) return 0; known.set(text, known.get(text) ?? known.size + 1); return known.get(text) ?? 0 }
  return lines => {
    const numbers = new Int32Array(columns * lines.length).fill(1)
    for (const [row, line] of lines.entries()) for (const [at, text] of line.entries()) if (at < columns) numbers[row * columns + at] = numberOf(text)
    return { numbers, columns }
  }
}

interface Read { readonly tally: FileTally; readonly letters: readonly Finding[] }

/** The lines counted in pieces, each known by its numbers or not. */
function counted(measures: Readonly<Record<string, MeasureData>>, pieces: readonly (readonly Line[])[], numbered: ((lines: readonly Line[]) => TextNumbers) | undefined): Read {
  const letters = lettersOfTable('so.csv', 'so')
  const count = countingFor(setWith(measures), { known: units }).file('so.csv')
  let row = 1
  for (const lines of pieces) {
    count.lines('so', row, lines, letters.read, numbered?.(lines))
    row += lines.length
  }
  return { tally: count.done(), letters: letters.findings() }
}

const days = ['05/03/2025', '31/12/2025', '01/01/2026', '2025-03-05', '05-03-2025', '20/12/2024', '05/03/2025 08:00', '05/03/2025 16:30', '31/02/2025', 'chưa trả', ' ', '-', '3/5', '45000', '05/03/2025 ', 'Nga\u0300y']
const words = ['Trực tuyến', 'Trực tiếp', 'BCCI', 'x', 'Có', 'Không', 'không', 'Kênh 3', '?', ' ', '1', 'Tru\u031b\u0323c tuye\u0302\u0301n', 'Trùc tuyÕn', 'Cό', 'Tổng cộng', 'Người lập biểu', 'Có\u0000']
const names = ['Xã An Bình', 'xã an bình', 'Xa\u0303 An Bi\u0300nh', 'Xã Bình Yên', 'a', 'Xã Lạ', 'Xaõ Bình Yeân', 'Xã Cát Sơn ', 'Tổng', 'Xã An Bιnh']
const some = (texts: readonly string[]): fc.Arbitrary<string> => fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...texts.slice(0, 4)) }, { weight: 3, arbitrary: fc.constant('') }, { weight: 2, arbitrary: fc.constantFrom(...texts) })
const code = fc.oneof({ weight: 9, arbitrary: fc.integer({ min: 1, max: 30 }).map(String) }, { weight: 3, arbitrary: fc.integer({ min: 1, max: 8 }).map(number => `000.00.01.H26-250305-000${number}`) }, { weight: 2, arbitrary: fc.constantFrom('h1', 'H1', ' 1', '', 'H-é', 'Tổng', 'Cộng', '1\u00a0') })
const line = fc.tuple(code, some(names), some(days), some(days), some(days), some(words), some(words), some(words), some(words), some(words), some(['10000', '20.000', '0', '5', 'mười', '1,5'])).chain(cells => fc.integer({ min: 1, max: 60 }).map(to => cells.slice(0, to)))

const ways: readonly (readonly [string, MeasureData['where']])[] = [['tat_ca', undefined], ['dung_han', { returned: { by: 'due' } }], ['sau', { due: { after: 'start' }, received: { before: 'due' } }], ['truc_tuyen', { channel: 'online' }],
  ['khong_tuyen', { channel: { not: ['online', 'Kênh 3'] } }], ['qua_buu_chinh', { post: true }], ['khong_so_hoa', { digitised: false, payment: { blank: false } }]]
const whens: readonly When[] = ['received', 'returned', 'due', 'pending', 'carried', 'handled']
const counts: fc.Arbitrary<MeasureData> = fc.tuple(fc.constantFrom(...ways), fc.constantFrom(...whens), fc.constantFrom('count', 'count', 'count', 'count', 'count', 'count', 'count', 'count', 'count', 'sum', 'distinct', 'distinct', 'code')).map(([[, where], when, by]) =>
  ({ when, ...(where === undefined ? {} : { where }), ...(by === 'count' ? { count: 'dossiers' } : by === 'sum' ? { sum: 'fee' } : { distinct: by === 'code' ? 'code' : 'procedure' }) }))
const measures = fc.array(counts, { minLength: 1, maxLength: 6 }).map(all => Object.fromEntries(all.map((each, at) => [`so_${at}`, each])))

/** A register, some rows of which come again, just so or with another text in one cell. */
const register = fc.tuple(fc.array(line, { minLength: 1, maxLength: 30 }), fc.array(fc.tuple(fc.nat(), fc.integer({ min: 1, max: 12 }), some([...days.slice(0, 4), ...words.slice(0, 4)])), { maxLength: 12 }))
  .map(([lines, again]) => [...lines, ...again.map(([which, column, text]) => (lines[which % lines.length] ?? []).map((own, at) => (at === column ? text : own)))])

/** Rows of which all that stands in them was read before the others come. */
const before: readonly Line[] = Array.from({ length: 60 }, (_, at) => ['D', names, days, days, days, words, words, words, words, words, ['10000', '20.000', '0', '5']]
  .map((texts, column) => (typeof texts === 'string' ? `${texts}${at}` : column === 2 ? '05/03/2025' : texts[(at + column) % Math.min(texts.length, 4)] ?? '')))

const heads = [head, head.filter(title => title !== 'Đơn vị'), head.filter(title => title !== 'Mã hồ sơ'), head.filter(title => title !== 'Ngày hẹn trả'), [...head.slice(0, 9), 'Mã đơn vị', 'Lệ phí'], ['Mã hồ sơ', 'Mã đơn vị', ...head.slice(2, 5), 'Đơn vị', ...head.slice(6)]] as const

describe('lines that are known by the numbers of their texts', () => {
  const plain = (measures: Readonly<Record<string, MeasureData>>, columns: Line, lines: readonly Line[]) => {
    const pieces = [[columns, ...before], lines]
    return [counted(measures, pieces, numberer(32, text => !/^D?\d+$/.test(text))), counted(measures, pieces, undefined)] as const
  }

  it('are met again behind thousands of blank ones', () => {
    const own = (code: string): Line => [code, 'Xã An Bình', '05/03/2025', '05/03/2025', '05/03/2025']
    const [quick, full] = plain({ nhan: { count: 'dossiers', when: 'received' } }, head, [...Array.from({ length: 5000 }, () => ['', '', '', '']), own('777'), own('778'), own('777')])
    expect(quick).toEqual(full)
    expect(full.tally.findings.filter(({ code: told }) => told === 'register/again').length).toBe(1)
  })

  it('below a closing line are what they are when read cell by cell', () => {
    const [quick, full] = plain({ nhan: { count: 'dossiers', when: 'received' } }, head, [['Người lập biểu'], ['x', 'Xã An Bình', '', 'x', ''], ['777', 'Xã An Bình', '', 'x', '']])
    expect(quick).toEqual(full)
  })

  it('count, and are told of, as those that are read cell by cell', () => {
    const cutting = fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 5 })
    const numberless = fc.subarray([...days.slice(0, 4), ...words.slice(0, 4), ...names.slice(0, 4)], { maxLength: 4 })
    fc.assert(fc.property(measures, register, cutting, fc.constantFrom(...heads), fc.constantFrom(32, 32, 32, 5), numberless, (asked, lines, cuts, columns, width, unnumbered) => {
      const [all, first]: [readonly Line[], number] = [[columns, ...before, ...lines], before.length + 1]
      const pieces: (readonly Line[])[] = [all.slice(0, first)]
      for (let [at, cut] = [first, 0]; at < all.length; cut++) { const to = at + (cuts[cut % cuts.length] ?? 1); pieces.push(all.slice(at, to)); at = to }
      const numbered = numberer(width, text => !/^D?\d+$/.test(text) && !unnumbered.includes(text))
      expect(counted(asked, pieces, numbered)).toEqual(counted(asked, pieces, undefined))
    }), { numRuns: 500 })
  })
})
