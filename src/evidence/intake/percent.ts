import type { Input } from '../../methods/method.ts'
import { compare, decimalText, divide, exact, hundred, isZero, one, sign, type Rational } from '../../rational.ts'
import { same, text, type Text } from '../../text.ts'
import { shownRate } from '../cross-checks/standing.ts'
import { expectedOf } from './expected.ts'
import { withinLimits } from './limits.ts'
import { ambiguous, negative, notANumber } from './number.ts'
import { written, type Numeral, type Written } from './numeral.ts'
import { remark, unreadable, type Reading, type Remark } from './reading.ts'

const ten = exact(10)
const thousand = exact(1000)

/** A numeric cell in a percent: 0.985 shown as 98,5 % and a plain 98.5 are the rate 197/200; a plain 0.985 is doubtful. */
export function percentFromCell(number: Rational, percent: boolean, input: Input): Reading {
  if (sign(number) < 0) return negative(decimalText(number), input)
  if (!percent) return plain(number, decimalText(number), input)
  return rate(number, input)
}

/** Text in a percent: `98,5%`, `20,68 %`, `98,5`, and the fraction `12/15`. */
export function percentFromText(raw: string, input: Input): Reading {
  const found = written(raw)
  const [first, second] = found?.numbers ?? []
  if (found === undefined || first === undefined || found.lead !== '') return notANumber(raw, input)
  if (second !== undefined) return fraction(found, first, second, raw, input)
  const signed = found.tail === '%' || found.tail === 'phần trăm'
  const perMille = found.tail === 'phần nghìn'
  if (!signed && !perMille && found.tail !== '') return notANumber(raw, input)
  if (first.negative) return negative(raw, input)
  const value = settled(first)
  if (value === undefined) return ambiguous(first, raw, input)
  if (perMille) return ofThousand(value, raw, input)
  return signed ? rate(divide(value, hundred), input) : plain(value, raw, input)
}

/** A comma before three digits is a decimal mark here: read as thousands it would be no percentage. A dot stays doubtful. */
function settled(numeral: Numeral): Rational | undefined {
  const { grouped, decimal, mark } = numeral
  if (grouped === undefined || decimal === undefined) return grouped ?? decimal
  return mark === ',' && compare(grouped, thousand) >= 0 ? decimal : undefined
}

/** A number without any percent sign: up to 1 it may be a rate or a percentage. */
function plain(number: Rational, raw: string, input: Input): Reading {
  if (!isZero(number) && compare(number, one) <= 0) return doubtful(number, raw, input)
  return rate(divide(number, hundred), input)
}

/** The one policy for rates, however they are typed: above 100 % (or the input's own limit) is told and kept, from 1000 % on nothing is believed. */
const rate = (number: Rational, input: Input): Reading => (compare(number, ten) >= 0 ? tooGreat(number, input) : withinLimits(number, input, aboveWhole(number, input)))

const aboveWhole = (number: Rational, input: Input): readonly Remark[] => (input.to !== undefined || compare(number, one) <= 0 ? [] : [remark('above-100-percent', 'warning', text(
  t => `Cần xem: tỷ lệ ${t.percent(number)} lớn hơn 100%.`, t => `To look at: the rate ${t.percent(number)} is above 100%.`,
), text(() => 'Kiểm tra dấu phẩy thập phân, tử số và mẫu số.', () => 'Check the decimal mark, the part and the whole.'))])

const doubtful = (number: Rational, raw: string, input: Input): Reading => unreadable('doubtful-percent', text(
  t => `“${raw}” có thể là ${t.percent(number)} hoặc ${t.percent(divide(number, hundred))}.`,
  t => `“${raw}” may be ${t.percent(number)} or ${t.percent(divide(number, hundred))}.`,
), expectedOf(input), text(t => `Ghi kèm dấu %, ví dụ ${t.percent(number)}.`, t => `Write it with its %, such as ${t.percent(number)}.`))

/** The sign is rare, and stands beside % on some keyboards. */
const ofThousand = (number: Rational, raw: string, input: Input): Reading => unreadable('other-size', text(
  t => `“${raw}” ghi phần nghìn (‰), tức ${t.percent(divide(number, thousand))}; nếu gõ nhầm dấu thì là ${t.percent(divide(number, hundred))}.`,
  t => `“${raw}” is per mille (‰), which is ${t.percent(divide(number, thousand))}; if the sign is a slip it is ${t.percent(divide(number, hundred))}.`,
), expectedOf(input), text(t => `Ghi theo phần trăm, ví dụ ${t.percent(divide(number, thousand))}.`, t => `Write a percentage, such as ${t.percent(divide(number, thousand))}.`))

const tooGreat = (number: Rational, input: Input): Reading => unreadable('doubtful-percent', text(
  t => `Đọc được ${t.percent(number)}, quá lớn đối với một tỷ lệ; có thể ý là ${t.percent(divide(number, hundred))}.`,
  t => `It reads as ${t.percent(number)}, too great for a rate; ${t.percent(divide(number, hundred))} may be meant.`,
), expectedOf(input), text(() => 'Ghi lại kèm dấu %, ví dụ 77,5%.', () => 'Write it again with its %, such as 77.5%.'))

/** `43,26/60`, `18 trên 18`, `18 out of 18`. */
const divides = /^(\/|trên|trên tổng số|out of|of)$/iu

/** `43,26/60` is that rate. More words or numbers beside it (`07/21 (đạt 30%)`) may contradict it, so nothing is read. */
function fraction(found: Written, part: Numeral, whole: Numeral, raw: string, input: Input): Reading {
  if (!divides.test(found.between) || found.numbers.length > 2 || /%|phần nghìn/u.test(found.tail)) return twoNumbers(found, raw, input)
  if (part.negative) return negative(raw, input)
  const [a, b] = [each(part), each(whole)]
  if (a === undefined || b === undefined) return ambiguous(a === undefined ? part : whole, raw, input)
  return isZero(b) ? overZero(raw, input) : workedRate(divide(a, b), raw, input)
}

/** What the fraction was read as is told, since a day or a number of a document may look like one. */
function workedRate(number: Rational, raw: string, input: Input): Reading {
  const reading = rate(number, input)
  return reading.state !== 'given' ? reading : { ...reading, remarks: [remark('fraction-as-rate', 'info', text(
    t => `Đọc “${raw}” là phân số, bằng ${t.percent(shownRate(number))}.`, t => `“${raw}” was read as a fraction, which is ${t.percent(shownRate(number))}.`,
  )), ...reading.remarks] }
}

const each = (numeral: Numeral): Rational | undefined => {
  const { grouped, decimal, mark } = numeral
  return mark === undefined ? grouped ?? decimal : mark === '.' ? grouped : undefined
}

/** A stated rate beside its fraction is worked out, so that its writer sees which of the two to mend. */
function workedOut({ between, numbers: [part, whole, stated, more], tail }: Written): Text {
  const [a, b, c] = [part, whole, stated].map(numeral => (numeral === undefined ? undefined : each(numeral)))
  if (!divides.test(between) || more !== undefined || !tail.includes('%') || a === undefined || b === undefined || c === undefined || isZero(b)) return same('')
  return text(t => ` Phân số là ${t.percent(divide(a, b))}, tỷ lệ ghi là ${t.number(c)}%.`, t => ` The fraction is ${t.percent(divide(a, b))}, the rate stated is ${t.number(c)}%.`)
}

const twoNumbers = (found: Written, raw: string, input: Input): Reading => unreadable('two-numbers', text(
  t => `“${raw}” có nhiều con số, ô này cần một tỷ lệ.${t.say(workedOut(found))}`, t => `“${raw}” holds several numbers; this cell asks for one rate.${t.say(workedOut(found))}`,
), expectedOf(input), text(() => 'Ghi riêng tỷ lệ vào ô này; tử số và mẫu số ghi vào ô của chúng.', () => 'Write the rate alone; part and whole go into their own cells.'))

const overZero = (raw: string, input: Input): Reading => unreadable('over-zero', text(
  () => `“${raw}” có mẫu số bằng 0.`, () => `“${raw}” has a denominator of 0.`,
), expectedOf(input), text(() => 'Không có nhiệm vụ nào thì ghi “Không phát sinh”.', () => 'When the task did not arise write “Không phát sinh”.'))
