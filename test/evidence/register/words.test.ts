import { describe, expect, it } from 'vitest'
import type { MeasureData } from '../../../src/criteria/measures.ts'
import { registerColumns, type RegisterColumn } from '../../../src/criteria/measures.ts'
import { idsOf, wordsFor } from '../../../src/criteria/register-words.ts'
import { wordsSaid } from '../../../src/evidence/register/said.ts'
import { codesOf, figuresOf, head, registered, setWith, units } from './build.ts'

const known = units.slice(0, 1)
const count = (where: MeasureData['where']): MeasureData => ({ count: 'dossiers', when: 'received', ...(where === undefined ? {} : { where }) })
const line = (code: number, channel: string, payment = '', post = '', digitised = '', procedure = ''): readonly string[] => [`H${code}`, 'Xã An Bình', '03/02/2025', '', '', channel, payment, post, digitised, procedure]
const read = (measures: Readonly<Record<string, MeasureData>>, lines: readonly (readonly string[])[]) => registered(setWith(measures), lines, { known })
const meaning = (column: RegisterColumn, text: string): string | undefined => { const said = wordsSaid(text, column, { own: new Set(), isAsked: true }); return said.is === 'words' ? said.known : said.is }

describe('words that begin with “Đã”', () => {
  it.each<readonly [RegisterColumn, string, string | undefined]>([
    ['payment', 'Đã thanh toán trực tuyến', 'online'], ['payment', 'Đã thanh toán tiền mặt', 'cash'], ['payment', 'Đã thu tiền mặt', 'cash'], ['payment', 'Đã nộp tại quầy', 'cash'], ['payment', 'Đã miễn phí', 'free'], ['payment', 'Đã nộp trực tiếp', 'cash'],
    ['payment', 'Đã nộp trực tuyến', 'online'], ['payment', 'Đã thanh toán', undefined], ['channel', 'Đã nộp trực tuyến', 'online'], ['channel', 'Đã tiếp nhận', undefined],
    ['post', 'Đã trả trực tiếp', 'no'], ['post', 'Đã nhận tại quầy', 'no'], ['post', 'Đã trả qua BCCI', 'yes'], ['post', 'Đã trả', undefined], ['post', 'Đã có', 'yes'],
    ['digitised', 'Đã số hóa', 'yes'], ['digitised', 'ĐÃ SỐ HOÁ', 'yes'], ['digitised', 'Đã có', 'yes'], ['digitised', 'Đã hủy', undefined], ['digitised', 'Đã từ chối', undefined], ['digitised', 'Đã trả trực tiếp', undefined],
  ])('%s: “%s” is %s', (column, text, means) => expect(meaning(column, text)).toBe(means))

  it('a figure does not count what is paid in cash, and stays open where nobody knows', () => {
    const measures = { online: count({ payment: 'online' }), so_hoa: count({ digitised: true }) }
    const paid = [line(1, '', 'Đã thanh toán tiền mặt', '', 'Có'), line(2, '', 'Trực tuyến', '', 'Đã số hóa'), line(3, '', 'Chưa thanh toán', '', 'Chưa số hóa')]
    expect([figuresOf(read(measures, paid), 'a'), codesOf(read(measures, paid))]).toEqual([{ online: '1', so_hoa: '2' }, []])
    expect(figuresOf(read(measures, [...paid, line(4, '', 'Đã thanh toán', '', 'Đã hủy')]), 'a')).toEqual({ online: 'unreadable', so_hoa: 'unreadable' })
  })
})

describe('a tick among payments', () => {
  const titled = (title: string, tick: string) => figuresOf(registered(setWith({ so: count({ payment: 'online' }) }), [line(1, '', tick), line(2, '', 'Không')], { known, columns: head.map(each => (each === 'Thanh toán' ? title : each)) }), 'a')

  it.each(['Thanh toán trực tuyến', 'THANH TOÁN ONLINE', 'Thanh toán điện tử'])('under “%s” is one made online', title => expect(titled(title, 'x')).toEqual({ so: '1' }))

  it.each(['x', 'Có', '1'])('under “Thanh toán” says nothing of how: “%s”', tick => expect(titled('Thanh toán', tick)).toEqual({ so: 'unreadable' }))
})

describe('the vocabulary', () => {
  it.each<readonly [RegisterColumn, readonly string[], string | undefined]>([
    ['channel', ['Trực tuyến toàn trình', 'Trực tuyến một phần', 'Cổng DVCQG', 'DVC toàn trình', 'Nộp trực tuyến qua Cổng DVC'], 'online'], ['digitised', ['Số hóa', 'Có số hóa'], 'yes'], ['digitised', ['Chưa số hóa', '0%', '0 %', '☐', '[ ]'], 'no'], ['digitised', ['100%'], 'yes'], ['digitised', ['50%'], undefined], ['post', ['Trực tiếp tại Bộ phận một cửa', 'Trực tuyến'], 'no'],
    ['payment', ['VNPT Pay', 'Thanh toán qua PayGov'], 'online'], ['payment', ['Miễn lệ phí'], 'free'], ['payment', ['☐'], 'other'], ['channel', ['Trực tuyến (DVCQG)'], 'online'],
    ['post', ['Trả qua BCCI', 'Bưu điện', 'x'], 'yes'], ['payment', ['VNPay'], 'online'], ['payment', ['Chuyển khoản'], 'transfer'], ['payment', ['Chưa thanh toán'], 'other'],
  ])('%s: %j', (column, words, means) => expect(words.map(word => meaning(column, word))).toEqual(words.map(() => means)))

  it('gives no word two meanings in one column', () => {
    for (const column of Object.keys(registerColumns) as RegisterColumn[]) {
      const words = wordsFor(column)
      expect(words.filter(([word, id]) => meaning(column, word) !== id)).toEqual([])
    }
  })

  it('a bank transfer is told once where a measure asks for payments made online and the set does not say what it is', () => {
    const lines = [line(1, '', 'Chuyển khoản'), line(2, '', 'Trực tuyến'), line(3, '', 'QR'), line(4, '', 'CHUYỂN KHOẢN'), line(5, '', 'Tiền mặt')]
    const told = (payment: Exclude<MeasureData['where'], undefined>['payment'] & {}) => { const { layers, findings } = read({ so: count({ payment }) }, lines); return [figuresOf({ layers }, 'a')['so'], findings.map(({ code, severity, message }) => [code, severity, message.vi])] }
    expect(told('online')).toEqual(['1', [['register/transfer', 'warning', 'Trả bằng chuyển khoản, mã QR: được coi là không phải thanh toán trực tuyến: 3 hồ sơ (G2, G4, G5); cũng vậy: “QR”, “CHUYỂN KHOẢN”.']]])
    expect(told({ not: 'online' })).toMatchObject(['4', [['register/transfer', 'warning', expect.anything()]]])
    expect([told(['online', 'transfer']), told(['online', 'Chuyển khoản', 'QR']), told('cash')]).toEqual([['4', []], ['4', []], ['1', []]])
  })

  it('what stands for nothing may not be named', () => {
    expect(idsOf('payment')).not.toContain('other')
    expect(figuresOf(read({ so: count({ payment: 'other' }) }, [line(1, '', 'Chưa thanh toán'), line(2, '', 'Other')]), 'a')).toEqual({ so: '1' })
  })

  it('a word that a measure names itself is known to every measure', () => {
    const measures = { hai: count({ channel: ['online', 'Ki-ốt'] }), mot: count({ channel: 'direct' }) }
    const lines = [line(1, 'ki ốt'), line(2, 'Trực tiếp'), line(3, 'Trực tuyến')]
    expect([figuresOf(read(measures, lines), 'a'), codesOf(read(measures, lines))]).toEqual([{ hai: '2', mot: '1' }, []])
  })

  it('an unknown word is told once a column, with which are known and how to add it', () => {
    const { findings } = read({ so: count({ channel: 'online' }) }, [line(1, 'Kênh 3'), line(2, 'Kênh 4'), line(3, 'Kênh 3')])
    const [told] = findings.filter(({ code }) => code === 'register/unknown-word')
    expect(told?.message.vi).toBe('Cột hình thức nộp: không rõ “Kênh 3” nghĩa là gì: 3 hồ sơ (F2, F3, F4); cũng vậy: “Kênh 4”.')
    expect(told?.fix?.vi).toBe('Từ đã biết: “trực tuyến” (`online`), “trực tiếp” (`direct`), “bcci” (`post`) và các cách ghi quen thuộc. Từ khác: sửa trong sổ, hoặc ghi vào cách đếm của bộ tiêu chí nếu được tính, ví dụ channel: [online, \'Kênh 3\'].')
  })
})

describe('words that a measure asks for', () => {
  const told = (measure: MeasureData, procedures: readonly string[]) => read({ so: measure }, procedures.map((procedure, at) => line(at, '', '', '', '', procedure))).findings.filter(({ code }) => code === 'register/word-not-said').map(({ severity, message }) => [severity, message.vi])
  it('and that nobody says are told with what stands there', () => {
    expect(told(count({ procedure: 'Khai sinh' }), ['Đăng ký khai sinh', 'Kết hôn', 'Đăng ký khai sinh'])).toEqual([
      ['warning', 'Cách đếm `so` hỏi cột thủ tục có ghi “Khai sinh”, nhưng không hồ sơ nào được xét ghi như vậy; trong cột có: “Đăng ký khai sinh” × 2, “Kết hôn” × 1.']])
    expect(told(count({ procedure: ['Khai sinh', 'Kết hôn'] }), ['Đăng ký khai sinh', 'Kết hôn']).map(([severity]) => severity)).toEqual(['info'])
    expect(told(count({ procedure: { not: 'Khai tử' } }), ['Kết hôn']).map(([severity]) => severity)).toEqual(['info'])
  })
  it('and that cells say with more words are told', () => {
    const status = registered(setWith({ tra: count({ status: 'Đã trả' }) }), ['Đã trả', 'Đã trả KQ', 'Đã trả kết quả', 'Đã trả KQ', 'Trễ hạn'].map((said, at) => [`H${at}`, 'Xã An Bình', '03/02/2025', said]), { known, columns: ['Mã hồ sơ', 'Đơn vị', 'Ngày nhận', 'Trạng thái'] })
    expect(figuresOf(status, 'a')).toEqual({ tra: '1' })
    expect(status.findings.map(({ code, severity, message }) => [code, severity, message.vi])).toEqual([['register/word-said-longer', 'warning', 'Cách đếm `tra`: ở cột trạng thái, các ô ghi dài hơn từ được hỏi không được coi là từ đó nên không tính: “Đã trả KQ” × 2, “Đã trả kết quả” × 1.']])
  })

  it('and that somebody says, or where nothing stands, are not', () => expect([told(count({ procedure: 'Khai sinh' }), ['KHAI SINH', 'Kết hôn']), told(count({ procedure: 'Khai sinh' }), ['', ''])]).toEqual([[], []]))
})

describe('cells that cannot be read', () => {
  const days = (column: 'received' | 'returned', ...written: readonly string[]) => read({ so: { count: 'dossiers', when: 'returned' }, nhan: { count: 'dossiers', when: 'received' } }, written.map((day, at) => [`H${at}`, 'Xã An Bình', column === 'received' ? day : '03/02/2025', '', column === 'returned' ? day : '']))
    .findings.filter(({ code }) => code.startsWith('intake/')).map(({ message, fix }) => [message.vi, fix?.vi ?? ''])
  it('are one finding a column and kind', () => expect(days('received', '12.1.25', '13.1.25', '14.1.25', '15.1.25')).toEqual([
    ['ngày nhận: “12.1.25” ghi năm bằng hai chữ số: 4 hồ sơ (C2, C3, C4 …); cũng vậy: “13.1.25”, “14.1.25” và 1 nội dung khác.', 'Ghi đủ bốn chữ số của năm.']]))
  it.each(['Chưa trả', 'CHƯA TRẢ KẾT QUẢ', 'Đang giải quyết', 'NULL'])('“%s” instead of the day of return says that it has not come', written => {
    const register = read({ ton: { count: 'dossiers', when: 'pending' }, tra: { count: 'dossiers', when: 'returned' } }, [['H1', 'Xã An Bình', '03/02/2025', '', written], ['H2', 'Xã An Bình', '03/02/2025', '', '05/02/2025']])
    expect([figuresOf(register, 'a'), codesOf(register)]).toEqual([{ ton: '1', tra: '1' }, []])
  })
  it.each([['45750', /số thứ tự ngày của Excel/], ['20251231', /ngày viết liền/], ['12/31/2025', /tháng trước ngày/], ['01/01/0001', /chưa trả thì để trống/], ['đã chuyển', /chưa trả thì để trống/], ['/ /', /chưa trả thì để trống/]])('“%s” in the column of days returned has its advice', (written, advice) =>
    expect(days('returned', written).map(([, fix]) => fix)).toEqual([expect.stringMatching(advice)]))
})
