import { answersOf } from '../../evidence/merge.ts'
import { nodes } from '../../formula/nodes.ts'
import { bestOf } from '../best.ts'
import { gradeBy } from '../grade.ts'
import { ranked } from '../group.ts'
import { decisiveIndex } from '../rank.ts'
import type { UnitScore } from '../scorecard.ts'
import { peerOf, rescoreUnit, type Draft } from '../unit.ts'
import type { Gain } from './gain.ts'
import type { Situation } from './situation.ts'

/** A unit's score in its list: with rank and grade where it is ranked, and how many are. */
export interface Placed {
  readonly score: UnitScore
  /** 0 where there is no list. */
  readonly of: number
}

/** Where the unit would stand in its list with a draft of its own, the others as they are (what is measured against the best follows). Alone it has a grade, before any quota, and no rank. */
export function placer(situation: Situation): (draft: Draft, gains?: readonly Gain[]) => Placed {
  const { set, dossier, beside, bench, answers, others } = situation
  const relative = new Set(set.components.flatMap(({ formula }) => nodes(formula).flatMap(node => (node.is === 'best' ? [node.id] : []))))
  const drafts = (own: Situation['answers']): readonly Draft[] => {
    const best = bestOf([...others, peerOf(bench, dossier.unit, own)])
    return beside.filter(each => each.submitted).map(each => rescoreUnit({ ...bench, best }, each, answersOf(each.layers), { scored: [] }, new Set()))
  }
  const now = drafts(answers)
  return (draft, gains = []) => {
    if (beside.length === 0) return { score: graded(situation, draft), of: 0 }
    const changed = gains.flatMap(gain => gain.changes)
    const isFelt = changed.some(({ input }) => relative.has(input.id))
    const list = ranked(bench, [draft, ...(isFelt ? drafts(withOwn(answers, draft)) : now)])
    return { score: list.find(({ unit }) => unit.id === draft.score.unit.id) ?? draft.score, of: list.length }
  }
}

/** The answers that a draft rests on. */
const withOwn = (answers: Situation['answers'], { score }: Draft): Situation['answers'] =>
  new Map([...answers, ...score.leaves.flatMap(leaf => leaf.inputs.map(answer => [answer.id, answer] as const))])

function graded({ set }: Situation, { score, limits }: Draft): UnitScore {
  if (score.status !== 'ranked') return score
  const found = gradeBy(set, decisiveIndex(set, score), limits)
  const grade = found === undefined ? undefined : set.grades[found.position]
  return grade === undefined || found === undefined ? score : { ...score, grade, ...(found.because.length === 0 ? {} : { gradeBecause: found.because }) }
}
