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
  ['the highest band', bands, { a: '29', b: '30' }, 
    '29 ÷ 30 ≈ 96,67% ≥ 95% → 1',
    '29 ÷ 30 ≈ 96.67% ≥ 95% → 1'],
  ['a lower band', bands, { a: '27', b: '30' }, 
    '27 ÷ 30 = 90% < 95%, ≥ 80% → 0,5',
    '27 ÷ 30 = 90% < 95%, ≥ 80% → 0.5'],
  ['no band', bands, { a: '10', b: '30' }, 
    '10 ÷ 30 ≈ 33,33% < 80% → 0',
    '10 ÷ 30 ≈ 33.33% < 80% → 0'],
  ['just under a border', bands, { a: '94999', b: '100000' }, 
    '94.999 ÷ 100.000 = 94,999% < 95%, ≥ 80% → 0,5',
    '94,999 ÷ 100,000 = 94.999% < 95%, ≥ 80% → 0.5'],
  ['hardly under a border', bands, { a: '9499999', b: '10000000' }, 
    '9.499.999 ÷ 10.000.000 = 94,99999% < 95%, ≥ 80% → 0,5',
    '9,499,999 ÷ 10,000,000 = 94.99999% < 95%, ≥ 80% → 0.5'],
  ['a hair under a border', bands, { a: '9499999999', b: '10000000000' }, 
    '9.499.999.999 ÷ 10.000.000.000 = 94,99999999% < 95%, ≥ 80% → 0,5',
    '9,499,999,999 ÷ 10,000,000,000 = 94.99999999% < 95%, ≥ 80% → 0.5'],
  ['a zero denominator', bands, { a: '0', b: '0' }, 
    '0 ÷ 0, mẫu số bằng 0: không phát sinh',
    '0 ÷ 0, the denominator is 0: not arisen'],
  ['a level', level, { c: 'timely' }, 
    '“Kịp thời” → 1',
    '“Kịp thời” → 1'],
  ['a lower level', level, { c: 'late' }, 
    '“Muộn” → 0,5',
    '“Muộn” → 0.5'],
  ['the last level', level, { c: 'never' }, 
    '“Chưa làm” → 0',
    '“Chưa làm” → 0'],
  ['ticks', ticks, { t1: 'yes', t3: 'no' }, 
    '0,5 (Công khai)',
    '0.5 (Công khai)'],
  ['ticks over the maximum', ticks, { t1: 'yes', t2: 'yes', t3: 'yes' }, 
    '0,5 (Công khai) + 0,5 (Niêm yết) + 0,5 (Trả lời) = 1,5, tối đa 1 → 1',
    '0.5 (Công khai) + 0.5 (Niêm yết) + 0.5 (Trả lời) = 1.5, at most 1 → 1'],
  ['no tick', ticks, {}, 
    'không có nội dung nào đạt → 0',
    'none of the items holds → 0'],
  ['in time', deadline, { d: '2025-01-20' }, 
    '20/01/2025 ≤ 31/01/2025 → 0,5',
    '20/01/2025 ≤ 31/01/2025 → 0.5'],
  ['late', deadline, { d: '2025-02-10' }, 
    '10/02/2025 > 31/01/2025, ≤ 15/02/2025 → 0,25',
    '10/02/2025 > 31/01/2025, ≤ 15/02/2025 → 0.25'],
  ['too late', deadline, { d: '2025-03-10' }, 
    '10/03/2025 > 15/02/2025 → 0',
    '10/03/2025 > 15/02/2025 → 0'],
  ['proportional and rounded', proportional, { a: '27', b: '30' }, 
    '27 ÷ 30 = 90% × 6 = 5,4 ≈ 5,5 (làm tròn đến 0,25)',
    '27 ÷ 30 = 90% × 6 = 5.4 ≈ 5.5 (rounded to 0.25)'],
  ['proportional, rounding changed nothing', proportional, { a: '15', b: '30' }, 
    '15 ÷ 30 = 50% × 6 = 3',
    '15 ÷ 30 = 50% × 6 = 3'],
  ['proportional, endless', proportional, { a: '1', b: '3' }, 
    '1 ÷ 3 ≈ 33,33% × 6 = 2',
    '1 ÷ 3 ≈ 33.33% × 6 = 2'],
  ['a target', times(over(rate(input('a'), input('b')), share('97')), n('3')), { a: '1', b: '3' }, 
    '1 ÷ 3 ≈ 33,33% ÷ 97% × 3 ≈ 1,0309',
    '1 ÷ 3 ≈ 33.33% ÷ 97% × 3 ≈ 1.0309'],
  ['a cap that acted', least(n('6'), times(input('a'), n('3'))), { a: '5' }, 
    '5 × 3 = 15, tối đa 6 → 6',
    '5 × 3 = 15, at most 6 → 6'],
  ['a cap that did not act', least(n('6'), times(input('a'), n('1.5'))), { a: '3' }, 
    '3 × 1,5 = 4,5',
    '3 × 1.5 = 4.5'],
  ['a deduction', deduction, { a: '2' }, 
    '1,5 − 0,5 × 2 = 0,5',
    '1.5 − 0.5 × 2 = 0.5'],
  ['a deduction to the floor', deduction, { a: '7' }, 
    '1,5 − 0,5 × 7 = −2, ít nhất 0 → 0',
    '1.5 − 0.5 × 7 = −2, at least 0 → 0'],
  ['an exception that lifts', exception, { a: '10', b: '30', c: 'yes' }, 
    '10 ÷ 30 ≈ 33,33% < 80% → 0; “Có” → 0,75, lấy mức cao nhất 0,75 → 0,75',
    '10 ÷ 30 ≈ 33.33% < 80% → 0; “Có” → 0.75, the highest counts 0.75 → 0.75'],
  ['an exception not needed', exception, { a: '29', b: '30', c: 'yes' }, 
    '29 ÷ 30 ≈ 96,67% ≥ 95% → 1',
    '29 ÷ 30 ≈ 96.67% ≥ 95% → 1'],
  ['a small sample', sample, { a: '40' }, 
    '40 < 100 → không tính được',
    '40 < 100 → cannot be scored'],
  ['points of another', times({ is: 'points', code: '1.2' }, n('0.5')), { points: '3' }, 
    '3 (điểm mục 1.2) × 0,5 = 1,5',
    '3 (points of 1.2) × 0.5 = 1.5'],
  ['another not arisen', times({ is: 'points', code: '1.2' }, n('0.5')), {}, 
    'điểm mục 1.2: không phát sinh',
    'points of 1.2: not arisen'],
  ['the best', held(times(over(input('a'), { is: 'best', id: 't1', best: 'highest' }), n('2')), exact('2')), { a: '3', best: '4' }, 
    '3 ÷ 4 (cao nhất nhóm: Công khai) × 2 = 1,5',
    '3 ÷ 4 (highest of the group: Công khai) × 2 = 1.5'],
  ['nobody is best', over(input('a'), { is: 'best', id: 't1', best: 'highest' }), { a: '3' }, 
    'chưa đơn vị nào có số liệu để lấy mức cao nhất nhóm: Công khai: không phát sinh',
    'no unit has a figure to take as the highest of the group: Công khai: not arisen'],
  ['a guard', when(compared(input('b'), '=', n('0')), n('0'), least(n('1.5'), times(over(input('a'), input('b')), n('2')))), { a: '27', b: '30' }, 
    '30 ≠ 0 → 27 ÷ 30 × 2 = 1,8, tối đa 1,5 → 1,5',
    '30 ≠ 0 → 27 ÷ 30 × 2 = 1.8, at most 1.5 → 1.5'],
  ['a deduction with a bonus', held(plus(minus(n('5'), times(n('0.5'), input('a'))), times(rate(input('b'), n('30')), n('2'))), exact('5')), { a: '3', b: '27' }, 
    '27 ÷ 30 = 90% × 2 = 1,8; 5 − 0,5 × 3 + 1,8 = 5,3, tối đa 5 → 5',
    '27 ÷ 30 = 90% × 2 = 1.8; 5 − 0.5 × 3 + 1.8 = 5.3, at most 5 → 5'],
  ['a percent input', times(input('p'), n('3')), { p: '0.985' }, 
    '98,5% × 3 = 2,955',
    '98.5% × 3 = 2.955'],
  ['a computed border', when(compared(input('a'), '>=', times(input('b'), n('0.9'))), n('1'), n('0')), { a: '27', b: '30' }, 
    '30 × 0,9 = 27; 27 ≥ 27 → 1',
    '30 × 0.9 = 27; 27 ≥ 27 → 1'],
  ['both', when({ is: 'all', of: [compared(input('a'), '>', n('0')), chosen('c', 'yes')] }, n('1'), n('0')), { a: '2', c: 'yes' }, 
    '2 > 0, “Có” → 1',
    '2 > 0, “Có” → 1'],
  ['not both', when({ is: 'all', of: [compared(input('a'), '>', n('0')), chosen('c', 'yes')] }, n('1'), n('0')), { a: '0', c: 'yes' }, 
    '0 ≤ 0 → 0',
    '0 ≤ 0 → 0'],
  ['a size', { is: 'size', of: minus(input('a'), input('b')) }, { a: '2', b: '5' }, 
    '|2 − 5| = 3',
    '|2 − 5| = 3'],
  ['negative', minus(n('0'), input('a')), { a: '5' }, 
    '−5',
    '−5'],
]

test.each(table)('%s', (_what, expr, given, vi, en) => {
  expect(retell(evaluate(expr, surroundings(given)), names)).toEqual({ vi, en })
})
