import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { isPlainDelimiter, plainLines } from '../../../src/io/csv/plain-lines.ts'
import { numberIn } from '../../../src/sheet.ts'
import { tableIn, visitTable } from '../../../src/io/csv.ts'

const dir = mkdtempSync(join(tmpdir(), 'cchc-lines-'))
afterAll(() => rmSync(dir, { recursive: true, force: true }))

type Texts = readonly (readonly [row: number, column: number, text: string])[]

/** The texts of a table by the full parser, from a row on. */
const wholly = (bytes: Buffer, from = 0): Texts => (tableIn(bytes, 'x.csv').workbook?.sheets[0]?.rows ?? []).flatMap(({ cells }) =>
  cells.map(({ row, column, content }) => [row + from, column, content.is === 'text' ? content.text : ''] as const))
const textsOf = (from: number, lines: readonly (readonly string[])[]): Texts =>
  lines.flatMap((line, at) => [...line].flatMap((text, column) => (text === '' ? [] : [[from + at, column + 1, text.normalize('NFC')] as const])))

const delimiter = fc.constantFrom(',', ';', '\t', '|')
const plainWords = ['', 'H1', 'Đất đai', 'Xã Bình Nguyên', '31/12/2025', 'a"b', '"', ' ', 'Có', 'x'.repeat(40), '\u0000', 'H\ufeff2', 'Xa\u0303', '👍']
const cell = (parting: string): fc.Arbitrary<string> => fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...plainWords) }, { weight: 2, arbitrary: fc.constantFrom('"Đất đai"', `"a${parting}b"`, '""', `"${parting}"`) }, { weight: 1, arbitrary: fc.constantFrom('"a""b"', '"hai\ndòng"', '"hở', '"a"b', '"a" ', '"a\rb"') })
const table = delimiter.chain(parting => fc.record({
  parting: fc.constant(parting), start: fc.constantFrom('', '\ufeff'), end: fc.constantFrom('\n', '\r\n', '\r'), last: fc.boolean(),
  rows: fc.array(fc.tuple(fc.array(cell(parting), { minLength: 1, maxLength: 5 }), fc.boolean()), { minLength: 1, maxLength: 14 }),
}))
const written = ({ parting, end, last, rows }: { readonly parting: string; readonly end: string; readonly last: boolean; readonly rows: readonly (readonly [readonly string[], boolean])[] }): string =>
  rows.map(([cells, isOdd], at) => cells.join(parting) + (at === rows.length - 1 && !last ? '' : isOdd ? '\n' : end)).join('')

describe('lines that are plain', () => {
  it('are read as the full parser reads them, wherever the pieces are cut', () => {
    fc.assert(fc.property(table, fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 9 }), (made, cuts) => {
      const bytes = Buffer.from(`sep=${made.parting}\nđầu\n${written(made)}`)
      const lines = plainLines(made.parting)
      const read: (readonly string[])[] = []
      let at = `sep=${made.parting}\n`.length
      for (let cut = 0; at < bytes.length && !lines.unusual(); cut++) {
        const to = Math.min(bytes.length, at + (cuts[cut % cuts.length] ?? 1))
        read.push(...lines.read(bytes.subarray(at, to)))
        at = to
      }
      const rest = Buffer.concat([Buffer.from(`sep=${made.parting}\n`), lines.rest(), bytes.subarray(at)])
      expect([...textsOf(1, read), ...wholly(rest, read.length)]).toEqual(wholly(bytes))
    }), { numRuns: 1500 })
  })

  it('of a file of many pieces are those of the whole, whatever stands in it', async () => {
    await fc.assert(fc.asyncProperty(table, fc.integer({ min: 1, max: 4000 }), fc.boolean(), async (made, times, isSpoilt) => {
      const plain = Array.from({ length: times }, (_, at) => [`H${at}`, 'Xã Đồng Tâm', '05/03/2025', at % 3 === 0 ? '' : 'Trực tuyến'].join(made.parting) + made.end).join('')
      const bytes = Buffer.concat([Buffer.from(`${made.start}sep=${made.parting}\n${plain}${written(made)}`), Buffer.from(isSpoilt && made.start !== '' ? [0xc4, 0x2c, 0xe1, 0xba, 0x0a, 0xff] : [])])
      const path = join(dir, 'x.csv')
      writeFileSync(path, bytes)
      const read: Texts[] = []
      const findings = await visitTable(path, 'x.csv', { lines: (_, from, lines) => { read.push(textsOf(from, lines)) } })
      const whole = tableIn(bytes, 'x.csv')
      expect(read.flat()).toEqual(wholly(bytes))
      expect(findings.map(({ code, at, message }) => [code, at?.cell, message.vi])).toEqual(whole.findings.map(({ code, at, message }) => [code, at?.cell, message.vi]))
    }), { numRuns: 60 })
  }, 60_000)

  it('end where a cell runs over lines, or what parts them is no single byte', () => {
    const lines = plainLines(',')
    expect([lines.read(Buffer.from('a,"b"\r\nc,"d\ne')), lines.unusual(), String(lines.rest())]).toEqual([[['a', 'b']], true, 'c,"d\ne'])
    expect([',', ';', '\t', '|', '§', '"', '\n', '', ',,'].map(isPlainDelimiter)).toEqual([true, true, true, true, false, false, false, false, false])
  })

  it('keep texts apart that differ in one letter, however many there are', () => {
    const lines = plainLines(',')
    const written = Array.from({ length: 60_000 }, (_, at) => [`H${at}`, `Xã ${at % 5000}`, `${'x'.repeat(at % 300)}${at % 7}`])
    const read = written.flatMap(line => lines.read(Buffer.from(`${line.join(',')}\n`)))
    expect(read).toEqual(written)
  })
})

describe('numbers of texts', () => {
  const met = (bytes: Buffer, cuts: readonly number[], parting: string): readonly (readonly [number, string])[] => {
    const lines = plainLines(parting)
    const all: (readonly [number, string])[] = []
    for (let [at, cut] = [0, 0]; at < bytes.length && !lines.unusual(); cut++) {
      const to = at + (cuts[cut % cuts.length] ?? 1)
      const read = lines.read(bytes.subarray(at, to))
      all.push(...read.flatMap((line, row) => line.map((text, column) => [numberIn(lines.numbers(), row, column), text] as const)))
      at = to
    }
    return all.filter(([, text]) => text !== '')
  }

  it('are one for one text, and of those that are kept none is without', () => {
    fc.assert(fc.property(table, fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 9 }), (made, cuts) => {
      const all = met(Buffer.from(written(made)), cuts, made.parting)
      expect(new Map(all.map(([number, text]) => [text, number]))).toEqual(new Map([...new Map(all)].map(([number, text]) => [text, number])))
      expect(all.filter(([number]) => number === 0)).toEqual([])
    }), { numRuns: 500 })
  })

  it('stay true where very many texts drive each other out, and beyond the columns that have some', () => {
    const lines = Array.from({ length: 70_000 }, (_, at) => [`H${at}`, `Xã ${at * 7919 % 9000}`, `${'x'.repeat(at % 300)}${at % 7}`, ...(at % 9 === 0 ? Array.from({ length: 40 }, (__, column) => `C${column}`) : [])].join(','))
    const all = met(Buffer.from(`${lines.join('\n')}\n`), [60_000], ',').filter(([number]) => number > 0)
    const texts = new Map(all)
    expect([all.every(([number, text]) => texts.get(number) === text), all.length > 70_000, texts.size <= 1 << 16, all.some(([, text]) => text === 'C28'), all.some(([, text]) => text === 'C29')]).toEqual([true, true, true, true, false])
  })
})

it('a file says about how many lines it has before the first of them', async () => {
  const path = join(dir, 'many.csv')
  writeFileSync(path, Array.from({ length: 30_000 }, (_, at) => `H${String(at).padStart(6, '0')},05/03/2025,Có\n`).join(''))
  const heard: number[] = []
  await visitTable(path, 'many.csv', { expect: rows => heard.push(rows), lines: () => { if (heard.length === 1) heard.push(0) } })
  expect([heard[1], Math.abs((heard[0] ?? 0) / 31_500 - 1) < 0.02]).toEqual([0, true])
})
