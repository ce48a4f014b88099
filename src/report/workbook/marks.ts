import type { Box } from '../../page.ts'
import { isZero, toDouble } from '../../rational.ts'
import type { LeafScore } from '../../scoring/scorecard.ts'
import { counts } from '../../scoring/summary/costs.ts'
import type { Tongue } from '../../text.ts'
import { markOf, notSurveyed, stateMarks } from '../states.ts'
import { formatted, looks, partFormat } from './looks.ts'
import type { Plan } from './plan.ts'

/**
 * A component's points as a value. What is worth points is a number, its state in the number format (KPS 1,00); what is worth none, in a state
 * that is no score, is a word, which sums pass over. Of those words three leave the maximum too (`leftOut`); they stand for nothing else.
 */
export function leafBox(leaf: LeafScore, { group, t }: Plan): Box {
  const mark = markOf(leaf)
  const isWord = mark !== undefined && (!counts(leaf) || (isZero(leaf.points) && leaf.state !== 'not-arisen' && leaf.state !== 'not-applicable') || leaf.component.list !== 'base')
  if (isWord) return { value: t.say(mark), look: leaf.state === 'not-arisen' || leaf.state === 'not-applicable' ? looks.muted : looks.doubtful }
  const format = partFormat(group, leaf.points)
  return { value: toDouble(leaf.points), look: formatted(looks.number, mark === undefined ? format : `"${t.say(mark)} "${format}`) }
}

/** The marks of components that are left out of a unit's maximum. */
export const leftOut = (t: Tongue): readonly string[] => [stateMarks['not-applicable'], stateMarks['not-arisen'], notSurveyed].map(mark => t.say(mark))

/** How many cells of a range are left out, as a formula. */
export const countLeftOut = (range: string, t: Tongue): string => leftOut(t).map(mark => `COUNTIF(${range},"${mark}")`).join('+')

/** What the cells of a range that are left out would have been worth, as a formula: `maxima` are the cells above them. */
export const maxLeftOut = (range: string, maxima: string, t: Tongue): string =>
  `SUMPRODUCT((${leftOut(t).map(mark => `(${range}="${mark}")`).join('+')})*${maxima})`
