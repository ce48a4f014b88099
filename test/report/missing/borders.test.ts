import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Component } from '../../../src/criteria/criteria.ts'
import { readSheets } from '../../../src/io/read-sheets.ts'
import { writeXlsx } from '../../../src/io/xlsx-write.ts'
import { exact } from '../../../src/rational.ts'
import { formBook } from '../../../src/report/form/book.ts'
import type { Workbook } from '../../../src/sheet.ts'
import { recalculate } from '../../libreoffice.ts'
import { fillForm, type Answered, type FormWords } from '../fill-form.ts'
import { everyMethod, small } from '../form-sets.ts'
import { shownIn, shownOf } from './sheet.ts'

const set = everyMethod('')

/** Answers by the id of their input: a number, a day, an option, a state. */
type Typed = Readonly<Record<string, number | string>>

function answered(typed: number | string): Answered {
  if (typeof typed === 'number') return { is: 'number', number: exact(typed) }
  if (/^\d{4}-/.test(typed)) return { is: 'date', date: typed }
  return typed === 'not-arisen' || typed === 'not-applicable' ? typed : { is: 'option', option: typed }
}

/** What is typed, and by component: points lost, state, next level, what is blank, the proof that is missing. */
interface Case { readonly typed: Typed; readonly words?: Readonly<Record<string, string>>; readonly shown: Readonly<Record<string, readonly string[]>> }

const cases: readonly Case[] = [
  {
    typed: { 'on_time': 50, 'received': 100, 'online_rate': 0.6549, 'A.2.1.date': '2025-03-03', 'B.5.of': 0, 'P.1.of': 9, 'A.1.1': 'no', 'A.1.2': 'phan', 'T.1.of': 1, 'P.2': 'yes' },
    shown: {
      'B.1': ['2', 'Còn mất điểm', 'trên 50%: 0,5 điểm', '', ''], 'B.2': ['1', 'Còn mất điểm', 'từ 65,5%: 0,5 điểm', '', ''], 'A.2.1': ['1', 'Còn mất điểm', 'đến hết ngày 02/03/2025: 0,25 điểm', '', ''],
      'B.5': ['1', 'Còn mất điểm', 'từ 1 mô hình: 0,3 điểm', '', ''], 'P.1': ['2', 'Bị trừ điểm', 'không quá 7 đơn: chỉ bị trừ 1,75 điểm', '', ''], 'P.2': ['1', 'Bị trừ điểm', 'Không: không bị trừ', '', ''],
      'A.1.1': ['0.5', 'Còn mất điểm', 'Có: 0,5 điểm (tối đa)', '', ''], 'A.1.2': ['0.75', 'Còn mất điểm', 'Đạt đầy đủ: 2 điểm (tối đa)', '', 'Báo cáo kết quả (số, ngày)'],
      'T.1': ['0.5', 'Chưa được thưởng tối đa', 'từ 2 sáng kiến: 1 điểm (tối đa)', '', ''], 'B.3': ['1.5', 'Còn mất điểm', 'từ 98%: 3 điểm (tối đa)', '', ''],
      'B.4': ['2', 'Chưa kê khai', 'từ 5,3125%: 0,25 điểm', '– Số việc xong (việc) – Số việc giao (việc)', ''], 'B.6': ['2', 'Còn thiếu số liệu', '', '– Số lần chậm (lần)', ''],
    },
  },
  {
    typed: { 'on_time': 501, 'received': 1000, 'online_rate': 0.655, 'A.2.1.date': '2025-03-02', 'B.5.of': 3, 'P.1.of': 8, 'A.1.1': 'yes', 'A.1.2': 'du', 'T.1.of': 2, 'P.2': 'no', 'B.4.part': 1 },
    words: { 'A.1.2': 'Báo cáo số 12/BC-UBND' },
    shown: {
      'B.1': ['1.5', 'Còn mất điểm', 'từ 90%: 1,5 điểm', '', ''], 'B.2': ['0.5', 'Còn mất điểm', 'từ 80%: 1 điểm (tối đa)', '', ''], 'A.2.1': ['0.75', 'Còn mất điểm', 'đến hết ngày 15/02/2025: 0,5 điểm', '', ''],
      'B.5': ['0.1', 'Còn mất điểm', 'từ 4 mô hình: 1 điểm (tối đa)', '', ''], 'P.1': ['2', 'Bị trừ điểm', 'không quá 7 đơn: chỉ bị trừ 1,75 điểm', '', ''], 'P.2': ['0', 'Không bị trừ', '', '', ''],
      'A.1.1': ['0', 'Đủ điểm', '', '', ''], 'A.1.2': ['0', 'Đủ điểm', '', '', ''], 'T.1': ['0', 'Thưởng tối đa', '', '', ''], 'B.4': ['2', 'Còn thiếu số liệu', 'từ 5,3125%: 0,25 điểm', ' – Số việc giao (việc)', ''],
    },
  },
  {
    typed: { 'on_time': 899, 'received': 1000, 'online_rate': 0.7999, 'A.2.1.date': '2025-02-16', 'P.1.of': 1, 'A.1.2': 'vi-pham', 'A.1.1': 'yes', 'B.1.khach-quan': 'yes', 'B.4.part': 99, 'B.4.whole': 124 },
    words: { 'A.1.2': 'Không có' },
    shown: {
      'B.1': ['1', 'Còn mất điểm', 'từ 90%: 1,5 điểm', '', ''], 'B.2': ['0.5', 'Còn mất điểm', 'từ 80%: 1 điểm (tối đa)', '', ''], 'A.2.1': ['0.75', 'Còn mất điểm', 'đến hết ngày 15/02/2025: 0,5 điểm', '', ''],
      'P.1': ['0.25', 'Bị trừ điểm', 'bằng 0 đơn: không bị trừ', '', ''], 'A.1.1': ['0.5', 'Mất điểm cả tiêu chí', '', '', ''], 'A.1.2': ['2', 'Mất điểm cả tiêu chí', 'Đạt "một phần" * ?: 1,25 điểm', '', ''],
      'B.4': ['0', 'Đủ điểm', '', '', ''], 'B.8': ['', 'So với nhóm: chờ số liệu các đơn vị', '', 'Thu ngân sách (triệu đồng)', ''], 'B.7': ['', 'Chờ khảo sát', '', '', ''], 'A.2.2': ['', 'Chờ thẩm định', '', '', ''],
    },
  },
  {
    typed: { 'on_time': 949, 'received': 1000, 'online_rate': 0.8, 'A.2.1.date': '2025-02-15', 'A.1.2': 'phan', 'P.1.of': 0, 'B.8.of': 5, 'B.4': 'not-applicable', 'B.9': 'not-arisen', 'A.1.3': 'not-arisen', 'T.1.of': 'not-arisen', 'B.6': 'not-applicable' },
    words: { 'A.1.2': 'Không có' },
    shown: {
      'B.1': ['0.5', 'Còn mất điểm', 'từ 95%: 2 điểm (tối đa)', '', ''], 'B.2': ['0', 'Đủ điểm', '', '', ''], 'A.2.1': ['0.5', 'Còn mất điểm', 'đến hết ngày 31/01/2025: 1 điểm (tối đa)', '', ''],
      'P.1': ['0', 'Không bị trừ', '', '', ''], 'A.1.2': ['0.75', 'Còn mất điểm', 'Đạt đầy đủ: 2 điểm (tối đa)', '', 'Báo cáo kết quả (số, ngày)'], 'B.4': ['0', 'Không áp dụng', '', '', ''], 'B.9': ['0', 'Không phát sinh', '', '', ''],
      'A.1.3': ['0', 'Không phát sinh', '', '', ''], 'T.1': ['0', 'Không phát sinh', '', '', ''], 'B.6': ['0', 'Không áp dụng', '', '', ''], 'B.8': ['', 'So với nhóm: chờ số liệu các đơn vị', '', '', ''],
    },
  },
  {
    typed: { 'on_time': 95, 'received': 100, 'A.2.1.date': '2025-01-31', 'B.3': 'not-arisen', 'A.1.3.a': 'yes' },
    shown: { 'B.1': ['0', 'Đủ điểm', '', '', ''], 'A.2.1': ['0', 'Đủ điểm', '', '', ''], 'B.3': ['3', 'Không phát sinh', '', '', ''], 'A.1.3': ['0.5', 'Còn mất điểm', '', '', ''], 'B.2': ['1', 'Chưa kê khai', 'từ 65,5%: 0,5 điểm', '– Tỷ lệ hồ sơ trực tuyến (%)', ''] },
  },
  {
    typed: { 'on_time': 0, 'received': 0, 'A.2.1.date': 'no', 'online_rate': 0 },
    shown: { 'B.1': ['0', 'Không phát sinh', '', '', ''], 'B.3': ['3', 'Không phát sinh', '', '', ''], 'A.2.1': ['1', 'Còn mất điểm', 'đến hết ngày 02/03/2025: 0,25 điểm', '', ''], 'B.2': ['1', 'Còn mất điểm', 'từ 65,5%: 0,5 điểm', '', ''] },
  },
]

const graded = small(3, `grades: [{ id: gioi, name: Giỏi, from: 90 }, { id: dat, name: Đạt, from: 50 }]
fields:
  - { code: 'A', name: Lĩnh vực, max: 3, rule: { method: choice, levels: [{ id: du, name: Đủ, points: 3 }, { id: vua, name: Vừa, points: 2 }, { id: khong, name: Không, points: 0 }] } }
`)

/** The option that is chosen; then the grade, the next one, and how far it is by index and by points. */
const grades: readonly (readonly [option: string, shown: readonly string[]])[] = [
  ['du', ['Giỏi', 'Đã ở mức cao nhất', '', '']],
  ['vua', ['Đạt', 'Giỏi (từ 90)', '23.33', '0.7']],
  ['khong', ['', 'Đạt (từ 50)', '50', '1.5']],
]

let folder = ''
let books: readonly Workbook[] = []

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cchc-borders-'))
  const files = [...cases, ...grades].map((_, index) => join(folder, `${index}.xlsx`))
  for (const [index, { typed, words = {} }] of cases.entries()) {
    const said: FormWords = new Map(Object.entries(words).map(([code, proof]) => [code, { proof }]))
    const form = fillForm(formBook(set, undefined), set, new Map(Object.entries(typed).map(([id, each]) => [id, answered(each)])), said)
    await writeFile(files[index] ?? '', await writeXlsx(form))
  }
  for (const [index, [option]] of grades.entries()) await writeFile(files[cases.length + index] ?? '', await writeXlsx(fillForm(formBook(graded, undefined), graded, new Map([['A', answered(option)]]))))
  const read = await Promise.all((await recalculate(files, join(folder, 'out'))).map(file => readSheets(file, 'phieu.xlsx')))
  books = read.map(({ workbook }) => workbook ?? { file: '', sheets: [] })
})

afterAll(async () => rm(folder, { recursive: true, force: true }))

const component = (code: string): Component => {
  const found = set.components.find(each => each.code === code)
  if (found === undefined) throw new Error(`no ${code}`)
  return found
}

describe.each(cases.map((each, index) => [index, each] as const))('a form at borders, %s', (index, { shown }) => {
  it.each(Object.entries(shown))('shows of %s what it loses and what comes next', (code, expected) => {
    const book = books[index] ?? { file: '', sheets: [] }
    expect((['lost', 'state', 'next', 'figures', 'proof'] as const).map(column => shownOf(book, set, component(code), column))).toEqual(expected)
  })
})

it.each(grades.map(([option, shown], index) => [option, shown, index] as const))('a form at “%s” names its grade, the next one and the way there', (_option, shown, index) => {
  expect(['D7', 'G7', 'H7', 'I7'].map(cell => shownIn(books[cases.length + index] ?? { file: '', sheets: [] }, cell))).toEqual(shown)
})
