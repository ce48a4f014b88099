import type { Run } from '../../sheet.ts'
import { composed, detached, remembering } from '../../text.ts'
import type { Fault } from '../faults.ts'
import { said } from '../package/raw-text.ts'
import type { Attributes, Visitor } from '../package/xml.ts'

/** A text that cells share; `font` is that of its longest run, and `runs` are there when several name fonts or marks of their own. */
export interface Words {
  readonly text: string
  readonly font?: string
  readonly runs?: readonly Run[]
  /** Every run of it is struck out. */
  readonly struck?: boolean
}

/** The texts that cells share, by their index; one that says nothing of its looks is the text itself. */
export type Shared = readonly (string | Words)[]

const alone = (words: Words): string | Words => (words.font === undefined && words.runs === undefined && words.struck === undefined ? words.text : words)

/** What a run says of its looks. */
interface Marks { font?: string; struck?: boolean; raised?: boolean }

/** Whether a switch of a font says no: it says yes by standing there. */
export const isOff = (value: string | undefined): boolean => ['0', 'false'].includes(value ?? '1')
const isRaised = (value: string | undefined): boolean => value === 'superscript' || value === 'subscript'

const escaped = /_x([0-9A-Fa-f]{4})_/g

/** Composed, with Excel's `_x000D_` escapes read. */
export const worded = (raw: string): string => detached(
  composed(raw.includes('_x') ? raw.replace(escaped, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))) : raw))

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
  let marks: Marks = {}
  let hint = false
  let inside = false
  const endRun = (): void => {
    if (run !== '') runs.push({ text: run, ...marks })
    run = ''
    marks = {}
  }
  return {
    open(name, attributes) {
      if (name === 'rPh') hint = true
      else if (name === 't') inside = !hint
      else if (name === 'rFont' && attributes['val'] !== undefined) marks.font = attributes['val']
      else if (name === 'strike' && !isOff(attributes['val'])) marks.struck = true
      else if (name === 'vertAlign' && isRaised(attributes['val'])) marks.raised = true
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

/** Whether all that a text says is struck out. */
export const allStruck = (runs: readonly Run[]): boolean =>
  runs.some(run => run.struck === true) && runs.every(run => run.struck === true || run.text.trim() === '')

function joined(runs: readonly Run[]): Words {
  const [only] = runs
  if (only === undefined) return { text: '' }
  if (runs.length === 1 && only.font === undefined && only.struck === undefined && only.raised === undefined) return { text: worded(only.text) }
  const text = worded(runs.map(run => run.text).join(''))
  const { font } = runs.reduce((longest, run) => (run.text.length > longest.text.length ? run : longest))
  const apart = runs.length > 1 && runs.some(run => run.font !== undefined || run.struck === true || run.raised === true)
  return {
    text, ...(font === undefined ? {} : { font }), ...(allStruck(runs) ? { struck: true } : {}),
    ...(apart ? { runs: runs.map(run => ({ ...run, text: worded(run.text) })) } : {}),
  }
}

/** Texts of which the files of a round have as many, or fewer: of more, nearly each is said once. */
const mostAgain = 20_000

const textRead = (raw: string): string | undefined => {
  const text = said(raw)
  return text === undefined ? undefined : worded(text)
}
const textKnown = remembering(textRead)

/** Where the text begins of the `<si>` at `at`, if nothing else is in it; -1 else. */
function textStart(xml: string, at: number): number {
  if (!xml.startsWith('<si><t', at)) return -1
  return xml.charCodeAt(at + 6) === 0x3E ? at + 7 : xml.startsWith(' xml:space="preserve">', at + 6) ? at + 28 : -1
}

/** How many texts, and how many letters of text, one workbook may share. */
const limits = { texts: 3_000_000, letters: 200_000_000 }

/** Reads `sharedStrings.xml`: the texts by their index. */
export function sharedStringsReader(): Visitor & { strings(): Shared } {
  const reader = wordsReader()
  const strings: (string | Words)[] = []
  let [letters, depth] = [0, 0]
  const keep = (words: string | Words): void => {
    letters += typeof words === 'string' ? words.length : words.text.length
    strings.push(words)
  }
  return {
    open(name, attributes) {
      depth++
      reader.open(name, attributes)
    },
    close(name) {
      depth--
      reader.close(name)
      if (name === 'si') keep(alone(reader.take()))
    },
    text: reader.text,
    whole(xml, at) {
      if (depth !== 1) return at
      const read = strings.length < mostAgain ? textKnown : textRead
      for (let next = at; ;) {
        const from = textStart(xml, next)
        const to = from < 0 ? -1 : xml.indexOf('<', from)
        const text = to >= 0 && xml.startsWith('</t></si>', to) ? read(xml.slice(from, to)) : undefined
        if (text === undefined) return next
        keep(text)
        next = to + 9
      }
    },
    fault: (): Fault | undefined => (strings.length > limits.texts || letters > limits.letters ? 'too-large' : undefined),
    strings: () => strings,
  }
}
