import { registerColumns, type RegisterColumn } from '../../criteria/measures.ts'
import { meaningOf, otherwise } from '../../criteria/register-words.ts'
import type { Rational } from '../../rational.ts'
import { folded } from '../../text.ts'
import { yesOrNo } from '../intake/states.ts'

/** What a cell of a register says. `known` is what its words mean among the few that its column has: `online`, `yes` …; the `number` of a day, 20250131, is for comparing. */
export type Said =
  | { readonly is: 'blank' }
  | { readonly is: 'unreadable' }
  | { readonly is: 'day'; readonly day: string; readonly number: number }
  | { readonly is: 'words'; readonly words: string; readonly known?: string }
  | { readonly is: 'number'; readonly number: Rational }

/** The one blank. */
export const blank: Said = { is: 'blank' }

/** The one that cannot be read. */
export const unreadable: Said = { is: 'unreadable' }

/** An ISO day. */
export const dayAt = (iso: string): Extract<Said, { readonly is: 'day' }> => ({ is: 'day', day: iso, number: Number(iso.slice(0, 10).replaceAll('-', '')) })

const nothing = /^[\s\-–—.…]*$/u

/** How a column of words is read: what the measures of a set name themselves (`own`, folded) is known; a tick under a title that does not ask for “online” (`isAsked`) says paid, and not how; a bank transfer that no measure names is told (`tellsTransfers`). */
export interface Wording { readonly own: ReadonlySet<string>; readonly isAsked: boolean; readonly tellsTransfers?: boolean }

/** What the tidied text of a cell says in a column of words. */
export function wordsSaid(text: string, column: RegisterColumn, { own, isAsked }: Wording): Said {
  if (nothing.test(text)) return blank
  const { kind } = registerColumns[column]
  const words = folded(text)
  const meaning = meaningOf(column, words) ?? (kind === 'flag' ? flagOf(text) : kind === 'channel' || kind === 'payment' ? onlineOf(text, isAsked) : undefined) ?? (own.has(words) ? words : undefined)
  return { is: 'words', words, ...(meaning === undefined ? {} : { known: meaning }) }
}

/** `1` and `0`, `100%` and `0%` are how software writes yes and no, an empty box is one that is not ticked. */
const flagOf = (raw: string): string | undefined => yesOrNo(raw) ?? (/^(1|100\s?%)$/u.test(raw) ? 'yes' : /^(0|0\s?%|[☐□▢]|\[\s?\])$/u.test(raw) ? 'no' : undefined)

/** A column “Trực tuyến” that is ticked. */
const onlineOf = (raw: string, isAsked: boolean): string | undefined => { const flag = flagOf(raw); return flag === 'yes' && isAsked ? 'online' : flag === 'no' ? otherwise : undefined }
