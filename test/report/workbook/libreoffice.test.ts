import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeXlsx } from '../../../src/io/xlsx-write.ts'
import { resultBook } from '../../../src/report/workbook/book.ts'
import type { GroupScore } from '../../../src/scoring/scorecard.ts'
import { cchc, workplace } from '../../cli/scenario.ts'
import { shipped } from '../form-sets.ts'
import { absent, form, score } from '../../scoring/build.ts'
import { drawnGroup, drawnSet, randomGroup, sets } from './groups.ts'
import { bothWays, unlike, type Cells } from './recalculated.ts'

const examples = resolve(import.meta.dirname, '../../../examples')
const rounds = ['xa-mau-2025', 'xa-mau-2025/giua-ky', 'xa-mau-2024', 'binh-duong-2017', 'bai-bao', 'so-ho-so']
const { dir, done } = workplace()
afterAll(done)

const small = drawnSet(2)
const unreadable = form('u1', { '1.1': 'unreadable', '1.2.1': '5', '1.2.2': '5', 2: '10', 'T.1': '0', 'T.2': '0', 'P.1': '0', 'P.2': '0' })
const groups: readonly (readonly [name: string, groups: readonly GroupScore[]])[] = [
  ...sets.map(([name, set]) => [name, [randomGroup(set, 9)]] as const),
  ['drawn sets, many groups', Array.from({ length: 12 }, (_, seed) => drawnGroup(drawnSet(seed + 300), seed + 300))],
  ['one unit', [randomGroup(shipped('xa-2016.yaml'), 5, 1)]], ['nobody handed in', [score(small, absent('a'), absent('b'))]],
  ['all incomplete', [score(small, unreadable, absent('b'))]], ['170 units', [drawnGroup(small, 7, 170)]],
]

let books: ReadonlyMap<string, readonly [written: Cells, recalculated: Cells]> = new Map()

beforeAll(async () => {
  for (const [index, round] of rounds.entries()) await cchc(['score', join(examples, round), '--out', String(index)], dir)
  const files = rounds.map((_, index): Uint8Array => readFileSync(join(dir, String(index), 'ket-qua.xlsx')))
  const made = await Promise.all(groups.map(([, each]) => writeXlsx(resultBook(each, [], { tool: '0' }, 'vi'))))
  const both = await bothWays([...files, ...made])
  books = new Map([...rounds, ...groups.map(([name]) => name)].map((name, index) => [name, both[index] ?? [new Map(), new Map()]]))
}, 240_000)

describe('ket-qua.xlsx recalculated by LibreOffice', () => {
  it.each([...rounds, ...groups.map(([name]) => name)])('%s: every formula comes to its stored result', name => {
    const [written, recalculated] = books.get(name) ?? [new Map(), new Map()]
    expect([...written.values()].filter(cell => cell.formula !== undefined).length).toBeGreaterThan(5)
    expect(unlike(written, recalculated)).toEqual([])
  })
})
