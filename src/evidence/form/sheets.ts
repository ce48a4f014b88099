import type { Sheet, Workbook } from '../../sheet.ts'
import { folded } from '../../text.ts'
import { cellIn, sheetNamed, textIn, textOf } from '../grid.ts'
import { identity, sheetNames } from '../layout.ts'
import { formHead } from './columns.ts'
import { nameOnForm } from './identity.ts'

/** The form that a sheet of a workbook is, with a name for its unit. */
export interface Part {
  readonly workbook: Workbook
  readonly name: string
}

/** Which sheets of a workbook are forms: one (`named` as ours are, or told by its content), one a unit, several that nothing tells apart, or none. `beside` look like forms and are not read. */
export type FormSheets =
  | { readonly is: 'one'; readonly sheet: Sheet; readonly named: boolean; readonly beside: readonly Sheet[] }
  | { readonly is: 'many'; readonly parts: readonly Part[] }
  | { readonly is: 'unclear'; readonly sheets: readonly Sheet[] }
  | { readonly is: 'none' }

const ours = new Set([sheetNames.figures, sheetNames.missing, sheetNames.lists, sheetNames.guide].map(folded))

/** Finds the forms of a workbook. Sheets of several units name them in their titles, else by the names of the sheets, as far as `isUnit` knows them. */
export function formSheets(workbook: Workbook, isUnit: (name: string) => boolean): FormSheets {
  const { sheets } = workbook
  const named = sheetNamed(sheets, sheetNames.form)
  const alike = withPoints(sheets.filter(sheet => sheet === named || (!sheet.hidden && !ours.has(folded(sheet.name)) && formHead(sheet) !== undefined)), named, isUnit)
  const filled = alike.filter(isFilled)
  const among = filled.length > 0 && !(named !== undefined && filled.every(sheet => sheet !== named)) ? filled : alike
  const [only, another] = among
  if (only === undefined) return { is: 'none' }
  if (another === undefined) return { is: 'one', sheet: named ?? only, named: named !== undefined, beside: [] }
  const names = among.map(sheet => nameOf(sheet, isUnit))
  if (new Set(names.map(folded)).size > 1 && names.every(name => name !== '')) return { is: 'many', parts: among.map((sheet, index) => ({ name: names[index] ?? '', workbook: partOf(workbook, sheet) })) }
  return named === undefined ? { is: 'unclear', sheets: among } : { is: 'one', sheet: named, named: true, beside: among.filter(sheet => sheet !== named) }
}

/** Where some sheets give a maximum or points, the others (figures under "Chỉ tiêu", say) are no forms of their own; where none does, only names of units tell several apart. */
function withPoints(sheets: readonly Sheet[], named: Sheet | undefined, isUnit: (name: string) => boolean): readonly Sheet[] {
  const scored = sheets.filter(sheet => { const columns = formHead(sheet)?.columns; return sheet === named || (columns?.max ?? columns?.points) !== undefined })
  if (scored.length > 0) return scored
  const names = new Set(sheets.map(sheet => folded(nameOf(sheet, isUnit))))
  return names.size === sheets.length && !names.has('') ? sheets : sheets.slice(0, 1)
}

/** Whether anything was typed where a form is answered. */
export function isFilled(sheet: Sheet): boolean {
  const head = formHead(sheet)
  const columns = [head?.columns.declared, head?.columns.points].filter(column => column !== undefined)
  return sheet.rows.some(row => row.number > (head?.last ?? 0) && columns.some(column => cellIn(row, column)?.formula === undefined && textOf(cellIn(row, column)) !== ''))
}

function nameOf(sheet: Sheet, isUnit: (name: string) => boolean): string {
  const title = nameOnForm(sheet)
  return title !== '' ? title : isUnit(sheet.name) ? sheet.name : ''
}

/** One sheet as a form of its own: it keeps what "Danh mục" says of the set, not of the unit. */
function partOf(workbook: Workbook, sheet: Sheet): Workbook {
  const lists = sheetNamed(workbook.sheets, sheetNames.lists)
  const labels: readonly string[] = [identity.set.label, identity.sha256.label]
  const kept = lists === undefined ? [] : [{ ...lists, rows: lists.rows.filter(row => labels.includes(textIn(row, 1))) }]
  return { file: workbook.file, sheets: [{ ...sheet, hidden: false }, ...kept] }
}
