import { describe, expect, it } from 'vitest'
import type { Unit } from '../../../src/evidence/answer.ts'
import { countingFor } from '../../../src/evidence/register/count.ts'
import { unitsNamedIn } from '../../../src/evidence/register/named-in.ts'
import { readRegister, type ReadRegister } from '../../../src/evidence/register/source.ts'
import type { Sheet } from '../../../src/sheet.ts'
import type { Typed } from '../workbook.ts'
import { codesOf, figuresOf, head, rowsOf, setWith } from './build.ts'

const set = setWith({ nhan: { count: 'dossiers', when: 'received' }, so_hoa: { count: 'dossiers', when: 'received', where: { digitised: 'yes' } } })
const unit = (id: string, name: string, kind = 'xã'): Unit => ({ id, name, kind, predecessors: [], notApplicable: [] })
const known: readonly Unit[] = [unit('a', 'Xã Tân An'), unit('b', 'Xã Tân An Đông'), unit('c', 'Xã Tân Lập'), unit('d', 'Phường Tân Lập', 'phường')]

type Line = readonly Typed[]
const of = (code: string, own = ''): Line => [code, own, '03/02/2025', '10/02/2025', '05/02/2025']
const without = (line: Line): Line => [line[0], ...line.slice(2)]
/** A sheet without a column of units. */
const bare = (name: string, ...lines: readonly Line[]): Sheet => sheet(name, without(head), ...lines)
const sheet = (name: string, ...lines: readonly Line[]): Sheet => ({ name, hidden: false, merges: [], rows: rowsOf(lines) })
const one = without(of('H1'))
const two = without(of('H2'))
const read = (files: Readonly<Record<string, readonly Sheet[]>>): ReadRegister =>
  readRegister(Object.entries(files).map(([file, sheets]) => ({ file, findings: [], workbook: { file, sheets } })), set, { known, open: false })
/** What each unit has received, in the order of the list; `-` of which nothing is said. */
const received = (lines: ReadRegister): readonly string[] => known.map(({ id }) => figuresOf(lines, id)['nhan'] ?? '-')
const open = 'unreadable'
const errors = ({ findings }: ReadRegister): readonly string[] => findings.filter(({ severity }) => severity === 'error').map(({ code }) => code)

describe('a file or a sheet bears the name of a unit', () => {
  it.each<readonly [string, number]>([
    ['Xã Tân An - sổ hồ sơ 2025', 0], ['Xã Tân An sổ hồ sơ 2025', 0], ['Sổ hồ sơ Xã Tân An Đông', 1], ['03. Xã Tân Lập', 2], ['Phường Tân Lập (1)', 3], ['Phường Tân Lập nộp lần 2', 3], ['so_ho_so_xa_tan_an_dong_2025', 1], ['so-ho-so-xa-tan-an-q1', 0], ['TỔNG HỢP XÃ TÂN AN NĂM 2025', 0],
  ])('among other words: %s', (name, at) => {
    const expected = known.map((_, index) => (index === at ? '1' : '-'))
    expect([received(read({ [`${name}.xlsx`]: [bare('Sheet1', one)] })), received(read({ 'so.xlsx': [bare(name, one)] }))]).toEqual([expected, expected])
  })
  it.each(['Xã Tân An Thượng', 'Sổ xã tân an thượng 2025', 'so_xa_tan_an_nam', 'Xã Tân An cũ', 'Thị xã Tân An', 'Điểm Tân An', 'Xã Tân'])('which may go on or is of another kind: %s', name => {
    const lines = read({ [`${name}.xlsx`]: [bare('Sheet1', one)] })
    expect([received(lines), codesOf(lines).includes('unit/unknown')]).toEqual([['-', '-', '-', '-'], true])
  })
  it('of two units is nobody\'s, and the figures of both are open', () => {
    const lines = read({ 'Xã Tân An và Xã Tân An Đông.xlsx': [bare('Sheet1', one)], 'Xã Tân An.xlsx': [bare('Sheet1', two)] })
    expect([received(lines), errors(lines)]).toEqual([[open, open, '-', '-'], ['unit/unknown']])
  })
  it.each(['Xã Tân An và xã Lạ', 'Xã Lạ - Xã Tân An'])('and of another that is not known is nobody\'s, and its figures are open: %s', name => {
    const lines = read({ [`${name}.xlsx`]: [bare('Sheet1', one)] })
    expect([received(lines), errors(lines), lines.findings[0]?.fix?.vi.includes('số liệu của Xã Tân An chưa dùng được')]).toEqual([[open, '-', '-', '-'], ['unit/unknown'], true])
  })
  it('in a sheet beside another one of the file, whose figures and those of all it may be are open', () => {
    const lines = read({ 'Xã Tân An.xlsx': [bare('Tân An', one), bare('Tân Lập', two)] })
    expect([received(lines), errors(lines), lines.findings[0]?.message.vi]).toEqual([[open, '-', open, open], ['register/sheet-of-another'], 'Tệp mang tên Xã Tân An nhưng trang “Tân Lập” mang tên Xã Tân Lập hoặc Phường Tân Lập; số liệu của các đơn vị này chưa dùng được.'])
  })
  it('in a sheet that tells which of two units the file means', () => expect(received(read({ 'Tân Lập.xlsx': [bare('Phường Tân Lập', one), bare('Xã Tân Lập', two)] }))).toEqual(['-', '-', '1', '1']))
  it('whose sheets are called otherwise', () => expect(received(read({ 'Xã Tân An.xlsx': [bare('Quý 1', one), bare('Điểm Tân Lập', two)] }))).toEqual(['2', '-', '-', '-']))
})

describe('a table without a column of units', () => {
  it('with a title of another unit is nobody\'s', () => {
    const lines = read({ 'Xã Tân An.xlsx': [sheet('Sổ', ['SỔ THEO DÕI HỒ SƠ XÃ TÂN AN ĐÔNG NĂM 2025'], without(head), one)] })
    expect([received(lines), errors(lines), lines.findings[0]?.at?.cell, figuresOf(lines, 'b')['so_hoa']]).toEqual([[open, open, '-', '-'], ['register/title-of-another'], 'A1', open])
  })
  it('with rows of other units over their dossiers is nobody\'s', () => {
    const lines = read({ 'Xã Tân An.xlsx': [bare('Sổ', ['Xã Tân An'], one, ['UBND Phường Tân Lập'], two)] })
    expect([received(lines), errors(lines)]).toEqual([[open, '-', '-', open], ['register/title-of-another']])
  })
  it('with its own titles, and others below the last dossier, is that of its file', () => {
    const lines = read({ 'Xã Tân An.xlsx': [sheet('Sổ', ['UBND TỈNH X', '', '', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'], ['UBND XÃ TÂN AN'], without(head), ['Tháng 1'], one, ['Xã Tân An'], two, ['Nơi nhận: UBND Phường Tân Lập'])] })
    expect([received(lines), errors(lines)]).toEqual([['2', '-', '-', '-'], []])
  })
  it('and without a name that is known leaves open whom its rows name', () => {
    const lines = read({ 'so.xlsx': [bare('Sổ', ['Xã Tân An'], one)], 'Xã Tân An.xlsx': [bare('Sổ', two)] })
    expect([received(lines), errors(lines)]).toEqual([[open, '-', '-', '-'], ['unit/unknown', 'register/title-of-another']])
  })
})

describe('a column of units', () => {
  const twice = (name: string): ReadRegister => read({ [name]: [sheet('Sổ', ['Mã hồ sơ', 'Xã/Phường', 'Đơn vị xử lý', 'Ngày tiếp nhận', 'Số hóa'], ['H1', 'Xã Tân An', 'Phòng Kinh tế', '03/02/2025', 'x'], ['H2', 'Xã Tân An Đông', 'Phòng Kinh tế', '03/02/2025', 'x'])] })
  it.each(['Xã Tân An.xlsx', 'so.xlsx'])('in doubt makes the rows nobody\'s, whatever the file is called: %s', name =>
    expect([received(twice(name)), codesOf(twice(name))]).toEqual([[open, open, open, open], ['register/two-columns']]))
  it('in doubt leaves its rows out of those that count', () => {
    const count = countingFor(set, { known }).file('so.xlsx')
    count.rows('Sổ', rowsOf([['Mã hồ sơ', 'Xã/Phường', 'Đơn vị xử lý', 'Ngày tiếp nhận'], ['H1', 'Xã Tân An', 'Phòng Kinh tế', '03/02/2025']]))
    const { dossiers, counted, left } = count.done().rows
    expect([dossiers, counted, left.map(({ why }) => why.vi)]).toEqual([1, 0, ['chưa rõ cột nào là đơn vị']])
  })
  it('in which nothing stands leaves the rows to the sheet\'s unit, each code once', () => {
    const lines = read({ 'so.xlsx': [sheet('Xã Tân An', head, of('H1'), of('H2'), of('H2')), sheet('2. Phường Tân Lập', head, of('H1'))] })
    expect([received(lines), codesOf(lines)]).toEqual([['2', '-', '-', '1'], ['register/again', 'register/blank-unit', 'register/blank-unit', 'register/unit-not-named']])
  })
  it('in which nothing stands, over a title of another unit, leaves both open', () => expect(received(read({ 'so.xlsx': [sheet('Xã Tân An', ['XÃ TÂN AN ĐÔNG'], head, of('H1'))] }))).toEqual([open, open, '-', '-']))
  it('in which nothing stands, in a sheet of nobody, leaves all open', () => expect([received(read({ 'so.xlsx': [sheet('Sổ', head, of('H1'))] }))]).toEqual([[open, open, open, open]]))
  it('of which some cells are blank keeps them nobody\'s', () => {
    const lines = read({ 'Xã Tân An.xlsx': [sheet('Sổ', head, of('H1'), of('H2', 'Xã Tân An Đông'))], 'Xã Tân An (2).xlsx': [bare('Sổ', one)] })
    expect([received(lines), errors(lines)]).toEqual([[open, open, '-', '-'], ['register/no-unit']])
  })
  it.each(['Phòng Kinh tế - UBND xã Tân An', 'UBND xã Tân An - Phòng Kinh tế', 'Văn phòng HĐND và UBND Xã Tân An', 'Phong Kinh te - UBND xa Tan An'])('that names a part of a People\'s Committee: %s', name => {
    const lines = read({ 'so.xlsx': [sheet('Sổ', head, of('H1', 'Xã Tân An'), of('H2', name), of('H2', name))] })
    expect([received(lines), errors(lines), codesOf(lines).includes('register/again')]).toEqual([['2', '-', '-', '-'], [], true])
  })
  it.each(['Công an xã Tân An', 'Trạm Y tế xã Tân An', 'UBND xã Tân An - xã Lạ'])('that names another office in the unit leaves its figures open: %s', name => {
    const lines = read({ 'so.xlsx': [sheet('Sổ', head, of('H1', 'Xã Tân An'), of('H2', name))] })
    expect([received(lines), errors(lines)]).toEqual([[open, '-', '-', '-'], ['unit/unknown']])
  })
  it('that names another unit costs the listed one nothing', () => expect(received(read({ 'so.xlsx': [sheet('Sổ', head, of('H1', 'Xã Tân An'), of('H2', 'Phòng Kinh tế - UBND xã Tân An Thượng'))] }))).toEqual(['1', '-', '-', '-']))
})

describe('a column of units that holds departments', () => {
  const departments = [of('H1', 'Phòng Kinh tế'), of('H2', 'Văn phòng'), of('H3', 'Phòng Kinh tế')]
  const toldOf = (lines: ReadRegister): readonly (readonly (string | undefined)[])[] => lines.findings.filter(({ code }) => code === 'unit/unknown').map(({ at, message, fix }) => [at?.file, at?.sheet, message.vi, fix?.vi])
  it.each<readonly [string, Readonly<Record<string, readonly Sheet[]>>, readonly string[]]>([
    ['file', { 'Xã Tân An.xlsx': [sheet('Sổ', head, ...departments)], 'khac.xlsx': [sheet('Sổ', head, of('H4', 'Xã Tân An'))] }, ['Xã Tân An.xlsx', 'Sổ']], ['sheet', { 'so.xlsx': [sheet('Xã Tân An', head, ...departments)] }, ['so.xlsx', 'Xã Tân An']],
  ])('in a %s of a unit leaves that unit open, and says in which column and what to write', (_where, files, at) => {
    const lines = read(files)
    expect([received(lines), toldOf(lines)]).toEqual([[open, '-', '-', '-'], [[...at,
      'Cột đơn vị B “Đơn vị” ghi “Phòng Kinh tế” × 2, “Văn phòng” × 1, không phải đơn vị trong danh sách: 3 hồ sơ không tính, và số liệu của Xã Tân An, đơn vị theo tên tệp hoặc tên trang, chưa dùng được.',
      'Nếu đó là phòng, bộ phận của Xã Tân An: ghi “Xã Tân An” ở các dòng này, hoặc nếu cả cột chỉ ghi phòng, bộ phận thì đổi tiêu đề cột thành “Bộ phận” để lấy đơn vị theo tên tệp. Nếu đơn vị đứng ở cột khác, ghi ở nguồn này columns: { unit: \'<tên cột>\' }.']]])
  })
  it('beside the unit itself leaves it open too; another office does not', () => {
    const beside = (name: string) => read({ 'Xã Tân An.xlsx': [sheet('Sổ', head, of('H1', 'Xã Tân An'), of('H2', name))] })
    expect([received(beside('Phòng Kinh tế')), received(beside('Sở Tư pháp'))]).toEqual([[open, '-', '-', '-'], ['1', '-', '-', '-']])
  })
  it('is what its title says: called otherwise, the name of the file tells the unit', () =>
    expect(received(read({ 'Xã Tân An.xlsx': [sheet('Sổ', head.map(title => (title === 'Đơn vị' ? 'Bộ phận' : title)), ...departments)] }))).toEqual(['3', '-', '-', '-']))
  it('in a file of no unit is named with what to write', () => {
    expect(toldOf(read({ 'so.xlsx': [sheet('Sổ', head, of('H1', 'Phòng Kinh tế'))] })).map(each => each[3])).toEqual(['Ghi ở cột B “Đơn vị” tên hoặc mã đơn vị như trong danh sách. Nếu đơn vị đứng ở cột khác, ghi ở nguồn này columns: { unit: \'<tên cột>\' }.'])
    expect(toldOf(read({ 'so.xlsx': [sheet('Sổ', head, of('H1', 'Xã Tân An'), of('H2', 'Phòng Kinh tế'))] })).map(each => each[3])).toEqual(['Sửa tên ở các dòng đó cho khớp danh sách đơn vị, hoặc bỏ chúng nếu không thuộc đợt chấm.'])
  })
})

describe('a code of the country in two units', () => {
  const code = '000.00.01.H26-250101-0001'
  const later: Line = [code, 'Xã Tân An Đông', '04/02/2025', '10/02/2025', '05/02/2025']
  const told = (...lines: readonly Line[]) => { const found = read({ 'so.xlsx': [sheet('Sổ', head, ...lines)] }).findings.find(({ code: own }) => own === 'register/handed-on' || own === 'register/again-elsewhere'); return [found?.read, found?.message.vi] }
  it('is shown as it stands, beside the row\'s own unit', () => expect(told(of(code, 'Xã Tân An'), of(code, 'Xã Tân An Đông'))).toEqual([code, 'Hồ sơ của Xã Tân An Đông có mã và nội dung y như ở Xã Tân An: không rõ hồ sơ của đơn vị nào; số liệu của cả hai đơn vị chưa dùng được: 1 hồ sơ (A3: 000.00.01.H26-250101-0001).']))
  it('counts in both where both are listed', () => expect(told(of(code, 'Xã Tân An'), later)).toEqual([code, 'Mã hồ sơ của Xã Tân An Đông cũng có ở Xã Tân An, nội dung khác: tính cho cả hai đơn vị: 1 hồ sơ (A3: 000.00.01.H26-250101-0001).']))
  it('counts in the listed one alone', () => expect(told(of(code, 'Sở Tư pháp'), later)).toEqual([code, 'Mã hồ sơ của Xã Tân An Đông cũng có ở Sở Tư pháp, nội dung khác: chỉ tính cho Xã Tân An Đông, vì Sở Tư pháp không có trong danh sách: 1 hồ sơ (A3: 000.00.01.H26-250101-0001).']))
})

describe('names within a text', () => {
  it('are the longest, in whole words, older and newer spellings alike', () => {
    const named = (text: string, ...names: readonly string[]) => unitsNamedIn(names.map(name => unit(name, name)), text).map(({ unit: { id } }) => id)
    expect([named('Sổ Xã Hoà Lý 2025', 'Xã Hòa Lí'), named('Xã Tân An, Xã Tân An Đông', 'Xã Tân An', 'Xã Tân An Đông'), named('sổ phường 01 năm 2025', 'Phường 1', 'Phường 10'), named('sổ phường 12', 'Phường 1'), named('xa tan an', 'Xã Tân An', 'Xã Tân Ân'), named('Xã Tân An'.normalize('NFD'), 'Xã Tân An')])
      .toEqual([['Xã Hòa Lí'], ['Xã Tân An', 'Xã Tân An Đông'], ['Phường 1'], [], ['Xã Tân An', 'Xã Tân Ân'], ['Xã Tân An']])
  })
})
