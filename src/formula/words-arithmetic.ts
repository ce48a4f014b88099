import { equal, isZero, sign, type Rational } from '../rational.ts'
import type { Step } from './evaluate.ts'
import type { Expr } from './expr.ts'
import { show, stated, type Unit } from './shown.ts'
import { complete, inLine, isState, operand, part, sentence, unitOf, valueOf, type Teller, type Told } from './told.ts'

type Leaf = Extract<Expr, { is: 'number' | 'input' | 'points' | 'best' | 'state' }>

/** A number that was there before any arithmetic. */
export function leaf(step: Step, of: Leaf, teller: Teller, unit: Unit): Told {
  const { t, words } = teller
  const origin = originOf(of, teller)
  if (typeof step.value === 'string') return sentence([], `${of.is === 'best' ? `${words.nobody} ` : ''}${origin}${origin && ': '}${words[step.value]}`, words[step.value])
  const value = valueOf(step)
  if (of.is === 'number') return { before: [], text: stated(value, unit, t), level: levelOf(stated(value, unit, t), unit), shown: stated(value, unit, t), equals: '=' }
  const { text: digits, whole } = show(value, unit, t)
  const shown = whole ? digits : `≈ ${digits}`
  return { before: [], text: origin === '' ? shown : `${shown} (${origin})`, level: sign(value) < 0 ? 2 : 4, shown, equals: '=' }
}

const levelOf = (shown: string, unit: Unit): 2 | 3 | 4 => (shown.startsWith('−') ? 2 : unit !== 'date' && shown.includes('/') ? 3 : 4)

function originOf(of: Leaf, { t, words, names }: Teller): string {
  if (of.is === 'points') return `${words.item} ${of.code}`
  return of.is === 'best' ? `${words[of.best]}: ${t.say(names.input(of.id))}` : ''
}

function line(step: Step, words: string, level: 1 | 2 | 3, before: readonly string[], { t }: Teller, unit: Unit): Told {
  const { text: shown, whole } = show(valueOf(step), unit, t)
  return { before, text: words, level, shown, equals: whole ? '=' : '≈' }
}

/** A sum; of ticks only those that count, by name. */
export function summed(step: Step, teller: Teller, unit: Unit): Told {
  const counted = step.parts.filter(each => !(isTick(each) && isZero(valueOf(each))))
  if (counted.length === 0) return sentence([], `${teller.words.none} → 0`, '0')
  const all = counted.map(each => (isTick(each) ? ticked(each, teller) : operand(each, teller, 2)))
  const [only] = all
  if (only !== undefined && all.length === 1) return only
  return line(step, all.map(each => each.text).join(' + ').replaceAll('+ −', '− '), 2, all.flatMap(each => each.before), teller, unit)
}

const isTick = (step: Step): boolean => step.of.is === 'when' && step.of.test.is === 'chosen' && part(step, 1).of.is === 'number'

function ticked(step: Step, { t, names }: Teller): Told {
  const shown = show(valueOf(step), undefined, t).text
  const id = step.of.is === 'when' && step.of.test.is === 'chosen' ? step.of.test.id : ''
  return { before: [], text: `${shown} (${t.say(names.input(id))})`, level: 4, shown, equals: '=' }
}

/** A difference, or a change of sign. */
export function differing(step: Step, teller: Teller, unit: Unit): Told {
  const [left, right] = [operand(part(step, 0), teller, 2), operand(part(step, 1), teller, 3)]
  const isSign = part(step, 0).of.is === 'number' && isZero(valueOf(part(step, 0)))
  const words = isSign ? `−${right.text}` : `${left.text} − ${right.text}`
  return line(step, words, 2, [...left.before, ...right.before], teller, unit)
}

type Product = Extract<Expr, { is: 'times' | 'over' }>

/** A rate that stands first is given before the line runs on: `27 ÷ 30 = 90% × 6`. */
export function multiplied(step: Step, of: Product, teller: Teller, unit: Unit): Told {
  const right = operand(part(step, 1), teller, 4)
  const first = teller.tell(part(step, 0))
  const isRate = part(step, 0).of.is === 'over' && unitOf(part(step, 0), teller) === 'percent'
  const runs = first.level === 1 || isRate
  const left = runs ? { ...first, text: isRate ? complete(first) : first.text } : inLine(first, 3)
  const before = [...left.before, ...right.before]
  const words = `${left.text} ${of.is === 'times' ? '×' : '÷'} ${right.text}`
  const state = teller.words['not-arisen']
  return isState(step) ? sentence(before, `${words}, ${teller.words.noDivisor}: ${state}`, state) : line(step, words, runs ? 1 : 3, before, teller, unit)
}

/** A magnitude between bars. */
export function sized(step: Step, teller: Teller, unit: Unit): Told {
  const inner = operand(part(step, 0), teller, 2)
  return line(step, `|${inner.text}|`, 3, inner.before, teller, unit)
}

/** Rounding is told only when it changed the number. */
export function rounded(step: Step, of: Extract<Expr, { is: 'round' }>, teller: Teller, unit: Unit): Told {
  const inner = teller.tell(part(step, 0), unit)
  if (equal(valueOf(step), valueOf(part(step, 0)))) return inner
  const shown = show(valueOf(step), unit, teller.t).text
  const how = of.mode === 'down' ? teller.words.roundedDown : teller.words.rounded
  return sentence(inner.before, `${complete(inner)} ≈ ${shown} (${how} ${teller.t.number(of.to)})`, shown)
}

/** Points held between 0 and the maximum. */
export const heldWithin = (step: Step, max: Rational, teller: Teller, unit: Unit): Told =>
  bounded(step, [part(step, 0)], equal(valueOf(step), max) ? teller.words.atMost : teller.words.atLeast, teller, unit)

/** The least or greatest of several: the stories that were compared, or the one number that bounds them. */
export function extreme(step: Step, teller: Teller, unit: Unit): Told {
  const isLeast = step.of.is === 'least'
  const stories = step.parts.filter(each => each.of.is !== 'number')
  const wins = (each: Step): boolean => equal(valueOf(each), valueOf(step))
  if (stories.length === 0) return teller.tell(step.parts.find(wins) ?? part(step, 0), unit)
  const pick = isLeast ? teller.words.least : teller.words.greatest
  const bound = isLeast ? teller.words.atMost : teller.words.atLeast
  return bounded(step, stories, stories.some(wins) ? pick : bound, teller, unit)
}

/** The first story where it won; else all of them, and the word for what acted. */
function bounded(step: Step, stories: readonly Step[], word: string, teller: Teller, unit: Unit): Told {
  const [first] = stories
  if (first !== undefined && equal(valueOf(first), valueOf(step))) return teller.tell(first, unit)
  const lines = stories.map(each => teller.tell(each, unit))
  const shown = show(valueOf(step), unit, teller.t).text
  const before = lines.flatMap((each, index) => [...each.before, ...(index < lines.length - 1 ? [complete(each)] : [])])
  return sentence(before, `${lines.slice(-1).map(complete).join('')}, ${word} ${shown} → ${shown}`, shown)
}
