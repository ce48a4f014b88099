import { walk, type CriteriaSet } from '../criteria/criteria.ts'
import { nearest } from '../criteria/nearest.ts'
import type { Finding, Place } from '../finding.ts'
import type { Row, Sheet } from '../sheet.ts'
import { folded, inOrder, text, tidy } from '../text.ts'
import type { Unit } from './answer.ts'
import { formHead } from './form/columns.ts'
import { addressIn, cellIn, sheetNamed, textIn, textOf } from './grid.ts'
import { headOf, type Head } from './head.ts'
import { sheetNames } from './layout.ts'
import { fileNamesTold } from './roster/file-names.ts'
import { unitRows } from './roster/rows.ts'
import { idOf, kindIn } from './name-parts.ts'
import { unitWords } from './unit-words.ts'

/** Words over the columns of a list of units. */
const words = {
  id: unitWords.id,
  name: unitWords.name,
  kind: ['loại', 'loại đơn vị', 'loại hình', 'loại hình đơn vị', 'phân loại', 'loại đvhc', 'loại đơn vị hành chính', 'cấp', 'kind', 'type'],
  predecessors: ['đơn vị trước sắp xếp', 'đơn vị cũ', 'sáp nhập từ', 'hợp nhất từ', 'trước sắp xếp', 'các đơn vị trước sắp xếp', 'đơn vị hành chính trước sắp xếp', 'đvhc trước sắp xếp', 'đơn vị trước sáp nhập', 'predecessors'],
  notApplicable: ['không áp dụng', 'mã không áp dụng', 'tiêu chí không áp dụng', 'mục không áp dụng', 'nội dung không áp dụng', 'không áp dụng các mục', 'not applicable'],
} as const

type Column = keyof typeof words

/** The list of units: the first visible sheet that has a column of names. Faults are told; rows that are no unit are left out and told. */
export function readRoster(sheets: readonly Sheet[], set: CriteriaSet, file: string): { readonly units: readonly Unit[]; readonly findings: readonly Finding[] } {
  const form = sheetNamed(sheets, sheetNames.form)
  if (form !== undefined && formHead(form) !== undefined) return { units: [], findings: [isAForm(file, form)] }
  for (const sheet of sheets.filter(each => !each.hidden)) {
    const head = headOf<Column>(sheet, words, ['name'])
    if (head !== undefined) return fromSheet(sheet, head, set, file)
  }
  return { units: [], findings: [noHead(file)] }
}

interface Line { readonly unit: Unit; readonly at: Place; readonly idAt: Place; readonly findings: readonly Finding[] }

function fromSheet(sheet: Sheet, head: Head<Column>, set: CriteriaSet, file: string): ReturnType<typeof readRoster> {
  const { rows, findings: skipped } = unitRows(sheet, head, file)
  const lines = rows.filter(row => textIn(row, head.columns.name) !== '').map(row => line(row, sheet, head, set, file))
  const firsts = firstBy(lines, each => each.unit.id)
  const kept = lines.filter(each => firsts.get(each.unit.id) === each)
  const nameless = rows.filter(row => textIn(row, head.columns.name) === '' && textIn(row, head.columns.id) !== '')
    .map(row => without({ file, sheet: sheet.name, cell: addressIn(row, head.columns.id) }))
  return { units: kept.map(each => each.unit), findings: [...skipped, ...lines.flatMap(each => each.findings), ...nameless, ...zerosLost(rows, sheet, head, file), ...repeated(lines), ...fileNamesTold(kept.map(({ unit: { id }, idAt }) => ({ id, at: idAt })))] }
}

function line(row: Row, sheet: Sheet, head: Head<Column>, set: CriteriaSet, file: string): Line {
  const at = (column: Column): Place => ({ file, sheet: sheet.name, cell: addressIn(row, head.columns[column]) })
  const name = textIn(row, head.columns.name)
  const id = textIn(row, head.columns.id)
  const kind = textIn(row, head.columns.kind).toLowerCase() || kindIn(name) || ''
  const codes = exempted(cellIn(row, head.columns.notApplicable)?.content.is === 'number', textIn(row, head.columns.notApplicable), set, at('notApplicable'))
  const unit: Unit = { id: id || idOf(name), name, kind, predecessors: listed(textIn(row, head.columns.predecessors)), notApplicable: codes.codes }
  const told = [...(id === '' ? [withoutId(unit, at('name'))] : []), ...kindFindings(unit, set, at(head.columns.kind === undefined ? 'name' : 'kind'))]
  return { unit, at: at('name'), idAt: at(id === '' ? 'name' : 'id'), findings: [...told, ...codes.findings].map(each => ({ ...each, unit: unit.id })) }
}

const listed = (raw: string): readonly string[] => raw.split(/[;,\n]+/u).map(tidy).filter(part => part !== '' && part !== '-')

/** The codes in the column "không áp dụng". One typed as a number may have lost a final zero: 1.1 stands for 1.1 and 1.10 alike. */
function exempted(isNumber: boolean, raw: string, set: CriteriaSet, at: Place): { readonly codes: readonly string[]; readonly findings: readonly Finding[] } {
  const known = [...new Set([...[...walk(set.fields)].map(node => node.code), ...set.components.map(component => component.code)])]
  const asked = isNumber ? [raw] : listed(raw)
  const lost = isNumber && raw.includes('.') ? known.filter(code => code.startsWith(`${raw}0`) && /^0+$/.test(code.slice(raw.length))) : []
  if (lost.length > 0) return { codes: [], findings: [zeroLost(raw, [raw, ...lost].filter(code => known.includes(code)), at)] }
  const codes = asked.map(code => known.find(other => other === code) ?? known.find(other => folded(other) === folded(code)) ?? code)
  return { codes: codes.filter(code => known.includes(code)), findings: codes.filter(code => !known.includes(code)).map(code => unknownCode(code, known, at)) }
}

function kindFindings(unit: Unit, set: CriteriaSet, at: Place): readonly Finding[] {
  if (set.applies.length === 0 || set.applies.some(kind => folded(kind) === folded(unit.kind))) return []
  if (unit.kind === '') return [withoutKind(unit, set, at)]
  return [{
    code: 'roster/other-kind', severity: 'warning', at, read: unit.kind,
    message: text(
      t => `${unit.name} thuộc loại “${unit.kind}”, bộ tiêu chí áp dụng cho ${t.list(set.applies)}.`,
      t => `${unit.name} is of the kind “${unit.kind}”; the set of criteria applies to ${t.list(set.applies)}.`,
    ),
  }]
}

/** An id kept as a number beside ids that begin with 0: 001 became 1. It still is found by either. */
function zerosLost(rows: readonly Row[], sheet: Sheet, head: Head<Column>, file: string): readonly Finding[] {
  const cells = rows.flatMap(row => cellIn(row, head.columns.id) ?? [])
  const length = Math.max(0, ...cells.filter(cell => cell.content.is === 'text' && /^0\d+$/.test(textOf(cell))).map(cell => textOf(cell).length))
  const short = cells.filter(cell => cell.content.is === 'number' && textOf(cell).length < length)
  return short.map(cell => lostZero(textOf(cell), textOf(cell).padStart(length, '0'), { file, sheet: sheet.name, cell: cell.address }))
}

/** Units that share an id (the first is kept) or a name (both are kept, and only their ids tell them apart). */
function repeated(lines: readonly Line[]): readonly Finding[] {
  const byId = firstBy(lines, each => each.unit.id)
  const byName = firstBy(lines, each => folded(each.unit.name))
  return lines.flatMap(each => {
    const twin = byId.get(each.unit.id)
    const namesake = byName.get(folded(each.unit.name))
    if (twin !== undefined && twin !== each) return [sameId(each, twin)]
    return namesake === undefined || namesake === each ? [] : [sameName(each, namesake)]
  }).sort((a, b) => inOrder(a.code, b.code))
}

function firstBy(lines: readonly Line[], keyOf: (line: Line) => string): ReadonlyMap<string, Line> {
  return new Map(lines.toReversed().map(line => [keyOf(line), line]))
}

const sameId = (each: Line, twin: Line): Finding => ({
  code: 'roster/duplicate-id', severity: 'error', at: each.at, also: twin.at, unit: each.unit.id, read: each.unit.id,
  message: text(
    () => `Mã “${each.unit.id}” dùng cho hai đơn vị: ${twin.unit.name} và ${each.unit.name}. Chỉ giữ đơn vị thứ nhất.`,
    () => `The id “${each.unit.id}” is given to two units: ${twin.unit.name} and ${each.unit.name}. Only the first is kept.`,
  ),
  fix: text(() => 'Đặt mỗi đơn vị một mã.', () => 'Give each unit its own id.'),
})

const sameName = (each: Line, namesake: Line): Finding => ({
  code: 'roster/duplicate-name', severity: 'warning', at: each.at, also: namesake.at, unit: each.unit.id, read: each.unit.name,
  message: text(
    () => `Hai đơn vị cùng tên “${each.unit.name}”; số liệu của họ chỉ phân biệt được bằng mã.`,
    () => `Two units are named “${each.unit.name}”; only their ids tell their figures apart.`,
  ),
})

const withoutId = (unit: Unit, at: Place): Finding => ({
  code: 'roster/no-id', severity: 'info', at,
  message: text(() => `${unit.name} chưa có mã; dùng “${unit.id}”.`, () => `${unit.name} has no id; “${unit.id}” is used.`),
})

const lostZero = (read: string, whole: string, at: Place): Finding => ({
  code: 'roster/id-zero-lost', severity: 'warning', at, read,
  message: text(
    () => `Mã ${read} lưu dạng số, các mã khác bắt đầu bằng 0; có thể là ${whole}. Vẫn nhận được cả hai cách ghi.`,
    () => `The id ${read} is kept as a number while others begin with 0; it may be ${whole}. Either is recognised.`,
  ),
  fix: text(() => 'Định dạng cột mã kiểu Text rồi gõ lại.', () => 'Format the column of ids as Text and type it again.'),
})

const without = (at: Place): Finding =>
  ({ code: 'roster/no-name', severity: 'error', at, message: text(() => 'Dòng có mã nhưng không có tên đơn vị; đã bỏ qua.', () => 'The row has an id and no name; it was left out.') })

const withoutKind = (unit: Unit, set: CriteriaSet, at: Place): Finding => ({
  code: 'roster/no-kind', severity: 'warning', at, read: unit.name,
  message: text(() => `${unit.name}: chưa ghi loại.`, () => `${unit.name}: its kind is not stated.`),
  fix: text(() => `Ghi ${orList(set.applies, 'hoặc')} vào cột Loại.`, () => `Write ${orList(set.applies, 'or')} into the column Loại.`),
})

const orList = (words: readonly string[], or: string): string => (words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${or} ${words.at(-1)}`)

const unknownCode = (code: string, known: readonly string[], at: Place): Finding => {
  const near = nearest(code, known)
  return {
    code: 'roster/unknown-code', severity: 'error', at, read: code,
    message: text(() => `“${code}” không phải mã của lĩnh vực, tiêu chí nào trong bộ tiêu chí.`, () => `“${code}” is not the code of any field or criterion of the set.`),
    ...(near === undefined ? {} : { fix: text(() => `Có phải ý là “${near}”?`, () => `Did you mean “${near}”?`) }),
  }
}

const zeroLost = (raw: string, codes: readonly string[], at: Place): Finding => ({
  code: 'roster/number-code', severity: 'error', at, read: raw,
  message: text(t => `Ô chứa số ${raw}, có thể là ${t.list(codes)}: Excel bỏ số 0 ở cuối.`, t => `The cell holds the number ${raw}, which may be any of ${t.list(codes)}: Excel drops a final 0.`),
  fix: text(() => 'Định dạng ô kiểu Text rồi gõ lại mã.', () => 'Format the cell as Text and type the code again.'),
})

const noHead = (file: string): Finding => ({
  code: 'roster/no-head', severity: 'error', at: { file },
  message: text(() => 'Không tìm thấy dòng tiêu đề có cột tên đơn vị.', () => 'No head row with a column of unit names was found.'),
  expected: text(
    t => `cột tên đơn vị mang một trong các tiêu đề ${t.list(unitWords.name.slice(0, 24).map(word => `“${word}”`))}…; nên có thêm: mã, loại, đơn vị trước sắp xếp, không áp dụng`,
    t => `a column of names headed ${t.list(unitWords.name.slice(0, 24).map(word => `“${word}”`))}…; better with mã, loại, đơn vị trước sắp xếp, không áp dụng`,
  ),
})

const isAForm = (file: string, form: Sheet): Finding => ({
  code: 'roster/is-a-form', severity: 'error', at: { file, sheet: form.name },
  message: text(() => 'Đây là phiếu tự chấm, không phải danh sách đơn vị.', () => 'This is a self-assessment form, not a list of units.'),
  fix: text(() => 'Đưa vào danh sách đơn vị có các cột: mã, tên, loại.', () => 'Give the list of units, with the columns mã, tên, loại.'),
})
