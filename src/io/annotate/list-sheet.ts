import { tabRef, type MarkList } from '../../page.ts'
import { address, columnName } from '../../sheet.ts'
import type { Mark } from './styles.ts'
import { escaped } from './tags.ts'
import { labelCell } from './worksheet.ts'

/** The row of the head of the list; the title and what explains it stand above. */
export const listHead = 4

/** The range of the filter. */
const listRange = ({ columns, rows }: MarkList): string => `A${listHead}:${columnName(columns.length)}${listHead + rows.length}`

const namespace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

/** The worksheet of the list: a head that stays in sight and can be filtered by, and links to the cells. */
export function listSheet(list: MarkList, styles: Readonly<Record<Mark, number>>, main = namespace): string {
  const widths = list.columns.map(({ width }, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`).join('')
  const links = list.rows.flatMap(({ leadsTo }, index) => (leadsTo === undefined ? []
    : [`<hyperlink ref="${address(list.columns.length, listHead + 1 + index)}" location="${escaped(`${tabRef(leadsTo.sheet)}${leadsTo.cell}`)}" display="${escaped(leadsTo.cell)}"/>`]))
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${main}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:${listRange(list).split(':')[1]}"/>`
    + `<sheetViews><sheetView workbookViewId="0"><pane ySplit="${listHead}" topLeftCell="A${listHead + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/>`
    + `<cols>${widths}</cols><sheetData>${rowsOf(list, styles)}</sheetData><autoFilter ref="${listRange(list)}"/>${links.length === 0 ? '' : `<hyperlinks>${links.join('')}</hyperlinks>`}`
    + '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>'
}

function rowsOf(list: MarkList, styles: Readonly<Record<Mark, number>>): string {
  const title = `<row r="1" ht="22" customHeight="1">${labelCell('A1', { text: list.title, style: styles.title }, '')}</row>`
  const about = `<row r="2" ht="18" customHeight="1">${labelCell('A2', { text: list.about, style: styles.about }, '')}</row>`
  const head = list.columns.map((column, index) => labelCell(address(index + 1, listHead), { text: column.head, style: styles.head }, '')).join('')
  return `${title}${about}<row r="${listHead}" ht="32" customHeight="1">${head}</row>${list.rows.map((row, index) => rowOf(row, listHead + 1 + index, list, styles)).join('')}`
}

const lineHeight = 15

function rowOf({ boxes, leadsTo }: MarkList['rows'][number], row: number, list: MarkList, styles: Readonly<Record<Mark, number>>): string {
  const cells = boxes.map((box, index) => {
    const at = address(index + 1, row)
    const isLink = leadsTo !== undefined && index === list.columns.length - 1
    return typeof box === 'number' ? `<c r="${at}" s="${styles.number}"><v>${box}</v></c>` : labelCell(at, { text: box, style: isLink ? styles.link : styles.text }, '')
  })
  const lines = boxes.map((box, index) => String(box).split('\n').reduce((count, line) => count + Math.max(1, Math.ceil(line.length * 1.1 / (list.columns[index]?.width ?? 10))), 0))
  return `<row r="${row}" ht="${Math.min(400, Math.max(1, ...lines) * lineHeight + 3)}" customHeight="1">${cells.join('')}</row>`
}
