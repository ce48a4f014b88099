import type { Workbook, Worksheet } from 'exceljs'
import { tabName, type Binder, type Book, type Page } from '../page.ts'
import { Refusal } from '../finding.ts'
import { exact } from '../rational.ts'
import { columnName } from '../sheet.ts'
import { text } from '../text.ts'
import { packed, unpacked } from './package/repack.ts'
import { numbering, wardrobe } from './xlsx-out/look.ts'
import { marginsOf, paged } from './xlsx-out/pagination.ts'
import { settled, stylesOf, withRows } from './xlsx-out/parts.ts'
import { sheetRows, type SheetRows } from './xlsx-out/rows.ts'
import { formatOf, validationOf } from './xlsx-out/rules.ts'
import { escaped, sharedTexts, type Texts } from './xlsx-out/texts.ts'

/** Written into every file instead of the time of writing: the same book gives the same bytes. */
const written = new Date(Date.UTC(2025, 0, 1))
const author = 'cchc'
/** The package is packed anew, in a fixed order: packing it here would be for nothing. */
const loose = { zip: { compression: 'STORE' } }

/**
 * A book as the bytes of an .xlsx file, the same bytes each time. exceljs makes everything but the cells: it would hold each as an object of its own, and a ranking of thousands of units
 * has millions. Each sheet gets one cell of every style instead; the rows are written from the boxes while their page is at hand, with the numbers that exceljs will give the styles.
 * Throws a TypeError on a formula without a stored result.
 */
export async function writeXlsx(book: Book | Binder): Promise<Uint8Array> {
  const { default: excel } = await import('exceljs')
  const workbook = new excel.Workbook()
  Object.assign(workbook, { title: book.title, creator: author, lastModifiedBy: author, created: written, modified: written })
  const [style, number, texts] = [wardrobe(), numbering(), sharedTexts()]
  const sheets = book.pages.map(each => sheetOf(workbook, typeof each === 'function' ? each() : each, style, number, texts))
  const first = Math.max(0, sheets.findIndex(({ isHidden }) => !isHidden))
  workbook.views = [{ x: 0, y: 0, width: 24000, height: 14000, firstSheet: 0, activeTab: first, visibility: 'visible' }]
  const parts = unpacked(new Uint8Array(await workbook.xlsx.writeBuffer(loose as object)), settled)
  for (const [index, { rows, worn }] of sheets.entries()) {
    const path = `xl/worksheets/sheet${index + 1}.xml`
    const xml = Buffer.from(parts.get(path) ?? '').toString()
    for (const [each, known] of stylesOf(xml, worn)) if (known !== number(each)) throw new Error(`a style of sheet ${index + 1} has the number ${known}, not ${number(each)}`)
    parts.set(path, withRows(xml, rows))
  }
  return packed(parts.set('xl/sharedStrings.xml', texts.part()))
}

/** A page as the rows of its part, with the styles that they wear in the order in which exceljs meets them; of the page itself nothing is kept. */
function sheetOf(workbook: Workbook, page: Page, style: Tailor, number: ReturnType<typeof numbering>, texts: Texts): { readonly isHidden: boolean; readonly worn: readonly Worn[]; readonly rows: SheetRows } {
  if (page.rows.length > mostRows) throw tooLong(page)
  const worn = dress(addSheet(workbook, page), page, style)
  for (const each of worn) number(each)
  return { isHidden: page.hidden === true, worn, rows: sheetRows(page, box => number(style(box)), texts) }
}

/** Rows that a sheet of Excel has. */
const mostRows = 1_048_576

const tooLong = ({ name, rows }: Page): Refusal => new Refusal(text(
  t => `Trang “${name}” cần ${t.number(exact(rows.length))} dòng, nhiều hơn Excel chứa được (${t.number(exact(mostRows))}) nên chưa ghi. Chia đợt chấm thành nhiều nhóm hoặc nhiều tệp, hoặc dùng csv.`,
  t => `The sheet “${name}” needs ${t.number(exact(rows.length))} rows, more than Excel holds (${t.number(exact(mostRows))}); nothing was written. Part the round into groups or files, or use csv.`))

function addSheet(workbook: Workbook, page: Page): Worksheet {
  const { freeze, print } = page
  const frozen = freeze === undefined ? {} : { state: 'frozen' as const, xSplit: freeze.columns, ySplit: freeze.rows }
  const { high, breakBefore } = paged(page)
  const sheet = workbook.addWorksheet(tabName(page.name, workbook.worksheets.map(each => each.name)), {
    state: page.hidden === true ? 'hidden' : 'visible',
    views: [frozen.state === undefined ? { state: 'normal' } : { ...frozen }],
    properties: { defaultRowHeight: 15, outlineLevelCol: deepest(page.columns), outlineLevelRow: deepest(page.rows), outlineProperties: { summaryBelow: false, summaryRight: false } },
    pageSetup: {
      paperSize: (print?.paper === 'A3' ? 8 : 9) as NonNullable<Worksheet['pageSetup']['paperSize']>, orientation: print?.landscape === true ? 'landscape' : 'portrait', horizontalCentered: true,
      margins: marginsOf(page),
      ...(print?.fitWidth === true ? { fitToPage: true, fitToWidth: print.pagesWide ?? 1, fitToHeight: high } : {}),
      ...(print?.titleRows === undefined ? {} : { printTitlesRow: print.titleRows.join(':') }),
      ...(print?.titleColumns === undefined ? {} : { printTitlesColumn: `A:${columnName(print.titleColumns)}`, pageOrder: 'overThenDown' as const }),
      ...(print?.scale === undefined ? {} : { scale: print.scale }),
    },
  })
  sheet.headerFooter.oddFooter = footer(print?.footer)
  if (breakBefore !== undefined) sheet.getRow(breakBefore - 1).addPageBreak()
  return sheet
}

const deepest = (lines: readonly { readonly outline?: number }[]): number => lines.reduce((most, { outline = 0 }) => Math.max(most, outline), 0)

function footer(left: string | undefined): string {
  if (left === undefined) return '&R&P/&N'
  return left.includes('&P') ? `&C${left}` : `&L${left}&R&P/&N`
}

type Tailor = ReturnType<typeof wardrobe>
type Worn = ReturnType<Tailor>

/** Everything of a sheet but its cells; a cell of every style that it wears stands in its first row, in the order returned. */
function dress(sheet: Worksheet, page: Page, style: Tailor): readonly Worn[] {
  sheet.columns = page.columns.map(column => ({ width: column.width, ...(column.hidden === true ? { hidden: true } : {}), ...(column.outline === undefined ? {} : { outlineLevel: column.outline }) }))
  const styles = new Set<Worn>()
  for (const { boxes } of page.rows) for (const box of boxes) if (box !== undefined) styles.add(style(box))
  const worn = [...styles]
  for (const [at, each] of worn.entries()) Object.assign(sheet.getCell(1, at + 1), { style: each, value: 'x' })
  for (const [row, { boxes }] of page.rows.entries()) for (const [column, box] of boxes.entries()) if (box?.note !== undefined) sheet.getCell(row + 1, column + 1).note = escaped(box.note)
  if (page.filter !== undefined) sheet.autoFilter = page.filter
  for (const rule of page.validations ?? []) validate(sheet, rule.range, validationOf(rule))
  for (const [index, format] of (page.formats ?? []).entries()) conditional(sheet, format.range, formatOf(format, index + 1))
  if (page.locked === true) void sheet.protect('', { formatColumns: true, formatRows: true, autoFilter: true, selectLockedCells: true, selectUnlockedCells: true })
  return worn
}

/** One entry for a whole range; the type of exceljs does not know this part of it. */
function validate(sheet: Worksheet, range: string, rule: ReturnType<typeof validationOf>): void {
  const known = (sheet as unknown as { readonly dataValidations: { add(range: string, rule: unknown): void } }).dataValidations
  known.add(range, rule)
}

function conditional(sheet: Worksheet, range: string, rule: ReturnType<typeof formatOf>): void {
  const known = sheet as unknown as { addConditionalFormatting(format: { readonly ref: string; readonly rules: readonly unknown[] }): void }
  known.addConditionalFormatting({ ref: range, rules: [rule] })
}
