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
  const row = totalRow('index', ground)
  return placeBy(cellOf('points', row), cellOf('exact', row), ground)
}

/** The same by the cells of any index, published and exact. */
export function placeBy(published: string, exact: string, ground: Ground): string {
  const { grades, ranking } = ground.set
  const index = ranking.by === 'published' ? published : `ROUND(${exact},9)`
  return grades.reduceRight((rest, grade, place) => `IF(${index}>=${decimalText(grade.from)},${place + 1},${rest})`, '0')
}

/** The place after every cap, then after what lowers it; a quota cannot be known on one unit's form. */
export const loweredFormula = (ground: Ground): string => loweredFrom(cellOf('counts', totalRow('grade', ground)), ground)

/** The same from the cell of any place; `on` is the sheet where another one asks. */
export function loweredFrom(place: string, ground: Ground, on = ''): string {
  const { set } = ground
  const claimed = set.components.filter(component => closedBy(component) === undefined)
  const caps = claimed.flatMap(component => [
    ...inForce(component, ground, effect => effect.capsGrade !== undefined, on).map((test, index) => [test, capsOf(component)[index]] as const),
    ...(component.capsGrade === undefined ? [] : [[counted(component, ground, on), component.capsGrade] as const]),
  ]).map(([test, id]) => `IF(${test},${set.grades.findIndex(grade => grade.id === id) + 1},0)`)
  const lowers = claimed.filter(component => component.lowersGrade !== undefined)
    .map(component => `IF(${counted(component, ground, on)},${component.lowersGrade},0)`)
  const capped = caps.length === 0 ? place : `MAX(${[place, ...caps].join(',')})`
  const lowered = lowers.length === 0 ? capped : `MIN(${set.grades.length},${[capped, ...lowers].join('+')})`
  return lowered === place ? place : `IF(${place}=0,0,${lowered})`
}

const capsOf = (component: Component): readonly (string | undefined)[] =>
  component.effects.map(effect => effect.capsGrade).filter(id => id !== undefined)

const counted = (component: Component, ground: Ground, on: string): string => `${on}${ground.at('exact', component)}<>0`

/** The name of the grade; nothing while nothing at all has been declared. */
export const gradeFormula = (ground: Ground): string => gradeNamed(cellOf('worth', totalRow('grade', ground)), ground)

/** The same for the cell of any place; `on` is the sheet where another one asks. */
export function gradeNamed(place: string, ground: Ground, on = ''): string {
  const name = ground.set.grades.reduceRight((rest, grade, index) => `IF(${place}=${index + 1},${quoted(grade.name[ground.lang])},${rest})`, '""')
  return `IF(COUNTIF(${on}${ground.whole('state')},"${marks.blank}")>=${askedOf(ground)},"",${name})`
}

/** How many components the unit is asked for. */
export const askedOf = (ground: Ground): number =>
  ground.set.components.filter(component => closedBy(component) === undefined && component.inputs.length > 0).length
