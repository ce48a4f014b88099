import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { workbookIn } from '../../src/io/xlsx-read.ts'

const bench = join(import.meta.dirname, '../../bench')

interface Row {
  readonly id: string
  readonly what: string
  readonly figure: 'time' | 'memory'
  readonly goal?: number
  readonly needs?: readonly string[]
  readonly mostMegabytes?: number
  readonly work?: number
  readonly same?: boolean
  ours(dirs: Readonly<Record<string, string>>): readonly string[]
  theirs(dirs: Readonly<Record<string, string>>): readonly string[]
}

interface Run { readonly ms: number; readonly processor: number; readonly megabytes?: number; readonly sum?: string; readonly failed?: string }
interface Judged { readonly ratio?: number; readonly met?: boolean; readonly differs?: string; readonly failed?: string }

const { judged } = await import(`${bench}/harness/judged.js`) as { judged(row: Partial<Row>, runs: readonly (readonly Run[])[]): Judged }
const { grouped, rowsNamed } = await import(`${bench}/harness/rows.js`) as { grouped(rows: readonly Row[]): readonly (readonly Row[])[]; rowsNamed(words?: readonly string[]): Promise<readonly Row[]> }
const { markdown } = await import(`${bench}/harness/results.js`) as { markdown(results: readonly Judged[], machine: readonly (readonly string[])[], asked: { readonly rounds: number; readonly quick: boolean }): string }
const { catalogue } = await import(`${bench}/data/catalogue.js`) as { catalogue: Readonly<Record<string, { readonly by: string }>> }
const { packed, packedPieces, zipOf } = await import(`${bench}/data/zip.js`) as { packed(name: string, bytes: string | Buffer): unknown; packedPieces(name: string, pieces: readonly string[]): Promise<unknown>; zipOf(parts: readonly unknown[]): Buffer }
const { sheetParts } = await import(`${bench}/data/sheet-parts.js`) as { sheetParts: readonly (readonly [string, string])[] }

const run = (ms: number, megabytes: number, sum?: string): Run => ({ ms, processor: ms, megabytes, ...(sum === undefined ? {} : { sum }) })
const row = { id: 'thu', what: 'thử', figure: 'time', goal: 0.5 } as const

describe('what is made of the rounds', () => {
  const ours = [run(300, 40), run(100, 50), run(200, 45)]
  const theirs = [run(400, 100), run(200, 80), run(900, 90)]

  it('is the least of one side over the least of the other', () => expect(judged(row, [ours, theirs])).toMatchObject({ ratio: 0.5, met: true, ours: { ms: { least: 100, median: 200, most: 300 } } }))
  it('misses a goal that lies below it', () => expect(judged({ ...row, goal: 0.49 }, [ours, theirs])).toMatchObject({ met: false }))
  it('is of the peaks where memory is compared', () => expect(judged({ ...row, figure: 'memory' }, [ours, theirs])).toMatchObject({ ratio: 0.5, met: true }))
  it('misses a goal where any round passes the megabytes that are allowed', () => expect([49, 50].map(mostMegabytes => judged({ ...row, mostMegabytes }, [ours, theirs]).met)).toEqual([false, true]))
  it('has no verdict without a goal', () => expect(judged({ id: 'thu', what: 'thử', figure: 'time' }, [ours, theirs]).met).toBeUndefined())
  it('tells sides that found different things, and a side that finds something else each time', () => {
    expect(judged(row, [[run(1, 1, '7 cells')], [run(2, 1, '8 cells')]]).differs).toContain('7 cells / 8 cells')
    expect(judged(row, [[run(1, 1, '7 cells')], [run(2, 1, '7 cells')]]).differs).toBeUndefined()
    expect(judged({ ...row, work: 10 }, [[run(1, 1, '70 cells')], [run(2, 1, '7 cells')]]).differs).toBeUndefined()
    expect(judged({ ...row, work: 10 }, [[run(1, 1, '7'), run(1, 1, '8')], [run(2, 1, '7')]]).differs).toContain('each time')
  })
  it('tells a side that broke, on the page too', () => {
    const result = judged(row, [[{ ms: 0, processor: 0, failed: 'x.js ended with 134' }], theirs])
    expect(result).toEqual({ row, failed: 'x.js ended with 134' })
    expect(markdown([result], [], { rounds: 5, quick: false })).toContain('| thử | ≤ 0.5 | – | – | – | – | – | x.js ended with 134 |')
  })
})

describe('the rows', async () => {
  const rows = await rowsNamed()
  const dirs = new Proxy({}, { get: (_, name) => `/${String(name)}` })

  it('have ids of their own, and stand together by their groups', () => {
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length)
    expect(grouped(rows).flat()).toHaveLength(rows.length)
  })
  it.each(rows.map(each => [each.id, each] as const))('%s names data and programs that are there', (_, { needs = [], ours, theirs }) => {
    for (const name of needs) expect(existsSync(join(bench, 'data', catalogue[name]?.by ?? 'missing')), name).toBe(true)
    for (const [program = ''] of [ours(dirs), theirs(dirs)]) expect(program === '-e' || existsSync(program), program).toBe(true)
  })
})

describe('the zips that it writes', () => {
  const sheet = '<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Xã Ẩn</t></is></c><c r="B1" s="1"><v>45658</v></c></row></sheetData></worksheet>'
  const parts = sheetParts.map(([name, text]) => packed(name, text))

  it('are read whole', async () => {
    const { workbook, findings } = await workbookIn(zipOf([...parts, packed('xl/worksheets/sheet1.xml', sheet)]), 'so.xlsx')
    expect(findings).toEqual([])
    expect(workbook?.sheets[0]?.rows[0]?.cells.map(({ content }) => content)).toEqual([{ is: 'text', text: 'Xã Ẩn' }, { is: 'date', date: '2025-01-01', serial: '45658' }])
  })
  it('are the same whether a part comes whole or in pieces', async () => {
    expect(zipOf([await packedPieces('a.xml', [sheet.slice(0, 100), sheet.slice(100)])])).toEqual(zipOf([packed('a.xml', sheet)]))
  })
})
