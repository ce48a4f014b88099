import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import excel from 'exceljs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isOrdinary } from '../../src/letters/fonts.ts'
import { countingFor } from '../../src/evidence/register/count.ts'
import { readRegister } from '../../src/evidence/register/source.ts'
import { readRows } from '../../src/io/read-rows.ts'
import { readSheets } from '../../src/io/read-sheets.ts'
import { address, hasCells, rowOf, type Row } from '../../src/sheet.ts'
import { figuresOf, rowsOf, setWith, units } from '../evidence/register/build.ts'
import { saved } from '../libreoffice.ts'

const dir = mkdtempSync(join(tmpdir(), 'cchc-rows-'))
afterAll(() => rmSync(dir, { recursive: true, force: true }))

const put = (name: string, bytes: string | Uint8Array): string => { writeFileSync(join(dir, name), bytes); return join(dir, name) }
const visited = async (path: string): Promise<{ readonly rows: readonly Row[]; readonly codes: readonly string[]; readonly pieces: number }> => {
  const rows: Row[] = []
  let pieces = 0
  const { findings } = await readRows(path, 'so', undefined, {
    rows: (_, more) => { rows.push(...more.map(row => (hasCells(row) ? row : rowOf(row)))); pieces++ },
    lines: (_, from, lines) => { rows.push(...rowsOf(lines).map(row => ({ ...row, number: row.number + from - 1, cells: row.cells.map(cell => ({ ...cell, row: cell.row + from - 1, address: address(cell.column, cell.row + from - 1) })) })).filter(row => row.cells.length > 0)); pieces++ },
  })
  return { rows, codes: findings.map(({ code }) => code), pieces }
}

/** A line carries no ordinary font: nobody asks a register for it. */
const withoutOrdinaryFonts = (row: Row): Row => ({ ...row, cells: row.cells.map(({ font, ...cell }) => (isOrdinary(font) ? cell : { ...cell, ...(font === undefined ? {} : { font }) })) })

const set = setWith({
  nhan: { count: 'dossiers', when: 'received' }, dung_han: { count: 'dossiers', when: 'returned', where: { returned: { by: 'due' } } }, ton: { count: 'dossiers', when: 'pending' },
  truc_tuyen: { count: 'dossiers', when: 'received', where: { channel: 'online' } }, phi: { sum: 'fee', when: 'returned' },
})
const head = ['Mã hồ sơ', 'Đơn vị', 'Ngày tiếp nhận', 'Ngày hẹn trả', 'Ngày trả', 'Hình thức nộp', 'Lệ phí']
const dayOf = (offset: number): Date => new Date(Date.UTC(2024, 11, 20 + offset, 23, 59))
const many = Array.from({ length: 6000 }, (_, at) => ({
  code: `H${at}`, unit: units[at % 3]?.name ?? '', received: dayOf((at * 7) % 370), due: dayOf(((at * 7) % 370) + 5), returned: at % 11 === 0 ? undefined : dayOf(((at * 7) % 370) + (at % 9)), channel: at % 4 === 0 ? 'Trực tuyến' : 'Trực tiếp', fee: (at % 5) * 1500,
}))
const shown = (day: Date | undefined): string => (day === undefined ? '' : `${day.toISOString().slice(0, 10).split('-').reverse().join('/')} ${day.toISOString().slice(11, 16)}`)
const inText = (delimiter: string, end: string, thousands: string): string =>
  [head, ...many.map(({ code, unit, received, due, returned, channel, fee }) => [code, unit, shown(received), shown(due), shown(returned), channel, String(fee).replace(/(\d)(\d{3})$/, `$1${thousands}$2`)])].map(row => row.join(delimiter)).join(end) + end

async function counted(path: string): Promise<readonly Readonly<Record<string, string>>[]> {
  const count = countingFor(set, { known: units }).file('so')
  const { sheets, findings } = await readRows(path, 'so', undefined, count)
  const read = readRegister([{ file: 'so', findings, ...(sheets === undefined ? {} : { tally: count.done() }) }], set, { known: units, open: false })
  return units.map(({ id }) => figuresOf(read, id))
}

const marks1258: Readonly<Record<string, number>> = { '\u0300': 0xcc, '\u0309': 0xd2, '\u0303': 0xde, '\u0301': 0xec, '\u0323': 0xf2 }
const own1258: Readonly<Record<string, number>> = { Ă: 0xc3, ă: 0xe3, Đ: 0xd0, đ: 0xf0, Ơ: 0xd5, ơ: 0xf5, Ư: 0xdd, ư: 0xfd }

/** A letter as Windows-1258 has it: the letter, then the mark of its tone. */
function in1258(letter: string): string {
  const [, base = letter, mark = ''] = /^(.[\u0302\u0306\u031b]*)([\u0300\u0301\u0303\u0309\u0323])(?![^])/u.exec(tonesLast(letter)) ?? []
  const whole = base.normalize('NFC')
  return String.fromCharCode(own1258[whole] ?? whole.charCodeAt(0), ...(mark === '' ? [] : [marks1258[mark] ?? 0]))
}

const tonesLast = (letter: string): string => letter.normalize('NFD').replace(/([\u0300\u0301\u0303\u0309\u0323])([\u0302\u0306\u031b])/u, '$2$1')

const workbook = async (): Promise<Uint8Array> => {
  const book = new excel.Workbook()
  const sheet = book.addWorksheet('Sổ hồ sơ')
  sheet.addRow(['SỔ THEO DÕI HỒ SƠ'])
  sheet.mergeCells('A1:G1')
  sheet.addRow(head)
  for (const { code, unit, received, due, returned, channel, fee } of many) {
    const row = sheet.addRow([code, unit, received, due, returned, channel, fee])
    for (const column of [3, 4, 5]) row.getCell(column).numFmt = 'dd/mm/yyyy hh:mm'
  }
  book.addWorksheet('Ẩn', { state: 'hidden' }).addRow(head)
  return new Uint8Array(await book.xlsx.writeBuffer())
}

describe('one register in several files', () => {
  let expected: readonly Readonly<Record<string, string>>[] = []
  let book = new Uint8Array()
  beforeAll(async () => {
    expected = await counted(put('plain.csv', inText(',', '\n', '')))
    book = new Uint8Array(await workbook())
  })

  it('is counted as a plain count counts it', () => {
    const inYear = (day: Date | undefined): boolean => day?.getUTCFullYear() === 2025
    const own = (of: (line: (typeof many)[number]) => boolean): readonly string[] => units.map(({ name }) => String(many.filter(line => line.unit === name && of(line)).length))
    expect(expected.map(each => each['nhan'])).toEqual(own(({ received }) => inYear(received)))
    expect(expected.map(each => each['dung_han'])).toEqual(own(({ due, returned }) => inYear(returned) && returned !== undefined && returned <= due))
    expect(expected.map(each => each['ton'])).toEqual(own(({ received, returned }) => received.getUTCFullYear() <= 2025 && (returned === undefined || returned.getUTCFullYear() > 2025)))
    expect(expected.map(each => each['truc_tuyen'])).toEqual(own(({ received, channel }) => inYear(received) && channel === 'Trực tuyến'))
    expect(expected.map(each => each['phi'])).toEqual(units.map(({ name }) => String(many.filter(({ unit, returned }) => unit === name && inYear(returned)).reduce((sum, { fee }) => sum + fee, 0))))
  })

  it('the first rows of a hidden sheet are shown apart, and all sheets are named', async () => {
    const peeked: string[] = []
    const { all } = await readRows(put('an.xlsx', book), 'an.xlsx', undefined, { rows: () => undefined, lines: () => undefined, hidden: (sheet, rows) => { peeked.push(`${sheet} ${rows.length}`) } })
    expect([peeked, all]).toEqual([['Ẩn 1'], ['Sổ hồ sơ', 'Ẩn']])
  })

  it('of a hidden sheet no more rows are held than are shown', async () => {
    const full = new excel.Workbook()
    full.addWorksheet('Sổ').addRow(head)
    const veiled = full.addWorksheet('Dữ liệu', { state: 'hidden' })
    for (let row = 0; row < 500; row++) veiled.getRow(row + 5).values = head
    const rows: number[] = []
    await readRows(put('nhieu.xlsx', new Uint8Array(await full.xlsx.writeBuffer())), 'nhieu.xlsx', undefined, { rows: () => undefined, lines: () => undefined, hidden: (_sheet, first) => { rows.push(first.length) } })
    expect(rows).toEqual([20])
  })

  it.each<readonly [string, () => string | Uint8Array]>([
    ['semicolons, CRLF, a mark, thousands with dots', () => `\ufeff${inText(';', '\r\n', '.')}`], ['tabs in UTF-16', () => Buffer.from(`\ufeff${inText('\t', '\r\n', '')}`, 'utf16le')], ['a stated separator', () => `sep=|\r\n${inText('|', '\r\n', '')}`],
    ['decomposed letters', () => inText(';', '\n', '').normalize('NFD')], ['old ends of lines', () => inText(';', '\r', '')],
  ])('as text: %s', async (_, bytes) => expect(await counted(put('so.csv', bytes()))).toEqual(expected))

  it('as a table of a page, whose numbers are the text that was typed', async () => {
    const cells = inText('\t', '\n', '').trimEnd().split('\n').map(line => `<tr>${line.split('\t').map(each => `<td>${each}</td>`).join('')}</tr>`).join('\n')
    expect(await counted(put('so.xls', `<html><head><meta charset="utf-8"></head><body><table>${cells}</table></body></html>`))).toEqual(expected)
  })
  it('as text in Windows-1258, which is told', async () => {
    const bytes = Buffer.from([...inText(';', '\r\n', '')].map(in1258).join(''), 'latin1')
    const { findings } = await readRows(put('so-1258.csv', bytes), 'so-1258.csv', undefined, { rows: () => undefined, lines: () => undefined })
    expect(findings.map(({ code, at }) => [code, at?.file])).toEqual([['file/encoding', 'so-1258.csv']])
    expect(await counted(join(dir, 'so-1258.csv'))).toEqual(expected)
  })
  it('as a workbook', async () => expect(await counted(put('so.xlsx', book))).toEqual(expected))
  it('as a workbook behind which a mail gateway has written, which is read as a whole', async () => expect(await counted(put('dai.xlsx', Buffer.concat([book, Buffer.alloc(70_000, 'x')])))).toEqual(expected))
  it('not as a workbook that is cut short, wherever it is cut', async () => {
    for (const share of [0.2, 0.5, 0.9, 0.999]) expect((await visited(put('cut.xlsx', book.slice(0, Math.floor(book.length * share))))).codes).toEqual(['file/truncated'])
  })
  it('not as a workbook of which some bytes were lost on the way', async () => {
    for (const share of [0.3, 0.5, 0.7]) {
      const spoilt = Buffer.from(book)
      spoilt.fill(0, Math.floor(spoilt.length * share), Math.floor(spoilt.length * share) + 40)
      expect(['file/truncated', 'file/broken-xml']).toContain((await visited(put('hong.xlsx', spoilt))).codes.join())
    }
  })
  it('as an OpenDocument sheet and an old workbook', async () => {
    for (const form of ['ods', 'xls']) expect([form, await counted(put(`so.${form}`, await saved(book, 'xlsx', form)))]).toEqual([form, expected])
  }, 120_000)
  it('the rows of a workbook are those that reading it as a whole gives', async () => {
    const whole = await readSheets(put('w.xlsx', book), 'so')
    const { rows, pieces } = await visited(put('w2.xlsx', book))
    expect(rows.map(withoutOrdinaryFonts)).toEqual(whole.workbook?.sheets[0]?.rows.map(withoutOrdinaryFonts))
    expect(pieces).toBeGreaterThan(2)
  })
  it('letters of an old font are judged by all rows around, not by a few', async () => {
    const old = new excel.Workbook()
    const sheet = old.addWorksheet('Sổ')
    sheet.addRow(head)
    for (let at = 0; at < 300; at++) sheet.addRow([`H${at}`, at < 20 ? 'Xã Đồng Tâm, được số hóa' : 'Nông thôn', dayOf(at), dayOf(at), dayOf(at), 'Trực tiếp', 0]).getCell(2).font = { name: '.VnTime' }
    const path = put('font.xlsx', new Uint8Array(await old.xlsx.writeBuffer()))
    const said = (await visited(path)).rows.slice(1).map(({ cells }) => (cells[1]?.content.is === 'text' ? cells[1].content.text : ''))
    expect([...new Set(said)]).toEqual(['Xã Đồng Tâm, được số hóa', 'Nông thôn'])
  })
  it('the rows of a text are those that reading it as a whole gives', async () => {
    const path = put('t.csv', `\ufeff${inText(';', '\r\n', '.')}`)
    expect((await visited(path)).rows).toEqual((await readSheets(path, 'so')).workbook?.sheets[0]?.rows)
  })
})

describe('files that cannot be counted', () => {
  it.each<readonly [string, string | Uint8Array, string]>([['nothing', '', 'file/empty'], ['a scanned page', '%PDF-1.7', 'file/not-a-workbook'], ['half a workbook', Buffer.from('PK\x03\x04 half'), 'file/truncated']])('%s', async (_, bytes, code) => {
    const { codes, rows } = await visited(put('x.xlsx', bytes))
    expect([codes, rows]).toEqual([[code], []])
  })
  it('one that is not there', async () => expect((await visited(join(dir, 'none.csv'))).codes).toEqual(['file/not-found']))
  it('a text whose quotation marks run over rows is no sound register', async () => {
    const { sheets, findings } = await readRows(put('q.csv', 'Mã hồ sơ,Ngày nhận\nH1,"03/02/2025"x\nH2,03/02/2025\n'), 'q.csv', undefined, { rows: () => undefined, lines: () => undefined })
    expect([sheets, findings.map(({ code }) => code)]).toEqual([undefined, ['file/csv-quotes']])
  })
  it('a lost file leaves every figure of its source open', async () => {
    const good = countingFor(set, { known: units }).file('a.csv')
    await readRows(put('a.csv', inText(';', '\n', '')), 'a.csv', undefined, good)
    const lost = readRegister([{ file: 'a.csv', findings: [], tally: good.done() }, { file: 'b.csv', findings: [] }], set, { known: units, open: false })
    expect(new Set(Object.values(figuresOf(lost, 'a')))).toEqual(new Set(['unreadable']))
  })
})
