import type Docxtemplater from 'docxtemplater'
import type { Slot, Slots, Tag } from '../document.ts'
import type { Finding } from '../finding.ts'
import { bare, text } from '../text.ts'
import { kindOf } from './content-kind.ts'
import { wordPart } from './docx-read.ts'
import { acrossText, holdsAcross, widened } from './docx-out/columns.ts'
import { complaintFindings, type Complaint } from './docx-out/complaints.ts'
import { templateFault } from './docx-out/template-faults.ts'
import { wordsOf, type Words } from './docx-out/words.ts'
import type { Fault } from './faults.ts'
import { repacked } from './package/repack.ts'
import { readPart, type Visitor } from './package/xml.ts'
import { openZip } from './package/zip.ts'

/** A Word template that was opened: the placeholders that stand in it, and how it is filled. */
export interface Template {
  readonly tags: readonly Tag[]
  /** The bytes of the document, the same for the same slots; or why some of them do not fit where they stand. May be called once. */
  fill(slots: Slots): Promise<Uint8Array | Finding>
}

/** A template, or why the file is none: it is no Word document, or its placeholders are not sound; with the paragraphs that stand in it. */
export type Opened = ({ readonly template: Template; readonly findings?: undefined } | { readonly template?: undefined; readonly findings: readonly Finding[] }) & { readonly words: readonly Words[] }

/** Opens a Word file as a template; `{tên}` is a placeholder, `{#tên}…{/tên}` a part. Never throws on what stands in the file. */
export async function openTemplate(bytes: Buffer, file: string): Promise<Opened> {
  const fault = await faultOf(bytes)
  if (fault !== undefined) return { words: [], findings: [templateFault(fault, file)] }
  const [{ default: Templater }, { default: Zip }] = await Promise.all([import('docxtemplater'), import('pizzip')])
  const seen: Compiled[] = []
  const words = await wordsOf(bytes)
  try {
    const document = new Templater(new Zip(bytes), { paragraphLoop: true, linebreaks: true, errorLogging: false, parser, nullGetter: () => '', modules: [listener(seen)] })
    return { words, template: { tags: seen.flatMap(tagsOf), fill: slots => filled(document, slots, file) } }
  } catch (error) {
    const complaints = complaintsOf(error)
    if (complaints.length === 0) throw error
    return { words, findings: complaintFindings(complaints, file) }
  }
}

/** Why the bytes are no Word document that may serve: macros are not carried on. */
async function faultOf(bytes: Buffer): Promise<Fault | 'not-word' | undefined> {
  const kind = kindOf(bytes)
  if (kind !== 'zip') return kind === 'xls' || kind === 'page' || kind === 'plain' || kind === 'word' ? 'not-word' : kind
  const archive = await openZip(bytes)
  if (typeof archive === 'string') return archive
  if (await wordPart(archive) === undefined || archive.names.some(name => /vbaProject\.bin$/i.test(name))) return 'not-word'
  return damage(bytes)
}

const silent: Visitor = { open: () => undefined, close: () => undefined, text: () => undefined }

/** Unpacks every part within the limits of what is read from outside, and reads what is XML; a part is unpacked once, so the package is opened anew. */
async function damage(bytes: Buffer): Promise<Fault | undefined> {
  const archive = await openZip(bytes)
  if (typeof archive === 'string') return archive
  for (const name of archive.names) {
    const fault = name.endsWith('/') ? undefined : /\.(xml|rels)$/i.test(name) ? await readPart(archive, name, silent) : await archive.unpack(name, () => undefined)
    if (fault !== undefined) return fault
  }
  return undefined
}

const repair = text(() => 'Mở bằng Word, để Word sửa, rồi lưu thành tệp .docx mới.', () => 'Open it in Word, let Word repair it, and save it as a new .docx.')

/** A placeholder as the library has it once the template is compiled. */
interface Compiled {
  readonly type: string
  readonly module?: string
  readonly value: string
  readonly subparsed?: readonly Compiled[]
}

/** Hears what each part of the file was compiled to. */
const listener = (seen: Compiled[]) => ({
  name: 'listener',
  set(told: { readonly inspect?: { readonly postparsed?: readonly Compiled[] } }): void { seen.push(...told.inspect?.postparsed ?? []) },
})

function tagsOf({ type, module, value, subparsed = [] }: Compiled): readonly Tag[] {
  if (type !== 'placeholder') return []
  return [{ name: value, is: module === 'loop' ? 'part' : module === undefined ? 'text' : 'raw', inside: subparsed.flatMap(tagsOf) }]
}

/** Names are matched as people write them: case, accents and blanks aside. */
type Scope = ReadonlyMap<string, string | readonly Scope[]>

const parser = (tag: string) => {
  const key = bare(tag)
  return { get: (scope: unknown): unknown => (scope instanceof Map ? scope.get(key) : undefined) }
}

const scopeOf = (slots: Slots): Scope => new Map(Object.entries(slots).map(([name, slot]) => [bare(name), valueOf(slot)]))

function valueOf(slot: Slot): string | readonly Scope[] {
  if (typeof slot === 'string') return clean(slot)
  return 'across' in slot ? acrossText(slot.across.map(clean)) : slot.map(scopeOf)
}

/** XML has no control characters but these two; private letters serve as marks here. */
const clean = (raw: string): string => raw.replace(/[^\P{Cc}\t\n]|[\uFFFE\uFFFF]|\p{Cs}|\p{Co}/gu, '')

async function filled(document: Docxtemplater, slots: Slots, file: string): Promise<Uint8Array | Finding> {
  document.render(scopeOf(slots))
  let left = false
  const settle = (path: string, xml: string): string => {
    if (path === '[Content_Types].xml') return xml.replaceAll('wordprocessingml.template.main+xml', 'wordprocessingml.document.main+xml')
    const wide = path.startsWith('word/') ? widened(xml) : xml
    left ||= holdsAcross(wide)
    return wide
  }
  const bytes = repacked(new Uint8Array((document.getZip() as { generate(options: { readonly type: 'nodebuffer' }): Buffer }).generate({ type: 'nodebuffer' })), settle)
  if (left) return misplacedCells(file)
  return await damage(Buffer.from(bytes)) === undefined ? bytes : spoilt(file)
}

/** What a template does to its document where placeholders stand between the letters of Word's own code. */
const spoilt = (file: string): Finding => ({
  code: 'template/not-usable', severity: 'error', at: { file },
  message: text(() => 'Điền theo mẫu này thì văn bản bị hỏng.', () => 'Filled by this template the document is damaged.'), fix: repair,
})

const misplacedCells = (file: string): Finding => ({
  code: 'template/cells-misplaced', severity: 'error', at: { file },
  message: text(() => 'Có chỗ điền “cột …” đứng ngoài bảng, hoặc đứng trong ô đã gộp nhiều cột.', () => 'A placeholder “cột …” stands outside of tables, or in a cell that covers several columns.'),
  fix: text(() => 'Đặt {cột …} một mình trong một ô không gộp của bảng; ô đó tự nhân ra đủ số cột.', () => 'Let {cột …} stand alone in a cell over one column; the cell becomes as many as are needed.'),
})

/** The paragraphs of a document that was filled. */
export const wordsIn = (bytes: Uint8Array): Promise<readonly Words[]> => wordsOf(Buffer.from(bytes))

/** The document with one more line at its very top: bold, in the middle. */
export const withFirstLine = (bytes: Uint8Array, line: string): Uint8Array => repacked(bytes, (path, xml) => (/(^|\/)document\d*\.xml$/.test(path)
  ? xml.replace(/<w:body(?: [^>]*)?>/, body => `${body}<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>${clean(line).replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</w:t></w:r></w:p>`) : xml))

function complaintsOf(error: unknown): readonly Complaint[] {
  const { properties } = Object(error) as { readonly properties?: { readonly errors?: readonly unknown[] } }
  if (properties === undefined) return []
  return (properties.errors ?? [error]).map(each => {
    const { id = '', xtag, openingtag, file = '' } = (Object(each) as { readonly properties?: Readonly<Record<string, string>> }).properties ?? {}
    return { id, tag: xtag ?? openingtag ?? '', part: file }
  })
}
