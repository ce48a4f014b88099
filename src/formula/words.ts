import { equal, isZero, sign, zero, type Rational } from '../rational.ts'
import { text, type Text, type Tongue } from '../text.ts'
import { signs } from './describe.ts'
import type { Step } from './evaluate.ts'
import type { Comparison, Expr } from './expr.ts'
import { show, showApart, stated, unitIn, type Unit } from './shown.ts'
import { vocabulary, type Vocabulary } from './vocabulary.ts'

/** What inputs and options are called; `unit` tells how the number of an input is shown. */
export interface Names {
  input(id: string): Text
  option(id: string, option: string): Text
  unit?(id: string): Unit
}

/** The arithmetic of one result with the numbers that went into it, from the trace alone: `27 ÷ 30 = 90% ≥ 80% → 0,5`. */
export const retell = (step: Step, names: Names): Text => {
  const tell = (t: Tongue): string => lineOf(told(step, { t, names, words: vocabulary[t.lang] }))
  return text(tell, tell)
}

interface Teller { readonly t: Tongue; readonly names: Names; readonly words: Vocabulary }

/** `text` is the arithmetic; `shown` what it gives. `level`: 0 a sentence that ends in its value, 1 a running line, 2 sum, 3 product, 4 number. */
interface Told {
  /** Sentences that come first: how the numbers in `text` came about. */
  readonly before: readonly string[]
  readonly text: string
  readonly level: number
  readonly shown: string
  readonly equals: '=' | '≈'
}

const lineOf = (of: Told): string => [...of.before, complete(of)].join('; ')
const complete = (of: Told): string => (of.level === 0 || of.level === 4 ? of.text : `${of.text} ${of.equals} ${of.shown}`)
const isState = (step: Step): boolean => typeof step.value === 'string'

function told(step: Step, teller: Teller, unit: Unit = unitOf(step, teller)): Told {
  const failing = step.parts.find(isState)
  if (failing !== undefined && (step.of.is !== 'when' || failing === step.parts[0])) return told(failing, teller)
  switch (step.of.is) {
    case 'number': case 'input': case 'points': case 'best': case 'state': return leaf(step, step.of, teller, unit)
    case 'sum': return summed(step, teller, unit)
    case 'minus': return differing(step, teller, unit)
    case 'times': case 'over': return multiplied(step, step.of, teller, unit)
    case 'round': return rounded(step, step.of, teller, unit)
    case 'size': return arithmetic(step, `|${operand(part(step, 0), teller, 2).text}|`, 4, operand(part(step, 0), teller, 2).before, teller, unit)
    case 'held': return limited(step, [part(step, 0)], [{ value: zero, word: teller.words.atLeast }, { value: step.of.max, word: teller.words.atMost }], teller, unit)
    case 'least': return extreme(step, teller.words.atMost, teller.words.least, teller, unit)
    case 'most': return extreme(step, teller.words.atLeast, teller.words.greatest, teller, unit)
    case 'when': return chosenBranch(step, teller, unit)
    default: {
      const { before, text } = condition(step, teller)
      return { before, text, level: 0, shown: text, equals: '=' }
    }
  }
}

const unitOf = (step: Step, { names }: Teller): Unit =>
  isExpr(step.of) ? unitIn(step.of, id => names.unit?.(id)) : undefined

const tests: readonly string[] = ['compare', 'chosen', 'all', 'any', 'not']
const isExpr = (of: Step['of']): of is Expr => !tests.includes(of.is)

const nowhere: Step = { of: { is: 'state', state: 'not-arisen' }, value: 'not-arisen', parts: [] }
const part = (step: Step, index: number): Step => step.parts[index] ?? nowhere
const valueOf = (step: Step): Rational => (typeof step.value === 'object' ? step.value : zero)
const sentence = (before: readonly string[], words: string, shown: string): Told => ({ before, text: words, level: 0, shown, equals: '=' })

function leaf(step: Step, of: Step['of'], { t, words, names }: Teller, unit: Unit): Told {
  const named = of.is === 'points' ? `${words.item} ${of.code}` : of.is === 'best' ? `${words[of.best]}: ${t.say(names.input(of.id))}` : ''
  if (typeof step.value === 'string') return sentence([], `${named === '' ? '' : `${named}: `}${words[step.value]}`, words[step.value])
  const value = valueOf(step)
  const { text: digits, whole } = show(value, unit, t)
  const shown = of.is === 'number' ? stated(value, unit, t) : whole ? digits : `≈ ${digits}`
  return { before: [], text: named === '' ? shown : `${shown} (${named})`, level: shown.includes('/') && of.is === 'number' && unit !== 'date' ? 3 : sign(value) < 0 ? 2 : 4, shown, equals: '=' }
}

function arithmetic(step: Step, words: string, level: number, before: readonly string[], { t }: Teller, unit: Unit): Told {
  const { text: shown, whole } = show(valueOf(step), unit, t)
  return { before, text: words, level: level === 4 ? 3 : level, shown, equals: whole ? '=' : '≈' }
}

/** A step as part of a longer line; one that is a story of its own is told before, and stands there by its value. */
function operand(step: Step, teller: Teller, level: number, unit?: Unit): Told {
  const of = told(step, teller, unit ?? unitOf(step, teller))
  if (of.level <= 1) return { ...of, before: [...of.before, complete(of)], text: of.shown, level: 4 }
  return of.level < level ? { ...of, text: `(${of.text})` } : of
}

function summed(step: Step, teller: Teller, unit: Unit): Told {
  const counted = step.parts.filter(each => !(isTick(each) && isZero(valueOf(each))))
  if (counted.length === 0) return sentence([], `${teller.words.none} → 0`, '0')
  const all = counted.map(each => (isTick(each) ? ticked(each, teller) : operand(each, teller, 2)))
  const [only] = all
  if (only !== undefined && all.length === 1) return { ...only, level: Math.max(only.level, 4) }
  return arithmetic(step, all.map(each => each.text).join(' + ').replaceAll('+ -', '− '), 2, all.flatMap(each => each.before), teller, unit)
}

const isTick = (step: Step): boolean => step.of.is === 'when' && step.of.test.is === 'chosen' && part(step, 1).of.is === 'number'

function ticked(step: Step, { t, names }: Teller): Told {
  const shown = show(valueOf(step), undefined, t).text
  const id = step.of.is === 'when' && step.of.test.is === 'chosen' ? step.of.test.id : ''
  return { before: [], text: `${shown} (${t.say(names.input(id))})`, level: 4, shown, equals: '=' }
}

function differing(step: Step, teller: Teller, unit: Unit): Told {
  const [left, right] = [operand(part(step, 0), teller, 2), operand(part(step, 1), teller, 3)]
  const isSign = part(step, 0).of.is === 'number' && isZero(valueOf(part(step, 0)))
  return arithmetic(step, isSign ? `−${right.text}` : `${left.text} − ${right.text}`, 2, [...left.before, ...right.before], teller, unit)
}

/** A rate that stands first is given before the line runs on: `27 ÷ 30 = 90% × 6`. */
function multiplied(step: Step, of: Extract<Step['of'], { is: 'times' | 'over' }>, teller: Teller, unit: Unit): Told {
  const right = operand(part(step, 1), teller, 4)
  const first = told(part(step, 0), teller)
  const runs = first.level === 1 || (part(step, 0).of.is === 'over' && unitOf(part(step, 0), teller) === 'percent')
  const left = runs ? { ...first, text: first.level === 1 ? first.text : complete(first) } : operand(part(step, 0), teller, 3)
  const before = [...left.before, ...right.before]
  const words = `${left.text} ${of.is === 'times' ? '×' : '÷'} ${right.text}`
  if (isState(step)) return sentence(before, `${words}, ${teller.words.noDivisor}: ${teller.words['not-arisen']}`, teller.words['not-arisen'])
  return arithmetic(step, words, runs ? 1 : 3, before, teller, unit)
}

function rounded(step: Step, of: Extract<Expr, { is: 'round' }>, teller: Teller, unit: Unit): Told {
  const inner = told(part(step, 0), teller, unit)
  if (equal(valueOf(step), valueOf(part(step, 0)))) return inner
  const shown = show(valueOf(step), unit, teller.t).text
  const how = of.mode === 'down' ? teller.words.roundedDown : teller.words.rounded
  return sentence(inner.before, `${complete(inner)} ≈ ${shown} (${how} ${teller.t.number(of.to)})`, shown)
}

interface Limit { readonly value: Rational; readonly word: string }

/** A limit is named only when it acted. */
function limited(step: Step, stories: readonly Step[], limits: readonly Limit[], teller: Teller, unit: Unit): Told {
  const winner = stories.find(each => equal(valueOf(each), valueOf(step)))
  if (winner !== undefined && winner === stories[0]) return told(winner, teller, unit)
  const lines = stories.map(each => told(each, teller, unit))
  const shown = show(valueOf(step), unit, teller.t).text
  const acted = limits.find(limit => equal(limit.value, valueOf(step)))
  const before = lines.flatMap((line, index) => [...line.before, ...(index < lines.length - 1 ? [complete(line)] : [])])
  const last = lines.at(-1)
  return sentence(before, `${last ? `${complete(last)}, ` : ''}${acted?.word ?? ''} ${shown} → ${shown}`, shown)
}

function extreme(step: Step, bound: string, among: string, teller: Teller, unit: Unit): Told {
  const stories = step.parts.filter(each => each.of.is !== 'number')
  const limits = step.parts.filter(each => each.of.is === 'number').map(each => ({ value: valueOf(each), word: bound }))
  const decisive = stories.some(each => equal(valueOf(each), valueOf(step))) ? [{ value: valueOf(step), word: among }] : limits
  return limited(step, stories.length === 0 ? step.parts : stories, decisive, teller, unit)
}

/** The tests that led to a branch: of several borders put to one number, only the nearest missed and the one reached. */
function chosenBranch(step: Step, teller: Teller, unit: Unit): Told {
  const asked: Step[] = []
  let branch = step
  while (branch.of.is === 'when') {
    asked.push(part(branch, 0))
    branch = part(branch, 1)
    if (asked.some(isState)) return told(asked.find(isState) ?? nowhere, teller)
  }
  const groups = asked.reduce<readonly (readonly Step[])[]>((all, each) => {
    const last = all.at(-1)
    return last?.[0] !== undefined && isSameQuestion(last[0], each) ? [...all.slice(0, -1), [...last, each].slice(-2)] : [...all, [each]]
  }, [])
  const clauses = groups.map(group => borders(group, teller)).filter(each => each.text !== '')
  const end = told(branch, teller, unit)
  const before = [...clauses.flatMap((each, index) => [...each.before, ...(index < clauses.length - 1 ? [each.text] : [])]), ...end.before]
  const last = clauses.at(-1)
  return sentence(before, last === undefined ? complete(end) : `${last.text} → ${complete(end)}`, end.shown)
}

function isSameQuestion({ of: a }: Step, { of: b }: Step): boolean {
  if (a.is === 'chosen') return b.is === 'chosen' && a.id === b.id
  return a.is === 'compare' && b.is === 'compare' && (a.left === b.left || (a.left.is === 'input' && b.left.is === 'input' && a.left.id === b.left.id))
}

interface Clause { readonly before: readonly string[]; readonly text: string }

function borders(group: readonly Step[], teller: Teller): Clause {
  const [first = nowhere, second] = group
  if (second === undefined || second.of.is === 'chosen') return condition(second ?? first, teller)
  const [one, two] = [condition(first, teller), condition(second, teller, true)]
  return { before: [...one.before, ...two.before], text: `${one.text}, ${two.text}` }
}

const opposite: Readonly<Record<Comparison, Comparison>> = { '>=': '<', '>': '<=', '=': '<>', '<': '>=', '<=': '>', '<>': '=' }

/** A test as it came out: one that failed is told by its opposite. `bare`: without its left side, which stands there already. */
function condition(step: Step, teller: Teller, bare = false): Clause {
  const { of } = step
  switch (of.is) {
    case 'compare': return compared(step, step.value === true ? of.by : opposite[of.by], teller, bare)
    case 'chosen': return { before: [], text: answered(step, of.id, of.option, teller) }
    case 'not': return condition(part(step, 0), teller)
    case 'all': case 'any': {
      const decisive = step.value === (of.is === 'any') ? step.parts.slice(-1) : step.parts
      const clauses = decisive.map(each => condition(each, teller)).filter(each => each.text !== '')
      return { before: clauses.flatMap(each => each.before), text: clauses.map(each => each.text).join(', ') }
    }
    default: return { before: [], text: '' }
  }
}

function answered(step: Step, id: string, option: string, { t, names }: Teller): string {
  const answer = step.value === true ? option : step.answered
  return answer === undefined ? '' : `“${t.say(names.option(id, answer))}”`
}

function compared(step: Step, by: Comparison, teller: Teller, bare: boolean): Clause {
  const [a, b] = [part(step, 0), part(step, 1)]
  const unit = unitOf(a, teller) ?? unitOf(b, teller)
  const [left, right] = showApart(valueOf(a), valueOf(b), unit, teller.t)
  const story = told(a, teller, unit)
  const border = operand(b, teller, 4, unit)
  const open = story.level === 0 || story.level === 4 ? story.text : `${story.text} ${left.whole ? '=' : '≈'} ${left.text}`
  const isLeaf = b.of.is === 'number' || b.parts.length === 0
  return {
    before: [...(bare ? [] : story.before), ...border.before, ...(isLeaf || border.level === 4 ? [] : [`${border.text.replace(/^\((.*)\)$/, '$1')} ${right.whole ? '=' : '≈'} ${right.text}`])],
    text: `${bare ? '' : `${open} `}${signs[by]} ${isLeaf ? border.text : right.text}`,
  }
}
