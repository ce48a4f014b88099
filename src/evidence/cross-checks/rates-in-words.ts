import type { Finding, Place } from '../../finding.ts'
import { divide, exact, hundred, isZero, one, subtract, zero, type Rational } from '../../rational.ts'
import { same, text, tidy } from '../../text.ts'
import type { Dossier } from '../answer.ts'
import { proofsOf } from './given-proofs.ts'
import { gravityOf, shownRate, standing } from './standing.ts'

/** A fraction told together with its percent in an explanation, `07/21 (đạt 30%)`, that does not come to it. In a cell that asks for a rate the intake tells it. */
export const rateChecks = (dossier: Dossier): readonly Finding[] =>
  [...proofsOf(dossier)].flatMap(([component, { explanation, from }]) => ratesIn(explanation).flatMap(rate => off(rate, from, component)))

interface Stated { readonly read: string; readonly stated: Rational; readonly rate: Rational }

const count = '(\\d{1,3}(?:\\.\\d{3})+|\\d{1,9})'
/** Before a date, a month or a number of a document there is no part of a whole. */
const noDate = '(?<!(?:ngày|tháng|quý|đến|hết|trước|sau|từ|số|năm) )(?<![\\d/.,-])'
const comesTo = '(?:[(=:,] ?)?(?:(?:đạt|chiếm|bằng|tỷ lệ|tỉ lệ|tức|là|tương đương|khoảng) ){0,3}'
/** Two things counted, perhaps what they are, and the percent that they are said to be: not one that measures something else. */
const both = new RegExp(`${noDate}${count} ?/ ?${count}(?![\\d/.]| ?/)(?:(?: [\\p{L}]+){0,4},? (?=[(=:,đctb]))? ?${comesTo}(\\d{1,3}(?:[.,]\\d{1,6})?) ?%\\)?(?! (?:kế hoạch|kh|so với|dự toán|chỉ tiêu|trở lên))`, 'giu')

const isYear = (whole: string): boolean => /^(?:19|20)\d\d$/.test(whole)

/** The fractions of a text that a percent follows within a few words; the percent of the rest (3/100 late, 97 % in time) is none of theirs. */
function ratesIn(words: string): readonly Stated[] {
  return [...tidy(words).matchAll(both)].flatMap(([read, part = '', whole = '', percent = '']) => {
    const [a, b] = [exact(part.replaceAll('.', '')), exact(whole.replaceAll('.', ''))]
    if (isZero(b) || isYear(whole)) return []
    const [stated, rate] = [divide(exact(percent.replace(',', '.')), hundred), divide(a, b)]
    return standing(stated, subtract(one, rate), zero) === 'agrees' ? [] : [{ read, stated, rate }]
  })
}

function off({ read, stated, rate }: Stated, at: Place, component: string): readonly Finding[] {
  const how = standing(stated, rate, zero)
  if (how === 'agrees') return []
  const why = how === 'cut' ? text(() => ' Có thể do cắt bỏ số lẻ.', () => ' Decimals may have been cut off.') : same('')
  return [{
    code: how === 'cut' ? 'evidence/percent-cut' : 'evidence/percent', severity: gravityOf(how), at, read, component,
    message: text(
      t => `Cần xem: ghi “${read}”, tính lại là ${t.percent(shownRate(rate))}.${t.say(why)}`,
      t => `To look at: “${read}” comes to ${t.percent(shownRate(rate))}.${t.say(why)}`,
    ),
  }]
}
