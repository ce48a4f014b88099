import { describe, expect, it } from 'vitest'
import { compared, input, least, minus, most, number, over, percent, plus, round, times, when, type Expr } from '../../src/formula/expr.ts'
import type { Input, InputKind } from '../../src/methods/method.ts'
import { reach } from '../../src/methods/reach.ts'
import { exact, zero } from '../../src/rational.ts'
import { same } from '../../src/text.ts'

const asked = (id: string, kind: InputKind, more: Partial<Input> = {}): Input => ({ id, name: same(id), kind, shared: true, ...more })
const n = (value: string): Expr => number(exact(value))
const found = (expr: Expr, max: string, ...inputs: readonly Input[]): readonly string[] =>
  [...reach(expr, inputs, exact(max))].map(finding => `${finding.severity} ${finding.code} ${finding.message.vi.match(/\d+(,\d+)?/g)?.join(' ')}`)

const good = asked('good', 'count')
const total = asked('total', 'count')
const share = over(input('good'), input('total'))

describe('reach', () => {
  it('finds the maximum behind a ratio, an empty denominator, a deduction and a rounding', () => {
    expect(found(when(compared(input('total'), '=', n('0')), n('0'), least(n('1.5'), times(share, n('2')))), '1.5', good, total)).toEqual([])
    expect(found(most(n('0'), minus(n('5'), times(n('0.5'), input('good')))), '5', good)).toEqual([])
    expect(found(least(n('3'), round(times(share, n('3')), exact('0.4'))), '3', good, total)).toEqual([])
  })

  it('finds a maximum that only a narrow band earns', () => {
    const between = (from: string, to: string): Expr =>
      when(compared(share, '>=', percent(exact(from))), when(compared(share, '<', percent(exact(to))), n('2'), n('1')), n('0'))
    expect(found(between('0.9', '0.9001'), '2', good, total)).toEqual(['warning rule/not-monotonic 90,01'])
    expect(found(between('0.9051', '0.9052'), '2', good, total)).toEqual(['warning rule/not-monotonic 90,52'])
    expect(found(between('0.9001', '0.9'), '2', good, total)).toEqual(['warning rule/never-met 90', 'warning rule/max-unreached 2 1'])
  })

  it('says the highest that is reached, and what exceeds the maximum', () => {
    expect(found(times(n('0.25'), least(n('3'), input('good'))), '1', good)).toEqual(['warning rule/max-unreached 1 0,75'])
    expect(found(when(compared(input('good'), '>', n('7')), n('2'), n('1')), '1.5', good)).toEqual(['error rule/above-max 2 1,5'])
  })

  it('keeps to what an input may be: whole counts, rates up to 100%, points in steps', () => {
    expect(found(when(compared(input('good'), '=', n('0.5')), n('1'), n('0')), '1', good)).toEqual(['warning rule/never-met 0,5', 'warning rule/max-unreached 1 0'])
    expect(found(input('rate'), '1', asked('rate', 'percent'))).toEqual([])
    expect(found(input('p'), '1', asked('p', 'points', { from: zero, to: exact('1'), step: exact('0.4') }))).toEqual(['warning rule/max-unreached 1 0,8'])
  })

  it('takes the points of another component as a thing that can be had', () => {
    expect(found(when(compared({ is: 'points', code: '1.1' }, '>=', n('2')), n('1'), n('0')), '1')).toEqual([])
  })

  it('finds the maximum among a million combinations', () => {
    const inputs = Array.from({ length: 20 }, (_, index) => asked(`n${index}`, 'count'))
    const all = plus(...inputs.map(each => when(compared(input(each.id), '>=', n('3')), n('0.1'), n('0'))))
    expect(found(all, '2', ...inputs)).toEqual([])
    expect(found(all, '2.1', ...inputs)).toEqual(['warning rule/max-unreached 2,1 2'])
  })

  it('finds the one of a million combinations where some are high and some are 0', () => {
    const inputs = Array.from({ length: 20 }, (_, index) => asked(`n${index}`, 'count'))
    const all = plus(...inputs.map((each, index) => when(compared(input(each.id), [7, 11, 13].includes(index) ? '=' : '>', n('0')), n('0.1'), n('0'))))
    expect(found(all, '2', ...inputs)).toEqual([])
  })

  it('finds a branch that no answer takes, whatever the method', () => {
    const first = (border: string, below: Expr): Expr => when(compared(input('good'), '>=', n(border)), n('1'), below)
    expect(found(first('5', when(compared(input('good'), '>', n('4')), n('0.5'), n('0'))), '1', good)).toEqual(['warning rule/never-met 4'])
    expect(found(first('5', when(compared(input('good'), '>', n('3')), n('0.5'), n('0'))), '1', good)).toEqual([])
    expect(found(when(compared(n('0'), '>', input('good')), n('0'), n('1')), '1', good)).toEqual(['warning rule/never-met 0'])
    expect(found(when(compared(input('rate'), '>', n('1')), n('1'), n('0')), '1', asked('rate', 'percent'))).toEqual(['warning rule/never-met 1', 'warning rule/max-unreached 1 0'])
  })

  it('finds a border that parts two equal results', () => {
    const stair = (...points: readonly string[]): Expr => points.reduceRight<Expr>((below, each, index) => when(compared(input('good'), '>=', n(String(9 - index))), n(each), below), n('0'))
    expect(found(stair('1', '0.5', '0.5'), '1', good)).toEqual(['info rule/idle-border 8'])
    expect(found(stair('1', '0.5', '0'), '1', good)).toEqual(['info rule/idle-border 7'])
    expect(found(stair('1', '0.5', '0.25'), '1', good)).toEqual([])
  })

  it('finds where points turn, up or down', () => {
    const stair = (...points: readonly string[]): Expr => points.slice(1).reduceRight<Expr>((below, each, index) => when(compared(input('good'), '>=', n(String(9 - index))), n(each), below), n(points[0] ?? '0'))
    expect(found(stair('0', '1', '0.5', '0.25'), '1', good)).toEqual([])
    expect(found(stair('1', '0', '0.25', '0.5'), '1', good)).toEqual([])
    expect(found(stair('0', '1', '0.25', '0.5'), '1', good)).toEqual(['warning rule/not-monotonic 8'])
    expect(found(stair('0.5', '1', '0.75', '0.25'), '1', good)).toEqual(['warning rule/not-monotonic 7'])
  })

  it('finds where points turn that are no stair', () => {
    const hump = when(compared(input('good'), '<', n('10')), times(n('0.1'), input('good')), minus(n('2'), times(n('0.1'), input('good'))))
    expect(found(hump, '1', good)).toEqual(['warning rule/not-monotonic 9 0,9 10 1 11 0,9'])
  })

  it('says so when nothing earns a number', () => {
    expect(found({ is: 'state', state: 'not-arisen' }, '1')).toEqual(['warning rule/max-unreached 1 0'])
  })
})
