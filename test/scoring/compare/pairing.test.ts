import { describe, expect, it } from 'vitest'
import type { CriteriaSet } from '../../../src/criteria/criteria.ts'
import { oddityOf } from '../../../src/scoring/compare/pairing.ts'
import { form, leaf, score, setOf } from '../build.ts'

const of = (year: number, applies: readonly string[], more: Partial<CriteriaSet> = {}): CriteriaSet => setOf([leaf('1', 100)], { year, applies, period: { from: `${year}-01-01`, to: `${year}-12-31` }, ...more })
const group = (set: CriteriaSet): ReturnType<typeof score> => score(set, form('a', { 1: '50' }))
const odd = (old: CriteriaSet, now: CriteriaSet, fresh: CriteriaSet['components'] = []): string | undefined => oddityOf({ before: group(old), now: group(now), fresh })

describe('two lists laid beside each other', () => {
  const half = { period: { from: '2025-07-01', to: '2025-12-31' } }
  it.each<readonly [string, CriteriaSet, CriteriaSet, string | undefined]>([
    ['a year after another', of(2024, ['xã']), of(2025, ['xã', 'phường']), undefined],
    ['the years turned about', of(2025, ['xã']), of(2024, ['xã']), 'reversed'],
    ['one year', of(2025, ['xã']), of(2025, ['xã']), 'same-year'],
    ['a half-year after the other', of(2025, ['xã']), of(2025, ['xã'], half), undefined],
    ['a half-year before the other', of(2025, ['xã'], half), of(2025, ['xã']), 'reversed'],
    ['sets for other kinds of units', of(2024, ['sở']), of(2025, ['Xã']), 'unrelated'],
    ['a kind written otherwise', of(2024, ['XÃ']), of(2025, ['xã']), undefined],
  ])('%s', (_, old, now, is) => expect(odd(old, now)).toBe(is))

  it('sets without a component in common have nothing to do with each other', () => {
    const now = of(2025, ['xã'])
    expect(odd(of(2024, ['xã']), now, now.components)).toBe('unrelated')
  })
})
