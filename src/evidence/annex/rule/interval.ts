import type { Rational } from '../../../rational.ts'
import { tidy } from '../../../text.ts'
import { amount, numberWords } from './amount.ts'
import { isOneUnit } from './unit.ts'

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

const N = String.raw`(${numberWords})\s*(%?)`
const apart = String.raw`(?<!(?:không|chưa|chẳng)\s)`
const lower = String.raw`${apart}(từ|đạt từ|ít nhất|tối thiểu|không dưới|không thấp hơn|không ít hơn|không nhỏ hơn|không kém|>=|≥|=>|trên|hơn|cao hơn|lớn hơn|nhiều hơn|vượt quá|vượt|quá|>)`
const upper = String.raw`${apart}(dưới|nhỏ hơn|thấp hơn|ít hơn|chưa đạt|không đạt|chưa đủ|không đủ|chưa đến|<|đến|tới|không quá|không vượt quá|không vượt|chưa quá|không trên|không hơn|không cao hơn|không lớn hơn|không nhiều hơn|trong vòng|trong|tối đa|nhiều nhất|<=|≤|=<)`
const between = String.raw`(?:,|và|hoặc|-|–|—)?\s*(?:đến|tới)?\s*`
const unit = String.raw`(?:\s+(?!trở|đến|tới|và|dưới|hoặc)([\p{L}]+(?:\s(?!trở|đến|tới)[\p{L}]+){0,3}))?`
const tail = String.raw`${unit}\s*(?:trở lên)?$`

const range = new RegExp(String.raw`^(.*?)(?:^|\s|\()(?:${lower}\s*)?${N}${unit}\s*${between}${upper}?\s*${N}${tail}`, 'iu')
const below = new RegExp(String.raw`^(.*?)(?:^|\s|\()${upper}\s*${N}${tail}`, 'iu')
const above = new RegExp(String.raw`^(.*?)(?:^|\s|\()${lower}\s*${N}${tail}`, 'iu')
const downwards = new RegExp(String.raw`^(.*?)(?:^|\s|\()(?:từ\s*)?${N}${unit}\s*trở xuống$`, 'iu')
const exactly = new RegExp(String.raw`^(.*?)(?:^|\s|\()(?:(?:đạt|bằng|đúng|đủ|có|=)\s+)?${N}${unit}(\s*trở lên)?$`, 'iu')

/** No stretch is stated in more letters; longer texts could take patterns long to give up on. */
const longest = 400

const isOver = (word: string): boolean => /^(trên|hơn|cao hơn|lớn hơn|nhiều hơn|vượt quá|vượt|quá|>)$/iu.test(word)
const isUpTo = (word: string): boolean => !/^(dưới|nhỏ hơn|thấp hơn|ít hơn|chưa đạt|không đạt|chưa đủ|không đủ|chưa đến|<)$/iu.test(word)

/** "hạng 1 đến hạng 5" is "hạng 1 đến 5". */
const saidOnce = (text: string): string => text.replace(/(?<!\p{L})(\p{L}+)\s+(\d+)\s*(-|đến|tới)\s*\1\s+(?=\d)/giu, '$1 $2 $3 ')

const marks = (text: string): string => saidOnce(tidy(text)).replace(/\)$/, '').replace(/(\d)\s*(?=[<>≥≤])/g, '$1 ').replace(/([<>≥≤=])\s+(?=[=\d])/g, '$1')

/** The stretch at the end of a condition: "từ 90% đến dưới 100%", "≥ 90%", "80–<90%", "trên 80%", "02 cuộc", "100%". */
export function intervalOf(condition: string): Interval | undefined {
  if (condition.length > longest) return undefined
  const text = marks(condition.replace(/[–—−]/g, '-'))
  return rangeOf(text) ?? halfOf(text) ?? pointOf(text)
}

function rangeOf(text: string): Interval | undefined {
  const [found, lead = '', low = 'từ', first, mark, near = '', high = 'đến', second, sign, far = ''] = range.exec(text) ?? []
  if (found === undefined || first === undefined || second === undefined) return undefined
  const spaced = /\d\s*%?(\s+\p{L}+){0,4}?\s*(-|đến|tới|và|<|≤|,)/iu.test(found)
  if (!spaced || !isOneUnit([near, far])) return undefined
  const percent = mark === '%' || sign === '%'
  return {
    lead: lead.trim(), from: { at: amount(first, percent), closed: !isOver(low) }, to: { at: amount(second, percent), closed: isUpTo(high) },
    percent, unit: (far || near).trim(),
  }
}

function halfOf(text: string): Interval | undefined {
  const [, before = '', digits, mark, behind = ''] = downwards.exec(text) ?? []
  if (digits === undefined) return sideOf(below.exec(text), 'to') ?? sideOf(above.exec(text), 'from')
  return { lead: before.trim(), to: { at: amount(digits, mark === '%'), closed: true }, percent: mark === '%', unit: behind.trim() }
}

function sideOf(found: RegExpExecArray | null, side: 'from' | 'to'): Interval | undefined {
  const [, lead = '', word, digits, mark, behind = ''] = found ?? []
  if (word === undefined || digits === undefined) return undefined
  const border = { at: amount(digits, mark === '%'), closed: side === 'to' ? isUpTo(word) : !isOver(word) }
  return { lead: lead.trim(), [side]: border, percent: mark === '%', unit: behind.trim() }
}

function pointOf(text: string): Interval | undefined {
  const found = exactly.exec(text)
  if (found?.[2] === undefined) return undefined
  const percent = found[3] === '%'
  const from = { at: amount(found[2], percent), closed: true }
  const lead = (found[1] ?? '').trim()
  return { lead, from, ...(found[5] === undefined ? { to: from } : {}), percent, unit: (found[4] ?? '').trim() }
}
