import { parse, tokenize, type AstExpression } from '@borgar/fx'
import { add, decimalText, divide, exact, hundred, isZero, multiply, subtract, zero, type Rational } from '../../rational.ts'
import { functionsOf } from './functions.ts'
import { isMistake, isTrue, order, type Argument, type Held, type Mistake } from './held.ts'

/** What stands under a reference as a formula writes it (`D9`, `$I$9:$I$240`, `'Số liệu'!D9`), row by row. */
export type Look = (reference: string) => readonly Held[]

const mistake = (error: string): Mistake => ({ error })

/** A workbook of a form repeats few formulas, and a round few forms: each text is parsed once. */
const parsed = new Map<string, AstExpression>()
const mostKept = 20_000

function treeOf(formula: string): AstExpression {
  const known = parsed.get(formula)
  if (known !== undefined) return known
  const made = parse(tokenize(formula))
  if (parsed.size < mostKept) parsed.set(formula, made)
  return made
}

/**
 * The result of a formula that this program prints, in exact numbers; a division by zero is `#DIV/0!`. Throws a TypeError on a function
 * that no workbook of ours has: formulas of others are never run.
 */
export const worked = (formula: string, look: Look): Held => walk(treeOf(formula), look) ?? zero

type Part = AstExpression | null | undefined

function walk(node: Part, look: Look): Held {
  switch (node?.type) {
    case 'Literal': return typeof node.value === 'number' ? exact(node.raw) : node.value
    case 'ReferenceIdentifier': return look(node.value)[0]
    case 'UnaryExpression': return signed(node.operator, numeric(walk(node.arguments[0], look)))
    case 'BinaryExpression': return joined(node.operator, walk(node.arguments[0], look), walk(node.arguments[1], look))
    case 'CallExpression': return called(node.callee.name.toUpperCase(), node.arguments, look)
    default: throw new TypeError(`no formula of ours: ${node?.type ?? 'nothing'}`)
  }
}

function numeric(held: Held): Rational | Mistake {
  if (typeof held === 'string') return mistake('#VALUE!')
  return typeof held === 'object' ? held : held === true ? exact(1) : zero
}

function signed(operator: string, held: Rational | Mistake): Held {
  if (isMistake(held)) return held
  return operator === '-' ? subtract(zero, held) : operator === '%' ? divide(held, hundred) : held
}

function joined(operator: string, left: Held, right: Held): Held {
  if (isMistake(left)) return left
  if (isMistake(right)) return right
  if (operator === '&') return shown(left) + shown(right)
  return /^[-+*/]$/.test(operator) ? reckoned(operator, numeric(left), numeric(right)) : ordered(operator, order(left, right))
}

function shown(held: Exclude<Held, Mistake>): string {
  if (typeof held === 'object') return decimalText(held)
  return typeof held === 'boolean' ? String(held).toUpperCase() : held ?? ''
}

function reckoned(operator: string, a: Rational | Mistake, b: Rational | Mistake): Held {
  if (isMistake(a)) return a
  if (isMistake(b)) return b
  switch (operator) {
    case '+': return add(a, b)
    case '-': return subtract(a, b)
    case '*': return multiply(a, b)
    default: return isZero(b) ? mistake('#DIV/0!') : divide(a, b)
  }
}

function ordered(operator: string, by: number): boolean {
  switch (operator) {
    case '>=': return by >= 0
    case '>': return by > 0
    case '<=': return by <= 0
    case '<': return by < 0
    case '=': return by === 0
    case '<>': return by !== 0
    default: throw new TypeError(`no operator of ours: ${operator}`)
  }
}

/** IF takes one branch only; every other function sees all that it is given. */
function called(name: string, given: readonly Part[], look: Look): Held {
  if (name === 'IF') {
    const asked = walk(given[0], look)
    return isMistake(asked) ? asked : isTrue(asked) ? walk(given[1], look) : given.length < 3 ? false : walk(given[2], look)
  }
  if (name === 'IFERROR') {
    const held = walk(given[0], look)
    return isMistake(held) ? walk(given[1], look) : held
  }
  if (name === 'SUMPRODUCT') return sumOf(listed(given[0], look))
  const work = functionsOf[name]
  if (work === undefined) throw new TypeError(`no function of ours: ${name}`)
  return work(given.map(part => argument(part, look)))
}

/** What a part comes to for each cell of a range that it holds: the way of SUMPRODUCT. */
function listed(node: Part, look: Look): readonly Held[] {
  switch (node?.type) {
    case 'ReferenceIdentifier': return look(node.value)
    case 'UnaryExpression': return listed(node.arguments[0], look).map(held => signed(node.operator, numeric(held)))
    case 'BinaryExpression': {
      const [left, right] = node.arguments.map(part => listed(part, look))
      const longest = Math.max(left?.length ?? 0, right?.length ?? 0)
      return Array.from({ length: longest }, (_, at) => joined(node.operator, left?.[left.length === 1 ? 0 : at], right?.[right.length === 1 ? 0 : at]))
    }
    default: return [walk(node, look)]
  }
}

const sumOf = (all: readonly Held[]): Held => all.find(isMistake) ?? all.map(numeric).reduce<Rational>((sum, each) => (isMistake(each) ? sum : add(sum, each)), zero)

const argument = (part: Part, look: Look): Argument =>
  (part?.type === 'ReferenceIdentifier' ? { held: look(part.value), isRange: true } : { held: [walk(part, look)], isRange: false })
