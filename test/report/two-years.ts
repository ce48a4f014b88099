import type { CriteriaSet } from '../../src/criteria/criteria.ts'
import type { Edition } from '../../src/criteria/diff/change.ts'
import { laidBeside } from '../../src/scoring/compare/before.ts'
import { moves, type GroupMoves, type MergedRule } from '../../src/scoring/compare/years.ts'
import type { GroupScore } from '../../src/scoring/scorecard.ts'
import { form, leaf, score, setOf } from '../scoring/build.ts'

const fine = { list: 'penalty' } as const
const extra = { list: 'bonus' } as const
const extras = [leaf('T.1', 8, extra), leaf('T.2', 8, extra), leaf('P.1', 16, fine), leaf('P.2', 16, fine)]

/** The set of the year before has 2.2, that of now has 2.3 in its place; at most 10 points of bonus and 20 of penalty count. */
export const oldSet: CriteriaSet = setOf([leaf('1.1', 50), leaf('2.1', 40), leaf('2.2', 10), ...extras], { year: 2024 })
export const newSet: CriteriaSet = setOf([leaf('1.1', 50), leaf('2.1', 40), leaf('2.3', 10), ...extras], { year: 2025 })

const edition = (set: CriteriaSet): Edition => {
  const plain = ({ code, name, max }: CriteriaSet['components'][number]): object => ({ code, name: name.vi, max: max.toFraction(), points: 'given' })
  const list = (of: 'bonus' | 'penalty'): object => ({ max: 10, components: set.components.filter(each => each.list === of).map(plain) })
  const fields = set.fields.map(({ code, name, children }) => ({ code, name: name.vi, criteria: children.flatMap(({ component }) => (component === undefined ? [] : [plain(component)])) }))
  return { set, data: { fields, bonus: list('bonus'), penalty: list('penalty') } as unknown as Edition['data'], place: () => ({ file: 'bo.yaml' }) }
}

/** One list laid beside another. */
export function besides(old: GroupScore, now: GroupScore, merged: MergedRule = 'none'): { readonly group: GroupScore; readonly moves: GroupMoves } {
  const found = moves({ group: old, edition: edition(old.set) }, { group: now, edition: edition(now.set) }, { before: old.units, now: now.units.map(({ unit }) => unit) }, merged)
  return { group: { ...now, ...laidBeside(found) }, moves: found }
}

const given = (one: string, two: string, other: string, bonus: readonly [string, string], penalty: readonly [string, string], code: string): Record<string, string> =>
  ({ '1.1': one, '2.1': two, [code]: other, 'T.1': bonus[0], 'T.2': bonus[1], 'P.1': penalty[0], 'P.2': penalty[1] })

/**
 * By hand. A: 45/50 and 30/40 then, 45/50 and 29/40 now: 83,33% → 82,22% of the same criteria, while its index rose 75 + 2 + 0 − 0 = 77 → 74 + 10 + 0 = 84.
 * B (now “Xã Bách”): penalties 16 + 16, of which 20 count, then 4 + 0 now. C is gone. D is parted into two. The list of now is shorter.
 */
export const yearBefore = score(oldSet,
  form('a', given('45', '30', '2', ['0', '0'], ['0', '0'], '2.2'), { name: 'Xã A' }), form('b', given('40', '30', '10', ['8', '8'], ['16', '16'], '2.2'), { name: 'Xã B' }),
  form('c', given('10', '10', '1', ['0', '0'], ['0', '0'], '2.2'), { name: 'Xã C' }), form('d', given('50', '40', '10', ['0', '0'], ['0', '0'], '2.2'), { name: 'Xã D' }))
export const yearNow = score(newSet,
  form('a', given('45', '29', '10', ['0', '0'], ['0', '0'], '2.3'), { name: 'Xã A' }), form('x', given('40', '30', '0', ['8', '8'], ['4', '0'], '2.3'), { name: 'Xã Bách', predecessors: ['Xã B'] }),
  form('d1', given('20', '10', '5', ['0', '0'], ['0', '0'], '2.3'), { name: 'Xã D Đông', predecessors: ['Xã D'] }), form('d2', given('20', '9', '5', ['0', '0'], ['0', '0'], '2.3'), { name: 'Xã D Tây', predecessors: ['Xã D'] }))

/** The list of now beside that of the year before. */
export const twoYears: GroupScore = besides(yearBefore, yearNow).group
