import { inputsOf, type CriteriaSet } from '../criteria/criteria.ts'
import { namesOf } from '../criteria/names.ts'
import { retell, type Names } from '../formula/words.ts'
import type { LeafScore } from '../scoring/scorecard.ts'
import { joined, type Text } from '../text.ts'
import { sampleOf } from './survey-line.ts'
import { stateOf } from './states.ts'

const remembered = new WeakMap<CriteriaSet, Names>()

/** A set is asked about every leaf of every unit: its names are put together once. */
export function namesIn(set: CriteriaSet): Names {
  const names = remembered.get(set) ?? namesOf(inputsOf(set))
  remembered.set(set, names)
  return names
}

/** Why a leaf has the points that it has: its state, its arithmetic, and what overruled it. */
export function reasonOf(leaf: LeafScore, set: CriteriaSet): Text {
  const told = leaf.state === 'scored' && leaf.trace !== undefined ? retell(leaf.trace, namesIn(set)) : stateOf(leaf)
  return joined([told, leaf.because, sampleOf(leaf)].filter(each => each !== undefined), ' · ')
}
