import { markOf, rangeIn, type Range } from '../annotate/names.ts'
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
  /** What `cchc annotate` wrote upon it: columns, and sheets (by a range on them) that are marks altogether. */
  readonly marks: readonly { readonly is: 'column' | 'list'; readonly range: Range }[]
}

/** The attribute `r:id`, whatever its prefix. */
const relationId = (attributes: Attributes): string =>
  Object.entries(attributes).find(([name]) => name.endsWith(':id'))?.[1] ?? ''

const mostSheets = 2000

function bookReader(): Visitor & { root(): string | undefined; readonly sheets: readonly SheetEntry[]; since1904(): boolean; readonly marks: Book['marks'] } {
  const sheets: SheetEntry[] = []
  const marks: Book['marks'][number][] = []
  let named: { readonly is: 'column' | 'list'; says: string } | undefined
  let root: string | undefined
  let since1904 = false
  return {
    sheets, marks, root: () => root, since1904: () => since1904,
    open(name, attributes) {
      root ??= name
      if (name === 'workbookPr') since1904 = ['1', 'true'].includes(attributes['date1904'] ?? '')
      if (name === 'definedName') named = nameOfMark(attributes)
      if (name !== 'sheet') return
      const { name: title = '', state = 'visible' } = attributes
      sheets.push({ name: title.normalize('NFC'), hidden: state !== 'visible', relation: relationId(attributes) })
    },
    close(name) {
      const range = name === 'definedName' && named !== undefined ? rangeIn(named.says) : undefined
      if (named !== undefined && range !== undefined) marks.push({ is: named.is, range })
      if (name === 'definedName') named = undefined
    },
    text: piece => { if (named !== undefined) named.says += piece },
    fault: () => (sheets.length > mostSheets ? 'too-large' : undefined),
  }
}

function nameOfMark({ name = '' }: Attributes): { readonly is: 'column' | 'list'; says: string } | undefined {
  const is = markOf(name)
  return is === undefined ? undefined : { is, says: '' }
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
  return typeof relations === 'string' ? relations : { sheets: reader.sheets, since1904: reader.since1904(), relations, marks: reader.marks }
}
