import { describe, expect, it } from 'vitest'
import type { Layer, Unit } from '../../src/evidence/answer.ts'
import { gather, type ReadFile, type ReadSource } from '../../src/evidence/gather.ts'
import { decimalText } from '../../src/rational.ts'
import { filledForm } from './filled-form.ts'
import { smallSet as set } from './set.ts'
import { codesOf, date, sheet, workbook, type Typed } from './workbook.ts'

const unit = (id: string, name: string): Unit => ({ id, name, kind: 'xã', predecessors: [], notApplicable: [] })
const roster = [unit('xa-a', 'Xã A'), unit('xa-b', 'Xã Mường Bằng')]
const forms: ReadSource = { as: 'form', files: roster.map(({ id, name }) => ({ file: `phieu/${id}.xlsx`, workbook: filledForm(set, { figures: { received: 10 }, identity: { unit: id, unitName: name } }), findings: [] })) }

type Lines = readonly (readonly Typed[])[]
const file = (name: string, ...sheets: readonly (readonly [tab: string, lines: Lines])[]): ReadFile => ({ file: name, workbook: workbook(name, ...sheets.map(([tab, lines]) => sheet(tab, lines))), findings: [] })
const source = (files: readonly ReadFile[], more: Partial<ReadSource> = {}): ReadSource => ({ as: 'appraisal', files, ...more })
const table = (...lines: Lines): ReadSource => source([file('td.xlsx', ['Thẩm định', lines])])

const read = (...sources: readonly ReadSource[]) => {
  const { dossiers, findings } = gather(set, roster, [forms, ...sources])
  const rounds = (id: string): readonly Layer[] => dossiers.find(each => each.unit.id === id)?.layers.filter(layer => layer.kind !== 'form') ?? []
  const verdicts = (id: string): unknown => rounds(id).map(layer => [layer.round, ...[...layer.verdicts ?? []].map(([code, { points, reason }]) => [code, typeof points === 'object' ? decimalText(points) : points, reason].join('|'))])
  return { findings: findings.filter(each => each.severity !== 'info'), verdicts, rounds }
}

const head = ['Đơn vị', 'Mã tiêu chí', 'Điểm thẩm định', 'Lý do']

describe('a table of verdicts for many units', () => {
  it('gives points, reasons, documents, people and days, with their cells', () => {
    const { rounds, findings } = read(table([...head, 'Văn bản', 'Người thẩm định', 'Ngày'], ['Xã A', '2.2', 1.5, 'thiếu văn bản', '12/BC', 'Nguyễn Văn A', date('2026-04-12')]))
    expect(findings).toEqual([])
    expect(rounds('xa-a')[0]?.verdicts?.get('2.2')).toMatchObject({ reason: 'thiếu văn bản', document: '12/BC', by: 'Nguyễn Văn A', on: '2026-04-12', from: { file: 'td.xlsx', sheet: 'Thẩm định', cell: 'C2' } })
  })
  it.each<readonly [string, readonly Typed[], readonly Typed[]]>([
    ['heads of councils, moved, with maxima', ['Ý kiến hội đồng thẩm định', 'Thẩm định\n(100)', 'Tiêu chí thành phần', 'Mã', 'UBND xã, phường'], ['thiếu', 1.5, 'Văn bản', '2.2', 'UBND xã A']],
    ['by the name of the component', ['Xã', 'Tiêu chí', 'Điểm thẩm định', 'Ghi chú của thẩm định'], ['A', 'Văn bản', '1,5', 'thiếu']],
    ['a code before the name', ['Xã', 'Tiêu chí', 'Điểm thẩm định', 'Nhận xét'], ['A', '2.2. Tỷ lệ văn bản', '1,5 điểm', 'thiếu']],
    ['ids of units', ['Mã đơn vị', 'Mã tiêu chí', 'Điểm thẩm định', 'Lý do'], ['xa-a', '2.2', 1.5, 'thiếu']],
  ])('%s', (_, heads, line) => {
    const { verdicts, findings } = read(table(['BẢNG THẨM ĐỊNH'], heads, line))
    expect([findings, verdicts('xa-a')]).toEqual([[], [[1, '2.2|1.5|thiếu']]])
  })
  it('two rounds stand side by side, under one head or two', () => {
    const lines: Lines = [['Đơn vị', 'Mã tiêu chí', 'Điểm thẩm định lần 1', 'Lý do lần 1', 'Điểm thẩm định (lần 2)', 'Lý do lần 2'], ['Xã A', '2.2', 1, 'thiếu', 2, 'đã bổ sung']]
    expect(read(table(...lines)).verdicts('xa-a')).toEqual([[1, '2.2|1|thiếu'], [2, '2.2|2|đã bổ sung']])
    const merged = sheet('S', [['Đơn vị', 'Mã tiêu chí', 'Điểm thẩm định', undefined, 'Lý do'], [undefined, undefined, 'Lần 1', 'Lần 2'], ['Xã A', '2.2', 1, 2, 'thiếu']], { merges: ['C1:D1', 'A1:A2', 'B1:B2', 'E1:E2'] })
    expect(read(source([{ file: 't.xlsx', workbook: workbook('t.xlsx', merged), findings: [] }])).verdicts('xa-a')).toEqual([[1, '2.2|1|thiếu'], [2, '2.2|2|thiếu']])
  })
  it('or a column says which', () => expect(read(table([...head, 'Lần'], ['Xã A', '2.2', 1, 'thiếu', 1], ['Xã A', '2.2', 2, 'đủ', 'Lần 2'])).verdicts('xa-a')).toEqual([[1, '2.2|1|thiếu'], [2, '2.2|2|đủ']]))
  it.each(['Chưa kết luận', 'yêu cầu giải trình', 'CHỜ GIẢI TRÌNH'])('%s is a verdict that waits', word =>
    expect(read(table(head, ['Xã A', '2.2', word, 'nêu rõ'])).verdicts('xa-a')).toEqual([[1, '2.2|pending|nêu rõ']]))
  it('agreement and waiting are understood in the column of values too; a number there is refused where several figures are asked', () => {
    const both = (word: Lines[number][number]) => read(table([...head, 'Giá trị thẩm định'], ['Xã A', '2.2', undefined, 'vì', word]))
    expect(both('Chưa kết luận').verdicts('xa-a')).toEqual([[1, '2.2|pending|vì']])
    expect(both('Đồng ý').verdicts('xa-a')).toEqual([[1, '2.2|agreed|vì']])
    const refused = both(1)
    expect([refused.verdicts('xa-a'), refused.findings.map(({ code }) => code)]).toEqual([[[1, '2.2|unreadable|vì']], ['appraisal/value-of-several']])
  })
  it('a blank row is no verdict, a sum repeats', () => {
    const { verdicts, findings } = read(table(head, ['Xã A', '2', 5, ''], ['Xã A', '2.2', 1, 'thiếu'], ['Xã A', '2.4', undefined, undefined], ['Xã A', 'Tổng cộng', 6, '']))
    expect([findings, verdicts('xa-a')]).toEqual([[], [[1, '2.2|1|thiếu']]])
  })
  it('values are answers, of figures too, and agreement is a word', () => {
    const { rounds, verdicts, findings } = read(table([...head, 'Giá trị thẩm định'], ['Xã A', 'received', undefined, 'đếm lại', 9], ['Xã A', '2.2', 'Đồng ý', '', undefined], ['Xã A', '2.2.part', undefined, 'đếm', 3]))
    expect(findings).toEqual([])
    expect([...rounds('xa-a')[0]?.answers ?? []].map(([id, answer]) => [id, answer.read])).toEqual([['received', '9'], ['2.2.part', '3']])
    expect(verdicts('xa-a')).toContainEqual(expect.arrayContaining(['2.2|agreed|đếm']))
    expect(rounds('xa-a')[0]?.reopens?.has('2.2')).toBe(true)
  })
  it('points of a component that is given by hand are its answer', () =>
    expect([...read(table(head, ['Xã A', '2.4', 3, ''])).rounds('xa-a')[0]?.answers.keys() ?? []]).toEqual(['2.4.points']))
})

describe('what is refused', () => {
  it.each<readonly [string, Lines, readonly string[]]>([
    ['above the maximum', [['Xã A', '2.2', 5, 'x']], ['appraisal/above-maximum']],
    ['above the maximum, given by hand', [['Xã A', '2.4', 5, 'x']], ['appraisal/above-maximum']],
    ['negative', [['Xã A', '2.2', -1, 'x']], ['appraisal/points-unread']],
    ['no number', [['Xã A', '2.2', 'chưa rõ', 'x']], ['appraisal/points-unread']],
    ['two rows that differ', [['Xã A', '2.2', 1, 'x'], ['Xã A', '2.2', 2, 'y']], ['appraisal/twice']],
  ])('%s: told, and the component has no points', (_, lines, codes) => {
    const { findings, rounds } = read(table(head, ...lines))
    expect([codesOf(findings), findings.every(each => each.severity === 'error')]).toEqual([codes, true])
    expect(rounds('xa-a').flatMap(layer => [...layer.verdicts ?? []]).map(([, each]) => each.points)).toEqual(['unreadable'])
  })
  it.each<readonly [string, readonly Typed[], string, string | undefined]>([
    ['an unknown unit', ['Xã Mường Băng', '2.2', 1, 'x'], 'unit/unknown', 'Xã Mường Bằng'],
    ['an unknown code', ['Xã A', '2.9', 1, 'x'], 'appraisal/unknown-code', undefined],
    ['points of a figure', ['Xã A', 'received', 1, 'x'], 'appraisal/points-of-figure', undefined],
    ['points of a sum alone', ['Xã A', '2', 1, 'x'], 'appraisal/points-of-sum', undefined],
  ])('%s', (_, line, code, meant) => {
    const { findings } = read(table(head, line))
    expect(codesOf(findings)).toEqual([code])
    if (meant !== undefined) expect(findings[0]?.fix?.vi).toContain(meant)
  })
  it('points above the maximum in a plain wide table', () => {
    const { findings, rounds } = read(table(['Mã đơn vị', '2.4.points'], ['xa-a', 9]))
    expect([codesOf(findings), rounds('xa-a')[0]?.answers.get('2.4.points')?.state]).toEqual([['appraisal/above-maximum'], 'unreadable'])
  })
  it('a sheet without verdicts', () => expect(codesOf(read(source([file('gt.xlsx', ['S', [['a', 'b'], ['c', 'd']]])], { as: 'explanation' })).findings)).toEqual(['appraisal/no-head']))
  it('a workbook of another set', () => {
    const other = file('td.xlsx', ['Thẩm định', [head, ['Xã A', '2.2', 1, 'x']]], ['Thông tin', [['criteria', 'xa-1999'], ['round', 1]]])
    expect([codesOf(read(source([other])).findings), read(source([other])).verdicts('xa-a')]).toEqual([['appraisal/other-set'], []])
  })
})

describe('one sheet a unit', () => {
  const lines = (title: readonly Typed[]): Lines => [
    ['BẢNG CHẤM ĐIỂM CHỈ SỐ CẢI CÁCH HÀNH CHÍNH'], title, ['STT', 'Tiêu chí', 'Điểm tối đa', 'Điểm tự chấm', 'Điểm thẩm định', 'Ghi chú của đơn vị', 'Ghi chú của thẩm định'],
    ['2', 'Thủ tục', 100, 50, 1.5, '', ''], ['2.2', 'Văn bản', 3, 2, 1.5, 'đủ', 'thiếu'], [undefined, 'Điểm thưởng', 2, 0, 0, '', ''], [undefined, 'Tổng cộng', 100, 50, 1.5, '', ''],
  ]
  it.each<readonly [string, ReadFile]>([
    ['named above the table', file('x.xlsx', ['Sheet1', lines(['Đơn vị: UBND xã A – Năm 2025'])])],
    ['in two cells', file('x.xlsx', ['Sheet1', lines(['Đơn vị:', 'Xã A'])])],
    ['by its tab', file('x.xlsx', ['Xã A', lines(['Năm 2025'])])],
    ['by its file', file('td/xa-a.xlsx', ['Sheet1', lines(['Năm 2025'])])],
  ])('%s', (_, one) => {
    const { findings, verdicts, rounds } = read(source([one]))
    expect([findings, verdicts('xa-a')]).toEqual([[], [[1, '2.2|1.5|thiếu']]])
    expect(rounds('xa-a')[0]?.claims?.get('2.2')?.from.cell).toBe('D5')
  })
  it('that is nobody\'s is told once', () => expect(codesOf(read(source([file('x.xlsx', ['Sheet1', lines(['Năm 2025'])])])).findings)).toEqual(['appraisal/no-unit']))
})

describe('rounds', () => {
  const one = source([file('1.xlsx', ['S', [head, ['Xã A', '2.2', 1, 'thiếu']]])], { round: 1 })
  const two = source([file('2.xlsx', ['S', [head, ['Xã A', '2.2', 2, 'đủ']]])], { round: 2 })
  const answer = source([file('gt.xlsx', ['S', [['Đơn vị', 'Mã tiêu chí', 'Giải trình của đơn vị', 'Điểm đề nghị'], ['Xã A', '2.2', 'đã bổ sung', 3]]])], { as: 'explanation', round: 1 })
  it('stand in their order, whatever the order of the sources', () => {
    for (const order of [[one, answer, two], [two, one, answer], [answer, two, one]]) {
      expect(read(...order).verdicts('xa-a')).toEqual([[1, '2.2|1|thiếu'], [1, '2.2|3|đã bổ sung'], [2, '2.2|2|đủ']])
    }
  })
  it('without a number they are counted', () => {
    const { round: _one, ...first } = one
    const { round: _two, ...second } = two
    expect(read(first, second).verdicts('xa-a')).toEqual([[1, '2.2|1|thiếu'], [2, '2.2|2|đủ']])
  })
  it('two sources of one round are one: what differs is not used', () => {
    const { findings, verdicts } = read(one, { ...two, round: 1 })
    expect([codesOf(findings), verdicts('xa-a')]).toEqual([['appraisal/twice'], [[1, '2.2|unreadable|thiếu; đủ']]])
  })
  it('a proposal above the maximum is told and left out', () => {
    const { findings, verdicts } = read(one, source([file('gt.xlsx', ['S', [['Đơn vị', 'Mã tiêu chí', 'Giải trình', 'Điểm đề nghị'], ['Xã A', '2.2', 'xin', 30]]])], { as: 'explanation' }))
    expect([codesOf(findings), verdicts('xa-a')]).toEqual([['explanation/above-maximum'], [[1, '2.2|1|thiếu'], [1, '2.2||xin']]])
  })
})
