import { compare, decimalsOf, divide, exact, isZero, multiply, one, sign, terminates, type Rational } from '../rational.ts'
import { added, asValue, calmed, call, dateLiteral, failed, fraction, isNearest, literal, noisiest, percentLiteral, subtracted, term, wholeSteps, wrapped, type Printed } from './excel-text.ts'
import { number, type Comparison, type Expr, type Test } from './expr.ts'
import { mayFail, quotient, scaled, unit, type Quotient, type Scale } from './terms.ts'

/** Where the form keeps what a formula asks for; every text is Excel syntax, en-US, and binds as tightly as a reference or a call. */
export interface Cells {
  /** The cell of an input. The number meant is the cell's × `scale`. `whole`: no fraction can be in it, so products of it are exact. */
  number(id: string): { readonly ref: string; readonly scale?: Rational; readonly whole?: boolean }
  /** An input and the text that it shows when this option is chosen: `D12` and `"Có"`, or a reference. */
  option(id: string, option: string): { readonly ref: string; readonly is: string }
  points(code: string): string
  best(id: string, best: 'highest' | 'lowest'): string
}

/** A text literal of Excel; one that is longer than the 255 characters that Excel takes is joined from pieces. */
export function quoted(text: string): string {
  const pieces = text.match(/[\s\S]{1,120}/gu) ?? ['']
  const joined = pieces.map(piece => `"${piece.replaceAll('"', '""')}"`).join('&')
  return pieces.length > 1 ? `(${joined})` : joined
}

/**
 * The formula as Excel and LibreOffice calculate it, without `=`.
 * Law: whatever is compared, rounded or asked to be zero is the nearest double of its exact value (whole numbers, divided at
 * most once, at the end), or is first rounded to nine decimals, so that no noise of doubles turns a decision.
 */
export const printExcel = (expr: Expr, cells: Cells): string => written(expr, cells).text

/** A test as Excel writes it, by the same law. */
export const printTest = (test: Test, cells: Cells): string => asked(test, cells).text

const scaleOf = (cells: Cells): Scale => id => ({ scale: cells.number(id).scale ?? one, whole: cells.number(id).whole ?? false })

function written(of: Expr, cells: Cells): Printed {
  return of.is === 'number' && of.as === 'percent' ? percentLiteral(of.value) : fraction(...lines(of, cells))
}

type Lines = readonly [factor: Rational, top: readonly Printed[], bottom: readonly Printed[]]

/** Above and below the line. Over a denominator, sums of decimals are brought to whole numbers and what that takes to the factor. */
function lines(of: Expr, cells: Cells): Lines {
  const { factor, top, bottom } = quotient(of, scaleOf(cells))
  const plain = (each: Expr): Printed => single(each, cells)
  return bottom.length === 0 ? [factor, top.map(plain), []] : inWhole({ factor, top, bottom }, cells)
}

function inWhole({ factor, top, bottom }: Quotient, cells: Cells): Lines {
  const lift = (of: Expr): Rational => (of.is === 'input' ? one : exact(unit(of, scaleOf(cells)) ?? 1n))
  const lifted = (of: Expr): Printed => (compare(lift(of), one) === 0 ? single(of, cells) : written(scaled(of, lift(of)), cells))
  const above = top.reduce((all, of) => divide(all, lift(of)), factor)
  return [bottom.reduce((all, of) => multiply(all, lift(of)), above), top.map(lifted), bottom.map(lifted)]
}

function single(of: Expr, cells: Cells): Printed {
  const each = (part: Expr): Printed => written(part, cells)
  switch (of.is) {
    case 'number': return of.as === 'date' ? dateLiteral(of.value) : literal(of.value)
    case 'input': return term(cells.number(of.id).ref, cells.number(of.id).whole ? 'whole' : 'nearest')
    case 'sum': return added(of.of.map(each))
    case 'minus': return subtracted(each(of.left), each(of.right))
    case 'least': return call('MIN', of.of.map(each))
    case 'most': return call('MAX', of.of.map(each))
    case 'size': return call('ABS', [each(of.of)])
    case 'round': return wholeSteps(each(of.of), of.mode)
    case 'when': return branches(of, cells)
    case 'points': return term(cells.points(of.code), 'noisy')
    case 'best': return term(cells.best(of.id, of.best), 'nearest')
    case 'state': return of.state === 'unreadable' ? term('NA()', 'whole') : failed
    case 'times': case 'over': case 'held': return each(of)
  }
}

function branches(of: Extract<Expr, { is: 'when' }>, cells: Cells): Printed {
  const taken = [written(of.then, cells), written(of.otherwise, cells)]
  return term(`IF(${[asked(of.test, cells).text, ...taken.map(asValue)].join(',')})`, noisiest(taken))
}

const truth = (text: string): Printed => ({ text, level: 1, noise: 'whole' })

function asked(of: Test, cells: Cells): Printed {
  switch (of.is) {
    case 'compare': return compared(of.left, of.by, of.right, cells)
    case 'chosen': {
      const { ref, is } = cells.option(of.id, of.option)
      return truth(`${ref}=${is}`)
    }
    case 'all': return chain('AND', of.of, cells)
    case 'any': return chain('OR', of.of, cells)
    case 'not': return term(`NOT(${asked(of.of, cells).text})`, 'whole')
  }
}

/** Quirk: a spreadsheet's AND and OR look at all their parts; ours stop at the first that decides, so parts that may fail are nested. */
function chain(name: 'AND' | 'OR', of: readonly Test[], cells: Cells): Printed {
  const [first, ...rest] = of
  if (first === undefined) return truth(name === 'AND' ? '1=1' : '1=0')
  if (rest.length === 0) return asked(first, cells)
  if (!rest.some(mayFail)) return term(`${name}(${of.map(each => asked(each, cells).text).join(',')})`, 'whole')
  const others = chain(name, rest, cells).text
  return term(`IF(${asked(first, cells).text},${name === 'AND' ? `${others},FALSE` : `TRUE,${others}`})`, 'whole')
}

const mirrored: Readonly<Record<Comparison, Comparison>> = { '>=': '<=', '>': '<', '=': '=', '<': '>', '<=': '>=', '<>': '<>' }

const isPlain = (of: Expr): of is Extract<Expr, { is: 'number' }> => of.is === 'number' && of.as !== 'date'

/** Beside a plain number the other side's own factor goes to the number: 100 × a ÷ b ≥ 95 becomes a ÷ b ≥ 0.95. */
function compared(left: Expr, by: Comparison, right: Expr, cells: Cells): Printed {
  if (isPlain(left) && !isPlain(right)) return compared(right, mirrored[by], left, cells)
  const [factor, top, bottom] = lines(left, cells)
  const isMoved = isPlain(right) && !isZero(factor) && compare(factor, one) !== 0 && top.length + bottom.length > 0
  if (!isMoved) return decided(left.is === 'number' ? written(left, cells) : fraction(factor, top, bottom), by, right, cells)
  return decided(fraction(one, top, bottom), sign(factor) < 0 ? mirrored[by] : by, number(divide(right.value, factor)), cells)
}

function decided(left: Printed, by: Comparison, right: Expr, cells: Cells): Printed {
  const other = written(right, cells)
  if (isNearest(left) && isNearest(other)) return truth(`${wrapped(left, 2)}${by}${wrapped(other, 2)}`)
  const isShort = isPlain(right) && terminates(right.value) && decimalsOf(right.value) <= 9
  return truth(isShort ? `${calmed(left).text}${by}${other.text}` : `${calmed(subtracted(left, other)).text}${by}0`)
}
