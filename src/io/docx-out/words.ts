import { readPart, type Visitor } from '../package/xml.ts'
import { openZip } from '../package/zip.ts'

/** A paragraph of a Word file, its runs joined, and the part of the file in which it stands: the text, headers, footers, notes, charts. */
export interface Words {
  readonly text: string
  /** `word/document.xml`, `word/footnotes.xml` … */
  readonly part: string
}

/** Every paragraph with text, text boxes after the paragraph that they hang on or before it; none of a file that does not open. */
export async function wordsOf(bytes: Buffer): Promise<readonly Words[]> {
  const archive = await openZip(bytes)
  if (typeof archive === 'string') return []
  const found: Words[] = []
  for (const part of archive.names.filter(name => /^word\/.*\.xml$/i.test(name))) await readPart(archive, part, listener(part, found))
  return found
}

/** A text box stands within a paragraph: what is open outside of it waits. The instruction of a mail-merge field is a paragraph of its own. */
function listener(part: string, found: Words[]): Visitor {
  const open: string[] = []
  let [inText, inField, field] = [false, false, '']
  const add = (piece: string): void => { const last = open.pop(); if (last !== undefined) open.push(last + piece) }
  const say = (text: string): void => { if (text.trim() !== '') found.push({ text, part }) }
  const merged = (): void => { if (/MERGEFIELD/.test(field)) say(field); field = '' }
  return {
    open(name, attributes) {
      if (name === 'p') open.push('')
      if (name === 'tab' || name === 'br') add(' ')
      if (name === 'fldSimple') { field += attributes['w:instr'] ?? attributes['instr'] ?? ''; merged() }
      inText = name === 't'
      inField = name === 'instrText'
    },
    close(name) {
      inText = false
      inField = false
      if (name !== 'p') return
      merged()
      say(open.pop() ?? '')
    },
    text(piece) { if (inText) add(piece); if (inField) field += piece },
  }
}
