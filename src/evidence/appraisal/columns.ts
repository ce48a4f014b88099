import type { Sheet } from '../../sheet.ts'
import { textOf } from '../grid.ts'
import { headOf } from '../head.ts'
import { unitWords } from '../unit-words.ts'

/** What a row of appraisers, or of a unit that answers them, may say in one round; columns from 1. */
export interface RoundColumns {
  /** The round in the head of the columns; absent where they name none. */
  readonly round?: number
  readonly value?: number
  readonly points?: number
  readonly reason?: number
}

/** Where things stand on a sheet of verdicts. */
export interface VerdictHead {
  readonly last: number
  readonly unitId?: number
  readonly unit?: number
  readonly id?: number
  readonly code?: number
  readonly name?: number
  readonly self?: number
  readonly lap?: number
  readonly document?: number
  readonly by?: number
  readonly on?: number
  readonly rounds: readonly RoundColumns[]
}

/** How many rounds the heads of one sheet may number. */
const mostRounds = 3

const valueWords = ['Giá trị thẩm định', 'Số liệu thẩm định', 'Kết quả thẩm định', 'Số liệu xác định lại', 'Appraised value']
const pointWords = ['Điểm thẩm định', 'Thẩm định', 'Điểm số thẩm định', 'Điểm hội đồng thẩm định', 'Điểm HĐTĐ', 'Hội đồng thẩm định', 'Appraised points']
const reasonWords = [
  'Lý do', 'Lý do thẩm định', 'Lý do trừ điểm', 'Ý kiến hội đồng thẩm định', 'Ý kiến của hội đồng thẩm định', 'Ý kiến hội đồng', 'Ý kiến thẩm định', 'Ghi chú của thẩm định', 'Ghi chú thẩm định', 'Nhận xét thẩm định', 'Nhận xét', 'Reason',
]
const documentWords = ['Văn bản, tài liệu', 'Văn bản', 'Tài liệu', 'Văn bản kèm theo', 'Tài liệu kèm theo', 'Tài liệu bổ sung', 'Căn cứ', 'Document']

const plain = {
  unitId: ['Mã đơn vị', 'Mã xã', 'Mã ĐVHC', 'Mã đơn vị hành chính', 'Mã định danh', 'Unit id'],
  unit: unitWords.name.filter(word => word !== 'Tên' && word !== 'name'),
  id: ['Mã số liệu', 'Figure id'],
  code: ['Mã tiêu chí', 'Mã tiêu chí thành phần', 'Mã TCTP', 'Mã mục', 'Mã chỉ tiêu', 'Criterion code', 'Mã', 'Mã số', 'Mục', 'STT', 'TT', 'Số TT', 'Code', 'No.'],
  name: [
    'Tiêu chí thành phần, số liệu', 'Tiêu chí, tiêu chí thành phần', 'Lĩnh vực, tiêu chí, tiêu chí thành phần', 'Tiêu chí thành phần', 'Tên tiêu chí thành phần', 'Tiêu chí', 'Tên tiêu chí', 'Chỉ tiêu', 'Tiêu chí, chỉ tiêu', 'Nội dung', 'Tên', 'Component, figure', 'Component', 'Name',
  ],
  self: ['Điểm tự chấm', 'Tự đánh giá', 'Điểm tự đánh giá', 'Điểm số tự chấm', 'Tự chấm', 'Self-assessed points'],
  lap: ['Lần', 'Lần thẩm định', 'Vòng', 'Round'],
  document: documentWords,
  by: ['Người thẩm định', 'Cán bộ thẩm định', 'Chuyên viên thẩm định', 'Người giải trình', 'Appraiser', 'Answered by'],
  on: ['Ngày', 'Ngày thẩm định', 'Ngày giải trình', 'Date'],
} as const

const rounds = Array.from({ length: mostRounds }, (_, index) => index + 1)

/** `Điểm thẩm định lần 2`, as one row or two write it. */
const numbered = (words: readonly string[], round: number): readonly string[] =>
  words.flatMap(word => [`${word} lần ${round}`, `${word} vòng ${round}`, `lần ${round} ${word}`, `round ${round} ${word}`])

const numberedWords = Object.fromEntries(rounds.flatMap(round => [
  [`value${round}`, numbered(valueWords, round)], [`points${round}`, numbered(pointWords, round)], [`reason${round}`, numbered(reasonWords, round)],
]))

const appraisalWords: Readonly<Record<string, readonly string[]>> = { ...plain, ...numberedWords, value: valueWords, points: pointWords, reason: reasonWords }

const explanationWords: Readonly<Record<string, readonly string[]>> = {
  ...plain,
  points: ['Điểm đề nghị', 'Điểm đơn vị đề nghị', 'Điểm đề xuất', 'Đề xuất mức điểm', 'Đề nghị mức điểm', 'Points proposed'],
  reason: ['Giải trình của đơn vị', 'Giải trình', 'Giải trình bổ sung', 'Nội dung giải trình', 'Ý kiến của đơn vị', 'Ý kiến giải trình', 'Ghi chú của đơn vị', 'The unit\'s answer'],
}

/** The head of a sheet of verdicts (or of explanations) over rows of components; undefined when the sheet is something else. */
export function verdictHead(sheet: Sheet, kind: 'appraisal' | 'explanation'): VerdictHead | undefined {
  const head = headOf(withoutTitles(sheet), kind === 'appraisal' ? appraisalWords : explanationWords, [])
  if (head === undefined) return undefined
  const { columns } = head
  const numbers = kind === 'appraisal' ? rounds : []
  const said = [...numbers.map(round => roundOf(columns, String(round), round)), roundOf(columns, '', undefined)]
    .filter(each => each.points !== undefined || each.value !== undefined || (kind === 'explanation' && each.reason !== undefined))
  const isNamed = columns['id'] !== undefined || columns['code'] !== undefined || columns['name'] !== undefined
  if (!isNamed || said.length === 0) return undefined
  return { last: head.last, ...pick(columns), rounds: said }
}

/** `Đơn vị: …` above the table is no column of units. */
const withoutTitles = (sheet: Sheet): Sheet => ({ ...sheet, rows: sheet.rows.filter(row => !row.cells.some(cell => titled.test(textOf(cell)))) })

const titled = /^(tên )?(đơn vị|xã, phường|unit)[^:]*:/iu

type Columns = Readonly<Partial<Record<string, number>>>

const present = <Key extends string>(key: Key, column: number | undefined) => (column === undefined ? {} : { [key]: column } as Readonly<Record<Key, number>>)

const roundOf = (columns: Columns, suffix: string, round: number | undefined): RoundColumns => ({
  ...present('round', round), ...present('value', columns[`value${suffix}`]), ...present('points', columns[`points${suffix}`]),
  ...present('reason', columns[`reason${suffix}`] ?? (suffix === '' ? undefined : columns['reason'])),
})

const pick = (columns: Columns): Omit<VerdictHead, 'last' | 'rounds'> => ({
  ...present('unitId', columns['unitId']), ...present('unit', columns['unit']), ...present('id', columns['id']), ...present('code', columns['code']), ...present('name', columns['name']),
  ...present('self', columns['self']), ...present('lap', columns['lap']), ...present('document', columns['document']), ...present('by', columns['by']), ...present('on', columns['on']),
})
