import { expect, it } from 'vitest'
import { methodOf, type Rule } from '../../src/methods/index.ts'
import { examine } from './harness.ts'
import { seatOf } from './seat.ts'

const levels = [
  { id: 'du', name: 'Đầy đủ', points: 1.5 },
  { id: 'mot-phan', name: { vi: 'Một phần', en: 'In part' }, points: 0.75, capsGrade: 'kha' },
  { id: 'chua', name: 'Chưa thực hiện', points: 0, zeroes: 'criterion', capsGrade: 'trung-binh' },
] as const
const rule: Rule = { method: 'choice', levels }

const with2 = (...more: readonly object[]): { readonly levels: readonly object[] } => ({ levels: [...levels, ...more] })

examine('choice', {
  rule, max: '1.5',
  earns: [[{ '2.4': 'du' }, '3/2'], [{ '2.4': 'mot-phan' }, '3/4'], [{ '2.4': 'chua' }, '0'], [{}, '0']],
  rejects: [
    ['no level', { levels: [] }, 'schema'],
    ['a misspelt key', with2({ id: 'x', name: 'X', points: 0, zero: 'criterion' }), 'schema'],
    ['negative points', with2({ id: 'x', name: 'X', points: -1 }), 'schema'],
    ['an id with a dot', with2({ id: 'x.y', name: 'X', points: 0 }), 'schema'],
    ['a level above the maximum', with2({ id: 'x', name: 'X', points: 2 }), 'rule/above-max', ['levels', 3, 'points']],
    ['a maximum that no level reaches', { levels: levels.slice(1) }, 'rule/max-unreached'],
    ['an id used twice', with2({ id: 'du', name: 'Khác', points: 0 }), 'rule/id-twice', ['levels', 3, 'id']],
    ['a name used twice', with2({ id: 'x', name: 'ĐẦY  đủ', points: 0 }), 'rule/name-twice', ['levels', 3, 'name']],
    ['a name that is the id of another', with2({ id: 'x', name: 'Du', points: 0 }), 'rule/name-twice'],
    ['names that only a sign parts', { levels: [{ id: 'a', name: '≥ 90%', points: 1.5 }, { id: 'b', name: '< 90%', points: 0 }] }, 'rule/name-alike', ['levels', 1, 'name']],
    ['levels out of order', with2({ id: 'x', name: 'X', points: 1 }), 'choice/out-of-order', ['levels', 3, 'points']],
    ['a level named as a state', with2({ id: 'x', name: 'Trong năm không phát sinh', points: 0 }), 'choice/state-name', ['levels', 3, 'name']],
  ],
})

it('wipes the criterion and caps the grade at the level that says so', () => {
  const at = (option: string): object => ({ is: 'chosen', id: '2.4', option })
  expect(methodOf(rule).effects?.(rule, seatOf('1.5', {}))).toEqual([
    { when: at('mot-phan'), capsGrade: 'kha' },
    { when: at('chua'), zeroes: 'criterion', capsGrade: 'trung-binh' },
  ])
})

it('names the grade that it caps at, by its id when the set does not know it', () => {
  const { vi, en } = methodOf(rule).say(rule, seatOf('1.5', {}))
  expect(vi).toBe('Đầy đủ: 1,5; Một phần: 0,75, xếp loại không quá Khá; Chưa thực hiện: 0, cả tiêu chí 0 điểm, xếp loại không quá trung-binh.')
  expect(en).toContain('In part: 0.75, grade at most Fair')
})
