import { describe, expect, test } from 'vitest'
import { evaluate, type Surroundings } from '../../src/formula/evaluate.ts'
import { readExcel } from '../../src/formula/excel-syntax.ts'
import { printExcel } from '../../src/formula/excel.ts'
import { retell } from '../../src/formula/words.ts'
import { exact, fractionText } from '../../src/rational.ts'
import type { Text } from '../../src/text.ts'

const given: Readonly<Record<string, string>> = { a: '27', b: '30', c: '0', tổng: '4', TC12: '5', R: '6', C: '7', 'tỷ_lệ': '0.985', 'x.y': '8' }
const from: Surroundings = { number: id => exact(given[id] ?? '0'), option: () => undefined, points: () => 'not-arisen', best: () => undefined }

const worth = (formula: string): string => {
  const { expr, faults } = readExcel(formula, name => name)
  expect(faults).toEqual([])
  const { value } = evaluate(expr, from)
  return typeof value === 'object' ? fractionText(value) : String(value)
}

test.each([
  ['1+2*3-4', '3'], ['(1+2)*3', '9'], ['2-3-4', '-5'], ['24/4/2', '3'], ['-2*-3', '6'], ['--2', '2'], ['+a', '27'], ['2*-a', '-54'], ['-(a-b)', '3'],
  ['95.5%', '191/200'], ['-5%', '-1/20'], ['0.1+0.2', '3/10'], ['1e3', '1000'], ['.5+1.', '3/2'], ['2.5E-1', '1/4'], ['  1 + 1 ', '2'], ['=1+1', '2'],
  ['IF(b=0,0,MIN(1.5,a/b*2))', '3/2'], ['IF(c=0,1,a/c)', '1'], ['a/c', 'not-arisen'], ['IF(a/b>=90%,1,0)', '1'], ['IF(a/b>90%,1,0)', '0'], ['if(a<>b,Min(1,2),0)', '1'],
  ['IF(AND(b>0,a/b>=0.9),1,0)', '1'], ['IF(AND(c>0,a/c>=0.9),1,0)', '0'], ['IF(OR(c=0,a/c>1),1,0)', '1'], ['IF(NOT(a<=b),1,2)', '2'],
  ['IF(IF(a>b,a>0,b>0),1,2)', '1'], ['IF(AND(IF(a<b,a>100,b>0),TỔNG=0),1,2)'.replace('TỔNG', 'tổng'), '2'],
  ['SUM(1,2,a)', '30'], ['MAX(1,2,tổng)', '4'], ['ABS(a-b)', '3'], ['ROUND(a/b*6,0)', '5'], ['ROUND(2.675,2)', '67/25'], ['ROUND(-2.5,0)', '-3'], ['ROUND(a,-1)', '30'],
  ['ROUNDDOWN(-2.59,1)', '-5/2'], ['ROUNDDOWN(2.59, 1)', '5/2'], ['TC12+R*C', '47'], ['tỷ_lệ*2', '197/100'], ['x.y', '8'],
  ['tỷ_lệ'.normalize('NFD'), '197/200'], ['a\u00A0+ b', '57'],
])('%s is %s', (formula, points) => expect(worth(formula)).toBe(points))

test('names come once each, in their order', () => {
  expect(readExcel('b+a*b-tổng', name => `2.4.${name}`)).toMatchObject({ names: ['b', 'a', 'tổng'] })
})

const codeAt = (formula: string): readonly string[] => readExcel(formula, name => name).faults.map(fault => `${fault.code.replace('formula/', '')} ${fault.offset} ${fault.found}`)

describe('what is refused, where', () => {
  test.each([
    ['1+', ['syntax 2 +']], ['', ['syntax 0 ']], ['(a', ['syntax 2 a']], ['a)', ['syntax 2 )']], ['a b', ['syntax 2  b']], ['a==b', ['syntax 4 b']], ['1,5', ['syntax 3 5']],
    ['a;b', ['not-allowed 1 ;']], ['a≥b', ['not-allowed 1 ≥']], ['a × b ÷ 2', ['not-allowed 2 ×', 'not-allowed 6 ÷']], ['"x"', ['not-allowed 0 "x"']], ['IF(a="Có",1,0)', ['not-allowed 5 "Có"']],
    ['A1:B2', ['not-allowed 2 :']], ['SUM(A1:A9)', ['not-allowed 6 :']], ['Sheet1!A1', ['not-allowed 6 !']], ['$A$1', ['not-allowed 0 $', 'not-allowed 2 $']], ['{1,2}', ['not-allowed 0 {', 'not-allowed 4 }']],
    ['9^9^9', ['not-allowed 1 ^', 'not-allowed 3 ^']], ['a&b', ['not-allowed 1 &']], ['#N/A', ['not-allowed 0 #']], ['@a', ['not-allowed 0 @']], ['TRUE', ['not-allowed 0 TRUE']], ['a%', ['not-allowed 0 a%']], ['5%%', ['not-allowed 0 5%%']],
    ['INDIRECT(a)', ['unknown-function 0 INDIRECT']], ['1+MXA(a,b)', ['unknown-function 2 MXA']], ['IF(ISBLANK(a),1,0)', ['unknown-function 3 ISBLANK']], ['LET(x,1,x)', ['not-allowed 0 LET(x,1,x)']], ['LAMBDA(x,x)', ['not-allowed 0 LAMBDA(x,x)']],
    ['IF(a,1,0)', ['type 3 a']], ['a>b', ['type 0 a>b']], ['1+(a>b)', ['type 3 a>b']], ['IF(a>b,a>1,0)', ['type 7 a>1']], ['IF(1<a<3,1,0)', ['type 3 1<a']], ['AND(a>1)', ['type 0 AND(a>1)']], ['IF(MIN(a,b),1,0)', ['type 3 MIN(a,b)']],
    ['IF(TRUE,1,0)', ['not-allowed 3 TRUE']], ['IF(a>1,2)', ['arguments 0 IF']], ['IF(a>1,2,3,4)', ['arguments 0 IF']], ['MIN()', ['arguments 0 MIN']], ['SUM(a,,b)', ['arguments 0 SUM']], ['ROUND(a,b)', ['arguments 0 ROUND']], ['ROUND(a)', ['arguments 0 ROUND']],
    ['ROUND(a,99)', ['arguments 0 ROUND']], ['ABS(a,b)', ['arguments 0 ABS']], ['IF(NOT(),1,0)', ['arguments 3 NOT']], ['1234567890123456', ['number 0 1234567890123456']], ['1e999999999', ['number 0 1e999999999']], ['9e99', ['number 0 9e99']],
  ])('%s', (formula, faults) => expect(codeAt(formula)).toEqual(faults))

  test('a misspelt function is guessed, a foreign sign is translated', () => {
    const fixOf = (formula: string): string | undefined => readExcel(formula, name => name).faults[0]?.fix.vi
    expect(fixOf('RUOND(a,2)')).toBe('Có phải ý là `ROUND`?')
    expect(fixOf('a≥b')).toBe('Viết `>=`.')
    expect(fixOf('VLOOKUP(a)')).toContain('ROUNDDOWN')
  })
})

describe('hostile text ends at once, as a finding', () => {
  test.each<readonly [string, string, string]>([
    ['20,000 brackets', '('.repeat(20_000) + '1' + ')'.repeat(20_000), 'formula/too-long'],
    ['990 brackets', '('.repeat(990) + '1' + ')'.repeat(990), 'formula/too-deep'],
    ['a million letters', 'a'.repeat(1_000_000), 'formula/too-long'],
    ['a name of 2,000 letters in a call', `${'A'.repeat(1997)}(1)`, 'formula/unknown-function'],
    ['unclosed calls', 'IF('.repeat(60), 'formula/syntax'],
    ['a control sign', 'a\u0000', 'formula/not-allowed'],
  ])('%s', (_what, formula, code) => expect(readExcel(formula, name => name).faults.map(fault => fault.code)).toEqual([code]))

  test.each([
    ['signs', '-'.repeat(1999) + 'a'], ['a long sum', Array(999).fill('a').join('+')], ['a long difference', Array(999).fill('a').join('-')], ['a long product', Array(999).fill('1').join('*')],
    ['nested conditions', 'IF('.repeat(30) + 'a>1' + ',a>1,b>2)'.repeat(29) + ',1,2)'], ['nested quotients', '1/(1+'.repeat(60) + 'a' + ')'.repeat(60)], ['nested divisions', '1/('.repeat(60) + 'a' + ')'.repeat(60)], ['nested AND', 'IF(' + 'AND(a>1,'.repeat(60) + 'a/b>1' + ')'.repeat(60) + ',1,0)'],
  ])('%s are read, worth something, retold and printed', (_what, formula) => {
    expect(worth(formula)).toMatch(/^-?\d/)
    const { expr } = readExcel(formula, name => name)
    const same = (word: string): Text => ({ vi: word, en: word })
    expect(retell(evaluate(expr, from), { input: same, option: same }).vi).toMatch(/\d/)
    expect(printExcel(expr, { number: id => ({ ref: id }), option: () => ({ ref: 'A1', is: '""' }), points: () => 'A1', best: () => 'A1' }).length).toBeLessThan(40_000)
  })
})
