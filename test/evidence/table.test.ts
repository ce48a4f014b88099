import { describe, expect, it } from 'vitest'
import type { Unit } from '../../src/evidence/answer.ts'
import { readTable, type TableOptions } from '../../src/evidence/table.ts'
import { fractionText } from '../../src/rational.ts'
import type { Sheet } from '../../src/sheet.ts'
import { smallSet as set } from './set.ts'
import { codesOf, sheet, type Typed } from './workbook.ts'

const unit = (id: string, name: string, kind = ''): Unit => ({ id, name, kind, predecessors: [], notApplicable: [] })
const roster = [unit('xa-a', 'Xã Mường Bằng', 'xã'), unit('p-b', 'Phường Tân An', 'phường'), unit('x-b', 'Xã Tân An', 'xã')]

type Lines = readonly (readonly Typed[])[]
const readSheets = (sheets: readonly Sheet[], options: TableOptions = {}, units: readonly Unit[] = roster) => readTable(sheets, set, units, 'Hệ thống một cửa', 'so-lieu.xlsx', options)
const read = (lines: Lines, merges: readonly string[] = []) => readSheets([sheet('Sheet1', lines, { merges })])

const said = ({ layers }: ReturnType<typeof readTable>): Readonly<Record<string, Readonly<Record<string, string>>>> =>
  Object.fromEntries([...layers].map(([id, layer]) => [id, Object.fromEntries([...layer.answers].filter(([, answer]) => answer.state !== 'blank').map(([input, { value, state }]) =>
    [input, value === undefined ? state : value.is === 'number' ? fractionText(value.number) : value.is === 'date' ? value.date : value.option]))]))

describe('a wide table', () => {
  it.each<readonly [string, Lines, readonly string[]]>([
    ['by ids', [['mã', 'received', 'on_time'], ['xa-a', 5190, 5126]], []],
    ['by names, under a title, with STT', [['BẢNG SỐ LIỆU NĂM 2025'], [], ['STT', 'Xã, phường', 'SỐ HỒ SƠ TIẾP NHẬN', 'Số hồ sơ đúng hạn'], [1, 'UBND xã Mường Bằng', '5.190', '5.126']], []],
    ['names in NFD with the maximum inside', [['Tên đơn vị', 'Số hồ sơ\ntiếp nhận'.normalize('NFD'), 'Số hồ sơ đúng hạn\n(65)'], ['Mường Bằng', '5.190 hồ sơ', 5126]], []],
    ['sums, means and notes left out', [['Đơn vị', 'received', 'on_time'], ['xa-a', 5190, 5126], ['Tổng cộng', 5190, 5126], ['Giá trị trung bình', 2, 3], ['Ghi chú: số liệu đến 31/12']], ['table/row-skipped', 'table/row-skipped', 'table/row-skipped']],
    ['the head repeated, columns numbered', [['Đơn vị', 'received', 'on_time'], ['(1)', '(2)', '(3)'], ['xa-a', 5190, 5126], ['Đơn vị', 'received', 'on_time']], []],
    ['a column of nothing known', [['Đơn vị', 'received', 'on_time', 'Số điện thoại'], ['xa-a', 5190, 5126, '0912']], ['table/unknown-column']],
    ['a unit twice with the same figures', [['Đơn vị', 'received', 'on_time'], ['xa-a', 5190, undefined], ['Xã Mường Bằng', '5.190', 5126]], []],
  ])('%s', (_, lines, codes) => {
    const table = read(lines)
    expect(said(table)).toEqual({ 'xa-a': { received: '5190', on_time: '5126' } })
    expect(codesOf(table.findings)).toEqual(codes)
  })

  it('a head of two merged rows under a merged title', () => {
    const table = read([
      ['BẢNG SỐ LIỆU', undefined, undefined, undefined], ['TT', 'Đơn vị', 'Số hồ sơ', undefined], [undefined, undefined, 'tiếp nhận', 'đúng hạn'], [1, 'Xã Mường Bằng', 5190, 5126],
    ], ['A1:D1', 'A2:A3', 'B2:B3', 'C2:D2'])
    expect(said(table)).toEqual({ 'xa-a': { received: '5190', on_time: '5126' } })
    expect(table.findings).toEqual([])
    expect(table.layers.get('xa-a')?.answers.get('on_time')?.from).toEqual({ file: 'so-lieu.xlsx', sheet: 'Sheet1', cell: 'D4' })
  })

  it('components by code or name, levels by name, states', () => expect(said(read([['mã', '1.1.1', 'Mức độ', '1.1.2', '2.2', '2.4.points'], ['xa-a', 'Có', 'Một phần', '20/01/2025', 'Không phát sinh', '3,5']])))
    .toEqual({ 'xa-a': { '1.1.1': 'yes', '1.1.3': 'b', '1.1.2.date': '2025-01-20', '2.2': 'not-arisen', '2.4.points': '7/2' } }))

  it('a value under the code of a component with several inputs is told, not used', () => {
    const table = read([['mã', '2.2'], ['xa-a', 97]])
    expect(said(table)).toEqual({})
    expect(table.findings).toMatchObject([{ code: 'table/state-only', component: '2.2', unit: 'xa-a', at: { cell: 'B2' } }])
  })

  it('a unit twice with two values is unreadable, with both places', () => {
    const table = read([['mã', 'received'], ['xa-a', 5190], ['xa-a', 5126]])
    expect(said(table)).toEqual({ 'xa-a': { received: 'unreadable' } })
    expect(table.findings).toMatchObject([{ code: 'table/twice', unit: 'xa-a', at: { cell: 'B2' }, also: { cell: 'B3' } }])
  })

  it.each<readonly [string, Lines, object]>([
    ['nobody of that name', [['Đơn vị', 'received'], ['Xã Mường Băng', 1]], { code: 'unit/unknown', severity: 'error', at: { cell: 'A2' }, read: 'Xã Mường Băng' }],
    ['two units of that name', [['Đơn vị', 'received'], ['Tân An', 1]], { code: 'unit/ambiguous', severity: 'error' }],
    ['an id and a name of two units', [['mã', 'tên', 'received'], ['xa-a', 'Phường Tân An', 1]], { code: 'unit/id-and-name' }],
    ['no head', [['a', 'b'], [1, 2]], { code: 'table/no-head', at: { file: 'so-lieu.xlsx' } }],
    ['a column that is two things', [['mã', 'Có thực hiện hay không', 'received'], ['xa-a', 'x', 1]], { code: 'table/ambiguous-column' }],
  ])('%s', (_, lines, finding) => expect(read(lines).findings).toMatchObject([finding]))

  it('a code typed as a number may have lost a zero: 1.1 is not taken for 1.1 where there is a 1.10', () => {
    const lines: Lines = [['mã', 'received', 3.1], ['xa-a', 1, 2]]
    const twin = { ...set, components: set.components.flatMap(each => (each.code === '3.1' ? [each, { ...each, code: '3.10', inputs: each.inputs.map(input => ({ ...input, id: '3.10.of' })) }] : [each])) }
    const wide = readTable([sheet('A', lines)], twin, roster, 'A', 'a.xlsx')
    expect([said(wide), codesOf(wide.findings)]).toEqual([{ 'xa-a': { received: '1' } }, ['table/ambiguous-column']])
    const long = readTable([sheet('A', [['mã', 'số liệu', 'giá trị'], ['xa-a', 3.1, 2], ['xa-a', '3.1', 2], ['xa-a', '3.10', 1]])], twin, roster, 'A', 'a.xlsx')
    expect([said(long), codesOf(long.findings)]).toEqual([{ 'xa-a': { '3.1.of': '2', '3.10.of': '1' } }, ['table/ambiguous-column']])
    expect(said(read(lines))).toEqual({ 'xa-a': { received: '1', '3.1.of': '2' } })
  })
  it('asks whether another unit is meant', () => expect(read([['Đơn vị', 'received'], ['Xã Mường Băng', 1]]).findings[0]?.fix?.vi).toContain('Xã Mường Bằng'))
  it('findings of a cell carry the unit', () => expect(read([['mã', 'online_rate'], ['xa-a', '0,985']]).findings).toMatchObject([{ code: 'intake/doubtful-percent', unit: 'xa-a', at: { cell: 'B2' } }]))
  it('figures may be spread over sheets; hidden ones are left alone', () => {
    const other = sheet('B', [['mã', 'on_time'], ['xa-a', 5126]])
    expect(said(readSheets([sheet('A', [['mã', 'received'], ['xa-a', 5190]]), other, sheet('C', [['mã', 'pending'], ['xa-a', 9]], { hidden: true })]))).toEqual({ 'xa-a': { received: '5190', on_time: '5126' } })
  })
})

describe('a long table', () => {
  it('unit, figure, value', () => {
    const table = read([['Đơn vị', 'Số liệu', 'Giá trị'], ['xa-a', 'received', '5.190'], ['Xã Mường Bằng', 'Số hồ sơ đúng hạn', 5126], ['Phường Tân An', '2.2', 'KAD']])
    expect(said(table)).toEqual({ 'xa-a': { received: '5190', on_time: '5126' }, 'p-b': { '2.2': 'not-applicable' } })
    expect(table.findings).toEqual([])
  })
  it('a unit merged down over its rows; a row of nobody is told', () => {
    const table = read([['Đơn vị', 'Số liệu', 'Giá trị'], ['xa-a', 'received', 1], [undefined, 'on_time', 2], [undefined, 'pending', 3]], ['A2:A3'])
    expect(said(table)).toEqual({ 'xa-a': { received: '1', on_time: '2' } })
    expect(table.findings).toMatchObject([{ code: 'unit/missing', at: { cell: 'A4' } }])
  })
  it('a figure that is none', () => {
    const { findings } = read([['Đơn vị', 'Số liệu', 'Giá trị'], ['xa-a', 'Số hồ sơ tiếp nhậm', 1]])
    expect(findings).toMatchObject([{ code: 'table/unknown-figure', unit: 'xa-a', at: { cell: 'B2' } }])
    expect(findings[0]?.fix?.vi).toContain('Số hồ sơ tiếp nhận')
  })
})

describe('without a roster', () => {
  it('the rows say which units there are', () => {
    const table = readSheets([sheet('T1', [['STT', 'HUYỆN, THỊ XÃ, THÀNH PHỐ', 'Số hồ sơ tiếp nhận'], [1, 'Thành phố Thủ Dầu Một', 5], [2, 'Huyện Bàu Bàng', 6], ['Giá trị trung bình', undefined, 5.5]])], { open: true }, [])
    expect(table.made.map(each => [each.id, each.name, each.kind])).toEqual([['thanh-pho-thu-dau-mot', 'Thành phố Thủ Dầu Một', 'thành phố'], ['huyen-bau-bang', 'Huyện Bàu Bàng', 'huyện']])
    expect(said(table)).toEqual({ 'thanh-pho-thu-dau-mot': { received: '5' }, 'huyen-bau-bang': { received: '6' } })
  })
})
