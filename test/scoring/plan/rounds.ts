import { readFileSync } from 'node:fs'
import { inputsOf, type CriteriaSet } from '../../../src/criteria/criteria.ts'
import { loadCriteria } from '../../../src/criteria/load.ts'
import type { Answer, Dossier, Layer } from '../../../src/evidence/answer.ts'
import { readYaml } from '../../../src/io/yaml.ts'
import type { Input } from '../../../src/methods/method.ts'
import { exact, subtract } from '../../../src/rational.ts'
import { answersOf } from '../../../src/evidence/merge.ts'
import { bestOf } from '../../../src/scoring/best.ts'
import type { Situation } from '../../../src/scoring/plan/situation.ts'
import { exemptOf, scoreUnit, type Draft } from '../../../src/scoring/unit.ts'
import { scoreGroup } from '../../../src/scoring/group.ts'
import { withChanges, type Values } from '../../../src/scoring/plan/change.ts'
import type { Gain } from '../../../src/scoring/plan/gain.ts'
import { grain } from '../../../src/scoring/testing/trial.ts'
import type { LeafScore, UnitScore } from '../../../src/scoring/scorecard.ts'
import { add, type Rational } from '../../../src/rational.ts'
import { dateOf, serialOf } from '../../../src/sheet.ts'
import { same } from '../../../src/text.ts'
import { randomAnswers } from '../../report/random-answers.ts'
import { dossier, one } from '../build.ts'

/** A set that ships. */
export function shipped(name: string): CriteriaSet {
  const { set } = loadCriteria(readYaml(readFileSync(new URL(`../../../criteria/${name}.yaml`, import.meta.url)), `criteria/${name}.yaml`))
  if (set === undefined) throw new Error(`${name} does not load`)
  return set
}

const from = { file: 'phieu.xlsx', sheet: 'Tự chấm', cell: 'D9' }

/** Random answers of a unit: the shared figures from an office's table, the rest from its form; now and then one that cannot be read. */
export function randomUnit(set: CriteriaSet, id: string, seed: number): Dossier {
  const inputs = inputsOf(set)
  const all = [...randomAnswers(set, seed)].map(([key, told], index): Answer =>
    (index + seed) % 23 === 0 ? { id: key, state: 'unreadable', from, read: '?' }
      : typeof told === 'string' ? { id: key, state: told, from, read: told } : { id: key, state: 'given', value: told, from, read: key })
  const shared = (answer: Answer): boolean => inputs.get(answer.id)?.shared === true
  const layer = (kind: Layer['kind'], answers: readonly Answer[]): Layer => ({ kind, name: kind, answers: new Map(answers.map(each => [each.id, each])), proofs: new Map() })
  return dossier(id, [layer('form', all.filter(each => !shared(each))), layer('table', all.filter(shared))])
}

/** The answers of a gain. */
export const valuesOf = (gain: Gain): Values => new Map(gain.changes.map(({ input, to }) => [input.id, to]))

/** The unit once the answers are handed in, scored with its group. */
export function rescored(set: CriteriaSet, group: readonly Dossier[], unit: Dossier, values: Values, proven: readonly string[]): UnitScore {
  const changed = withChanges(unit, values, proven)
  return one(scoreGroup(same('Nhóm'), set, group.map(each => (each === unit ? changed : each))), unit.unit.id)
}

export const leafOf = (score: UnitScore, code: string): LeafScore => {
  const leaf = score.leaves.find(each => each.component.code === code)
  if (leaf === undefined) throw new Error(`no ${code}`)
  return leaf
}

/** The answers of a gain by figures, each one grain nearer to what stands; undefined of options, of what was blank before and of one grain alone. */
export function oneLess(gain: Gain): Values | undefined {
  const moved = gain.changes.map(({ input, from: before, to }): readonly [Input, Rational, Rational] | undefined => {
    const was = before?.value
    if (was?.is === 'number' && to.is === 'number') return [input, was.number, to.number]
    return was?.is === 'date' && to.is === 'date' ? [input, exact(serialOf(was.date)), exact(serialOf(to.date))] : undefined
  })
  if (gain.isExample || gain.changes.length === 0 || moved.some(each => each === undefined)) return undefined
  return new Map(moved.flatMap(each => {
    if (each === undefined) return []
    const [input, was, to] = each
    const step = grain(input)
    const back = to.compare(was) > 0 ? subtract(to, step) : add(to, step)
    const held = (back.compare(was) < 0) === (to.compare(was) > 0) ? was : back
    return [[input.id, input.kind === 'date' ? { is: 'date', date: dateOf(Number(held.valueOf())) } : { is: 'number', number: held }] as const]
  }))
}

/** The unit scored whole, claims and all, with these answers and proofs. */
export function whole({ dossier, others, bench }: Situation, values: Values, proven: readonly string[]): Draft {
  const changed = withChanges(dossier, values, proven)
  const answers = answersOf(changed.layers)
  return scoreUnit({ ...bench, best: bestOf([...others, { answers, exempt: exemptOf(bench, dossier.unit) }]) }, changed, answers)
}
