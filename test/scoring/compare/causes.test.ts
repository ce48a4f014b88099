import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Edition } from '../../../src/criteria/diff/change.ts'
import { diffSets } from '../../../src/criteria/diff/diff.ts'
import type { CriteriaSet } from '../../../src/criteria/criteria.ts'
import type { Dossier } from '../../../src/evidence/answer.ts'
import { decimalText, exact, fractionText, subtract } from '../../../src/rational.ts'
import { causesOf, sumOfCauses } from '../../../src/scoring/compare/causes.ts'
import { scoreGroup } from '../../../src/scoring/group.ts'
import type { GroupScore } from '../../../src/scoring/scorecard.ts'
import { same } from '../../../src/text.ts'
import { dossier, layer, leaf, one, setOf, verdicts } from '../build.ts'
import { randomUnit, shipped } from '../plan/rounds.ts'

const edition = (set: CriteriaSet): Edition => ({ set, data: { fields: [] } as unknown as Edition['data'], place: () => ({ file: 'bo.yaml' }) })
const none = (set: CriteriaSet) => diffSets(edition(set), edition(set))
const scored = (set: CriteriaSet, dossiers: readonly Dossier[]): GroupScore => scoreGroup(same('Nhóm'), set, dossiers)
const run = (group: GroupScore) => ({ published: group, scored: group })

describe('why an index changed', () => {
  const set = setOf([leaf('1', 60), leaf('2', 40)])
  const before = scored(set, [dossier('a', [layer('form', { 1: '30', 2: '10' }), verdicts(1, { 2: '8 vì thiếu' })])])
  const now = scored(set, [dossier('a', [layer('form', { 1: '35', 2: '20' }), verdicts(1, { 2: '12 vì đủ hơn' })])])

  it('parts what the unit handed in from what appraisers decided', () => {
    const causes = causesOf(run(before), run(now), none(set)).get('a')
    expect(causes && [causes.criteria, causes.evidence, causes.appraisal, causes.tool].map(each => decimalText(each))).toEqual(['0', '5', '4', '0'])
  })

  it('what this program scores otherwise than the file says is the tool', () => {
    const unit = one(before)
    const published = { ...before, units: [{ ...unit, index: exact(37) }] }
    const causes = causesOf({ published, scored: before }, run(now), none(set)).get('a')
    expect(causes && decimalText(causes.tool)).toBe('1')
    expect(causes && decimalText(sumOfCauses(causes))).toBe('10')
  })

  it('what another set makes of the same answers is the criteria', () => {
    const other = { ...set, sha256: 'b'.repeat(64), scale: exact(50), components: set.components, penalty: undefined, ceiling: exact(30) } as unknown as CriteriaSet
    const causes = causesOf(run(before), run(scored(other, before.dossiers)), { ...none(set), now: other, carried: { inputs: new Map(set.components.flatMap(each => each.inputs.map(input => [input.id, { from: input.id }]))), codes: new Map([['1', '1'], ['2', '2']]) } }).get('a')
    expect(causes && [causes.criteria, causes.evidence, causes.appraisal, causes.tool].map(each => decimalText(each))).toEqual(['-8', '0', '0', '0'])
  })

  it('add up to the difference of what was published, for random rounds of a shipped set', () => {
    const shippedSet = shipped('xa-2025')
    fc.assert(fc.property(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1, max: 400 }), (first, second) => {
      const [a, b] = [first, second].map(seed => scored(shippedSet, [randomUnit(shippedSet, 'a', seed), randomUnit(shippedSet, 'b', seed + 7)]))
      if (a === undefined || b === undefined) return
      const causes = causesOf(run(a), run(b), none(shippedSet))
      for (const id of ['a', 'b']) {
        const each = causes.get(id)
        expect(each && fractionText(sumOfCauses(each))).toBe(fractionText(subtract(one(b, id).index, one(a, id).index)))
      }
    }), { numRuns: 10 })
  }, 60_000)
})
