import { describe, expect, it } from 'vitest'
import type { Answer } from '../../src/evidence/answer.ts'
import { readForm } from '../../src/evidence/form.ts'
import { fractionText } from '../../src/rational.ts'
import { figureLines, filledForm, formLines, listSheet, type Filled } from './filled-form.ts'
import { smallSet as set } from './set.ts'
import { codesOf, date, formula, pasted, percent, sheet, workbook, type Typed } from './workbook.ts'

const filled: Filled = {
  typed: { '1.1.1': 'Có', '1.1.2.date': date('2025-01-20'), '1.1.3': 'Một phần', '1.1.10': 'x', '2.2.part': '1.250', '2.2.whole': 1300, '3.1.of': '02' },
  figures: { received: '7.995', resolved: 7959, pending: 36, on_time: '7.874', online_rate: percent('0.6047') },
  proofs: { '1.1.1': 'KH 12/KH-UBND ngày 20/01/2025' }, explanations: { '2.2': 'Số liệu từ phần mềm' },
}
const values: Readonly<Record<string, string>> = {
  'received': '7995', 'resolved': '7959', 'pending': '36', 'on_time': '7874', 'online_rate': '6047/10000', '1.1.1': 'yes', '1.1.2.date': '2025-01-20', '1.1.3': 'b', '1.1.10': 'yes', '2.2.part': '1250', '2.2.whole': '1300', '3.1.of': '2',
}

const shown = (answer: Answer): string => {
  const value = answer.value
  return value === undefined ? answer.state : value.is === 'number' ? fractionText(value.number) : value.is === 'date' ? value.date : value.option
}
const said = (read: ReturnType<typeof readForm>): Readonly<Record<string, string>> =>
  Object.fromEntries([...read.layer?.answers ?? []].filter(([, answer]) => answer.state !== 'blank').map(([id, answer]) => [id, shown(answer)]))
const lists = listSheet(set)
const figures = sheet('Số liệu', figureLines(set, filled))
const form = (lines: readonly (readonly Typed[])[]) => readForm(workbook('phieu/xa-a.xlsx', sheet('Tự chấm', lines), figures, lists), set)

describe('a form as it was sent out', () => {
  const read = readForm(filledForm(set, filled), set)
  it('gives every answer', () => expect(said(read)).toEqual(Object.fromEntries(Object.entries(values).map(([id, value]) => [id, value === '6047/10000' ? '6047/10000' : value]))))
  it('has nothing to tell', () => expect(read.findings).toEqual([]))
  it('knows whose it is', () => expect(read.unit).toEqual({ id: 'xa-a', name: 'Xã A' }))
  it('keeps the cell of every answer', () => {
    expect(read.layer?.answers.get('1.1.2.date')?.from).toEqual({ file: 'phieu/xa-a.xlsx', sheet: 'Tự chấm', cell: 'D12' })
    expect(read.layer?.answers.get('received')?.from).toEqual({ file: 'phieu/xa-a.xlsx', sheet: 'Số liệu', cell: 'D9' })
    expect(read.layer?.answers.get('received')?.read).toBe('7.995')
  })
  it('keeps proof and explanation', () => {
    expect(read.layer?.proofs.get('1.1.1')).toEqual({ proof: 'KH 12/KH-UBND ngày 20/01/2025', explanation: '', from: { file: 'phieu/xa-a.xlsx', sheet: 'Tự chấm', cell: 'F11' } })
    expect(read.layer?.proofs.get('2.2')).toMatchObject({ proof: '', explanation: 'Số liệu từ phần mềm', from: { cell: 'H19' } })
  })
  it('does not take the printed wish for a proof', () =>
    expect(readForm(filledForm(set, { proofs: { '1.1.1': 'Kế hoạch (số, ngày)' } }), set).layer?.proofs.has('1.1.1')).toBe(false))
  it('an empty form is all blank, with addresses', () => {
    const { layer, findings } = readForm(filledForm(set), set)
    expect([...layer?.answers.values() ?? []].every(answer => answer.state === 'blank' && answer.from.cell !== undefined)).toBe(true)
    expect(findings).toEqual([])
  })
})

describe('a form that was changed on its way', () => {
  const lines = formLines(set, filled)
  const head = lines.slice(0, 8)
  const body = lines.slice(8)
  it('rows inserted', () => expect(said(form([...head, ...body.flatMap((line, index) => (index % 3 === 0 ? [['', 'Ghi chú thêm'], line] : [line]))]))).toEqual(values))
  it('rows sorted another way', () => expect(said(form([...head, ...body.toReversed()]))).toEqual(values))
  it('a column inserted', () => expect(said(form(lines.map(line => [line[0], line[1], 'thêm', ...line.slice(2)])))).toEqual(values))
  it('the declared column moved to the end', () => expect(said(form(lines.map(line => [...line.slice(0, 3), ...line.slice(4, 8), line[3], ...line.slice(8)])))).toEqual(values))
  it('heads retyped', () => {
    const retyped = ['TT', 'Tiêu chí', 'Điểm chuẩn', 'KÊ KHAI', 'Cách chấm điểm', 'Minh chứng', 'Tự chấm', 'Ghi chú của đơn vị']
    const read = form([...lines.slice(0, 7), retyped.map(word => word.normalize('NFD')), ...body])
    expect(said(read)).toEqual(values)
    expect(read.layer?.proofs.get('2.2')?.explanation).toBe('Số liệu từ phần mềm')
  })
  it('the head gone', () => expect(said(form([...lines.slice(0, 7), ...body]))).toEqual(values))

  it('the hidden columns deleted', () => {
    const read = form(lines.map(line => line.slice(0, 8)))
    expect(said(read)).toEqual(values)
    expect(codesOf(read.findings)).toEqual(['form/no-ids'])
  })
  it('the hidden columns deleted and codes turned into numbers: 2.1 is a number, 1.1.10 is not 1.1.1', () => {
    const numbers = lines.map(line => line.slice(0, 8).map((typed, column) => (column === 0 && typeof typed === 'string' && /^\d+(\.\d+)?$/.test(typed) ? Number(typed) : typed)))
    expect(said(form(numbers))).toEqual(values)
  })
  it('values pasted into a new file', () => {
    const read = readForm(workbook('moi.xlsx', sheet('Sheet1', lines.map(line => line.slice(0, 8).map(pasted))), sheet('Sheet2', figureLines(set, filled).map(line => line.slice(0, 5)))), set)
    expect(said(read)).toEqual(values)
    expect(codesOf(read.findings)).toEqual(['form/no-identity', 'form/sheet-by-content', 'form/no-ids'])
    expect(read.unit).toEqual({ name: 'UBND xã A' })
  })
  it('a row deleted is told by its name, and its answer is unreadable', () => {
    const read = form(lines.filter(line => line[11] !== '1.1.2.date'))
    expect(read.findings).toMatchObject([{ code: 'form/row-missing', severity: 'error' }])
    expect(read.findings[0]?.message.vi).toContain('1.1.2 – Thời điểm ban hành')
    expect(said(read)).toEqual({ ...values, '1.1.2.date': 'unreadable' })
  })
  it('a figure deleted on both sheets is told by its name', () => {
    const without = sheet('Số liệu', figureLines(set, filled).filter(line => line[5] !== 'pending'))
    const read = readForm(workbook('phieu/xa-a.xlsx', sheet('Tự chấm', lines), without, lists), set)
    expect(read.findings.map(each => each.message.vi)).toEqual([expect.stringContaining('không đối chiếu được (không ảnh hưởng điểm): Số hồ sơ đang giải quyết.')])
    expect(said(read)).toEqual({ ...values, pending: 'unreadable' })
  })
  it('a figure that points follow from is graver', () => {
    const gone = (list: typeof lines, column: number) => list.filter(line => line[column] !== 'on_time')
    const read = readForm(workbook('phieu/xa-a.xlsx', sheet('Tự chấm', gone(lines, 11)), sheet('Số liệu', gone(figureLines(set, filled), 5)), lists), set)
    expect(read.findings).toMatchObject([{ code: 'form/row-missing', severity: 'error', at: { sheet: 'Số liệu' } }])
  })
  it('a value in a row that somebody put in between is told with its cell', () => {
    const read = form([...head, ...body.flatMap(line => (line[0] === '1.1.2' ? [line, ['', 'Trong đó: bổ sung', '', 2]] : [line]))])
    expect(said(read)).toEqual(values)
    expect(read.findings).toMatchObject([{ code: 'form/row-not-asked', read: '2', at: { cell: 'D13' } }])
  })
  it.each([[2.5, '2.5'], ['2,5 điểm', '2,5 điểm']])('points typed over a formula (%s) are told, where the others are formulas still', (typed, said) => {
    const read = form(lines.map(line => (line[0] === '2.2' ? [...line.slice(0, 6), typed, ...line.slice(7)] : line)))
    expect(read.findings).toMatchObject([{ code: 'form/points-typed', component: '2.2', read: said, at: { cell: 'G19' } }])
    expect(form(lines.map(line => line.map((typed, column) => (column === 6 ? pasted(typed) : typed)))).findings).toEqual([])
  })
  it('a sum typed over its formula is told too', () => {
    const sums = lines.map(line => (line[0] === undefined && line.length === 2 ? [...line, undefined, undefined, undefined, undefined, line[1] === 'total' ? formula(12) : 1] : line))
    const [first] = sums.flatMap((line, index) => (line[1] === 'total' ? [index] : []))
    const read = form(sums.map((line, index) => (index === first ? line.with(6, 19) : line)))
    expect(read.findings.filter(each => each.read === '19')).toMatchObject([{ code: 'form/points-typed', severity: 'warning', at: { sheet: 'Tự chấm', cell: `G${(first ?? 0) + 1}` } }])
    expect(said(read)).toEqual(values)
  })
  it.each<readonly [string, Filled, readonly object[]]>([
    ['that says the same', filled, []],
    ['that says otherwise', { figures: { ...filled.figures, resolved: 1100 } }, [{ code: 'form/sheet-not-read', severity: 'warning', read: '1100', at: { sheet: 'Số liệu (2)', cell: 'D10' } }]],
    ['that is empty', {}, []],
  ])('a second sheet of figures %s', (_, more, told) => {
    const copy = { ...sheet('Số liệu (2)', figureLines(set, more)) }
    const read = readForm(workbook('phieu/xa-a.xlsx', sheet('Tự chấm', lines), figures, copy, lists), set)
    expect(said(read)).toEqual(values)
    expect(read.findings).toMatchObject(told)
  })
  it('one that is filled where ours was left empty is graver', () => {
    const read = readForm(workbook('phieu/xa-a.xlsx', sheet('Tự chấm', formLines(set, {})), sheet('Số liệu', figureLines(set, {})), { ...figures, name: 'Số liệu (2)' }, lists), set)
    expect(read.findings).toMatchObject([{ code: 'form/sheet-not-read', severity: 'error', at: { sheet: 'Số liệu (2)' } }])
  })
  it('copies of both sheets are told, each', () => {
    const changed = { figures: { ...filled.figures, resolved: 1100 }, typed: { ...filled.typed, '1.1.1': 'Không' } }
    const read = readForm(workbook('phieu/xa-a.xlsx', sheet('Tự chấm', lines), figures, sheet('Tự chấm (2)', formLines(set, changed)), sheet('Số liệu (2)', figureLines(set, changed)), lists), set)
    expect(read.findings.map(each => [each.code, each.at?.sheet])).toEqual([['form/sheet-not-read', 'Tự chấm (2)'], ['form/sheet-not-read', 'Số liệu (2)']])
  })
  it('a row of nowhere is told', () => expect(codesOf(form([...lines, ['9', 'Mới', 1, 'Có', '', '', '', '', '', '', '', '9.9.9']]).findings)).toEqual(['form/unknown-row']))
  it('a row copied with another answer is unreadable', () => {
    const read = form([...lines, ['1.1.1', 'Ban hành kế hoạch', 1, 'Không', '', '', '', '', '', '', '', '1.1.1']])
    expect(said(read)['1.1.1']).toBe('unreadable')
    expect(read.findings).toMatchObject([{ code: 'form/twice', component: '1.1.1', at: { cell: 'D11' } }])
  })
})

describe('hidden ids that stand in rows of another name', () => {
  const plain = formLines(set, filled)
  const renamed = (id: string, change: (line: readonly Typed[]) => readonly Typed[]) => form(plain.map(line => (line[11] === id ? change(line) : line)))
  const figuresAs = (names: Readonly<Record<string, string>>) => readForm(workbook('phieu/xa-a.xlsx', sheet('Tự chấm', plain), sheet('Số liệu', figureLines(set, filled).map(line => { const name = names[String(line[5])]; return name === undefined ? line : line.with(1, name) })), lists), set)
  it('two figures whose names were swapped are unreadable, each with its cell', () => {
    const read = figuresAs({ received: 'Số hồ sơ đã giải quyết', resolved: '– SỐ HỒ SƠ TIẾP NHẬN (hồ sơ)' })
    expect(said(read)).toEqual({ ...values, received: 'unreadable', resolved: 'unreadable' })
    expect(read.findings).toMatchObject([{ code: 'form/other-row', severity: 'error', read: 'Số hồ sơ đã giải quyết', at: { sheet: 'Số liệu', cell: 'B9' } }, { at: { cell: 'B10' } }])
    expect(read.layer?.answers.get('received')?.from.cell).toBe('D9')
  })
  it('a name that is merely edited is no other row', () => {
    const read = figuresAs({ received: 'Số hồ sơ tiếp nhận trong kỳ' })
    expect([said(read), read.findings]).toEqual([values, []])
  })
  it.each<readonly [string, string, number, string, string]>([
    ['the name of another component', '1.1.3', 1, 'Quy chế', 'B13'], ['the code of another component', '1.1.3', 0, '1.1.10', 'A13'], ['a number that is the code of another', '1.1.3', 0, '2.2', 'A13'],
  ])('%s', (_, id, column, typed, cell) => {
    const read = renamed(id, line => line.with(column, typed))
    expect(said(read)).toEqual({ ...values, [id]: 'unreadable' })
    expect(read.findings).toMatchObject([{ code: 'form/other-row', component: '1.1.3', read: typed, at: { sheet: 'Tự chấm', cell } }])
  })
  it('a component with rows below it: those are unreadable', () => expect(said(renamed('2.2', line => line.with(1, 'Quy chế')))).toEqual({ ...values, '2.2.part': 'unreadable', '2.2.whole': 'unreadable' }))
  it('and a state in its own cell is', () => expect(said(renamed('2.1', line => line.with(1, 'Văn bản').with(3, 'Không phát sinh')))).toEqual({ ...values, '2.1': 'unreadable' }))
  it('an input with the name of its neighbour', () => expect(said(renamed('2.2.part', line => line.with(1, 'Văn bản đi')))).toEqual({ ...values, '2.2.part': 'unreadable' }))
  it('a mirror is no answer, whatever its name', () => {
    const read = renamed('on_time', line => line.with(1, 'Văn bản đi'))
    expect([said(read), read.findings]).toEqual([values, []])
  })
  it.each<readonly [string, string, Typed]>([['the code of a heading, or a running number', '1.1.3', 2], ['a number that lost its final zero', '1.1.10', '1.1.10.'], ['no code', '1.1.3', '']])('%s in the column of codes changes nothing', (_, id, typed) => {
    const read = renamed(id, line => line.with(0, typed))
    expect([said(read), read.findings]).toEqual([values, []])
  })
})

describe('what a unit may and may not say', () => {
  const answered = (typed: Readonly<Record<string, Typed>>, more: Filled = {}) => readForm(filledForm(set, { ...more, typed }), set)
  it('a state in the own cell of a component with several inputs', () => {
    const read = answered({ '2.1': 'Không phát sinh', '2.2': 'KAD' })
    expect(said(read)).toEqual({ '2.1': 'not-arisen', '2.2': 'not-applicable' })
    expect(read.findings).toEqual([])
  })
  it('a number there is told, not used', () => {
    const read = answered({ '2.2': 97 })
    expect(said(read)).toEqual({})
    expect(read.findings).toMatchObject([{ code: 'form/not-typed-here', read: '97', component: '2.2', at: { cell: 'D19' } }])
  })
  it('points for what the appraisers decide are read and told', () => {
    const read = answered({ '2.4.points': 4 })
    expect(said(read)).toEqual({ '2.4.points': '4' })
    expect(codesOf(read.findings)).toEqual(['form/not-yours'])
  })
  it('the words of a closed row are no answer', () => {
    const read = answered({ '2.3.of': 'do khảo sát', '2.4.points': 'do thẩm định' })
    expect(said(read)).toEqual({})
    expect(read.findings).toEqual([])
  })
  it('a figure typed over its mirror counts when "Số liệu" is blank', () => expect(said(answered({ on_time: 12 }))).toEqual({ on_time: '12' }))
  it('a figure typed twice with two values is unreadable, with both places', () => {
    const read = answered({ on_time: 12 }, { figures: { on_time: 13 } })
    expect(said(read)).toEqual({ on_time: 'unreadable' })
    expect(read.findings).toMatchObject([{ code: 'form/figure-twice', at: { sheet: 'Số liệu', cell: 'D12' }, also: { sheet: 'Tự chấm', cell: 'D17' } }])
  })
  it('a value that a formula computes is a value', () => expect(said(answered({ '2.2.part': formula(30, '10+20') }))).toEqual({ '2.2.part': '30' }))
  it('findings name the component', () => expect(answered({ '2.2.part': '12/15' }).findings).toMatchObject([{ code: 'intake/fraction', component: '2.2', at: { sheet: 'Tự chấm', cell: 'D20' } }]))
})

describe('what is no form of this set', () => {
  it('a form of another set', () => {
    const read = readForm(filledForm(set, { ...filled, identity: { criteria: 'xa-2024' } }), set)
    expect(read.layer).toBeUndefined()
    expect(read.unit?.id).toBe('xa-a')
    expect(read.findings).toMatchObject([{ code: 'form/other-set', severity: 'error' }])
    expect(read.findings[0]?.message.vi).toMatch(/xa-2024.*xa-thu/)
  })
  it('a form of an older text of the set is read and told', () => {
    const read = readForm(filledForm(set, { ...filled, identity: { sha256: 'old' } }), set)
    expect(said(read)).toEqual(values)
    expect(read.findings).toMatchObject([{ code: 'form/older-set', severity: 'warning' }])
  })
  it('a workbook of something else', () => {
    const read = readForm(workbook('luong.xlsx', sheet('Bảng lương', [['Họ tên', 'Lương']]), sheet('Khác', [])), set)
    expect(read.findings.at(-1)).toMatchObject({ code: 'form/not-a-form', severity: 'error', at: { file: 'luong.xlsx' } })
    expect(read.findings.at(-1)?.message.vi).toContain('Bảng lương và Khác')
  })
})
