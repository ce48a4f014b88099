import { inputsOf, type CriteriaSet } from '../criteria/criteria.ts'
import { retell, type Names } from '../formula/words.ts'
import type { LeafScore } from '../scoring/scorecard.ts'
import { joined, same, type Text } from '../text.ts'
import { stateNames } from './states.ts'

const remembered = new WeakMap<CriteriaSet, Names>()

/** The names of a set's inputs and options, for retelling its arithmetic. */
export function namesOf(set: CriteriaSet): Names {
  const known = remembered.get(set)
  if (known !== undefined) return known
  const inputs = inputsOf(set)
  const names: Names = {
    input: id => inputs.get(id)?.name ?? same(id),
    option: (id, option) => inputs.get(id)?.options?.find(each => each.id === option)?.name ?? same(option),
    unit: id => {
      const kind = inputs.get(id)?.kind
      return kind === 'percent' || kind === 'date' ? kind : undefined
    },
  }
  remembered.set(set, names)
  return names
}

/** Why a leaf has the points that it has: its state, its arithmetic, and what overruled it. */
export function reasonOf(leaf: LeafScore, set: CriteriaSet): Text {
  const told = leaf.state === 'scored' && leaf.trace !== undefined ? retell(leaf.trace, namesOf(set)) : stateNames[leaf.state]
  return leaf.because === undefined ? told : joined([told, leaf.because], ' · ')
}
