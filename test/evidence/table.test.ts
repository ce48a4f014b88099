import { describe, expect, it } from 'vitest'
import type { Unit } from '../../src/evidence/answer.ts'
import { readTable, type TableOptions } from '../../src/evidence/table.ts'
import { fractionText } from '../../src/rational.ts'
import type { Sheet } from '../../src/sheet.ts'
import { same } from '../../src/text.ts'
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

  it('a head of three merged rows', () => {
    const table = read([
      ['BẢNG SỐ LIỆU'], ['TT', 'Đơn vị', 'Số hồ sơ', undefined, undefined], [undefined, undefined, 'Trong kỳ', undefined, 'Ghi chú'], [undefined, undefined, 'tiếp nhận', 'đúng hạn'], [1, 'Xã Mường Bằng', 5190, 5126],
    ], ['A1:E1', 'A2:A4', 'B2:B4', 'C2:E2', 'C3:D3', 'E3:E4'])
    expect(said(table)).toEqual({ 'xa-a': { received: '5190', on_time: '5126' } })
    expect(table.findings).toEqual([])
    expect(table.chosen).toMatchObject([{ sheet: 'Sheet1', head: [2, 4], columns: [{ column: 'B', title: 'Đơn vị' }, { column: 'C', title: 'Số hồ sơ › Trong kỳ › tiếp nhận', as: { vi: 'Số hồ sơ tiếp nhận' } }, { column: 'D' }], missing: [], surplus: [{ column: 'A', title: 'TT' }, { column: 'E' }] }])
  })
  it('a head of two merged rows under a merged title', () => {
    const table = read([
      ['BẢNG SỐ LIỆU', undefined, undefined, undefined], ['TT', 'Đơn vị', 'Số hồ sơ', undefined], [undefined, undefined, 'tiếp nhận', 'đúng hạn'], [1, 'Xã Mường Bằng', 5190, 5126],
    ], ['A1:D1', 'A2:A3', 'B2:B3', 'C2:D2'])
    expect(said(table)).toEqual({ 'xa-a': { received: '5190', on_time: '5126' } })
    expect(table.findings).toEqual([])
    expect(table.layers.get('xa-a')?.answers.get('on_time')?.from).toEqual({ file: 'so-lieu.xlsx', sheet: 'Sheet1', cell: 'D4' })
  })

  it.each<readonly [string, Lines[number]]>([['blank beside them', [undefined, '1.1.1', '2.3.of']], ['with a label of its own', ['Mã', '1.1.1', '2.3.of']], ['in part', [undefined, undefined, '2.3.of']]])('a row of codes below the names, %s, is part of the head', (_, codes) => {
    const table = read([['Đơn vị', 'Ban hành kế hoạch', 'Mức độ hài lòng'], codes, ['Xã Mường Bằng', 'Có', 90]])
    expect([said(table), codesOf(table.findings)]).toEqual([{ 'xa-a': { '1.1.1': 'yes', '2.3.of': '9/10' } }, []])
  })
  it('a row of figures that names nobody is none', () => expect(codesOf(read([['Đơn vị', 'Ban hành kế hoạch', 'Mức độ hài lòng'], [undefined, 'Có', 80], ['Xã Mường Bằng', 'Có', 90]]).findings)).toEqual(['unit/missing']))

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

describe('heads as offices write them', () => {
  it.each<readonly [string, Lines, readonly string[]]>([
    ['the unit behind the name', [['Xã, phường, đặc khu', 'Số hồ sơ tiếp nhận (hồ sơ)', 'Tỉ lệ hồ sơ trực tuyến (%)'], ['xa-a', 5190, '60,47']], []],
    ['a % without brackets, the unit in a row below', [['Tên đơn vị hành chính cấp xã', 'Số hồ sơ tiếp nhận', 'Tỷ lệ hồ sơ trực tuyến %'], [undefined, 'hồ sơ', '%'], ['xa-a', 5190, '60,47']], []],
    ['a group over its parts', [['Địa phương', 'Số hồ sơ', undefined, 'Tỷ lệ hồ sơ trực tuyến'], [undefined, 'tiếp nhận', 'trả lại', undefined], ['xa-a', 5190, 7, '60,47']], ['B1:C1']],
  ])('%s', (_, lines, merges) => expect(said(read(lines, merges))).toEqual({ 'xa-a': { received: '5190', online_rate: '6047/10000' } }))

  it('a group is not taken for each of its parts', () => {
    const table = read([['Đơn vị', 'Số hồ sơ đã giải quyết', undefined, undefined], [undefined, 'Tổng số', 'Trước hạn', 'Trễ hạn'], ['xa-a', 10, 7, 3]], ['B1:D1'])
    expect(said(table)).toEqual({ 'xa-a': { resolved: '10' } })
    expect(table.findings).toMatchObject([{ code: 'table/unknown-column', read: 'Trước hạn', at: { cell: 'C2' } }, { code: 'table/unknown-column', read: 'Trễ hạn', at: { cell: 'D2' } }])
  })
  it.each<readonly [string, string, Typed]>([
    ['a code with its name behind it', '2.3 Mức độ hài lòng', '88,5%'],
    ['and a unit', '2.3 Hài lòng (%)', '88,5'],
    ['and the number of the column', '2.3. Hài lòng (1)', '88,5%'],
  ])('%s', (_, label, typed) => expect(said(read([['TT', 'Tên đơn vị', 'Số phiếu', label], [1, 'xa-a', 100, typed]]))).toEqual({ 'xa-a': { [set.components.find(each => each.code === '2.3')?.inputs[0]?.id ?? '']: '177/200' } }))
  it('a code with other words behind it is no answer', () =>
    expect(codesOf(read([['Đơn vị', 'received', '2.3 Điểm tối đa', '1.1.10 Ghi chú', '1.1.1 0 Quy chế'], ['xa-a', 1, 2, 'x', 'x']]).findings)).toEqual(['table/unknown-column', 'table/unknown-column', 'table/unknown-column']))
  it('a survey of several figures under its code or name: what stands there is not lost in silence', () => {
    const counted = ['a', 'b'].map(id => ({ id: `2.3.${id}`, name: same(`Mức ${id}`), kind: 'count', shared: false } as const))
    const asked = { ...set, components: set.components.map(each => (each.code === '2.3' ? { ...each, inputs: counted } : each)) }
    for (const label of ['2.3 Hài lòng', '2.3 Mức độ', 'Hài lòng (%)']) {
      const table = readTable([sheet('S', [['Đơn vị', label], ['xa-a', '85%']])], asked, roster, 'Khảo sát', 'ks.xlsx', { kind: 'survey' })
      expect(said(table)).toEqual({ 'xa-a': { '2.3.a': 'unreadable', '2.3.b': 'unreadable' } })
      expect(table.findings).toMatchObject([{ code: 'table/state-only', severity: 'error', unit: 'xa-a', at: { cell: 'B2' }, read: '85%', fix: { vi: 'Mỗi số liệu một cột, tiêu đề ghi mã: 2.3.a (Mức a) và 2.3.b (Mức b).' } }])
    }
  })
  it('a column that takes states alone is told once', () => {
    const { findings } = read([['Đơn vị', '2.2', 'received'], ['xa-a', '85%', 1], ['p-b', '90%', 2], ['x-b', 'Không phát sinh', 3]])
    expect(findings).toMatchObject([{ code: 'table/state-only', at: { cell: 'B2' }, message: { vi: expect.stringContaining('Cột này có 2 giá trị như vậy.') } }])
    expect(findings[0]?.unit).toBeUndefined()
  })
  it('beside its figures it takes a state alone', () => {
    const table = read([['Đơn vị', '2.2 Văn bản', '2.2.part', '2.2 Văn bản đi'], ['xa-a', '85%', 17, 20]])
    expect(said(table)).toEqual({ 'xa-a': { '2.2.part': '17', '2.2.whole': '20' } })
    expect(table.findings).toMatchObject([{ code: 'table/state-only', severity: 'warning' }])
  })
  it('a survey without a head is told columns of surveys', () =>
    expect(readSheets([sheet('S', [['Họ tên', 'Lương'], ['A', 2]])], { kind: 'survey' }).findings[0]?.expected?.vi).toMatch(/như “Mức độ hài lòng”;/))
  it('a count with % over it is another figure, and none is suggested', () => {
    const { findings } = read([['Đơn vị', 'received', 'Số hồ sơ đúng hạn (%)'], ['xa-a', 1, 98]])
    expect(findings).toMatchObject([{ code: 'table/unknown-column', read: 'Số hồ sơ đúng hạn (%)', at: { cell: 'C1' } }])
    expect(findings[0]?.fix).toBeUndefined()
  })
  it('a misspelt head is asked about, at its cell', () => expect(read([['Đơn vị', 'received', 'Số hồ sơ đúng hạnn'], ['xa-a', 1, 98]]).findings).toMatchObject([{ at: { cell: 'C1' }, fix: { vi: 'Có phải ý là “Số hồ sơ đúng hạn”?' } }]))
  it('many columns of nothing known are one finding', () =>
    expect(codesOf(read([['Đơn vị', 'received', ...'abcdefgh'], ['xa-a', 1]]).findings)).toEqual(['table/unknown-column']))
  it('where no head is, tells where it looked, what it saw and what would be one', () => {
    const [finding] = read([['Họ tên', 'Lương'], ['A', 2]]).findings
    expect(finding?.message.vi).toMatch(/trang “Sheet1”, dòng 1–2: có “Họ tên” và “Lương”/)
    expect(finding?.expected?.vi).toMatch(/“Đơn vị”.*“Số hồ sơ tiếp nhận”, “Số hồ sơ đã giải quyết” và “Số hồ sơ đang giải quyết”/)
  })
  it('a listed unit whose row is empty is told so', () => {
    const table = read([['Đơn vị', 'received'], ['xa-a', 1], ['Phường Tân An', undefined], ['Các xã', undefined]])
    expect(table.findings).toMatchObject([{ code: 'table/row-empty', severity: 'info', unit: 'p-b', at: { cell: 'A3' } }, { code: 'table/row-skipped', at: { cell: 'A4' } }])
  })
  it('a table of other units is told once', () => {
    const table = read([['Đơn vị', 'received'], ['xa-a', 1], ...['Xã X', 'Xã Y', 'Xã Z'].map(name => [name, 2])])
    expect(said(table)).toEqual({ 'xa-a': { received: '1' } })
    expect(table.findings).toMatchObject([{ code: 'table/foreign-units', severity: 'error' }])
    expect(table.findings[0]?.message.vi).toMatch(/3 trên 4 dòng.*“Xã X”, “Xã Y” và “Xã Z”/)
  })
})

describe('a long table', () => {
  it('a table of other figures is told once', () =>
    expect(codesOf(read([['Đơn vị', 'Số liệu', 'Giá trị'], ...['Dân số', 'Diện tích', 'Thu ngân sách'].map(name => ['xa-a', name, 1]), ['xa-a', 'received', 2]]).findings)).toEqual(['table/foreign-figures']))
  it('never points to the opposite figure', () => {
    const twin = { ...set, figures: [...set.figures, { id: 'late', input: { id: 'late', name: same('Số hồ sơ giải quyết trễ hạn'), kind: 'count', shared: true } as const }, { id: 'in_time', input: { id: 'in_time', name: same('Số hồ sơ giải quyết trước hạn, đúng hạn'), kind: 'count', shared: true } as const }] }
    const asked = (name: string) => readTable([sheet('A', [['Đơn vị', 'Số liệu', 'Giá trị'], ['xa-a', name, 1]])], twin, roster, 'A', 'a.xlsx').findings[0]?.fix?.vi
    expect(asked('Số hồ sơ giải quyết đúng hạn')).toBe('Có phải ý là “Số hồ sơ giải quyết trước hạn, đúng hạn”?')
    expect(asked('Số hồ sơ giải quyết quá hạn')).toBeUndefined()
    expect(asked('Số hồ sơ giải quyết trể hạnn')).toBe('Có phải ý là “Số hồ sơ giải quyết trễ hạn”?')
  })

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

describe('a long table', () => {
  it('may say more than a call takes arguments', { timeout: 60_000 }, () => {
    const table = read([['mã', 'received', 'on_time'], ...Array.from({ length: 65_000 }, () => ['xa-a', 5190, 5126] as const)])
    expect(said(table)).toEqual({ 'xa-a': { received: '5190', on_time: '5126' } })
  })
})
