import type { Input, InputKind } from '../../methods/method.ts'
import { divide, exact } from '../../rational.ts'
import type { NumberFormat } from '../../sheet.ts'
import { folded, remembering, same, text, type Text } from '../../text.ts'
import { expectedOf } from './expected.ts'
import { unitOf, type Written } from './numeral.ts'
import { remark, unreadable, type Reading, type Remark } from './reading.ts'
import { stateNamed } from './states.ts'

/** Words that multiply or divide a number. */
const powers = ['%', 'phần', 'trăm', 'chục', 'nghìn', 'ngàn', 'vạn', 'triệu', 'tr', 'tỷ', 'k', 'rưỡi']
/** Words by which a number changes its size: two of them that differ are two different numbers. */
const sizes = [...powers, 'usd', 'ha', 'm2', 'km2', 'm3', 'm', 'km', 'cm']
const inexact = /^(hơn|gần|khoảng|dưới|trên|ước|đến|mỗi)( |$)|(^| )trở (lên|xuống)$/u
const lookAlike = /^[oilsbz]+$/iu
/** What plain money is called. */
export const money: readonly string[] = ['đ', 'đồng', 'vnđ', 'vnd', 'd']
const points = ['đ', 'điểm', 'd']

const sizesIn = (words: string): string => words.split(' ').filter(word => sizes.includes(word)).sort().join(' ')

const sameSizes: Readonly<Record<string, string>> = { tr: 'triệu', trđ: 'triệu', ngàn: 'nghìn', k: 'nghìn' }

/** The words of a unit by which a number changes its size, in one spelling: `Tr.đ` and `1.000.000 đồng` are both of the size “triệu”; `""` where there are none. */
export const sizeIn = remembering((unit: string): string => unitOf(unit).replaceAll('phần trăm', '%').replaceAll('tỷ lệ', '').replace(/\b1 ?000 ?000\b/u, 'triệu').replace(/\b1 ?000\b/u, 'nghìn')
  .split(' ').map(word => sameSizes[word] ?? word).filter(word => sizes.includes(word)).sort().join(' '))

/** Whether words are a unit that says a size, or plain money. */
export const isUnitOfSize = (words: string): boolean => words !== '' && (sizeIn(words) !== '' || money.includes(unitOf(words)))

/** Whether a number in the unit that is said is a number in the unit asked for. Where the set states no unit, any is taken but one that multiplies. */
export function isSameSize(said: string, input: Input): boolean {
  const wanted = unitAsked(input)
  if ([wanted, input.unit?.en ?? ''].some(unit => folded(unit) === folded(said))) return true
  return wanted === '' ? !/nghìn|triệu|tỷ|%/u.test(sizeIn(said)) : sizeIn(wanted) === sizeIn(said)
}

/** The unit in which a figure is asked for; `""` where the set states none. */
export const unitAsked = (input: Input): string => input.unit?.vi ?? (input.kind === 'percent' ? '%' : '')

/** The same as a person is told it, where the set states none too. */
export const unitShown = (input: Input): Text => input.unit ?? plainUnits[input.kind] ?? plainUnit

const plainUnits: Readonly<Partial<Record<InputKind, Text>>> = { percent: same('%'), money: same('đồng') }
const plainUnit: Text = text(() => 'từng đơn vị, không phải nghìn, triệu', () => 'single units, not thousands or millions')

/** The unit that stands behind a number: silent when it is the one asked for, told when it is another, unreadable when that changes the number. */
export function unitBehind(written: Pick<Written, 'tail' | 'glued'>, input: Input, raw: string): Reading | Remark | undefined {
  const tail = written.tail
  const wanted = unitOf(input.unit?.vi ?? '')
  if (tail === '' || tail === wanted) return undefined
  if (lookAlike.test(tail) && written.glued) return letterForDigit(input, raw)
  if (inexact.test(tail)) return notExact(input, raw)
  if (sizesIn(tail) !== sizesIn(wanted) && (wanted !== '' || tail.split(' ').some(word => powers.includes(word)))) return otherSize(input, raw)
  if (isState(tail) || isState(tail.slice(wanted.length))) return stateBeside(input, raw)
  const synonyms = input.kind === 'money' ? money : input.kind === 'points' ? points : []
  if (synonyms.includes(tail)) return undefined
  return wanted === '' || tail.startsWith(`${wanted} `) ? wordsBeside(input, raw) : otherUnit(input, raw)
}

const isState = (words: string): boolean => ['not-arisen', 'not-applicable'].includes(stateNamed(words) ?? 'blank')

/** `0 (không phát sinh)`: a number and a state in one cell are worth different points, and only their writer knows which is meant. */
const stateBeside = (input: Input, raw: string): Reading => unreadable('number-and-state', text(
  () => `“${raw}” ghi cả con số lẫn “Không phát sinh” hoặc “Không áp dụng”; không rõ muốn nói điều nào.`,
  () => `“${raw}” says a number and “Không phát sinh” (did not arise) or “Không áp dụng” (not applicable); which is meant is not clear.`,
), expectedOf(input), text(() => 'Chỉ để lại một: con số, hoặc “Không phát sinh”, “Không áp dụng”.', () => 'Keep one of them: the number, or the words.'))

/** Words that no unit explains: the number may be of something else. */
function wordsBeside(input: Input, raw: string): Remark {
  return remark('words-beside-number', input.kind === 'points' ? 'warning' : 'info', text(
    () => `Chỉ lấy con số trong “${raw}”; phần chữ đi sau không dùng.`, () => `Only the number in “${raw}” was used, not the words behind it.`,
  ), checkUnit)
}

const checkUnit: Text = text(() => 'Cần xem có đúng chỉ tiêu, đúng đơn vị tính không.', () => 'Check that it is the figure and the unit asked for.')

function otherUnit(input: Input, raw: string): Remark {
  return remark('other-unit', 'warning', text(
    () => `Ô ghi “${raw}”, đơn vị tính cần có là “${input.unit?.vi ?? ''}”. Đã lấy phần số.`,
    () => `The cell says “${raw}”; the unit asked for is “${input.unit?.en ?? ''}”. The number was used.`,
  ), checkUnit)
}

const otherSize = (input: Input, raw: string): Reading => unreadable('other-size', text(
  () => `“${raw}” ghi theo đơn vị khác với ô này${input.unit === undefined ? '' : ` (${input.unit.vi})`}, quy đổi thế nào chỉ người kê khai biết.`,
  () => `“${raw}” is in another unit than this cell's${input.unit === undefined ? '' : ` (${input.unit.en})`}; only its writer knows how to convert it.`,
), expectedOf(input), text(() => 'Ghi riêng con số, đúng đơn vị tính của ô.', () => 'Write the number alone, in the unit of the cell.'))

const letterForDigit = (input: Input, raw: string): Reading => unreadable('letter-for-digit', text(
  () => `“${raw}” có chữ cái ở chỗ của chữ số (O thay cho 0, l thay cho 1…).`,
  () => `“${raw}” has a letter where a digit belongs (O for 0, l for 1…).`,
), expectedOf(input))

const notExact = (input: Input, raw: string): Reading => unreadable('not-exact', text(
  () => `“${raw}” không phải một con số chính xác.`, () => `“${raw}” is not an exact number.`,
), expectedOf(input))

const kinds: readonly InputKind[] = ['count', 'money', 'number', 'percent', 'points']

/** What the format of a numeric cell shows beside the number, held against the unit asked for as typed words are; a number that is shown divided is unreadable. */
export function formatBeside(shown: string, format: NumberFormat | undefined, input: Input): Reading | Remark | undefined {
  if (format === undefined || !kinds.includes(input.kind)) return undefined
  if (format.thousands > 0) return shownDivided(shown, format, input)
  const reading = unitBehind({ tail: unitOf(format.words), glued: false }, input, `${shown} ${format.words}`)
  const fix = text(() => `Chữ “${format.words}” nằm trong định dạng số của ô: chọn định dạng Number, rồi ghi con số theo đúng đơn vị tính.`, () => `“${format.words}” is in the number format of the cell: choose the format Number, and write the number in the unit asked for.`)
  if (reading === undefined) return undefined
  return 'state' in reading ? { ...reading, remarks: reading.remarks.map(each => ({ ...each, fix })) } : { ...reading, fix }
}

function shownDivided(shown: string, { words, thousands }: NumberFormat, input: Input): Reading {
  const less = text(t => t.number(exact(`1e${3 * thousands}`)), t => t.number(exact(`1e${3 * thousands}`)))
  const seen = text(t => `${t.number(divide(exact(shown.replace('%', '')), exact(`1e${3 * thousands}`)))} ${words}`.trim(), t => `${t.number(divide(exact(shown.replace('%', '')), exact(`1e${3 * thousands}`)))} ${words}`.trim())
  return unreadable('other-size', text(
    t => `Ô chứa ${shown} nhưng định dạng số chia cho ${t.say(less)} khi hiện, tức “${t.say(seen)}”; không rõ người ghi muốn số nào.`,
    t => `The cell holds ${shown} and its number format divides it by ${t.say(less)} when it is shown, which is “${t.say(seen)}”; which of them is meant is not clear.`,
  ), expectedOf(input), text(() => 'Định dạng ô kiểu Number rồi ghi lại con số, đúng đơn vị tính của ô.', () => 'Format the cell as Number and write the number again, in the unit of the cell.'))
}
