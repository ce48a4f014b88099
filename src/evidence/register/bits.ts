import { either, type Holds, type Judged, type Question } from './judge.ts'
import { blank, type Said } from './said.ts'

/** Answers to questions, a bit each: those that hold, and those that are left open; all others do not hold. */
export interface Bits { readonly yes: number; readonly open: number }

/** What measures ask, their questions numbered. */
export interface Numbered {
  /** The columns that are asked about. */
  readonly places: readonly number[]
  /** What is asked of one column alone, answered for what it says. */
  bitsOf(place: number, said: Said): Bits
  /** The questions about two columns. */
  readonly pairs: readonly (Question & { readonly other: number; readonly bit: number })[]
  /** The bits of questions that stand together. */
  maskOf(questions: readonly Question[]): number
}

const most = 30

/** No question. */
export const noBits: Bits = { yes: 0, open: 0 }

/** Numbers the questions of measures, each once; undefined where they are more than a number has bits. */
export function numbered(measures: readonly Judged[]): Numbered | undefined {
  const all = [...new Map(measures.flatMap(({ period, where }) => [...period.flat(), ...where]).map(question => [question.key, question])).values()]
  if (all.length > most) return undefined
  const bits = new Map(all.map(({ key }, at) => [key, 1 << at]))
  const bitOf = ({ key }: Question): number => bits.get(key) ?? 0
  const alone = all.filter(({ other }) => other === undefined)
  return {
    places: [...new Set(all.flatMap(({ place, other }) => (other === undefined ? [place] : [place, other])))],
    maskOf: questions => questions.reduce((mask, question) => mask | bitOf(question), 0),
    pairs: all.flatMap(question => (question.other === undefined ? [] : [{ ...question, other: question.other, bit: bitOf(question) }])),
    bitsOf: (place, said) => alone.filter(question => question.place === place).reduce((known, question) => withAnswer(known, bitOf(question), question.ask(said, blank)), noBits),
  }
}

const withAnswer = ({ yes, open }: Bits, bit: number, holds: Holds): Bits => ({ yes: holds === true ? yes | bit : yes, open: holds === undefined ? open | bit : open })

/** Whether all questions of a mask hold: false where one does not, whatever is open. */
export const allOf = ({ yes, open }: Bits, mask: number): Holds => ((mask & ~(yes | open)) !== 0 ? false : (mask & open) !== 0 ? undefined : true)

/** Whether all questions of one of two masks hold. */
export const oneOf = (bits: Bits, [first = 0, second]: readonly number[]): Holds => (second === undefined ? allOf(bits, first) : either(allOf(bits, first), allOf(bits, second)))

/** Two answers to different questions. */
export const together = (a: Bits, b: Bits): Bits => ({ yes: a.yes | b.yes, open: a.open | b.open })
