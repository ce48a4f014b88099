import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strToU8, zipSync, type Zippable } from 'fflate'
import { readSheets } from '../../src/io/read-sheets.ts'
import type { WorkbookRead } from '../../src/io/xlsx-read.ts'
import type { Cell, Content } from '../../src/sheet.ts'

export const folder = mkdtempSync(join(tmpdir(), 'cchc-io-'))
let made = 0

/** Writes bytes to a file of the temporary folder, and returns its path. */
export function put(bytes: Uint8Array | string, name = `f${++made}.xlsx`): string {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return path
}

export const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

export const relations = (...all: readonly (readonly [id: string, type: string, target: string])[]): string =>
  `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.map(([id, type, target]) =>
    `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`).join('')}</Relationships>`

export const worksheet = (data: string, after = ''): string => `${head}<worksheet xmlns="${main}"><sheetData>${data}</sheetData>${after}</worksheet>`
export const strings = (items: string): string => `${head}<sst xmlns="${main}">${items}</sst>`

/** Styles with one cell format per number format code; fonts by name beside them. */
export function styles(codes: readonly (string | number)[], fonts: readonly string[] = ['Arial']): string {
  const formats = codes.map((code, at) => (typeof code === 'number' ? '' : `<numFmt numFmtId="${200 + at}" formatCode="${code.replace(/&/g, '&amp;').replace(/"/g, '&quot;')}"/>`))
  const xfs = codes.map((code, at) => `<xf numFmtId="${typeof code === 'number' ? code : 200 + at}" fontId="${at % fonts.length}"/>`)
  return `${head}<styleSheet xmlns="${main}"><numFmts>${formats.join('')}</numFmts><fonts>${fonts.map(font => `<font><sz val="12"/><name val="${font}"/></font>`).join('')}</fonts>`
    + `<cellStyleXfs><xf numFmtId="14" fontId="0"/></cellStyleXfs><cellXfs>${xfs.join('')}</cellXfs></styleSheet>`
}

export const workbook = (sheets: string, properties = ''): string =>
  `${head}<workbook xmlns="${main}" xmlns:r="${office}">${properties}<sheets>${sheets}</sheets></workbook>`

/** What each part is; we do not look at it, other readers do. */
export const contentTypes = (book: string): string => `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/>${[
  ['xl/workbook.xml', book], ['xl/worksheets/sheet1.xml', 'openxmlformats-officedocument.spreadsheetml.worksheet'],
  ['xl/sharedStrings.xml', 'openxmlformats-officedocument.spreadsheetml.sharedStrings'], ['xl/styles.xml', 'openxmlformats-officedocument.spreadsheetml.styles'],
].map(([part = '', kind = '']) => `<Override PartName="/${part}" ContentType="application/vnd.${kind}${part === 'xl/workbook.xml' ? '.main' : ''}+xml"/>`).join('')}</Types>`

/** The parts of a workbook with one sheet; any may be replaced, and `undefined` leaves one out. */
export function parts(data: string, changed: Readonly<Record<string, string | Uint8Array | undefined>> = {}): Zippable {
  const all: Record<string, string | Uint8Array | undefined> = {
    '[Content_Types].xml': contentTypes('openxmlformats-officedocument.spreadsheetml.sheet'),
    '_rels/.rels': relations(['rId1', 'officeDocument', 'xl/workbook.xml']),
    'xl/workbook.xml': workbook('<sheet name="Tự chấm" sheetId="1" r:id="rId1"/>'),
    'xl/_rels/workbook.xml.rels': relations(['rId1', 'worksheet', 'worksheets/sheet1.xml'], ['rId2', 'sharedStrings', 'sharedStrings.xml'], ['rId3', 'styles', 'styles.xml']),
    'xl/worksheets/sheet1.xml': worksheet(data),
    ...changed,
  }
  return Object.fromEntries(Object.entries(all).flatMap(([name, part]) => (part === undefined ? [] : [[name, typeof part === 'string' ? strToU8(part) : part]])))
}

export const zipped = (all: Zippable): Uint8Array => zipSync(all, { level: 6 })

/** Reads a workbook made of these parts. */
export const reading = (data: string, changed: Readonly<Record<string, string | Uint8Array | undefined>> = {}): Promise<WorkbookRead> =>
  readSheets(put(zipped(parts(data, changed))), 'phieu/xa-a.xlsx')

/** The cells of a sheet, by address. */
export function cellsOf({ workbook: book }: WorkbookRead, sheet = 0): Readonly<Record<string, Cell>> {
  const rows = book?.sheets[sheet]?.rows ?? []
  return Object.fromEntries(rows.flatMap(row => row.cells.map(cell => [cell.address, cell])))
}

/** What stands in each cell of the only sheet. */
export async function contents(data: string, changed: Readonly<Record<string, string | Uint8Array | undefined>> = {}): Promise<Readonly<Record<string, Content>>> {
  return Object.fromEntries(Object.entries(cellsOf(await reading(data, changed))).map(([at, cell]) => [at, cell.content]))
}
