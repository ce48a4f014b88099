import type { SetDiff } from '../../criteria/diff/diff.ts'
import type { Dossier, Layer } from '../../evidence/answer.ts'
import { add, subtract, zero, type Rational } from '../../rational.ts'
import type { Text } from '../../text.ts'
import { scoreGroup } from '../group.ts'
import { carryDossier } from '../replay/carry.ts'
import type { GroupScore } from '../scorecard.ts'

/** Why an index is another than in the run before, as published: the four add up to the difference exactly. */
export interface Causes {
  readonly criteria: Rational
  readonly evidence: Rational
  readonly appraisal: Rational
  readonly tool: Rational
}

/** One run: as its file says, and as this program scores what the file keeps. */
export interface Run {
  readonly published: GroupScore
  readonly scored: GroupScore
}

/**
 * The causes by unit, of the units that both runs score. One thing is exchanged after the other and the group scored again: the tool, the
 * criteria set, the evidence, the appraisal; each difference is between two published indices, so they add up.
 */
export function causesOf(old: Run, now: Run, diff: SetDiff): ReadonlyMap<string, Causes> {
  const { set, name } = now.scored
  const isSameSet = old.scored.set.sha256 === set.sha256
  const carried = old.scored.dossiers.map(dossier => (isSameSet ? dossier : carryDossier(dossier, diff.carried, set, 0).dossier))
  const judged = new Map(carried.map(({ unit, layers }) => [unit.id, layers]))
  const withOldVerdicts = now.scored.dossiers.map(dossier => exchanged(dossier, judged.get(dossier.unit.id) ?? []))
  const steps = [old.published, old.scored, isSameSet ? old.scored : scored(name, now, carried), scored(name, now, withOldVerdicts), now.scored, now.published].map(indices)
  const [before, retold, ruled, evident, judgedNow, published] = steps
  return new Map([...published ?? []].flatMap(([id, last]) => {
    const at = [before, retold, ruled, evident, judgedNow].map(step => step?.get(id))
    const [a, b, c, d, e] = at
    if (a === undefined || b === undefined || c === undefined || d === undefined || e === undefined) return []
    return [[id, { tool: add(subtract(b, a), subtract(last, e)), criteria: subtract(c, b), evidence: subtract(d, c), appraisal: subtract(e, d) }] as const]
  }))
}

const scored = (name: Text, { scored: { set } }: Run, dossiers: readonly Dossier[]): GroupScore => scoreGroup(name, set, dossiers)

const indices = ({ units }: GroupScore): ReadonlyMap<string, Rational> => new Map(units.filter(each => each.status !== 'not-submitted').map(each => [each.unit.id, each.index]))

const isWord = ({ kind }: Layer): boolean => kind === 'appraisal' || kind === 'explanation'

/** The evidence of now under the appraisals of before, each after as many other sources as it stood after. */
function exchanged(dossier: Dossier, before: readonly Layer[]): Dossier {
  const evidence = dossier.layers.filter(layer => !isWord(layer))
  const words = before.flatMap((layer, index) => (isWord(layer) ? [{ layer, after: before.slice(0, index).filter(each => !isWord(each)).length }] : []))
  const at = (place: number): readonly Layer[] => words.filter(({ after }) => (place === evidence.length ? after >= place : after === place)).map(({ layer }) => layer)
  return { ...dossier, layers: [...at(0), ...evidence.flatMap((layer, index) => [layer, ...at(index + 1)])] }
}

/** What the four come to. */
export const sumOfCauses = ({ criteria, evidence, appraisal, tool }: Causes): Rational => [criteria, evidence, appraisal, tool].reduce(add, zero)
