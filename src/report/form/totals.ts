import type { Total } from '../../evidence/layout.ts'
import { add, decimalText, divide, hundred, isZero, least, most, multiply, subtract, zero, type Rational } from '../../rational.ts'
import { cellOf, type Ground } from './cells.ts'
import { listSum, nodeSum, type Live } from './sums.ts'

/** The exact sums at the foot, unrounded, with their results on an empty form. */
export type Sums = Readonly<Record<Exclude<Total, 'grade'>, Live>>

/** Where a total stands: its row on the form. */
export function totalRow(what: Total, ground: Ground): number {
  const row = ground.rows.find(each => each.is === 'total' && each.what === what)?.row
  if (row === undefined) throw new TypeError(`no row for the total ${what}`)
  return row
}

/** base + bonus − penalty within their caps, held between 0 and the ceiling; the index is points ÷ what the unit may claim × 100. */
export function sumsOf(ground: Ground): Sums {
  const { set } = ground
  const base = nodeSum(set.fields, 'exact', ground)
  const bonus = listTotal('bonus', ground)
  const penalty = listTotal('penalty', ground)
  const max = nodeSum(set.fields, 'counts', ground)
  const points = pointsOf(base.value, bonus.value, penalty.value, ground)
  const [pointsCell, maxCell] = [cellOf('exact', totalRow('points', ground)), cellOf('exact', totalRow('max', ground))]
  const index = isZero(max.value) ? zero : multiply(divide(points.value, max.value), hundred)
  return { base, bonus, penalty, points, max, index: { formula: `IF(${maxCell}=0,0,${pointsCell}/${maxCell}*100)`, value: index } }
}

function listTotal(list: 'bonus' | 'penalty', ground: Ground): Live {
  const extra = ground.set[list]
  if (extra === undefined) return { formula: '0', value: zero }
  const { formula, value } = listSum(extra.components, ground)
  return { formula: `MIN(${decimalText(extra.max)},${formula})`, value: least(extra.max, value) }
}

function pointsOf(base: Rational, bonus: Rational, penalty: Rational, ground: Ground): Live {
  const { ceiling } = ground.set
  const cell = (what: 'base' | 'bonus' | 'penalty'): string => cellOf('exact', totalRow(what, ground))
  const signed = `${cell('base')}${ground.set.bonus === undefined ? '' : `+${cell('bonus')}`}${ground.set.penalty === undefined ? '' : `-${cell('penalty')}`}`
  const total = subtract(add(base, bonus), penalty)
  return {
    formula: `MAX(0,${ceiling === undefined ? signed : `MIN(${decimalText(ceiling)},${signed})`})`,
    value: most(zero, ceiling === undefined ? total : least(ceiling, total)),
  }
}
