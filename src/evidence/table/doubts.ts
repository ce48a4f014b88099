import type { Finding, Place } from '../../finding.ts'
import type { Input } from '../../methods/method.ts'
import type { Row, Sheet } from '../../sheet.ts'
import { text } from '../../text.ts'
import { addressIn, seenIn, textIn } from '../grid.ts'
import { labelsAt } from '../head.ts'
import { yearLabels, type TableHead } from './columns.ts'
import { otherUnitTold, otherUnitsOf } from './other-units.ts'

/** Why a number of a table cannot be used, told once of all `count` numbers that are so for the same reason. */
export interface Doubt {
  /** What these numbers have in common. */
  readonly why: string
  told(input: Input, count: number, at: Place): Finding
}

/** What is in doubt of a figure in a cell of a table: its unit, or which of the columns under one title it is; undefined where nothing is. */
export type DoubtOf = (input: Input, row: Row, column: number) => Doubt | undefined

export function doubtsOf(sheet: Sheet, head: TableHead): DoubtOf {
  const unitOf = otherUnitsOf(sheet, head)
  const parted = partedColumns(sheet, head)
  return (input, row, column) => {
    const parts = parted.get(column)
    if (parts !== undefined) return { why: parts.join(), told: (of, count, at) => partedTold(of, parts, count, at) }
    const unit = unitOf(input, row, column)
    return unit === undefined ? undefined : { why: unit.unit, told: (of, count, at) => otherUnitTold(of, unit, count, at) }
  }
}

/** Columns whose title stands over several (“Năm 2024”, “Năm 2025” in the row below, the title over the first alone), with what those are called. */
function partedColumns(sheet: Sheet, head: TableHead): ReadonlyMap<number, readonly string[]> {
  const below = sheet.rows.find(row => row.number === head.last + 1)
  if (head.is === 'long' || below === undefined || [head.id, head.unit].some(column => textIn(below, column) !== '')) return new Map()
  const [titles, called] = [seenIn(sheet, head.last), (column: number): string => (below.cells.find(cell => cell.column === column)?.content.is === 'text' ? textIn(below, column) : '')]
  const parts = (column: number): readonly string[] => (called(column) === '' ? [] : [called(column), ...((titles.get(column + 1) ?? '') === '' ? parts(column + 1) : [])])
  return new Map([...head.targets.keys()].map(column => [column, parts(column)] as const).filter(([, { length }]) => length > 1))
}

const partedTold = (input: Input, parts: readonly string[], count: number, at: Place): Finding => ({
  code: 'table/parted-column', severity: 'error', at, read: parts.join(' | '),
  message: text(
    t => `${t.say(input.name)}: dưới tiêu đề này có nhiều cột (${t.list(parts.map(part => `“${part}”`))}); không rõ lấy cột nào nên ${count} số này không dùng.`,
    t => `${t.say(input.name)}: several columns stand under this title (${t.list(parts.map(part => `“${part}”`))}); which is meant is not clear, and these ${count} numbers are not used.`,
  ),
  fix: text(() => 'Chỉ để lại cột của kỳ chấm, tiêu đề ghi tên hoặc mã số liệu ngay trên cột đó.', () => 'Keep the column of the period alone, with the name or id of the figure right over it.'),
})

/** The first and the last year of a period. */
export type Years = readonly [first: number, last: number]

/** A table of several years, a row a year: those of other years than the period's are left out, and told. */
export function ofPeriod(sheet: Sheet, head: TableHead, years: Years, file: string): { readonly sheet: Sheet; readonly findings: readonly Finding[] } {
  const column = yearColumn(sheet, head)
  if (column === undefined) return { sheet, findings: [] }
  const isOther = (row: Row): boolean => { const year = row.number > head.last ? /^(?:năm\s+)?((?:19|20)\d\d)$/iu.exec(textIn(row, column))?.[1] : undefined; return year !== undefined && (Number(year) < years[0] || Number(year) > years[1]) }
  const others = sheet.rows.filter(isOther)
  const [first] = others
  if (first === undefined) return { sheet, findings: [] }
  const told = [...new Set(others.map(row => textIn(row, column)))].toSorted().join(', ')
  return { sheet: { ...sheet, rows: sheet.rows.filter(row => !isOther(row)) }, findings: [{
    code: 'table/rows-of-other-years', severity: 'warning', at: { file, sheet: sheet.name, cell: addressIn(first, column) }, read: textIn(first, column),
    message: text(() => `${others.length} dòng ghi năm khác với kỳ chấm ${years[1]} (${told}); không dùng các dòng này.`, () => `${others.length === 1 ? '1 row is' : `${others.length} rows are`} of other years than the period's, ${years[1]} (${told}), and not used.`),
  }] }
}

const yearColumn = (sheet: Sheet, head: TableHead): number | undefined =>
  [...labelsAt(sheet, head.last, head.last)].find(([column, [name = '']]) => yearLabels.has(name) && !(head.is === 'wide' && head.targets.has(column)))?.[0]

const yearOf = /năm\s+(?<year>(?:19|20)\d\d)(?!\d)/giu
/** Lines that name documents, dates or spans, whose years say nothing of the figures. */
const ofOthers = /ngày|tháng|quyết định|nghị quyết|nghị định|thông tư|công văn|kèm theo|kế hoạch số|giai đoạn|so với|so sánh|luật/iu

/** A line above the last row of the head that says another year than those of the period: “SỐ LIỆU NĂM 2024” in a round of 2025. */
export function otherYear(sheet: Sheet, head: TableHead, years: Years, file: string): readonly Finding[] {
  const said = sheet.rows.filter(row => row.number < head.last).flatMap(({ cells }) => cells.flatMap(cell => {
    const line = cell.content.is === 'text' && !ofOthers.test(cell.content.text) ? cell.content.text : ''
    return [...line.matchAll(yearOf)].map(found => ({ year: Number(found.groups?.['year']), line, cell: cell.address }))
  }))
  const [first] = said
  if (first === undefined || said.some(({ year }) => year >= years[0] && year <= years[1])) return []
  return [{
    code: 'table/other-year', severity: 'warning', at: { file, sheet: sheet.name, cell: first.cell }, read: first.line,
    message: text(() => `Bảng ghi năm ${first.year}, kỳ chấm là năm ${years[1]}; số liệu vẫn được dùng.`, () => `The table says the year ${first.year}, the period is of ${years[1]}; its figures are used all the same.`),
    fix: text(() => 'Kiểm tra có đúng bảng của kỳ chấm không; nếu đúng thì sửa năm ở dòng này.', () => 'Check that it is the table of the period; if it is, mend the year in this line.'),
  }]
}
