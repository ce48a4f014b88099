import { text, type Text, type Tongue } from '../text.ts'
import type { Step } from './evaluate.ts'
import type { Unit } from './shown.ts'
import { complete, isState, part, sentence, unitOf, type Names, type Teller, type Told } from './told.ts'
import { vocabulary } from './vocabulary.ts'
import { differing, extreme, heldWithin, leaf, multiplied, rounded, sized, summed } from './words-arithmetic.ts'
import { branch, condition } from './words-tests.ts'

export type { Names } from './told.ts'

/** The arithmetic of one result with the numbers that went into it, from the trace alone: `27 ÷ 30 = 90% ≥ 80% → 0,5`. */
export const retell = (step: Step, names: Names): Text => text(t => retellIn(t, step, names), t => retellIn(t, step, names))

/** The same in one tongue: reports tell thousands of results in the one that they are written in. */
export function retellIn(t: Tongue, step: Step, names: Names): string {
  const teller: Teller = { t, names, words: vocabulary[t.lang], tell: (of, unit) => told(of, teller, unit ?? unitOf(of, teller)) }
  const line = teller.tell(step)
  return [...line.before, complete(line)].join('; ')
}

function told(step: Step, teller: Teller, unit: Unit): Told {
  const { of } = step
  const failing = step.parts.find(isState)
  if (failing !== undefined && of.is !== 'when') return teller.tell(failing)
  switch (of.is) {
    case 'number': case 'input': case 'points': case 'best': case 'state': return leaf(step, of, teller, unit)
    case 'sum': return summed(step, teller, unit)
    case 'minus': return differing(step, teller, unit)
    case 'times': case 'over': return multiplied(step, of, teller, unit)
    case 'round': return rounded(step, of, teller, unit)
    case 'size': return sized(step, teller, unit)
    case 'held': return heldWithin(step, of.max, teller, unit)
    case 'least': case 'most': return step.parts.length === 1 ? teller.tell(part(step, 0), unit) : extreme(step, teller, unit)
    case 'when': return branch(step, teller, unit)
    default: {
      const clause = condition(step, teller)
      return sentence(clause.before, clause.text, clause.text)
    }
  }
}
