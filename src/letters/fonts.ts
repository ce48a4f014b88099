import { fromTcvn3 } from './tcvn3.ts'
import { isVietnamese } from './syllable.ts'
import { fromVni } from './vni.ts'

/** An alphabet from before Unicode, in which a letter is stored as another letter. */
export interface Alphabet {
  readonly name: 'TCVN3' | 'VNI'
  /** The text that a person sees in such a font; undefined when the alphabet has no letter for something in it. */
  read(text: string): string | undefined
}

const tcvn3: Alphabet = { name: 'TCVN3', read: fromTcvn3 }
const capitals: Alphabet = { name: 'TCVN3', read: text => fromTcvn3(text)?.toUpperCase() }
const vni: Alphabet = { name: 'VNI', read: fromVni }

/** One look at the first letter, which spares nearly all fonts the rest. */
const mayBeOld = (font: string): boolean => '.Vv'.includes(font.charAt(0)) && /^\.?V/i.test(font)

/** The alphabet that a font names: `.VnTime`, `.VnArialH` (which draws small letters as capitals), `VNI-Times`. */
export function alphabetOf(font: string | undefined): Alphabet | undefined {
  if (font === undefined || !mayBeOld(font)) return undefined
  if (/^\.Vn/iu.test(font)) return font.endsWith('H') ? capitals : tcvn3
  return /^VNI[- ]/iu.test(font) ? vni : undefined
}

/** Whether a text in this font is what it is stored as: no letters of an old alphabet, no signs. */
export const isOrdinary = (font: string | undefined): boolean => font === undefined || (alphabetOf(font) === undefined && !font.startsWith('Wingdings'))

/** Vietnamese letters that no old alphabet is stored in: one look that spares nearly all texts the rest. */
const surely = /[\u0100-\u01B0\u1EA0-\u1EF9]/

/** What a text without such a font looks like: letters that are no Vietnamese as they stand, and are when read in an old alphabet. */
export function looksLike(text: string): { readonly alphabet: Alphabet; readonly read: string } | undefined {
  if (!/[\u00A1-\u00FE]/.test(text) || surely.test(text) || isVietnamese(text)) return undefined
  for (const alphabet of [tcvn3, vni]) {
    const read = alphabet.read(text)
    if (read !== undefined && isVietnamese(read)) return { alphabet, read }
  }
  return undefined
}

const wingdings: Readonly<Record<string, string>> = { ü: '✓', û: '✗', þ: '☑', ý: '☒', '¨': '☐', o: '☐' }
const wingdings2: Readonly<Record<string, string>> = { P: '✓', O: '✗', R: '☑', Q: '☒', T: '☒', '£': '☐' }

/** A lone sign in the fonts Wingdings and Wingdings 2, in which ü is drawn as ✓; undefined for anything else. */
export function signIn(font: string | undefined, text: string): string | undefined {
  if (font === undefined || !font.startsWith('Wingdings')) return undefined
  const signs = font === 'Wingdings' ? wingdings : font === 'Wingdings 2' ? wingdings2 : undefined
  const code = text.trim().codePointAt(0) ?? 0
  return signs?.[code >= 0xF000 && code <= 0xF0FF ? String.fromCodePoint(code - 0xF000) : text.trim()]
}
