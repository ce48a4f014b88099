import type { TextNumbers } from '../../sheet.ts'
import { bytesOf, keptTexts, type Bytes } from './kept-texts.ts'

/** Reads the lines of a table of text from its bytes in UTF-8, many times as quickly as a parser that knows all of csv. */
export interface PlainLines {
  /** The lines that end in this piece, or before what is not plain. */
  read(piece: Buffer): readonly (readonly string[])[]
  /** The numbers by which the texts of the lines that were read last are known; reading on overwrites them. */
  numbers(): TextNumbers
  /** Whether a line is not plain: it and all behind it are for a full parser. */
  unusual(): boolean
  /** What was given and not yet read, from the beginning of a line on. */
  rest(): Buffer
}

const [lineFeed, carriageReturn, quote] = [0x0a, 0x0d, 0x22]
const longest = 1 << 20
/** So many cells of a line have numbers. */
const columns = 32

/** What a byte is: a letter, one of more than ASCII, the end of a cell; or a quotation mark, which is a letter within a cell. */
const [narrow, broad, ending, marking] = [0, 1, 2, 4]

/** Whether cells that are parted by this can be told from single bytes. */
export const isPlainDelimiter = (delimiter: string): boolean => /^[^"\r\n\u0080-\uffff]$/.test(delimiter)

/** Where a cell in quotation marks is closed and the cell ends; -1 where that cannot be told, or more stands in it than letters. */
function closingOf(bytes: Buffer, start: number, kinds: Uint8Array, parting: number): number {
  const closing = bytes.indexOf(quote, start + 1)
  for (let at = start + 1; at < closing; at++) if (kinds[bytes[at] ?? 0] === ending && bytes[at] !== parting) return -1
  return kinds[bytes[closing + 1] ?? 0] === ending ? closing : -1
}

/** Lines end as on any system, blank ones are lines of one blank cell. A cell in quotation marks is plain where nothing in it needs them but what parts cells. */
export function plainLines(delimiter: string): PlainLines {
  const parting = delimiter.charCodeAt(0)
  const kinds = Uint8Array.from({ length: 256 }, (_, code) => ([parting, lineFeed, carriageReturn].includes(code) ? ending : code === quote ? marking : code < 0x80 ? narrow : broad))
  const texts = keptTexts()
  let held: Buffer = Buffer.alloc(0)
  let own = bytesOf(Buffer.alloc(0))
  let isUnusual = false
  let numbers = new Int32Array(columns * 512)

  /** What was left and a piece behind it, in the memory of the piece before: a large file would fill much with pieces that nobody needs any more. */
  function behind(left: Buffer, piece: Buffer): Bytes {
    const length = left.length + piece.length
    const to = length > own.each.length ? bytesOf(Buffer.alloc(length * 2)) : own
    left.copy(to.each)
    piece.copy(to.each, left.length)
    own = to
    return { each: own.each.subarray(0, length), fours: own.fours }
  }

  /** Where the cell at `start` ends, which is kept in `line`; -1 where it is not plain, or not whole yet. */
  function cellAt(all: Bytes, start: number, line: string[], row: number, column: number): number {
    const bytes = all.each
    const isQuoted = bytes[start] === quote
    let [at, seen] = [isQuoted ? start + 1 : start, narrow]
    const from = at
    const end = isQuoted ? closingOf(bytes, start, kinds, parting) : bytes.length
    for (; at < end; at++) {
      const kind = kinds[bytes[at] ?? 0] ?? 0
      if (kind === ending && !isQuoted) break
      seen |= kind
    }
    if (isQuoted ? end < 0 : at === bytes.length) return -1
    line[column] = at === from ? '' : texts.text(all, from, at, (seen & broad) !== 0, column)
    if (column < columns) numbers[row * columns + column] = texts.number()
    return isQuoted ? at + 1 : at
  }

  /** Where the line behind that at `from` begins; -1 where a cell is not plain, or not whole yet. */
  function lineAt(all: Bytes, from: number, line: string[], row: number): number {
    const bytes = all.each
    for (let [at, column] = [from, 0]; ; at++, column++) {
      at = cellAt(all, at, line, row, column)
      if (at < 0) return -1
      const code = bytes[at]
      if (code === parting) continue
      if (code === carriageReturn && at + 1 === bytes.length) return -1
      if (line.length > column + 1) line.length = column + 1
      return code === carriageReturn && bytes[at + 1] === lineFeed ? at + 2 : at + 1
    }
  }

  return {
    unusual: () => isUnusual, rest: () => held, numbers: () => ({ numbers, columns }),
    read(piece) {
      const all = behind(held, piece)
      const lines: string[][] = []
      let [from, width] = [0, 0]
      for (;;) {
        const line = new Array<string>(width)
        if ((lines.length + 1) * columns > numbers.length) numbers = widened(numbers)
        const next = lineAt(all, from, line, lines.length)
        if (next < 0) break
        width = line.length
        lines.push(line)
        from = next
      }
      held = all.each.subarray(from)
      isUnusual = held.length > longest || quotedOver(held)
      return lines
    },
  }
}

function widened(numbers: Int32Array): Int32Array<ArrayBuffer> {
  const wide = new Int32Array(numbers.length * 2)
  wide.set(numbers)
  return wide
}

/** Whether a line that is not read yet holds an end of line: only what is not plain stops before one. */
function quotedOver(held: Buffer): boolean {
  const at = held.findIndex(code => code === lineFeed || code === carriageReturn)
  return at >= 0 && at < held.length - 1
}
