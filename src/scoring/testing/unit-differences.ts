import type { CriteriaSet } from '../../criteria/criteria.ts'
import type { Stated, UnitCase } from '../../criteria/testing/case.ts'
import { equal, zero, type Rational } from '../../rational.ts'
import type { UnitScore } from '../scorecard.ts'
import type { Difference, Fact, WorkedLeaf } from './result.ts'

/** Where the score of a unit departs from what the case states, from the whole down to the components. */
export function unitDifferences(set: CriteriaSet, { expected }: UnitCase, score: UnitScore): readonly Difference[] {
  return [
    ...published('points', expected.points, score.points, score.exact),
    ...published('max', expected.max, score.max, score.max),
    ...published('index', expected.index, score.index, score.exactIndex),
    ...published('bonus', expected.bonus, score.bonus, score.bonus),
    ...published('penalty', expected.penalty, score.penalty, score.penalty),
    ...gradeDifference(set, expected.grade, score),
    ...[...expected.fields].flatMap(([code, stated]) => fieldDifference(code, stated, score)),
    ...[...expected.components].flatMap(([code, stated]) => leafDifference(code, stated, score.leaves.find(leaf => leaf.component.code === code))),
  ]
}

/** A decimal is held against the published number, a fraction against the exact one. */
function published(key: Difference['key'], stated: Stated | undefined, rounded: Rational, exactly: Rational): readonly Difference[] {
  const got = stated?.isFraction === true ? exactly : rounded
  return stated === undefined || equal(stated.value, got) ? [] : [{ key, expected: { number: stated.value }, got: { number: got }, leaves: [] }]
}

function gradeDifference(set: CriteriaSet, id: string | undefined, score: UnitScore): readonly Difference[] {
  if (id === undefined || id === score.grade?.id) return []
  return [{ key: 'grade', expected: { grade: set.grades.find(grade => grade.id === id) }, got: { grade: score.grade }, leaves: [] }]
}

function fieldDifference(code: string, stated: Stated, score: UnitScore): readonly Difference[] {
  const got = score.fields.find(field => field.code === code)?.points ?? zero
  const leaves = score.leaves.filter(({ component }) => component.list === 'base' && component.field === code)
  return equal(stated.value, got) ? [] : [{ key: 'field', code, expected: { number: stated.value }, got: { number: got }, leaves }]
}

function leafDifference(code: string, stated: Stated | WorkedLeaf['state'], leaf: WorkedLeaf | undefined): readonly Difference[] {
  if (leaf === undefined) return []
  const [expected, got]: readonly [Fact, Fact] = typeof stated === 'string' ? [{ state: stated }, { state: leaf.state }] : [{ number: stated.value }, { number: leaf.points }]
  const holds = typeof stated === 'string' ? stated === leaf.state : equal(stated.value, leaf.points)
  return holds ? [] : [{ key: 'component', code, expected, got, leaves: [leaf] }]
}
