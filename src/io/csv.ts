import { basename } from 'node:path'
import { Readable } from 'node:stream'
import Papa from 'papaparse'
import type { Finding } from '../finding.ts'
import { address, type Cell, type Row, type TextNumbers } from '../sheet.ts'
import { text as said } from '../text.ts'
import { isPlainDelimiter, plainLines } from './csv/plain-lines.ts'
import { decode, decodedPieces, encodingFinding, encodingOf, marked, unixLines } from './encoding.ts'
import { faultFinding } from './faults.ts'
import { piecesOf, sizeOf } from './files.ts'
import type { WorkbookRead } from './xlsx-read.ts'

const mostCells = 3_000_000

/** Upright strokes stand between cells and hardly ever in them; tab and semicolon come before the comma: where decimals are written with a comma, a comma splits as evenly as they do. */
const delimiters = ['|', '\t', ';', ',']

/** What parts the cells of a line. */
type Parting = { readonly delimiter: string } | { readonly delimitersToGuess: string[] }

/** The first that splits the first rows evenly, lines of a title apart, else the one that papaparse finds likeliest. */
function delimiting(whole: string): Parting {
  const even = delimiters.find(delimiter => {
    const counts = Papa.parse<string[]>(whole, { delimiter, preview: 20, skipEmptyLines: true }).data.map(row => row.length)
    const split = counts.filter(count => count > (delimiter === '|' ? 2 : 1))
    return split.length * 2 > counts.length && split.every(count => count === split[0]) && (delimiter !== '|' || !splitsFurther(whole, counts.findIndex(count => count > 2)))
  })
  return even === undefined ? { delimitersToGuess: delimiters } : { delimiter: even }
}

/** Whether the first row that strokes part is parted by something else as often: then strokes stand within its cells. */
function splitsFurther(whole: string, first: number): boolean {
  const rows = (delimiter: string): number => Papa.parse<string[]>(whole, { delimiter, preview: first + 1, skipEmptyLines: true }).data.at(-1)?.length ?? 0
  return delimiters.some(other => other !== '|' && rows(other) >= rows('|'))
}

/** Reads a table of text; its one sheet has the name of the file, every cell is a text, and blank ones are left out. */
export function tableIn(bytes: Buffer, file: string): WorkbookRead {
  const { text, encoding } = decode(bytes)
  const whole = unixLines(text)
  const [, stated] = /^sep=(.)\n/i.exec(whole) ?? []
  const rows: Row[] = []
  const broken: number[] = []
  let [number, cells] = [0, 0]
  Papa.parse<string[]>(stated === undefined ? whole : whole.slice(whole.indexOf('\n') + 1), {
    ...(stated === undefined ? delimiting(whole) : { delimiter: stated }), newline: '\n',
    step({ data, errors }, parser) {
      number++
      if (errors.some(({ type }) => type === 'Quotes')) broken.push(number)
      const row = rowOf(data, number)
      if (row.cells.length > 0) rows.push(row)
      cells += row.cells.length
      if (cells > mostCells) parser.abort()
    },
  })
  if (cells > mostCells) return { findings: [faultFinding('too-large', file)] }
  const name = basename(file).replace(/\.[^.]+$/, '')
  return { workbook: { file, sheets: [{ name, hidden: false, rows, merges: [] }] }, findings: [...encodingFinding(file, encoding), ...quoted(file, broken)] }
}

type Lines = readonly (readonly string[])[]

/** Takes the lines of a table of text in pieces, `from` which row on: every cell just as it is stored, blank lines among them; `numbers` tell which texts are the same. Before, it hears about how many are to come. */
export interface LineTaker {
  lines(sheet: string, from: number, lines: Lines, numbers?: TextNumbers): void
  expect?(lines: number): void
}

/** Visits the lines of a table of text; the file is never held as a whole. */
export async function visitTable(path: string, file: string, taker: LineTaker): Promise<readonly Finding[]> {
  const encoding = encodingOf(piecesOf(path))
  const pieces = piecesOf(path)
  const first = pieces.next().value ?? Buffer.alloc(0)
  const start = decodedPieces([first], encoding).next().value ?? ''
  const [line = '', stated] = /^sep=(.)\n/i.exec(start) ?? []
  const parting: Parting = stated === undefined ? delimiting(start.slice(line.length, sampled)) : { delimiter: stated }
  const plain = encoding === 'utf-8' && 'delimiter' in parting && isPlainDelimiter(parting.delimiter) ? parting.delimiter : undefined
  const name = basename(file).replace(/\.[^.]+$/, '')
  taker.expect?.(Math.ceil(start.split('\n').length * (sizeOf(path) / Math.max(first.length, 1)) * 1.05))
  let row = 1
  const take = (lines: Lines, numbers?: TextNumbers): void => {
    if (lines.length > 0) taker.lines(name, row, lines, numbers)
    row += lines.length
  }
  const texts = plain === undefined ? without(line, decodedPieces(followed(first, pieces), encoding)) : decodedPieces(behindPlain(behindFirst(first, line), pieces, plain, take), encoding, true)
  return [...encodingFinding(file, encoding), ...quoted(file, await parsed(texts, parting, () => row, take))]
}

function* followed(first: Buffer, others: Iterable<Buffer>): Generator<Buffer, void> { yield first; yield* others }

function* without(line: string, texts: Iterable<string>): Generator<string, void> {
  let left = line.length
  for (const text of texts) { yield text.slice(left); left = 0 }
}

/** The first bytes of a file in UTF-8 without its mark and the line that states what parts cells. */
function behindFirst(first: Buffer, line: string): Buffer {
  const bytes = first.subarray(marked(first) === undefined ? 0 : 3)
  return line === '' ? bytes : bytes.subarray(line.length + (bytes[line.length - 1] === 0x0d && bytes[line.length] === 0x0a ? 1 : 0))
}

/** Hands on the lines as long as they are plain; what is behind them is left. */
function behindPlain(first: Buffer, others: Iterator<Buffer, void> & Iterable<Buffer>, delimiter: string, take: (lines: Lines, numbers: TextNumbers) => void): Iterable<Buffer> {
  const lines = plainLines(delimiter)
  for (let piece: Buffer | void = first; piece !== undefined; piece = others.next().value) {
    take(lines.read(piece), lines.numbers())
    if (lines.unusual()) break
  }
  return followed(lines.rest(), others)
}

/** Takes the lines of a text that comes in pieces; tells the rows whose quotation marks do not match. */
async function parsed(texts: Iterable<string>, parting: Parting, row: () => number, take: (lines: Lines) => void): Promise<readonly number[]> {
  const broken: number[] = []
  await new Promise<void>((resolve, reject) => Papa.parse<string[]>(Readable.from(texts, { objectMode: false, encoding: 'utf8', highWaterMark: 1 }), {
    ...parting, newline: '\n',
    chunk({ data, errors }) {
      for (const { type, row: at = 0 } of errors) if (type === 'Quotes' && broken.at(-1) !== row() + at) broken.push(row() + at)
      take(data)
    },
    complete: () => resolve(), error: reject,
  }))
  return broken
}

/** So many letters tell what parts the cells. */
const sampled = 100_000

function rowOf(values: readonly string[], row: number): Row {
  const cells = values.map((value, at): Cell => ({ address: address(at + 1, row), column: at + 1, row, content: { is: 'text', text: value } }))
  return { number: row, hidden: false, cells: cells.filter(({ content }) => content.is === 'text' && content.text !== '') }
}

function quoted(file: string, [row, ...others]: readonly number[]): readonly Finding[] {
  if (row === undefined) return []
  return [{
    code: 'file/csv-quotes', severity: 'error', at: { file, cell: address(1, row) },
    message: said(() => `Dấu ngoặc kép không khớp ở dòng ${row}${others.length > 0 ? ` và ${others.length} dòng khác` : ''}; các ô sau đó có thể bị dồn vào một ô.`,
      () => `Quotation marks do not match in row ${row}${others.length > 0 ? ` and ${others.length} others` : ''}; cells after them may have run into one.`),
    fix: said(() => 'Sửa dấu ngoặc kép ở dòng đó, hoặc xuất lại tệp từ Excel.', () => 'Correct the quotation marks in that row, or export the file from Excel again.'),
  }]
}

/** Rows as the bytes of a .csv file: commas, CRLF, UTF-8 with its mark so that Excel shows Vietnamese; a text that a spreadsheet would run as a formula is disarmed by an apostrophe. */
export function csvOf(rows: readonly (readonly string[])[]): Uint8Array {
  const all = rows.map(row => row.map(cell => (/^[=+@\t\r]|^-(?!\d+(\.\d+)?$)/.test(cell) ? `'${cell}` : cell)))
  return Buffer.from(`\uFEFF${Papa.unparse(all, { newline: '\r\n' })}\r\n`, 'utf8')
}
