import type { Fault } from '../faults.ts'

/** The record numbers of [MS-XLS] that say which font a cell has, and where sheets begin and end. */
const record = { font: 0x31, format: 0xe0, sheet: 0x85, begin: 0x809, end: 0x0a, password: 0x2f }
/** Cells that stand alone in their record: number, text, formula … */
const single = new Set([0x06, 0x201, 0x203, 0x204, 0x205, 0x27e, 0xd6, 0xfd])
/** Many cells of one row in one record: numbers, of which each takes 6 bytes. */
const many = 0xbd

/** The font of a cell as far as it tells a heading or letters that are no Unicode. */
export interface BiffFont {
  readonly name: string
  readonly bold: boolean
  readonly struck: boolean
}

/** The fonts of one sheet by row and column, both from 0; undefined where none is told. */
export type FontAt = (row: number, column: number) => BiffFont | undefined

interface Found { readonly type: number; readonly data: Buffer }

function* records(stream: Buffer, from = 0): Generator<Found> {
  for (let at = from; at + 4 <= stream.length;) {
    const [type, length] = [stream.readUInt16LE(at), stream.readUInt16LE(at + 2)]
    const data = stream.subarray(at + 4, at + 4 + length)
    if (data.length < length) return
    yield { type, data }
    at += 4 + length
  }
}

/** The editions whose records are known: Excel 97 and later, Excel 5 and 95. */
const editions = { modern: 0x600, five: 0x500 }

function fontIn(data: Buffer, modern: boolean): BiffFont {
  const [start, wide] = modern ? [16, ((data[15] ?? 0) & 1) === 1] : [15, false]
  const name = data.subarray(start, start + (data[14] ?? 0) * (wide ? 2 : 1)).toString(wide ? 'utf16le' : 'latin1')
  return { name, bold: data.readUInt16LE(6) >= 600, struck: (data.readUInt16LE(2) & 8) !== 0 }
}

/** Fonts are counted without the number 4, which no file has. */
const fontOf = (fonts: readonly BiffFont[], index: number): BiffFont | undefined => fonts[index > 4 ? index - 1 : index]

const key = (row: number, column: number): number => row * 65_536 + column

/** The fonts of a sheet; undefined when the sheet does not end, for then the file is cut off. */
function sheetFonts(stream: Buffer, start: number, formats: readonly (BiffFont | undefined)[]): FontAt | undefined {
  const cells = new Map<number, BiffFont>()
  const note = (row: number, column: number, format: number): void => {
    const font = formats[format]
    if (font !== undefined) cells.set(key(row, column), font)
  }
  let depth = 0
  for (const { type, data } of records(stream, start)) {
    if (type === record.begin) depth++
    if (type === record.end && --depth === 0) return (row, column) => cells.get(key(row, column))
    if (single.has(type) && data.length >= 6) note(data.readUInt16LE(0), data.readUInt16LE(2), data.readUInt16LE(4))
    if (type === many) for (let at = 4; at + 6 <= data.length - 2; at += 6) note(data.readUInt16LE(0), data.readUInt16LE(2) + (at - 4) / 6, data.readUInt16LE(at))
  }
  return undefined
}

/** The fonts of each sheet of an old workbook, in their order; a fault when it has a password or a sheet does not end, undefined for editions that are not known. */
export function fontsIn(stream: Buffer): readonly FontAt[] | Fault | undefined {
  const fonts: BiffFont[] = []
  const formats: (BiffFont | undefined)[] = []
  const starts: number[] = []
  let ended = false
  const edition = stream.length >= 8 && stream.readUInt16LE(0) === record.begin ? stream.readUInt16LE(4) : 0
  if (edition !== editions.modern && edition !== editions.five) return undefined
  for (const { type, data } of records(stream)) {
    if (type === record.password) return 'password'
    if (type === record.font && data.length >= 16) fonts.push(fontIn(data, edition === editions.modern))
    if (type === record.format && data.length >= 2) formats.push(fontOf(fonts, data.readUInt16LE(0)))
    if (type === record.sheet && data.length >= 4) starts.push(data.readUInt32LE(0))
    if (type === record.end) { ended = true; break }
  }
  const sheets = ended ? starts.map(start => sheetFonts(stream, start, formats)) : [undefined]
  return sheets.every(sheet => sheet !== undefined) ? sheets : 'truncated'
}
