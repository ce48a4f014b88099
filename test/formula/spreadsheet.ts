import { parse, tokenize, type AstExpression } from '@borgar/fx'

/** What a cell holds: a blank is undefined; an error is `{ error: '#DIV/0!' }`. */
export type CellValue = number | string | boolean | undefined | { readonly error: string }

const divisionByZero: CellValue = { error: '#DIV/0!' }
const wrongType: CellValue = { error: '#VALUE!' }

const isError = (value: CellValue): value is { readonly error: string } => typeof value === 'object'

/** Calculates a formula in doubles, as strictly as IEEE does: no fifteen-digit mercy, so noise that turns a decision is seen. */
export function calculate(formula: string, cell: (ref: string) => CellValue): CellValue {
  // A formula that is only a reference to a blank cell shows 0.
  return walk(parse(tokenize(formula)), cell) ?? 0
}

function walk(node: AstExpression, cell: (ref: string) => CellValue): CellValue {
  switch (node.type) {
    case 'Literal': return (node as { value: number | string | boolean }).value
    case 'ReferenceIdentifier': return cell((node as { value: string }).value)
    case 'UnaryExpression': return unary(node as never, cell)
    case 'BinaryExpression': return binary(node as never, cell)
    case 'CallExpression': return called(node as never, cell)
    default: throw new Error(`a node that a spreadsheet formula of ours never has: ${node.type}`)
  }
}

interface Operation { readonly operator: string; readonly arguments: readonly AstExpression[] }

function unary(node: Operation, cell: (ref: string) => CellValue): CellValue {
  const value = numeric(walk(argument(node, 0), cell))
  if (typeof value !== 'number') return value
  if (node.operator === '-') return -value
  if (node.operator === '%') return value / 100
  throw new Error(`operator ${node.operator}`)
}

function argument(node: { readonly arguments: readonly (AstExpression | null)[] }, index: number): AstExpression {
  const found = node.arguments[index]
  if (!found) throw new Error('an argument is missing')
  return found
}

function numeric(value: CellValue): number | { readonly error: string } {
  if (isError(value)) return value
  if (typeof value === 'string') return wrongType as { error: string }
  return Number(value ?? 0)
}

function binary(node: Operation, cell: (ref: string) => CellValue): CellValue {
  const left = walk(argument(node, 0), cell)
  const right = walk(argument(node, 1), cell)
  if (isError(left)) return left
  if (isError(right)) return right
  if (node.operator === '&') return `${String(left ?? '')}${String(right ?? '')}`
  if (['+', '-', '*', '/'].includes(node.operator)) return reckoned(node.operator, numeric(left), numeric(right))
  return ordered(node.operator, left, right)
}

function reckoned(operator: string, a: ReturnType<typeof numeric>, b: ReturnType<typeof numeric>): CellValue {
  if (typeof a !== 'number') return a
  if (typeof b !== 'number') return b
  switch (operator) {
    case '+': return a + b
    case '-': return a - b
    case '*': return a * b
    default: return b === 0 ? divisionByZero : a / b
  }
}

function ordered(operator: string, left: CellValue, right: CellValue): boolean {
  const [a, b] = typeof left === 'string' || typeof right === 'string' ? [String(left ?? '').toLowerCase(), String(right ?? '').toLowerCase()] : [Number(left ?? 0), Number(right ?? 0)]
  switch (operator) {
    case '>=': return a >= b
    case '>': return a > b
    case '=': return a === b
    case '<': return a < b
    case '<=': return a <= b
    case '<>': return a !== b
    default: throw new Error(`operator ${operator}`)
  }
}

function called(node: { readonly callee: { readonly name: string }; readonly arguments: readonly (AstExpression | null)[] }, cell: (ref: string) => CellValue): CellValue {
  const name = node.callee.name
  if (name === 'NA') return { error: '#N/A' }
  if (name === 'IF') {
    const asked = walk(argument(node, 0), cell)
    return isError(asked) ? asked : walk(argument(node, asked ? 1 : 2), cell)
  }
  const values = node.arguments.map((_, index) => walk(argument(node, index), cell))
  return values.find(isError) ?? applied(name, values)
}

function applied(name: string, values: readonly CellValue[]): CellValue {
  // A blank or a text that is given by reference is passed over by MIN and MAX.
  const given = values.filter(value => typeof value === 'number')
  const [first = 0, digits = 0] = values.map(value => Number(value ?? 0))
  switch (name) {
    case 'MIN': return given.length === 0 ? 0 : Math.min(...given)
    case 'MAX': return given.length === 0 ? 0 : Math.max(...given)
    case 'SUM': return given.reduce((all, each) => all + each, 0)
    case 'ABS': return Math.abs(first)
    case 'ROUND': return Math.sign(first) * Number(Math.abs(first).toFixed(digits))
    case 'ROUNDDOWN': return Math.trunc(first)
    case 'AND': return values.every(Boolean)
    case 'OR': return values.some(Boolean)
    case 'NOT': return !values[0]
    case 'DATE': return (Date.UTC(first, digits - 1, Number(values[2])) - Date.UTC(1899, 11, 30)) / 86_400_000
    default: throw new Error(`a function that we never print: ${name}`)
  }
}
