import { describe, expect, it } from 'vitest'
import { take } from '../../src/evidence/intake.ts'
import type { Input, InputKind } from '../../src/methods/method.ts'
import { exact, fractionText } from '../../src/rational.ts'
import { same, text } from '../../src/text.ts'
import { cell, codesOf, date, error, percent, rich, shownWith, struck, uncalculated, type Typed } from './workbook.ts'

const options = [{ id: 'a', name: same('Đúng hạn') }, { id: 'b', name: same('Chậm') }, { id: 'c', name: same('Không phát sinh') }]
const input = (kind: InputKind, more: Partial<Input> = {}): Input => ({ id: 'x', name: same('Câu hỏi'), kind, shared: false, ...more })
const yesNo = input('yes-no', { options: [{ id: 'yes', name: text(() => 'Có', () => 'Yes') }, { id: 'no', name: text(() => 'Không', () => 'No') }] })
const choice = input('choice', { options })
const inUnit = (kind: InputKind, unit: string, more: Partial<Input> = {}): Input => input(kind, { unit: same(unit), ...more })

/** The value in short, or the state, then the codes of the findings. */
function read(typed: Typed, asked: Input): string {
  const { answer, findings } = take(cell(typed), asked, 'xa-a.xlsx', 'Tự chấm')
  const value = answer.value
  const shown = value === undefined ? answer.state : value.is === 'number' ? fractionText(value.number) : value.is === 'date' ? value.date : value.option
  return [shown, ...codesOf(findings).map(code => code.replace('intake/', ''))].join(' ')
}

type Case = readonly [typed: Typed, expected: string]
const reads = (asked: Input, cases: readonly Case[]): void => {
  it.each(cases.map(([typed, expected]) => [JSON.stringify(typed), expected, typed] as const))('%s → %s', (_, expected, typed) => expect(read(typed, asked)).toBe(expected))
}

describe('a count', () => reads(inUnit('count', 'hồ sơ'), [
  [197, '197'], [0, '0'], ['197', '197'], ['03', '3'], ['7.995', '7995'], ['7,995', '7995'], ['2.035.817.000', '2035817000'], ['1,234,567', '1234567'], ['12 345', '12345'],
  ['12\u00A0345', '12345'], ['197 hồ sơ', '197'], ['197 Hồ sơ.', '197'], ['197hồ sơ', '197'], ['7,0', '7'], ['\u200B197', '197'], ['１９７', '197'],
  ['7,000', 'unreadable ambiguous-number'], [7.995, 'unreadable not-whole'], ['7,5', 'unreadable not-whole'], ['12/15', 'unreadable fraction'], ['-5', 'unreadable negative'],
  [-5, 'unreadable negative'], ['12 xã', '12 other-unit'], ['1O', 'unreadable letter-for-digit'], ['197 trở lên', 'unreadable not-exact'], ['khoảng 20', 'unreadable not-a-number'],
  ['1.23,5', 'unreadable not-a-number'], ['1.2.3', 'unreadable not-a-number'], ['Không', 'unreadable not-a-number'], ['chưa phát sinh', 'unreadable not-a-number'], ['abc', 'unreadable not-a-number'],
  ['3 xã, 4 phường', 'unreadable two-numbers'], ['1e5', 'unreadable two-numbers'], ['1e3', 'unreadable two-numbers'], ['855‰', 'unreadable other-size'], ['197 hồ sơ trễ hạn', '197 words-beside-number'],
  ["'197", '197'], ['“7.995”', '7995'], ['"197 hồ sơ"', '197'], ['\u200E197\u202C', '197'], ['#N/A', 'unreadable error-cell'], ['#div/0!', 'unreadable error-cell'], ['197 hå s¬', '197 other-unit'], [percent('0.5'), 'unreadable percent-not-wanted'], ['50%', 'unreadable other-size'],
  [date('2025-06-05'), 'unreadable date-not-wanted'], [error('#DIV/0!'), 'unreadable error-cell'], [uncalculated, 'unreadable uncalculated'], [true, 'unreadable not-a-number'],
]))

describe('what is struck out or raised', () => {
  reads(inUnit('count', 'hồ sơ'), [
    [rich('~2~3'), 'unreadable struck-out'], [rich('3^1^'), 'unreadable raised'], [rich('3~ ~'), '3'], [rich('197 ~hồ sơ~'), '197'], [rich('197^*^'), '197'], [struck(23), 'unreadable struck-out'],
    [struck('23'), 'unreadable struck-out'], [rich('^3^'), '3'], [struck('  '), 'blank'],
  ])
  reads(yesNo, [[rich('~Không~ Có'), 'unreadable struck-out'], [struck('Có'), 'unreadable struck-out'], [rich('Có^1^'), 'unreadable raised'], [rich('Có~.~'), 'yes'], [struck(true), 'unreadable struck-out']])
  reads(inUnit('number', 'm2'), [[rich('850 m^2^'), '850'], [rich('850^2^'), 'unreadable raised']])
  it('tells both readings', () => {
    expect(take(cell(rich('~2~3')), input('count'), 'f.xlsx', 'S').findings[0]?.message.vi).toBe('Câu hỏi: Ô có phần chữ bị gạch ngang: kể cả phần đó là “23”, không kể là “3”.')
    expect(take(cell(rich('3^1^')), input('count'), 'f.xlsx', 'S').findings[0]?.message.vi).toBe('Câu hỏi: Ô có phần chữ viết nhô lên hoặc thấp xuống (như số chú thích): kể cả phần đó là “31”, không kể là “3”.')
    expect(take(cell(struck('Có')), yesNo, 'f.xlsx', 'S').findings[0]?.message.vi).toBe('Câu hỏi: Chữ trong ô bị gạch ngang: không rõ đã bỏ hay vẫn dùng.')
  })
})

describe('words of a number format', () => {
  reads(inUnit('money', 'đồng'), [
    [shownWith('5200', 'triệu'), 'unreadable other-size'], [shownWith('5.2', 'tỷ'), 'unreadable other-size'], [shownWith('5200000', 'k', 1), 'unreadable other-size'], [shownWith('5200000', '', 1), 'unreadable other-size'],
    [shownWith('5200', 'đồng'), '5200'], [shownWith('5200', 'đ'), '5200'], [shownWith('5200', 'VNĐ'), '5200'],
  ])
  reads(inUnit('money', 'triệu đồng'), [[shownWith('5200', 'triệu đồng'), '5200'], [shownWith('5200', 'đồng'), 'unreadable other-size']])
  reads(inUnit('count', 'hồ sơ'), [[shownWith('27', 'hồ sơ'), '27'], [shownWith('27', 'người'), '27 other-unit'], [shownWith('27', 'nghìn'), 'unreadable other-size']])
  reads(input('points', { to: exact(2) }), [[shownWith('1.5', 'điểm'), '3/2'], [shownWith('1.5', 'đ'), '3/2']])
  reads(input('percent'), [[shownWith('98.5', '‰'), 'unreadable other-size'], [{ is: 'number', number: '0.985', percent: true, format: { words: 'đạt', thousands: 0 } }, '197/200 words-beside-number']])
  reads(input('date'), [[shownWith('45688', 'ngày'), '2025-01-31 date-as-number']])
  it('tells where the words stand', () => {
    expect(take(cell(shownWith('5200', 'triệu')), inUnit('money', 'đồng'), 'f.xlsx', 'S').findings[0]?.fix?.vi).toBe('Chữ “triệu” nằm trong định dạng số của ô: chọn định dạng Number, rồi ghi con số theo đúng đơn vị tính.')
  })
  it('a number shown divided tells both', () => {
    const { findings } = take(cell(shownWith('5200000', 'k', 1)), input('count'), 'f.xlsx', 'S')
    expect(findings[0]?.message.vi).toBe('Câu hỏi: Ô chứa 5200000 nhưng định dạng số chia cho 1.000 khi hiện, tức “5.200 k”; không rõ người ghi muốn số nào.')
  })
})

describe('states and blanks', () => reads(input('count'), [
  [undefined, 'blank'], ['', 'blank'], ['  \u00A0 ', 'blank'], ['-', 'blank'], ['–', 'blank'], ['…', 'blank'], ['....', 'blank'], ['\u200B', 'blank'],
  ['Không phát sinh', 'not-arisen'], ['KHÔNG PHÁT SINH.', 'not-arisen'], ['Không phát sinh'.normalize('NFD'), 'not-arisen'], ['khong phat sinh', 'not-arisen'], ['KPS', 'not-arisen'],
  ['ko ps', 'not-arisen'], ['Khôngphát sinh', 'not-arisen'], ['Trong kì không phát sinh', 'not-arisen'], ['không AD', 'not-applicable'], ['Không áp dụng', 'not-applicable'], ['KAD', 'not-applicable'], ['k.a.d', 'not-applicable'], ['N/A', 'not-applicable'],
]))

describe('a number', () => reads(inUnit('number', 'ha'), [
  ['93,95', '1879/20'], ['93.76', '2344/25'], [93.95, '1879/20'], ['850,33ha', '85033/100'], ['850,33 ha', '85033/100'], ['1.234,5', '2469/2'], ['1,234.5', '2469/2'], ['1 234,5', '2469/2'],
  ['7.995', 'unreadable ambiguous-number'], ['7,995', 'unreadable ambiguous-number'], ['0,985', '197/200'], ['1234,567', '1234567/1000'], ['12 m2', 'unreadable other-size'], ['12 m²', 'unreadable other-size'], ['2,5 triệu', 'unreadable other-size'],
]))

describe('a number without a unit', () => reads(input('number'), [
  ['1,5k', 'unreadable other-size'], ['2 tr', 'unreadable other-size'], ['1,5 tỉ', 'unreadable other-size'], ['3 lượt', '3 words-beside-number'], ['5‰', 'unreadable other-size'], ['850,33ha', '85033/100 words-beside-number'],
]))

describe('money', () => {
  reads(inUnit('money', 'đồng'), [
    ['2.035.817.000 đồng', '2035817000'], ['7.995', '7995'], ['7,995', 'unreadable ambiguous-number'], ['2,0đ', '2'], ['2,5', '5/2 part-of-dong'], [1250.75, '5003/4 part-of-dong'], ['5.000.000 VNĐ', '5000000'], ['2,5 tỷ đồng', 'unreadable other-size'],
  ])
  describe('in millions', () => reads(inUnit('money', 'triệu đồng'), [
    ['2,5 triệu đồng', '5/2'], ['2,5', '5/2'], ['2.500.000 đồng', 'unreadable other-size'], ['7.995', 'unreadable ambiguous-number'],
  ]))
})

describe('points', () => reads(input('points', { from: exact(0), to: exact(2), step: exact('0.25') }), [
  ['2,0đ', '2'], ['1,5 điểm', '3/2'], [1.25, '5/4'], ['1,5/2', '3/2 out-of-maximum'], ['1,3', 'unreadable off-step'], ['2 ngày', '2 words-beside-number'], ['1,250', '5/4'], [3, '3 out-of-range'], ['1,5/3', 'unreadable fraction'],
]))

describe('a percent', () => reads(inUnit('percent', '%'), [
  ['98,5%', '197/200'], ['98.5 %', '197/200'], ['98,5', '197/200'], [98.5, '197/200'], [percent('0.985'), '197/200'], ['98,5 phần trăm', '197/200'], ['99.60%', '249/250'], ['20,68  %', '517/2500'],
  [0, '0'], ['0', '0'], [percent('1'), '1'], ['1%', '1/100'], ['100', '1'], ['12/15', '4/5 fraction-as-rate'], ['43,26/60', '721/1000 fraction-as-rate'], ['49.533/62.027', '49533/62027 fraction-as-rate'], ['05/06 chỉ tiêu', '5/6 fraction-as-rate'], ['18 out of 18', '1 fraction-as-rate'], ['18 trên 20', '9/10 fraction-as-rate'],
  ['5‰', 'unreadable other-size'], ['98 ‰', 'unreadable other-size'], ['12/15‰', 'unreadable two-numbers'], ['"98,5%"', '197/200'], ['98,5％', '197/200'], ['98,765', '19753/20000'],
  [0.985, 'unreadable doubtful-percent'], ['0,985', 'unreadable doubtful-percent'], [1, 'unreadable doubtful-percent'], [percent('98.5'), 'unreadable doubtful-percent'], ['7.995', 'unreadable ambiguous-number'],
  ['07/21 (đạt 30%)', 'unreadable two-numbers'], ['98,5 % (197/200)', 'unreadable two-numbers'], ['5/0', 'unreadable over-zero'], ['-1%', 'unreadable negative'], [percent('-0.01'), 'unreadable negative'],
  ['7750', 'unreadable doubtful-percent'], ['8009%', 'unreadable doubtful-percent'], [8009, 'unreadable doubtful-percent'], [percent('77'), 'unreadable doubtful-percent'], ['150/10', 'unreadable doubtful-percent'],
  ['104,5%', '209/200 above-100-percent'], [104.5, '209/200 above-100-percent'], [percent('1.045'), '209/200 above-100-percent'], ['209/200', '209/200 fraction-as-rate above-100-percent'], ['999', '999/100 above-100-percent'],
  ['trên 95%', 'unreadable not-a-number'], ['đạt', 'unreadable not-a-number'],
]))

describe('a date', () => {
  reads(input('date'), [
    [date('2025-01-31'), '2025-01-31'], ['31/01/2025', '2025-01-31'], ['31-1-2025', '2025-01-31'], ['2025-01-31', '2025-01-31'], ['31.01.2025', '2025-01-31'], ['15 - 09 - 2022', '2022-09-15'],
    ['ngày 31 tháng 01 năm 2025', '2025-01-31'], ['31 tháng 8 năm 2025', '2025-08-31'], ['Ngày 05 Tháng 4 Năm 2021'.normalize('NFD'), '2021-04-05'], ['09/06/2023 10:25 CH', '2023-06-09'],
    ['17 giờ 00 phút, ngày 20/10/2021', '2021-10-20'], ['15:31 - 24/03/2020', '2020-03-24'], ['[Đăng ngày: 07/09/2016]', '2016-09-07'], ['16/3/2023tại', '2023-03-16'],
    ['31/01/2025 (31-01-2025)', '2025-01-31'], ['KH 12/KH-UBND ngày 20/01/2025', '2025-01-20 words-beside-date'], [45688, '2025-01-31 date-as-number'],
    ['ngày 31/01 năm 2025', '2025-01-31'], ['３１/０１/２０２５', '2025-01-31'], ['"31/01/2025"', '2025-01-31'],
    ['31/02/2025', 'unreadable impossible-date'], ['01/31/2025', 'unreadable impossible-date'], ['31/01/25', 'unreadable two-digit-year'], ['ngày tháng năm 2023', 'unreadable date-incomplete'],
    ['01/2025', 'unreadable date-incomplete'], ['Quý II/2026', 'unreadable date-incomplete'], ['1/1/0001', 'unreadable date-out-of-range'], [date('1900-01-05'), 'unreadable date-out-of-range'],
    [2025, 'unreadable not-a-date'], ['từ 01/01/2025 đến 31/01/2025', 'unreadable several-dates'], ['trước 31/01/2025', 'unreadable not-exact'], ['Không', 'unreadable not-a-date'], ['sớm', 'unreadable not-a-date'],
    ['Không phát sinh', 'not-arisen'],
  ])
  describe('that may be answered Không', () => reads(input('date', { orNo: true }), [['Không', 'no'], ['chưa ban hành', 'no'], ['KAD', 'not-applicable'], ['', 'blank'], ['31/01/2025', '2025-01-31']]))
})

describe('a yes-no', () => reads(yesNo, [
  ['Có', 'yes'], ['CÓ', 'yes'], ['Có'.normalize('NFD'), 'yes'], ['co', 'yes'], ['yes', 'yes'], ['x', 'yes'], ['X', 'yes'], ['✓', 'yes'], ['v', 'yes'], ['true', 'yes'], [true, 'yes'], [1, 'yes'], ['1', 'yes'], ['có ', 'yes'],
  ['Không', 'no'], ['khong', 'no'], ['ko', 'no'], ['chưa', 'no'], [false, 'no'], [0, 'no'], ['0', 'no'], ['No', 'no'],
  ['Không áp dụng', 'not-applicable'], ['KPS', 'not-arisen'], ['-', 'blank'], ['Có nhưng chưa đầy đủ', 'unreadable not-an-option'], [2, 'unreadable not-an-option'], ['Có/Không', 'unreadable not-an-option'],
  ['✗', 'unreadable not-an-option'], [error('#N/A'), 'unreadable error-cell'],
]))

describe('a choice', () => reads(choice, [
  ['a', 'a'], ['A)', 'a'], ['Đúng hạn', 'a'], ['ĐÚNG  HẠN', 'a'], ['dung han', 'a'], ['a) Đúng hạn', 'a'], ['Chậm', 'b'], ['Không phát sinh', 'c'], ['KPS', 'not-arisen'], ['Không áp dụng', 'not-applicable'],
  ['#N/A', 'unreadable error-cell'], ['a) Chậm', 'unreadable not-an-option'], ['Đúng', 'unreadable not-an-option'], ['z', 'unreadable not-an-option'], ['', 'blank'],
]))

describe('a choice whose names are typed with i or y, or a mark elsewhere', () => reads(input('choice', { options: [{ id: '1', name: same('Đúng kỳ hạn, lý do rõ') }, { id: '2', name: same('Uỷ quyền quý II') }] }), [
  ['Đúng kì hạn, lí do rõ', '1'], ['đúng KỲ hạn - LÍ do rõ', '1'], ['Ủy quyền quí II', '2'], ['Uỷ quyền qúy II', '2'], ['Đúng kỹ hạn, lý do rõ', 'unreadable not-an-option'],
]))

describe('a choice with two levels of one name', () => reads(input('choice', { options: [{ id: '1', name: same('Đạt') }, { id: '2', name: same('Đạt') }] }), [['Đạt', 'unreadable several-options'], [1, '1'], ['2', '2']]))

describe('what is told', () => {
  it('names file, sheet, cell, component and unit, and what was read', () => {
    const { answer, findings } = take(cell('7.995', 'D17'), input('number'), 'phieu/xa-a.xlsx', 'Tự chấm', { unit: 'xa-a', component: '2.1' })
    expect(answer).toEqual({ id: 'x', state: 'unreadable', from: { file: 'phieu/xa-a.xlsx', sheet: 'Tự chấm', cell: 'D17' }, read: '7.995' })
    expect(findings).toMatchObject([{ code: 'intake/ambiguous-number', severity: 'error', at: { cell: 'D17' }, unit: 'xa-a', component: '2.1', read: '7.995' }])
    expect(findings[0]?.message.vi).toContain('7995')
    expect(findings[0]?.message.vi).toContain('7,995')
    expect(findings[0]?.expected?.vi).toContain('một số')
  })

  it('places a cell that is not there', () => expect(take(undefined, yesNo, 'a.xlsx', 'S', { address: 'D4' }).answer).toMatchObject({ state: 'blank', from: { cell: 'D4' }, read: '' }))

  it('quotes a paragraph by its beginning', () => {
    const { findings } = take(cell('một đoạn văn dài '.repeat(20)), input('count'), 'a', 'S')
    expect(findings[0]?.message.vi.length).toBeLessThan(150)
    expect(findings[0]?.read).toHaveLength(17 * 20)
  })

  it.each(['Không có', 'không', 'Chưa thực hiện', 'Không phát sinh trong kỳ'])('a count answered “%s” is asked for 0 or a state', typed =>
    expect(take(cell(typed), input('count'), 'a', 'S').findings[0]?.fix?.vi).toMatch(/ghi 0.*“Không phát sinh”/))
  it('a yes with words beside it is asked to move them', () => expect(take(cell('Có (KH số 12)'), yesNo, 'a', 'S').findings[0]?.fix?.vi).toContain('Giải trình'))
  it('never suggests the opposite level', () => {
    const levels = input('choice', { options: [{ id: 'a', name: same('Hoàn thành trước hạn') }, { id: 'b', name: same('Hoàn thành đúng hạn, đầy đủ') }] })
    expect(take(cell('Hoàn thành đúng hạn'), levels, 'a', 'S').findings[0]?.fix?.vi).toContain('đúng hạn')
    expect(take(cell('Hoàn thành trễ hạn'), levels, 'a', 'S').findings[0]?.fix).toBeUndefined()
  })

  it('suggests the answer that may be meant', () => expect(take(cell('Đúng hạnn'), choice, 'a', 'S').findings[0]?.fix?.vi).toContain('Đúng hạn'))

  it('tells of a note, on a blank cell too', () => {
    const noted = (typed: Typed): string => take({ ...cell(typed), note: 'xem phụ lục\n2' }, yesNo, 'a', 'S').findings.map(each => `${each.severity} ${each.code} ${each.message.vi}`).join()
    expect(noted('Có')).toBe('info intake/cell-note Câu hỏi: Ô có ghi chú: “xem phụ lục 2”; ghi chú không được tính.')
    expect(noted(undefined)).toBe('info intake/cell-note Câu hỏi: Ô trống nhưng có ghi chú: “xem phụ lục 2”; ghi chú không được tính.')
  })

  it('says what letters that are not Unicode may mean', () =>
    expect(take(cell('Kh«ng ph¸t sinh'), yesNo, 'a', 'S').findings[0]?.message.vi).toContain('có thể là “Không phát sinh”'))
  it('works a stated rate out', () =>
    expect(take(cell('07/21 (đạt 30%)'), input('percent'), 'a', 'S').findings[0]?.message.vi).toContain('Phân số là 33,3333%, tỷ lệ ghi là 30%.'))
})
