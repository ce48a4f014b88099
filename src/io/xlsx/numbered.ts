import { isSettled } from '../../letters/unicode.ts'
import { detached } from '../../text.ts'
import { said } from '../package/raw-text.ts'

/** Whether a text that Excel stores is bare as it stands: composed, in Unicode letters, none of them Excel's own escape. */
export const isBareText = (text: string): boolean => text !== '' && !text.includes('_x') && isSettled(text)

/** Gives numbers from 1 on, up to a bound: then 0, which tells nothing. */
export function numbering(): () => number {
  let last = 0
  return () => (last < mostNumbers ? ++last : 0)
}

const mostNumbers = 1 << 16

/** Texts that cells hold themselves: what a column says again and again is said once. */
export interface SaidAgain {
  /** What is said; undefined where plain XML does not hold that. */
  text(raw: string, column: number): string | undefined
  /** The number of the text that was said last, if that is bare; 0 where it has none. */
  number(): number
}

/** So many different texts of a column, and it is taken for one in which none comes again. */
const tried = 3000

/** Knows no text yet. */
export function saidAgain(next: () => number): SaidAgain {
  const known = new Map<string, { readonly text: string; readonly number: number }>()
  const [found, fresh]: [number[], number[]] = [[], []]
  let latest = 0
  return {
    number: () => latest,
    text(raw, column) {
      const [again, once] = [found[column] ?? 0, fresh[column] ?? 0]
      latest = 0
      if (once > tried && once > again) return said(raw)
      const before = known.get(raw)
      if (before !== undefined) { found[column] = again + 1; latest = before.number; return before.text }
      fresh[column] = once + 1
      const text = said(raw)
      if (text === undefined || known.size === mostNumbers) return text
      latest = isBareText(text) ? next() : 0
      known.set(detached(raw), { text: detached(text), number: latest })
      return text
    },
  }
}
