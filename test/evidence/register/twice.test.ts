import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readRegister, type ReadRegister } from '../../../src/evidence/register/source.ts'
import { codesOf, figuresOf, rowsOf, setWith, units } from './build.ts'

const set = setWith({ nhan: { count: 'dossiers', when: 'received' }, dung_han: { count: 'dossiers', when: 'returned', where: { returned: { by: 'due' } } }, so_hoa: { count: 'dossiers', when: 'received', where: { digitised: 'yes' } } })
const open = { nhan: 'unreadable', dung_han: 'unreadable', so_hoa: 'unreadable' }
const head = ['Mã hồ sơ', 'Đơn vị', 'Ngày tiếp nhận', 'Ngày hẹn trả', 'Ngày trả', 'Số hóa', 'Thủ tục']
type Line = readonly string[]
type Tables = Readonly<Record<string, readonly Line[]>>

/** Dossiers of a unit with codes 1, 2 …, on days of their own from `day` on. */
const dossiers = (count: number, day: number, unit = 'Xã An Bình'): readonly Line[] =>
  Array.from({ length: count }, (_, at) => [String(at + 1), unit, `${String(day + at).padStart(2, '0')}/03/2025 08:${10 + at}`, `${day + at}/04/2025`, `${day + at}/${at % 3 === 0 ? '05' : '04'}/2025`, at % 2 === 0 ? 'Có' : '', `Việc ${at}`])
const without = (lines: readonly Line[], ...columns: readonly string[]): readonly Line[] => lines.map(line => line.filter((_, at) => !columns.includes(head[at] ?? '')))
const codeless = (lines: readonly Line[], ...more: readonly string[]): readonly Line[] => without([head, ...lines], 'Mã hồ sơ', ...more)
const unitless = (lines: readonly Line[]): readonly Line[] => without([head, ...lines], 'Đơn vị')

const files = (all: Tables): ReadRegister => readRegister(Object.entries(all).map(([file, lines]) => ({ file, findings: [], workbook: { file, sheets: [{ name: 'S', hidden: false, merges: [], rows: rowsOf(lines) }] } })), set, { known: units, open: false })
const sheets = (all: Tables): ReadRegister => readRegister([{ file: 'so.xlsx', findings: [], workbook: { file: 'so.xlsx', sheets: Object.entries(all).map(([name, lines]) => ({ name, hidden: false, merges: [], rows: rowsOf(lines) })) } }], set, { known: units, open: false })
const told = (register: ReadRegister): readonly string[] => codesOf(register).filter(code => !['register/no-code-column', 'register/unit-not-named'].includes(code))

describe('the same dossiers handed in for two units', () => {
  const five = dossiers(5, 10)
  it.each<readonly [string, Tables]>([
    ['with codes that begin anew', { 'Xã An Bình.xlsx': unitless(five), 'Xã Bình Yên.xlsx': unitless(five), 'Xã Cát Sơn.xlsx': unitless(dossiers(5, 11)) }],
    ['in another order', { 'Xã An Bình.xlsx': unitless(five), 'Xã Bình Yên.xlsx': unitless([...five].reverse()), 'Xã Cát Sơn.xlsx': unitless(dossiers(5, 11)) }],
    ['without codes', { 'Xã An Bình.xlsx': codeless(five, 'Đơn vị'), 'Xã Bình Yên.xlsx': codeless(five, 'Đơn vị'), 'Xã Cát Sơn.xlsx': codeless(dossiers(5, 11), 'Đơn vị') }],
  ])('%s leave both open', (_how, all) => {
    const register = files(all)
    expect([figuresOf(register, 'a'), figuresOf(register, 'b'), figuresOf(register, 'c')['nhan'], told(register)]).toEqual([open, open, '5', ['register/same-sheet']])
    expect(told(sheets(Object.fromEntries(Object.entries(all).map(([file, lines]) => [file.replace('.xlsx', ''), lines]))))).toEqual(['register/same-sheet'])
  })
  it.each<readonly [string, readonly Line[], readonly Line[]]>([
    ['fewer than five', dossiers(4, 10), dossiers(4, 10)], ['one code differs', five, five.map((line, at) => (at === 4 ? ['6', ...line.slice(1)] : line))], ['one day differs', five, [...five.slice(1), ...dossiers(1, 11)]],
    ['all say the same', five.map(() => five[0] ?? []), five.map(() => five[0] ?? [])].map(each => (typeof each === 'string' ? each : each.map((line, at) => [String(at + 1), ...line.slice(1)]))) as never,
  ])('%s: no copy', (_how, one, other) => expect(told(files({ 'Xã An Bình.xlsx': unitless(one), 'Xã Bình Yên.xlsx': unitless(other) }))).toEqual([]))
})

describe('a table that holds the dossiers of others', () => {
  const [an, binh] = [dossiers(6, 10), dossiers(2, 20, 'Xã Bình Yên')]
  it.each<readonly [string, ReadRegister]>([
    ['as sheets of the units', sheets({ 'Toàn tỉnh': codeless([...an, ...binh]), 'Xã An Bình': codeless(an, 'Đơn vị'), 'Xã Bình Yên': codeless(binh, 'Đơn vị') })],
    ['as files of the units', files({ 'Xã An Bình.xlsx': codeless(an, 'Đơn vị'), 'Xã Bình Yên.xlsx': codeless(binh, 'Đơn vị'), 'Toàn tỉnh.xlsx': codeless([...an, ...binh]) })],
    ['with a column less', sheets({ 'Năm': codeless([...an, ...binh]), 'Quý 1': codeless(an.slice(0, 3), 'Thủ tục'), 'Quý 2': codeless([...an.slice(3), ...binh], 'Thủ tục') })],
    ['with codes on one side', sheets({ 'Toàn tỉnh': [head, ...an.map((line, at) => [`A${at}`, ...line.slice(1)]), ...binh], 'Xã An Bình': codeless(an, 'Đơn vị'), 'Xã Bình Yên': codeless(binh, 'Đơn vị') })],
  ])('%s', (_how, register) => expect([figuresOf(register, 'a'), figuresOf(register, 'b'), told(register)]).toEqual([open, open, ['register/sum-sheet']]))

  it('opens those who stand in both, though one of their dossiers was mended in one of them', () => {
    const mended = binh.map((line, at) => (at === 0 ? [...line.slice(0, 4), '28/04/2025', ...line.slice(5)] : line))
    const register = sheets({ 'Toàn tỉnh': codeless([...an, ...binh, ...dossiers(1, 5, 'Xã Cát Sơn')]), 'Xã An Bình': codeless(an, 'Đơn vị'), 'Xã Bình Yên': codeless(mended, 'Đơn vị') })
    expect([figuresOf(register, 'a'), figuresOf(register, 'b'), figuresOf(register, 'c')['nhan'], told(register)]).toEqual([open, open, '1', ['register/sum-sheet']])
  })
  it('with codes counts once', () => {
    const register = sheets({ 'Toàn tỉnh': [head, ...an], 'Xã An Bình': unitless(an) })
    expect([figuresOf(register, 'a')['nhan'], told(register)]).toEqual(['6', ['register/again']])
  })
  it('leaves a unit alone whose few dossiers happen to be alike in two', () => {
    const [one] = binh
    const register = sheets({ 'Hộ tịch': codeless([...an, ...(one === undefined ? [] : [one])]), 'Đất đai': codeless([...dossiers(6, 12), ...(one === undefined ? [] : [one])]) })
    expect([figuresOf(register, 'b')['nhan'], told(register)]).toEqual(['2', []])
  })
})

it('tables whose dossiers all differ are never told of, however they are shared out', () => {
  fc.assert(fc.property(fc.array(fc.tuple(fc.constantFrom('Xã An Bình', 'Xã Bình Yên', 'Xã Cát Sơn'), fc.constantFrom('T1', 'T2', 'T3')), { minLength: 1, maxLength: 40 }), placed => {
    const line = (at: number, unit: string): Line => ['', unit, `${String(at % 28 + 1).padStart(2, '0')}/0${Math.floor(at / 28) + 1}/2025`, `${String(at % 28 + 1).padStart(2, '0')}/06/2025`, '', at % 2 === 0 ? 'Có' : '', '']
    const all = Object.fromEntries(['T1', 'T2', 'T3'].map(name => [name, codeless(placed.flatMap(([unit, sheet], at) => (sheet === name ? [line(at, unit)] : [])))]))
    expect(told(sheets(all)).filter(code => code.endsWith('-sheet') && code !== 'register/sheet-not-read')).toEqual([])
  }))
})

describe('a month beside its year, without codes', () => {
  const year = dossiers(12, 10)
  const warned = (register: ReadRegister): readonly unknown[] => register.findings.filter(({ code, severity }) => code === 'register/no-code-column' && severity === 'warning').map(({ at, also }) => [at?.sheet, also?.sheet])
  const month = year.slice(2, 8)
  const numbered = (lines: readonly Line[]): readonly Line[] => lines.map((line, at) => [at === 0 ? 'STT' : String(at), ...line])
  it.each<readonly [string, ReadRegister]>([
    ['as a sheet', sheets({ 'Năm': codeless(year), 'Tháng 3': codeless(month) })], ['as a file before it, in another order', files({ 'a.xlsx': codeless([...month].reverse()), 'b.xlsx': codeless(year) })],
    ['numbered anew', sheets({ 'Năm': numbered(codeless(year)), 'Tháng 3': numbered(codeless(month)) })], ['with its columns turned round', sheets({ 'Năm': codeless(year), 'Tháng 3': codeless(month).map(line => [...line].reverse()) })],
    ['in a file of the unit', files({ 'Xã An Bình.xlsx': codeless(month, 'Đơn vị'), 'b.xlsx': codeless(year) })],
  ])('leaves the unit open where all its rows stand there: %s', (_how, register) => expect([figuresOf(register, 'a'), told(register), warned(register)]).toEqual([open, ['register/sum-sheet'], []]))
  it('leaves open the units whose rows all stand there, and says which', () => {
    const [binh, cat] = [dossiers(3, 12, 'Xã Bình Yên'), dossiers(9, 12, 'Xã Cát Sơn')]
    const whole = sheets({ 'Năm': codeless([...year, ...binh, ...cat]), 'Tháng 3': codeless([...month, ...binh]) })
    expect([figuresOf(whole, 'a'), figuresOf(whole, 'b'), figuresOf(whole, 'c')['nhan']]).toEqual([open, open, '9'])
    const some = sheets({ 'Năm': codeless([...year, ...binh, ...cat]), 'Tháng 3': codeless([...month, ...binh, ...dossiers(6, 13, 'Xã Cát Sơn').map(line => [...line.slice(0, 6), 'Việc khác'])]) })
    expect([figuresOf(some, 'a'), figuresOf(some, 'b')['nhan'], figuresOf(some, 'c')['nhan'], some.findings.filter(({ code }) => code === 'register/sum-sheet').map(({ message }) => message.vi)]).toEqual([open, '6', '15',
      ['6 hồ sơ của trang “Tháng 3” (so.xlsx) đều có y như vậy ở “Năm”, nên mỗi hồ sơ được tính hai lần; số liệu của Xã An Bình chưa dùng được.']])
  })
  const alike = Array.from({ length: 6 }, (_, at) => year[at % 4 + 2] ?? [])
  it.each<readonly [string, readonly Line[], readonly Line[]]>([
    ['one of its rows says something else', year, [...month.slice(1), ...month.slice(0, 1).map(line => [...line.slice(0, 6), 'Việc khác'])]], ['one of its rows comes once more', year, [...month, ...month.slice(0, 1)]],
    ['fewer than five of its rows differ', [...year, ...alike], alike],
  ])('is warned of where %s', (_what, all, some) => {
    const register = sheets({ 'Năm': codeless(all), 'Tháng 3': codeless(some) })
    expect([figuresOf(register, 'a')['nhan'], told(register), warned(register)]).toEqual([String(all.length + some.length), [], [['Tháng 3', 'Năm']]])
  })
  it.each<readonly [string, readonly Line[]]>([['days that go on', dossiers(6, 17)], ['other units', dossiers(6, 12, 'Xã Bình Yên')], ['a few', year.slice(2, 5)]])('%s: nothing more than the note', (_what, more) => {
    expect(warned(sheets({ 'Sổ 1': codeless(year), 'Sổ 2': codeless(more) }))).toEqual([])
  })
})
