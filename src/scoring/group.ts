import type { CriteriaSet, Grade } from '../criteria/criteria.ts'
import type { Dossier } from '../evidence/answer.ts'
import { answersOf } from '../evidence/merge.ts'
import type { Text } from '../text.ts'
import { bestOf } from './best.ts'
import { withIntervals } from './bounds.ts'
import { leavesUnder } from './codes.ts'
import { gradeBy, type Graded } from './grade.ts'
import { withinQuotas } from './quota.ts'
import { decisiveIndex, ranking } from './rank.ts'
import type { GroupScore, UnitScore } from './scorecard.ts'
import { overlapTold } from './told-survey.ts'
import { aloneTold } from './told-alone.ts'
import { isSurveyHeld, noSurveyTold } from './survey.ts'
import { peerOf, scoreUnit, type Bench, type Draft } from './unit.ts'

/** Scores, ranks and grades the units of one group. Nothing but the answers, the roster and the set has a say in it. */
export function scoreGroup(name: Text, set: CriteriaSet, dossiers: readonly Dossier[]): GroupScore {
  const submitted = dossiers.filter(dossier => dossier.submitted)
  const answers = new Map(submitted.map(dossier => [dossier, answersOf(dossier.layers)]))
  const surveyHeld = isSurveyHeld(set, dossiers)
  const under = leavesUnder(set)
  const bench: Bench = { set, surveyHeld, best: bestOf([...answers].map(([{ unit }, own]) => peerOf({ under }, unit, own))), under }
  const drafts = dossiers.map(dossier => scoreUnit(bench, dossier, answers.get(dossier) ?? new Map()))
  const rest = (status: UnitScore['status']): readonly UnitScore[] =>
    drafts.map(draft => draft.score).filter(score => score.status === status)
  const inOrder = ranked(bench, drafts)
  return {
    name, set, dossiers, surveyHeld,
    units: withIntervals(bench, answers, drafts, [...inOrder, ...rest('incomplete'), ...rest('not-submitted')]),
    findings: [...(surveyHeld ? [] : noSurveyTold(set)), ...aloneTold(set, submitted), ...overlapTold(set, inOrder), ...drafts.flatMap(draft => draft.findings)],
  }
}

/** The units that can be ranked, with rank and grade: by index, caps, penalties, then the quotas of the whole list. */
export function ranked({ set, under }: Pick<Bench, 'set' | 'under'>, drafts: readonly Draft[]): readonly UnitScore[] {
  const open = drafts.filter(draft => draft.score.status === 'ranked')
  const limits = new Map(open.map(draft => [draft.score, draft.limits]))
  const holders = ranking(set, open.map(draft => draft.score), under).map(({ score, rank }) => ({
    score, rank, graded: gradeBy(set, decisiveIndex(set, score), limits.get(score) ?? []) ?? ungraded,
  }))
  return withinQuotas(set, holders, holders.length).map(({ score, rank, graded }) => ({ ...score, rank, ...told(set.grades, graded), ...held(limits.get(score)) }))
}

const held = (limits: UnitScore['limits'] = []): Pick<UnitScore, 'limits'> => (limits.length === 0 ? {} : { limits })

/** An index below every grade of the set. */
const ungraded: Graded = { position: -1, because: [] }

function told(grades: readonly Grade[], { position, because }: Graded): Pick<UnitScore, 'grade' | 'gradeBecause'> {
  const grade = grades[position]
  return { ...(grade === undefined ? {} : { grade }), ...(because.length === 0 ? {} : { gradeBecause: because }) }
}
