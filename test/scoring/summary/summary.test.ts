import { describe, expect, it } from 'vitest'
import { exact, fractionText } from '../../../src/rational.ts'
import { dearest } from '../../../src/scoring/summary/costs.ts'
import { spreadOf } from '../../../src/scoring/summary/spread.ts'
import { summaryOf } from '../../../src/scoring/summary/summary.ts'
import { absent, form, grade, leaf, score, setOf } from '../build.ts'

const parts = [leaf('1.1', 50), leaf('1.2', 20), leaf('2.1', 30, { notArisen: 'exclude' }), leaf('T.1', 2, { list: 'bonus' }), leaf('P.1', 5, { list: 'penalty' })]
const set = setOf(parts, { grades: [grade('tot', 80), grade('kha', 50)] })

/** A: 50 + 10 + 30 + 2 − 1 = 91. B: 25 + 20 of 70, 2.1 did not arise: 64.29. C: 0 of 100. D waits, E is absent. */
const group = score(set,
  form('c', { '1.1': '0', '1.2': '0', '2.1': '0', 'T.1': '0', 'P.1': '0' }),
  form('b', { '1.1': '25', '1.2': '20', '2.1': 'not-arisen', 'T.1': '0', 'P.1': '0' }),
  form('a', { '1.1': '50', '1.2': '10', '2.1': '30', 'T.1': '2', 'P.1': '1' }),
  form('d', { '1.1': 'unreadable', '1.2': '1', '2.1': '1' }),
  absent('e'))
const summary = summaryOf(group)
const said = (value: Parameters<typeof fractionText>[0] | undefined): string => (value === undefined ? '–' : fractionText(value))

describe('the summary of a group', () => {
  it('counts its units by what became of them', () => {
    expect([summary.ranked.map(each => each.unit.id), summary.incomplete.length, summary.notSubmitted.length]).toEqual([['a', 'b', 'c'], 1, 1])
  })

  it('has the mean, median and ends of the published indices: 91, 64.29 and 0', () => {
    const { mean, median, highest, lowest } = summary.index ?? {}
    expect([mean, median, highest, lowest].map(said)).toEqual(['15529/300', '6429/100', '91', '0'])
  })

  it('tells how many hold each grade, and who holds none', () => {
    expect(summary.grades.map(each => [each.grade.id, each.count, said(each.share)])).toEqual([['tot', 1, '1/3'], ['kha', 1, '1/3']])
    expect(summary.ungraded).toBe(1)
  })

  it('measures a field against what counts for each unit', () => {
    expect(summary.fields.map(each => [each.code, said(each.points?.mean), said(each.points?.median), said(each.rate)]))
      .toEqual([['1', '35', '45', '1/2'], ['2', '10', '0', '1/2']])
  })

  it('tells what a component cost, of the units for which it counts, penalties by what they took', () => {
    expect(summary.costs.map(each => [each.component.code, each.units, each.losing, said(each.possible), said(each.lost), said(each.mean), said(each.rate)])).toEqual([
      ['1.1', 3, 2, '150', '75', '25', '1/2'], ['1.2', 3, 2, '60', '30', '10', '1/2'], ['2.1', 2, 1, '60', '30', '15', '1/2'], ['P.1', 3, 1, '0', '1', '1/3', '–'],
    ])
    expect(dearest(summary.costs).map(each => each.component.code)).toEqual(['1.1', '1.2', '2.1', 'P.1'])
  })

  it('of nobody it has no numbers', () => {
    const empty = summaryOf(score(set, absent('e')))
    expect([empty.index, empty.grades[0]?.share, empty.fields[0]?.points, empty.fields[0]?.rate, empty.costs[0]?.mean, empty.costs[0]?.rate]).toEqual(Array(6).fill(undefined))
  })

  it('the median of four lies between the two in the middle', () => {
    expect(said(spreadOf(['4', '1', '2', '10'].map(each => exact(each)))?.median)).toBe('3')
  })
})
