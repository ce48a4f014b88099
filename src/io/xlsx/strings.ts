import type { Fault } from '../faults.ts'
import type { Attributes, Visitor } from '../package/xml.ts'

/** A text that cells share; `font` is that of its longest run, when its runs name fonts. */
export interface Words {
  readonly text: string
  readonly font?: string
}

const escaped = /_x([0-9A-Fa-f]{4})_/g

/** Composed, with Excel's `_x000D_` escapes read. */
export const worded = (raw: string): string =>
  (raw.includes('_x') ? raw.replace(escaped, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))) : raw).normalize('NFC')

/** Follows a `<si>` or `<is>`: texts and rich runs are joined, phonetic hints (`rPh`) left out. */
export interface WordsReader {
  open(name: string, attributes: Attributes): void
  close(name: string): void
  text(piece: string): void
  /** What was read since the last call. */
  take(): Words
}

/** A reader of texts; it is told only of what lies inside one. */
export function wordsReader(): WordsReader {
  let all = ''
  let run = ''
  let font: string | undefined
  let longest: { length: number; font: string | undefined } = { length: 0, font: undefined }
  let hint = false
  let inside = false
  const endRun = (): void => {
    if (run.length > longest.length) longest = { length: run.length, font }
    all += run
    run = ''
    font = undefined
  }
  return {
    open(name, attributes) {
      if (name === 'rPh') hint = true
      else if (name === 't') inside = !hint
      else if (name === 'rFont') font = attributes['val']
    },
    close(name) {
      if (name === 'rPh') hint = false
      else if (name === 't') inside = false
      else if (name === 'r') endRun()
    },
    text: piece => { if (inside) run += piece },
    take() {
      endRun()
      const words = { text: worded(all), ...(longest.font === undefined ? {} : { font: longest.font }) }
      all = ''
      longest = { length: 0, font: undefined }
      return words
    },
  }
}

/** How many texts, and how many letters of text, one workbook may share. */
const limits = { texts: 3_000_000, letters: 200_000_000 }

/** Reads `sharedStrings.xml`: the texts by their index. */
export function sharedStringsReader(): Visitor & { strings(): readonly Words[] } {
  const reader = wordsReader()
  const strings: Words[] = []
  let letters = 0
  return {
    open: reader.open,
    close(name) {
      reader.close(name)
      if (name !== 'si') return
      const words = reader.take()
      letters += words.text.length
      strings.push(words)
    },
    text: reader.text,
    fault: (): Fault | undefined => (strings.length > limits.texts || letters > limits.letters ? 'too-large' : undefined),
    strings: () => strings,
  }
}
