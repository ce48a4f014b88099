import { describe, expect, it } from 'vitest'
import { coveredText } from '../../src/evidence/grid.ts'
import type { Sheet } from '../../src/sheet.ts'
import { sheet } from './workbook.ts'

const seen = (lines: Parameters<typeof sheet>[1], merges: readonly string[], column: number): readonly string[] => {
  const whole = sheet('S', lines, { merges })
  return whole.rows.map(row => coveredText(whole, row, column))
}

describe('a merged cell is seen over its rows', () => {
  it('in its own column', () => expect(seen([['a', 1], [undefined, 2], [undefined, 3], [undefined, 4], ['b', 5]], ['A1:A3'], 1)).toEqual(['a', 'a', 'a', '', 'b']))
  it('of several columns, in the first', () => expect(seen([['a', 'b'], [undefined, undefined, 3]], ['A1:B2'], 1)).toEqual(['a', 'a']))
  it('in whatever order they are listed', () => expect(seen([['a', 1], [undefined, 2], ['b', 3], [undefined, 4]], ['A3:A4', 'A1:A2'], 1)).toEqual(['a', 'a', 'b', 'b']))
  it('over what is left of a whole column', () => expect(seen([['a', 1], [undefined, 2]], ['A1:A1048576'], 1)).toEqual(['a', 'a']))
  it('where two overlap, the upper one', () => expect(seen([['a', 1], [undefined, 2], [undefined, 3], [undefined, 4]], ['A2:A4', 'A1:A3'], 1)).toEqual(['a', 'a', 'a', '']))
  it('and its sheet is laid out once, however many rows ask', () => {
    const count = 500
    const lines = Array.from({ length: count }, (_, index) => [[`u${index}`, 1], [undefined, 2]]).flat()
    const { rows, ...more } = sheet('S', lines, { merges: Array.from({ length: count }, (_, index) => `A${2 * index + 1}:A${2 * index + 2}`) })
    let asked = 0
    const counting: Sheet = { ...more, get rows() { asked++; return rows } }
    expect(rows.map(row => coveredText(counting, row, 1))).toEqual(rows.map((_, index) => `u${Math.floor(index / 2)}`))
    expect(asked).toBe(1)
  })
})
