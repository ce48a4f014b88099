import type { Place } from '../../finding.ts'
import type { Answer, Layer, Unit } from '../answer.ts'
import type { AnswersHead } from './head.ts'
import type { Paper, Stray } from './papers.ts'
import type { Question } from './question.ts'

/** A question that was answered for a unit, with nothing that can be counted. */
export interface Refused {
  readonly unit: Unit
  readonly question: Question
  readonly from: Place
  readonly read: string
}

interface Sheet { readonly head: AnswersHead; readonly papers: readonly Paper[]; readonly strays: readonly Stray[] }

/** Of units that have questionnaires, or may have, and not one that counts: all that was asked in them. */
export function refusedPapers(sheets: readonly Sheet[], kept: readonly Paper[]): readonly Refused[] {
  const counted = new Set(kept.map(({ unit }) => unit))
  return sheets.flatMap(({ head, papers, strays }) => {
    const rows = [
      ...papers.map(({ unit, at, number = '' }) => ({ unit, from: at, read: number })),
      ...strays.flatMap(({ units, at, read }) => units.map(unit => ({ unit, from: at, read }))),
    ]
    return rows.filter(({ unit }) => !counted.has(unit)).flatMap(row => head.asked.map(({ question }) => ({ ...row, question })))
  })
}

/** The layers with what was refused as unreadable, where the source gives nothing else for it: sent and lost is not blank. */
export function withRefused(layers: ReadonlyMap<string, Layer>, refused: readonly Refused[], name: string): ReadonlyMap<string, Layer> {
  const all = new Map(layers)
  for (const { unit, question, from, read } of refused) {
    const own = all.get(unit.id) ?? { kind: 'survey', name, answers: new Map(), proofs: new Map() }
    const lost = question.component.inputs.filter(input => !own.answers.has(input.id)).map((input): readonly [string, Answer] => [input.id, { id: input.id, state: 'unreadable', from, read }])
    all.set(unit.id, lost.length === 0 ? own : { ...own, answers: new Map([...own.answers, ...lost]) })
  }
  return all
}
