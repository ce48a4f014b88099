import type { Run } from '../../sheet.ts'
import type { Fault } from '../faults.ts'
import type { Attributes, Visitor } from '../package/xml.ts'

/** A text that cells share; `font` is that of its longest run, and `runs` are there when several name fonts of their own. */
export interface Words {
  readonly text: string
  readonly font?: string
  readonly runs?: readonly Run[]
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
  let runs: Run[] = []
  let run = ''
  let font: string | undefined
  let hint = false
  let inside = false
  const endRun = (): void => {
    if (run !== '') runs.push(font === undefined ? { text: run } : { text: run, font })
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
      const words = joined(runs)
      runs = []
      return words
    },
  }
}

function joined(runs: readonly Run[]): Words {
  const [only] = runs
  if (only === undefined) return { text: '' }
  if (runs.length === 1) return { ...only, text: worded(only.text) }
  const { font } = runs.reduce((longest, run) => (run.text.length > longest.text.length ? run : longest))
  return {
    text: worded(runs.map(({ text }) => text).join('')), ...(font === undefined ? {} : { font }),
    ...(runs.some(run => run.font !== undefined) ? { runs: runs.map(run => ({ ...run, text: worded(run.text) })) } : {}),
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
