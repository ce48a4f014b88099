import { tidy } from '../../text.ts'

/** What a cell of the column STT numbers: `I.1.a` is three steps of the kinds r, d, a. */
export interface Numbering {
  /** As written, without the marks around it. */
  readonly raw: string
  readonly steps: readonly string[]
  /** Kinds of the steps in order, after the word that stands before it: `r.d.a`, `tiêu chí d`. Equal styles are of one level. */
  readonly style: string
  /** A single letter that may as well be a Roman number: its other style. */
  readonly other?: string
}

const words = /^(lĩnh vực|tiêu chí thành phần|tiêu chí|chỉ tiêu|mục|nhóm|phần|nội dung|tctp|tc|điều|khoản)\s+(?:số\s+)?(?=\S{1,8}$)/iu
const roman = /^(?=[IVXLC])(C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})$/

/** A code by itself: `1.1.`, `I`, `II.1`, `a)`, `(2)`, `Tiêu chí 3`, `T.1`; undefined for anything else. */
export function numberingOf(raw: string): Numbering | undefined {
  const text = tidy(raw)
  const word = words.exec(text)
  const bare = text.slice(word?.[0].length ?? 0).replace(/^\((.*)\)$/, '$1').replace(/[.):;/,\s-]+$/, '').replace(/^\(/, '')
  const steps = bare.split(/\s*[.-]\s*/)
  const kinds = steps.map(kindOf)
  if (bare === '' || !kinds.every(kind => kind !== undefined)) return undefined
  const before = word?.[1] === undefined ? '' : `${word[1].toLowerCase()} `
  const [only] = kinds
  const other = steps.length === 1 && /^[IVXLCDM]$/.test(bare) ? { other: only === 'r' ? 'A' : 'r' } : steps.length === 1 && /^[ivx]$/.test(bare) ? { other: 'i' } : {}
  return { raw: steps.join('.'), steps, style: before + kinds.join('.'), ...other }
}

function kindOf(step: string): string | undefined {
  if (/^\d{1,3}$/.test(step)) return 'd'
  if (/^[IVX]+$/.test(step) && roman.test(step)) return 'r'
  if (/^(?:ii|iii|iv|vi|vii|viii|ix)$/.test(step)) return 'i'
  if (/^[a-zđ]$/u.test(step)) return 'a'
  if (/^[A-ZĐ]$/u.test(step)) return 'A'
  return /^[A-ZĐ]{2,5}\d{0,3}$/u.test(step) || /^[A-ZĐa-z]{1,5}\d{1,3}$/u.test(step) ? 'w' : undefined
}

const within = /^((?:(?:lĩnh vực|tiêu chí|chỉ tiêu|mục|nhóm|phần)\s+)?[\dIVXA-ZĐa-zđ]{1,5}(?:\.[\da-zđA-Z]{1,3})*)\s*[.):/-]\s*(?=[^\s\d])(.+)$/su
const dotted = /^((?:\d{1,3}|[IVX]{1,5})(?:\.(?:\d{1,3}|[a-zđ]))+)\s+(.+)$/su

/** A code at the start of a name: `1.1. Kế hoạch CCHC`, `I. CHỈ ĐẠO`, `Tiêu chí 1: …`. */
export function numberedName(text: string): { readonly numbering: Numbering; readonly name: string } | undefined {
  const found = within.exec(text) ?? dotted.exec(text)
  const numbering = found?.[1] === undefined ? undefined : numberingOf(found[1])
  return numbering === undefined || found?.[2] === undefined || /^\d+([.,]\d+)?\s*%?$/.test(found[2]) ? undefined : { numbering, name: found[2].trim() }
}
