import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Dossier } from '../../src/evidence/answer.ts'
import { compare } from '../../src/rational.ts'
import { scoreGroup } from '../../src/scoring/group.ts'
import { decisiveIndex } from '../../src/scoring/rank.ts'
import { carryDossier } from '../../src/scoring/replay/carry.ts'
import { replay } from '../../src/scoring/replay.ts'
import { same } from '../../src/text.ts'
import { compared, edited, old } from '../criteria/diff/editions.ts'
import { dossier, layer, type Words } from './build.ts'

/** The set of the cases with a new component that can wipe its criterion, a new box, a new bonus, new penalties (one of boxes), a new survey and proof newly required. */
const now = edited(old,
  ["      - code: '2.3'\n", "          - code: '2.2.3'\n            name: An toàn thông tin\n            max: 2\n            rule: { method: choice, levels: [{ id: tot, name: An toàn, points: 2 }, { id: lo, name: Lộ dữ liệu, points: 0, zeroes: criterion }] }\n      - code: '2.4'\n        name: Tin cậy\n        max: 2\n        source: survey\n        rule: { method: survey, of: { name: Tỷ lệ tin cậy, kind: percent } }\n      - code: '2.3'\n"],
  ['withoutProof: warn', 'withoutProof: zero'], ['max: 4\n', 'max: 4\n            proof: { required: true, text: Bảng kê }\n'],
  ['{ id: ro, name: Rõ người làm, points: 0.5 }', '{ id: ro, name: Rõ người làm, points: 0.25 }\n                - { id: han, name: Rõ thời hạn, points: 0.25 }'],
  ['penalty:\n  max: 3\n  components:\n', "    - code: T2\n      name: Mô hình nhân rộng\n      max: 1.5\n      rule: { method: yes-no }\npenalty:\n  max: 3\n  components:\n    - code: P2\n      name: Kê khai sai\n      max: 2\n      rule: { method: count, of: { name: Số lần kê khai sai, kind: count }, each: 0.5 }\n    - code: P3\n      name: Vi phạm\n      max: 1\n      rule: { method: ticks, items: [{ id: lo, name: Để lộ dữ liệu, points: 0.75 }, { id: sai, name: Báo cáo sai, points: 0.25 }] }\n"],
)
const diff = compared(old, now)

const known: fc.Arbitrary<Words> = fc.record({
  'received': fc.constant('100'), 'resolved': fc.constantFrom('60', '85', '97', '100'), 'late': fc.constantFrom('0', '4', '30'),
  'planned': fc.constant('1000'), 'actual': fc.constantFrom('400', '700', '990'), '1.1.1.date': fc.constantFrom('2025-01-20', '2025-02-10', '2025-05-01'),
  '1.1.2.du': fc.constantFrom('=yes', '=no'), '1.1.2.ro': fc.constantFrom('=yes', 'blank'), '1.1.3': fc.constantFrom('=yes', '=no', 'not-applicable'), '1.2.1.of': fc.constantFrom('0', '5'),
  '2.2.1': fc.constantFrom('=tot', '=nhe', '=nang'), 'T1.of': fc.constantFrom('0', '1'), 'P1.of': fc.constantFrom('0', '2'),
})
const asked: fc.Arbitrary<Words> = fc.record({
  '1.1.2.han': fc.constantFrom('=yes', '=no', 'blank'), '2.2.3': fc.constantFrom('=tot', '=lo', 'blank', 'not-arisen'), 'T2': fc.constantFrom('=yes', '=no'), 'P2.of': fc.constantFrom('0', '1', '9'),
  'P3.lo': fc.constantFrom('=yes', '=no', 'blank'), 'P3.sai': fc.constantFrom('=yes', '=no', 'blank'), '2.4.of': fc.constantFrom('0', '0.6', '1'),
})
/** What the proof of 2.1.1 would have been, had it been asked for. */
const named = fc.constantFrom('', 'Bảng kê số 1')

it('whatever units would have answered to what was never asked, their index and rank lie within the spans', () => {
  fc.assert(fc.property(fc.array(fc.tuple(known, asked, named), { minLength: 3, maxLength: 3 }), rows => {
    const ids = ['a', 'b', 'c']
    const dossiers = rows.map(([words], index): Dossier => dossier(ids[index] ?? '', [layer('form', words), layer('survey', { '2.3.of': '0.8' })]))
    const { units } = replay(same('Nhóm'), diff, dossiers)
    const answered = dossiers.map((each, index): Dossier => {
      const [, answers = {}, proof = ''] = rows[index] ?? []
      const { dossier: moved } = carryDossier(each, diff.carried, diff.now, 0)
      return { ...moved, layers: [...moved.layers, layer('table', answers), layer('form', {}, { '2.1.1': proof })] }
    })
    for (const unit of scoreGroup(same('Nhóm'), diff.now, answered).units) {
      const replayed = units.find(each => each.before.unit.id === unit.unit.id)
      if (replayed?.ranks === undefined || unit.rank === undefined) throw new Error('a unit without a rank')
      const index = decisiveIndex(diff.now, unit)
      expect(compare(replayed.low, replayed.high)).toBeLessThanOrEqual(0)
      expect([compare(replayed.low, index) <= 0, compare(index, replayed.high) <= 0]).toEqual([true, true])
      expect([replayed.ranks.best <= unit.rank, unit.rank <= replayed.ranks.worst]).toEqual([true, true])
    }
  }), { numRuns: 150 })
})
