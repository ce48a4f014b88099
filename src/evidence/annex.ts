import type { NotArisen } from '../criteria/criteria.ts'
import type { Finding } from '../finding.ts'
import type { Sheet, Workbook } from '../sheet.ts'
import { build } from './annex/build.ts'
import { linesOf, type Entry } from './annex/entries.ts'
import { mended } from './annex/excel-numbers.ts'
import { gradesIn } from './annex/grades.ts'
import { identityOf } from './annex/identity.ts'
import { outlineOf } from './annex/outline.ts'
import { said } from './annex/said.ts'
import { withSharedFigures } from './annex/shared-figures.ts'
import type { Skeleton } from './annex/skeleton.ts'
import { isWords, notRead, oneSet, tablesIn, type Table } from './annex/tables.ts'
import { told } from './annex/told.ts'
import { maximaTwoWays } from './annex/two-ways.ts'

/** What came of reading a criteria table; no skeleton when no sheet has one. */
export interface AnnexRead {
  readonly skeleton?: Skeleton
  readonly findings: readonly Finding[]
}

/** Reads a criteria table as offices have it, over as many sheets or tables as it takes. `year`: for days that name none. */
export function readAnnex({ file, sheets }: Workbook, about: { readonly title: string; readonly year: number | undefined }): AnnexRead {
  const tables = tablesIn(sheets, file)
  const [first] = tables
  if (first === undefined) return { findings: [] }
  const { taken, others } = oneSet(tables)
  const entries = taken.flatMap(table => table.entries)
  const outline = outlineOf(mended(entries))
  const words = wordsAround(sheets, taken)
  const identity = identityOf(words, about.title)
  const apart = gradeTables(sheets, tables)
  const gradeSheets = apart.map(({ sheet }) => sheet)
  const grades = gradesIn([...outline.below.map(entry => entry.whole.split(' | ')), ...apart.flatMap(({ rows }) => rows), ...words.map(line => line.split(/:\s*/))])
  const built = build(outline, grades, about.year ?? identity.year)
  const notArisen = policyIn([...words, ...outline.below.map(entry => entry.whole)])
  const { findings, strays, listWords, ...tree } = built
  const lost = strays.filter(entry => entry.whole !== '')
  return {
    skeleton: withSharedFigures({
      identity, ...tree, grades, figures: [], remarks: [...lost.map(entry => entry.whole), ...listWords, ...remarksIn(outline.below, grades.length > 0)],
      ...(notArisen === undefined ? {} : { notArisen }),
    }),
    findings: [
      ...taken.filter(({ head }) => head.unused.length > 0).slice(0, 1).map(({ sheet, head }) => told.unused({ file, sheet: sheet.name, cell: `A${head.first}` }, head.unused)),
      ...notRead(sheets, tables, file).filter(finding => !gradeSheets.includes(finding.at?.sheet ?? '')),
      ...maximaTwoWays(entries),
      ...others.map(({ sheet, head }) => told.otherTable({ file, sheet: sheet.name, cell: `A${head.first}` }, first.sheet.name)),
      ...lost.map(entry => told.rowNotRead(entry.spot, entry.whole)),
      ...findings,
    ],
  }
}

/** The lines above the first head, and the paragraphs of a document. */
function wordsAround(sheets: readonly Sheet[], taken: readonly Table[]): readonly string[] {
  const [first] = taken
  const above = first === undefined ? [] : first.sheet.rows.filter(row => row.number < first.head.first)
  const outside = sheets.filter(sheet => isWords(sheet) && !taken.some(table => table.sheet === sheet)).flatMap(sheet => sheet.rows)
  return [...above, ...outside].flatMap(row => row.cells.flatMap(linesOf))
}

const gradeHead = /^(mức )?(xếp loại|phân loại|grade)$/u

/** Tables of grades that stand by themselves. */
function gradeTables(sheets: readonly Sheet[], tables: readonly Table[]): readonly { readonly sheet: string; readonly rows: readonly (readonly string[])[] }[] {
  return sheets.filter(sheet => !sheet.hidden && !tables.some(table => table.sheet === sheet))
    .filter(sheet => sheet.rows.slice(0, 2).some(row => row.cells.some(cell => gradeHead.test(said(linesOf(cell).join(' '))))))
    .map(sheet => ({ sheet: sheet.name, rows: sheet.rows.map(row => row.cells.map(cell => linesOf(cell).join(' ')).filter(cell => !/^\d{1,2}\.?$/.test(cell) || row.cells.length < 3)) }))
}

/** "Tiêu chí không phát sinh: được đủ điểm". */
function policyIn(lines: readonly string[]): NotArisen | undefined {
  const found = lines.map(line => /không phát sinh\s*:\s*(được đủ điểm|không tính|0 điểm)/iu.exec(line)?.[1]).find(each => each !== undefined)
  return found === undefined ? undefined : found === '0 điểm' ? 'zero' : found === 'không tính' ? 'exclude' : 'full'
}

const remarksIn = (below: readonly Entry[], hasGrades: boolean): readonly string[] =>
  below.slice(hasGrades ? 1 : 0).map(entry => entry.whole).filter(line => gradesIn([line.split(' | ')]).length === 0 && !gradeHead.test(said(line)))
