import { registerColumns, type RegisterColumn } from '../../criteria/measures.ts'
import type { Finding, Place } from '../../finding.ts'
import { address, columnName, type Sheet } from '../../sheet.ts'
import { bare, folded, text, type Text, type Tongue } from '../../text.ts'
import { titled, titlesIn, type Chosen } from '../chosen.ts'
import { labelsAt, type Head } from '../head.ts'
import { unitWords } from '../unit-words.ts'
import { aboveDossiers, headAmong, isNumbering, ownLabels, plainer, withoutDossiers, type Wanted } from './heads.ts'

/** A column of a register, or what says whose a row is. */
export type Known = RegisterColumn | 'unit' | 'unitId'

/** Which title stands over which column, as the round file states it; a list where not all files call it alike. */
export type Titles = Readonly<Partial<Record<Known, string | readonly string[]>>>

/** The titles that are stated for a column. */
export const titlesOf = (titles: Titles, column: Known): readonly string[] => { const stated = titles[column]; return stated === undefined ? [] : typeof stated === 'string' ? [stated] : stated }

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
  received: ['ngày nhận', 'ngày tiếp nhận', 'ngày nhận hồ sơ', 'ngày tiếp nhận hồ sơ', 'thời gian tiếp nhận', 'thời điểm tiếp nhận', 'ngày giờ tiếp nhận', 'thời gian nhận', 'received'],
  returned: ['ngày trả', 'ngày trả kết quả', 'ngày trả kq', 'ngày trả hồ sơ', 'thời gian trả', 'thời gian trả kết quả', 'thời điểm trả kết quả', 'ngày hoàn thành', 'ngày có kết quả', 'ngày kết thúc xử lý', 'ngày kết thúc', 'ngày giải quyết xong', 'ngày trả thực tế', 'returned'],
  channel: ['hình thức nộp', 'hình thức nộp hồ sơ', 'hình thức tiếp nhận', 'hình thức tiếp nhận hồ sơ', 'cách thức nộp', 'kênh tiếp nhận', 'phương thức nộp', 'nguồn tiếp nhận', 'nộp trực tuyến', 'hồ sơ trực tuyến', 'trực tuyến', 'hình thức nhận', 'channel', 'online'],
  payment: ['thanh toán', 'hình thức thanh toán', 'phương thức thanh toán', 'thanh toán trực tuyến', 'thanh toán online', 'thanh toán điện tử', 'cách thức thanh toán', 'payment'],
  post: ['bcci', 'bưu chính', 'bưu chính công ích', 'qua bcci', 'qua bưu chính công ích', 'dịch vụ bcci', 'trả qua bcci', 'trả kết quả qua bcci', 'nhận kết quả qua bcci', 'trả kết quả qua bưu chính công ích', 'post'],
  digitised: ['số hóa', 'số hóa hồ sơ', 'đã số hóa', 'số hóa kết quả', 'số hóa thành phần hồ sơ', 'hồ sơ số hóa', 'được số hóa', 'digitised', 'digitized'],
  fee: ['phí lệ phí', 'lệ phí', 'phí', 'số tiền', 'tiền phí', 'tổng phí', 'phí và lệ phí', 'tổng phí lệ phí', 'fee'],
}

/** What serves where none of the words above is there: beside one of them it is another thing. */
const lesser: Readonly<Partial<Record<Known, readonly string[]>>> = {
  code: ['số hồ sơ mã số', 'mã hồ sơ số biên nhận', 'mã số biên nhận', 'mã số hồ sơ biên nhận'],
  due: ['ngày giờ hẹn trả', 'ngày giờ hẹn trả kết quả', 'ngày đến hạn', 'ngày đến hạn trả', 'thời hạn trả kết quả', 'thời hạn trả', 'ngày trả dự kiến', 'hạn hoàn thành'],
  received: ['ngày giờ nhận', 'ngày giờ nhận hồ sơ', 'ngày giờ tiếp nhận hồ sơ', 'thời gian tiếp nhận hồ sơ', 'thời gian nhận hồ sơ', 'ngày nộp', 'ngày nộp hồ sơ', 'tiếp nhận'],
  returned: ['ngày giờ trả', 'ngày giờ trả kết quả', 'ngày hoàn tất', 'ngày hoàn tất hồ sơ', 'ngày trả kết quả thực tế', 'ngày kết thúc xử lý thực tế', 'trả kết quả'],
  channel: ['kênh nộp', 'kênh nộp hồ sơ', 'kênh nộp hs', 'cách thức nộp hồ sơ', 'phương thức nộp hồ sơ', 'hình thức nộp hs', 'nguồn hồ sơ'],
  payment: ['cách nộp phí', 'hình thức nộp phí', 'hình thức nộp lệ phí', 'hình thức nộp phí lệ phí'],
  post: ['bcci x', 'bưu điện', 'qua bưu điện', 'trả qua bưu điện', 'trả kết quả qua bưu điện', 'hình thức nhận kết quả', 'hình thức trả kết quả', 'hình thức nhận kq', 'hình thức trả kq'],
  digitised: ['số hóa tphs', 'số hóa kết quả giải quyết'],
}

/** What a folded label may be the title of, by the usual words; one without accents also by those without. */
export const columnsCalled = (label: string): readonly Known[] => called.get(label) ?? called.get(plainer(label)) ?? []

const called: ReadonlyMap<string, readonly Known[]> = (Object.keys(words) as Known[]).flatMap(column => [...words[column], ...lesser[column] ?? []].flatMap(word => [...new Set([folded(word), bare(word)])].map(name => [name, column] as const)))
  .reduce((all, [name, column]) => all.set(name, [...all.get(name) ?? [], column]), new Map<string, readonly Known[]>())

/** What a column is called to a person. */
export const nameOf = (column: Known): Text => (column === 'unit' ? text(() => 'đơn vị', () => 'unit') : column === 'unitId' ? text(() => 'mã đơn vị', () => 'unit id') : registerColumns[column].name)

/** The title that most registers have over a column. */
export const usualTitle = (column: Known): string => words[column][0] ?? column

/** The head of a register: where it stands and which column (from 1) is what. */
export interface RegisterHead {
  readonly first: number
  readonly last: number
  readonly columns: Readonly<Partial<Record<Known, number>>>
  readonly chosen: Chosen
  readonly findings: readonly Finding[]
  /** Things that two columns or more may be. */
  readonly doubtful: readonly Known[]
  /** Whether the title of the column of payments asks if one was made online, so that a tick answers it. */
  readonly asksOnline: boolean
}

/** Finds the head among the first rows of a sheet; undefined where none names a day and one thing more. Of two columns that may be one thing none is taken. */
export function registerHead(whole: Sheet, titles: Titles, needed: readonly Known[], at: Place): RegisterHead | undefined {
  const wanted = wantedWith(titles)
  const names = (columns: readonly Known[]) => { const words = new Set(columns.flatMap(column => wanted[column].map(folded))); return (labels: readonly string[]): boolean => labels.some(label => words.has(label)) }
  const [namesDay, namesMore] = [names(days), names(always)]
  const sheet = withoutDossiers(whole, labels => namesDay(labels) && namesMore(labels))
  const head = aboveDossiers(whole, sheet, rows => headAmong(rows, wanted, columns => (columns.received ?? columns.returned ?? columns.due) !== undefined && Object.keys(columns).length > 1))
  if (head === undefined) return undefined
  const [labels, own] = [labelsAt(sheet, head.first, head.last), ownLabels(sheet, head.first, head.last)]
  const seen = titlesIn(sheet, head.first, head.last)
  const doubts = (Object.keys(head.columns) as Known[]).map(column => ({ column, all: columnsOf(column, titles, isDay(column) ? own : labels, head) })).filter(({ all }) => all.length > 1)
  const columns = Object.fromEntries(Object.entries(head.columns).filter(([column]) => !doubts.some(each => each.column === column))) as RegisterHead['columns']
  const lost = (Object.keys(titles) as Known[]).filter(column => head.columns[column] === undefined)
  return {
    first: head.first, last: isNumbering(sheet.rows.find(({ number }) => number === head.last + 1)) ? head.last + 1 : head.last, columns, chosen: chosenIn(sheet, head, columns, needed), doubtful: doubts.map(({ column }) => column), asksOnline: asksOnline(seen.get(columns.payment ?? 0) ?? ''),
    findings: [
      ...doubts.map(({ column, all }) => twoColumns(column, all, always.includes(column) || needed.includes(column), at, head.last, all.map(each => seen.get(each) ?? ''))),
      ...lost.map(column => noTitle(column, titles, at, head.last)),
    ],
  }
}

/** Under “Thanh toán” a tick says that somebody paid, and not how. */
const asksOnline = (title: string): boolean => /truc tuyen|online|qua mang|dien tu/.test(bare(title))

/** A group of days has hours and names beside the day: what they are called together makes none of them a day. */
const isDay = (column: Known): boolean => days.includes(column)

const days: readonly Known[] = ['received', 'due', 'returned']

/** What every register needs, whatever its measures read. */
const always: readonly Known[] = ['code', 'unit', 'unitId']

/** What is looked for, stated titles first: no usual word takes their column. */
function wantedWith(titles: Titles): Wanted<Known> {
  const known = Object.keys(words) as Known[]
  const stated = known.filter(column => titles[column] !== undefined)
  return Object.fromEntries([...stated, ...known.filter(column => !stated.includes(column))].map(column => [column, wordsOf(column, titles)])) as Wanted<Known>
}

const wordsOf = (column: Known, titles: Titles): readonly string[] => (titles[column] === undefined ? [...words[column], ...lesser[column] ?? []] : titlesOf(titles, column))

/** Every column whose label is a word for this thing, those aside that serve another one; lesser words count where nothing else does. */
function columnsOf(column: Known, titles: Titles, labels: ReadonlyMap<number, readonly string[]>, { columns }: Head<Known>): readonly number[] {
  const free = [...labels].filter(([number]) => !Object.entries(columns).some(([other, at]) => other !== column && at === number))
  const named = (all: readonly string[]): readonly number[] => { const names = new Set(all.map(folded)); return free.filter(([, said]) => said.some(label => names.has(label))).map(([number]) => number) }
  const chief = titles[column] === undefined ? named(words[column]) : []
  const exact = chief.length > 0 ? chief : named(wordsOf(column, titles))
  return exact.length > 0 ? exact : named(wordsOf(column, titles).map(bare))
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

/** The titles of columns that may each be one thing, as they are stated, where they tell them apart. */
const among = (titles: readonly string[], t: Tongue): string => (new Set(titles.map(folded)).size < titles.length || titles.includes('') ? '' : `: ${titles.map(title => `'${title.replaceAll("'", "''")}'`).join(t.lang === 'vi' ? ' hoặc ' : ' or ')}`)

/** What no measure reads is worth a note only. */
const twoColumns = (column: Known, all: readonly number[], isNeeded: boolean, at: Place, row: number, titles: readonly string[]): Finding => ({
  code: 'register/two-columns', severity: isNeeded ? 'error' : 'info', at: { ...at, cell: address(all[0] ?? 1, row) },
  message: text(t => `Các cột ${t.list(all.map(columnName))} đều có thể là ${nameOf(column).vi}; ${isNeeded ? 'không tự chọn' : 'không cách đếm nào cần nên không dùng'}.`,
    t => `The columns ${t.list(all.map(columnName))} may each be the ${nameOf(column).en}; ${isNeeded ? 'none was chosen' : 'no measure needs it, so none is used'}.`),
  ...(isNeeded ? { fix: text(t => `Ghi trong tệp đợt chấm, ở nguồn này: columns: { ${column}: '<tên cột>' }${among(titles, t)}.`, t => `State in the round file, at this source: columns: { ${column}: '<title>' }${among(titles, t)}.`) } : {}),
})

function noTitle(column: Known, titles: Titles, at: Place, row: number): Finding {
  const own = titlesOf(titles, column)
  const title = own.join('”, “')
  const twin = (Object.keys(titles) as Known[]).find(other => other !== column && titlesOf(titles, other).some(each => own.map(folded).includes(folded(each))))
  return {
    code: 'register/no-title', severity: 'error', at: { ...at, cell: address(1, row) }, read: own[0] ?? '',
    message: twin === undefined ? text(() => `Không thấy cột “${title}” mà tệp đợt chấm ghi là ${nameOf(column).vi}.`, () => `There is no column “${title}”, which the round file states as the ${nameOf(column).en}.`)
      : text(() => `Tệp đợt chấm ghi cột “${title}” vừa là ${nameOf(twin).vi} vừa là ${nameOf(column).vi}; một cột chỉ là một thứ.`, () => `The round file states the column “${title}” both as the ${nameOf(twin).en} and as the ${nameOf(column).en}; a column is one thing.`),
    fix: twin === undefined ? text(() => 'Ghi đúng tên cột như trong sổ.', () => 'Write the title as it stands in the register.') : text(() => `Ghi ở \`${column}\` tên của một cột khác, hoặc bỏ khóa này.`, () => `State another column at \`${column}\`, or remove that key.`),
  }
}
