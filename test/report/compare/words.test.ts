import { describe, expect, it } from 'vitest'
import { rankMove } from '../../../src/report/compare/words.ts'
import { resultHtml } from '../../../src/report/web/page.ts'
import type { Before } from '../../../src/scoring/compare/before.ts'
import type { UnitMove } from '../../../src/scoring/compare/years.ts'
import { exact } from '../../../src/rational.ts'
import { form, leaf, one, score, setOf } from '../../scoring/build.ts'
import { resultOf } from '../web/results.ts'

const group = score(setOf([leaf('1.1', 100)]), form('a', { '1.1': '90' }), form('b', { '1.1': '80' }), form('c', { '1.1': 'unreadable' }))

/** The rank of a unit beside the one it had. */
function move(id: string, rank: number | undefined): string {
  const now = one(group, id)
  const before = { index: exact(50), ...(rank === undefined ? {} : { rank }) }
  return rankMove({ now, before, last: before, kin: { is: 'same', before: [], missing: [], maybe: [], parted: [] }, fields: [], components: [] } satisfies UnitMove)
}

describe('the rank beside the one before', () => {
  it.each([['a', 3, '3 → 1 ▲2'], ['b', 1, '1 → 2 ▼1'], ['a', 1, '1 → 1 ='], ['b', undefined, '– → 2'], ['c', 4, '4 → –'], ['c', undefined, '']] as const)('%s, before %s: %s', (id, rank, told) => expect(move(id, rank)).toBe(told))

  it('a lone rank says on which side it stands on the page as well', () => {
    const before = new Map<string, Before>([['a', { was: 'same', from: [], index: exact(50) }], ['b', { was: 'same', from: [], rank: 1, index: exact(95) }], ['c', { was: 'same', from: [], rank: 4, index: exact(50) }]])
    const html = resultHtml(resultOf({ ...group, before }), 'vi')
    expect([html.includes('<td>– → 1'), html.includes('<td>4 → –')]).toEqual([true, true])
  })
})
