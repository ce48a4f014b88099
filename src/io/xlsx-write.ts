import type { CellErrorValue, Workbook, Worksheet } from 'exceljs'
import { tabName, type Book, type Box, type BoxValue, type Page } from '../page.ts'
import { columnName, serialOf } from '../sheet.ts'
import { repacked } from './package/repack.ts'
import { refits, rowHeight } from './xlsx-out/heights.ts'
import { wardrobe } from './xlsx-out/look.ts'
import { settled } from './xlsx-out/parts.ts'
import { formatOf, validationOf } from './xlsx-out/rules.ts'

/** Written into every file instead of the time of writing: the same book gives the same bytes. */
const written = new Date(Date.UTC(2025, 0, 1))
const author = 'cchc'
/** The package is packed anew, in a fixed order: packing it here would be for nothing. */
const unpacked = { zip: { compression: 'STORE' } }

/** A book as the bytes of an .xlsx file, the same bytes each time. Throws a TypeError on a formula without a stored result. */
export async function writeXlsx(book: Book): Promise<Uint8Array> {
  const { default: excel } = await import('exceljs')
  const workbook = new excel.Workbook()
  Object.assign(workbook, { title: book.title, creator: author, lastModifiedBy: author, created: written, modified: written })
  const first = Math.max(0, book.pages.findIndex(page => page.hidden !== true))
  workbook.views = [{ x: 0, y: 0, width: 24000, height: 14000, firstSheet: 0, activeTab: first, visibility: 'visible' }]
  const style = wardrobe()
  for (const page of book.pages) fill(addSheet(workbook, page), page, style)
  const refit = book.pages.map(page => new Set(page.rows.flatMap((row, index) => (refits(row) ? [index + 1] : []))))
  return repacked(new Uint8Array(await workbook.xlsx.writeBuffer(unpacked as object)), (path, xml) => settled(path, xml, refit))
}

function addSheet(workbook: Workbook, page: Page): Worksheet {
  const { freeze, print } = page
  const frozen = freeze === undefined ? {} : { state: 'frozen' as const, xSplit: freeze.columns, ySplit: freeze.rows }
  const sheet = workbook.addWorksheet(tabName(page.name, workbook.worksheets.map(each => each.name)), {
    state: page.hidden === true ? 'hidden' : 'visible',
    views: [frozen.state === undefined ? { state: 'normal' } : { ...frozen }],
    properties: { defaultRowHeight: 15, outlineLevelCol: deepest(page.columns), outlineLevelRow: deepest(page.rows), outlineProperties: { summaryBelow: false, summaryRight: false } },
    pageSetup: {
      paperSize: (print?.paper === 'A3' ? 8 : 9) as NonNullable<Worksheet['pageSetup']['paperSize']>, orientation: print?.landscape === true ? 'landscape' : 'portrait', horizontalCentered: true,
      margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 },
      ...(print?.fitWidth === true ? { fitToPage: true, fitToWidth: 1, fitToHeight: 0 } : {}),
      ...(print?.titleRows === undefined ? {} : { printTitlesRow: print.titleRows.join(':') }),
      ...(print?.titleColumns === undefined ? {} : { printTitlesColumn: `A:${columnName(print.titleColumns)}`, pageOrder: 'overThenDown' as const }),
      ...(print?.scale === undefined ? {} : { scale: print.scale }),
    },
  })
  sheet.headerFooter.oddFooter = footer(print?.footer)
  return sheet
}

const deepest = (lines: readonly { readonly outline?: number }[]): number => lines.reduce((most, { outline = 0 }) => Math.max(most, outline), 0)

function footer(left: string | undefined): string {
  if (left === undefined) return '&R&P/&N'
  return left.includes('&P') ? `&C${left}` : `&L${left}&R&P/&N`
}

type Tailor = ReturnType<typeof wardrobe>

function fill(sheet: Worksheet, page: Page, style: Tailor): void {
  sheet.columns = page.columns.map(column => ({ width: column.width, ...(column.hidden === true ? { hidden: true } : {}), ...(column.outline === undefined ? {} : { outlineLevel: column.outline }) }))
  for (const [index, row] of page.rows.entries()) {
    const target = sheet.getRow(index + 1)
    target.height = row.height ?? rowHeight(row, page)
    if (row.hidden === true) target.hidden = true
    if (row.outline !== undefined) target.outlineLevel = row.outline
    for (const [column, box] of row.boxes.entries()) if (box !== undefined) put(sheet, index + 1, column + 1, box, style)
  }
  if (page.filter !== undefined) sheet.autoFilter = page.filter
  for (const rule of page.validations ?? []) validate(sheet, rule.range, validationOf(rule))
  for (const [index, format] of (page.formats ?? []).entries()) conditional(sheet, format.range, formatOf(format, index + 1))
  if (page.locked === true) void sheet.protect('', { formatColumns: true, formatRows: true, autoFilter: true, selectLockedCells: true, selectUnlockedCells: true })
}

function put(sheet: Worksheet, row: number, column: number, box: Box, style: Tailor): void {
  const cell = sheet.getCell(row, column)
  cell.style = style(box)
  if (box.formula !== undefined) {
    if (box.value === undefined) throw new TypeError(`no stored result: ${sheet.name}!${cell.address}`)
    cell.value = { formula: box.formula, result: stored(box.value) }
  } else if (box.value !== undefined && box.value !== '') cell.value = stored(box.value)
  if (box.note !== undefined) cell.note = escaped(box.note)
  const across = box.across ?? 1
  const down = box.down ?? 1
  if (across > 1 || down > 1) sheet.mergeCells(row, column, row + down - 1, column + across - 1)
}

function stored(value: BoxValue): string | number | boolean | CellErrorValue {
  if (typeof value === 'string') return escaped(value)
  if (typeof value !== 'object') return value
  return 'date' in value ? serialOf(value.date) : value as CellErrorValue
}

/** Excel reads `_x0041_` in a text as a letter; what people wrote so must stay so. A cell holds 32767 characters. */
const escaped = (text: string): string => text.slice(0, 32_767).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')

/** One entry for a whole range; the type of exceljs does not know this part of it. */
function validate(sheet: Worksheet, range: string, rule: ReturnType<typeof validationOf>): void {
  const known = (sheet as unknown as { readonly dataValidations: { add(range: string, rule: unknown): void } }).dataValidations
  known.add(range, rule)
}

function conditional(sheet: Worksheet, range: string, rule: ReturnType<typeof formatOf>): void {
  const known = sheet as unknown as { addConditionalFormatting(format: { readonly ref: string; readonly rules: readonly unknown[] }): void }
  known.addConditionalFormatting({ ref: range, rules: [rule] })
}
