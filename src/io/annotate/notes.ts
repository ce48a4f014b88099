import { isSignedAsMark, notesAuthor } from '../../page.ts'
import { sizesIn } from './columns.ts'
import { appended, edited, putAt, putInside, remove, type Edit } from './edits.ts'
import { freePart, textOf, withParts, type Parts } from './parts.ts'
import { foreignIn } from './said.ts'
import { drawsNothing, emptyDrawing, withoutShapes, withShapes } from './shapes.ts'
import { attribute, attributesNamed, childOf, elementsIn, escaped, resolved, rootOf, type Element } from './tags.ts'
import { withElement, withoutElement } from './worksheet.ts'
import { declared, linked, linksOf, relationsOfKind, unlinked, type Link } from './wiring.ts'

const kinds = {
  comments: 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml',
  vml: 'application/vnd.openxmlformats-officedocument.vmlDrawing',
}

const commentsOf = (parts: Parts, sheet: string): Link | undefined => linksOf(parts, sheet).find(({ type }) => type === 'comments')

const insideOf = (xml: string, name: string): readonly Element[] => {
  const found = childOf(xml, name)
  return found === undefined ? [] : [...elementsIn(xml, found.inner)]
}

const authorsIn = (xml: string): readonly string[] => insideOf(xml, 'authors').map(({ inner: [from, to] }) => resolved(xml.slice(from, to)).trim())

/** The cells of a sheet that have a comment. */
export function notedCells(parts: Parts, sheet: string): readonly string[] {
  const link = commentsOf(parts, sheet)
  const xml = link === undefined ? '' : textOf(parts, link.part)
  return insideOf(xml, 'commentList').map(each => attribute(xml, each, 'ref') ?? '')
}

/** A sheet without the comments that were marks; those of other authors keep every byte. Words that a person wrote into one stay on its cell as a comment of nobody's name: `kept` are these cells. */
export function withoutNotes(parts: Parts, sheet: string, said: ReadonlySet<string> | undefined): { readonly parts: Parts; readonly kept: readonly string[] } {
  const link = commentsOf(parts, sheet)
  if (link === undefined) return { parts, kept: [] }
  const xml = textOf(parts, link.part)
  const authors = authorsIn(xml)
  const all = insideOf(xml, 'commentList')
  const own = all.filter(each => authors[Number(attribute(xml, each, 'authorId') ?? 0)] === notesAuthor || isSignedAsMark(wordsIn(xml, each))).map(at => ({ at, cell: attribute(xml, at, 'ref') ?? '', words: theirsIn(xml, at, said) }))
  if (own.length === 0) return { parts, kept: [] }
  const gone = own.filter(({ words }) => words === '')
  const kept = own.filter(({ words }) => words !== '')
  const rest = withoutBoxes(parts, sheet, new Set(gone.map(({ cell }) => cell)))
  const again = commentsOf(rest, sheet)
  if (gone.length === all.length && again !== undefined) return { parts: unlinked(rest, sheet, again), kept: [] }
  const [author, authorEdits] = kept.length === 0 ? [0, withoutOurName(xml, authors)] as const : nameless(xml, authors)
  const { prefix } = rootOf(xml)
  const edits = [...gone.map(({ at }) => remove(at)), ...kept.map(({ at: { from, to }, cell, words }) => ({ from, to, put: comment(cell, author, prefix, [run(words)]) }))]
  return { parts: withParts(rest, [[link.part, edited(xml, [...edits, ...authorEdits])]]), kept: kept.map(({ cell }) => cell) }
}

const theirsIn = (xml: string, comment: Element, said: ReadonlySet<string> | undefined): string =>
  (said === undefined ? '' : foreignIn('note', wordsIn(xml, comment).trimStart().replace(new RegExp(`^${notesAuthor}:`), ''), said))

function withoutOurName(xml: string, authors: readonly string[]): readonly Edit[] {
  const last = insideOf(xml, 'authors').at(-1)
  return last !== undefined && authors.at(-1) === notesAuthor ? [remove(last)] : []
}

/** The number of an author without a name, in the place of ours where that is the last. */
function nameless(xml: string, authors: readonly string[]): readonly [author: number, edits: readonly Edit[]] {
  const written = `<${rootOf(xml).prefix}author></${rootOf(xml).prefix}author>`
  const [named, last] = [childOf(xml, 'authors'), insideOf(xml, 'authors').at(-1)]
  const known = authors.indexOf('')
  if (known >= 0) return [known, withoutOurName(xml, authors)]
  if (last !== undefined && authors.at(-1) === notesAuthor) return [authors.length - 1, [{ from: last.from, to: last.to, put: written }]]
  return [authors.length, named === undefined ? [] : [putInside(xml, named, written)]]
}

/** What a comment says, its runs joined. */
const wordsIn = (xml: string, comment: Element): string => resolved([...xml.slice(...comment.inner).matchAll(/<(?:\w+:)?t(?:\s[^<>]*)?>([^<]*)</g)].map(([, said]) => said).join(''))

function drawingOf(parts: Parts, sheet: string): Link | undefined {
  const xml = textOf(parts, sheet)
  const named = childOf(xml, 'legacyDrawing')
  const ids = named === undefined ? [] : attributesNamed(xml, named, 'id')
  return linksOf(parts, sheet).find(({ id }) => ids.includes(id))
}

function withoutBoxes(parts: Parts, sheet: string, cells: ReadonlySet<string>): Parts {
  const link = drawingOf(parts, sheet)
  if (link === undefined) return parts
  const left = withoutShapes(textOf(parts, link.part), cells)
  if (!drawsNothing(left)) return withParts(parts, [[link.part, left]])
  return withParts(unlinked(parts, sheet, link), [[sheet, withoutElement(textOf(parts, sheet), 'legacyDrawing', () => true)]])
}

/** A sheet with comments more, each on a cell that has none. */
export function withNotes(parts: Parts, sheet: string, folder: string, notes: ReadonlyMap<string, string>): Parts {
  return notes.size === 0 ? parts : withBoxes(withComments(parts, sheet, folder, notes), sheet, folder, notes)
}

function withComments(parts: Parts, sheet: string, folder: string, notes: ReadonlyMap<string, string>): Parts {
  const link = commentsOf(parts, sheet)
  if (link !== undefined) return withParts(parts, [[link.part, commented(textOf(parts, link.part), notes)]])
  const sheetXml = textOf(parts, sheet)
  const part = freePart(parts, `${folder}comments`, '.xml')
  const empty = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="${namespaceOf(sheetXml)}"><authors/><commentList/></comments>`
  const made = withParts(parts, [[part, commented(empty, notes)]])
  return declared(linked(made, sheet, sheetXml, 'rIdCchcNotes', 'comments', part).parts, part, kinds.comments)
}

/** The namespace of a sheet's own elements. */
const namespaceOf = (xml: string): string => (relationsOfKind(xml).startsWith('http://purl') ? 'http://purl.oclc.org/ooxml/spreadsheetml/main' : 'http://schemas.openxmlformats.org/spreadsheetml/2006/main')

function commented(xml: string, notes: ReadonlyMap<string, string>): string {
  const { prefix, inner: [start] } = rootOf(xml)
  const authors = authorsIn(xml)
  const known = authors.indexOf(notesAuthor)
  const author = known < 0 ? authors.length : known
  /** As Excel writes a note: the name of its author in bold, and what it says below. */
  const all = [...notes].map(([cell, text]) => comment(cell, author, prefix, [run(`${notesAuthor}:`, '<:b/>'), run(`\n${text}`)])).join('')
  const [named, list] = [childOf(xml, 'authors'), childOf(xml, 'commentList')]
  const name = `<${prefix}author>${notesAuthor}</${prefix}author>`
  const authorEdit: readonly Edit[] = known >= 0 ? [] : [named === undefined ? putAt(start, `<${prefix}authors>${name}</${prefix}authors>`) : putInside(xml, named, name)]
  if (list === undefined) return appended(edited(xml, authorEdit), `<${prefix}commentList>${all}</${prefix}commentList>`)
  return edited(xml, [...authorEdit, putInside(xml, list, all)])
}

const run = (said: string, bold = ''): string =>
  `<:r><:rPr>${bold}<:sz val="9"/><:color indexed="81"/><:rFont val="Tahoma"/><:family val="2"/></:rPr><:t xml:space="preserve">${escaped(said)}</:t></:r>`

const comment = (cell: string, author: number, prefix: string, runs: readonly string[]): string =>
  `<:comment ref="${cell}" authorId="${author}"><:text>${runs.join('')}</:text></:comment>`.replaceAll('<:', `<${prefix}`).replaceAll('</:', `</${prefix}`)

function withBoxes(parts: Parts, sheet: string, folder: string, notes: ReadonlyMap<string, string>): Parts {
  const xml = textOf(parts, sheet)
  const link = drawingOf(parts, sheet)
  if (link !== undefined) return withParts(parts, [[link.part, withShapes(textOf(parts, link.part), notes, sizesIn(xml))]])
  const part = freePart(parts, `${folder}drawings/vmlDrawing`, '.vml')
  const number = Number(/(\d+)\.vml$/.exec(part)?.[1])
  const made = withParts(parts, [[part, withShapes(emptyDrawing(number * 8, notes.size), notes, sizesIn(xml))]])
  const wired = linked(declared(made, part, kinds.vml, 'vml'), sheet, xml, 'rIdCchcDrawing', 'vmlDrawing', part)
  const element = withElement(xml, 'legacyDrawing', prefix => `<${prefix}legacyDrawing xmlns:r="${relationsOfKind(xml)}" r:id="${wired.id}"/>`)
  return withParts(wired.parts, [[sheet, element]])
}
