import { describe, expect, it } from 'vitest'
import type { Node } from '../../src/criteria/criteria.ts'
import type { Unit } from '../../src/evidence/answer.ts'
import { readRoster } from '../../src/evidence/roster.ts'
import { findUnit, nearUnit } from '../../src/evidence/unit-names.ts'
import { one } from '../../src/rational.ts'
import { same } from '../../src/text.ts'
import { filledForm } from './filled-form.ts'
import { smallSet } from './set.ts'
import { codesOf, sheet } from './workbook.ts'

const unit = (id: string, name: string, kind = ''): Unit => ({ id, name, kind, predecessors: [], notApplicable: [] })

describe('a list of units', () => {
  const read = (...lines: Parameters<typeof sheet>[1][number][]) => readRoster([sheet('Đơn vị', lines)], smallSet, 'don-vi.xlsx')

  it('reads its five columns, under a title', () => {
    const { units, findings } = read(
      ['DANH SÁCH ĐƠN VỊ'], [],
      ['STT', 'Mã', 'Tên đơn vị', 'Loại', 'Đơn vị trước sắp xếp', 'Không áp dụng'],
      [1, 'xa-a', 'Xã A', 'xã', 'Xã A1; Xã A2', '2.2, 1.1.10'],
      [2, 'p-b', 'Phường B', 'Phường', undefined, undefined],
    )
    expect(units).toEqual([
      { id: 'xa-a', name: 'Xã A', kind: 'xã', predecessors: ['Xã A1', 'Xã A2'], notApplicable: ['2.2', '1.1.10'] },
      { id: 'p-b', name: 'Phường B', kind: 'phường', predecessors: [], notApplicable: [] },
    ])
    expect(findings).toEqual([])
  })

  it.each([
    ['an id given twice', [['xa-a', 'Xã A'], ['xa-a', 'Xã B']], ['roster/duplicate-id'], ['xa-a']],
    ['a name given twice', [['xa-a', 'Xã A'], ['xa-b', 'xã  a']], ['roster/duplicate-name'], ['xa-a', 'xa-b']],
    ['a unit without an id', [[undefined, 'Xã Mường Bằng']], ['roster/no-id'], ['xa-muong-bang']],
    ['a row without a name', [['xa-a', undefined], ['xa-b', 'Xã B']], ['roster/no-name'], ['xa-b']],
    ['ids that are one file on Windows', [['xa-a', 'Xã A'], ['XA-A', 'Xã B']], ['roster/same-file-name'], ['xa-a', 'XA-A']],
    ['an id with a slash and one that writes the same', [['xa/a', 'Xã A'], ['xa-a', 'Xã B']], ['roster/id-no-file-name', 'roster/same-file-name'], ['xa/a', 'xa-a']],
    ['ids that no file may be named', [['con', 'Xã A'], ['..', 'Xã B'], ['xa.', 'Xã C']], ['roster/id-no-file-name', 'roster/id-no-file-name', 'roster/id-no-file-name'], ['con', '..', 'xa.']],
    ['an id too long for a file', [['a'.repeat(201), 'Xã A']], ['roster/id-too-long'], ['a'.repeat(201)]],
    ['a kind the set is not for', [['tx-a', 'Thị xã A']], ['roster/other-kind'], ['tx-a']],
  ] as const)('%s', (_, lines, codes, ids) => {
    const { units, findings } = read(['mã', 'tên'], ...lines)
    expect(codesOf(findings)).toEqual(codes)
    expect(units.map(each => each.id)).toEqual(ids)
  })

  it('a code that the set does not know, with the one that may be meant', () => {
    const { findings } = read(['mã', 'tên', 'không áp dụng'], ['xa-a', 'Xã A', '1.1.11'])
    expect(findings).toMatchObject([{ code: 'roster/unknown-code', read: '1.1.11', unit: 'xa-a', at: { file: 'don-vi.xlsx', sheet: 'Đơn vị', cell: 'C2' } }])
    expect(findings[0]?.fix?.vi).toContain('1.1.1')
  })

  it.each<readonly [number, readonly string[], readonly string[]]>([
    [1, ['1'], []], [1.1, [], ['roster/number-code']], [2.2, ['2.2'], []],
  ])('the number %d in the column of codes may have lost a zero only behind its point', (typed, codes, told) => {
    const node = (code: string): Node => ({ code, name: same(code), depth: 0, max: one, children: [] })
    const set = { ...smallSet, fields: ['1', '10', '1.1', '1.10', '2.2'].map(node) }
    const { units, findings } = readRoster([sheet('Đơn vị', [['mã', 'tên', 'loại', 'không áp dụng'], ['xa-a', 'Xã A', 'xã', typed]])], set, 'don-vi.xlsx')
    expect([units[0]?.notApplicable, codesOf(findings)]).toEqual([codes, told])
  })

  it('leaves out sums, headings, signatures and what stands below them, and tells each', () => {
    const { units, findings } = read(
      ['STT', 'Mã xã', 'Tên xã, phường, đặc khu', 'Loại'], ['(1)', '(2)', '(3)', '(4)'],
      [undefined, undefined, 'I. CÁC XÃ'], [1, 'xa-a', 'Xã A', 'xã'], [2, 'x-b', 'X. B', 'xã'], [undefined, undefined, 'PHƯỜNG'], [3, 'p-b', 'Phường B', 'phường'], [undefined, undefined, 'Phường C'],
      ['Tổng cộng', undefined, '3 đơn vị'], [undefined, undefined, 'Trung bình'], [undefined, undefined, 'Sơn La, ngày 05 tháng 01 năm 2026'], ['Người lập biểu', undefined, 'Chủ tịch'], [undefined, undefined, 'Nguyễn Văn A'],
    )
    expect(units.map(each => each.id)).toEqual(['xa-a', 'x-b', 'p-b', 'phuong-c'])
    expect(findings.map(each => `${each.severity} ${each.code} ${each.at?.cell}`)).toEqual([
      'info roster/row-skipped C3', 'info roster/row-skipped C6', ...[9, 10, 11, 12, 13].map(row => `info roster/row-skipped C${row}`), 'info roster/no-id C8',
    ])
  })
  it('a row that lacks the id and the kind of the others is no unit, and is told louder', () =>
    expect(read(['mã', 'tên'], ['xa-a', 'Xã A'], ['xa-b', 'Xã B'], [undefined, 'Cụm 2']).findings).toMatchObject([{ code: 'roster/row-skipped', severity: 'warning', read: 'Cụm 2' }]))
  it('a unit of no kind is asked for it', () => {
    const { units, findings } = read(['mã', 'tên'], ['mb', 'Mường Bằng'])
    expect(units.map(each => each.id)).toEqual(['mb'])
    expect(findings).toMatchObject([{ code: 'roster/no-kind', message: { vi: 'Mường Bằng: chưa ghi loại.' }, fix: { vi: 'Ghi xã hoặc phường vào cột Loại.' } }])
  })
  it.each(['Tên xã, phường, thị trấn', 'ĐƠN VỊ HÀNH CHÍNH CẤP XÃ', 'Tên đơn vị hành chính', 'UBND xã, phường', 'Địa phương'])('a column of names headed %s', head =>
    expect(read(['mã', head], ['xa-a', 'Xã A']).units).toHaveLength(1))
  it('a filled form is no list of units', () => {
    const { units, findings } = readRoster(filledForm(smallSet).sheets, smallSet, 'phieu.xlsx')
    expect([units, codesOf(findings)]).toEqual([[], ['roster/is-a-form']])
  })
  it('a hidden sheet is not read', () =>
    expect(readRoster([sheet('Cũ', [['mã', 'tên'], ['xa-x', 'Xã X']], { hidden: true }), sheet('Mới', [['mã', 'tên'], ['xa-a', 'Xã A']])], smallSet, 'd.xlsx').units.map(each => each.id)).toEqual(['xa-a']))

  it.each(['Mã định danh điện tử', 'MÃ ĐVHC', 'Mã số'])('ids headed %s', head => expect(read([head, 'Tên đơn vị'], ['xa-a', 'Xã A']).units.map(each => each.id)).toEqual(['xa-a']))
  it.each(['Loại hình đơn vị', 'LOẠI ĐVHC', 'Phân loại'])('kinds headed %s', head => expect(read(['mã', 'tên', head], ['a', 'Mường A', 'Xã']).units.map(each => each.kind)).toEqual(['xã']))
  it('a head of two merged rows', () => {
    const lines = [['DANH SÁCH'], ['TT', 'Đơn vị', undefined, 'Loại'], [undefined, 'Mã', 'Tên'], [1, 'xa-a', 'Xã A', 'xã'], [2, 'xa-b', 'Xã B', 'xã']]
    expect(readRoster([sheet('S', lines, { merges: ['A2:A3', 'B2:C2', 'D2:D3'] })], smallSet, 'd.xlsx').units.map(each => [each.id, each.name])).toEqual([['xa-a', 'Xã A'], ['xa-b', 'Xã B']])
  })
  it('blank rows are nothing', () => expect(read(['mã', 'tên'], ['xa-a', 'Xã A'], [], [undefined, ' '], ['xa-b', 'Xã B'])).toMatchObject({ units: [{ id: 'xa-a' }, { id: 'xa-b' }], findings: [] }))
  it('an id that lost its zeros is told with what it may be, and is found either way', () => {
    const { units, findings } = read(['mã', 'tên'], ['001', 'Xã A'], [2, 'Xã B'], ['010', 'Xã C'])
    expect(findings).toMatchObject([{ code: 'roster/id-zero-lost', severity: 'warning', read: '2', at: { cell: 'A3' } }])
    expect(findings[0]?.message.vi).toContain('002')
    expect(['002', '2', '1', '001', '10'].map(raw => findUnit(units, raw))).toMatchObject(['Xã B', 'Xã B', 'Xã A', 'Xã A', 'Xã C'].map(name => ({ is: 'one', unit: { name } })))
  })
  it('numbers alone lost nothing that can be seen', () => expect(read(['mã', 'tên'], [1, 'Xã A'], [2, 'Xã B']).findings).toEqual([]))

  it('a list without a column of names', () => expect(codesOf(read(['x', 'y'], [1, 2]).findings)).toEqual(['roster/no-head']))
})

describe('finding a unit', () => {
  const roster = [
    unit('muong-bang', 'Xã Mường Bằng', 'xã'), unit('p-1', 'Phường 1', 'phường'), unit('di-an', 'Thị xã Dĩ An', 'thị xã'), unit('tdm', 'Thành phố Thủ Dầu Một'),
    unit('hoa-binh', 'Xã Hòa Bình', 'xã'), unit('con-dao', 'Đặc khu Côn Đảo', 'đặc khu'), unit('x-tan-an', 'Xã Tân An', 'xã'), unit('p-tan-an', 'Phường Tân An', 'phường'),
  ]
  it.each([
    ['muong-bang', 'muong-bang'], ['xã mường bằng', 'muong-bang'], ['XÃ MƯỜNG BẰNG', 'muong-bang'], ['UBND xã  Mường Bằng', 'muong-bang'], ['Ủy ban nhân dân xã Mường Bằng', 'muong-bang'], ['Mường Bằng', 'muong-bang'],
    ['Xã Mường Bằng'.normalize('NFD'), 'muong-bang'], ['X. Mường Bằng', 'muong-bang'], ['Xa Muong Bang', 'muong-bang'], ['MUONG BANG', 'muong-bang'], ['P.1', 'p-1'], ['P1', 'p-1'], ['phường 1', 'p-1'],
    ['TX.Dĩ An', 'di-an'], ['TP.Thủ Dầu Một', 'tdm'], ['TP. Thủ Dầu Một', 'tdm'], ['xã Hoà Bình', 'hoa-binh'], ['ĐK Côn Đảo', 'con-dao'], ['phường Tân An', 'p-tan-an'], ['P. Tân An', 'p-tan-an'],
  ])('%s → %s', (raw, id) => expect(findUnit(roster, raw)).toMatchObject({ is: 'one', unit: { id } }))

  it.each(['Tân An', 'UBND Tân An'])('%s is two units, and neither is chosen', raw => expect(findUnit(roster, raw)).toMatchObject({ is: 'several', units: [{ id: 'x-tan-an' }, { id: 'p-tan-an' }] }))
  describe('districts, spellings and numbers', () => {
    const more = [
      unit('ak-hd', 'Xã An Khánh, huyện Hoài Đức'), unit('ak-dt', 'Xã An Khánh (huyện Đại Từ)'), unit('ky-son', 'Xã Kỳ Sơn'), unit('h-bong', 'Xã H\'Bông'), unit('001', 'Phường 1'), unit('my-ly', 'Xã Mỹ Lý'),
      unit('binh-an-cu', 'Xã Bình An (cũ)'), unit('phu-hoa', 'Thị trấn Phú Hòa'), unit('tdm', 'Thành phố Thủ Dầu Một'), unit('a', 'Xã A'), unit('b', 'Xã B'), unit('thuy', 'Xã Thụy Hải'), unit('p10', 'Phường 10'),
    ]
    it.each([
      ['xã An Khánh (huyện Đại Từ)', 'ak-dt'], ['xã An Khánh - H. Hoài Đức', 'ak-hd'], ['UBND xã An Khánh huyện Đại Từ', 'ak-dt'], ['xã An Khánh (Đại Từ)', 'ak-dt'], ['xã Mỹ Lý (huyện Kỳ Sơn)', 'my-ly'],
      ['Kì Sơn', 'ky-son'], ['xã Mĩ Lí', 'my-ly'], ['H Bông', 'h-bong'], ['xã H’Bông', 'h-bong'], ['P.01', '001'], ['F.1', '001'], ['phường 10', 'p10'], ['P10', 'p10'], ['1', '001'], ['01', '001'],
      ['T.T Phú Hoà', 'phu-hoa'], ['TT. Phú Hòa', 'phu-hoa'], ['UBND thành phố Thủ Dầu Một', 'tdm'], ['T.P Thủ Dầu Một', 'tdm'], ['HĐND-UBND xã A', 'a'], ['ỦY BAN NHÂN DÂN XÃ B', 'b'], ['Uỷ ban nhân dân xã B', 'b'], ['xã Thuỵ Hải', 'thuy'],
    ])('%s → %s', (raw, id) => expect(findUnit(more, raw)).toMatchObject({ is: 'one', unit: { id } }))
    it('a name of two districts is two units', () => expect(findUnit(more, 'xã An Khánh')).toMatchObject({ is: 'several', units: [{ id: 'ak-hd' }, { id: 'ak-dt' }] }))
    it.each(['Xã Bình An', 'Xã A (cũ)', 'Xã A, xã B', 'Xã A, B', 'xã An Khánh (huyện Ba Vì)', 'UBND', 'UBND huyện Y', 'Phường 100'])('%s is none of them', raw => expect(findUnit(more, raw)).toEqual({ is: 'none' }))
    it('units that are added later are found', () => {
      const growing = [unit('x', 'Xã X')]
      expect(findUnit(growing, 'Xã Y').is).toBe('none')
      growing.push(unit('y', 'Xã Y'))
      expect(findUnit(growing, 'UBND xã Y')).toMatchObject({ is: 'one', unit: { id: 'y' } })
    })
  })

  it('another mark is another name, and is asked about', () => expect([findUnit(roster, 'Xã Hoa Bình').is, nearUnit(roster, 'Xã Hoa Bình')?.id]).toEqual(['none', 'hoa-binh']))
  it('another kind is another unit', () => expect(findUnit(roster, 'phường Mường Bằng').is).toBe('none'))
  it('nothing is nobody', () => expect(findUnit(roster, ' - ')).toEqual({ is: 'none' }))
})
