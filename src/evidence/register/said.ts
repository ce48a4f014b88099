import type { ColumnKind } from '../../criteria/measures.ts'
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

const meanings: Readonly<Partial<Record<ColumnKind, Readonly<Record<string, readonly string[]>>>>> = {
  channel: {
    online: ['trực tuyến', 'nộp trực tuyến', 'online', 'qua mạng', 'nộp qua mạng', 'dịch vụ công', 'dịch vụ công trực tuyến', 'cổng dịch vụ công', 'cổng dvc', 'dvc', 'dvcqg', 'dvctt', 'cổng dịch vụ công quốc gia', 'qua cổng dịch vụ công', 'toàn trình', 'một phần', 'điện tử', 'vneid'],
    direct: ['trực tiếp', 'nộp trực tiếp', 'tại quầy', 'tại bộ phận một cửa', 'bộ phận một cửa', 'một cửa', 'tại chỗ', 'direct', 'offline'],
    post: ['bcci', 'bưu chính', 'bưu chính công ích', 'qua bcci', 'qua bưu chính', 'qua bưu chính công ích', 'bưu điện', 'qua bưu điện', 'post'],
  },
  payment: {
    online: ['trực tuyến', 'thanh toán trực tuyến', 'online', 'đã thanh toán trực tuyến', 'payment platform', 'thanh toán qua cổng dịch vụ công'],
    cash: ['tiền mặt', 'trực tiếp', 'nộp trực tiếp', 'tại quầy', 'thu tiền mặt', 'cash'],
    free: ['không thu', 'không thu phí', 'miễn phí', 'miễn', 'không có phí', 'không phí', 'free'],
  },
}

const known: ReadonlyMap<ColumnKind, ReadonlyMap<string, string>> = new Map(Object.entries(meanings).map(([kind, all]) =>
  [kind as ColumnKind, new Map(Object.entries(all).flatMap(([id, words]) => words.map(word => [folded(word), id] as const)))]))

/** The words that a column of this kind may hold, by the ids that a measure names. */
export const idsOf = (kind: ColumnKind): readonly string[] => (kind === 'flag' ? ['yes', 'no'] : Object.keys(meanings[kind] ?? {}))

/** What words mean in a column of this kind, for readers that are no part of this program: `[word, id]`. */
export const wordsFor = (kind: ColumnKind): readonly (readonly [word: string, id: string])[] => Object.entries(meanings[kind] ?? {}).flatMap(([id, words]) => words.map(word => [word, id] as const))

const nothing = /^[\s\-–—.…]*$/u

/** What the tidied text of a cell says in a column of words. */
export function wordsSaid(text: string, kind: ColumnKind): Said {
  if (nothing.test(text)) return blank
  const words = folded(text)
  const meaning = kind === 'flag' ? flagOf(text) : known.get(kind)?.get(words) ?? (kind === 'channel' || kind === 'payment' ? onlineOf(text) : undefined)
  return { is: 'words', words, ...(meaning === undefined ? {} : { known: meaning }) }
}

/** `1` and `0` are how software writes yes and no. */
const flagOf = (raw: string): string | undefined => yesOrNo(raw) ?? (raw === '1' ? 'yes' : raw === '0' ? 'no' : folded(raw).startsWith('đã ') ? 'yes' : undefined)

/** A column “Trực tuyến” that is ticked. */
const onlineOf = (raw: string): string | undefined => { const flag = flagOf(raw); return flag === 'yes' ? 'online' : flag === 'no' ? 'other' : undefined }
