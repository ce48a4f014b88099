import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { loadCriteria } from '../../src/criteria/load.ts'
import type { Value } from '../../src/evidence/answer.ts'
import { readForm } from '../../src/evidence/form.ts'
import { workbookIn } from '../../src/io/xlsx-read.ts'
import { readYaml } from '../../src/io/yaml.ts'
import { fractionText } from '../../src/rational.ts'
import { address, type Row, type Sheet, type Workbook } from '../../src/sheet.ts'
import { cell, type Typed } from './workbook.ts'

const root = new URL('../../', import.meta.url)
const { set } = loadCriteria(readYaml(readFileSync(new URL('criteria/xa-2025.yaml', root)), 'xa-2025.yaml'))
const { workbook: sent } = await workbookIn(readFileSync(new URL('examples/xa-mau-2025/phieu/xa-suoi-mo.xlsx', root)), 'xa-suoi-mo.xlsx')
if (set === undefined || sent === undefined) throw new Error('the example is gone')

const shown = (value: Value | undefined): string | undefined => (value === undefined ? undefined : value.is === 'number' ? fractionText(value.number) : value.is === 'date' ? value.date : value.option)
const answersIn = (book: Workbook) => Object.fromEntries([...readForm(book, set).layer?.answers ?? []].filter(([, each]) => each.state !== 'blank').map(([id, each]) => [id, shown(each.value) ?? each.state]))

const visible = { 'Tự chấm': 8, 'Số liệu': 5 } as const
const columnsOf = (name: string): number => (name === 'Tự chấm' ? visible['Tự chấm'] : visible['Số liệu'])

/** The rows below the head stand anew, one below another. */
const renumbered = (rows: readonly Row[]): readonly Row[] =>
  rows.map((row, index) => ({ ...row, number: index + 1, cells: row.cells.map(each => ({ ...each, row: index + 1, address: address(each.column, index + 1) })) }))

/** Values copied into a new workbook, the hidden sheet and columns left behind; `change` works on the rows of "Tự chấm". */
function copied(change: (rows: readonly Row[]) => readonly Row[]): Workbook {
  const sheets = (sent?.sheets ?? []).filter(sheet => sheet.name in visible).map((sheet): Sheet => {
    const rows = sheet.rows.map(row => ({ ...row, cells: row.cells.filter(each => each.column <= columnsOf(sheet.name)).map(({ formula: _, ...each }) => each) }))
    return { ...sheet, rows: sheet.name === 'Tự chấm' ? renumbered(change(rows)) : rows }
  })
  return { file: 'moi.xlsx', sheets }
}

const textIn = (row: Row, column: number): string => {
  const content = row.cells.find(each => each.column === column)?.content
  return content?.is === 'text' ? content.text : ''
}
const at = (rows: readonly Row[], code: string): number => rows.findIndex(row => textIn(row, 1) === code)
const rowOf = (name: string, declared?: Typed): Row => ({ number: 1, hidden: false, cells: [cell(name, 'B1'), ...(declared === undefined ? [] : [cell(declared, 'D1')])] })
const put = (rows: readonly Row[], index: number, ...more: readonly Row[]): readonly Row[] => [...rows.slice(0, index), ...more, ...rows.slice(index)]

const whole = answersIn(sent)

it('a copy without hidden ids says what the form says', () => expect(answersIn(copied(rows => rows))).toEqual(whole))

it('a row put below a component takes nothing and is told with its cell', () => {
  const book = copied(rows => put(rows, at(rows, '2.2.2') + 1, rowOf('Trong đó: năm trước chuyển sang', 2)))
  expect(answersIn(book)).toEqual(whole)
  expect(readForm(book, set).findings).toContainEqual(expect.objectContaining({ code: 'form/row-not-asked', read: '2' }))
})

it('a note between two ticks shifts nothing', () => expect(answersIn(copied(rows => put(rows, at(rows, '1.1.2') + 4, rowOf('Theo phụ lục kèm kế hoạch'))))).toEqual(whole))

it('two rows swapped keep their values', () => expect(answersIn(copied(rows => {
  const first = at(rows, '2.1.1') + 1
  const [one, other] = rows.slice(first, first + 2)
  return one === undefined || other === undefined ? [] : [...rows.slice(0, first), other, one, ...rows.slice(first + 2)]
}))).toEqual(whole))

it('two rows of one name that differ are a conflict', () => {
  const rows = copied(all => all).sheets[0]?.rows ?? []
  const next = rows[at(rows, '2.1.1') + 1]
  const book = copied(all => put(all, at(all, '2.1.1') + 2, rowOf(next === undefined ? '' : textIn(next, 2), 99)))
  expect(Object.values(answersIn(book)).filter(each => each === 'unreadable')).toHaveLength(1)
  expect(readForm(book, set).findings.map(each => each.code)).toContain('form/twice')
})

it('rows sorted by name are known by their names', () => expect(answersIn(copied(rows => {
  const start = at(rows, '1')
  return [...rows.slice(0, start), ...rows.slice(start).toSorted((a, b) => textIn(a, 2).localeCompare(textIn(b, 2), 'vi'))]
}))).toEqual(whole))
