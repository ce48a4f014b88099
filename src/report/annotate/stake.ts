import { isShut } from '../../criteria/closed.ts'
import type { CriteriaSet } from '../../criteria/criteria.ts'
import { add, least, most, subtract, sum, zero, type Rational } from '../../rational.ts'
import type { Assessed } from './task.ts'

/** What is at stake for the units of a workbook, exact: lost in the fields and taken by penalties up to their cap; and, apart from it, what bonuses can still add within theirs. */
export interface Stake { readonly lost: Rational; readonly bonus: Rational }

/** The same meaning as on the sheet "Còn thiếu" of the form: what others decide is not lost. */
export function stakeOf(set: CriteriaSet, units: readonly Assessed[]): Stake {
  const all = units.map(unit => stakeOfUnit(set, unit))
  return { lost: sum(all.map(({ lost }) => lost)), bonus: sum(all.map(({ bonus }) => bonus)) }
}

function stakeOfUnit({ bonus, penalty }: CriteriaSet, { prospects, bonus: earned }: Assessed): Stake {
  const open = prospects.filter(({ component, leaf }) => !isShut(component) && (component.list !== 'bonus' || (leaf.state !== 'not-arisen' && leaf.state !== 'not-applicable')))
  const of = (list: 'base' | 'bonus' | 'penalty'): Rational => sum(open.filter(({ component }) => component.list === list).map(({ lost }) => lost))
  const taken = penalty === undefined ? of('penalty') : least(penalty.max, of('penalty'))
  return { lost: add(of('base'), taken), bonus: bonus === undefined ? of('bonus') : least(of('bonus'), most(zero, subtract(bonus.max, earned))) }
}
