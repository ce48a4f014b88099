import type { Path } from '../../finding.ts'
import { exact } from '../../rational.ts'
import { joined, same, text, type Text } from '../../text.ts'
import type { CriteriaSet } from '../criteria.ts'
import { isSaidAlike, type Difference, type Edition } from './change.ts'
import type { Kind } from './kinds.ts'
import { policyWords } from './policy-words.ts'

interface Setting {
  readonly kind: Kind
  readonly at: Path
  /** What the set says there; undefined where it says nothing. */
  shown(edition: Edition): Text | undefined
}

const setting = (kind: Kind, at: Path, shown: Setting['shown']): Setting => ({ kind, at, shown })
const points = (value: number | undefined): Text | undefined => {
  if (value === undefined) return undefined
  const number = exact(value)
  return text(t => t.number(number), t => t.number(number))
}

const percent = (value: number | undefined): Text | undefined => {
  const number = points(value)
  return number && text(t => `${t.say(number)}%`, t => `${t.say(number)}%`)
}

const settings: readonly Setting[] = [
  setting('set/id', ['id'], ({ set }) => same(set.id)),
  setting('set/title', ['title'], ({ set }) => set.title),
  setting('set/year', ['year'], ({ set }) => same(String(set.year))),
  setting('set/period', ['period'], ({ set: { period } }) => text(t => `${t.date(period.from)} đến ${t.date(period.to)}`, t => `${t.date(period.from)} to ${t.date(period.to)}`)),
  setting('set/authority', ['decision'], ({ set }) => authority(set)),
  setting('set/applies', ['applies'], ({ set }) => text(t => t.list(set.applies), t => t.list(set.applies))),
  setting('set/scale', ['scale'], ({ set }) => text(t => t.number(set.scale), t => t.number(set.scale))),
  setting('set/rounding', ['rounding'], ({ set: { rounding: { to, mode, at } } }) => text(
    t => `đến ${t.number(to)}, ${t.say(policyWords.mode[mode])}, ${t.say(policyWords.at[at])}`,
    t => `to ${t.number(to)}, ${t.say(policyWords.mode[mode])}, ${t.say(policyWords.at[at])}`)),
  setting('set/ranking', ['ranking', 'by'], ({ set }) => policyWords.by[set.ranking.by]),
  setting('set/ties', ['ranking', 'ties'], ({ set }) => policyWords.ties[set.ranking.ties]),
  setting('set/not-arisen', ['notArisen'], ({ data }) => policyWords.notArisen[data.notArisen ?? 'full']),
  setting('set/not-applicable', ['notApplicable'], ({ data }) => policyWords.notApplicable[data.notApplicable ?? 'exclude']),
  setting('set/without-proof', ['withoutProof'], ({ set }) => policyWords.withoutProof[set.withoutProof]),
  setting('set/when-not-appraised', ['whenNotAppraised'], ({ set }) => policyWords.whenNotAppraised[set.whenNotAppraised]),
  setting('set/survey-not-held', ['survey', 'whenNotHeld'], ({ set }) => policyWords.surveyWhenNotHeld[set.surveyWhenNotHeld]),
  setting('set/survey-share', ['survey', 'share'], ({ data }) => percent(data.survey?.share)),
  setting('set/bonus-cap', ['bonus', 'max'], ({ data }) => points(data.bonus?.max)),
  setting('set/penalty-cap', ['penalty', 'max'], ({ data }) => points(data.penalty?.max)),
  setting('set/ceiling', ['ceiling'], ({ data }) => points(data.ceiling)),
]

/** What changed of the set as a whole. `codes` maps the codes of the old set to those of the new. */
export function* settingDifferences(old: Edition, now: Edition, codes: ReadonlyMap<string, string>): Iterable<Difference> {
  for (const { kind, at, shown } of settings) {
    const [before, after] = [shown(old), shown(now)]
    if (!isSaidAlike(before, after)) yield { kind, subject: theSet, before: before ?? unstated, after: after ?? unstated, oldPath: at, newPath: at }
  }
  const [was, is] = [old.set.ranking.tieBreak, now.set.ranking.tieBreak]
  if (was.map(key => codes.get(key) ?? key).join() === is.join()) return
  const at = ['ranking', 'tieBreak']
  yield { kind: 'set/tie-break', subject: theSet, before: keys(was), after: keys(is), oldPath: at, newPath: at }
}

const theSet = text(() => 'Bộ tiêu chí', () => 'The set')
const unstated = text(() => 'không quy định', () => 'not stated')

const keys = (all: readonly string[]): Text => (all.length === 0 ? unstated
  : joined(all.map(key => (key === 'bonus' ? text(() => 'điểm thưởng', () => 'bonus') : text(() => `điểm mục ${key}`, () => `points of ${key}`))), ', '))

function authority({ decision }: CriteriaSet): Text {
  if (decision === undefined) return text(() => 'ví dụ minh họa', () => 'a sample')
  const { number, date, issuer, replaces } = decision
  return text(
    t => `Quyết định số ${number} ngày ${t.date(date)} của ${issuer}${replaces.length === 0 ? '' : `, thay thế ${t.list(replaces)}`}`,
    t => `Decision ${number} of ${t.date(date)}, ${issuer}${replaces.length === 0 ? '' : `, replacing ${t.list(replaces)}`}`)
}
