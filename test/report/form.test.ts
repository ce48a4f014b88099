import { describe, expect, it } from 'vitest'
import type { CriteriaSet } from '../../src/criteria/criteria.ts'
import { columnNumber } from '../../src/sheet.ts'
import { figureRows, firstListColumn, firstRow, formColumns, formRows, identity, sheetNames } from '../../src/evidence/layout.ts'
import type { Book, Box, Page } from '../../src/page.ts'
import { formBook } from '../../src/report/form/book.ts'
import { closedBy, isShut } from '../../src/criteria/closed.ts'
import { rounded } from '../../src/report/form/rounding.ts'
import { exact } from '../../src/rational.ts'
import { everyMethod, shipped } from './form-sets.ts'

const set = everyMethod('')
const unit = { id: 'xa-a', name: 'UBND xã A' }
const book = formBook(set, unit)

function pageOf(of: Book, name: string): Page {
  const page = of.pages.find(each => each.name === name)
  if (page === undefined) throw new Error(`no page ${name}`)
  return page
}

const at = (page: Page, column: string, row: number): Box | undefined => page.rows[row - 1]?.boxes[columnNumber(column) - 1]
const form = pageOf(book, sheetNames.form)
const rowOf = (code: string, within: CriteriaSet = set): number =>
  formRows(within).find(row => row.is === 'component' && row.component.code === code)?.row ?? 0
const inputRow = (id: string): number => formRows(set).find(row => row.is === 'input' && row.input.id === id)?.row ?? 0
const rule = (cell: string) => form.validations?.find(each => each.range === cell)

describe('the sheets', () => {
  it('stand in order, the lists hidden, all locked but for the open cells', () => {
    expect(book.pages.map(page => [page.name, page.hidden ?? false, page.locked])).toEqual([
      ['Tự chấm', false, true], ['Số liệu', false, true], ['Còn thiếu', false, true], ['Hướng dẫn', false, true], ['Danh mục', true, true],
    ])
  })

  it('say in "Danh mục" what the form is', () => {
    const lists = pageOf(book, sheetNames.lists)
    const said = Object.values(identity).map(({ row, label }) => [at(lists, 'A', row)?.value === label, at(lists, 'B', row)?.value])
    expect(said).toEqual([[true, 'thu'], [true, set.sha256], [true, 'xa-a'], [true, 'UBND xã A']])
  })

  it('leave the name of the unit open on a form for any unit', () => {
    const any = formBook(set, undefined)
    expect(at(pageOf(any, sheetNames.form), 'C', 5)?.open).toBe(true)
    expect(at(pageOf(any, sheetNames.lists), 'B', identity.unitName.row)?.formula).toBe(`IF('Tự chấm'!C5="","",'Tự chấm'!C5)`)
    expect(at(pageOf(any, sheetNames.lists), 'B', identity.unit.row)?.value).toBe('')
  })

  it('are set up for A4 across, with the head repeated and kept in sight', () => {
    for (const name of [sheetNames.form, sheetNames.figures, sheetNames.missing]) {
      const page = pageOf(book, name)
      expect(page.print).toMatchObject({ landscape: true, fitWidth: true, titleRows: [8, 8] })
      expect(page.freeze).toEqual({ rows: 8, columns: 2 })
    }
  })

  it('have no sheet of figures when the set has none', () => {
    expect(formBook({ ...set, figures: [] }, unit).pages.map(page => page.name)).toEqual(['Tự chấm', 'Còn thiếu', 'Hướng dẫn', 'Danh mục'])
  })
})

describe('the sheet "Tự chấm"', () => {
  it('has the heads of real forms in row 8, and hides the rest', () => {
    expect(form.rows[7]?.boxes.slice(0, 8).map(box => box?.value)).toEqual([
      'STT', 'Lĩnh vực, tiêu chí, tiêu chí thành phần', 'Điểm tối đa', 'Số liệu kê khai', 'Cách tính điểm', 'Tài liệu kiểm chứng', 'Điểm tự đánh giá', 'Giải trình',
    ])
    expect(form.columns.map(column => column.hidden ?? false)).toEqual([...Array(8).fill(false), ...Array(5).fill(true)])
  })

  it('has every row where the layout says, with the id of its input', () => {
    for (const row of formRows(set)) {
      if (row.is === 'component') expect([at(form, 'A', row.row)?.value, at(form, formColumns.id, row.row)?.value]).toEqual([row.component.code, row.input?.id ?? row.component.code])
      if (row.is === 'input') expect(at(form, formColumns.id, row.row)?.value).toBe(row.input.id)
    }
    expect(form.rows).toHaveLength((formRows(set).at(-1)?.row ?? 0))
  })

  it('says the rule, what to type, the proof wanted and the ground', () => {
    expect(at(form, 'E', rowOf('A.1.2'))?.value).toMatch(/Đạt đầy đủ: 2; [^\n]+\nCần: Báo cáo kết quả \(số, ngày\)\nCăn cứ: Phụ lục II, mục A\.1\.2$/)
    expect(at(form, 'E', rowOf('B.5'))?.value).toMatch(/\nNhập một số nguyên từ 0 trở lên/)
  })

  it('opens what the unit types and nothing else', () => {
    for (const row of formRows(set)) {
      const opened = form.rows[row.row - 1]?.boxes.flatMap((box, column) => (box?.open === true ? ['ABCDEFGHIJKLM'[column]] : [])).join('')
      if (row.is === 'component') expect([row.component.code, opened]).toEqual([row.component.code, isShut(row.component) ? '' : 'DFH'])
      else if (row.is === 'input') expect([row.input.id, opened]).toEqual([row.input.id, row.input.shared || isShut(row.component) ? '' : 'D'])
      else expect(opened).toBe('')
    }
  })

  it('closes what others decide, and says who', () => {
    expect(at(form, 'D', rowOf('A.2.2'))?.value).toBe('do thẩm định')
    expect(at(form, 'D', rowOf('B.7'))?.value).toBe('do khảo sát')
    expect(at(form, 'G', rowOf('B.8'))?.value).toBe('so với nhóm')
    expect(['A.2.2', 'B.7', 'B.8'].map(code => at(form, 'G', rowOf(code))?.formula)).toEqual([undefined, undefined, undefined])
  })

  it('takes shared figures over from "Số liệu"', () => {
    const row = figureRows(set).get('on_time') ?? 0
    expect(at(form, 'D', inputRow('on_time'))).toMatchObject({ formula: `IF('Số liệu'!D${row}="","",'Số liệu'!D${row})`, value: '' })
    expect(at(pageOf(book, sheetNames.figures), 'D', row)?.open).toBe(true)
  })

  it('shows percents, dates and counts as such', () => {
    const figures = pageOf(book, sheetNames.figures)
    expect(['received', 'online_rate', 'last_report', 'spent'].map(id => at(figures, 'D', figureRows(set).get(id) ?? 0)?.look?.format)).toEqual(['#,##0', '0.00%', 'dd/mm/yyyy', '#,##0'])
  })
})

describe('what may be typed', () => {
  it('is picked from the hidden sheet, never from a typed list', () => {
    const lists = pageOf(book, sheetNames.lists)
    const picked = rule(`D${rowOf('A.1.2')}`)
    if (picked?.is !== 'list') throw new Error('no list')
    const [column] = /(?<=\$)[A-Z]+/.exec(picked.from) ?? ['']
    expect(columnNumber(column)).toBeGreaterThanOrEqual(firstListColumn)
    expect([1, 2, 3, 4, 5, 6, 7].map(row => at(lists, column, row)?.value)).toEqual(['A.1.2', 'Đạt đầy đủ', 'Đạt "một phần" * ?', 'Vi phạm', 'Không phát sinh', 'Không áp dụng', undefined])
    expect(picked.from).toBe(`'Danh mục'!$${column}$2:$${column}$6`)
  })

  it('is a value of its kind or one of the two states', () => {
    const cell = `D${rowOf('B.5')}`
    expect(rule(cell)).toMatchObject({ is: 'custom', formula: `OR(IF(ISNUMBER(${cell}),AND(${cell}>=0,${cell}=INT(${cell})),FALSE),${cell}="Không phát sinh",${cell}="Không áp dụng")` })
    expect(rule(`D${rowOf('A.2.1')}`)).toMatchObject({ is: 'custom', error: expect.stringContaining('2025-01-31') as string })
    expect(rule(`D${rowOf('B.1')}`)).toMatchObject({ is: 'list', from: "'Danh mục'!$D$2:$D$3" })
  })

  it('keeps within what Excel takes', () => {
    for (const each of [set, shipped('xa-2025.yaml'), shipped('hdnd-xa-thanh-hoa.yaml')].map(of => formBook(of, unit))) {
      const rules = each.pages.flatMap(page => page.validations ?? [])
      expect(rules.filter(({ error, prompt }) => (error ?? '').length > 225 || (prompt?.text ?? '').length > 255)).toEqual([])
      expect(rules.filter(given => given.is === 'custom' && given.formula.length > 255)).toEqual([])
      const formulas = each.pages.flatMap(page => page.rows.flatMap(row => row.boxes.flatMap(box => box?.formula ?? [])))
      expect(formulas.filter(formula => formula.length > 8000 || (formula.match(/"(?:[^"]|"")*"/g) ?? []).some(literal => literal.length > 250))).toEqual([])
      const used = new Set(formulas.flatMap(formula => formula.replace(/"[^"]*"/g, '').match(/[A-Z]+(?=\()/g) ?? []))
      const everywhere = ['CHAR', 'IF', 'LOWER', 'SUBSTITUTE', 'SUMPRODUCT', 'TRIM', 'MIN', 'MAX', 'ROUND', 'ROUNDDOWN', 'SUM', 'AND', 'OR', 'NOT', 'COUNTIF', 'ISNUMBER', 'ISERROR', 'ISNA', 'INT', 'ABS', 'DATE', 'NA']
      expect([...used].filter(name => !everywhere.includes(name))).toEqual([])
    }
  })
})

describe('formulas', () => {
  it('all have a stored result', () => {
    const without = book.pages.flatMap(page => page.rows.flatMap(row => row.boxes.filter(box => box?.formula !== undefined && box.value === undefined)))
    expect(without).toEqual([])
    expect(at(form, 'A', 7)?.value).toBe(`Còn ${set.components.filter(each => closedBy(each) === undefined).length} mục chưa kê khai`)
  })

  it('sum upwards', () => {
    const field = formRows(set).find(row => row.is === 'field')?.row ?? 0
    const criteria = formRows(set).filter(row => row.is === 'criterion').slice(0, 2).map(row => `M${row.row}`)
    expect(at(form, 'M', field)?.formula).toBe(`SUM(${criteria.join(',')})`)
    expect(at(form, 'G', field)?.formula).toBe(`ROUND(ROUND(M${field},9),2)`)
    expect(field).toBe(firstRow)
  })

  it('round as the set rounds', () => {
    expect(rounded('A1', { to: exact('0.01'), mode: 'half-up' })).toBe('ROUND(ROUND(A1,9),2)')
    expect(rounded('A1', { to: exact(1), mode: 'down' })).toBe('ROUNDDOWN(ROUND(A1,9),0)')
    expect(rounded('A1+1', { to: exact('0.25'), mode: 'half-up' })).toBe('ROUND(ROUND((A1+1)/0.25,9),0)*0.25')
  })
})
