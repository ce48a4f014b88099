import { closedBy } from '../../criteria/closed.ts'
import type { Component } from '../../criteria/criteria.ts'
import { printExcel, printTest, quoted } from '../../formula/excel.ts'
import type { Input } from '../../methods/method.ts'
import { decimalText, equal, type Rational } from '../../rational.ts'
import { worthOf } from '../../scoring/policy.ts'
import { cellOf, cellsFor, fits, type Ground } from './cells.ts'
import { rounded } from './rounding.ts'
import { marks, stateWords } from './words.ts'

const notApplicable = (ground: Ground): string => quoted(stateWords.notApplicable[ground.lang])
const notArisen = (ground: Ground): string => quoted(stateWords.notArisen[ground.lang])
const mark = (name: keyof typeof marks): string => `"${marks[name]}"`

/** Points held between 0 and the maximum, once. */
function worth(component: Component, ground: Ground): string {
  const formula = printExcel(component.formula, cellsFor(component, ground))
  return component.formula.is === 'held' ? formula : `MAX(0,MIN(${decimalText(component.max)},${formula}))`
}

/** The mark of one input below its component. */
export function inputMark(input: Input, row: number, ground: Ground): string {
  const ref = cellOf('declared', row)
  return answered(ref, input, mark('scored'), ground)
}

const answered = (ref: string, input: Input, then: string, ground: Ground): string =>
  `IF(ISERROR(${ref}),${mark('unreadable')},IF(${ref}="",${mark('blank')},IF(${fits(input, ref, ground)},${then},${stated(ref, ground)})))`

const stated = (ref: string, ground: Ground): string =>
  `IF(${ref}=${notApplicable(ground)},${mark('notApplicable')},IF(${ref}=${notArisen(ground)},${mark('notArisen')},${mark('unreadable')}))`

/** The worth of a component, or the mark of its state: what a formula cannot be asked for is decided first. */
export function worthFormula(component: Component, ground: Ground): string {
  const { row, input } = ground.rowOf(component)
  const own = cellOf('declared', row)
  if (input !== undefined) return answered(own, input, worth(component, ground), ground)
  const below = ground.inputsOf(component)
  const [first, last] = [below[0], below.at(-1)]
  if (first === undefined || last === undefined) return `IF(ISERROR(${own}),${mark('unreadable')},IF(${own}="",${worth(component, ground)},${stated(own, ground)}))`
  const range = `${cellOf('worth', first.row)}:${cellOf('worth', last.row)}`
  const any = (name: keyof typeof marks): string => `COUNTIF(${range},${mark(name)})>0`
  const required = below.filter(each => each.input.ifBlank === undefined).map(each => `${cellOf('worth', each.row)}=${mark('blank')}`)
  const steps: readonly (readonly [test: string, then: string])[] = [
    [`ISERROR(${own})`, mark('unreadable')],
    [`OR(${own}=${notApplicable(ground)},${any('notApplicable')})`, mark('notApplicable')],
    [`OR(${own}=${notArisen(ground)},${any('notArisen')})`, mark('notArisen')],
    [`OR(${own}<>"",${any('unreadable')})`, mark('unreadable')],
    [`COUNTIF(${range},${mark('blank')})=${below.length}`, mark('blank')],
    ...(required.length === 0 ? [] : [[`OR(${required.join(',')})`, mark('missing')] as const]),
  ]
  return steps.reduceRight((rest, [test, then]) => `IF(${test},${then},${rest})`, worth(component, ground))
}

/** The state of a component by its worth: a division by zero is không phát sinh, #N/A is unreadable. */
export function stateFormula(component: Component, ground: Ground): string {
  const cell = ground.at('worth', component)
  return `IF(ISNUMBER(${cell}),${mark('scored')},IF(ISERROR(${cell}),IF(ISNA(${cell}),${mark('unreadable')},${mark('notArisen')}),${cell}))`
}

/** A number by state: that of a scored one, of không phát sinh, of không áp dụng, and of all else. */
function byState(component: Component, ground: Ground, of: { readonly scored: string; readonly notArisen: Rational; readonly notApplicable: Rational; readonly otherwise: string }): string {
  const state = ground.at('state', component)
  const policies = [['notArisen', of.notArisen], ['notApplicable', of.notApplicable]] as const
  const stated = policies.reduceRight((rest, [name, value]) => (decimalText(value) === rest ? rest : `IF(${state}=${mark(name)},${decimalText(value)},${rest})`), of.otherwise)
  return of.scored === stated ? stated : `IF(${state}=${mark('scored')},${of.scored},${stated})`
}

/** The points of a component by the policies of the set, 0 where its criterion is wiped; rounded where the set rounds at the component. */
export function exactFormula(component: Component, ground: Ground): string {
  const { rounding } = ground.set
  const plain = byState(component, ground, {
    scored: ground.at('worth', component), otherwise: '0',
    notArisen: worthOf(component, 'not-arisen').points, notApplicable: worthOf(component, 'not-applicable').points,
  })
  const counted = rounding.at === 'component' ? `MIN(${decimalText(component.max)},${rounded(plain, rounding)})` : plain
  const wipers = wipersOf(component, ground)
  return wipers.length === 0 ? counted : `IF(OR(${wipers.join(',')}),0,${counted})`
}

/** Tests of what wipes the criterion of a component; `on` is the sheet where another one asks, `others` leaves out what the component does itself. */
export const wipersOf = (component: Component, ground: Ground, on = '', others = false): readonly string[] =>
  ground.set.components.filter(each => each.criterion === component.criterion && !(others && each === component)).flatMap(each => inForce(each, ground, effect => effect.zeroes === 'criterion', on))

/** The maximum that counts. */
export function countsFormula(component: Component, ground: Ground): string {
  const max = decimalText(component.max)
  const [arisen, applicable] = [worthOf(component, 'not-arisen').max, worthOf(component, 'not-applicable').max]
  if (equal(arisen, component.max) && equal(applicable, component.max)) return max
  return byState(component, ground, { scored: max, otherwise: max, notArisen: arisen, notApplicable: applicable })
}

/** Tests of the chosen effects of a component; they are in force only when it is scored. */
export function inForce(component: Component, ground: Ground, which: (effect: Component['effects'][number]) => boolean, on = ''): readonly string[] {
  if (closedBy(component) !== undefined) return []
  const tests = component.effects.filter(which).map(effect => printTest(effect.when, cellsFor(component, ground, on)))
  return tests.map(test => `IF(${on}${ground.at('state', component)}=${mark('scored')},${test},FALSE)`)
}
