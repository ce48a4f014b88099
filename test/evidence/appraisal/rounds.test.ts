import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Layer } from '../../../src/evidence/answer.ts'
import { inRounds } from '../../../src/evidence/appraisal/rounds.ts'
import { decimalText } from '../../../src/rational.ts'
import { layer, leaf, one, score, setOf, unit, verdicts } from '../../scoring/build.ts'
import { readVerdicts, source, type Lines } from './verdicts.ts'

const set = setOf([leaf('1', 20), leaf('9', 80)])
const settled = (layers: readonly Layer[]): readonly Layer[] => inRounds(layers, unit('a'), set).layers
const points = (layers: readonly Layer[]): string => decimalText(one(score(set, { unit: unit('a'), layers: settled(layers), submitted: true })).points)
const names = (layers: readonly Layer[]): readonly string[] => settled(layers).map(({ kind, round }) => `${kind}${round ?? ''}`)

const value = fc.integer({ min: 0, max: 20 }).map(String)
const table = value.map(each => layer('table', { 1: each }))
const appraisal = fc.record({ round: fc.integer({ min: 1, max: 4 }), value }).map(each => verdicts(each.round, {}, { 1: each.value }))
const answer = fc.integer({ min: 1, max: 5 }).map(round => verdicts(round, { 1: '3 xin' }, {}, 'explanation'))
const some = fc.array(fc.oneof(table, appraisal), { maxLength: 6 }).map(layers => [layer('form', { 1: '5', 9: '50' }), ...layers])

describe('the order of rounds', () => {
  it('an explanation moves no point and no other layer, wherever it is declared', () =>
    fc.assert(fc.property(some, answer, fc.nat(7), (layers, said, place) => {
      const more = [...layers.slice(0, place), said, ...layers.slice(place)]
      expect(points(more)).toBe(points(layers))
      expect(settled(more).filter(each => each !== said)).toEqual(settled(layers))
    })))
  it('rounds that stand in their order stay where they are, and so do the tables between them', () =>
    fc.assert(fc.property(fc.array(fc.tuple(table, value), { maxLength: 4 }), pairs => {
      const layers = pairs.flatMap(([given, each], index) => [given, verdicts(index + 1, {}, { 1: each })])
      expect(settled(layers)).toEqual(layers)
    })))
  it('two of one round stand where the last of them stood', () =>
    expect(names([verdicts(1, { 1: '2 x' }), layer('table', {}), verdicts(1, { 9: '3 x' }), layer('survey', {})])).toEqual(['table', 'appraisal1', 'survey']))
  it('an explanation stands behind the round that it answers', () => {
    const said = (round: number): Layer => verdicts(round, { 1: ' xin' }, {}, 'explanation')
    expect(names([said(2), said(1), verdicts(1, {}), layer('table', {}), verdicts(2, {})])).toEqual(['appraisal1', 'explanation1', 'table', 'appraisal2', 'explanation2'])
    expect(names([verdicts(2, {}), said(1)])).toEqual(['explanation1', 'appraisal2'])
  })
})

describe('a round that is not stated', () => {
  const lines = (points: number): Lines => [['Đơn vị', 'Mã tiêu chí', 'Điểm thẩm định', 'Lý do'], ['Xã A', '1.1.3', points, 'x']]
  it('follows the last before it', () =>
    expect(readVerdicts(source(lines(2), { round: 2 }), source(lines(1)), source(lines(0))).a).toEqual(['2 1.1.3=2', '3 1.1.3=1', '4 1.1.3=0']))
  it('follows the rounds that the columns before it number', () =>
    expect(readVerdicts(source([['Đơn vị', 'Mã tiêu chí', 'Điểm thẩm định lần 1', 'Điểm thẩm định lần 2'], ['Xã A', '1.1.3', 2, 1]]), source(lines(0))).a).toEqual(['1 1.1.3=2', '2 1.1.3=1', '3 1.1.3=0']))
})

describe('a figure that two components share', () => {
  const heads = ['Đơn vị', 'Mã tiêu chí', 'Điểm thẩm định', 'Lý do', 'Giá trị thẩm định']
  const reopened = (...lines: Lines): readonly string[] => readVerdicts(source([heads, ...lines])).layers('xa-a').flatMap(each => [...each.reopens ?? []])
  it('speaks of neither alone', () => expect(reopened(['Xã A', 'total', undefined, 'đếm lại', 90])).toEqual([]))
  it('beside a word in the row of one speaks of that one', () => expect(reopened(['Xã A', '1.1.1', undefined, 'tính lại', undefined], ['Xã A', 'total', undefined, '', 90])).toEqual(['1.1.1']))
  it('a figure of its own speaks of it', () => expect(reopened(['Xã A', '1.1.2.part', undefined, '', 9])).toEqual(['1.1.2']))
  it('in a plain table too', () =>
    expect(readVerdicts(source([['Mã đơn vị', 'total', '1.1.2.part'], ['xa-a', 90, 9]])).layers('xa-a').flatMap(each => [...each.reopens ?? []])).toEqual(['1.1.2']))
})
