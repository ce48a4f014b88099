import { text, type Text } from '../text.ts'
import { alike } from './spelling.ts'

/** What is wrong with the text of a formula: where (from 0), what stands there, and what to write instead. */
export interface Fault {
  readonly code: `formula/${'syntax' | 'not-allowed' | 'unknown-function' | 'arguments' | 'type' | 'number' | 'too-long' | 'too-deep'}`
  readonly offset: number
  readonly found: string
  readonly message: Text
  readonly fix: Text
}

/** The functions that a formula may call. */
export const functions = ['IF', 'AND', 'OR', 'NOT', 'MIN', 'MAX', 'SUM', 'ROUND', 'ROUNDDOWN', 'ABS'] as const

/** One of them. */
export type FunctionName = (typeof functions)[number]

/** Characters, and levels of brackets, beyond which a formula is not even parsed. */
export const maxLength = 2000
export const maxDepth = 64

const shown = (found: string): string => (found.length > 30 ? `${found.slice(0, 29)}…` : found)

const grammar = text(
  () => `Được dùng: ${functions.join(', ')}; + − * /; >= > = < <= <>; số (viết dấu chấm: 0.5), phần trăm (95.5%), tên số liệu, ngoặc tròn.`.replace('−', '-'),
  () => `Allowed: ${functions.join(', ')}; + - * /; >= > = < <= <>; numbers (with a dot: 0.5), percents (95.5%), names of figures, round brackets.`)

/** The text is no formula; `offset` is where reading stopped. */
export const syntax = (offset: number, source: string): Fault => {
  const found = source.slice(Math.max(0, offset - 1), offset + 11) || source.slice(-12)
  return {
    code: 'formula/syntax', offset, found, fix: grammar,
    message: text(
      () => `Công thức sai cú pháp ở gần ký tự thứ ${offset + 1}${found === '' ? '' : ` (“${shown(found)}”)`}: thiếu hoặc thừa dấu, ngoặc hay tên.`,
      () => `The formula cannot be read near character ${offset + 1}${found === '' ? '' : ` (“${shown(found)}”)`}: a sign, a bracket or a name is missing or too many.`),
  }
}

/** A formula of Excel's, but not one of ours: a range, a text, a power. */
export const notAllowed = (offset: number, found: string, instead?: string): Fault => ({
  code: 'formula/not-allowed', offset, found,
  message: text(() => `“${shown(found)}” (ký tự thứ ${offset + 1}) không được dùng trong công thức tính điểm.`, () => `“${shown(found)}” (character ${offset + 1}) may not be used in a formula for points.`),
  fix: instead === undefined ? grammar : text(() => `Viết \`${instead}\`.`, () => `Write \`${instead}\`.`),
})

/** A call of something else, with the function that was probably meant. */
export const unknownFunction = (offset: number, found: string): Fault => {
  const near = alike(found, functions)
  return {
    code: 'formula/unknown-function', offset, found,
    message: text(() => `Không có hàm \`${shown(found)}\` (ký tự thứ ${offset + 1}).`, () => `There is no function \`${shown(found)}\` (character ${offset + 1}).`),
    fix: near === undefined ? text(() => `Các hàm được dùng: ${functions.join(', ')}.`, () => `Functions allowed: ${functions.join(', ')}.`)
      : text(() => `Có phải ý là \`${near}\`?`, () => `Did you mean \`${near}\`?`),
  }
}

const either = (vi: string, en: string): Text => text(() => vi, () => en)

const shapes: Readonly<Record<FunctionName, Text>> = {
  IF: either('`IF(điều kiện, số, số)`', '`IF(condition, number, number)`'),
  AND: either('`AND(điều kiện, điều kiện, …)`', '`AND(condition, condition, …)`'),
  OR: either('`OR(điều kiện, điều kiện, …)`', '`OR(condition, condition, …)`'),
  NOT: either('`NOT(điều kiện)`', '`NOT(condition)`'),
  SUM: either('`SUM(số, số, …)`', '`SUM(number, number, …)`'),
  MIN: either('`MIN(số, số, …)`', '`MIN(number, number, …)`'),
  MAX: either('`MAX(số, số, …)`', '`MAX(number, number, …)`'),
  ABS: either('`ABS(số)`', '`ABS(number)`'),
  ROUND: either('`ROUND(số, 2)`, số chữ số thập phân ghi sẵn từ -9 đến 9', '`ROUND(number, 2)`, the number of decimals written out, from -9 to 9'),
  ROUNDDOWN: either('`ROUNDDOWN(số, 2)`, số chữ số thập phân ghi sẵn từ -9 đến 9', '`ROUNDDOWN(number, 2)`, the number of decimals written out, from -9 to 9'),
}

/** A call with too few, too many or wrong arguments, with its shape. */
export const wrongArguments = (offset: number, found: FunctionName): Fault => ({
  code: 'formula/arguments', offset, found,
  message: text(() => `Hàm \`${found}\` (ký tự thứ ${offset + 1}) thiếu, thừa hoặc sai phần trong ngoặc.`, () => `The function \`${found}\` (character ${offset + 1}) has arguments missing, too many or of a wrong kind.`),
  fix: text(t => `Viết ${t.say(shapes[found])}.`, t => `Write ${t.say(shapes[found])}.`),
})

/** A number where a condition must stand, or the other way round. */
export const wrongType = (offset: number, found: string, wants: 'number' | 'test'): Fault => ({
  code: 'formula/type', offset, found,
  message: wants === 'test'
    ? text(() => `“${shown(found)}” (ký tự thứ ${offset + 1}) là một số; chỗ này cần một điều kiện.`, () => `“${shown(found)}” (character ${offset + 1}) is a number; a condition must stand here.`)
    : text(() => `“${shown(found)}” (ký tự thứ ${offset + 1}) là một điều kiện; chỗ này cần một số.`, () => `“${shown(found)}” (character ${offset + 1}) is a condition; a number must stand here.`),
  fix: wants === 'test' ? text(() => 'Viết phép so sánh, ví dụ `tong>0`.', () => 'Write a comparison, such as `total>0`.')
    : text(() => 'Viết `IF(điều kiện, số, số)`.', () => 'Write `IF(condition, number, number)`.'),
})

/** A number of more than 15 digits, or beyond 10^15. */
export const wrongNumber = (offset: number, found: string): Fault => ({
  code: 'formula/number', offset, found,
  message: text(() => `Số \`${shown(found)}\` (ký tự thứ ${offset + 1}) quá dài hoặc quá lớn để Excel giữ đúng.`, () => `The number \`${shown(found)}\` (character ${offset + 1}) is too long or too large for Excel to keep exactly.`),
  fix: text(() => 'Dùng tối đa 15 chữ số.', () => 'Use at most 15 digits.'),
})

/** Refused before it is parsed, for its length. */
export const tooLong = (length: number): Fault => ({
  code: 'formula/too-long', offset: maxLength, found: String(length),
  message: text(() => `Công thức dài ${length} ký tự, quá ${maxLength}.`, () => `The formula is ${length} characters long, above ${maxLength}.`),
  fix: text(() => 'Rút gọn, hoặc chia tiêu chí thành nhiều thành phần.', () => 'Shorten it, or split the criterion into components.'),
})

/** Refused before it is parsed, for its brackets. */
export const tooDeep = (offset: number): Fault => ({
  code: 'formula/too-deep', offset, found: '(',
  message: text(() => `Ngoặc lồng nhau quá ${maxDepth} lớp (ký tự thứ ${offset + 1}).`, () => `Brackets are nested more than ${maxDepth} deep (character ${offset + 1}).`),
  fix: text(() => 'Viết lại công thức ít lớp ngoặc hơn.', () => 'Rewrite the formula with fewer brackets.'),
})
