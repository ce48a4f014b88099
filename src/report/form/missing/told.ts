import { closedBy } from '../../../criteria/closed.ts'
import type { Component } from '../../../criteria/criteria.ts'
import { quoted } from '../../../formula/excel.ts'
import { compare, decimalText, exact, isZero, round, zero, type Rational } from '../../../rational.ts'
import { stairOf } from '../../../scoring/levels/levels.ts'
import { signed } from '../../../scoring/sums.ts'
import { named } from '../asking.ts'
import { blankOf } from '../blank.ts'
import { cellOf, type Ground } from '../cells.ts'
import { wipersOf } from '../component.ts'
import { marks } from '../words.ts'
import { goalText } from './goal.ts'
import { formCell, missingCell, onForm } from './places.ts'
import { wantsProof } from './points.ts'
import { scoredNames, stateNames } from './words.ts'

/** A text that follows the form: its formula, what it shows on a blank form, and the longest that it can show. */
export interface LiveText { readonly formula: string; readonly value: string; readonly longest: string }

const wiped = (component: Component, ground: Ground, others: boolean): string | undefined => {
  const tests = wipersOf(component, ground, onForm, others)
  return tests.length === 0 ? undefined : `OR(${tests.join(',')})`
}

/** The state of a component in words. */
export function stateText(component: Component, ground: Ground): LiveText {
  const { set, lang } = ground
  const [cell, lost] = [formCell('state', component, ground), missingCell('lost', component, ground)]
  const [left, full] = [scoredNames[component.list].left[lang], scoredNames[component.list].full[lang]]
  const wipes = wiped(component, ground, false)
  const isUnpaid = set.withoutProof === 'zero' && wantsProof(component)
  const steps: readonly (readonly [test: string, then: string])[] = [
    ...(['notApplicable', 'notArisen', 'blank', 'missing', 'unreadable'] as const).map(name => [`${cell}="${marks[name]}"`, stateNames[name][lang]] as const),
    ...(wipes === undefined ? [] : [[wipes, stateNames.wiped[lang]] as const]),
    ...(isUnpaid ? [[`${missingCell('unproven', component, ground)}=1`, stateNames.unpaid[lang]] as const] : []),
    [`${lost}>0`, left],
  ]
  return {
    formula: steps.reduceRight((rest, [test, then]) => `IF(${test},${quoted(then)},${rest})`, quoted(full)),
    value: blankState(component, ground, left, full), longest: isUnpaid ? stateNames.unpaid[lang] : left,
  }
}

function blankState(component: Component, { set, lang }: Ground, left: string, full: string): string {
  const { state, exact: points, counts } = blankOf(component, set)
  const name = (['notApplicable', 'notArisen', 'blank', 'missing', 'unreadable'] as const).find(each => marks[each] === state)
  if (name !== undefined) return stateNames[name][lang]
  const lost = component.list === 'penalty' ? !isZero(points) : compare(points, counts) < 0
  return lost ? left : full
}

/** The next better level by the points that stand; nothing while the component is out, or its criterion is lost through another. */
export function nextLevel(component: Component, ground: Ground): LiveText | undefined {
  const stair = closedBy(component) === undefined ? stairOf(ground.set, component) : undefined
  if (stair === undefined) return undefined
  const better = component.list === 'penalty' ? '>' : '<'
  const reached = component.list === 'penalty' ? '<=' : '>='
  const stands = missingCell('stands', component, ground)
  const goals = stair.levels.map(level => ({ ...goalText(component, stair, level, ground), points: level.points }))
  const parts = goals.map(({ formula, points }, index) => {
    const before = goals[index - 1]
    const isNext = `${stands}${better}${limit(points)}`
    return `IF(${before === undefined ? isNext : `AND(${stands}${reached}${limit(before.points)},${isNext})`},${formula},"")`
  })
  const state = formCell('state', component, ground)
  const outside = [`${state}="${marks.notApplicable}"`, `${state}="${marks.notArisen}"`, ...wipersOf(component, ground, onForm, true)]
  return {
    formula: `IF(OR(${outside.join(',')}),"",${parts.join('&')})`,
    value: goals.find(({ points }) => compare(signed(component, points), zero) > 0)?.text ?? '',
    longest: goals.reduce((longest, { text }) => (text.length > longest.length ? text : longest), ''),
  }
}

/** As the points that stand are rounded, so that what is reached is seen as reached. */
const limit = (points: Rational): string => decimalText(round(points, exact('1e-9')))

/** The names of the figures that are still blank. */
export function blankFigures(component: Component, ground: Ground): LiveText | undefined {
  const { lang } = ground
  const { row, input } = ground.rowOf(component)
  const own = `${onForm}${cellOf('declared', row)}`
  const isOpen = closedBy(component) === undefined
  if (component.source !== 'self' || component.inputs.length === 0) return undefined
  const state = formCell('state', component, ground)
  if (input !== undefined) {
    const name = named(input, lang)
    return { formula: isOpen ? `IF(${state}="${marks.blank}",${quoted(name)},"")` : `IF(ISERROR(${own}),"",IF(${own}="",${quoted(name)},""))`, value: name, longest: name }
  }
  const below = ground.inputsOf(component)
  const required = below.filter(each => each.input.ifBlank === undefined)
  const asked = required.length > 0 ? required : below
  const parts = asked.map((each, index) => {
    const [name, cell] = [`${onForm}${cellOf('name', each.row)}`, `${onForm}${cellOf('declared', each.row)}`]
    const test = isOpen ? `${onForm}${cellOf('worth', each.row)}="${marks.blank}"` : `IF(ISERROR(${cell}),FALSE,${cell}="")`
    return `IF(${test},${index === 0 ? name : `" "&${name}`},"")`
  })
  const isAsked = isOpen ? `OR(${state}="${marks.blank}",${state}="${marks.missing}")` : `IF(ISERROR(${own}),FALSE,${own}="")`
  const all = asked.map(each => `– ${named(each.input, lang)}`).join(' ')
  return { formula: `IF(${isAsked},${parts.join('&')},"")`, value: all, longest: all }
}
