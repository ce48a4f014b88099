import { describe, expect, it } from 'vitest'
import { take } from '../../src/evidence/intake.ts'
import type { Input, InputKind } from '../../src/methods/method.ts'
import { exact, fractionText } from '../../src/rational.ts'
import { same, text } from '../../src/text.ts'
import { cell, codesOf } from './workbook.ts'

const input = (kind: InputKind, more: Partial<Input> = {}): Input => ({ id: 'x', name: same('Câu hỏi'), kind, shared: false, ...more })
const yesNo = input('yes-no', { options: [{ id: 'yes', name: text(() => 'Có', () => 'Yes') }, { id: 'no', name: text(() => 'Không', () => 'No') }] })
const choice = input('choice', { options: [{ id: 'a', name: same('Đúng hạn') }, { id: 'b', name: same('Chậm × 2') }] })
const [count, points, percent, date] = [input('count', { unit: same('hồ sơ') }), input('points', { to: exact(3) }), input('percent', { unit: same('%') }), input('date', { orNo: true })]

function read(typed: string, asked: Input): string {
  const { answer: { value, state }, findings } = take(cell(typed), asked, 'xa-a.xlsx', 'Tự chấm')
  const shown = value === undefined ? state : value.is === 'number' ? fractionText(value.number) : value.is === 'date' ? value.date : value.option
  return [shown, ...codesOf(findings).map(code => code.replace('intake/', ''))].join(' ')
}

const reads = (asked: Input, cases: readonly (readonly [typed: string, expected: string])[]): void =>
  it.each(cases)('%s → %s', (typed, expected) => expect(read(typed, asked)).toBe(expected))

describe('words beside a box or a cross are not believed', () => {
  const left = 'unreadable box-beside'
  reads(yesNo, [
    ['☐ Không ☑ Có', left], ['☑ Không ☐ Có', left], ['☐ Có', left], ['☐ Không', left], ['☒ Có', left], ['✗ Có', left], ['❌ Có', left], ['□ Có', left], ['[ ] Có', left], ['( ) Có', left], ['Có [ ]', left],
    ['☐ Không áp dụng', left], ['☒ Không phát sinh', left], ['☑ Có', 'yes'], ['✓ Không', 'no'], ['■ Có', 'yes'], ['✗', 'unreadable not-an-option'],
  ])
  reads(choice, [['☐ Đúng hạn', left], ['☑ Đúng hạn', 'a'], ['Chậm × 2', 'b']])
  reads(count, [['5 ☐', left], ['5 ✗', left]])
  reads(date, [['☐ 31/01/2025', left], ['☐ Không', left], ['✓ 31/01/2025', '2025-01-31']])
})

describe('both answers of a yes-no with a sign between them are neither', () => {
  const neither = 'unreadable not-an-option'
  reads(yesNo, [['Không/Có', neither], ['không / có', neither], ['Không - Có', neither], ['Chưa; có', neither], ['Không (có)', neither], ['☑ Không ☑ Có', neither], ['không có', 'no'], ['Không có.', 'no'], ['(Không)', 'no'], ['chưa có!', 'no']])
  reads(date, [['Chưa/Có', 'unreadable not-a-date'], ['chưa có', 'no']])
})

describe('a number that is not written to its end, or with a sign that is a number itself', () => {
  const none = 'unreadable not-a-number'
  reads(count, [['3²', none], ['5₂', none], ['1½', none], ['5 ½', none], ['5⅓', none], ['5٣', none], ['197+', none], ['197 ±', none], ['5/', none], ['5/…', none], ['5/...', none], ['5…', '5'], ['5......', '5'], ['197*', '197']])
  reads(input('number', { unit: same('m2') }), [['850 m²', '850'], ['850m2', '850']])
  reads(points, [['2½', none], ['2⅓', none], ['2,…', none], ['2,___', none], ['2/', none], ['2 rưỡi', 'unreadable other-size'], ['2 điểm rưỡi', 'unreadable other-size'], ['2/3', '2 out-of-maximum']])
  reads(percent, [['98½%', none], ['98%+', none], ['98/…', none], ['98 %', '49/50']])
})

describe('a question mark is told, and the answer stands', () => {
  reads(yesNo, [['Có?', 'yes question-mark'], ['không ???', 'no question-mark'], ['Không phát sinh?', 'not-arisen question-mark'], ['?', 'unreadable not-an-option']])
  reads(count, [['197?', '197 question-mark'], ['197 (?)', '197 question-mark'], ['?', 'unreadable not-a-number']])
  reads(date, [['31/01/2025?', '2025-01-31 question-mark']])
  reads(input('choice', { options: [{ id: 'a', name: same('Rồi?') }] }), [['Rồi?', 'a']])
})

describe('a number and a state in one cell are worth different points, and neither is chosen', () => {
  const both = 'unreadable number-and-state'
  reads(count, [['0 (không phát sinh)', both], ['0 - KPS', both], ['5 (không phát sinh)', both], ['0 hồ sơ (không áp dụng)', both], ['12 hồ sơ', '12'], ['không phát sinh', 'not-arisen']])
  reads(input('number'), [['0 (không phát sinh)', both], ['0 không áp dụng', both], ['3,5', '7/2']])
  reads(input('money', { unit: same('triệu đồng') }), [['0 triệu đồng, không phát sinh', both]])
})
