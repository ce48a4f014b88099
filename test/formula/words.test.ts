import { expect, test } from 'vitest'
import { evaluate, type Surroundings } from '../../src/formula/evaluate.ts'
import { compared, chosen, date, held, input, least, minus, most, number, over, percent, plus, rate, round, times, when, type Expr } from '../../src/formula/expr.ts'
import { retell, type Names } from '../../src/formula/words.ts'
import { divide, exact } from '../../src/rational.ts'
import { serialOf } from '../../src/sheet.ts'

const n = (text: string): Expr => number(exact(text))
const share = (text: string): Expr => percent(divide(exact(text), exact(100)))
const day = (iso: string): Expr => date(exact(serialOf(iso)))

const optionNames: Readonly<Record<string, string>> = { yes: 'Có', no: 'Không', timely: 'Kịp thời', late: 'Muộn', never: 'Chưa làm' }
const inputNames: Readonly<Record<string, string>> = { t1: 'Công khai', t2: 'Niêm yết', t3: 'Trả lời' }
const same = (word: string): { vi: string; en: string } => ({ vi: word, en: word })
const names: Names = {
  input: id => same(inputNames[id] ?? id),
  option: (_id, option) => same(optionNames[option] ?? option),
  unit: id => (id === 'd' ? 'date' : id === 'p' ? 'percent' : undefined),
}

type Given = Readonly<Record<string, string>>

const surroundings = (given: Given): Surroundings => ({
  number: id => exact(id === 'd' ? serialOf(given[id] ?? '2025-01-01') : given[id] ?? '0'),
  option: id => (/^\d/.test(given[id] ?? '0') ? undefined : given[id]),
  points: () => (given['points'] === undefined ? 'not-arisen' : exact(given['points'])),
  best: () => (given['best'] === undefined ? undefined : exact(given['best'])),
})

const bands = when(compared(rate(input('a'), input('b')), '>=', share('95')), n('1'),
  when(compared(rate(input('a'), input('b')), '>=', share('80')), n('0.5'), n('0')))
const level = when(chosen('c', 'timely'), n('1'), when(chosen('c', 'late'), n('0.5'), n('0')))
const ticks = least(n('1'), plus(...['t1', 't2', 't3'].map(id => when(chosen(id, 'yes'), n('0.5'), n('0')))))
const deadline = when(chosen('d', 'no'), n('0'), when(compared(input('d'), '<=', day('2025-01-31')), n('0.5'),
  when(compared(input('d'), '<=', day('2025-02-15')), n('0.25'), n('0'))))
const proportional = round(times(rate(input('a'), input('b')), n('6')), exact('0.25'))
const deduction = held(minus(n('1.5'), times(n('0.5'), input('a'))), exact('1.5'))
const exception = most(bands, when(chosen('c', 'yes'), n('0.75'), n('0')))
const sample = when(compared(input('a'), '<', n('100')), { is: 'state', state: 'unreadable' }, n('1'))

const table: readonly (readonly [what: string, expr: Expr, given: Given, vi: string, en: string])[] = [
  ['the highest band', bands, { a: '29', b: '30' }, '', ''],
  ['a lower band', bands, { a: '27', b: '30' }, '', ''],
  ['no band', bands, { a: '10', b: '30' }, '', ''],
  ['just under a border', bands, { a: '94999', b: '100000' }, '', ''],
  ['hardly under a border', bands, { a: '9499999', b: '10000000' }, '', ''],
  ['a hair under a border', bands, { a: '9499999999', b: '10000000000' }, '', ''],
  ['a zero denominator', bands, { a: '0', b: '0' }, '', ''],
  ['a level', level, { c: 'timely' }, '', ''],
  ['a lower level', level, { c: 'late' }, '', ''],
  ['the last level', level, { c: 'never' }, '', ''],
  ['ticks', ticks, { t1: 'yes', t3: 'no' }, '', ''],
  ['ticks over the maximum', ticks, { t1: 'yes', t2: 'yes', t3: 'yes' }, '', ''],
  ['no tick', ticks, {}, '', ''],
  ['in time', deadline, { d: '2025-01-20' }, '', ''],
  ['late', deadline, { d: '2025-02-10' }, '', ''],
  ['too late', deadline, { d: '2025-03-10' }, '', ''],
  ['proportional and rounded', proportional, { a: '27', b: '30' }, '', ''],
  ['proportional, rounding changed nothing', proportional, { a: '15', b: '30' }, '', ''],
  ['proportional, endless', proportional, { a: '1', b: '3' }, '', ''],
  ['a target', times(over(rate(input('a'), input('b')), share('97')), n('3')), { a: '1', b: '3' }, '', ''],
  ['a cap that acted', least(n('6'), times(input('a'), n('3'))), { a: '5' }, '', ''],
  ['a cap that did not act', least(n('6'), times(input('a'), n('1.5'))), { a: '3' }, '', ''],
  ['a deduction', deduction, { a: '2' }, '', ''],
  ['a deduction to the floor', deduction, { a: '7' }, '', ''],
  ['an exception that lifts', exception, { a: '10', b: '30', c: 'yes' }, '', ''],
  ['an exception not needed', exception, { a: '29', b: '30', c: 'yes' }, '', ''],
  ['a small sample', sample, { a: '40' }, '', ''],
  ['points of another', times({ is: 'points', code: '1.2' }, n('0.5')), { points: '3' }, '', ''],
  ['another not arisen', times({ is: 'points', code: '1.2' }, n('0.5')), {}, '', ''],
  ['the best', held(times(over(input('a'), { is: 'best', id: 't1', best: 'highest' }), n('2')), exact('2')), { a: '3', best: '4' }, '', ''],
  ['nobody is best', over(input('a'), { is: 'best', id: 't1', best: 'highest' }), { a: '3' }, '', ''],
  ['a guard', when(compared(input('b'), '=', n('0')), n('0'), least(n('1.5'), times(over(input('a'), input('b')), n('2')))), { a: '27', b: '30' }, '', ''],
  ['a deduction with a bonus', held(plus(minus(n('5'), times(n('0.5'), input('a'))), times(rate(input('b'), n('30')), n('2'))), exact('5')), { a: '3', b: '27' }, '', ''],
  ['a percent input', times(input('p'), n('3')), { p: '0.985' }, '', ''],
  ['a computed border', when(compared(input('a'), '>=', times(input('b'), n('0.9'))), n('1'), n('0')), { a: '27', b: '30' }, '', ''],
  ['both', when({ is: 'all', of: [compared(input('a'), '>', n('0')), chosen('c', 'yes')] }, n('1'), n('0')), { a: '2', c: 'yes' }, '', ''],
  ['not both', when({ is: 'all', of: [compared(input('a'), '>', n('0')), chosen('c', 'yes')] }, n('1'), n('0')), { a: '0', c: 'yes' }, '', ''],
  ['a size', { is: 'size', of: minus(input('a'), input('b')) }, { a: '2', b: '5' }, '', ''],
  ['negative', minus(n('0'), input('a')), { a: '5' }, '', ''],
]

test.each(table)('%s', (_what, expr, given, vi, en) => {
  expect(retell(evaluate(expr, surroundings(given)), names)).toEqual({ vi, en })
})
