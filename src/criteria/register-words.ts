import { folded } from '../text.ts'
import { registerColumns, type ColumnKind, type Measure, type RegisterColumn } from './measures.ts'

type Meanings = Readonly<Record<string, readonly string[]>>

/** What counts as none of the ids that a measure may name: said, understood, and no id of its own. */
export const otherwise = 'other'

/** What a measure may name in a column of one of these kinds: the id `otherwise` may not be named. */
const meanings: Readonly<Partial<Record<RegisterColumn, Meanings>>> = {
  channel: {
    online: [
      'trực tuyến', 'nộp trực tuyến', 'đã nộp trực tuyến', 'online', 'qua mạng', 'nộp qua mạng', 'dịch vụ công', 'dịch vụ công trực tuyến', 'cổng dịch vụ công', 'nộp qua cổng dịch vụ công', 'cổng dvc', 'qua cổng dvc', 'nộp qua cổng dvc',
      'dvc', 'dvcqg', 'cổng dvcqg', 'dvctt', 'cổng dịch vụ công quốc gia', 'qua cổng dịch vụ công', 'qua cổng dịch vụ công quốc gia', 'nộp trực tuyến qua cổng dvc', 'nộp trực tuyến qua cổng dịch vụ công', 'nộp trực tuyến qua cổng dịch vụ công quốc gia',
      'toàn trình', 'một phần', 'trực tuyến toàn trình', 'trực tuyến một phần', 'dvc toàn trình', 'dvc một phần', 'dvctt toàn trình', 'dvctt một phần', 'dịch vụ công trực tuyến toàn trình', 'dịch vụ công trực tuyến một phần', 'điện tử', 'vneid',
      'trực tuyến dvcqg', 'trực tuyến cổng dvcqg', 'trực tuyến qua dvcqg', 'trực tuyến qua cổng dvcqg', 'qua dvcqg', 'qua cổng dvcqg', 'nộp qua dvcqg', 'nộp qua cổng dvcqg', 'dvc quốc gia', 'cổng dvc quốc gia', 'qua cổng dvc quốc gia', 'cổng dvc tỉnh', 'cổng dịch vụ công tỉnh', 'hồ sơ trực tuyến', 'nộp hồ sơ trực tuyến', 'tiếp nhận trực tuyến',
    ],
    direct: ['trực tiếp', 'nộp trực tiếp', 'đã nộp trực tiếp', 'tại quầy', 'nộp tại quầy', 'đã nộp tại quầy', 'tại bộ phận một cửa', 'nộp tại bộ phận một cửa', 'bộ phận một cửa', 'một cửa', 'tại chỗ', 'direct', 'offline',
      'hồ sơ trực tiếp', 'nộp hồ sơ trực tiếp', 'tiếp nhận trực tiếp', 'trực tiếp tại quầy', 'nộp trực tiếp tại quầy', 'trực tiếp tại bộ phận một cửa', 'nộp trực tiếp tại bộ phận một cửa', 'trực tiếp tại trung tâm phục vụ hành chính công', 'tại trung tâm phục vụ hành chính công'],
    post: ['bcci', 'bưu chính', 'bưu chính công ích', 'qua bcci', 'nộp qua bcci', 'qua bưu chính', 'nộp qua bưu chính', 'qua bưu chính công ích', 'nộp qua bưu chính công ích', 'bưu điện', 'qua bưu điện', 'nộp qua bưu điện', 'post'],
  },
  payment: {
    online: ['trực tuyến', 'thanh toán trực tuyến', 'nộp trực tuyến', 'online', 'đã thanh toán trực tuyến', 'đã nộp trực tuyến', 'payment platform', 'thanh toán qua cổng dịch vụ công', 'vnpay',
      'thanh toán qua cổng dvc', 'thanh toán qua cổng dịch vụ công quốc gia', 'thanh toán trên cổng dịch vụ công', 'thanh toán trên cổng dịch vụ công quốc gia', 'thanh toán qua cổng dvcqg', 'vnpt pay', 'paygov', 'qua paygov', 'thanh toán qua paygov'],
    transfer: [
      'chuyển khoản', 'thanh toán chuyển khoản', 'đã chuyển khoản', 'chuyển khoản ngân hàng', 'chuyển khoản qua ngân hàng', 'thanh toán qua chuyển khoản', 'thanh toán bằng chuyển khoản', 'đã thanh toán chuyển khoản',
      'ck', 'qr', 'mã qr', 'quét mã qr', 'quét qr', 'chuyển khoản qr', 'chuyển khoản qua mã qr', 'chuyển khoản qua qr', 'transfer',
    ],
    cash: [
      'tiền mặt', 'trực tiếp', 'nộp trực tiếp', 'đã nộp trực tiếp', 'tại quầy', 'nộp tại quầy', 'đã nộp tại quầy', 'thu tiền mặt', 'đã thu tiền mặt', 'nộp tiền mặt', 'đã nộp tiền mặt',
      'thanh toán tiền mặt', 'đã thanh toán tiền mặt', 'thanh toán trực tiếp', 'đã thanh toán trực tiếp', 'tiền mặt tại quầy', 'thanh toán tại quầy', 'thu trực tiếp', 'nộp trực tiếp tại quầy', 'cash',
    ],
    free: ['không thu', 'không thu phí', 'miễn phí', 'đã miễn phí', 'miễn', 'không có phí', 'không phí', 'miễn lệ phí', 'miễn phí lệ phí', 'không thu lệ phí', 'không thu phí lệ phí', 'không có lệ phí', 'không lệ phí', 'free'],
    [otherwise]: ['chưa thanh toán', 'chưa nộp'],
  },
  post: {
    yes: [
      'bcci', 'bưu chính', 'bưu chính công ích', 'bưu điện', 'qua bcci', 'qua bưu chính', 'qua bưu chính công ích', 'qua bưu điện', 'trả qua bcci', 'trả qua bưu chính', 'trả qua bưu chính công ích', 'trả qua bưu điện',
      'đã trả qua bcci', 'đã trả qua bưu chính', 'đã trả qua bưu chính công ích', 'đã trả qua bưu điện',
    ],
    no: ['trực tiếp', 'tại quầy', 'trả trực tiếp', 'đã trả trực tiếp', 'trả tại quầy', 'đã trả tại quầy', 'nhận trực tiếp', 'đã nhận trực tiếp', 'nhận tại quầy', 'đã nhận tại quầy', 'không qua bcci', 'không qua bưu chính',
      'trực tiếp tại bộ phận một cửa', 'nhận trực tiếp tại bộ phận một cửa', 'tại bộ phận một cửa', 'nhận tại bộ phận một cửa', 'trực tuyến', 'nhận trực tuyến', 'trả trực tuyến', 'bản điện tử', 'nhận bản điện tử'],
  },
  digitised: { yes: ['số hóa', 'đã số hóa', 'có số hóa', 'được số hóa'], no: ['chưa số hóa', 'không số hóa', 'chưa được số hóa'] },
}

/** What the words of a column mean beside a plain yes and no, the words folded. */
const known: ReadonlyMap<RegisterColumn, ReadonlyMap<string, string>> = new Map(Object.entries(meanings).map(([column, all]) =>
  [column as RegisterColumn, new Map(Object.entries(all).flatMap(([id, words]) => words.map(word => [folded(word), id] as const)))]))

/** What words mean in a column; undefined for words that mean nothing there. Yes and no are not asked here. */
export const meaningOf = (column: RegisterColumn, words: string): string | undefined => known.get(column)?.get(folded(words))

/** The words of a column beside a plain yes and no, for readers that are no part of this program: `[word, id]`. */
export const wordsFor = (column: RegisterColumn): readonly (readonly [word: string, id: string])[] =>
  Object.entries(meanings[column] ?? {}).flatMap(([id, words]) => words.map(word => [word, id] as const))

/** The ids that a measure may name in columns of this kind. */
export const idsOf = (kind: ColumnKind): readonly string[] =>
  (kind === 'flag' ? ['yes', 'no'] : kind === 'channel' || kind === 'payment' ? Object.keys(meanings[kind] ?? {}).filter(id => id !== otherwise) : [])

/** The words of a column that the measures of a set name themselves, beside the known ids: they are no riddle in a register. */
export const ownWords = (measures: readonly Measure[], column: RegisterColumn): readonly string[] => [...new Set(measures.flatMap(({ where }) => where.flatMap(each =>
  (each.is === 'among' && each.column === column ? each.words.filter(word => !idsOf(registerColumns[column].kind).includes(word)) : []))))]

/** Whether a measure asks which payments are made online, and none says what a bank transfer is: some provinces take it for one. */
export const saysNothingOfTransfers = (measures: readonly Measure[]): boolean => asksFor(measures, 'online') && !asksFor(measures, 'transfer')

const asksFor = (measures: readonly Measure[], id: string): boolean =>
  measures.some(({ where }) => where.some(each => each.is === 'among' && each.column === 'payment' && each.words.some(word => word === id || meaningOf('payment', word) === id)))
