import type { UnitScore } from '../../scoring/scorecard.ts'
import { joined, text, type Text } from '../../text.ts'
import { mayMove } from '../../scoring/bounds/ranks.ts'
import { intervalText, rankText } from '../interval.ts'
import type { Chapter } from './chapter.ts'

/** The same in a word, where there is no room for more. */
export const unrankedWords = {
  'incomplete': text(() => '(chưa đủ căn cứ)', () => '(incomplete)'),
  'not-submitted': text(() => '(chưa nộp)', () => '(not submitted)'),
}

/** Why a unit has no rank, with what it can still come to; of a ranked one that its rank is not final; undefined where there is nothing to say. */
export function standingOf({ group }: Chapter, unit: UnitScore): Text | undefined {
  if (unit.status === 'not-submitted') return text(() => 'Chưa nộp, không xếp hạng', () => 'Not submitted, not ranked')
  if (unit.status === 'incomplete') return joined([incomplete, ...(unit.interval === undefined ? [] : [intervalText(group.set, unit.interval)])], '; ')
  if (unit.interval === undefined || !mayMove(unit)) return undefined
  const { rank } = unit.interval
  return text(t => `Hạng còn có thể thay đổi: ${t.say(rankText(rank))}`, t => `The rank may still change: ${t.say(rankText(rank))}`)
}

const incomplete = text(() => 'Chưa đủ căn cứ, chưa xếp hạng', () => 'Incomplete, not ranked')
