import type { CriteriaSet, Node } from '../../criteria/criteria.ts'
import type { SetDiff } from '../../criteria/diff/diff.ts'
import { equal, sum, type Rational } from '../../rational.ts'
import { text, type Text } from '../../text.ts'

/** What a field, or the survey, weighs in the old and the new set; undefined where it is not there. */
export interface Weighed {
  readonly code: string
  readonly name: Text
  readonly before?: Rational
  readonly after?: Rational
}

/** Every field of both sets in the order of the new one, those that are gone after it, then the points of the survey. */
export function maxima({ old, now, carried }: SetDiff): readonly Weighed[] {
  const from = new Map([...carried.codes].map(([oldCode, code]) => [code, oldCode]))
  const oldField = (code: string | undefined): Node | undefined => old.fields.find(field => field.code === code)
  const present = now.fields.map((field): Weighed => {
    const before = oldField(from.get(field.code))
    return { code: field.code, name: field.name, after: field.max, ...(before === undefined ? {} : { before: before.max }) }
  })
  const gone = old.fields.filter(field => !now.fields.some(other => from.get(other.code) === field.code)).map((field): Weighed => ({ code: field.code, name: field.name, before: field.max }))
  return [...present, ...gone, { code: '', name: text(() => 'Điểm khảo sát', () => 'Points of the survey'), before: surveyPoints(old), after: surveyPoints(now) }]
}

/** Those that changed. */
export const changedMaxima = (diff: SetDiff): readonly Weighed[] =>
  maxima(diff).filter(({ before, after }) => before === undefined || after === undefined || !equal(before, after))

const surveyPoints = (set: CriteriaSet): Rational =>
  sum(set.components.filter(component => component.source === 'survey' && component.list === 'base').map(component => component.max))
