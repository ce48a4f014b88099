import type { Component, CriteriaSet } from '../../criteria/criteria.ts'
import { checksByFigure } from '../../evidence/cross-checks/kept.ts'
import type { Gain } from './gain.ts'
import { touchedBy } from './touched.ts'

/** Components whose changes act on one another, each with its gains; what happens in one bundle changes nothing in another. */
export type Bundle = readonly (readonly Gain[])[]

/** The gains by component, put together where they touch a component in common. */
export function bundlesOf(set: CriteriaSet, choices: readonly (readonly Gain[])[]): readonly Bundle[] {
  let bundles: readonly { readonly touched: ReadonlySet<string>; readonly members: Bundle }[] = []
  for (const gains of choices) {
    const own = reachedBy(set, gains)
    const meets = bundles.filter(({ touched }) => [...own].some(code => touched.has(code)))
    const touched = new Set([...own, ...meets.flatMap(each => [...each.touched])])
    bundles = [...bundles.filter(each => !meets.includes(each)), { touched, members: [...meets.flatMap(each => each.members), gains] }]
  }
  return bundles.map(each => each.members)
}

/** Every component whose points may follow: by a figure in common, through `points of`, or wiped along with its criterion; and every check that compares a figure. */
function reachedBy(set: CriteriaSet, gains: readonly Gain[]): ReadonlySet<string> {
  const ids = gains.flatMap(gain => gain.changes.map(({ input }) => input.id))
  const reached = touchedBy(set, [...ids, ...gains.map(gain => gain.component.code)])
  const compared = checksByFigure(set.checks)(ids).map(check => `check ${set.checks.indexOf(check)}`)
  const { components } = set
  const wiped = new Set(components.filter(component => reached.has(component.code) && component.effects.some(wipes)).map(({ criterion }) => criterion))
  return new Set([...reached, ...compared, ...components.filter(({ criterion }) => wiped.has(criterion)).map(({ code }) => code)])
}

const wipes = (effect: Component['effects'][number]): boolean => effect.zeroes === 'criterion'
