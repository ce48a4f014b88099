import type { Component, CriteriaSet, Grade } from '../criteria/criteria.ts'
import { compare, type Rational } from '../rational.ts'
import { text, type Text } from '../text.ts'
import { titleOf } from '../criteria/title.ts'

/** What lowers a unit's grade beyond its index: an answer that caps it, a penalty that caps or lowers it. */
export interface Limit {
  readonly component: Component
  readonly capsGrade?: string
  readonly lowersGrade?: number
}

/** A grade by its place in the set (0 is the highest), and why it is lower than the index alone would give. */
export interface Graded {
  readonly position: number
  readonly because: readonly Text[]
}

/** By index, then every cap, then what lowers; undefined when the set has no grade for so low an index. */
export function gradeBy(set: CriteriaSet, index: Rational, limits: readonly Limit[]): Graded | undefined {
  const position = set.grades.findIndex(grade => compare(index, grade.from) >= 0)
  if (position < 0) return undefined
  const capped = limits.reduce((graded, limit) => cap(set, graded, limit), { position, because: [] } as Graded)
  return limits.reduce((graded, limit) => lower(set, graded, limit), capped)
}

function cap(set: CriteriaSet, graded: Graded, { component, capsGrade }: Limit): Graded {
  const highest = set.grades.findIndex(grade => grade.id === capsGrade)
  const grade = set.grades[highest]
  if (grade === undefined || highest <= graded.position) return graded
  return { position: highest, because: [...graded.because, cappedBy(component, grade)] }
}

function lower(set: CriteriaSet, graded: Graded, { component, lowersGrade = 0 }: Limit): Graded {
  const position = Math.min(graded.position + lowersGrade, set.grades.length - 1)
  if (position <= graded.position) return graded
  return { position, because: [...graded.because, loweredBy(component, position - graded.position)] }
}

const cappedBy = (component: Component, grade: Grade): Text => text(
  t => `${t.say(titleOf(component))}: xếp loại cao nhất là ${t.say(grade.name)}`,
  t => `${t.say(titleOf(component))}: the grade is at most ${t.say(grade.name)}`,
)

const loweredBy = (component: Component, by: number): Text => text(
  t => `${t.say(titleOf(component))}: hạ ${by} mức xếp loại`,
  t => `${t.say(titleOf(component))}: the grade is lowered by ${by}`,
)
