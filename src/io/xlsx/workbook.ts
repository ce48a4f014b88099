import type { Fault } from '../faults.ts'
import { readPart, type Attributes, type Visitor } from './xml.ts'
import type { Archive } from './zip.ts'

/** One `<Relationship>`: the last word of its type (`worksheet`, `styles` …) and the part it leads to. */
export interface Relation {
  readonly id: string
  readonly type: string
  readonly part: string
}

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

const folderOf = (part: string): string => part.slice(0, part.lastIndexOf('/') + 1)

function unescaped(target: string): string {
  try {
    return decodeURIComponent(target)
  } catch {
    return target
  }
}

/** The part that a target names: absolute from `/`, else from the folder of the part that speaks. */
export function resolved(target: string, from: string): string {
  const plain = unescaped(target.replaceAll('\\', '/'))
  const steps: string[] = []
  for (const step of (plain.startsWith('/') ? plain : folderOf(from) + plain).split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  return steps.join('/')
}

function relationsReader(from: string): Visitor & { readonly relations: readonly Relation[] } {
  const relations: Relation[] = []
  return {
    relations,
    open(name, { Id: id = '', Type: type = '', Target: target = '', TargetMode: mode }) {
      if (name !== 'Relationship' || mode === 'External') return
      relations.push({ id, type: type.slice(type.lastIndexOf('/') + 1), part: resolved(target, from) })
    },
    close: () => undefined,
    text: () => undefined,
  }
}

/** Where a part leads; a part without a relationship file leads nowhere. */
async function relationsOf(archive: Archive, part: string): Promise<readonly Relation[] | Fault> {
  const file = `${folderOf(part)}_rels/${part.slice(part.lastIndexOf('/') + 1)}.rels`
  if (!archive.has(file)) return []
  const reader = relationsReader(part)
  return await readPart(archive, file, reader) ?? reader.relations
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

/** What kind of file a zip without a workbook part is. */
function stranger({ names }: Archive): Fault {
  if (names.some(name => /(^|\/)workbook\.bin$/i.test(name))) return 'binary-workbook'
  return names.includes('content.xml') && names.includes('mimetype') ? 'ods' : 'not-a-workbook'
}

/** The workbook part that a zip leads to, its sheets in the order of their tabs. */
export async function readBook(archive: Archive): Promise<Book | Fault> {
  const start = await relationsOf(archive, '')
  if (typeof start === 'string') return start
  const part = start.find(({ type }) => type === 'officeDocument')?.part ?? 'xl/workbook.xml'
  if (!archive.has(part) || part.endsWith('.bin')) return stranger(archive)
  const reader = bookReader()
  const fault = await readPart(archive, part, reader)
  if (reader.root() !== undefined && reader.root() !== 'workbook') return 'not-a-workbook'
  const relations = fault ?? await relationsOf(archive, part)
  return typeof relations === 'string' ? relations : { sheets: reader.sheets, since1904: reader.since1904(), relations }
}
