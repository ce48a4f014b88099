import type { CriteriaSet } from '../../criteria/criteria.ts'
import { appraisalSheets, type AboutRow, type SheetColumn } from '../../evidence/appraisal/layout.ts'
import type { Page, PageRow } from '../../page.ts'
import { columnName } from '../../sheet.ts'
import type { Lang } from '../../text.ts'
import { looks } from './looks.ts'

/** Title lines above the head of a sheet. */
export const titleRows = (lines: readonly string[], across: number): readonly PageRow[] =>
  lines.map((line, index) => ({ boxes: [{ value: line, across, look: index === 0 ? looks.title : looks.line }] }))

/** The head; columns to be typed into have a colour of their own. */
export const headRow = (columns: readonly SheetColumn[], lang: Lang): PageRow =>
  ({ boxes: columns.map(({ head, open }) => ({ value: head[lang], look: open === true ? looks.headOpen : looks.head })) })

/** The letter of a column by its id. */
export const letter = (columns: readonly SheetColumn[], id: string): string => columnName(columns.findIndex(column => column.id === id) + 1)

/** The hidden sheet that says what the workbook is. */
export const aboutPage = (set: CriteriaSet, kind: 'appraisal' | 'explanation', round: number): Page => {
  const said: readonly (readonly [AboutRow, string | number])[] = [['kind', kind], ['criteria', set.id], ['sha256', set.sha256], ['round', round]]
  return { name: appraisalSheets.about, hidden: true, locked: true, columns: [{ width: 14 }, { width: 40 }], rows: said.map(([label, value]) => ({ boxes: [{ value: label }, { value }] })) }
}

/** What a page of such rows has beside them: columns, frozen heads, filter, paper. */
export function framed(columns: readonly SheetColumn[], head: number, count: number, frozen: number): Omit<Page, 'name' | 'rows'> {
  return {
    locked: true, columns: columns.map(({ width, hidden }) => ({ width, ...(hidden === true ? { hidden } : {}) })),
    freeze: { rows: head, columns: frozen },
    print: { landscape: true, fitWidth: true, titleRows: [head, head] },
    ...(count === 0 ? {} : { filter: `A${head}:${columnName(columns.length)}${head + count}` }),
  }
}
