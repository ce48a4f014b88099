import { exact, type Rational } from '../../../rational.ts'
import { tidy } from '../../../text.ts'

/** A stretch of rates or counts, as a condition of a rule states it; `lead` are the words before it. */
export interface Interval {
  readonly lead: string
  readonly from?: Border
  readonly to?: Border
  readonly percent: boolean
  /** The word behind the numbers: cuộc, lần. */
  readonly unit: string
}

/** `closed`: the border itself belongs to the stretch. */
export interface Border { readonly at: Rational; readonly closed: boolean }

const N = String.raw`(\d+(?:[.,]\d+)?)\s*(%?)`
const lower = String.raw`(từ|đạt từ|ít nhất|tối thiểu|không dưới|không thấp hơn|>=|≥|=>|trên|hơn|cao hơn|lớn hơn|>)`
const upper = String.raw`(dưới|nhỏ hơn|thấp hơn|ít hơn|chưa đạt|chưa đến|<|đến|tới|không quá|tối đa|<=|≤|=<)`
const between = String.raw`(?:,|và|hoặc|-|–|—)?\s*(?:đến|tới)?\s*`
const unit = String.raw`(?:\s+(?!trở|đến|tới|và|dưới|hoặc)([\p{L}]+(?:\s(?!trở|đến|tới)[\p{L}]+){0,3}))?`
const tail = String.raw`${unit}\s*(?:trở lên|trở xuống)?$`

const range = new RegExp(String.raw`^(.*?)(?:^|\s|\()(?:${lower}\s*)?${N}${unit}\s*${between}${upper}?\s*${N}${tail}`, 'iu')
const below = new RegExp(String.raw`^(.*?)(?:^|\s|\()${upper}\s*${N}${tail}`, 'iu')
const above = new RegExp(String.raw`^(.*?)(?:^|\s|\()${lower}\s*${N}${tail}`, 'iu')
const exactly = new RegExp(String.raw`^(.*?)(?:^|\s|\()(?:(?:đạt|bằng|đúng|đủ|có|=)\s+)?${N}${unit}(\s*trở lên)?$`, 'iu')

/** No stretch is stated in more letters; longer texts could take patterns long to give up on. */
const longest = 400

const isOver = (word: string): boolean => /^(trên|hơn|cao hơn|lớn hơn|>)$/iu.test(word)
const isUpTo = (word: string): boolean => /^(đến|tới|không quá|tối đa|<=|≤|=<)$/iu.test(word)
const number = (digits: string): Rational => exact(digits.replace(',', '.'))

const marks = (text: string): string => tidy(text).replace(/\)$/, '').replace(/(\d)\s*(?=[<>≥≤])/g, '$1 ').replace(/([<>≥≤=])\s+(?=[=\d])/g, '$1')

/** The stretch at the end of a condition: "từ 90% đến dưới 100%", "≥ 90%", "80–<90%", "trên 80%", "02 cuộc", "100%". */
export function intervalOf(condition: string): Interval | undefined {
  if (condition.length > longest) return undefined
  const text = marks(condition.replace(/[–—−]/g, '-'))
  return rangeOf(text) ?? halfOf(text) ?? pointOf(text)
}

function rangeOf(text: string): Interval | undefined {
  const [found, lead = '', low = 'từ', first, mark, near = '', high = 'đến', second, sign, far = ''] = range.exec(text) ?? []
  if (found === undefined || first === undefined || second === undefined) return undefined
  const spaced = /\d\s*%?\s*(-|đến|tới|và|<|≤|,)/iu.test(found)
  if (!spaced) return undefined
  return {
    lead: lead.trim(), from: { at: number(first), closed: !isOver(low) }, to: { at: number(second), closed: isUpTo(high) },
    percent: mark === '%' || sign === '%', unit: (far || near).trim(),
  }
}

function halfOf(text: string): Interval | undefined {
  const down = below.exec(text)
  if (down?.[2] !== undefined && down[3] !== undefined) {
    return { lead: (down[1] ?? '').trim(), to: { at: number(down[3]), closed: isUpTo(down[2]) }, percent: down[4] === '%', unit: (down[5] ?? '').trim() }
  }
  const up = above.exec(text)
  if (up?.[2] === undefined || up[3] === undefined) return undefined
  return { lead: (up[1] ?? '').trim(), from: { at: number(up[3]), closed: !isOver(up[2]) }, percent: up[4] === '%', unit: (up[5] ?? '').trim() }
}

function pointOf(text: string): Interval | undefined {
  const found = exactly.exec(text)
  if (found?.[2] === undefined) return undefined
  const at = number(found[2])
  const from = { at, closed: true }
  const lead = (found[1] ?? '').trim()
  return { lead, from, ...(found[5] === undefined ? { to: from } : {}), percent: found[3] === '%', unit: (found[4] ?? '').trim() }
}
