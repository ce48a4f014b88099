import { registerColumns, type RegisterColumn } from '../../criteria/measures.ts'
import type { Finding, Place } from '../../finding.ts'
import { address, columnName, type Sheet } from '../../sheet.ts'
import { folded, text, type Text } from '../../text.ts'
import { titled, titlesIn, type Chosen } from '../chosen.ts'
import { headWhere, labelsAt, type Head } from '../head.ts'
import { unitWords } from '../unit-words.ts'

/** A column of a register, or what says whose a row is. */
export type Known = RegisterColumn | 'unit' | 'unitId'

/** Which title stands over which column, as the round file states it. */
export type Titles = Readonly<Partial<Record<Known, string>>>

const notUnits: readonly string[] = ['Tên', 'name', 'Danh sách đơn vị']

/** What offices and their software write over the columns of a register. */
const words: Readonly<Record<Known, readonly string[]>> = {
  code: ['mã hồ sơ', 'số hồ sơ', 'mã số hồ sơ', 'mã biên nhận', 'số biên nhận', 'mã hs', 'số hs', 'dossier', 'dossier code', 'code'],
  unitId: ['mã đơn vị', 'mã xã', 'mã đvhc', 'mã đơn vị hành chính', 'mã cơ quan', 'mã định danh cơ quan', 'mã định danh đơn vị', 'unit id'],
  unit: [...unitWords.name.filter(word => !notUnits.includes(word)), 'đơn vị giải quyết', 'đơn vị xử lý', 'đơn vị thụ lý', 'đơn vị tiếp nhận', 'cơ quan giải quyết', 'cơ quan xử lý', 'cơ quan thực hiện', 'đơn vị thực hiện', 'cơ quan', 'cơ quan tiếp nhận', 'nơi tiếp nhận', 'ubnd'],
  field: ['lĩnh vực', 'tên lĩnh vực', 'lĩnh vực tthc', 'field'],
  procedure: ['thủ tục', 'tên thủ tục', 'thủ tục hành chính', 'tên thủ tục hành chính', 'tthc', 'tên tthc', 'mã tthc', 'mã thủ tục', 'mã thủ tục hành chính', 'dịch vụ công', 'tên dịch vụ công', 'procedure'],
  status: ['trạng thái', 'trạng thái hồ sơ', 'tình trạng', 'tình trạng hồ sơ', 'tình trạng xử lý', 'status'],
  due: ['ngày hẹn trả', 'ngày hẹn', 'hẹn trả', 'ngày hẹn trả kết quả', 'hẹn trả kết quả', 'ngày hẹn trả kq', 'hạn trả', 'ngày hạn trả', 'hạn xử lý', 'hạn giải quyết', 'thời hạn giải quyết', 'ngày hẹn trả hồ sơ', 'hạn trả kết quả', 'thời gian hẹn trả', 'thời gian hẹn trả kết quả', 'due'],
  received: ['ngày nhận', 'ngày tiếp nhận', 'ngày nhận hồ sơ', 'ngày tiếp nhận hồ sơ', 'tiếp nhận', 'thời gian tiếp nhận', 'thời điểm tiếp nhận', 'ngày giờ tiếp nhận', 'thời gian nhận', 'received'],
  returned: ['ngày trả', 'ngày trả kết quả', 'ngày trả kq', 'ngày trả hồ sơ', 'trả kết quả', 'thời gian trả', 'thời gian trả kết quả', 'thời điểm trả kết quả', 'ngày hoàn thành', 'ngày có kết quả', 'ngày kết thúc xử lý', 'ngày kết thúc', 'ngày giải quyết xong', 'ngày trả thực tế', 'returned'],
  channel: ['hình thức nộp', 'hình thức nộp hồ sơ', 'hình thức tiếp nhận', 'hình thức tiếp nhận hồ sơ', 'cách thức nộp', 'kênh tiếp nhận', 'phương thức nộp', 'nguồn tiếp nhận', 'nộp trực tuyến', 'hồ sơ trực tuyến', 'trực tuyến', 'hình thức nhận', 'channel', 'online'],
  payment: ['thanh toán', 'hình thức thanh toán', 'phương thức thanh toán', 'thanh toán trực tuyến', 'cách thức thanh toán', 'payment'],
  post: ['bcci', 'bưu chính', 'bưu chính công ích', 'qua bcci', 'qua bưu chính công ích', 'dịch vụ bcci', 'trả qua bcci', 'trả kết quả qua bcci', 'nhận kết quả qua bcci', 'trả kết quả qua bưu chính công ích', 'post'],
  digitised: ['số hóa', 'số hóa hồ sơ', 'đã số hóa', 'số hóa kết quả', 'số hóa thành phần hồ sơ', 'hồ sơ số hóa', 'được số hóa', 'digitised', 'digitized'],
  fee: ['phí lệ phí', 'lệ phí', 'phí', 'số tiền', 'tiền phí', 'tổng phí', 'phí và lệ phí', 'tổng phí lệ phí', 'fee'],
}

/** What a column is called to a person. */
export const nameOf = (column: Known): Text => (column === 'unit' ? text(() => 'đơn vị', () => 'unit') : column === 'unitId' ? text(() => 'mã đơn vị', () => 'unit id') : registerColumns[column].name)

/** The title that most registers have over a column. */
export const usualTitle = (column: Known): string => words[column][0] ?? column

/** The head of a register: where it stands and which column (from 1) is what. */
export interface RegisterHead {
  readonly last: number
  readonly columns: Readonly<Partial<Record<Known, number>>>
  readonly chosen: Chosen
  readonly findings: readonly Finding[]
}

/** Finds the head among the first rows of a sheet; undefined where none names a day and one thing more. Of two columns that may be one thing none is taken. */
export function registerHead(sheet: Sheet, titles: Titles, needed: readonly Known[], at: Place): RegisterHead | undefined {
  const asked = Object.fromEntries(Object.entries(words).map(([column, own]) => { const title = titles[column as Known]; return [column, title === undefined ? own : [title]] })) as Record<Known, readonly string[]>
  const head = headWhere(sheet, asked, columns => (columns.received ?? columns.returned ?? columns.due) !== undefined && Object.keys(columns).length > 1)
  if (head === undefined) return undefined
  const labels = labelsAt(sheet, head.first, head.last)
  const doubtful = (Object.keys(head.columns) as Known[]).map(column => ({ column, all: columnsOf(asked[column], labels, head, column) })).filter(({ all }) => all.length > 1)
  const columns = Object.fromEntries(Object.entries(head.columns).filter(([column]) => !doubtful.some(each => each.column === column))) as RegisterHead['columns']
  const lost = (Object.keys(titles) as Known[]).filter(column => head.columns[column] === undefined)
  return {
    last: head.last, columns, chosen: chosenIn(sheet, head, columns, needed),
    findings: [...doubtful.map(({ column, all }) => twoColumns(column, all, at, head.last)), ...lost.map(column => noTitle(column, titles[column] ?? '', at, head.last))],
  }
}

/** Every column whose label is a word for this thing, those aside that serve another one. */
function columnsOf(own: readonly string[], labels: ReadonlyMap<number, readonly string[]>, { columns }: Head<Known>, column: Known): readonly number[] {
  const names = new Set(own.map(folded))
  return [...labels].filter(([number, said]) => said.some(label => names.has(label)) && !Object.entries(columns).some(([other, at]) => other !== column && at === number)).map(([number]) => number)
}

function chosenIn(sheet: Sheet, { first, last }: Head<Known>, columns: RegisterHead['columns'], needed: readonly Known[]): Chosen {
  const titles = titlesIn(sheet, first, last)
  const used = Object.entries(columns) as (readonly [Known, number])[]
  return {
    sheet: sheet.name, head: [first, last],
    columns: used.map(([column, at]) => ({ ...titled(at, titles), as: nameOf(column) })).sort((a, b) => a.column.length - b.column.length || (a.column < b.column ? -1 : 1)),
    missing: needed.filter(column => columns[column] === undefined).map(nameOf),
    surplus: [...titles.keys()].filter(at => !used.some(([, own]) => own === at)).map(at => titled(at, titles)),
  }
}

const twoColumns = (column: Known, all: readonly number[], at: Place, row: number): Finding => ({
  code: 'register/two-columns', severity: 'error', at: { ...at, cell: address(all[0] ?? 1, row) },
  message: text(t => `Các cột ${t.list(all.map(columnName))} đều có thể là ${nameOf(column).vi}; không tự chọn.`, t => `The columns ${t.list(all.map(columnName))} may each be the ${nameOf(column).en}; none was chosen.`),
  fix: text(() => `Ghi trong tệp đợt chấm, ở nguồn này: columns: { ${column}: '<tên cột>' }.`, () => `State in the round file, at this source: columns: { ${column}: '<title>' }.`),
})

const noTitle = (column: Known, title: string, at: Place, row: number): Finding => ({
  code: 'register/no-title', severity: 'error', at: { ...at, cell: address(1, row) }, read: title,
  message: text(() => `Không thấy cột “${title}” mà tệp đợt chấm ghi là ${nameOf(column).vi}.`, () => `There is no column “${title}”, which the round file states as the ${nameOf(column).en}.`),
  fix: text(() => 'Ghi đúng tên cột như trong sổ.', () => 'Write the title as it stands in the register.'),
})
