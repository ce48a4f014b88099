import { fontName, fontSize } from './look.ts'
import type { SheetRows } from './rows.ts'

/** exceljs takes every outlined column for one that is folded away; none of ours is. */
const unfolded = (xml: string): string => xml.replace(/(<col\b[^>]*?) collapsed="1"/g, '$1')

/** exceljs draws a random id for every data bar; numbered ones make two writes the same. */
function numberedIds(xml: string): string {
  const known = new Map<string, string>()
  const numbered = (id: string): string => {
    const next = known.get(id) ?? `{00000000-0000-4000-8000-${String(known.size + 1).padStart(12, '0')}}`
    known.set(id, next)
    return next
  }
  return xml.replace(/(<x14:id>|<x14:cfRule\b[^>]*?\bid=")(\{[0-9A-Fa-f-]{36}\})/g, (_all, before: string, id: string) => before + numbered(id))
}

/** exceljs puts a sheet's comments after its extensions, and its fitting before its outline; the schema, and so Excel, wants them the other way round. */
const ordered = (xml: string): string => xml
  .replace(/(<extLst>.*<\/extLst>)(<legacyDrawing\b[^>]*\/>)/s, '$2$1')
  .replace(/(<pageSetUpPr\b[^>]*\/>)(<outlinePr\b[^>]*\/>)/, '$2$1')

/** The font of untouched cells, by which Excel also measures columns: exceljs has Calibri there and no way to say otherwise. */
const plainFont = (xml: string): string =>
  xml.replaceAll('<family val="2"/><scheme val="minor"/><sz val="11"/><name val="Calibri"/>', `<family val="1"/><sz val="${fontSize}"/><name val="${fontName}"/>`)

/** A comment's box takes the size of its text. */
const fitted = (vml: string): string => vml.replaceAll('style="mso-direction-alt:auto"', 'style="mso-direction-alt:auto;mso-fit-shape-to-text:t"')

/** One part of the package, as it is to be stored. */
export function settled(path: string, xml: string): string {
  if (/^xl\/worksheets\/sheet\d+\.xml$/.test(path)) return ordered(numberedIds(unfolded(xml)))
  if (path === 'xl/styles.xml') return plainFont(xml)
  return path.endsWith('.vml') ? fitted(xml) : xml
}

/** The number of each style in the workbook, from the cells that wear them in the first row of a sheet, one after the other. */
export function stylesOf<Style>(xml: string, worn: readonly Style[]): ReadonlyMap<Style, number> {
  const numbers = [...xml.matchAll(/<c r="[A-Z]+1"(?: s="(\d+)")?/g)].map(([, number = '0']) => Number(number))
  return new Map(worn.map((style, at) => [style, numbers[at] ?? 0]))
}

const cells = /<dimension ref="[^"]*"\/>(.*?)(?:<sheetData\/>|<sheetData>.*<\/sheetData>)((?:<sheetProtection\b[^>]*\/>)?(?:<autoFilter\b[^>]*\/>)?)/s

/** The part of a sheet with its own rows in place of what stood there. */
export function withRows(xml: string, { data, merges, extent }: SheetRows): Uint8Array {
  const found = cells.exec(xml)
  if (found === null) throw new Error('a sheet without a place for its rows')
  const [whole, before = '', after = ''] = found
  const [head, tail] = [xml.slice(0, found.index), xml.slice(found.index + whole.length)]
  const merged = merges.length === 0 ? '' : `<mergeCells count="${merges.length}">${merges.map(range => `<mergeCell ref="${range}"/>`).join('')}</mergeCells>`
  const rows = data.every(({ length }) => length === 0) ? ['<sheetData/>'] : ['<sheetData>', ...data, '</sheetData>']
  return Buffer.concat([`${head}<dimension ref="${extent}"/>${before}`, ...rows, `${after}${merged}${tail}`].map(each => (typeof each === 'string' ? Buffer.from(each) : each)))
}
