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

/** A text box stands within a paragraph: what is open outside of it waits. */
function listener(part: string, found: Words[]): Visitor {
  const open: string[] = []
  let inText = false
  const add = (piece: string): void => { const last = open.pop(); if (last !== undefined) open.push(last + piece) }
  return {
    open(name) {
      if (name === 'p') open.push('')
      if (name === 'tab' || name === 'br') add(' ')
      inText = name === 't'
    },
    close(name) {
      inText = false
      if (name !== 'p') return
      const text = open.pop() ?? ''
      if (text.trim() !== '') found.push({ text, part })
    },
    text(piece) { if (inText) add(piece) },
  }
}
