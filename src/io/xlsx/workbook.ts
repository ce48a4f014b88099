import type { Fault } from '../faults.ts'
import { relationsOf, type Relation } from '../package/relations.ts'
import { readPart, type Attributes, type Visitor } from '../package/xml.ts'
import type { Archive } from '../package/zip.ts'

/** What `workbook.xml` says of a sheet. */
export interface SheetEntry {
  readonly name: string
  readonly hidden: boolean
  readonly relation: string
}

/** `workbook.xml` with where it leads. */
export interface Book {
  readonly sheets: readonly SheetEntry[]
  readonly since1904: boolean
  readonly relations: readonly Relation[]
}

/** The attribute `r:id`, whatever its prefix. */
const relationId = (attributes: Attributes): string =>
  Object.entries(attributes).find(([name]) => name.endsWith(':id'))?.[1] ?? ''

const mostSheets = 2000

function bookReader(): Visitor & { root(): string | undefined; readonly sheets: readonly SheetEntry[]; since1904(): boolean } {
  const sheets: SheetEntry[] = []
  let root: string | undefined
  let since1904 = false
  return {
    sheets, root: () => root, since1904: () => since1904,
    open(name, attributes) {
      root ??= name
      if (name === 'workbookPr') since1904 = ['1', 'true'].includes(attributes['date1904'] ?? '')
      if (name !== 'sheet') return
      const { name: title = '', state = 'visible' } = attributes
      sheets.push({ name: title.normalize('NFC'), hidden: state !== 'visible', relation: relationId(attributes) })
    },
    close: () => undefined,
    text: () => undefined,
    fault: () => (sheets.length > mostSheets ? 'too-large' : undefined),
  }
}

const strangers: readonly (readonly [part: RegExp, is: Fault])[] = [
  [/(^|\/)workbook\.bin$/i, 'binary-workbook'], [/^index\/document\.iwa$|^index\.zip$/i, 'numbers'], [/^word\//i, 'word'], [/^ppt\//i, 'slides'],
]

/** What kind of file a zip without a workbook part is; of no Office kind, it holds files of people. */
function stranger({ names }: Archive): Fault {
  const known = strangers.find(([part]) => names.some(name => part.test(name)))?.[1]
  return known ?? (names.length > 0 && !names.some(name => /(^|\/)(_rels\/|\[Content_Types\]\.xml$|mimetype$)/i.test(name)) ? 'packed' : 'not-a-workbook')
}

/** The workbook part that a zip leads to, its sheets in the order of their tabs. */
export async function readBook(archive: Archive): Promise<Book | Fault> {
  const start = await relationsOf(archive, '')
  if (typeof start === 'string') return start
  const part = start.find(({ type }) => type === 'officeDocument')?.part ?? 'xl/workbook.xml'
  if (!archive.has(part) || part.endsWith('.bin')) return stranger(archive)
  const reader = bookReader()
  const fault = await readPart(archive, part, reader)
  if (reader.root() !== undefined && reader.root() !== 'workbook') return stranger(archive)
  const relations = fault ?? await relationsOf(archive, part)
  return typeof relations === 'string' ? relations : { sheets: reader.sheets, since1904: reader.since1904(), relations }
}
