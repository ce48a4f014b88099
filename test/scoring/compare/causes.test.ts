import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Edition } from '../../../src/criteria/diff/change.ts'
import type { SetDiff } from '../../../src/criteria/diff/diff.ts'
import type { CriteriaSet } from '../../../src/criteria/criteria.ts'
import type { Dossier } from '../../../src/evidence/answer.ts'
import { decimalText, exact, fractionText, subtract } from '../../../src/rational.ts'
import { causesOf, sumOfCauses } from '../../../src/scoring/compare/causes.ts'
import { moves, type GroupMoves } from '../../../src/scoring/compare/years.ts'
import { scoreGroup } from '../../../src/scoring/group.ts'
import type { GroupScore } from '../../../src/scoring/scorecard.ts'
import { indexChange } from '../../../src/report/compare/words.ts'
import { same } from '../../../src/text.ts'
import { dossier, layer, leaf, one, setOf, verdicts } from '../build.ts'
import { randomUnit, shipped } from '../plan/rounds.ts'

const edition = (set: CriteriaSet): Edition => ({ set, data: { fields: [] } as unknown as Edition['data'], place: () => ({ file: 'bo.yaml' }) })
/** Whom each unit of a group was in a group before, by the same set or as carried. */
const laid = (old: GroupScore, now: GroupScore, carried?: SetDiff['carried']): Pick<GroupMoves, 'units' | 'diff'> => {
  const { units, diff } = moves({ group: old, edition: edition(old.set) }, { group: now, edition: edition(now.set) }, { before: old.units, now: now.units.map(({ unit }) => unit) }, 'none')
  return { units, diff: carried === undefined ? diff : { ...diff, carried } }
}
const scored = (set: CriteriaSet, dossiers: readonly Dossier[]): GroupScore => scoreGroup(same('Nhóm'), set, dossiers)
/** The same without what cannot be read, so that the index is a whole one. */
const readable = (unit: Dossier): Dossier => ({ ...unit, layers: unit.layers.map(each => ({ ...each, answers: new Map([...each.answers].filter(([, { state }]) => state !== 'unreadable')) })) })
const run = (group: GroupScore) => ({ published: group, scored: group })

describe('why an index changed', () => {
  const set = setOf([leaf('1', 60), leaf('2', 40)])
  const before = scored(set, [dossier('a', [layer('form', { 1: '30', 2: '10' }), verdicts(1, { 2: '8 vì thiếu' })])])
  const now = scored(set, [dossier('a', [layer('form', { 1: '35', 2: '20' }), verdicts(1, { 2: '12 vì đủ hơn' })])])

  it('parts what the unit handed in from what appraisers decided', () => {
    const causes = causesOf(run(before), run(now), laid(before, now)).get('a')
    expect(causes && [causes.criteria, causes.evidence, causes.appraisal, causes.tool].map(each => decimalText(each))).toEqual(['0', '5', '4', '0'])
  })

  it('what this program scores otherwise than the file says is the tool', () => {
    const unit = one(before)
    const published = { ...before, units: [{ ...unit, index: exact(37) }] }
    const causes = causesOf({ published, scored: before }, run(now), laid(published, now)).get('a')
    expect(causes && decimalText(causes.tool)).toBe('1')
    expect(causes && decimalText(sumOfCauses(causes))).toBe('10')
  })

  it('what another set makes of the same answers is the criteria', () => {
    const other = { ...set, sha256: 'b'.repeat(64), scale: exact(50), components: set.components, penalty: undefined, ceiling: exact(30) } as unknown as CriteriaSet
    const ruled = scored(other, before.dossiers)
    const carried = { inputs: new Map(set.components.flatMap(each => each.inputs.map(input => [input.id, { from: input.id }]))), codes: new Map([['1', '1'], ['2', '2']]) }
    const causes = causesOf(run(before), run(ruled), laid(before, ruled, carried)).get('a')
    expect(causes && [causes.criteria, causes.evidence, causes.appraisal, causes.tool].map(each => decimalText(each))).toEqual(['-8', '0', '0', '0'])
  })

  it('are reckoned against whom the unit was, not against whoever had its id', () => {
    const old = scored(set, [dossier('1', [layer('form', { 1: '30', 2: '10' }), verdicts(1, { 2: '8 vì thiếu' })], { name: 'Xã Bến' }), dossier('2', [layer('form', { 1: '60', 2: '40' })], { name: 'Xã Đồi' }), dossier('3', [layer('form', { 1: '5' })], { name: 'Xã Cũ' })])
    const [bridge, hill] = [layer('form', { 1: '35', 2: '20' }), layer('form', { 1: '50', 2: '40' })]
    const young = scored(set, [
      dossier('2', [bridge, verdicts(1, { 2: '12 vì đủ hơn' })], { name: 'Xã Cầu', predecessors: ['Xã Bến'] }),
      dossier('1', [hill], { name: 'Xã Đồi Cao', predecessors: ['Xã Đồi'] }), dossier('3', [hill], { name: 'Xã Hoàn Toàn Khác', predecessors: ['Xã Cũ', 'Xã Kề'] })])
    const found = laid(old, young)
    const causes = causesOf(run(old), run(young), found)
    const told = [...causes].map(([id, each]) => [id, ...[each.criteria, each.evidence, each.appraisal, each.tool].map(value => decimalText(value))])
    expect(told).toEqual([['1', '0', '-10', '0', '0'], ['2', '0', '5', '4', '0']])
    expect(found.units.map(unit => [unit.now.unit.id, indexChange(unit)]).map(([id, change]) => [id, typeof change === 'object' ? fractionText(change) : undefined]))
      .toEqual([['1', '-10'], ['3', undefined], ['2', '9']])
  })

  it('add up to the difference of what was published, for random rounds of a shipped set', () => {
    const shippedSet = shipped('xa-2025')
    fc.assert(fc.property(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1, max: 400 }), (first, second) => {
      const [a, b] = [first, second].map(seed => scored(shippedSet, [readable(randomUnit(shippedSet, 'a', seed)), readable(randomUnit(shippedSet, 'b', seed + 7))]))
      if (a === undefined || b === undefined) return
      const causes = causesOf(run(a), run(b), laid(a, b))
      for (const id of ['a', 'b']) {
        const each = causes.get(id)
        expect(each && fractionText(sumOfCauses(each))).toBe(fractionText(subtract(one(b, id).index, one(a, id).index)))
      }
    }), { numRuns: 10 })
  }, 60_000)
})
