import type { Finding } from '../../finding.ts'
import type { Rational } from '../../rational.ts'
import type { GroupScore, UnitScore } from '../../scoring/scorecard.ts'
import { summaryOf, type GroupSummary } from '../../scoring/summary/summary.ts'
import type { Tongue } from '../../text.ts'
import { publishedText } from '../published.ts'

/** What every part of the page about one group is written from. */
export interface Chapter {
  readonly t: Tongue
  readonly group: GroupScore
  /** Place of the group in the result, from 1. */
  readonly place: number
  readonly facts: GroupSummary
  /** The id of a unit's page in the document. */
  readonly anchors: ReadonlyMap<UnitScore, string>
  /** What was found of each unit, by its id. */
  readonly findings: ReadonlyMap<string, readonly Finding[]>
}

/** A chapter with its summary, which follows from the group. */
export const chapterOf = (given: Omit<Chapter, 'facts'>): Chapter => ({ ...given, facts: summaryOf(given.group) })

/** Points or an index as the set publishes them, with all its decimals. */
export const shown = ({ t, group }: Chapter, value: Rational): string => publishedText(value, group.set, t)

/** The address of a unit's page. */
export const hrefOf = ({ anchors }: Chapter, unit: UnitScore): string => `#${anchors.get(unit) ?? ''}`
