import { describe, expect, it } from 'vitest'
import type { Book, Page } from '../../../src/page.ts'
import { exact } from '../../../src/rational.ts'
import { resultBook } from '../../../src/report/workbook/book.ts'
import type { Before } from '../../../src/scoring/compare/before.ts'
import { address } from '../../../src/sheet.ts'
import { form, leaf, score, setOf } from '../../scoring/build.ts'
import { calculated } from './calculate.ts'

const page = (book: Book, name: string): Page => book.pages.find(each => each.name === name) ?? expect.fail(name)

/** The formulas of a sheet whose stored result is not, to the last digit, what they come to. */
function unlike(book: Book, name: string): readonly string[] {
  const at = calculated(book)
  return page(book, name).rows.flatMap((row, r) => row.boxes.flatMap((box, c) => {
    const place = `${name}!${address(c + 1, r + 1)}`
    return box?.formula === undefined || at(place) === box.value ? [] : [`${place} = ${box.formula}: stored ${String(box.value)}, is ${String(at(place))}`]
  }))
}

describe('beside the result before', () => {
  const group = score(setOf([leaf('1', 100)]), form('a', { 1: '80.12' }), form('b', { 1: '70' }), form('c', { 1: '60.3' }), form('d', { 1: '50' }))
  const before = new Map(([['a', exact('79.1234')], ['b', exact('0.1').div(3)], ['c', exact('60.2')], ['d', exact('50')]] as const).map(([id, index]): readonly [string, Before] => [id, { was: 'same', from: [], index }]))
  const book = resultBook([{ ...group, before }], [], { tool: '0' }, 'vi')
  const rows = page(book, 'So kỳ trước').rows.filter(row => typeof row.boxes[0]?.value === 'number')

  it('the change is stored as its formula rounds it', () => {
    expect(unlike(book, 'So kỳ trước')).toEqual([])
    expect(rows.map(row => row.boxes[6]?.value)).toEqual([0.9966, 69.97, 0.1, 0])
  })

  it('an index of more decimals than this set publishes keeps them, and so does the change', () =>
    expect(rows.map(row => [row.boxes[5]?.look?.format, row.boxes[6]?.look?.format])).toEqual([['0.0000', '+0.0000;-0.0000;0.0000'], ...['b', 'c', 'd'].map(() => ['0.00', '+0.00;-0.00;0.00'])]))
})

describe('a component of the maximum 0', () => {
  it('counts for nobody and was lost by nobody, stored and by formula', () => {
    const group = score(setOf([leaf('1', 100), leaf('2', 0)]), form('a', { 1: '80', 2: '0' }), form('b', { 1: '70', 2: 'not-arisen' }), form('c', { 1: '100', 2: '0' }))
    const book = resultBook([group], [], { tool: '0' }, 'vi')
    expect(unlike(book, 'Mất điểm')).toEqual([])
    expect(page(book, 'Mất điểm').rows.filter(row => ['1', '2'].includes(String(row.boxes[0]?.value))).map(row => row.boxes.slice(2, 7).map(box => box?.value))).toEqual([[100, 3, 2, 300, 50], [0, 0, 0, 0, 0]])
  })
})
