import { add, compare, divide, equal, fromFraction, isZero, least, most, multiply, round, sign, subtract, zero, type Rational } from '../../../src/rational.ts'

/** A step of the printed arithmetic, as the JSON has it. */
export interface PrintedStep {
  readonly op: string
  readonly value: string | boolean
  readonly parts?: readonly PrintedStep[]
  readonly cell?: string
  readonly lines?: readonly string[]
  readonly among?: number
  readonly to?: string
  readonly max?: string
  readonly mode?: 'half-up' | 'down'
  readonly by?: string
  readonly option?: string
  readonly answered?: string
  readonly id?: string
  readonly worth?: PrintedWorth
}

export interface PrintedMove {
  readonly what: string
  readonly state?: string
  readonly policy?: string
  readonly before: string | null
  readonly after: string
  readonly to?: string
  readonly mode?: 'half-up' | 'down'
  readonly lines: readonly string[]
  readonly cell?: string
}

export interface PrintedWorth {
  readonly arithmetic?: PrintedStep
  readonly moves: readonly PrintedMove[]
}

/** What the arithmetic comes to when it is done again from the page alone, and everything about it that does not hold. */
export interface Rechecked {
  readonly points: Rational | undefined
  readonly faults: readonly string[]
}

type Value = Rational | boolean | string

/** Does the printed arithmetic again; nothing of the program's own evaluation takes part. `max` is that of the component. */
export function recheck({ arithmetic, moves }: PrintedWorth, max: Rational): Rechecked {
  const faults: string[] = []
  let now: Value | undefined = arithmetic === undefined ? undefined : redone(arithmetic, faults)
  for (const move of moves) {
    if (move.lines.length === 0) faults.push(`${move.what}: no line`)
    const before = move.before === null ? undefined : fromFraction(move.before)
    if (typeof now === 'object' && (before === undefined || !equal(before, now))) faults.push(`${move.what}: begins at ${move.before}, not at ${now.toFraction()}`)
    const after = moved(move, before, max)
    if (after === undefined ? move.cell === undefined : !equal(after, fromFraction(move.after))) faults.push(`${move.what}: ${move.before} → ${move.after}`)
    now = fromFraction(move.after)
  }
  return { points: typeof now === 'object' ? now : undefined, faults }
}

/** What a move must make of what stood before; undefined where a cell says it. */
function moved({ what, policy, to, mode }: PrintedMove, before: Rational | undefined, max: Rational): Rational | undefined {
  switch (what) {
    case 'state': return policy === 'full' ? max : zero
    case 'held': return to === undefined || before === undefined ? undefined : sign(fromFraction(to)) === 0 ? most(zero, before) : least(fromFraction(to), before)
    case 'rounded': return to === undefined || before === undefined ? undefined : round(before, fromFraction(to), mode)
    case 'unproven': case 'wiped': return zero
    default: return undefined
  }
}

const comparisons: Readonly<Record<string, (order: number) => boolean>> =
  { '>=': order => order >= 0, '>': order => order > 0, '=': order => order === 0, '<': order => order < 0, '<=': order => order <= 0, '<>': order => order !== 0 }

const leaves: readonly string[] = ['number', 'input', 'best', 'points', 'chosen', 'state']

function redone(step: PrintedStep, faults: string[]): Value {
  const told = typeof step.value === 'boolean' || !/^-?\d+(\/\d+)?$/.test(step.value) ? step.value : fromFraction(step.value)
  const sourced = step.cell !== undefined || (step.lines?.length ?? 0) > 0
  if ((leaves.includes(step.op) || step.to !== undefined || step.max !== undefined) && !sourced) faults.push(`${step.op} ${String(step.value)}: neither cell nor line`)
  const value = leaves.includes(step.op) ? leafOf(step, told, faults) : combined(step, (step.parts ?? []).map(part => redone(part, faults)))
  const isSame = typeof value === 'object' && typeof told === 'object' ? equal(value, told) : value === told
  if (!isSame) faults.push(`${step.op}: ${String(step.value)} is not ${typeof value === 'object' ? value.toFraction() : String(value)}`)
  return value
}

function leafOf(step: PrintedStep, told: Value, faults: string[]): Value {
  if (step.op === 'chosen') return step.answered === step.option
  if (step.op !== 'points' || typeof told !== 'object') return told
  if (step.worth === undefined) { faults.push('points of another component without its arithmetic'); return told }
  const other = recheck(step.worth, told)
  faults.push(...other.faults)
  return other.points ?? 'nothing'
}

function combined(step: PrintedStep, parts: readonly Value[]): Value {
  if (step.op === 'when') return parts.find(part => typeof part === 'string') ?? parts.at(-1) ?? 'nothing'
  if (step.op === 'all' || step.op === 'any') return parts.at(-1) ?? 'nothing'
  if (step.op === 'not') return !parts[0]
  const state = parts.find(part => typeof part === 'string')
  if (state !== undefined) return state
  return computed(step, parts.filter(part => typeof part === 'object'))
}

function computed(step: PrintedStep, numbers: readonly Rational[]): Value {
  const [a = zero, b = zero] = numbers
  switch (step.op) {
    case 'sum': return numbers.reduce(add, zero)
    case 'least': return numbers.reduce(least)
    case 'most': return numbers.reduce(most)
    case 'minus': return subtract(a, b)
    case 'times': return multiply(a, b)
    case 'over': return isZero(b) ? 'not-arisen' : divide(a, b)
    case 'round': return round(a, fromFraction(step.to ?? '1'), step.mode)
    case 'size': return sign(a) < 0 ? subtract(zero, a) : a
    case 'held': return most(zero, least(fromFraction(step.max ?? '0'), a))
    case 'compare': return comparisons[step.by ?? '']?.(compare(a, b)) ?? 'nothing'
    default: return 'nothing'
  }
}

/** Every step of an arithmetic, those of other components included. */
export const steps = (of: PrintedStep): readonly PrintedStep[] => [of, ...(of.parts ?? []).flatMap(steps), ...(of.worth?.arithmetic === undefined ? [] : steps(of.worth.arithmetic))]
