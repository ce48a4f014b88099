import { parse, tokenize, type AstExpression, type Token } from '@borgar/fx'
import { divide, exact, hundred, one, subtract, zero, type Rational } from '../rational.ts'
import { compared, input, least, minus, most, number, over, percent, plus, round, times, when, type Comparison, type Expr, type Test } from './expr.ts'
import { functions, maxDepth, maxLength, notAllowed, syntax, tooDeep, tooLong, unknownFunction, wrongArguments, wrongNumber, wrongType, type Fault, type FunctionName } from './fault.ts'

/** What a formula text says. With faults `expr` is not to be used. `names` are the figures it names, each once, in their order. */
export interface Reading {
  readonly expr: Expr
  readonly names: readonly string[]
  readonly faults: readonly Fault[]
}

/** Reads the syntax that officials know, Excel's, into the language of worth; `idOf` gives the id of the input behind a name. Never throws. */
export function readExcel(written: string, idOf: (name: string) => string): Reading {
  const source = written.normalize('NFC').replace(/[\u00A0\u202F]/g, ' ')
  const early = unreadable(source)
  if (early.length > 0) return { expr: number(zero), names: [], faults: early }
  try {
    const faults: Fault[] = []
    const names = new Set<string>()
    const expr = worth(parse(tokenize(source, { withLocation: true, negativeNumbers: false }).map(asName)), { source, idOf, faults, names })
    return { expr, names: [...names], faults }
  } catch (problem) {
    const at = (problem as { sourceOffset?: unknown }).sourceOffset
    return { expr: number(zero), names: [], faults: [syntax(typeof at === 'number' ? Math.min(at, source.length) : 0, source)] }
  }
}

/** Quirk: the tokenizer takes names such as R and TC12 for references. */
const asName = (token: Token): Token =>
  (token.type === 'range' || token.type === 'unknown') && /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(token.value) ? { ...token, type: 'range_named' } : token

const instead: Readonly<Record<string, string | undefined>> = { '≥': '>=', '≤': '<=', '≠': '<>', '×': '*', '÷': '/', '−': '-', '–': '-', '∕': '/', ';': ',' }

/** What is refused before anything is parsed, so that no text is costly. */
function unreadable(source: string): readonly Fault[] {
  if (source.length > maxLength) return [tooLong(source.length)]
  let depth = 0
  for (let at = 0; at < source.length; at++) {
    depth += source[at] === '(' ? 1 : source[at] === ')' ? -1 : 0
    if (depth > maxDepth) return [tooDeep(at)]
  }
  return [...source.matchAll(/"[^"]*"?|[^\p{L}\p{M}\p{N}\s_.,()+\-*/%<>=]/gu)].slice(0, 5).map(found => notAllowed(found.index, found[0], instead[found[0]]))
}

/** What the walk over the parsed formula goes by, and what it gathers. */
interface Reader {
  readonly source: string
  readonly idOf: (name: string) => string
  readonly faults: Fault[]
  readonly names: Set<string>
}

type Of<Type extends string> = Extract<AstExpression, { type: Type }>
type Call = Of<'CallExpression'>
type Part = AstExpression | null | undefined

const nothing = number(zero)
const never: Test = { is: 'any', of: [] }
const comparisons: readonly string[] = ['>=', '>', '=', '<', '<=', '<>'] satisfies readonly Comparison[]
const at = (node: Part): number => node?.loc?.[0] ?? 0
const found = (node: Part, r: Reader): string => (node ? r.source.slice(at(node), node.loc?.[1] ?? 0) : ',')
const nameOf = (node: Call): string => node.callee.name.toUpperCase()
const isFull = (node: Call): boolean => node.arguments.length > 0 && node.arguments.every(Boolean)
const has = (node: Call, count: number): boolean => node.arguments.length === count && isFull(node)

function refused<Placeholder>(fault: Fault, instead: Placeholder, r: Reader): Placeholder {
  r.faults.push(fault)
  return instead
}

const foreign = (node: Part, r: Reader): Expr => refused(notAllowed(at(node), found(node, r)), nothing, r)

function worth(node: Part, r: Reader): Expr {
  switch (node?.type) {
    case 'Literal': return typeof node.value === 'string' || typeof node.value === 'boolean' ? foreign(node, r) : plain(node, r)
    case 'ReferenceIdentifier': return node.kind === 'name' ? named(node.value, r) : foreign(node, r)
    case 'UnaryExpression': return signed(node, r)
    case 'BinaryExpression': return reckoned(node, r)
    case 'CallExpression': return called(node, r)
    default: return foreign(node, r)
  }
}

function named(name: string, r: Reader): Expr {
  r.names.add(name)
  return input(r.idOf(name))
}

function plain(node: Of<'Literal'>, r: Reader): Expr {
  const value = decimal(node.raw)
  return value === undefined ? refused(wrongNumber(at(node), node.raw), nothing, r) : number(value)
}

function signed(node: Of<'UnaryExpression'>, r: Reader): Expr {
  const of = worth(node.arguments[0], r)
  switch (node.operator) {
    case '+': return of
    case '-': return negated(of)
    case '%': return of.is === 'number' && of.as === undefined ? percent(divide(of.value, hundred)) : foreign(node, r)
    default: return foreign(node, r)
  }
}

function negated(of: Expr): Expr {
  if (of.is === 'number') return { ...of, value: subtract(zero, of.value) }
  return of.is === 'minus' && of.left === nothing ? of.right : minus(nothing, of)
}

function reckoned(node: Of<'BinaryExpression'>, r: Reader): Expr {
  const [a, b] = node.arguments
  switch (node.operator) {
    case '+': return added(worth(a, r), worth(b, r))
    case '-': return minus(worth(a, r), worth(b, r))
    case '*': return times(worth(a, r), worth(b, r))
    case '/': return over(worth(a, r), worth(b, r))
    case ' ': return refused(syntax(at(b), r.source), nothing, r)
    default: return comparisons.includes(node.operator) ? refused(wrongType(at(node), found(node, r), 'number'), nothing, r) : foreign(node, r)
  }
}

const added = (left: Expr, right: Expr): Expr => plus(...(left.is === 'sum' ? left.of : [left]), right)

/** What each function makes of its arguments; undefined when they are too few, too many or of a wrong kind. */
const meanings: Readonly<Record<FunctionName, (node: Call, r: Reader) => Expr | undefined>> = {
  IF: (node, r) => (has(node, 3) ? when(asked(node.arguments[0], r), worth(node.arguments[1], r), worth(node.arguments[2], r)) : undefined),
  SUM: (node, r) => (isFull(node) ? plus(...node.arguments.map(each => worth(each, r))) : undefined),
  MIN: (node, r) => (isFull(node) ? least(...node.arguments.map(each => worth(each, r))) : undefined),
  MAX: (node, r) => (isFull(node) ? most(...node.arguments.map(each => worth(each, r))) : undefined),
  ABS: (node, r) => (has(node, 1) ? { is: 'size', of: worth(node.arguments[0], r) } : undefined),
  ROUND: (node, r) => stepped(node, 'half-up', r),
  ROUNDDOWN: (node, r) => stepped(node, 'down', r),
  AND: (node, r) => refused(wrongType(at(node), found(node, r), 'number'), nothing, r),
  OR: (node, r) => refused(wrongType(at(node), found(node, r), 'number'), nothing, r),
  NOT: (node, r) => refused(wrongType(at(node), found(node, r), 'number'), nothing, r),
}

const isFunction = (name: string): name is FunctionName => (functions as readonly string[]).includes(name)

function called(node: Call, r: Reader): Expr {
  const name = nameOf(node)
  if (!isFunction(name)) return refused(unknownFunction(at(node), node.callee.name), nothing, r)
  return meanings[name](node, r) ?? refused(wrongArguments(at(node), name), nothing, r)
}

function stepped(node: Call, mode: 'half-up' | 'down', r: Reader): Expr | undefined {
  const places = found(node.arguments[1], r).replace(/\s/g, '')
  return has(node, 2) && /^-?\d$/.test(places) ? round(worth(node.arguments[0], r), exact(`1e${-Number(places)}`), mode) : undefined
}

function asked(node: Part, r: Reader): Test {
  if (node?.type === 'BinaryExpression' && comparisons.includes(node.operator)) {
    return compared(worth(node.arguments[0], r), node.operator as Comparison, worth(node.arguments[1], r))
  }
  if (node?.type === 'CallExpression') return calledTest(node, r)
  if (node?.type === 'Literal' && typeof node.value !== 'number') return refused(notAllowed(at(node), found(node, r)), never, r)
  return refused(wrongType(at(node), found(node, r), 'test'), never, r)
}

function calledTest(node: Call, r: Reader): Test {
  const name = nameOf(node)
  if (!isFunction(name)) return refused(unknownFunction(at(node), node.callee.name), never, r)
  const tests = (): readonly Test[] => node.arguments.map(each => asked(each, r))
  switch (name) {
    case 'AND': return isFull(node) ? { is: 'all', of: tests() } : refused(wrongArguments(at(node), name), never, r)
    case 'OR': return isFull(node) ? { is: 'any', of: tests() } : refused(wrongArguments(at(node), name), never, r)
    case 'NOT': return has(node, 1) ? { is: 'not', of: asked(node.arguments[0], r) } : refused(wrongArguments(at(node), name), never, r)
    case 'IF': return has(node, 3) ? eitherTest(tests()) : refused(wrongArguments(at(node), name), never, r)
    default: return refused(wrongType(at(node), found(node, r), 'test'), never, r)
  }
}

/** An IF whose branches are conditions; each of the three stands once, so that nesting cannot multiply them. */
const eitherTest = ([test = never, then = never, otherwise = never]: readonly Test[]): Test =>
  compared(when(test, truth(then), truth(otherwise)), '=', number(one))

const truth = (of: Test): Expr => when(of, number(one), nothing)

/** The exact number of a literal; undefined for one that Excel would not keep. */
function decimal(raw: string): Rational | undefined {
  const [mantissa = '', power = '0'] = raw.toLowerCase().split('e')
  if (mantissa.replace('.', '').replace(/^0+/, '').length > 15 || !/^[+-]?\d{1,2}$/.test(power) || Math.abs(Number(power)) > 15) return undefined
  const [whole = '', decimals = ''] = mantissa.split('.')
  return exact(`${whole || '0'}${decimals === '' ? '' : `.${decimals}`}e${power.replace('+', '')}`)
}
