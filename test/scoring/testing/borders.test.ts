import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exact } from '../../../src/rational.ts'
import { proposals } from '../../../src/scoring/testing/borders.ts'
import { answersKey } from '../../../src/scoring/testing/written.ts'
import { open, single, small } from './small.ts'

/** `name given → points` of what is proposed for the only component; blank and not arisen left out. */
const proposed = (rule: string, max = 2): readonly string[] => proposals(open(single(rule, max)).set, new Set())
  .filter(({ name }) => !['để trống', 'không phát sinh', 'không áp dụng'].includes(name))
  .map(({ name, given, points, state }) => `${name} | ${Object.values(given).join('/')} → ${state === 'scored' ? points.toFraction() : state}`)

describe('cases beside a threshold', () => {
  it('of a rate are whole cases', () =>
    expect(proposed('{ method: bands, part: { name: P }, whole: { name: W }, bands: [{ from: 98, points: 2 }, { over: 90.5, points: 1 }] }')).toEqual([
      'ngay dưới 98% | 979/1000 → 1', 'đúng 98% | 980/1000 → 2', 'ngay trên 98% | 981/1000 → 2',
      'ngay dưới 90,5% | 904/1000 → 0', 'đúng 90,5% | 905/1000 → 0', 'ngay trên 90,5% | 906/1000 → 1', 'bằng 0 | 0/1000 → 0',
    ]))

  it('of a rate that a thousand cases do not meet take more of them', () =>
    expect(proposed('{ method: bands, part: { name: P }, whole: { name: W }, bands: [{ from: 98.25, points: 2 }] }').slice(0, 3)).toEqual([
      'ngay dưới 98,25% | 9824/10000 → 0', 'đúng 98,25% | 9825/10000 → 2', 'ngay trên 98,25% | 9826/10000 → 2',
    ]))

  it('of a percent lie a hundredth apart', () =>
    expect(proposed('{ method: bands, of: { name: T, kind: percent }, bands: [{ from: 98.5, points: 2 }] }').slice(0, 3)).toEqual([
      'ngay dưới 98,5% | 98.49 → 0', 'đúng 98,5% | 98.5 → 2', 'ngay trên 98,5% | 98.51 → 2',
    ]))

  it('of a date are the days around it', () =>
    expect(proposed('{ method: deadline, due: 2025-02-28, late: [{ days: 10, points: 1 }] }')).toEqual([
      'một ngày trước 28/02/2025 | 2025-02-27 → 2', 'đúng ngày 28/02/2025 | 2025-02-28 → 2', 'một ngày sau 28/02/2025 | 2025-03-01 → 1',
      'một ngày trước 10/03/2025 | 2025-03-09 → 1', 'đúng ngày 10/03/2025 | 2025-03-10 → 1', 'một ngày sau 10/03/2025 | 2025-03-11 → 0', 'Không | Không → 0',
    ]))

  it('of a question are each of its answers', () => {
    expect(proposed('{ method: yes-no }')).toEqual(['Có | Có → 2', 'Không | Không → 0'])
    expect(proposed('{ method: ticks, items: [{ id: a, name: A, points: 0.5 }, { id: b, name: B, points: 1.5 }] }')).toEqual(['A: Có | Có → 1/2', 'A: Không | Không → 0', 'B: Có | Có → 3/2', 'B: Không | Không → 0', 'cao nhất | Có/Có → 2'])
  })

  it('are found where points reach the maximum or end', () => {
    expect(proposed('{ method: count, of: { name: N }, each: 0.3 }')).toEqual(['ngay dưới mức đủ điểm tối đa | 6 → 9/5', 'ngay trên mức đủ điểm tối đa | 7 → 2', 'bằng 0 | 0 → 0'])
    expect(proposed('{ method: deduction, of: { name: N }, each: 0.5 }')).toEqual([
      'vừa đủ điểm tối đa | 0 → 2', 'ngay dưới mức đủ điểm tối đa | 1 → 3/2', 'ngay trên mức hết điểm | 3 → 1/2', 'vừa hết điểm | 4 → 0', 'ngay dưới mức hết điểm | 5 → 0',
    ])
  })

  it('of two figures are named after the other', () =>
    expect(proposed('{ method: formula, points: \'IF(a<=b,2,0)\', figures: { a: { name: A, kind: count }, b: { name: B, kind: count } } }').slice(0, 3)).toEqual([
      'ngay dưới “B” | 999/1000 → 2', 'đúng “B” | 1000/1000 → 2', 'ngay trên “B” | 1001/1000 → 0',
    ]))

  it('of a sample that is too small are unreadable under it', () =>
    expect(proposed('{ method: survey, options: [{ id: A, percent: 100 }, { id: B, percent: 50 }], leastSample: 30 }').slice(0, 2)).toEqual(['ngay dưới 30 | 29/0 → unreadable', 'đúng 30 | 30/0 → 2']))

  it('leave out what a cross-check of the set would ask about', () => {
    const names = proposals(open(small.replace('from: 98', 'from: 100')).set, new Set()).filter(({ component }) => component.code === '1.1').map(({ name }) => name)
    expect(names).toContain('đúng 100%')
    expect(names).not.toContain('ngay trên 100%')
  })

  it('come with the blank and with what did not arise, by the policy of the set', () => {
    const states = proposals(open(small).set, new Set()).filter(({ state }) => state !== 'scored').map(({ component, state, points, max }) => `${component.code} ${state} ${points.toFraction()}/${max.toFraction()}`)
    expect(states).toEqual([
      '1.1 blank 0/5', '1.1 not-arisen 5/5', '1.1 not-applicable 0/0', '1.2 blank 0/3', '1.2 not-arisen 0/0', '1.2 not-applicable 0/0', '2 blank 0/2', '2 not-arisen 2/2', '2 not-applicable 0/0', 'T blank 0/1', 'T not-arisen 0/1', 'P blank 0/2', 'P not-arisen 0/2',
    ])
  })

  it('are not proposed twice', () => {
    const { set } = open(small)
    const known = proposals(set, new Set()).map(({ component, given }) => answersKey(component, given) ?? '')
    expect(new Set(known).size).toBe(known.length)
    expect(proposals(set, new Set(known))).toEqual([])
  })

  it('part the points of any border in percents exactly there', () => {
    const hundredths = fc.integer({ min: 1, max: 9_999 })
    fc.assert(fc.property(hundredths, fc.boolean(), (border, isOpen) => {
      const rule = `{ method: bands, part: { name: P }, whole: { name: W }, bands: [{ ${isOpen ? 'over' : 'from'}: ${border / 100}, points: 2 }] }`
      const beside = proposals(open(single(rule)).set, new Set()).filter(({ name }) => /^(ngay|đúng) /.test(name))
      expect(beside.length).toBe(3)
      for (const { name, given, points } of beside) {
        const [part = 0, whole = 1] = Object.values(given).map(value => exact(Number(value)))
        const side = exact(part.valueOf()).mul(10_000).compare(exact(whole.valueOf()).mul(border))
        expect(Math.sign(side)).toBe(name.startsWith('ngay dưới') ? -1 : name.startsWith('đúng') ? 0 : 1)
        expect(points.valueOf()).toBe(side > 0 || (side === 0 && !isOpen) ? 2 : 0)
      }
      const parts = beside.map(({ given }) => Number(Object.values(given)[0]))
      expect([(parts[1] ?? 0) - (parts[0] ?? 0), (parts[2] ?? 0) - (parts[1] ?? 0)]).toEqual([1, 1])
    }), { numRuns: 60 })
  })
})
