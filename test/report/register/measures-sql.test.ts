import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { openSet } from '../../../src/commands/open-set.ts'
import type { CriteriaSet } from '../../../src/criteria/criteria.ts'
import type { MeasureData } from '../../../src/criteria/measures.ts'
import type { Unit } from '../../../src/evidence/answer.ts'
import { gather, type ReadFile } from '../../../src/evidence/gather.ts'
import { answersOf } from '../../../src/evidence/merge.ts'
import { countingFor } from '../../../src/evidence/register/count.ts'
import type { Titles } from '../../../src/evidence/register/columns.ts'
import { readRegister } from '../../../src/evidence/register/source.ts'
import { csvOf } from '../../../src/io/csv.ts'
import { readRows } from '../../../src/io/read-rows.ts'
import { readSheets } from '../../../src/io/read-sheets.ts'
import { doubtful, measuresSql } from '../../../src/report/register/measures-sql.ts'
import { figuresOf, setWith, units } from '../../evidence/register/build.ts'

const dir = mkdtempSync(join(tmpdir(), 'cchc-sql-'))
afterAll(() => rmSync(dir, { recursive: true, force: true }))
const example = join(import.meta.dirname, '../../../examples/so-ho-so')
const exampleSet = async (): Promise<CriteriaSet> => (await openSet(join(example, 'bo-tieu-chi.yaml'), 'bo-tieu-chi.yaml', { cwd: example, lang: 'vi', columns: 80, colour: false, out: () => undefined, err: () => undefined, today: '2026-01-01' } as unknown as Parameters<typeof openSet>[2])).set
const exampleTitles: Titles = { unit: 'Đơn vị', code: 'Mã hồ sơ', received: 'Ngày tiếp nhận', due: 'Ngày hẹn trả', returned: 'Ngày trả', channel: 'Hình thức nộp', post: 'BCCI', digitised: 'Số hóa' }
const csvAt = (path: string): string => `read_csv('${path}', all_varchar = true)`

type Line = Readonly<Record<string, string>>

/** What the engine answers, each value as text. */
async function asked(sql: string, before?: string): Promise<readonly Line[]> {
  const connection = await (await DuckDBInstance.create(':memory:')).connect()
  if (before !== undefined) await connection.run(before)
  const answer = await connection.runAndReadAll(sql)
  const lines = answer.getRowObjects().map(row => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, String(value)])))
  connection.closeSync()
  return lines
}

/** What this program counts: the same figures by unit. */
async function counted(path: string, set: CriteriaSet, known: readonly Unit[]): Promise<readonly Line[]> {
  const count = countingFor(set, { known }).file('so.csv')
  const { sheets, findings } = await readRows(path, 'so.csv', undefined, count)
  const read = readRegister([{ file: 'so.csv', findings, ...(sheets === undefined ? {} : { tally: count.done() }) }], set, { known, open: false })
  return known.filter(({ id }) => read.layers.has(id)).map(({ id, name }) => ({ 'Đơn vị': name, ...figuresOf(read, id) }))
}

const byName = (lines: readonly Line[]): readonly Line[] => [...lines].sort((a, b) => ((a['Đơn vị'] ?? '') < (b['Đơn vị'] ?? '') ? -1 : 1))
const certain = (lines: readonly Line[]): readonly Line[] => byName(lines.map(line => ({ ...line, [doubtful]: '0' })))

const exampleUnits: readonly Unit[] = [['xa-song-thom', 'Xã Sông Thơm'], ['xa-doi-gio', 'Xã Đồi Gió'], ['phuong-ben-may', 'Phường Bến Mây']].map(([id = '', name = '']) => ({ id, name, kind: 'xã', predecessors: [], notApplicable: [] }))

describe('the register of the example', () => {
  const csv = join(example, 'so-ho-so.csv')
  const sqlFrom = async (from: string): Promise<string> => measuresSql(await exampleSet(), { from, titles: exampleTitles })

  it('is counted by the statement as by this program, from csv and from parquet', async () => {
    const expected = certain(await counted(csv, await exampleSet(), exampleUnits))
    expect(expected.map(line => line['ho_so_tra'])).toEqual(['124', '100', '85'])
    expect(byName(await asked(await sqlFrom(csvAt(csv))))).toEqual(expected)
    const parquet = join(dir, 'so.parquet')
    expect(byName(await asked(await sqlFrom(`read_parquet('${parquet}')`), `COPY (SELECT * FROM ${csvAt(csv)}) TO '${parquet}' (FORMAT parquet)`))).toEqual(expected)
  })

  it('has its statement in docs/scale.md', async () =>
    expect(readFileSync(join(import.meta.dirname, '../../../docs/scale.md'), 'utf8')).toContain(await sqlFrom('read_csv(\'so-ho-so.csv\', all_varchar = true)')))

  it('earns the same from the answer of the engine, read as a table, as from the register', async () => {
    const set = await exampleSet()
    const lines = await asked(await sqlFrom(csvAt(csv)))
    const figures = set.figures.map(({ id }) => id)
    const heads = ['Đơn vị', ...figures, doubtful]
    const path = join(dir, 'so-lieu.csv')
    writeFileSync(path, csvOf([heads, ...lines.map(line => heads.map(head => line[head] ?? ''))]))
    const table: ReadFile = { file: 'so-lieu.csv', ...await readSheets(path, 'so-lieu.csv') }
    const { dossiers, findings } = gather(set, exampleUnits, [{ as: 'table', files: [table] }])
    expect(findings.map(({ code, read }) => [code, read ?? doubtful])).toEqual([['table/unknown-column', doubtful]])
    const read = dossiers.map(({ unit, layers }) => { const answers = answersOf(layers); return { 'Đơn vị': unit.name, ...Object.fromEntries(figures.map(id => [id, answers.get(id)?.read ?? ''])) } })
    expect(byName(read)).toEqual(byName(await counted(csv, set, exampleUnits)))
  })
})

const where = (when: MeasureData['when'], conditions?: MeasureData['where']): MeasureData => ({ count: 'dossiers', when, ...(conditions === undefined ? {} : { where: conditions }) })
const measures: Readonly<Record<string, MeasureData>> = {
  nhan: where('received'), tra: where('returned'), hen: where('due'), dung_han: where('returned', { returned: { by: 'due' } }), tre: where('returned', { returned: { after: 'due' } }), ton: where('pending'), qua_han: where('pending', { due: { before: 'end' } }),
  chuyen_sang: where('carried'), thu_ly: where('handled', { due: { from: '2025-03-01' } }), truc_tuyen: where('received', { channel: ['online', 'post'] }), khong_truc_tuyen: where('handled', { channel: { not: 'online' }, digitised: true }), khong_bcci: where('received', { post: false }), kenh_3: where('received', { channel: ['direct', 'Kênh 3'] }),
  da_tra: where('received', { returned: { blank: false } }), khai_sinh: where('received', { procedure: ['Khai sinh', 'Kết hôn'], payment: { not: 'cash' } }), phi: { sum: 'fee', when: 'returned', where: { fee: { blank: false } } }, thu_tuc: { distinct: 'procedure', when: 'received' },
}
const head = ['Mã hồ sơ', 'Đơn vị', 'Ngày nhận', 'Ngày hẹn trả', 'Ngày trả', 'Hình thức nộp', 'Thanh toán', 'BCCI', 'Số hóa', 'Thủ tục', 'Lệ phí']
const titles: Titles = { code: 'Mã hồ sơ', unit: 'Đơn vị', received: 'Ngày nhận', due: 'Ngày hẹn trả', returned: 'Ngày trả', channel: 'Hình thức nộp', payment: 'Thanh toán', post: 'BCCI', digitised: 'Số hóa', procedure: 'Thủ tục', fee: 'Lệ phí' }

const two = (number: number): string => String(number).padStart(2, '0')
const dayWritten = fc.tuple(fc.integer({ min: 0, max: 430 }), fc.integer({ min: 0, max: 2 }), fc.integer({ min: 0, max: 23 })).map(([offset, way, hour]) => {
  const date = new Date(Date.UTC(2024, 11, 1 + offset))
  const [y, m, d] = [date.getUTCFullYear(), two(date.getUTCMonth() + 1), two(date.getUTCDate())]
  return [`${d}/${m}/${y}`, `${d}/${m}/${y} ${two(hour)}:30`, `${y}-${m}-${d}`][way] ?? ''
})
const decomposed = (...words: readonly string[]): fc.Arbitrary<string> => fc.tuple(fc.constantFrom(...words), fc.constantFrom('NFC', 'NFD')).map(([word, form]) => word.normalize(form))
const maybe = (of: fc.Arbitrary<string>): fc.Arbitrary<string> => fc.oneof({ weight: 4, arbitrary: of }, { weight: 1, arbitrary: fc.constantFrom('', '…', ' ') })
const lineOf = fc.tuple(
  fc.constant(''), decomposed(...units.map(({ name }) => name), 'xã AN BÌNH'), dayWritten, maybe(dayWritten), maybe(dayWritten), maybe(decomposed('Trực tuyến', 'TRỰC TUYẾN', 'Trực tiếp', 'bưu chính công ích', 'Toàn trình', 'Đã nộp trực tuyến', 'Nộp tại quầy', 'Kênh 3', 'x')),
  maybe(decomposed('Tiền mặt', 'Trực tuyến', 'Không thu', 'Đã thanh toán tiền mặt', 'Đã nộp trực tuyến', 'Chuyển khoản', 'Chưa thanh toán')), maybe(decomposed('x', 'Có', 'không', '1', '0', 'Đã trả trực tiếp', 'Trả qua BCCI', 'Bưu điện')), maybe(decomposed('Có', 'Không', 'Chưa', 'Đã số hóa', 'Chưa số hóa')), maybe(decomposed('Khai sinh', 'khai  sinh', 'Kết hôn', 'Chứng thực')), maybe(fc.constantFrom('8000', '8.000', '12.500', '0')),
)

describe('random registers within the preconditions of docs/scale.md', () => {
  it('are counted by the statement as by this program', async () => {
    const set = setWith(measures)
    const path = join(dir, 'random.csv')
    for (const seed of [1, 2, 3]) {
      const [lines = []] = fc.sample(fc.array(lineOf, { minLength: 2500, maxLength: 3000, size: 'max' }), { seed, numRuns: 1 })
      const coded = lines.map(([, ...rest], index) => [`h99-${index}`, ...rest])
      const again = coded.filter((_, index) => index % 40 === 0)
      writeFileSync(path, csvOf([head, ...coded, ...again]))
      const ours = await counted(path, set, units)
      expect(ours.flatMap(line => Object.entries(line).filter(([, value]) => value === 'unreadable').map(([figure]) => figure))).toEqual([])
      expect(byName((await asked(measuresSql(set, { from: csvAt(path), titles }))).map(line => ({ ...line, 'Đơn vị': units.find(({ name }) => name.toLowerCase() === line['Đơn vị']?.toLowerCase())?.name ?? '' })))).toEqual(certain(ours))
    }
  }, 120_000)

  it('what the statement does not understand is told by its last column', async () => {
    const path = join(dir, 'doubt.csv')
    const good = ['Xã An Bình', '03/02/2025', '', '', 'Trực tuyến', '', '', '', '', '']
    const bad = [['Xã An Bình', '31/02/2025'], ['Xã An Bình', ''], ['Xã An Bình', '03/02/2025', 'mai'], ['Xã An Bình', '45750'], ['Xã An Bình', '03/02/2025', '', '', 'Kênh 4']].map(row => [...row, ...good.slice(row.length)])
    writeFileSync(path, csvOf([head, ['h0', ...good], ...bad.map((row, index) => [`h${index + 1}`, ...row, ...(row[2] === '' ? ['05/02/2025'] : [])].slice(0, head.length))]))
    expect((await asked(measuresSql(setWith(measures), { from: csvAt(path), titles }))).map(line => line[doubtful])).toEqual(['5'])
  })
})
