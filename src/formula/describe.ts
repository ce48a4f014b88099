import { isZero, parts, terminates, toDouble } from '../rational.ts'
import { dateOf } from '../sheet.ts'
import { text, type Text, type Tongue } from '../text.ts'
import type { Comparison, Expr, Test } from './expr.ts'

/** What an input is called. */
export type NameOf = (id: string) => Text

/** A rule as a sentence with the names of its figures: `nếu “Tổng số” = 0 thì 0, còn lại “Đúng hạn” ÷ “Tổng số” × 2`. */
export const describe = (expr: Expr, nameOf: NameOf): Text =>
  text(t => said(expr, { t, nameOf, words: vi }).text, t => said(expr, { t, nameOf, words: en }).text)

/** A test as a clause with the names of its figures: `“Đúng hạn” ÷ “Tổng số” ≥ 98%`. */
export const describeTest = (test: Test, nameOf: NameOf): Text =>
  text(t => condition(test, { t, nameOf, words: vi }), t => condition(test, { t, nameOf, words: en }))

interface Words {
  readonly when: (test: string, then: string, otherwise: string) => string
  readonly least: string
  readonly most: string
  readonly round: (of: string, to: string) => string
  readonly down: (of: string, to: string) => string
  readonly held: (of: string, max: string) => string
  readonly and: string
  readonly or: string
  readonly not: string
  readonly points: string
  readonly highest: string
  readonly lowest: string
  readonly notArisen: string
  readonly unreadable: string
}

const vi: Words = {
  when: (test, then, otherwise) => `nếu ${test} thì ${then}, còn lại ${otherwise}`,
  least: 'số nhỏ nhất trong', most: 'số lớn nhất trong',
  round: (of, to) => `${of} làm tròn đến ${to}`, down: (of, to) => `${of} làm tròn xuống đến ${to}`,
  held: (of, max) => `${of}, từ 0 đến ${max}`,
  and: ' và ', or: ' hoặc ', not: 'không phải', points: 'điểm mục', highest: 'mức cao nhất nhóm của', lowest: 'mức thấp nhất nhóm của',
  notArisen: 'không phát sinh', unreadable: 'không tính được',
}

const en: Words = {
  when: (test, then, otherwise) => `if ${test} then ${then}, otherwise ${otherwise}`,
  least: 'the least of', most: 'the greatest of',
  round: (of, to) => `${of} rounded to ${to}`, down: (of, to) => `${of} rounded down to ${to}`,
  held: (of, max) => `${of}, from 0 to ${max}`,
  and: ' and ', or: ' or ', not: 'not', points: 'the points of', highest: 'the highest of the group in', lowest: 'the lowest of the group in',
  notArisen: 'not arisen', unreadable: 'cannot be scored',
}

interface Speaker { readonly t: Tongue; readonly nameOf: NameOf; readonly words: Words }

/** `level`: 1 a sentence, 2 sum, 3 product, 4 term. */
interface Said { readonly text: string; readonly level: number }

const term = (word: string): Said => ({ text: word, level: 4 })
const clause = (sentence: string): Said => ({ text: sentence, level: 1 })
const at = (of: Said, level: number): string => (of.level >= level ? of.text : `(${of.text})`)

/** The signs of comparisons as people write them. */
export const signs: Readonly<Record<Comparison, string>> = { '>=': '≥', '>': '>', '=': '=', '<': '<', '<=': '≤', '<>': '≠' }

function said(expr: Expr, speaker: Speaker): Said {
  const { t, words, nameOf } = speaker
  const each = (of: Expr): Said => said(of, speaker)
  const among = (word: string, of: readonly Expr[]): Said => (of.length === 1 && of[0] ? each(of[0]) : term(`${word} (${of.map(part => each(part).text).join('; ')})`))
  switch (expr.is) {
    case 'number': return constant(expr, t)
    case 'input': return term(`“${t.say(nameOf(expr.id))}”`)
    case 'sum': return { text: expr.of.map(part => at(each(part), 2)).join(' + '), level: 2 }
    case 'minus': return { text: `${isNought(expr.left) ? '' : `${at(each(expr.left), 2)} `}−${isNought(expr.left) ? '' : ' '}${at(each(expr.right), 3)}`, level: 2 }
    case 'times': return { text: `${at(each(expr.left), 3)} × ${at(each(expr.right), 4)}`, level: 3 }
    case 'over': return { text: `${at(each(expr.left), 3)} ÷ ${at(each(expr.right), 4)}`, level: 3 }
    case 'least': return among(words.least, expr.of)
    case 'most': return among(words.most, expr.of)
    case 'round': return clause((expr.mode === 'down' ? words.down : words.round)(at(each(expr.of), 2), t.number(expr.to)))
    case 'size': return term(`|${each(expr.of).text}|`)
    case 'held': return clause(words.held(each(expr.of).text, t.number(expr.max)))
    case 'when': return clause(words.when(condition(expr.test, speaker), at(each(expr.then), 2), each(expr.otherwise).text))
    case 'points': return term(`${words.points} ${expr.code}`)
    case 'best': return term(`${expr.best === 'highest' ? words.highest : words.lowest} “${t.say(nameOf(expr.id))}”`)
    case 'state': return term(expr.state === 'not-arisen' ? words.notArisen : words.unreadable)
  }
}

const isNought = (expr: Expr): boolean => expr.is === 'number' && isZero(expr.value)

/** A number of a rule, exactly: one that never ends is written as a fraction. */
function constant(expr: Extract<Expr, { is: 'number' }>, t: Tongue): Said {
  if (expr.as === 'percent') return term(t.percent(expr.value))
  if (expr.as === 'date') return term(t.date(dateOf(toDouble(expr.value))))
  const [top, bottom] = parts(expr.value)
  return terminates(expr.value) ? term(t.number(expr.value)) : { text: `${top}/${bottom}`, level: 3 }
}

function condition(test: Test, speaker: Speaker): string {
  const many = (of: readonly Test[], by: string): string => of.map(each => (each.is === 'any' || each.is === 'all' ? `(${condition(each, speaker)})` : condition(each, speaker))).join(by)
  switch (test.is) {
    case 'compare': return `${at(said(test.left, speaker), 2)} ${signs[test.by]} ${at(said(test.right, speaker), 2)}`
    case 'chosen': return `“${speaker.t.say(speaker.nameOf(test.id))}” = “${test.option}”`
    case 'all': return many(test.of, speaker.words.and)
    case 'any': return many(test.of, speaker.words.or)
    case 'not': return `${speaker.words.not} (${condition(test.of, speaker)})`
  }
}
