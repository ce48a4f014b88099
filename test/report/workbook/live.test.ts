import { describe, expect, it } from 'vitest'
import { resultBook } from '../../../src/report/workbook/book.ts'
import type { Book, BoxValue } from '../../../src/page.ts'
import { round, toDouble } from '../../../src/rational.ts'
import type { GroupScore } from '../../../src/scoring/scorecard.ts'
import { address } from '../../../src/sheet.ts'
import { calculated } from './calculate.ts'
import { drawnGroup, drawnSet, randomGroup, sets } from './groups.ts'

const from = { tool: '0', sets: [], files: [] }
const bookOf = (group: GroupScore): Book => resultBook([group], [], from, 'vi')

interface Live { readonly place: string; readonly formula: string; readonly value: BoxValue }

const formulas = (book: Book): readonly Live[] => book.pages.flatMap(page => page.rows.flatMap((row, r) => row.boxes.flatMap((box, c) =>
  (box?.formula === undefined ? [] : [{ place: `${page.name}!${address(c + 1, r + 1)}`, formula: box.formula, value: box.value ?? '' }]))))

const isSame = (a: unknown, b: BoxValue): boolean => (typeof a === 'number' && typeof b === 'number' ? Math.abs(a - b) < 1e-9 : (a ?? '') === b)

/** The formulas whose result is not the stored one. */
function unlike(book: Book): readonly string[] {
  const at = calculated(book)
  return formulas(book).flatMap(({ place, formula, value }) => { const found = at(place); return isSame(found, value) ? [] : [`${place} = ${formula}: stored ${String(value)}, is ${String(found)}`] })
}

/** What a ranking shows of each unit, by its name: rank, points, index, grade. */
type Shown = ReadonlyMap<string, readonly [rank: unknown, points: unknown, index: unknown, grade: unknown]>

const head = (book: Book): number => book.pages[0]?.rows.findIndex(row => row.boxes[0]?.value === 'Hạng') ?? -1

function shownBy(book: Book, group: GroupScore, at: (place: string) => unknown): Shown {
  const fields = group.set.fields.length
  return new Map(group.units.flatMap((unit, place) => {
    const cell = (column: number): unknown => at(`Xếp hạng!${address(column, head(book) + 2 + place)}`)
    return unit.status === 'ranked' ? [[unit.unit.name, [cell(1), cell(6 + fields), cell(8 + fields), cell(9 + fields) ?? ''] as const]] : []
  }))
}

const engineSays = (group: GroupScore): Shown => new Map(group.units.filter(unit => unit.status === 'ranked').map(unit =>
  [unit.unit.name, [unit.rank, toDouble(unit.points), toDouble(unit.index), unit.grade?.name.vi ?? ''] as const]))

/** The points of the components of `other`, laid into the sheet of details of a book of the same units. */
function pointsOf(book: Book, group: GroupScore, other: GroupScore): ReadonlyMap<string, BoxValue | undefined> {
  const otherBook = bookOf(other)
  const details = (of: Book) => of.pages.find(page => page.name === 'Chi tiết')
  const rowOf = (of: Book, name: string): number => details(of)?.rows.findIndex(row => row.boxes[1]?.value === name) ?? -1
  return new Map(group.units.filter(unit => unit.status === 'ranked').flatMap(({ unit: { name } }) => {
    const [to, from] = [rowOf(book, name), rowOf(otherBook, name)]
    return (details(otherBook)?.rows[from]?.boxes ?? []).flatMap((box, column) => (column < 2 || box?.formula !== undefined ? [] : [[`Chi tiết!${address(column + 1, to + 1)}`, box?.value] as const]))
  }))
}

describe('every formula of ket-qua.xlsx comes to its stored result, and the ranking to what the engine says', () => {
  it.each(sets)('%s: random groups', (_, set) => {
    for (let seed = 1; seed <= 4; seed++) {
      const group = randomGroup(set, seed)
      const book = bookOf(group)
      expect(group.units.filter(unit => unit.status === 'ranked').length).toBeGreaterThan(3)
      expect(unlike(book)).toEqual([])
      expect(shownBy(book, group, calculated(book))).toEqual(engineSays(group))
    }
  }, 60_000)

  it('sets whose rules of counting are drawn: roundings, ties, tie-breaks, ceilings, caps, quotas', () => {
    for (let seed = 1; seed <= 60; seed++) {
      const group = drawnGroup(drawnSet(seed), seed)
      const book = bookOf(group)
      expect([seed, unlike(book)]).toEqual([seed, []])
      expect([seed, shownBy(book, group, calculated(book))]).toEqual([seed, engineSays(group)])
    }
  }, 120_000)

  it('with other points typed over those of the components, the ranking is what the engine makes of those', () => {
    let compared = 0
    for (let seed = 1; seed <= 60; seed++) {
      const set = drawnSet(seed)
      const [group, other] = [drawnGroup(set, seed), drawnGroup(set, seed + 1000)]
      const [ranked, others] = [group, other].map(each => each.units.filter(unit => unit.status === 'ranked').length)
      if (ranked !== others) continue
      compared++
      const book = bookOf(group)
      expect([seed, shownBy(book, group, calculated(book, pointsOf(book, group, other)))]).toEqual([seed, engineSays(other)])
    }
    expect(compared).toBeGreaterThan(40)
  }, 120_000)
})

describe('what stands as a number in the ranking', () => {
  const rounding = (group: GroupScore, unit: GroupScore['units'][number]): number => toDouble(round(unit.exactIndex, group.set.rounding.to, group.set.rounding.mode))
  it('is a formula for every rank, sum, index and grade', () => {
    const group = drawnGroup(drawnSet(3), 3)
    const page = bookOf(group).pages[0]
    const rows = page?.rows.filter(row => typeof row.boxes[0]?.value === 'number') ?? []
    expect(rows.length).toBe(group.units.filter(unit => unit.status === 'ranked').length)
    expect(rows.map(row => row.boxes[8 + group.set.fields.length - 1]?.value)).toEqual(group.units.filter(unit => unit.status === 'ranked').map(unit => rounding(group, unit)))
    expect(rows.flatMap(row => row.boxes.filter(box => typeof box?.value === 'number' && box.formula === undefined))).toEqual([])
  })
})
