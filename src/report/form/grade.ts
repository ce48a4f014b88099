import { closedBy } from '../../criteria/closed.ts'
import type { Component } from '../../criteria/criteria.ts'
import { quoted } from '../../formula/excel.ts'
import { decimalText } from '../../rational.ts'
import { cellOf, type Ground } from './cells.ts'
import { inForce } from './component.ts'
import { totalRow } from './totals.ts'
import { marks } from './words.ts'

/** The place of the grade by the index alone, 1 being the highest; 0 when the set has none for so low an index. */
export function placeFormula(ground: Ground): string {
  const { grades, ranking } = ground.set
  const row = totalRow('index', ground)
  const index = ranking.by === 'published' ? cellOf('points', row) : `ROUND(${cellOf('exact', row)},9)`
  return grades.reduceRight((rest, grade, place) => `IF(${index}>=${decimalText(grade.from)},${place + 1},${rest})`, '0')
}

/** The place after every cap, then after what lowers it; a quota cannot be known on one unit's form. */
export function loweredFormula(ground: Ground): string {
  const { set } = ground
  const place = cellOf('counts', totalRow('grade', ground))
  const claimed = set.components.filter(component => closedBy(component) === undefined)
  const caps = claimed.flatMap(component => [
    ...inForce(component, ground, effect => effect.capsGrade !== undefined).map((test, index) => [test, capsOf(component)[index]] as const),
    ...(component.capsGrade === undefined ? [] : [[counted(component, ground), component.capsGrade] as const]),
  ]).map(([test, id]) => `IF(${test},${set.grades.findIndex(grade => grade.id === id) + 1},0)`)
  const lowers = claimed.filter(component => component.lowersGrade !== undefined)
    .map(component => `IF(${counted(component, ground)},${component.lowersGrade},0)`)
  const capped = caps.length === 0 ? place : `MAX(${[place, ...caps].join(',')})`
  const lowered = lowers.length === 0 ? capped : `MIN(${set.grades.length},${[capped, ...lowers].join('+')})`
  return lowered === place ? place : `IF(${place}=0,0,${lowered})`
}

const capsOf = (component: Component): readonly (string | undefined)[] =>
  component.effects.map(effect => effect.capsGrade).filter(id => id !== undefined)

const counted = (component: Component, ground: Ground): string => `${ground.at('exact', component)}<>0`

/** The name of the grade; nothing while nothing at all has been declared. */
export function gradeFormula(ground: Ground): string {
  const place = cellOf('worth', totalRow('grade', ground))
  const name = ground.set.grades.reduceRight((rest, grade, index) => `IF(${place}=${index + 1},${quoted(grade.name[ground.lang])},${rest})`, '""')
  return `IF(COUNTIF(${ground.whole('state')},"${marks.blank}")>=${askedOf(ground)},"",${name})`
}

/** How many components the unit is asked for. */
export const askedOf = (ground: Ground): number =>
  ground.set.components.filter(component => closedBy(component) === undefined && component.inputs.length > 0).length
