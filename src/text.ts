import { compare, decimalText, fixed, exact, hundred, multiply, type Rational } from './rational.ts'

/** The two tongues of the program; Vietnamese is the language of record. */
export type Lang = 'vi' | 'en'

/** A sentence said in both tongues. */
export type Text = Readonly<Record<Lang, string>>

/** What a tongue knows: how it writes numbers, rates, dates and lists. */
export interface Tongue {
  readonly lang: Lang
  /** Shortest exact decimal: 0,25 or 0.25. With `places`, exactly so many decimals: 84,50. */
  number(value: Rational, places?: number): string
  /** A rate (0.985) as people write it: 98,5%. */
  percent(rate: Rational): string
  /** An ISO date as 31/01/2025. */
  date(iso: string): string
  /** Items joined by commas, the last by `và` or `and`. */
  list(items: readonly string[]): string
  /** A text already said in both tongues. */
  say(text: Text): string
}

const groups = (whole: string, mark: string): string => whole.replace(/\B(?=(\d{3})+(?!\d))/g, mark)

function localised(plain: string, point: string, mark: string): string {
  const [whole = '', decimals] = plain.split('.')
  return groups(whole, mark) + (decimals === undefined ? '' : point + decimals)
}

function tongue(lang: Lang, point: string, mark: string, and: string): Tongue {
  const number = (value: Rational, places?: number): string =>
    localised(places === undefined ? readable(value) : fixed(value, places), point, mark)
  return {
    lang,
    number,
    percent: rate => `${number(multiply(rate, hundred))}%`,
    date: iso => iso.replace(/^(\d+)-(\d+)-(\d+).*$/, '$3/$2/$1'),
    list: items => (items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} ${and} ${items.at(-1)}`),
    say: text => text[lang],
  }
}

const manyDigits = exact('1e15')

/** At most four decimals when a number never ends, all of them when it does and they are few. */
function readable(value: Rational): string {
  const text = decimalText(value, 12)
  const decimals = text.split('.')[1]?.length ?? 0
  return decimals <= 6 || compare(value, manyDigits) > 0 ? text : decimalText(exact(fixed(value, 4)))
}

export const tongues: Readonly<Record<Lang, Tongue>> = {
  vi: tongue('vi', ',', '.', 'và'),
  en: tongue('en', '.', ',', 'and'),
}

/** A sentence, said in both tongues where it arises; it does not compile in one. */
export function text(vi: (t: Tongue) => string, en: (t: Tongue) => string): Text {
  return { vi: vi(tongues.vi), en: en(tongues.en) }
}

/** A word that is the same in both tongues: a name, a code, a path. */
export const same = (word: string): Text => ({ vi: word, en: word })

/** One text out of several, joined by `by`. */
export const joined = (texts: readonly Text[], by: string): Text =>
  text(t => texts.map(t.say).join(by), t => texts.map(t.say).join(by))

/** Letters, digits and marks of composed Vietnamese with single blanks between them, which nearly all texts are: neither composing nor tidying changes them. */
function isPlain(raw: string): boolean {
  let before = 0x20
  for (let at = 0; at < raw.length; at++) {
    const code = raw.charCodeAt(at)
    if (code === 0x20 ? before === 0x20 : !isPlainCode(code)) return false
    before = code
  }
  return before !== 0x20 || raw === ''
}

/** ASCII that is seen, letters with Latin and Vietnamese marks, and the dashes, quotes and dots of print. */
const isPlainCode = (code: number): boolean =>
  (code > 0x20 && code < 0x7F) || (code >= 0xC0 && code <= 0x17F) || (code >= 0x1EA0 && code <= 0x1EF9) || code === 0x1A0 || code === 0x1A1 || code === 0x1AF || code === 0x1B0 ||
  (code >= 0x2010 && code <= 0x2027)

const mostRemembered = { ofOne: 2000, inAll: 1_000_000 }

/** What a function says of a text, remembered for a million letters of them: the files of a round say the same over and over. The function looks at nothing but the text. */
export function remembering<Said>(say: (text: string) => Said): (text: string) => Said {
  const known = new Map<string, Said>()
  let letters = 0
  return raw => {
    if (raw.length > mostRemembered.ofOne) return say(raw)
    const before = known.get(raw)
    if (before !== undefined || known.has(raw)) return before as Said
    const said = say(raw)
    letters += raw.length + 20
    if (letters > mostRemembered.inAll) {
      known.clear()
      letters = raw.length + 20
    }
    known.set(detached(raw), said)
    return said
  }
}

/** A copy of its own: a piece cut out of a long text keeps all of that text in memory. */
export const detached = (piece: string): string => (piece.length < 13 ? piece : ` ${piece}`.slice(1))

/** The composed form of a text. */
export const composed = (raw: string): string => (isPlain(raw) ? raw : raw.normalize('NFC'))

/** Composed form, no-break and thin spaces folded, runs of blanks made one, unseen marks left out, wide letters made narrow, trimmed: how every text enters the program. */
export function tidy(raw: string): string {
  if (isPlain(raw)) return raw
  const composed = raw.normalize('NFC')
  if (!untidy.test(composed)) return composed
  return composed.replace(unseen, '').replace(wide, letter => String.fromCharCode(letter.charCodeAt(0) - 0xFEE0)).replace(/[\s\u00A0\u2000-\u200A\u202F\u3000]+/g, ' ').trim()
}

/** Joiners, soft hyphens and the marks that turn the direction of writing. */
const unseen = /[\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\u00AD]/g
/** Digits and letters as wide as a Chinese character. */
const wide = /[\uFF01-\uFF5E]/g

/** One look that spares nearly all texts the rest. */
const untidy = /[\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\u00AD\uFF01-\uFF5E]|[^\S ]|^ | $| {2}/

/** The tone on the first vowel, where older and newer spelling differ: oà is òa, uý is úy. */
const movedTones: Readonly<Record<string, string>> = {
  oà: 'òa', oá: 'óa', oả: 'ỏa', oã: 'õa', oạ: 'ọa', oè: 'òe', oé: 'óe', oẻ: 'ỏe', oẽ: 'õe', oẹ: 'ọe', uỳ: 'ùy', uý: 'úy', uỷ: 'ủy', uỹ: 'ũy', uỵ: 'ụy',
}
const tonesLast = /o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ]/g

/** A final i for which offices write y: kì/kỳ, lí/lý, tỉ/tỷ, kĩ/kỹ, quí/quý, and a mark that slipped onto the u (qúy). */
const finalI = /(?<![a-zà-ỹ])(?:[hklmst][iíìỉĩị]|qu[iíìỉĩị]|q[úùủũụ][iy])(?![a-zà-ỹ])/g
const mayEndInI = /[hklmst][iíìỉĩị]|q[uúùủũụ][iíìỉĩịy]/

/** The word with y, its tone on the y. */
function withY(word: string): string {
  const apart = word.normalize('NFD')
  const tone = /\p{M}/u.exec(apart)?.[0] ?? ''
  return (apart.replace(/\p{M}/u, '').replace(/i$/u, 'y') + tone).normalize('NFC')
}

/** A key for matching words that people write in several ways: case, tone placement (Uỷ/Ủy, Hoà/Hòa), i for y (kì/kỳ), blanks and punctuation folded. */
export function folded(raw: string): string {
  const known = foldings.get(raw)
  if (known !== undefined) return known
  const made = older.get(raw) ?? fold(raw)
  if (foldings.size >= mostKept) [older, foldings] = [foldings, new Map()]
  foldings.set(raw, made)
  return made
}

/** Whether folding a tidy text leaves anything of it: a letter, a digit or %. */
export const hasWords = (tidied: string): boolean => /[\p{L}\p{N}%]/u.test(tidied)

/** Names and headings come again and again, the answers of surveys above all. What was not asked for while twice as many others came is forgotten. */
let foldings = new Map<string, string>()
let older = new Map<string, string>()
const mostKept = 5000

function fold(raw: string): string {
  const lower = tidy(raw).toLowerCase()
  const one = mayEndInI.test(lower) ? lower.replace(finalI, withY) : lower
  const toned = one.replace(tonesLast, vowels => movedTones[vowels] ?? vowels)
  const spaced = toned.replace(/[\s!-$&-/:-@[-`{-~«°»\u2010-\u205E]+/g, ' ').trim()
  return alreadyPlain.test(spaced) ? spaced : spaced.replace(/[^\p{L}\p{N}%]+/gu, ' ').trim()
}

/** Words of lower-case Vietnamese letters, digits, ², ³ and % with single blanks between them: nothing to fold. */
const alreadyPlain = /^[a-z0-9%²³àáâãèéêìíòóôõùúýăđĩũơưạ-ỹ]+(?: [a-z0-9%²³àáâãèéêìíòóôõùúýăđĩũơưạ-ỹ]+)*$/

/** As `folded`, without any diacritics (đ is d): the last resort of a match. */
export const bare = (raw: string): string =>
  folded(raw).normalize('NFD').replace(/\p{Diacritic}/gu, '').replaceAll('đ', 'd')

let collator: Intl.Collator | undefined

/** Vietnamese alphabetical order, numbers by their value: `1.2` before `1.10`, An before Ăn before Ân. */
export const inOrder = (a: string, b: string): number => (collator ??= new Intl.Collator('vi', { numeric: true })).compare(a, b)
