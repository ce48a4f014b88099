import type { Input } from '../../methods/method.ts'
import { compare, decimalText, equal, hundred, isWhole, multiply, sign, type Rational } from '../../rational.ts'
import { folded, same, text, type Text } from '../../text.ts'
import { chooseOne, expectedOf } from './expected.ts'
import { withinLimits } from './limits.ts'
import { written, type Numeral, type Written } from './numeral.ts'
import { remark, unreadable, type Reading } from './reading.ts'
import { unitBehind } from './units.ts'

const scaled = /nghìn|ngàn|triệu|tỷ/u

/** A numeric cell in a count, a number, an amount of money or points. */
export function numberFromCell(number: Rational, percent: boolean, input: Input): Reading {
  if (percent) return percentFormatted(number, input)
  return accepted(number, input)
}

/** Text in such a cell, as people type it: `1.234,5`, `03`, `850,33ha`, `197 hồ sơ`. */
export function numberFromText(raw: string, input: Input): Reading {
  const found = written(raw)
  if (found === undefined || found.lead !== '') return notANumber(raw, input)
  const [first, second] = found.numbers
  if (first === undefined) return notANumber(raw, input)
  if (second !== undefined) return twoNumbers(found, first, second, raw, input)
  const unit = unitBehind(found, input, raw)
  if (unit !== undefined && 'state' in unit) return unit
  if (first.negative) return negative(raw, input)
  const value = settled(first, input)
  return value === undefined ? ambiguous(first, raw, input) : accepted(value, input, unit === undefined ? [] : [unit])
}

/** The one value that the marks and the kind of the input leave; undefined when two remain. */
function settled(numeral: Numeral, input: Input): Rational | undefined {
  const { grouped, decimal, mark } = numeral
  if (grouped === undefined || decimal === undefined) return grouped ?? decimal
  if (input.kind === 'count') return mark === '.' || !isWhole(decimal) ? grouped : undefined
  if (input.kind === 'money') return mark === '.' && !scaled.test(folded(input.unit?.vi ?? '')) ? grouped : undefined
  const fits = [grouped, decimal].filter(value => input.to === undefined || compare(value, input.to) <= 0)
  return fits.length === 1 ? fits[0] : undefined
}

type Remarks = NonNullable<Parameters<typeof withinLimits>[2]>

function accepted(number: Rational, input: Input, remarks: Remarks = []): Reading {
  if (sign(number) < 0) return negative(decimalText(number), input)
  if (input.kind === 'count' && !isWhole(number)) return notWhole(number, input)
  return withinLimits(number, input, [...remarks, ...partOfDong(number, input)])
}

/** Nobody pays parts of a đồng: the amount may be in millions. */
function partOfDong(number: Rational, input: Input): Remarks {
  if (input.kind !== 'money' || isWhole(number) || scaled.test(folded(input.unit?.vi ?? ''))) return []
  return [remark('part-of-dong', 'warning', text(
    t => `Cần xem: số tiền ${t.number(number)} có số lẻ dưới một ${t.say(input.unit ?? dong)}.`, t => `To look at: the amount ${t.number(number)} has decimals of one ${t.say(input.unit ?? dong)}.`,
  ), text(() => 'Kiểm tra đơn vị tính: đồng hay triệu đồng.', () => 'Check the unit: đồng or millions of đồng.'))]
}

const dong = same('đồng')

/** `43,26/60` in points out of 60 is 43,26; any other pair of numbers is not one number. */
function twoNumbers(found: Written, first: Numeral, second: Numeral, raw: string, input: Input): Reading {
  const points = first.decimal
  const outOf = input.kind === 'points' && found.between === '/' && found.numbers.length === 2 && ['', 'điểm', 'đ'].includes(found.tail)
  if (outOf && points !== undefined && input.to !== undefined && second.decimal !== undefined && equal(second.decimal, input.to)) {
    return accepted(points, input, [remark('out-of-maximum', 'info', text(
      t => `Đọc “${raw}” là ${t.number(points)} điểm trên tối đa ${t.number(second.decimal ?? points)}.`, t => `“${raw}” was read as ${t.number(points)} points of at most ${t.number(second.decimal ?? points)}.`,
    ))])
  }
  return unreadable(found.between === '/' ? 'fraction' : 'two-numbers', text(
    () => `“${raw}” là hai con số, ô này cần một.`, () => `“${raw}” holds two numbers; this cell asks for one.`,
  ), expectedOf(input), text(() => 'Ghi mỗi con số vào ô của nó.', () => 'Write each number into its own cell.'))
}

/** A doubt shared by percents: both readings are told and neither is used. */
export function ambiguous(numeral: Numeral, raw: string, input: Input): Reading {
  const [grouped, decimal] = [numeral.grouped, numeral.decimal]
  if (grouped === undefined || decimal === undefined) return notANumber(raw, input)
  return unreadable('ambiguous-number', text(
    () => `“${raw}” đọc được hai cách: ${decimalText(grouped)} (dấu phân cách hàng nghìn) hoặc ${decimalText(decimal).replace('.', ',')} (phần thập phân).`,
    () => `“${raw}” reads in two ways: ${decimalText(grouped)} (a mark between thousands) or ${decimalText(decimal)} (a decimal mark).`,
  ), expectedOf(input), chooseOne)
}

export const notANumber = (raw: string, input: Input): Reading =>
  unreadable('not-a-number', text(() => `Không đọc được “${raw}” thành số.`, () => `“${raw}” cannot be read as a number.`), expectedOf(input), noNumber(raw))

/** "Không có", "chưa thực hiện", "Không phát sinh trong kỳ": an answer in words, which may be a zero or a state. */
const noNumber = (raw: string): Text | undefined => (/^(không|khong|ko|k|chưa|chua|trong kỳ không|trong năm không)( |$)/u.test(folded(raw))
  ? text(
    () => 'Không có việc nào thì ghi 0; không có nhiệm vụ phát sinh thì ghi “Không phát sinh”.',
    () => 'Write 0 for none; write “Không phát sinh” when the task did not arise.',
  )
  : undefined)

export const negative = (raw: string, input: Input): Reading =>
  unreadable('negative', text(() => `“${raw}” là số âm.`, () => `“${raw}” is negative.`), expectedOf(input))

const notWhole = (number: Rational, input: Input): Reading => unreadable('not-whole', text(
  t => `${t.number(number)} không phải số nguyên; có thể Excel đã đọc dấu phân cách hàng nghìn thành dấu thập phân.`,
  t => `${t.number(number)} is not whole; Excel may have taken a mark between thousands for a decimal mark.`,
), expectedOf(input), chooseOne)

/** A cell formatted as percent where no percent is asked for; a figure whose unit is % takes its face value. */
function percentFormatted(number: Rational, input: Input): Reading {
  if (folded(input.unit?.vi ?? '').includes('%')) return accepted(multiply(number, hundred), input)
  return unreadable('percent-not-wanted', text(
    t => `Ô đang định dạng phần trăm (${t.percent(number)}) trong khi cần một số.`, t => `The cell is formatted as a percentage (${t.percent(number)}) where a number is asked for.`,
  ), expectedOf(input))
}
