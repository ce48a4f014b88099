import { readAnnex, type AnnexRead } from '../../../src/evidence/annex.ts'
import { branches, type Branch } from '../../../src/evidence/annex/skeleton.ts'
import { address, type Cell, type Content, type Row, type Sheet } from '../../../src/sheet.ts'

const marks = /^(\*)?(>*)/

/** `*` before a text: bold; `>` an indent; `#1.1` a number; `@2025-02-01` a date; `⏎` a line break. */
function cell(raw: string, column: number, row: number): Cell {
  const [all = '', bold, indent = ''] = marks.exec(raw) ?? []
  const text = raw.slice(all.length).replaceAll('⏎', '\n')
  const content: Content = text.startsWith('#') ? { is: 'number', number: text.slice(1), percent: false }
    : text.startsWith('@') ? { is: 'date', date: text.slice(1), serial: '0' } : { is: 'text', text }
  return { address: address(column, row), column, row, content, ...(bold === undefined ? {} : { bold: true }), ...(indent === '' ? {} : { indent: indent.length }) }
}

/** A sheet drawn with `|` between the cells, a line a row; blank lines are blank rows. */
export function drawn(picture: string, merges: readonly string[] = [], name = 'Trang 1'): Sheet {
  const rows = picture.replace(/^\n|\n\s*$/g, '').split('\n').map((line, index): Row => ({
    number: index + 1, hidden: false,
    cells: line.split('|').map(part => part.trim()).flatMap((part, column) => (part === '' ? [] : [cell(part, column + 1, index + 1)])),
  }))
  return { name, hidden: false, rows: rows.filter(row => row.cells.length > 0), merges }
}

/** Reads drawn sheets. */
export const read = (...sheets: readonly Sheet[]): AnnexRead =>
  readAnnex({ file: 'bang.xlsx', sheets }, { title: 'bang', year: undefined })

/** `code name (max) method` of every branch in order, fields then lists. */
export function outlined({ skeleton }: AnnexRead): readonly string[] {
  if (skeleton === undefined) return []
  const line = (branch: Branch): string =>
    `${branch.code} ${branch.name} (${branch.max === undefined ? '?' : branch.max.toString()})${branch.scoring === undefined ? '' : ` ${branch.scoring.rule.method}`}`
  const list = (sign: string, of: readonly Branch[] | undefined): readonly string[] => (of ?? []).map(branch => `${sign} ${line(branch)}`)
  return [...[...branches(skeleton.fields)].map(line), ...list('+', skeleton.bonus?.components), ...list('-', skeleton.penalty?.components)]
}

/** The codes of the findings, without those of codes that were made up. */
export const codes = ({ findings }: AnnexRead): readonly string[] => findings.map(finding => finding.code)

