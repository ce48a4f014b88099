import { expect, test } from 'vitest'
import { printExcel, printTest, quoted, type Cells } from '../../src/formula/excel.ts'
import { chosen, compared, date, held, input, least, minus, most, number, over, percent, plus, rate, round, times, when, type Expr, type Test } from '../../src/formula/expr.ts'
import { divide, exact, hundred } from '../../src/rational.ts'
import { serialOf } from '../../src/sheet.ts'

const n = (text: string): Expr => number(exact(text))
const share = (text: string): Expr => percent(divide(exact(text), hundred))
const [part, whole, third, decimal, face, day] = ['D12', 'D13', 'D14', 'E1', 'F1', 'G1'].map(input) as [Expr, Expr, Expr, Expr, Expr, Expr]

const cells: Cells = {
  number: id => ({ ref: id, ...(id === 'F1' ? { scale: divide(exact('1'), hundred) } : {}), whole: /^[DG]/.test(id) }),
  option: (id, option) => ({ ref: id, is: quoted(option) }),
  points: () => 'K20',
  best: () => "MAX('Số liệu'!D9:D20)",
}

const bands = when(compared(rate(part, whole), '>=', share('95.5')), n('1'), when(compared(rate(part, whole), '>', share('80')), n('0.5'), n('0')))

test.each<readonly [string, Expr, string]>([
  ['bands', bands, 'IF(D12/D13>=95.5%,1,IF(D12/D13>80%,0.5,0))'],
  ['a ratio rounded to 0.25 of 6', round(times(rate(part, whole), n('6')), exact('0.25')), 'ROUND(D12*24/D13,0)*0.25'],
  ['rounded to a tenth', round(times(rate(part, whole), n('6')), exact('0.1')), 'ROUND(D12*60/D13,0)/10'],
  ['rounded down to 0.3', round(times(rate(part, whole), n('6')), exact('0.3'), 'down'), 'ROUNDDOWN(D12*20/D13,0)*3/10'],
  ['a target', times(over(rate(part, whole), share('98')), n('1.5')), 'D12*75/(D13*49)'],
  ['a count', least(n('6'), times(n('0.3'), part)), 'MIN(6,D12*3/10)'],
  ['a deduction', held(minus(n('1.5'), times(n('0.5'), part)), exact('1.5')), 'MAX(0,MIN(1.5,1.5-D12*0.5))'],
  ['a factor goes to the border', when(compared(times(rate(part, whole), n('100')), '>=', n('95')), n('1'), n('0')), 'IF(D12/D13>=0.95,1,0)'],
  ['a negative factor turns the border', when(compared(times(n('-2'), part), '<', n('3')), n('1'), n('0')), 'IF(D12>-1.5,1,0)'],
  ['a border on the left', when(compared(share('80'), '<=', rate(part, whole)), n('1'), n('0')), 'IF(D12/D13>=80%,1,0)'],
  ['a rate that a spreadsheet would miss is a decimal', when(compared(rate(part, whole), '>=', share('1.1')), n('1'), n('0')), 'IF(D12/D13>=0.011,1,0)'],
  ['a rate kept at face value', when(compared(face, '>=', share('95.1')), times(face, n('2')), n('0')), 'IF(F1>=95.1,F1/50,0)'],
  ['a day', when(compared(day, '<=', date(exact(serialOf('2025-01-31')))), n('1'), n('0')), 'IF(G1<=DATE(2025,1,31),1,0)'],
  ['an option', when(chosen('H1', 'Có "mới"'), n('1'), n('0')), 'IF(H1="Có ""mới""",1,0)'],
  ['a sum of decimals before a border', when(compared(plus(decimal, n('0.1')), '>=', n('0.3')), n('1'), n('0')), 'IF(ROUND(E1+0.1,9)>=0.3,1,0)'],
  ['a sum of counts before a border', when(compared(plus(part, whole), '>=', n('3')), n('1'), n('0')), 'IF(D12+D13>=3,1,0)'],
  ['a border without end', when(compared(plus(decimal, n('0.1')), '>=', number(divide(exact('1'), exact('3')))), n('1'), n('0')), 'IF(ROUND(E1+0.1-1/3,9)>=0,1,0)'],
  ['a sum before rounding', round(plus(rate(part, whole), n('0.1')), exact('0.25')), 'ROUND(ROUND(D12*4/D13+0.4,9),0)*0.25'],
  ['a cap before rounding', round(least(n('1.5'), times(rate(part, whole), n('2'))), exact('0.01')), 'ROUND(MIN(150,D12*200/D13),0)/100'],
  ['a quotient of quotients keeps its zeros', over(part, rate(whole, third)), 'D12*D14*D14/(D13*D14)'],
  ['weights below and above the line', over(plus(times(n('0.8'), part), times(n('0.5'), whole)), plus(part, whole)), '(D12*8+D13*5)/((D12+D13)*10)'],
  ['a divisor that may only look like zero', over(n('1'), minus(plus(decimal, n('0.1')), n('0.3'))), 'IF(ROUND(E1+0.1-0.3,9)=0,1/0,1/(E1+0.1-0.3))'],
  ['a divisor of zero', over(part, n('0')), 'D12/0'],
  ['brackets', times(plus(part, whole), minus(part, minus(whole, third))), '(D12+D13)*(D12-(D13-D14))'],
  ['signs', minus(minus(n('0'), part), n('-2')), '-D12-(-2)'],
  ['a sum with a negative number', plus(part, n('-2'), times(n('-3'), whole)), 'D12-2-D13*3'],
  ['a size', { is: 'size', of: minus(part, whole) }, 'ABS(D12-D13)'],
  ['blanks count in an extreme', most(part, least(whole, third)), 'MAX(D12+0,MIN(D13+0,D14+0))'],
  ['points of another', minus({ is: 'points', code: '1.1' }, n('1')), 'K20-1'],
  ['the best', over(part, { is: 'best', id: 'D9', best: 'highest' }), "D12/MAX('Số liệu'!D9:D20)"],
  ['not arisen', when(compared(part, '=', n('0')), { is: 'state', state: 'not-arisen' }, n('1')), 'IF(D12=0,1/0,1)'],
  ['unreadable', when(compared(part, '<', n('30')), { is: 'state', state: 'unreadable' }, n('1')), 'IF(D12<30,NA(),1)'],
])('%s', (_what, expr, formula) => expect(printExcel(expr, cells)).toBe(formula))

const positive = compared(part, '>', n('0'))
const half = compared(rate(whole, part), '>=', share('50'))

test.each<readonly [string, Test, string]>([
  ['both, none can fail', { is: 'all', of: [positive, chosen('H1', 'Có')] }, 'AND(D12>0,H1="Có")'],
  ['both, the second can fail', { is: 'all', of: [positive, half] }, 'IF(D12>0,D13/D12>=50%,FALSE)'],
  ['either, the second can fail', { is: 'any', of: [positive, half, positive] }, 'IF(D12>0,TRUE,OR(D13/D12>=50%,D12>0))'],
  ['not', { is: 'not', of: positive }, 'NOT(D12>0)'],
])('%s', (_what, of, formula) => expect(printTest(of, cells)).toBe(formula))

test('a text beyond 255 characters is joined from pieces, letters kept whole', () => {
  const long = 'Đã ban hành "kế hoạch" '.repeat(30)
  const pieces = quoted(long).slice(1, -1).split('"&"')
  expect(Math.max(...pieces.map(piece => piece.length))).toBeLessThanOrEqual(255)
  expect(quoted(long).slice(2, -2).replaceAll('"&"', '').replaceAll('""', '"')).toBe(long)
})
