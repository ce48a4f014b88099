import { compare, decimalText, divide, exact, floor, least, most, one, round, sign, subtract, sum, zero, type Rational } from '../../rational.ts'
import { serialOf } from '../../sheet.ts'
import { isMistake, isNumber, isTrue, order, type Argument, type Held, type Mistake } from './held.ts'

type Work = (given: readonly Argument[]) => Held

const first = (given: readonly Argument[], at = 0): Held => given[at]?.held[0]
const everything = (given: readonly Argument[]): readonly Held[] => given.flatMap(each => each.held)

/** A function that has no answer where one of its arguments has none. */
const strict = (work: (given: readonly Argument[]) => Held): Work => given => everything(given).find(isMistake) ?? work(given)

/** The numbers of its arguments: a truth or a blank written in place counts, one in a range does not. */
const numbers = (given: readonly Argument[]): readonly Rational[] => given.flatMap(({ held, isRange }) =>
  held.filter(each => isNumber(each) || !isRange).map(each => (isNumber(each) ? each : each === true ? one : zero)))

const number = (given: readonly Argument[], at: number): Rational => numbers([given[at] ?? { held: [zero], isRange: false }])[0] ?? zero

/** To so many places, away from zero, towards it, or to the nearer. */
const rounding = (to: (value: Rational, step: Rational) => Rational): Work => strict(given => to(number(given, 0), powerOf(number(given, 1))))
const powerOf = (places: Rational): Rational => exact(`1e${String(-places.valueOf())}`)

function away(value: Rational, step: Rational): Rational {
  const cut = round(value, step, 'down')
  return compare(cut, value) === 0 ? value : sign(value) < 0 ? subtract(cut, step) : cut.add(step)
}

/** `"TRONG"`, `">0"`: what COUNTIF counts. */
function meets(held: Held, wanted: Held): boolean {
  const [, operator = '=', rest = ''] = typeof wanted === 'string' ? /^(>=|<=|<>|>|<|=)?([\s\S]*)$/.exec(wanted) ?? [] : []
  const against: Held = typeof wanted !== 'string' ? wanted : /^-?\d+(\.\d+)?$/.test(rest) ? exact(rest) : rest
  if (isMistake(held) || isMistake(against) || (held === undefined && against !== '')) return operator === '<>'
  const alike = held === undefined || typeof held === typeof against
  const by = alike ? order(held, against) : Number.NaN
  switch (operator) {
    case '>=': return by >= 0
    case '<=': return by <= 0
    case '>': return by > 0
    case '<': return by < 0
    case '<>': return !(by === 0)
    default: return by === 0
  }
}

const extreme = (better: (a: Rational, b: Rational) => Rational): Work => strict(given => {
  const [start, ...rest] = numbers(given)
  return start === undefined ? zero : rest.reduce(better, start)
})

const truths = (given: readonly Argument[]): readonly boolean[] => given.flatMap(({ held, isRange }) => held.filter(each => !isRange || typeof each === 'boolean' || isNumber(each)).map(isTrue))
const notAvailable: Mistake = { error: '#N/A' }

/** The functions that the workbooks of this program use, by name; what they do is what Excel does. */
export const functionsOf: Readonly<Record<string, Work | undefined>> = {
  AND: strict(given => truths(given).every(Boolean)),
  OR: strict(given => truths(given).some(Boolean)),
  NOT: strict(given => !isTrue(first(given))),
  MIN: extreme(least),
  MAX: extreme(most),
  SUM: strict(given => sum(numbers(given))),
  ABS: strict(given => most(number(given, 0), subtract(zero, number(given, 0)))),
  INT: strict(given => floor(number(given, 0), one)),
  ROUND: rounding((value, step) => round(value, step)),
  ROUNDDOWN: rounding((value, step) => round(value, step, 'down')),
  ROUNDUP: rounding(away),
  AVERAGE: strict(given => divided(sum(numbers(given)), exact(numbers(given).length))),
  COUNT: given => exact(numbers(given.map(each => ({ ...each, isRange: true }))).length),
  COUNTA: given => exact(everything(given).filter(held => held !== undefined).length),
  COUNTBLANK: given => exact(everything(given).filter(held => held === undefined || held === '').length),
  COUNTIF: given => exact((given[0]?.held ?? []).filter(held => meets(held, first(given, 1))).length),
  SUMIF: given => sum((given[0]?.held ?? []).flatMap((held, at) => { const to = (given[2] ?? given[0])?.held[at]; return meets(held, first(given, 1)) && isNumber(to) ? [to] : [] })),
  ISNUMBER: given => isNumber(first(given)),
  ISTEXT: given => typeof first(given) === 'string',
  ISBLANK: given => first(given) === undefined,
  ISERROR: given => isMistake(first(given)),
  ISNA: given => { const held = first(given); return isMistake(held) && held.error === '#N/A' },
  NA: () => notAvailable,
  DATE: strict(given => exact(serialOf([0, 1, 2].map(at => String(number(given, at)).padStart(at === 0 ? 4 : 2, '0')).join('-')))),
  CHAR: strict(given => String.fromCharCode(number(given, 0).valueOf())),
  LOWER: strict(given => words(given, 0).toLowerCase()),
  TRIM: strict(given => words(given, 0).replace(/ +/g, ' ').replace(/^ | $/g, '')),
  SUBSTITUTE: strict(given => words(given, 0).replaceAll(words(given, 1), () => words(given, 2))),
  LEN: strict(given => exact(typeof first(given) === 'string' ? String(first(given)).length : 0)),
}

const words = (given: readonly Argument[], at: number): string => { const held = first(given, at); return typeof held === 'string' ? held : isNumber(held) ? decimalText(held) : '' }

const divided = (a: Rational, b: Rational): Held => (sign(b) === 0 ? { error: '#DIV/0!' } : divide(a, b))
