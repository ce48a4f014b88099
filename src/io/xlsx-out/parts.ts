import { fontName, fontSize } from './look.ts'

/** Rows of a sheet part that lose `customHeight`: they open at the height written, and grow when more is typed. */
const refitting = (xml: string, rows: ReadonlySet<number>): string =>
  xml.replace(/(<row r="(\d+)"[^>]*?) customHeight="1"/g, (all, head: string, row: string) => (rows.has(Number(row)) ? head : all))

/** exceljs takes every outlined row and column for one that is folded away; none of ours is. */
const unfolded = (xml: string): string => xml.replace(/(<(?:col|row)\b[^>]*?) collapsed="1"/g, '$1')

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

/** One part of the package, as it is to be stored. `refit`: by sheet number, the rows that may be fitted again. */
export function settled(path: string, xml: string, refit: readonly ReadonlySet<number>[]): string {
  const sheet = /^xl\/worksheets\/sheet(\d+)\.xml$/.exec(path)
  if (sheet !== null) return ordered(numberedIds(unfolded(refitting(xml, refit[Number(sheet[1]) - 1] ?? new Set()))))
  if (path === 'xl/styles.xml') return plainFont(xml)
  return path.endsWith('.vml') ? fitted(xml) : xml
}
