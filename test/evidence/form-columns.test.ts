import { describe, expect, it } from 'vitest'
import { readForm } from '../../src/evidence/form.ts'
import { fractionText } from '../../src/rational.ts'
import { figureLines, formLines, listSheet } from './filled-form.ts'
import { smallSet as set } from './set.ts'
import { codesOf, sheet, workbook, type Typed } from './workbook.ts'

type Line = readonly Typed[]
const ids = ['received', 'resolved', 'pending', 'on_time', 'online_rate'] as const
const now: Line = [100, 90, 10, 80, '50%']
const past: Line = [900, 880, 20, 870, '70%']
const read = { received: '100', resolved: '90', pending: '10', on_time: '80', online_rate: '1/2' }
const unread = Object.fromEntries(ids.map(id => [id, 'unreadable']))

/** "Số liệu" with a title and values in each column from D on, and the hidden ids behind them. */
const figures = (...columns: readonly (readonly [title: Typed, values: Line])[]) => {
  const lines = figureLines(set, {})
  const [head = [], ...body] = lines.slice(7)
  return sheet('Số liệu', [
    ...lines.slice(0, 6), ['Mỗi số liệu chỉ nhập một lần ở đây; các dòng dùng đến nó tự lấy sang.'],
    [...head.slice(0, 3), ...columns.map(([title]) => title), 'id'], ...body.map((line, index) => [...line.slice(0, 3), ...columns.map(([, values]) => values[index]), line[5]]),
  ], { merges: ['A7:F7'] })
}
const form = (...columns: readonly (readonly [title: Typed, values: Line])[]) =>
  readForm(workbook('a.xlsx', sheet('Tự chấm', formLines(set, {})), figures(...columns), listSheet(set)), set)
const said = ({ layer }: ReturnType<typeof form>) => Object.fromEntries(ids.map(id => {
  const answer = layer?.answers.get(id)
  return [id, answer?.value?.is === 'number' ? fractionText(answer.value.number) : answer?.state]
}))
const none: Line = []

describe('columns of two years', () => {
  it.each<readonly [string, string]>([
    ['Năm 2024', 'Năm 2025'], ['Kỳ trước', 'Kỳ này'], ['Năm trước', 'Năm nay'], ['Số liệu kê khai năm 2024', 'Số liệu kê khai năm 2025'], ['Số liệu kê khai (2024)', 'Số liệu kê khai (2025)'], ['2024', '2025'],
    ['Số liệu năm 2024', 'Số liệu kê khai'], ['Thực hiện năm trước', 'Thực hiện kỳ này'], ['Số liệu cùng kỳ', 'Số liệu kê khai'],
  ])('%s | %s: the one of the set is read, wherever it stands', (before, current) => {
    expect(said(form([before, past], [current, now]))).toEqual(read)
    expect(said(form([current, now], [before, past]))).toEqual(read)
  })
  it('is told with its cell, and the one that is not read', () => {
    const { findings } = form(['Năm 2024', past], ['Năm 2025', now])
    expect(findings).toMatchObject([{ code: 'form/column-by-year', severity: 'info', read: 'Năm 2025', at: { sheet: 'Số liệu', cell: 'E8' } }])
    expect(findings[0]?.message.vi).toContain('E “Năm 2025” làm số liệu kê khai; không đọc D “Năm 2024”')
  })
  it.each<readonly [string, readonly (readonly [Typed, Line])[]]>([
    ['alone', [['Năm 2024', past]]], ['under our own word', [['Số liệu kê khai năm 2024', past]]], ['under our own word, in brackets', [['Số liệu kê khai (2024)', past]]],
    ['beside a column of notes', [['Năm 2024', past], ['Ghi chú', none]]], ['two of them', [['Năm 2023', past], ['Năm 2024', past]]],
  ])('another year is never read: %s', (_, columns) => {
    const found = form(...columns)
    expect(said(found)).toEqual(unread)
    expect(found.findings).toMatchObject([{ code: 'form/other-year', severity: 'error', at: { sheet: 'Số liệu', cell: 'D8' } }])
  })
  it('on "Tự chấm" too', () => {
    const lines = formLines(set, { typed: { '1.1.1': 'Có' } }).map((line, index) => (index === 7 ? line.map(typed => (typed === 'Số liệu kê khai' ? 'Số liệu kê khai năm 2024' : typed)) : line))
    const found = readForm(workbook('a.xlsx', sheet('Tự chấm', lines), figures(['Số liệu kê khai', now]), listSheet(set)), set)
    expect(found.layer?.answers.get('1.1.1')?.state).toBe('unreadable')
  })
})

describe('columns between which none is chosen', () => {
  it('two of one title: unreadable at the title, which is quoted without the line above it', () => {
    const found = form(['Số liệu kê khai', now], ['Số liệu kê khai', past])
    expect(said(found)).toEqual(unread)
    expect(found.layer?.answers.get('received')?.from).toEqual({ file: 'a.xlsx', sheet: 'Số liệu', cell: 'D8' })
    expect(found.findings).toMatchObject([{ code: 'form/two-columns', severity: 'error', read: 'Số liệu kê khai', at: { cell: 'D8' } }])
    expect(found.findings[0]?.message.vi).toContain('D “Số liệu kê khai” và E “Số liệu kê khai”')
  })
  it('two of one title on "Tự chấm"', () => {
    const lines = formLines(set, { typed: { '1.1.1': 'Có' } }).map((line, index) => (index < 7 ? line : [...line, index === 7 ? 'Số liệu kê khai' : 'Không']))
    const found = readForm(workbook('a.xlsx', sheet('Tự chấm', lines), figures(['Số liệu kê khai', now]), listSheet(set)), set)
    expect(found.layer?.answers.get('1.1.1')).toMatchObject({ state: 'unreadable', from: { sheet: 'Tự chấm', cell: 'D8' } })
    expect(said(found)).toEqual(read)
    expect(codesOf(found.findings)).toEqual(['form/two-columns'])
  })
  it('our word and the year of the set', () => expect(said(form(['Số liệu kê khai', now], ['Năm 2025', past]))).toEqual(unread))
  it('one of another title beside one that holds values', () => {
    const found = form(['Cột 1', now], ['Cột 2', past])
    expect(said(found)).toEqual(unread)
    expect(found.findings).toMatchObject([{ code: 'form/unknown-column', severity: 'error', at: { cell: 'D8' } }])
    expect(found.findings[0]?.message.vi).toContain('D “Cột 1” và E “Cột 2”')
  })
  it('no head at all beside a column of numbers', () => expect(said(readHeadless(past))).toEqual(unread))
})

const readHeadless = (beside: Line) => {
  const { rows, ...rest } = figures(['Số liệu kê khai', now], ['Ghi chú', beside])
  return readForm(workbook('a.xlsx', sheet('Tự chấm', formLines(set, {})), { ...rest, rows: rows.filter(row => row.number !== 8) }, listSheet(set)), set)
}

describe('a column that is read all the same', () => {
  it('one of another title, where no other holds values, is told with its cell', () => {
    const found = form(['Kết quả của xã', now], ['Ghi chú', ['đã đối chiếu']])
    expect(said(found)).toEqual(read)
    expect(found.findings).toMatchObject([{ code: 'form/column-by-place', severity: 'warning', at: { cell: 'D8' } }])
  })
  it('no head at all beside notes', () => expect(said(readHeadless(['theo báo cáo']))).toEqual(read))
  it('the one of two alike that holds values', () => expect(said(form(['Số liệu kê khai', none], ['Số liệu kê khai', now]))).toEqual(read))
  it('a figure that looks like a year', () => expect(said(form(['Số liệu kê khai', [1900, ...now.slice(1)]]))).toEqual({ ...read, received: '1900' }))
  it('our word beside a column of something else', () => expect(said(form(['Số liệu kê khai', now], ['Số điện thoại', past]))).toEqual(read))
})
