import { tidy } from '../../text.ts'
import { beside } from './beside.ts'
import { issuers, types } from './signs.ts'

/** A document that a proof names, by its number and sign (số, ký hiệu). */
export interface Cited {
  /** As it is rightly written: `343/QĐ-UBND`, `02-NQ/HU`; `/QĐ-UBND` where the number was never filled in. */
  readonly sign: string
  /** As it stands there. */
  readonly read: string
  readonly is: 'whole' | 'damaged' | 'blank'
  /** The ISO date that stands with it. */
  readonly date?: string
  /** Who issued it, where the words beside it say so. */
  readonly issuer?: string
}

interface Found extends Pick<Cited, 'sign' | 'read' | 'is'> {
  readonly start: number
  readonly end: number
}

const oneOf = (words: readonly string[]): string => `(${words.join('|')})`
const number = '(?<![\\d/])(\\d{1,5}\\p{Ll}?)'
const year = '(?:((?:19|20)\\d\\d)\\s?/\\s?)?'

/** Type and issuer that are known, with whatever stands between them. */
const known = new RegExp(`${number}\\s?/\\s?${year}${oneOf(types)}(\\s?-\\s?| |)${oneOf(issuers)}((?:-\\p{Lu}[\\p{L}\\d]*)*)(?![\\p{L}\\d])`, 'giu')
/** Any other sign: `4671/TTr-STC`, `1593/SNV-CCHC`, `72/2025/QH15`. */
const other = new RegExp(`${number}\\s?/\\s?${year}(\\p{Lu}\\p{L}{0,7}-\\p{Lu}[\\p{L}\\d]*(?:-\\p{Lu}[\\p{L}\\d]*)*|\\p{Lu}\\p{L}{0,7} - \\p{Lu}{2,}|QH\\d+|UBTVQH\\d+|${types.join('|')}|UBND|HĐND)(?![\\p{L}\\d])`, 'gu')
/** Of the party: `02-NQ/HU`. */
const party = new RegExp(`${number}\\s?-\\s?${oneOf(types)}\\s?/\\s?(\\p{Lu}[\\p{L}\\d]{1,7})(?![\\p{L}\\d])`, 'gu')
/** `Số /QĐ UBND`, `số …/KH-UBND`: nothing stands before the stroke. */
const blank = new RegExp(`(?:^|(?<=[\\s,;:(]))(?:số\\s?:?\\s?)?[.…_]*\\s?/\\s?${oneOf(types)}(?:\\s?-\\s?| |)${oneOf(issuers)}(?![\\p{L}\\d])`, 'giu')

const written = (words: readonly string[], word: string): string => words.find(each => each.toLowerCase() === word.toLowerCase()) ?? word

/** The documents that a text names, in its order: the known shapes of numbers, and those shapes damaged or not filled in. */
export function documentsIn(text: string): readonly Cited[] {
  const plain = tidy(text).replace(/[\u2010-\u2015\u2212]/g, '-')
  const found: Found[] = []
  const add = (start: number, read: string, sign: string, is: Cited['is']): void => {
    const end = start + read.length
    if (!found.some(each => start < each.end && each.start < end)) found.push({ sign, read: read.trim(), is, start, end })
  }
  for (const match of plain.matchAll(known)) {
    const [read, digits = '', of, type = '', between = '', issuer = '', more = ''] = match
    add(match.index, read, `${digits}/${of === undefined ? '' : `${of}/`}${written(types, type)}-${written(issuers, issuer)}${more}`, between.includes('-') ? 'whole' : 'damaged')
  }
  for (const match of plain.matchAll(other)) {
    const [read, digits = '', of, sign = ''] = match
    add(match.index, read, `${digits}/${of === undefined ? '' : `${of}/`}${sign.replaceAll(' ', '')}`, 'whole')
  }
  for (const match of plain.matchAll(party)) add(match.index, match[0], `${match[1] ?? ''}-${match[2] ?? ''}/${match[3] ?? ''}`, 'whole')
  for (const match of plain.matchAll(blank)) add(match.index, match[0], `/${written(types, match[1] ?? '')}-${written(issuers, match[2] ?? '')}`, 'blank')
  const ordered = found.sort((a, b) => a.start - b.start)
  return ordered.map(({ sign, read, is, end }, index) => ({ sign, read, is, ...beside(plain.slice(end, ordered[index + 1]?.start)) }))
}

/** `ngày … tháng 3 năm 2025`: a day that was never filled in, as it stands there. */
export const blankDay = (text: string): string | undefined => /ngày[\s.…_]*tháng[\s.…_\d]*năm\s?20\d\d/iu.exec(tidy(text))?.[0]
