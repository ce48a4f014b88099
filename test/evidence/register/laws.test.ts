import { describe, expect, it } from 'vitest'
import { gather, type ReadSource } from '../../../src/evidence/gather.ts'
import { answersOf } from '../../../src/evidence/merge.ts'
import { readingOf, sumOf, type Asked, type UnitReading } from '../../../src/evidence/reading/reading.ts'
import { countingFor, type FileTally } from '../../../src/evidence/register/count.ts'
import type { FileCount } from '../../../src/evidence/register/file-count.ts'
import { readRegister, type ReadRegister } from '../../../src/evidence/register/source.ts'
import type { Unit } from '../../../src/evidence/answer.ts'
import type { Finding } from '../../../src/finding.ts'
import type { Sheet } from '../../../src/sheet.ts'
import { same } from '../../../src/text.ts'
import { date as asDay, type Typed } from '../workbook.ts'
import { codesOf, figuresOf, head, registered, rowsOf, setWith, units } from './build.ts'

const set = setWith({ nhan: { count: 'dossiers', when: 'received' }, dung_han: { count: 'dossiers', when: 'returned', where: { returned: { by: 'due' } } }, so_hoa: { count: 'dossiers', when: 'received', where: { digitised: 'yes' } } })
const two = units.slice(0, 2)
type Row = readonly Typed[]
const of = (code: string, unit: string, ...rest: readonly string[]): Row => [code, unit, ...['03/02/2025', '10/02/2025', '05/02/2025', '', '', '', 'Có'].map((usual, at) => rest[at] ?? usual)]
const read = (lines: readonly Row[], options: Parameters<typeof registered>[2] = {}): ReadRegister => registered(set, lines, { known: two, ...options })
const sheet = (name: string, lines: readonly Row[]): Sheet => ({ name, hidden: false, merges: [], rows: rowsOf(lines) })
const source = (files: Readonly<Record<string, readonly Sheet[]>>, known: readonly Unit[] = two): ReadRegister =>
  readRegister(Object.entries(files).map(([file, sheets]) => ({ file, findings: [], workbook: { file, sheets } })), set, { known, open: false })
const all = (state: string): Readonly<Record<string, string>> => ({ nhan: state, dung_han: state, so_hoa: state })
const [a1, a2, b1] = [of('H1', 'Xã An Bình'), of('H2', 'Xã An Bình'), of('H3', 'Xã Bình Yên')]

describe('a line in the middle', () => {
  const closings: readonly Row[] = [['Người lập biểu'], ['Ghi chú: sổ xuất từ phần mềm'], ['', '', '', '', 'Ngày 30/06/2025'], ['Từ ngày 01/01/2025 đến ngày 30/06/2025'], ['Ngày 01/01/2025'], ['KT. CHỦ TỊCH'], ['Tháng 7/2025'], ['LĨNH VỰC HỘ TỊCH'], ['Tổng cộng: 36 hồ sơ'], ['Tổng số hồ sơ', '', '36', '34', '33'], ['', '', '36', '34', '33'], ['Cộng xã An Bình', '', '12', '12', '11'], ['(1)', '(2)', '(3)', '(4)', '(5)'], ['A', 'B', '1', '2', '3'], head]
  it.each(closings)('%s loses nothing and is no dossier', (...line) => {
    const lines = read([a1, line, a2, b1])
    expect([figuresOf(lines, 'a'), figuresOf(lines, 'b'), codesOf(lines)]).toEqual([all('2'), all('1'), []])
  })
  it('codes that begin like a signature are codes', () => expect(figuresOf(read([a1, ['KT-6', 'Xã An Bình'], a2, b1]), 'a')['dung_han']).toBe('2'))
  it('names below signatures are no dossiers', () => expect(codesOf(read([a1, b1, ['NGƯỜI LẬP BIỂU', '', '', 'CHỦ TỊCH'], ['(Ký, ghi rõ họ tên)'], ['Nguyễn Văn A', '', '', 'Trần Thị B']]))).toEqual([]))
  it('what may be a dossier and is left out is told with its cell', () =>
    expect(read([a1, b1, ['Người lập biểu'], ['HS 12']]).findings.map(({ code, message }) => [code, message.vi.includes('1 hồ sơ (A5)')])).toEqual([['register/below-closing', true]]))
})

describe('days that cannot be meant', () => {
  it.each<readonly [string, readonly string[], readonly string[]]>([
    ['due before they were received', ['03/02/2025', '10/02/2024', '05/02/2025'], ['register/due-before-received']], ['returned long after the period', ['03/02/2025', '10/02/2025', '05/02/2052'], ['register/distant-day']],
    ['returned in the year after it', ['03/02/2025', '10/02/2025', '05/12/2026'], []], ['due and returned on the day of receipt', ['03/02/2025', '03/02/2025', '03/02/2025'], []],
  ])('%s', (_what, days, codes) => expect(codesOf(read([a1, of('H9', 'Xã An Bình', ...days), b1]))).toEqual(codes))
})

describe('what is no dossier', () => {
  it.each<readonly [string, Row]>([
    ['a formula over blank cells', ['', '', '', '1900-01-05', '']], ['a line of the printer', ['Ngày in: 05/01/2026 08:12', '', '', '', 'Trang 1/1']], ['the format of the columns', ['', '', 'dd/mm/yyyy', 'dd/mm/yyyy', 'dd/mm/yyyy', 'Trực tuyến/Trực tiếp', '', '', 'Có/Không']],
    ['numbers of columns that are reckoned', ['[1]', '[2]', '[3]', '(4)=(2)+(3)', '[5]', '[6]']],
  ])('%s takes no figure from anybody', (_what, line) => {
    const lines = read([line, a1, line, a2, b1])
    expect([figuresOf(lines, 'a'), figuresOf(lines, 'b'), codesOf(lines)]).toEqual([all('2'), all('1'), []])
  })

  it('a day without a code and a unit is one, and nobody’s', () => expect([figuresOf(read([a1, ['', '', '03/02/2025'], b1]), 'b')['nhan'], codesOf(read([a1, ['', '', '03/02/2025'], b1]))]).toEqual(['unreadable', ['register/no-unit']]))
})

describe('names that are not on the list', () => {
  const listed: readonly Unit[] = ['Xã Thanh Trì', 'Xã Phúc Lộc', 'Xã Sông Thơm', 'Xã Quang Minh'].map((name, at) => ({ id: `u${at}`, name, kind: 'xã', predecessors: [], notApplicable: [] }))
  const own = listed.map(({ name }, at) => of(`H${at}`, name))
  const figureAfter = (name: string): string => figuresOf(read([...own, of('K1', name)], { known: listed }), 'u0')['nhan'] + figuresOf(read([...own, of('K1', name)], { known: listed }), 'u2')['nhan']!

  it.each(['Xã Thanh Oai', 'Xã Phúc Thọ', 'Xã Tân Minh', 'Phường Sông Thơm', 'Xã Sông Hồng'])('%s is another unit, and the listed ones keep their figures', name => expect(figureAfter(name)).toBe('11'))
  it.each(['Xã Thành Tri', 'Xã Thanh Trìi', 'Xã Thnah Trì'])('%s may be a listed one, whose figures are open', name => expect(figureAfter(name)).toBe('unreadable1'))
})

describe('a dossier that comes again', () => {
  const again = (...rest: readonly string[]) => read([of('H1', 'Xã An Bình', '03/02/2025', '10/02/2025', '05/02/2025', 'Trực tuyến', 'Tiền mặt'), of('H1', 'Xã An Bình', ...rest), b1])
  it.each<readonly [string, readonly string[]]>([
    ['days written otherwise', ['2025-02-03', '10-02-2025', '05-02-2025']], ['a time of the day', ['03/02/2025 08:00', '10/02/2025', '05/02/2025 16:30']], ['capitals', ['03/02/2025', '10/02/2025', '05/02/2025', 'Trực tuyến', '', '', 'CÓ ']],
    ['columns that no measure reads', ['03/02/2025', '10/02/2025', '05/02/2025', 'Trực tiếp', 'Chuyển khoản']],
  ])('with %s is the same dossier', (_what, rest) => expect([figuresOf(again(...rest), 'a'), codesOf(again(...rest))]).toEqual([all('1'), ['register/again']]))
  it('with another day is none that can be counted', () => expect([figuresOf(again('03/02/2025', '10/02/2025', '11/02/2025'), 'a'), codesOf(again('03/02/2025', '10/02/2025', '11/02/2025'))]).toEqual([all('unreadable'), ['register/again-otherwise']]))
  it('in small letters of its code is the same', () => expect(codesOf(read([a1, of('h1', 'Xã An Bình'), b1]))).toEqual(['register/again']))
  it('in a file of the unit without a column of units is the same as in a file of all', () => {
    const without = (line: Row): Row => [line[0], ...line.slice(2)]
    const files = { 'xa-an-binh.xlsx': [sheet('so', [without(head), without(a1)])], 'tong-hop.xlsx': [sheet('so', [head, a1, a2, b1])] }
    const named: readonly Unit[] = two.map(unit => (unit.id === 'a' ? { ...unit, id: 'xa-an-binh' } : unit))
    for (const order of [files, Object.fromEntries(Object.entries(files).reverse())]) expect([figuresOf(source(order, named), 'xa-an-binh'), codesOf(source(order, named))]).toEqual([all('2'), ['register/again']])
  })
  it('of two communes that number alike are two', () => {
    const without = (line: Row): Row => [line[0], ...line.slice(2)]
    const files = Object.fromEntries(['xa-an-binh', 'xa-binh-yen'].map(name => [`${name}.xlsx`, [sheet('so', [without(head), without(of('1', '')), without(of('2', ''))])]]))
    const named: readonly Unit[] = two.map(unit => ({ ...unit, id: unit.id === 'a' ? 'xa-an-binh' : 'xa-binh-yen' }))
    expect([figuresOf(source(files, named), 'xa-an-binh'), figuresOf(source(files, named), 'xa-binh-yen'), codesOf(source(files, named))]).toEqual([all('2'), all('2'), []])
  })
  it('is known under every spelling of its unit, without a list too', () =>
    expect(['UBND xã An Bình', 'xã an bình', 'Xa An Binh'].map(name => figuresOf(read([a1, of('H1', name), a2], { known: [], open: true }), 'xa-an-binh')['nhan'])).toEqual(['2', '2', '2']))
  it('otherwise under a name that may be a listed one leaves that one open whatever the order', () => {
    const rows = [of('H2', 'Xã An Bìn'), of('H2', 'Xã An Bìn', '03/02/2024', '10/02/2024', '05/02/2024')]
    for (const order of [rows, rows.toReversed()]) expect(figuresOf(read([a1, ...order, b1]), 'a')).toEqual(all('unreadable'))
  })
})

describe('sheets', () => {
  it('a helper sheet with days and no codes takes nothing', () => {
    const helper = sheet('Ngày nghỉ', [['Ngày nghỉ', 'Từ ngày', 'Đến ngày'], ['Tết', '25/01/2025', '02/02/2025'], ['Quốc khánh', '30/08/2025', '02/09/2025']])
    const lines = source({ 'so.xlsx': [sheet('Q1', [head, a1, b1]), helper] })
    expect([figuresOf(lines, 'a'), codesOf(lines)]).toEqual([all('1'), ['register/sheet-not-read']])
  })
  const good = sheet('Q1', [head, a1, b1])
  it('rows like dossiers without a head leave every figure open, also of units that are not named elsewhere', () => {
    const lines = source({ 'so.xlsx': [good, sheet('Q2', [a2])], 'khac.xlsx': [sheet('Q3', [head, a2])] }, units)
    expect(codesOf(lines).includes('register/no-head')).toBe(false)
    const lost = source({ 'so.xlsx': [good, sheet('Q2', [a2, of('H9', 'Xã Bình Yên')])] }, units)
    expect([figuresOf(lost, 'a'), figuresOf(lost, 'b'), figuresOf(lost, 'c'), codesOf(lost)]).toEqual([all('unreadable'), all('unreadable'), all('unreadable'), ['register/no-head']])
  })
  it.each([[[['Hướng dẫn'], ['1', 'Điền mã hồ sơ']]], [[head]], [[['Đơn vị', 'Tiếp nhận', 'Trả kết quả'], ['Xã An Bình', '12', '11'], ['Xã Bình Yên', '3', '3']]]])('a guide, a template, a summary take nothing: %j', lines => {
    const both = source({ 'so.xlsx': [sheet('Khác', lines), good] })
    expect([figuresOf(both, 'a'), both.findings.filter(({ severity }) => severity !== 'info')]).toEqual([all('1'), []])
  })
  it('a file without a column leaves open what needs it of its own units alone', () => {
    const lines = source({ 'a.xlsx': [sheet('so', [head.slice(0, 8), a1.slice(0, 8)])], 'b.xlsx': [sheet('so', [head, b1])] })
    expect([figuresOf(lines, 'a'), figuresOf(lines, 'b'), lines.findings.map(({ code, at }) => [code, at?.file])]).toEqual([{ ...all('1'), so_hoa: 'unreadable' }, all('1'), [['register/no-column', 'a.xlsx']]])
  })
  it('the name of a sheet against that of its file leaves both units open', () => {
    const bare = (lines: readonly Row[]): readonly Row[] => lines.map(line => line.filter((_, at) => at !== 1))
    const lines = source({ 'Xã An Bình.xlsx': [sheet('Xã An Bình', bare([head, a1])), sheet('Xã Bình Yên', bare([head, b1]))] })
    expect([figuresOf(lines, 'a'), figuresOf(lines, 'b'), codesOf(lines)]).toEqual([all('unreadable'), all('unreadable'), ['register/sheet-of-another']])
  })
  it('without codes one note', () => {
    const lines = source({ 'so.xlsx': [sheet('so', [head.slice(1), a1.slice(1), b1.slice(1)])] })
    expect([figuresOf(lines, 'a'), codesOf(lines)]).toEqual([all('1'), ['register/no-code-column']])
  })
})

describe('what is hidden, struck out, copied', () => {
  it('hidden rows count and are told', () => {
    const rows = rowsOf([head, a1, b1]).map((row, at) => ({ ...row, hidden: at === 1 }))
    const lines = source({ 'so.xlsx': [{ name: 'so', hidden: false, merges: [], rows }] })
    expect([figuresOf(lines, 'a'), codesOf(lines)]).toEqual([all('1'), ['register/hidden-rows']])
  })
  it.each([1, 2])('a struck out cell in column %d leaves the unit open', column => {
    const rows = rowsOf([head, a1, b1]).map(row => ({ ...row, cells: row.cells.map(cell => (row.number === 2 && cell.column === column ? { ...cell, struck: true } : cell)) }))
    const lines = source({ 'so.xlsx': [{ name: 'so', hidden: false, merges: [], rows }] })
    expect([figuresOf(lines, 'a'), figuresOf(lines, 'b'), codesOf(lines)]).toEqual([all('unreadable'), all('1'), ['register/struck']])
  })
  it('a sheet without codes and its copy', () => {
    const bare = [head, a1, a2, b1].map(line => line.slice(1))
    const lines = source({ 'so.xlsx': [sheet('so', bare), sheet('so (2)', bare)], 'khac.xlsx': [sheet('so', [head, of('H7', 'Xã Cát Sơn')].map(line => line.slice(1)))] }, units)
    expect([figuresOf(lines, 'a'), figuresOf(lines, 'c'), codesOf(lines).filter(code => code !== 'register/no-code-column')]).toEqual([all('unreadable'), all('1'), ['register/same-sheet']])
  })
})

describe('whose a row is', () => {
  it('rows without a unit leave open what they touch, of all units of the sheet', () => {
    const lines = read([a1, of('H2', ''), b1, of('H4', '', '', '', '05/02/2026')])
    expect([figuresOf(lines, 'a'), figuresOf(lines, 'b')]).toEqual([all('unreadable'), all('unreadable')])
    const later = read([a1, of('H2', '', '03/02/2026', '10/02/2026', '05/02/2026'), b1])
    expect([figuresOf(later, 'a'), codesOf(later)]).toEqual([all('1'), ['register/no-unit']])
  })
  it('a name that is nearly a unit’s leaves that unit open', () => {
    const lines = read([a1, b1, of('H4', 'Xã Bình Yến')])
    expect([figuresOf(lines, 'a'), figuresOf(lines, 'b'), codesOf(lines)]).toEqual([all('1'), all('unreadable'), ['unit/unknown']])
  })
  it.each<readonly [string, readonly Row[], readonly Unit[], unknown]>([
    ['nearly its name', [a1, of('H4', 'Xã Bình Yến', '03/02/2025', '10/02/2025', '')], two, all('unreadable')], ['a name before its rearrangement', [a1, of('H4', 'Xã Cũ', '03/02/2025', '10/02/2025', '')], two.map(unit => (unit.id === 'b' ? { ...unit, predecessors: ['Xã Cũ'] } : unit)), all('unreadable')],
    ['nearly its name, beside its own', [a1, b1, of('H4', 'Xã Bình Yến', '03/02/2025', '10/02/2025', '')], two, { nhan: 'unreadable', dung_han: '1', so_hoa: 'unreadable' }],
  ])('a unit of which a register has but %s is certain of no zero', (_name, lines, known, expected) => expect(figuresOf(read(lines, { known }), 'b')).toEqual(expected))
  it('another unit takes nothing from anybody', () => expect(figuresOf(read([a1, b1, of('H4', 'Phường Thành Vinh')]), 'b')).toEqual(all('1')))
  it('a unit before the rearrangement is told as such', () => {
    const merged = two.map(unit => (unit.id === 'a' ? { ...unit, predecessors: ['Xã Đại Lộc', 'Xã Hòa Lộc'] } : unit))
    const lines = read([a1, b1, of('H4', 'xã Hòa Lộc')], { known: merged })
    expect([figuresOf(lines, 'a'), figuresOf(lines, 'b'), codesOf(lines), lines.findings[0]?.message.vi.includes('trước sắp xếp của Xã An Bình')]).toEqual([all('unreadable'), all('1'), ['unit/before-merger'], true])
  })
  it('an id against a name leaves both open; an id that nobody knows does not', () => {
    const columns = ['Mã đơn vị', ...head]
    const lines = read([['a', ...a1], ['b', ...a2]], { columns })
    expect([figuresOf(lines, 'a'), figuresOf(lines, 'b'), codesOf(lines)]).toEqual([all('unreadable'), all('unreadable'), ['register/unit-contradicts']])
    const foreign = read([['000.00.11.H99', ...a1], ['000.00.12.H99', ...b1]], { columns })
    expect([figuresOf(foreign, 'a'), figuresOf(foreign, 'b'), codesOf(foreign)]).toEqual([all('1'), all('1'), []])
  })
  it('without a list, names that differ in marks are two units', () =>
    expect(read([of('H1', 'Xã Bình Thạnh'), of('H2', 'Xã Bình Thành')], { known: [], open: true }).layers.size).toBe(2))
})

describe('codes', () => {
  it('the same code otherwise leaves its unit open, the others not', () => {
    const lines = read([a1, b1, of('H1', 'Xã An Bình', '03/02/2025', '10/02/2025', '20/02/2025')])
    expect([figuresOf(lines, 'a'), figuresOf(lines, 'b')]).toEqual([all('unreadable'), all('1')])
  })
  it.each(['2,50101E+12', '25010100000000000'])('%s is no code to tell dossiers by', code => {
    const lines = read([of(code, 'Xã An Bình'), of(code, 'Xã An Bình'), b1])
    expect([figuresOf(lines, 'a'), codesOf(lines)]).toEqual([all('unreadable'), ['register/mangled-code']])
  })
  it('a dash is no code', () => {
    const lines = read([of('-', 'Xã An Bình'), of('-', 'Xã An Bình', '04/02/2025'), b1])
    expect([figuresOf(lines, 'a'), codesOf(lines)]).toEqual([all('2'), ['register/no-code']])
  })
})

describe('days that a dossier was due', () => {
  it('a returned dossier without one is told; where no dossier of a unit has one, its figures are open', () => {
    const lines = read([a1, of('H2', 'Xã An Bình', '03/02/2025', ''), of('H3', 'Xã Bình Yên', '03/02/2025', '')])
    expect([figuresOf(lines, 'a'), figuresOf(lines, 'b'), codesOf(lines)]).toEqual([{ ...all('2'), dung_han: '1' }, { ...all('1'), dung_han: 'unreadable' }, ['register/no-due', 'register/never-due']])
  })
  it('a register in which nothing was returned is told', () => expect(codesOf(read([of('H1', 'Xã An Bình', '03/02/2025', '10/02/2025', ''), of('H3', 'Xã Bình Yên', '03/02/2025', '10/02/2025', '')]))).toEqual(['register/nothing-returned']))
})

describe('beside another source', () => {
  const table = { as: 'table' as const, files: [{ file: 'bang.csv', findings: [], workbook: { file: 'bang.csv', sheets: [sheet('bang', [['Mã đơn vị', 'nhan', 'so_hoa'], ['a', '7', '7'], ['b', '8', '8']])] } }] }
  const register = (lines: readonly Row[]): ReadSource => ({ as: 'register', files: [{ file: 'so.csv', findings: [], workbook: { file: 'so.csv', sheets: [sheet('so', lines)] } }] })
  const answer = (lines: readonly Row[], figure: string): string => { const [first] = gather(set, two, [table, register(lines)]).dossiers; return answersOf(first?.layers ?? []).get(figure)?.state ?? '' }
  it('a figure that rows leave open stands against it; one without a column says nothing', () => {
    expect(answer([head, a1, of('H1', 'Xã An Bình', '04/02/2025')], 'nhan')).toBe('unreadable')
    expect(answer([head.slice(0, 8), a1.slice(0, 8)], 'so_hoa')).toBe('given')
  })
})

describe('what is read of files', () => {
  const counting = () => countingFor(set, { known: two })
  const tallied = (count: FileCount, lines: readonly Row[]): FileTally => { count.rows('so', rowsOf(lines)); return count.done() }
  it('a hidden sheet with dossiers is named, a hidden list is not', () => {
    const count = counting().file('so.xlsx')
    count.hidden('Ẩn', rowsOf([head, a2]))
    count.hidden('Danh mục', rowsOf([['Mã', 'Tên'], ['1', 'Trực tuyến']]))
    expect(tallied(count, [head, a1, b1]).findings.map(({ code, at }) => [code, at?.sheet])).toEqual([['register/hidden-sheet', 'Ẩn']])
  })
  it('rows are told by what became of them', () => {
    const { rows } = tallied(counting().file('so.xlsx'), [head, a1, a1, b1, of('H5', ''), of('H6', 'Xã An Bình', '03/02/2026', '10/02/2026', '05/02/2026'), ['Người lập biểu'], ['HS 12']])
    expect([rows.dossiers, rows.counted, rows.left.map(({ count, why }) => `${count} ${why.vi}`)]).toEqual([6, 2, ['1 ngoài kỳ', '1 ghi lại y như trước', '1 không ghi đơn vị', '1 dưới dòng kết thúc']])
  })
  it('the files of one source are added up, and none of them says that the others’ units are missing', () => {
    const all = counting()
    const files = [['a.csv', a1], ['b.csv', b1], ['c.csv', a2]].map(([file, line]) => ({ file: String(file), findings: [], tally: tallied(all.file(String(file)), [head, line as Row]) }))
    const asked: Asked = { as: 'register', because: same(''), set, setFrom: same(''), roster: two, together: files }
    const shown = (units: readonly UnitReading[]): readonly string[] => units.map(({ unit, lines }) => `${unit.id} ${lines[0]?.answer.read ?? ''} ${lines[0]?.answer.from.behind ?? ''}`)
    const [sum, each] = [sumOf(asked, files), files.map(file => readingOf(file, asked))]
    expect([shown(sum.units), sum.sumOf, each.map(({ units }) => shown(units)), [sum, ...each].flatMap(({ findings }) => findings)])
      .toEqual([['a 2 2 hồ sơ trong 2 tệp', 'b 1 1 hồ sơ'], ['a.csv', 'b.csv', 'c.csv'], [['a 1 1 hồ sơ'], ['b 1 1 hồ sơ'], ['a 1 1 hồ sơ']], []])
  })
  it('what one file says against another is told of them together', () => {
    const all = counting()
    const lines = Array.from({ length: 6 }, (_, at) => ['Xã An Bình', `${10 + at}/02/2025`, '28/02/2025', `${10 + at}/02/2025`])
    const bare = ['Đơn vị', 'Ngày tiếp nhận', 'Ngày hẹn trả', 'Ngày trả']
    const files = [['năm.csv', lines], ['tháng 2.csv', lines.slice(1)]].map(([file, rows]) => ({ file: String(file), findings: [], tally: tallied(all.file(String(file)), [bare, ...rows as readonly Row[]]) }))
    const asked: Asked = { as: 'register', because: same(''), set, setFrom: same(''), roster: two.slice(0, 1), together: files }
    const errors = (findings: readonly Finding[]): readonly unknown[] => findings.flatMap(({ code, at, also }) => (code.endsWith('-sheet') ? [[code, at?.file, also?.file]] : []))
    expect([errors(sumOf(asked, files).findings), files.map(file => errors(readingOf(file, asked).findings))]).toEqual([[['register/sum-sheet', 'tháng 2.csv', 'năm.csv']], [[], []]])
  })
})

describe('a sheet named like a template', () => {
  const example = of('MAU-1', 'Xã An Bình')
  const codesIn = (name: string, lines: readonly Row[]): readonly string[] => codesOf(source({ 'so.xlsx': [sheet('Sổ', [head, a1, b1]), sheet(name, [head, ...lines])] }))
  it.each(['Mẫu', 'HƯỚNG DẪN', 'Biểu mẫu nhập', 'Vi du', 'Template'])('“%s” says that its dossier counts', name => expect(codesIn(name, [example])).toEqual(['register/example-sheet']))
  it('says nothing where it holds no dossier, many, or another name, and where it is the register itself', () => {
    expect([codesIn('Mẫu', []), codesIn('Mẫu', Array.from({ length: 6 }, (_, at) => of(`M${at}`, 'Xã An Bình'))), codesIn('Màu sắc', [example])]).toEqual([[], [], []])
    expect(codesOf(source({ 'so.xlsx': [sheet('Mẫu 01', [head, a1, b1])] }))).toEqual([])
  })
})

describe('a code in two units', () => {
  const [national, again] = ['000.00.01.H26-250101-0001', '000.00.01.H26-250101-0002']
  const told = ({ findings }: ReadRegister) => findings.map(({ code, severity, message }) => `${severity} ${code}: ${message.vi}`)
  const [mine, theirs] = [of(national, 'Xã An Bình'), of(national, 'Xã Bình Yên')]

  it('that the country gives once: of the same content nobody knows whose it is', () => {
    const lines = read([a1, mine, b1, theirs])
    expect([figuresOf(lines, 'a'), figuresOf(lines, 'b')]).toEqual([all('unreadable'), all('unreadable')])
    expect(told(lines)).toEqual(['error register/again-elsewhere: Hồ sơ của Xã Bình Yên có mã và nội dung y như ở Xã An Bình: không rõ hồ sơ của đơn vị nào; số liệu của cả hai đơn vị chưa dùng được: 1 hồ sơ (A5: 000.00.01.H26-250101-0001).'])
  })
  it('of other content it was handed on, counts in both and is told', () => {
    const lines = read([mine, of(national, 'Xã Bình Yên', '04/02/2025'), a1, b1])
    expect([figuresOf(lines, 'a')['nhan'], figuresOf(lines, 'b')['nhan'], codesOf(lines)]).toEqual(['2', '2', ['register/handed-on']])
  })
  it('and again in the second of them counts once there', () => {
    const lines = read([mine, of(national, 'Xã Bình Yên', '04/02/2025'), of(national, 'Xã Bình Yên', '04/02/2025'), mine, b1])
    expect([figuresOf(lines, 'a')['nhan'], figuresOf(lines, 'b')['nhan'], [...new Set(codesOf(lines))].sort()]).toEqual(['1', '2', ['register/again', 'register/handed-on']])
  })
  it('in the files of two units without a column of units', () => {
    const bare = (lines: readonly Row[]): readonly Row[] => [head, ...lines].map(line => line.map((typed, at) => (at === 1 ? '' : typed)))
    const lines = source({ 'a.xlsx': [sheet('Sổ', bare([mine, of(again, '')]))], 'b.xlsx': [sheet('Sổ', bare([mine, b1]))] })
    expect([figuresOf(lines, 'a'), figuresOf(lines, 'b'), codesOf(lines).includes('register/again-elsewhere')]).toEqual([all('unreadable'), all('unreadable'), true])
  })
  it('one of which nobody lists costs the listed one nothing', () => {
    const lines = read([of(national, 'Sở Tư pháp'), mine, b1])
    expect([figuresOf(lines, 'a')['nhan'], codesOf(lines).includes('register/handed-on')]).toEqual(['1', true])
  })
  it.each(['1', '0001', 'HS-0001', '2025-000123', 'H26-1', '000.11.H26-0000001', 'CT.01-250303-001'])('%s, which each unit begins anew, is nothing to tell', code => {
    const lines = read([of(code, 'Xã An Bình'), of(code, 'Xã Bình Yên')])
    expect([figuresOf(lines, 'a'), figuresOf(lines, 'b'), codesOf(lines)]).toEqual([all('1'), all('1'), []])
  })
})

describe('a sheet a unit', () => {
  const bare = (lines: readonly Row[]): readonly Row[] => [head, ...lines].map(line => line.map((typed, at) => (at === 1 ? '' : typed)))
  const [one, two] = [bare([of('1', ''), of('2', '')]), bare([of('1', '')])]
  it('without a column of units is of the unit that it is named after, and numbers may begin anew on each', () => {
    const lines = source({ 'so.xlsx': [sheet('Xã An Bình', one), sheet('Xã Bình Yên', two)] })
    expect([figuresOf(lines, 'a'), figuresOf(lines, 'b'), codesOf(lines)]).toEqual([all('2'), all('1'), []])
  })
  it('named otherwise in a file of no unit is nobody’s', () => expect(codesOf(source({ 'so.xlsx': [sheet('Xã An Bình', one), sheet('Quý 2', two)] }))).toContain('unit/unknown'))
  it('is one of the file where the list is open and only the file is named after a unit', () => {
    const open = (file: string, sheets: readonly Sheet[]) => readRegister([{ file, findings: [], workbook: { file, sheets } }], set, { known: [], open: true }).made.map(({ name }) => name)
    expect([open('so.xlsx', [sheet('Xã An Bình', one), sheet('Xã Bình Yên', two)]), open('Xã Cát Sơn.xlsx', [sheet('Quý 1', one), sheet('Quý 2', two)]), open('so.xlsx', [sheet('T1', one)])]).toEqual([['Xã An Bình', 'Xã Bình Yên'], ['Xã Cát Sơn'], ['so']])
  })
})

describe('a second head', () => {
  const turned = (line: Row): Row => { const [code, unit, received, due, returned, ...rest] = line; return [code, unit, received, returned, due, ...rest] }
  it('under which the columns stand otherwise leaves everything open, and is told with its row', () => {
    const lines = read([a1, b1, ['', 'SỔ QUÝ III'], turned(head), turned(a2)])
    expect([figuresOf(lines, 'a'), figuresOf(lines, 'b')]).toEqual([all('unreadable'), all('unreadable')])
    expect(lines.findings.map(({ code, at }) => [code, at?.cell])).toEqual([['register/other-head', 'A5']])
  })
  it.each<readonly [string, (line: Row) => Row]>([['in the other direction', line => line.toReversed()], ['with another column for the digitised alone', ([...line]) => { [line[7], line[8]] = [line[8], line[7]]; return line }]])('%s too', (_, order) =>
    expect(codesOf(read([a1, b1, order(head), order(a2)]))).toContain('register/other-head'))
  it('of a table of sums below is none', () => {
    const sums: readonly Row[] = [['Đơn vị', 'Tiếp nhận', 'Đã trả', 'Đúng hạn'], ['Xã An Bình', '11', '12', '9']]
    expect(codesOf(read([a1, b1, ...sums]))).not.toContain('register/other-head')
  })
  it('that says the same is none, though a column that nobody reads is called otherwise', () => {
    const again = head.map((title, at) => (at === 9 ? 'Tên thủ tục' : title))
    expect([figuresOf(read([a1, head, a2, b1]), 'a'), codesOf(read([a1, again, a2, b1]))]).toEqual([all('2'), []])
  })
})

describe('days that Excel has turned round', () => {
  const dossiers = Array.from({ length: 20 }, (_, at) => `2025-03-${String(at + 1).padStart(2, '0')}`)
  /** What Excel makes of a csv where it expects the month first. */
  const opened = (day: string): Typed => { const [year, month, date] = day.split('-'); return Number(date) <= 12 ? asDay(`${year}-${date}-${month}`) : `${date}/${month}/${year}` }
  const register = (received: (day: string) => Typed): readonly Row[] => dossiers.map((day, at): Row => [`H${at}`, at % 2 === 0 ? 'Xã An Bình' : 'Xã Bình Yên', received(day), '30/03/2025', '25/03/2025', '', '', '', 'Có'])
  it('leave open what reads them, and are told once a column', () => {
    const lines = read(register(opened))
    expect([figuresOf(lines, 'a'), figuresOf(lines, 'b')]).toEqual([{ nhan: 'unreadable', dung_han: '10', so_hoa: 'unreadable' }, { nhan: 'unreadable', dung_han: '10', so_hoa: 'unreadable' }])
    const [told] = lines.findings.filter(({ code }) => code === 'register/turned-days')
    expect([told?.at?.cell, told?.message.vi]).toEqual(['C1', 'Cột ngày nhận: 12 ô Excel coi là ngày đều từ ngày 1 đến 12, còn 8 ô còn là chữ đều sau ngày 12. Có vẻ Excel đã đọc tháng trước ngày nên các ngày đó bị đảo; nhan và so_hoa chưa dùng được.'])
  })
  it('though somebody has typed one in afterwards', () => expect(codesOf(read([...register(opened), of('K1', 'Xã An Bình')].map((line, at) => (at === 20 ? line.map((typed, column) => (column === 2 ? asDay('2025-03-20') : typed)) : line))))).toContain('register/turned-days'))
  it.each<readonly [string, (day: string) => Typed]>([
    ['all days of Excel', day => asDay(day)], ['all texts', day => day.split('-').reverse().join('/')], ['days of Excel among texts', day => (Number(day.slice(8)) % 2 === 0 ? asDay(day) : day.split('-').reverse().join('/'))],
    ['days of Excel up to the 12th that are of the month of the texts after it', day => (Number(day.slice(8)) <= 12 ? asDay(day) : day.split('-').reverse().join('/'))],
  ])('%s are none', (_, received) => expect(codesOf(read(register(received)))).not.toContain('register/turned-days'))
  it('in a part that was pasted in among sound ones, and then in every column that holds both kinds', () => {
    const [typed, late] = [(at: number): string => `2025-04-${String(at % 28 + 1).padStart(2, '0')}`, (at: number): string => `2025-05-${String(at % 28 + 1).padStart(2, '0')}`]
    const lines = Array.from({ length: 300 }, (_, at): Row => { const day = at >= 240 && at < 280 ? opened : asDay; return [`H${at}`, 'Xã An Bình', day(typed(at)), asDay('2025-06-30'), at % 7 === 0 ? '' : day(late(at)), '', '', '', 'Có'] })
    expect(read(lines).findings.filter(({ code }) => code === 'register/turned-days').map(({ at }) => at?.cell)).toEqual(['C1', 'E1'])
    expect(figuresOf(read(lines), 'a')).toEqual({ nhan: 'unreadable', dung_han: 'unreadable', so_hoa: 'unreadable' })
  })
})

describe('rows that name a unit', () => {
  it('and state counts instead of a code and days are sums', () => {
    const lines = read([a1, a2, ['', 'Xã An Bình', '2', '2', '2'], b1])
    expect([figuresOf(lines, 'a'), codesOf(lines)]).toEqual([all('2'), []])
  })
  it('a single day that cannot be read is no sum', () => expect(codesOf(read([a1, ['', 'Xã An Bình', '18'], b1]))).toContain('register/undecided'))
})

it('a code with another dash is the same code', () => expect(codesOf(read([a1, of('H26-01-7', 'Xã An Bình'), of('H26–01−7', 'Xã An Bình'), b1]))).toEqual(['register/again']))

describe('the one-stop office of a unit', () => {
  it.each(['Trung tâm Phục vụ hành chính công xã An Bình', 'TTPVHCC xã An Bình', 'Bộ phận Một cửa xã An Bình', 'BỘ PHẬN TIẾP NHẬN VÀ TRẢ KẾT QUẢ UBND XÃ AN BÌNH', 'Bộ phận TN&TKQ của xã An Bình', 'UBND xã An Bình (Bộ phận Một cửa)', 'Xã An Bình - Trung tâm Hành chính công'])('%s is the unit', name => {
    const lines = read([a1, of('H9', name), of('H1', name), b1])
    expect([figuresOf(lines, 'a'), codesOf(lines)]).toEqual([all('2'), ['register/again']])
  })
  it.each(['Trung tâm Phục vụ hành chính công tỉnh', 'Trung tâm Phục vụ hành chính công', 'Bộ phận Một cửa'])('%s is none of a unit on the list', name => expect(codesOf(read([a1, of('H9', name), b1]))).toContain('unit/unknown'))
  it('is a unit of its own where the list says so', () => {
    const [centre, commune] = ['Trung tâm Phục vụ hành chính công xã An Bình', 'Xã An Bình']
    const named = (name: string, id: string): Unit => ({ id, name, kind: 'xã', predecessors: [], notApplicable: [] })
    const lines = [of('H1', centre), of('H2', centre), of('H3', commune)]
    const both = read(lines, { known: [named(centre, 'tt'), named(commune, 'a')] })
    expect([figuresOf(both, 'tt')['nhan'], figuresOf(both, 'a')['nhan'], codesOf(both)]).toEqual(['2', '1', []])
    expect(figuresOf(read(lines.slice(0, 2), { known: [named(centre, 'tt')] }), 'tt')['nhan']).toBe('2')
  })
  it('is one unit with it where no list is given', () => expect(read([a1, of('H9', 'Bộ phận Một cửa xã An Bình'), b1], { known: [], open: true }).made.map(({ name }) => name)).toEqual(['Xã An Bình', 'Xã Bình Yên']))
})

describe('a sheet of the year beside those of its months, without codes', () => {
  const own = ([, ...line]: Row): Row => line
  const month = (of: number, count: number): readonly Row[] => Array.from({ length: count }, (_, at) => own(['', at % 2 === 0 ? 'Xã An Bình' : 'Xã Bình Yên', `0${at + 1}/0${of}/2025`, `1${at}/0${of}/2025`, `0${at + 2}/0${of}/2025`, '', '', '', 'Có']))
  const [titles, january, february] = [own(head), month(1, 3), month(2, 4)]
  const register = (year: readonly Row[]): ReadRegister => source({ 'so.xlsx': [sheet('T1', [titles, ...january]), sheet('T2', [titles, ...february]), sheet('Cả năm', [titles, ...year])] })
  it('counts everything twice, which is told', () => {
    const lines = register([...february, ...january])
    expect([figuresOf(lines, 'a'), figuresOf(lines, 'b'), codesOf(lines).filter(code => code !== 'register/no-code-column')]).toEqual([all('unreadable'), all('unreadable'), ['register/sum-sheet']])
  })
  it('that has another dossier, or one less, is none', () => {
    for (const year of [[...month(3, 1), ...february, ...january.slice(1)], [...february, ...january.slice(1)]]) expect(codesOf(register(year))).not.toContain('register/sum-sheet')
  })
})

describe('two sheets that are called the same', () => {
  it('are two tables, each with its own head', () => {
    const turned = head.map((_, at) => head[[0, 1, 4, 3, 2, 5, 6, 7, 8, 9, 10][at] ?? 0] ?? '')
    const read = source({ 'so.xlsx': [sheet('Tháng 1', [head, a1, of('H2', 'Xã Bình Yên', '03/02/2025', '10/02/2025', '')]), sheet('Tháng 1', [turned, of('H5', 'Xã An Bình', '', '10/02/2025', '03/02/2025'), b1])] })
    expect([figuresOf(read, 'a')['nhan'], figuresOf(read, 'a')['dung_han'], codesOf(read)]).toEqual(['2', '1', ['register/returned-before-received']])
  })
})

describe('a unit of no letters', () => {
  it.each(['-', '…', '*'])('%s is nobody', dash => {
    const read = registered(set, [a1, ['H8', '', ...of('H8', '').slice(2)], ['H9', dash, ...of('H9', '').slice(2)], b1], { known: two })
    expect([figuresOf(read, 'a')['nhan'], codesOf(read)]).toEqual(['unreadable', ['register/no-unit']])
  })
})
