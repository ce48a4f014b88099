import { compare, divide, exact, multiply, sign, subtract, toDouble } from '../../rational.ts'
import { grain } from '../testing/trial.ts'
import type { Draft } from '../unit.ts'
import { mover } from './along.ts'
import type { Change, Values } from './change.ts'
import { first } from './climb.ts'
import { combined, numberIn, provenIn } from './combine.ts'
import { gainOf, type Gain } from './gain.ts'
import { isFitting } from './outcomes.ts'
import { after, consistency, type Situation } from './situation.ts'
import { valueOf } from './ways.ts'

/** Changes and the unit with them. */
export interface Reaching { readonly gains: readonly Gain[]; readonly draft: Draft }

/** Sets of more changes than this are told as far as their levels go. */
const mostLowered = 12

/** Each figure moved only as far as the target asks: of a slope the next level may be too little and the highest more than is needed. */
export function lowered(situation: Situation, found: Reaching, isReached: (draft: Draft) => boolean): Reaching {
  if (found.gains.length > mostLowered) return found
  return found.gains.reduce<Reaching>((set, gain) => lessOf(situation, set, gain, isReached), found)
}

function lessOf(situation: Situation, set: Reaching, gain: Gain, isReached: (draft: Draft) => boolean): Reaching {
  const far = grainsOf(gain)
  if (far === undefined || far <= 1) return set
  const [move, isConsistent] = [mover(situation, gain.component), consistency(situation, gain.component)]
  const own = gain.changes.filter(change => change.isAlong !== true)
  const tried = new Map<number, Reaching | undefined>()
  const at = (place: number): Reaching | undefined => {
    if (!tried.has(place)) tried.set(place, reachingWith(situation, set, gain, move(new Map(own.map(change => [change.input.id, back(change, far - place)]))), isConsistent, isReached))
    return tried.get(place)
  }
  const place = first(0, far, each => each === far || at(each) !== undefined)
  return place === far ? set : at(place) ?? set
}

function reachingWith(situation: Situation, { gains }: Reaching, gain: Gain, move: Parameters<typeof gainOf>[2], isConsistent: (values: Values) => boolean, isReached: (draft: Draft) => boolean): Reaching | undefined {
  const less = isConsistent(move.values) ? gainOf(situation, gain.component, move) : undefined
  if (less === undefined || less.kind !== gain.kind || less.unfit.length > gain.unfit.length) return undefined
  const all = gains.map(each => (each === gain ? less : each))
  const values = combined(all)
  if (values === undefined || (all.length > 1 && !isFitting(situation, all, values))) return undefined
  const draft = after(situation, values, provenIn(all))
  return isReached(draft) ? { gains: all, draft } : undefined
}

/** How many grains a change of figures goes; of several that move together the farthest. Undefined where an answer is no figure, or was not given before. */
function grainsOf({ changes, isExample }: Gain): number | undefined {
  const own = changes.filter(change => change.isAlong !== true)
  const sizes = own.map(({ input, from, to }) => {
    const [was, will] = [numberIn(from?.value), numberIn(to)]
    return was === undefined || will === undefined ? undefined : Math.ceil(Math.abs(toDouble(divide(subtract(will, was), grain(input)))))
  })
  return isExample || sizes.length === 0 || sizes.some(size => size === undefined) ? undefined : Math.max(...sizes.map(size => size ?? 0))
}

/** A change by so many grains less, never beyond where it began. */
function back({ input, from, to }: Change, grains: number): Change['to'] {
  const [was, will] = [numberIn(from?.value), numberIn(to)]
  if (was === undefined || will === undefined) return to
  const way = sign(subtract(will, was))
  const value = subtract(will, multiply(grain(input), exact(grains * way)))
  return valueOf(input, compare(value, was) * way < 0 ? was : value)
}
