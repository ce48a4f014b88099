import type { Dossier, Layer } from '../../evidence/answer.ts'
import { add, subtract, zero, type Rational } from '../../rational.ts'
import type { Text } from '../../text.ts'
import { scoreGroup } from '../group.ts'
import { carryDossier } from '../replay/carry.ts'
import type { GroupScore } from '../scorecard.ts'
import type { GroupMoves } from './years.ts'

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
 * The causes by unit, of the units that are compared with one unit of the list before. One thing is exchanged after the other and the group scored again:
 * the tool, the criteria set, the evidence, the appraisal; each difference is between two published indices of whom the unit was and is, so they add up.
 */
export function causesOf(old: Run, now: Run, { units, diff }: Pick<GroupMoves, 'units' | 'diff'>): ReadonlyMap<string, Causes> {
  const { set, name } = now.scored
  const isSameSet = old.scored.set.sha256 === set.sha256
  const was = formerIds(old, units)
  const carried = old.scored.dossiers.map(dossier => (isSameSet ? dossier : carryDossier(dossier, diff.carried, set, 0).dossier))
  const judged = new Map(carried.map(({ unit, layers }) => [unit.id, layers]))
  const withOldVerdicts = now.scored.dossiers.map(dossier => exchanged(dossier, judged.get(was.get(dossier.unit.id) ?? '') ?? []))
  const [before, retold, ruled] = [old.published, old.scored, isSameSet ? old.scored : scored(name, now, carried)].map(indices)
  const [evident, judgedNow, published] = [scored(name, now, withOldVerdicts), now.scored, now.published].map(indices)
  return new Map([...was].flatMap(([id, oldId]) => {
    const [a, b, c] = [before, retold, ruled].map(step => step?.get(oldId))
    const [d, e, last] = [evident, judgedNow, published].map(step => step?.get(id))
    if (a === undefined || b === undefined || c === undefined || d === undefined || e === undefined || last === undefined) return []
    return [[id, { tool: add(subtract(b, a), subtract(last, e)), criteria: subtract(c, b), evidence: subtract(d, c), appraisal: subtract(e, d) }] as const]
  }))
}

/** The id that each compared unit had in the list before; a mean of several is no run of anybody. */
function formerIds({ published }: Run, units: GroupMoves['units']): ReadonlyMap<string, string> {
  return new Map(units.flatMap(({ now, kin, before }) => {
    const [only, ...more] = kin.before
    if (before === undefined || only === undefined || more.length > 0 || !published.units.includes(only)) return []
    return [[now.unit.id, only.unit.id] as const]
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
