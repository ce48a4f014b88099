import { closedBy } from '../../../criteria/closed.ts'
import type { Component } from '../../../criteria/criteria.ts'
import { add, decimalText, least, most, subtract, sum, zero, type Rational } from '../../../rational.ts'
import { cellOf, type Ground } from '../cells.ts'
import type { Live } from '../sums.ts'
import { sumsOf, totalRow } from '../totals.ts'
import { missingRange, onForm } from './places.ts'
import { lostLive, pointsLive } from './points.ts'

/** The exact sums of the sheet, unrounded, with their results on a blank form. */
export interface MissingSums {
  /** Lost in the fields and taken by penalties, together. */
  readonly lost: Live
  readonly penalty: Live
  /** Of the bonus list, up to its cap. */
  readonly bonusLeft: Live
  readonly points: Live
  /** The maximum that the unit may claim. */
  readonly max: Live
}

type Of = (component: Component, ground: Ground) => Live

/** A column summed over a list, within a cap where it has one. */
function summed(list: Component['list'], column: 'exact' | 'exactLost', of: Of, ground: Ground, cap?: Rational): Live {
  const range = missingRange(column, list, ground)
  const value = sum(ground.set.components.filter(each => each.list === list && closedBy(each) === undefined).map(each => of(each, ground).value))
  if (range === undefined) return { formula: '0', value: zero }
  return cap === undefined ? { formula: `SUM(${range})`, value } : { formula: `MIN(${decimalText(cap)},SUM(${range}))`, value: least(cap, value) }
}

/** What is lost in all, and what stands: the sums of the form, but for points that the set does not pay without a proof. */
export function missingSums(ground: Ground): MissingSums {
  const { set } = ground
  const base = summed('base', 'exact', pointsLive, ground)
  const lostInFields = summed('base', 'exactLost', lostLive, ground)
  const bonus = summed('bonus', 'exact', pointsLive, ground, set.bonus?.max)
  const penalty = summed('penalty', 'exact', pointsLive, ground, set.penalty?.max)
  const cap = set.bonus?.max ?? zero
  return {
    lost: { formula: `${lostInFields.formula}+${penalty.formula}`, value: add(lostInFields.value, penalty.value) },
    penalty, bonusLeft: { formula: `${decimalText(cap)}-${bonus.formula}`, value: subtract(cap, bonus.value) },
    points: pointsOf(base, bonus, penalty, ground),
    max: { formula: `${onForm}${cellOf('exact', totalRow('max', ground))}`, value: sumsOf(ground).max.value },
  }
}

function pointsOf(base: Live, bonus: Live, penalty: Live, { set: { ceiling } }: Ground): Live {
  const total = subtract(add(base.value, bonus.value), penalty.value)
  const signed = `${base.formula}+${bonus.formula}-${penalty.formula}`
  if (ceiling === undefined) return { formula: `MAX(0,${signed})`, value: most(zero, total) }
  return { formula: `MAX(0,MIN(${decimalText(ceiling)},${signed}))`, value: most(zero, least(ceiling, total)) }
}
