import { describe, expect, it } from 'vitest'
import { registerHead, type Known, type Titles } from '../../../src/evidence/register/columns.ts'
import { columnName } from '../../../src/sheet.ts'
import type { Typed } from '../workbook.ts'
import { codesOf, figuresOf, registered, rowsOf, setWith, units } from './build.ts'

const needed: readonly Known[] = ['received', 'returned', 'channel']
const headIn = (lines: readonly (readonly Typed[])[], titles: Titles = {}) => registerHead({ name: 'so', hidden: false, rows: rowsOf(lines), merges: [] }, titles, needed, { file: 'so.csv' })
/** `2-3: A code, B unit …`. */
const shown = (lines: readonly (readonly Typed[])[], titles: Titles = {}): string | undefined => {
  const head = headIn(lines, titles)
  if (head === undefined) return undefined
  const columns = Object.entries(head.columns).sort((a, b) => a[1] - b[1]).map(([column, at]) => `${columnName(at)} ${column}`).join(', ')
  return `${head.chosen.head?.join('-') ?? ''}: ${columns}`
}
const dossier = ['1', '000.11.H99-250102-0000', 'Xã An Bình', '02/01/2025', '09/01/2025', '06/01/2025', 'Trực tuyến']
const usual = ['STT', 'Mã hồ sơ', 'Đơn vị', 'Ngày tiếp nhận', 'Ngày hẹn trả', 'Ngày trả', 'Hình thức nộp']
const plain = 'B code, C unit, D received, E due, F returned, G channel'

describe('the first dossier is no row of the head', () => {
  it.each<readonly [string, readonly Typed[]]>([
    ['by its days', dossier], ['by a day of Excel', ['1', '', 'Xã An Bình', { is: 'date', date: '2025-01-02', serial: '45659' }, '', '', 'Trực tuyến']], ['by its code', ['1', 'H99-25-0001', '', '', '', '', 'Trực tuyến']], ['by a number as long as a code', ['1', 2501010001, '', '', '', '', 'Trực tuyến']],
  ])('%s', (_, line) => expect(shown([[...usual.slice(0, 6), 'Cách làm'], line])).toBe('1-1: B code, C unit, D received, E due, F returned'))

  it('it is counted, and no column is what its first cell says', () => {
    const read = registered(setWith({ nhan: { count: 'dossiers', when: 'received' }, truc_tuyen: { count: 'dossiers', when: 'received', where: { channel: 'online' } } }), [dossier, ['2', 'H2', ...dossier.slice(2, 6), 'Trực tiếp']], { known: units.slice(0, 1), columns: [...usual.slice(0, 6), 'Kênh nộp'] })
    expect([figuresOf(read, 'a'), codesOf(read)]).toEqual([{ nhan: '2', truc_tuyen: '1' }, []])
  })
})

describe('titles with something around them', () => {
  it.each<readonly [string, (title: string, at: number) => string]>([
    ['their numbers', (title, at) => `${at + 1}. ${title}`], ['numbers in brackets', (title, at) => `(${at + 1}) ${title}`], ['the way that days are written', title => (title.startsWith('Ngày') ? `${title} (dd/mm/yyyy)` : title)], ['days and hours', title => (title.startsWith('Ngày') ? `${title} (dd/MM/yyyy HH:mm)` : title)],
    ['a number on one of them', (title, at) => (at === 1 ? `2. ${title}` : title)],
  ])('%s', (_, made) => expect(shown([usual.map(made), dossier])).toBe(`1-1: ${plain}`))
})

describe('a line above the head', () => {
  it.each([['Ngày tiếp nhận:', 'Từ 01/01/2025'], ['Trạng thái:', 'Tất cả'], ['Đơn vị:', 'Xã An Bình'], ['Ngày trả'], ['SỔ THEO DÕI HỒ SƠ']])('with other words does not join it: %s', (...line) => expect(shown([line, usual, dossier])).toBe(`2-2: ${plain}`))
})

describe('words of a group count for all columns under it', () => {
  it.each<readonly [string, readonly (readonly string[])[], string]>([
    ['days', [['STT', 'Mã hồ sơ', 'Đơn vị', 'Ngày', '', '', 'Hình thức nộp'], ['', '', '', 'nhận', 'hẹn trả', 'trả', '']], `1-2: ${plain}`],
    ['way and day', [['STT', 'Mã hồ sơ', 'Đơn vị', 'Tiếp nhận', '', 'Trả kết quả', ''], ['', '', '', 'Hình thức', 'Ngày', 'Ngày hẹn', 'Ngày trả']], '1-2: B code, C unit, D channel, E received, F due, G returned'],
    ['hour and day', [['STT', 'Mã hồ sơ', 'Đơn vị', 'Tiếp nhận', '', 'Trả kết quả', ''], ['', '', '', 'Giờ', 'Ngày', 'Giờ', 'Ngày']], '1-2: B code, C unit, E received, G returned'],
    ['who and day', [['STT', 'Mã hồ sơ', 'Đơn vị', 'Tiếp nhận', '', 'Trả kết quả', ''], ['', '', '', 'Người', 'Ngày', 'Người', 'Ngày']], '1-2: B code, C unit, E received, G returned'],
    ['numbered below', [['STT', 'Mã hồ sơ', 'Đơn vị', 'Ngày', '', '', 'Hình thức nộp'], ['', '', '', 'nhận', 'hẹn trả', 'trả', ''], ['1', '2', '3', '4', '5', '6', '7']], `1-2: ${plain}`],
    ['explained in brackets', [usual, ['', '', '', '(ngày/tháng/năm)', '', '', '(trực tuyến, trực tiếp)']], `1-1: ${plain}`],
  ])('%s', (_, lines, expected) => expect(shown([...lines, dossier])).toBe(expected))

  it('and make two columns of one group a doubt, where both may be meant', () =>
    expect(headIn([['Mã hồ sơ', 'Ngày nhận', 'Số hóa', ''], ['', '', 'Đầu vào', 'Kết quả'], ['H99-25-0001', '02/01/2025', 'x', '']])?.doubtful).toEqual(['digitised']))

  it('a row of numbers below the head is no dossier', () => expect(headIn([usual, ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)', '(7)'], dossier])?.last).toBe(2))
})

describe('titles', () => {
  it('other usual words, and a lesser one beside its better', () => {
    expect(shown([['STT', 'Mã hồ sơ/Số biên nhận', 'Đơn vị', 'Ngày, giờ nhận hồ sơ', 'Thời hạn trả kết quả', 'Ngày hoàn tất', 'Kênh nộp'], dossier])).toBe(`1-1: ${plain}`)
    expect(shown([['Ngày nộp', 'Mã hồ sơ', 'Đơn vị', 'Ngày tiếp nhận', 'Ngày đến hạn', 'Ngày trả', 'Kênh nộp'], dossier])).toBe(`1-1: ${plain}`)
    expect(headIn([['Mã hồ sơ', 'Ngày nộp', 'Ngày nộp hồ sơ']])?.doubtful).toEqual(['received'])
  })
  it('without accents', () => {
    expect(shown([['STT', 'Ma ho so', 'Don vi', 'Ngay tiep nhan', 'Ngay hen tra', 'Ngay tra', 'Hinh thuc nop'], dossier])).toBe(`1-1: ${plain}`)
    expect(headIn([['Ma ho so', 'Ngay tra', 'Ngay tra ket qua', 'Ngay nhan']])?.doubtful).toEqual(['returned'])
  })
  it('of which two may be one thing are named as they are stated', () => {
    const rows = [['Mã hồ sơ', 'Đơn vị', 'Ngày nhận', 'Hình thức nộp', '', 'Số hóa'], ['', '', '', 'Trực tuyến', 'Trực tiếp', ''], ['H26-250103-0001', 'Xã An Bình', '03/01/2025', 'x', '', '']]
    expect(headIn(rows)?.findings.map(({ fix }) => fix?.vi)).toEqual(["Ghi trong tệp đợt chấm, ở nguồn này: columns: { channel: '<tên cột>' }: 'Hình thức nộp › Trực tuyến' hoặc 'Hình thức nộp › Trực tiếp'."])
    expect(headIn(rows, { channel: 'Hình thức nộp › Trực tuyến' })?.columns.channel).toBe(4)
  })
  it('beside groups of columns that are called like a day', () => {
    expect(headIn([[...usual, 'Tiếp nhận', 'Trả kết quả'], dossier])?.doubtful).toEqual([])
    expect(shown([usual.map(title => (title === 'Ngày tiếp nhận' ? 'Tiếp nhận' : title === 'Ngày trả' ? 'Trả kết quả' : title)), dossier])).toBe(`1-1: ${plain}`)
  })
  it('beside a title that is a number, a code or a day', () => {
    for (const title of ['202512', 'TT01/2018', '31/12/2025']) expect(shown([[...usual, title], dossier])).toBe(`1-1: ${plain}`)
  })
  it('that are stated come first', () => {
    expect(shown([usual, dossier], { due: 'Ngày tiếp nhận' })).toBe('1-1: B code, C unit, D due, F returned, G channel')
    expect(headIn([usual, dossier], { returned: 'Ngày trả', due: 'ngày trả' })?.findings.map(({ message }) => message.vi)).toEqual(['Tệp đợt chấm ghi cột “Ngày trả” vừa là ngày hẹn trả vừa là ngày trả; một cột chỉ là một thứ.'])
  })
  it('may be a list, of which one stands there', () => {
    const titles: Titles = { returned: ['Kết thúc', 'Ngày xong'] }
    const instead = (title: string): string | undefined => shown([usual.map(each => (each === 'Ngày trả' ? title : each)), dossier], titles)
    expect([instead('Kết thúc'), instead('NGÀY XONG')]).toEqual([`1-1: ${plain}`, `1-1: ${plain}`])
    expect(headIn([usual, dossier], titles)?.findings.map(({ message }) => message.vi)).toEqual(['Không thấy cột “Kết thúc”, “Ngày xong” mà tệp đợt chấm ghi là ngày trả.'])
    expect(headIn([[...usual, 'Kết thúc', 'Ngày xong'], dossier], titles)?.doubtful).toEqual(['returned'])
  })
  it('twice for what no measure needs are a note', () => {
    const told = (extra: string) => headIn([[...usual, extra, 'Lĩnh vực', 'Tên lĩnh vực']])?.findings.map(({ severity, message }) => [severity, message.vi])
    expect(told('Ghi chú')).toEqual([['info', 'Các cột I và J đều có thể là lĩnh vực; không cách đếm nào cần nên không dùng.']])
    expect(told('Ngày hoàn thành')?.map(([severity]) => severity)).toEqual(['info', 'error'])
  })
})
