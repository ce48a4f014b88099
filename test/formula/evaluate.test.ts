import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { actedHold, evaluate, test as decide, type Step, type Surroundings } from '../../src/formula/evaluate.ts'
import { chosen, compared, held, input, least, minus, most, number, over, plus, rate, round, times, when, type Expr, type Test } from '../../src/formula/expr.ts'
import { retell } from '../../src/formula/words.ts'
import { exact, fractionText } from '../../src/rational.ts'
import { exprs, sheets, surroundingsOf } from './random.ts'

const n = (text: string): Expr => number(exact(text))
const given: Readonly<Record<string, string>> = { a: '27', b: '30', none: '0', third: '3' }
const asked: string[] = []
const from: Surroundings = {
  number: id => (asked.push(id), exact(given[id] ?? '0')),
  option: id => (id === 'c' ? 'late' : undefined),
  points: code => (code === '1.1' ? exact('0.5') : code === '1.2' ? 'unreadable' : 'not-arisen'),
  best: id => (id === 'a' ? exact('30') : undefined),
}

const shown = ({ value }: Step): string => (typeof value === 'object' ? fractionText(value) : String(value))
const yes: Test = compared(n('1'), '=', n('1'))
const fails: Test = compared(over(n('1'), input('none')), '>', n('0'))
const no: Test = { is: 'not', of: yes }

describe('what an expression is worth', () => {
  it.each<readonly [string, Expr, string]>([
    ['a third of three, thrice', times(over(n('1'), input('third')), n('3')), '1'],
    ['tenths add up', plus(n('0.1'), n('0.2')), '3/10'],
    ['an empty sum', plus(), '0'],
    ['an empty extreme', least(), 'not-arisen'],
    ['a zero denominator', over(n('0'), input('none')), 'not-arisen'],
    ['nothing times a zero denominator', times(n('0'), over(n('1'), n('0'))), 'not-arisen'],
    ['the state of another', plus(n('1'), { is: 'points', code: '9' }), 'not-arisen'],
    ['the leftmost of two states', plus({ is: 'points', code: '1.2' }, { is: 'points', code: '9' }), 'unreadable'],
    ['points of another', times({ is: 'points', code: '1.1' }, n('2')), '1'],
    ['the best', rate(input('a'), { is: 'best', id: 'a', best: 'highest' }), '9/10'],
    ['no best', { is: 'best', id: 'x', best: 'lowest' }, 'not-arisen'],
    ['half a step goes up', round(n('5.375'), exact('0.25')), '11/2'],
    ['half a step below zero goes away from zero', round(n('-0.5'), exact('1')), '-1'],
    ['down is towards zero', round(n('-0.9'), exact('0.5'), 'down'), '-1/2'],
    ['a size', { is: 'size', of: minus(input('a'), input('b')) }, '3'],
    ['held above', held(n('7'), exact('6')), '6'],
    ['held below', held(n('-7'), exact('6')), '0'],
    ['the most', most(n('1'), n('2'), n('1.5')), '2'],
    ['a branch not taken may fail', when(yes, n('1'), over(n('1'), n('0'))), '1'],
    ['a test that fails', when(fails, n('1'), n('2')), 'not-arisen'],
    ['a small sample', when(compared(input('a'), '<', n('30')), { is: 'state', state: 'unreadable' }, n('1')), 'unreadable'],
    ['an option', when(chosen('c', 'late'), n('0.5'), n('0')), '1/2'],
    ['no option', when(chosen('a', 'no'), n('0.5'), n('0')), '0'],
  ])('%s', (_what, expr, value) => expect(shown(evaluate(expr, from))).toBe(value))
})

describe('tests stop at the first part that decides', () => {
  it.each<readonly [string, Test, string]>([
    ['all, false before a failure', { is: 'all', of: [no, fails] }, 'false'],
    ['all, a failure before false', { is: 'all', of: [fails, no] }, 'not-arisen'],
    ['any, true before a failure', { is: 'any', of: [yes, fails] }, 'true'],
    ['any, a failure after false', { is: 'any', of: [no, fails] }, 'not-arisen'],
    ['all of none', { is: 'all', of: [] }, 'true'],
    ['any of none', { is: 'any', of: [] }, 'false'],
    ['not a failure', { is: 'not', of: fails }, 'not-arisen'],
  ])('%s', (_what, of, value) => expect(shown(decide(of, from))).toBe(value))
})

it('only what is taken is asked for and traced', () => {
  asked.length = 0
  const step = evaluate(when(yes, input('a'), input('b')), from)
  expect(asked).toEqual(['a'])
  expect(step.parts.map(part => part.of.is)).toEqual(['compare', 'input'])
})

it('a step that asks for an option keeps the answer', () => expect(decide(chosen('c', 'timely'), from)).toMatchObject({ value: false, answered: 'late' }))

it('holds that acted are found, those that must be told alone', () => {
  const acted = (expr: Expr): Expr | Test | undefined => actedHold(evaluate(expr, from))?.of
  const [above, below] = [held(n('7'), exact('6'), true), held(n('-1'), exact('6'), true)]
  expect(acted(above)).toBe(above)
  expect(acted(held(n('6'), exact('6'), true))).toBeUndefined()
  expect(acted(held(n('7'), exact('6')))).toBeUndefined()
  expect(acted(plus(n('1'), below, above))).toBe(below)
  expect(acted(plus(n('1'), when(no, below, above)))).toBe(above)
  expect(acted(held(over(n('1'), n('0')), exact('6'), true))).toBeUndefined()
})

it('every result can be retold in both tongues', () => fc.assert(fc.property(exprs, sheets, (expr, sheet) => {
  const same = (word: string): { vi: string; en: string } => ({ vi: word, en: word })
  const said = retell(evaluate(expr, surroundingsOf(sheet)), { input: same, option: (_id, option) => same(option) })
  for (const line of [said.vi, said.en]) expect(line).toMatch(/^(?!.*(undefined|NaN|\[object))(?!.*(; ;|  )).*\S$/s)
}), { numRuns: 1000, seed: 20_250_131 }))

it('a province is reckoned in seconds: 332,100 rates against bands', () => {
  const of = rate(input('a'), input('b'))
  const bands = when(compared(of, '>=', n('0.95')), n('1'), when(compared(of, '>=', n('0.8')), n('0.5'), n('0')))
  const numbers = { a: exact('27'), b: exact('30') }
  const quiet: Surroundings = { ...from, number: id => (id === 'a' ? numbers.a : numbers.b) }
  const start = performance.now()
  for (let turn = 0; turn < 332_100; turn++) evaluate(bands, quiet)
  expect(performance.now() - start).toBeLessThan(20_000)
})
