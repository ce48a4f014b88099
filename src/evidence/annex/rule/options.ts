import type { Rule } from '../../../methods/index.ts'
import { compare, equal, isZero, sum, zero, type Rational } from '../../../rational.ts'
import { said } from '../said.ts'
import type { Clause } from './clauses.ts'
import { capital, idOf, plainNumber, pointsOf, type Case, type Proposal, type RuleReader } from './reader.ts'

interface Answer { readonly clause: Clause; readonly points: Rational }

const answersIn = ({ clauses, max }: Case): readonly Answer[] => clauses.flatMap(clause => {
  const points = pointsOf(clause, max)
  return points === undefined || clause.atLeast ? [] : [{ clause, points }]
})

const highestOf = (answers: readonly Answer[]): Rational => answers.reduce((best, { points }) => (compare(points, best) > 0 ? points : best), zero)

const state = /^(trong (năm|kỳ) )?không (có )?phát sinh$/u

/** "Có: 0,5; Không: 0", "Có ban hành: điểm tối đa; Không ban hành: 0". */
export const yesNo: RuleReader = of => {
  const answers = answersIn(of)
  const [yes, no] = answers
  if (yes === undefined || answers.length > 2 || yes.clause.cap !== undefined || yes.clause.zeroes) return undefined
  if (!/^có( |$)/u.test(said(yes.clause.condition)) || !equal(yes.points, of.max)) return undefined
  if (no !== undefined && !(/^không( |$)/u.test(said(no.clause.condition)) && isZero(no.points) && no.clause.cap === undefined && !no.clause.zeroes)) return undefined
  return { rule: { method: 'yes-no' }, used: answers.map(answer => answer.clause) }
}

/** "Đúng hạn: 2; chậm: 1; không: 0": at least two answers, the best of them worth the maximum. */
export const choice: RuleReader = of => {
  const stated = answersIn(of).find(({ clause }) => state.test(said(clause.condition)))
  const answers = answersIn(of).filter(answer => answer !== stated)
  if (answers.length < 2) return undefined
  const taken: string[] = []
  const levels = answers.map(({ clause, points }) => {
    const id = idOf(clause.condition, taken)
    taken.push(id)
    const cap = of.grades.find(grade => said(grade.name) === said(clause.cap ?? ''))
    return {
      id, name: capital(clause.condition), points: plainNumber(points),
      ...(clause.zeroes ? { zeroes: 'criterion' as const } : {}), ...(cap === undefined ? {} : { capsGrade: cap.id }),
    }
  })
  const highest = highestOf(answers)
  return {
    rule: { method: 'choice', levels }, used: [...answers, ...(stated === undefined ? [] : [stated])].map(answer => answer.clause),
    ...(equal(highest, of.max) ? {} : { highest }), ...notArisenBy(stated, of.max),
  }
}

const notArisenBy = (stated: Answer | undefined, max: Rational): Pick<Proposal, 'notArisen'> =>
  (stated === undefined ? {} : equal(stated.points, max) ? { notArisen: 'full' } : isZero(stated.points) ? { notArisen: 'zero' } : {})

const summed = /^(?:cộng|tính tổng) điểm (?:các|của các) nội dung[^:]*:\s*/iu

/** Several contents, each with its points, that add up to the maximum. */
export const ticks: RuleReader = of => {
  const declared = summed.test(of.whole)
  const answers = answersIn(of).map(({ clause, points }, index) => ({ points, clause, name: index === 0 ? clause.condition.replace(summed, '') : clause.condition }))
  const adds = equal(sum(answers.map(answer => answer.points)), of.max)
  if (answers.length < 2 || !(declared || (adds && answers.every(answer => !isZero(answer.points))))) return undefined
  const taken: string[] = []
  const items = answers.map(({ name, points }) => {
    const id = idOf(name, taken)
    taken.push(id)
    return { id, name: capital(name), points: plainNumber(points) }
  })
  const rule: Rule = { method: 'ticks', items }
  const short = compare(sum(answers.map(answer => answer.points)), of.max) < 0
  return { rule, used: answers.map(answer => answer.clause), ...(short ? { highest: sum(answers.map(answer => answer.points)) } : {}) }
}
