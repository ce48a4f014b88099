import { describe, expect, it } from 'vitest'
import { readRegister, type ReadRegister } from '../../../src/evidence/register/source.ts'
import { bare } from '../../../src/text.ts'
import type { Typed } from '../workbook.ts'
import { codesOf, figuresOf, head, registered, rowsOf, setWith, units } from './build.ts'

const set = setWith({ nhan: { count: 'dossiers', when: 'received' }, dung_han: { count: 'dossiers', when: 'returned', where: { returned: { by: 'due' } } }, so_hoa: { count: 'dossiers', when: 'received', where: { digitised: 'yes' } } })
type Row = readonly Typed[]
const known = units.slice(0, 2)
const of = (code: string, unit: string): Row => [code, unit, '03/02/2025', '10/02/2025', '05/02/2025', '', '', '', 'Có']
const read = (lines: readonly Row[]): ReadRegister => registered(set, lines, { known })
const all = (state: string): Readonly<Record<string, string>> => ({ nhan: state, dung_han: state, so_hoa: state })
const [a1, a2, b1] = [of('H1', 'Xã An Bình'), of('H2', 'Xã An Bình'), of('H3', 'Xã Bình Yên')]
const turned = (line: Row): Row => { const [code, unit, received, due, returned, ...rest] = line; return [code, unit, received, returned, due, ...rest] }

describe('a second head', () => {
  const words = ['Số hồ sơ', 'Cơ quan', 'Ngày nhận', 'Hạn trả', 'Ngày trả kết quả', 'Kênh nộp', 'Hình thức thanh toán', 'Bưu chính', 'Số hóa hồ sơ', 'TTHC', 'Phí']
  it.each<readonly [string, Row, (line: Row) => Row]>([
    ['with days in another order', words, turned], ['with a column more', words, line => ['', ...line]], ['without accents', words.map(bare), turned],
    ['numbered, with ways of writing', words.map((title, at) => `${at + 1}. ${title}`), turned], ['with one title in other words, the days as before', ['Số hồ sơ', ...head.slice(1)], turned],
    ['with words over a column of days that mean no such day', words.map((title, at) => (at === 4 ? 'Ngày cấp' : title)), line => line], ['with the digitised elsewhere', words, line => [...line.slice(0, 8), '', line[8]]],
    ['of another unit column, none of its titles where those above stand', ['', '', '', '', '', 'Mã hồ sơ', 'Ngày nhận', 'Ngày trả'], line => line],
  ])('in other words %s is one', (_, titles, order) => {
    const lines = read([a1, b1, ['', 'SỔ QUÝ III'], order(titles), order(a2)])
    expect([figuresOf(lines, 'a'), codesOf(lines)]).toEqual([all('unreadable'), expect.arrayContaining(['register/other-head'])])
  })
  it.each<readonly [string, Row]>([['in other words', words], ['in other words, a column that nobody reads moved', [...words.slice(0, 7), 'TTHC', words[8], 'Ghi chú', 'Phí']], ['in the same words, two that nobody reads in turn', [...head.slice(0, 9), head[10], head[9]]]])('with the columns as above, %s, is the head again', (_, titles) => {
    const lines = read([a1, titles, a2, b1])
    expect([figuresOf(lines, 'a'), codesOf(lines)]).toEqual([all('2'), []])
  })
  it.each<readonly [string, readonly Row[]]>([
    ['a row that states words of titles as its status', [['H9', 'Xã An Bình', '', '', '', 'Trực tuyến', 'Thanh toán trực tuyến', 'Bưu điện', 'Đã số hóa', 'Trả kết quả']]],
    ['sums by field', [['Lĩnh vực', 'Số hồ sơ', 'Tiếp nhận', 'Trả kết quả', 'BCCI'], ['Đất đai', '11', '12', '9', '3']]], ['sums by unit', [['Đơn vị', 'Số hồ sơ', 'Trực tuyến', 'BCCI'], ['Xã An Bình', '11', '12', '9']]],
  ])('%s is none', (_, rows) => expect(codesOf(read([a1, b1, ...rows]))).not.toContain('register/other-head'))
  it('that names units, of a file of one unit, leaves everything open', () => {
    const own = (line: Row): Row => [line[0], ...line.slice(2)]
    const rows = rowsOf([own(head), own(a1), [...own(words), 'Cơ quan'], [...own(a2), 'Xã Bình Yên']])
    const lines = readRegister([{ file: 'Xã An Bình.xlsx', findings: [], workbook: { file: 'Xã An Bình.xlsx', sheets: [{ name: 'so', hidden: false, merges: [], rows }] } }], set, { known, open: false })
    expect([figuresOf(lines, 'a'), codesOf(lines)]).toEqual([all('unreadable'), expect.arrayContaining(['register/other-head'])])
  })
  it('that says more, a few dossiers below the first, takes none of these away', () => {
    const lines = read([a1, b1, [...words, 'Lĩnh vực'], [...a2, '', '', 'Đất đai']])
    expect([figuresOf(lines, 'a')['nhan'], figuresOf(lines, 'b')['nhan']]).toEqual(['2', '1'])
  })
  it('is the only one where what stands above it are words and days of a filter', () => {
    const rows = rowsOf([['Đơn vị', 'Ngày tiếp nhận'], ['Tất cả', '01/01/2025 - 31/12/2025'], head, a1, b1])
    const lines = readRegister([{ file: 'so.xlsx', findings: [], workbook: { file: 'so.xlsx', sheets: [{ name: 'so', hidden: false, merges: [], rows }] } }], set, { known, open: false })
    expect([figuresOf(lines, 'a'), figuresOf(lines, 'b'), codesOf(lines)]).toEqual([all('1'), all('1'), []])
  })
})
