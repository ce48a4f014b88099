import type { CriteriaSet } from '../../criteria/criteria.ts'
import { compare, decimalsOf, type Rational } from '../../rational.ts'
import type { Chain } from '../../scoring/explain/chain.ts'
import { barriers, kindNames } from '../../scoring/plan/kind.ts'
import { gainTold } from '../../scoring/plan/told.ts'
import type { UnitScore } from '../../scoring/scorecard.ts'
import type { Tongue } from '../../text.ts'
import { labels, words } from './words.ts'
import type { Section } from './view.ts'

/** What the next level takes, and what it does to the unit's total, index, grade and rank; nothing where nothing is lost. */
export function nextSections({ next }: Chain, unit: UnitScore, set: CriteriaSet, t: Tongue): readonly Section[] {
  if (next === undefined) return []
  const { gain, most, barrier, after } = next
  const hindered = barrier === undefined ? [] : [t.say(barriers[barrier])]
  if (gain === undefined) return hindered.length === 0 ? [] : [{ label: t.say(labels.next), lines: hindered }]
  const told = `${gain.kind === 'not-possible' ? '' : `${t.say(kindNames[gain.kind])}: `}${t.say(gainTold(gain))}`
  return [
    { label: t.say(labels.next), lines: [told, ...hindered] },
    ...(after === undefined ? [] : [{ label: t.say(labels.effect), lines: [effectLine(unit, after, set, t)] }]),
    ...(most === undefined ? [] : [{ label: t.say(labels.most), lines: [`${t.say(kindNames[most.kind])}: ${t.say(gainTold(most))}`] }]),
  ]
}

function effectLine(now: UnitScore, then: UnitScore, set: CriteriaSet, t: Tongue): string {
  const places = decimalsOf(set.rounding.to)
  const moved = (label: string, a: Rational, b: Rational): string => `${label} ${t.number(a, places)}${compare(a, b) === 0 ? ` (${t.say(words.unchanged)})` : ` → ${t.number(b, places)}`}`
  const became = (label: string, a: string, b: string): string => `${label} ${a}${a === b ? ` (${t.say(words.unchanged)})` : ` → ${b}`}`
  return [
    moved(t.say(labels.total).toLowerCase(), now.points, then.points), moved(t.say(labels.index).toLowerCase(), now.index, then.index),
    became(t.say(labels.rank).toLowerCase(), rankOf(now, t), rankOf(then, t)), ...(set.grades.length === 0 ? [] : [became(t.say(labels.grade).toLowerCase(), gradeOf(now, t), gradeOf(then, t))]),
  ].join('; ')
}

/** The rank, or that there is none. */
export const rankOf = ({ rank }: UnitScore, t: Tongue): string => (rank === undefined ? t.say(words.unranked) : String(rank))
/** The grade, or that there is none. */
export const gradeOf = ({ grade }: UnitScore, t: Tongue): string => (grade === undefined ? t.say(words.ungraded) : t.say(grade.name))
