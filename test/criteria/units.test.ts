import { describe, expect, it } from 'vitest'
import { broken, load } from './loaded.ts'

/** What is told of the kind of a figure in this unit, measured by these bands of 2 points at most. */
function told(unit: string, kind: string, bands = '[{ from: 90, points: 2 }, { from: 80, points: 1 }]'): readonly (string | undefined)[] {
  const { findings } = load(broken(
    ['rule: { method: ratio, part: resolved, whole: received }', `rule: { method: bands, of: { name: Số đo, unit: '${unit}', kind: ${kind} }, bands: ${bands} }`]))
  return findings.filter(({ code }) => code === 'criteria/unit-kind').map(({ fix }) => fix?.en)
}

const [asMoney, asPercent] = [['Write `kind: money`.'], ['Write `kind: percent`.']]

describe('a unit and its kind', () => {
  it.each(['đồng', 'Đồng', 'triệu đồng', 'nghìn tỷ đồng', 'tỉ đồng', 'ngàn đồng', 'đồng/người', 'triệu đồng/ha', 'đồng (giá hiện hành)'])('%s is money', unit =>
    expect([told(unit, 'number'), told(unit, 'money')]).toEqual([asMoney, []]))

  it.each(['hợp đồng', 'cộng đồng', 'hội đồng', 'tổ công nghệ số cộng đồng', 'đồng chí', 'đồng bào', 'đồng hồ', 'hồ sơ'])('%s is none', unit => expect(told(unit, 'count')).toEqual([]))

  it('% is a percent', () => expect([told('%', 'number'), told('% dân số', 'count'), told('%', 'percent')]).toEqual([asPercent, asPercent, []]))

  it('but not where a border is below 0 or above 100: a change in percent', () => {
    expect(told('%', 'number', '[{ from: 5, points: 2 }, { from: -5, points: 1 }]')).toEqual([])
    expect(told('%', 'number', '[{ from: 110, points: 2 }, { from: 100, points: 1 }]')).toEqual([])
    expect(told('%', 'number', '[{ from: 100, points: 2 }, { from: 0, points: 1 }]')).toEqual(asPercent)
    expect(told('%', 'count', '[{ from: 110, points: 2 }, { from: 100, points: 1 }]')).toEqual(asPercent)
  })
})
