import type { Row, Sheet } from '../sheet.ts'
import { folded } from '../text.ts'
import { textOf } from './grid.ts'

const label = /(?:^|\s[-–—]\s)(?:tên đơn vị|đơn vị(?: được (?:chấm|chấm điểm|thẩm định))?|xã, phường|unit)\s*:\s*(?<name>.*)$/iu

/** `Đơn vị: xã A – Năm 2025`: what stands behind the name. */
const behindName = /\s*[-–—,;]\s*(?:năm|kỳ|lần|đợt)\s.*$/iu

/** The name that a row writes behind “Đơn vị:”, in one cell or in two, and the cell that says so; `""` where it is left open, undefined where nothing says so. */
export function unitTitleCell(row: Row): { readonly name: string; readonly cell: string } | undefined {
  const names = row.cells.flatMap((cell, index) => {
    const found = label.exec(textOf(cell))?.groups?.['name']
    if (found === undefined) return []
    const name = found === '' ? textOf(row.cells[index + 1]) : found
    return [{ name: folded(name) === '' ? '' : name.replace(behindName, ''), cell: cell.address }]
  })
  return names.find(({ name }) => name !== '') ?? names[0]
}

/** That name alone. */
export const unitTitle = (row: Row): string | undefined => unitTitleCell(row)?.name

/** As `unitTitle`, of a row that begins with it: among the rows of a table a cell further right may hold anything. */
export function unitHeading(row: Row): string | undefined {
  const first = row.cells.find(cell => textOf(cell) !== '')
  const text = textOf(first)
  return text.includes(':') && label.test(text) ? unitTitle(row) : undefined
}

/** The names behind “Đơn vị:” in the rows above a number, from the top. */
export const unitTitles = (sheet: Sheet, above: number): readonly string[] =>
  sheet.rows.filter(row => row.number < above).map(unitTitle).filter(name => name !== undefined && name !== '').map(name => name ?? '')
