import type { NotArisen } from '../criteria/criteria.ts'
import type { Finding } from '../finding.ts'
import type { Sheet, Workbook } from '../sheet.ts'
import { build } from './annex/build.ts'
import { annexHead, type AnnexHead } from './annex/columns.ts'
import { entriesOf, linesOf, type Entry } from './annex/entries.ts'
import { mended } from './annex/excel-numbers.ts'
import { gradesIn } from './annex/grades.ts'
import { identityOf } from './annex/identity.ts'
import { outlineOf } from './annex/outline.ts'
import { said } from './annex/said.ts'
import { withSharedFigures } from './annex/shared-figures.ts'
import type { Skeleton } from './annex/skeleton.ts'
import { told } from './annex/told.ts'

/** What came of reading a criteria table; no skeleton when no sheet has one. */
export interface AnnexRead {
  readonly skeleton?: Skeleton
  readonly findings: readonly Finding[]
}

interface Table { readonly sheet: Sheet; readonly head: AnnexHead; readonly entries: readonly Entry[] }

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
  const grades = gradesIn([...outline.below.map(entry => entry.whole.split(' | ')), ...gradeTables(sheets, tables), ...words.map(line => line.split(/:\s*/))])
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
      ...others.map(({ sheet, head }) => told.otherTable({ file, sheet: sheet.name, cell: `A${head.first}` }, first.sheet.name)),
      ...lost.map(entry => told.rowNotRead(entry.spot, entry.whole)),
      ...findings,
    ],
  }
}

/** Tables with a head of their own, and those that go on without one: as many columns, in the same places. */
function tablesIn(sheets: readonly Sheet[], file: string): readonly Table[] {
  const found: Table[] = []
  for (const sheet of sheets.filter(each => !each.hidden)) {
    const own = annexHead(sheet)
    const before = found.at(-1)
    if (own !== undefined) found.push({ sheet, head: own, entries: entriesOf(sheet, own, own.last + 1, file) })
    else if (before !== undefined && goesOn(sheet, before.sheet)) {
      const head = { ...before.head, first: 0, last: 0, unused: [] }
      found.push({ sheet, head, entries: entriesOf(sheet, head, 1, file) })
    }
  }
  return found
}

const width = (sheet: Sheet): number => Math.max(0, ...sheet.rows.flatMap(row => row.cells.map(cell => cell.column)))
const isWords = (sheet: Sheet): boolean => width(sheet) <= 1
const goesOn = (sheet: Sheet, before: Sheet): boolean => !isWords(sheet) && width(sheet) === width(before) && /^Bảng \d+$/.test(sheet.name)

/** The first table and those that add to it; one that numbers its rows from the start again is another set. */
function oneSet(tables: readonly Table[]): { readonly taken: readonly Table[]; readonly others: readonly Table[] } {
  const [taken, others]: [Table[], Table[]] = [[], []]
  const known = new Set<string>()
  for (const table of tables) {
    const own = new Set(table.entries.flatMap(entry => (entry.numbering === undefined || entry.numbering.steps.length < 2 ? [] : [entry.numbering.raw])))
    const roots = new Set(table.entries.flatMap(entry => (entry.numbering === undefined ? [] : [entry.numbering.raw])))
    const clash = own.size > 0 ? [...own].some(raw => known.has(raw)) : roots.size > 0 && [...roots].every(raw => known.has(raw))
    if (clash) others.push(table)
    else taken.push(table)
    if (!clash) for (const raw of roots) known.add(raw)
  }
  return { taken, others }
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
function gradeTables(sheets: readonly Sheet[], tables: readonly Table[]): readonly (readonly string[])[] {
  return sheets.filter(sheet => !tables.some(table => table.sheet === sheet))
    .filter(sheet => sheet.rows.slice(0, 2).some(row => row.cells.some(cell => gradeHead.test(said(linesOf(cell).join(' '))))))
    .flatMap(sheet => sheet.rows.map(row => row.cells.map(cell => linesOf(cell).join(' ')).filter(cell => !/^\d{1,2}\.?$/.test(cell) || row.cells.length < 3)))
}

/** "Tiêu chí không phát sinh: được đủ điểm". */
function policyIn(lines: readonly string[]): NotArisen | undefined {
  const found = lines.map(line => /không phát sinh\s*:\s*(được đủ điểm|không tính|0 điểm)/iu.exec(line)?.[1]).find(each => each !== undefined)
  return found === undefined ? undefined : found === '0 điểm' ? 'zero' : found === 'không tính' ? 'exclude' : 'full'
}

const remarksIn = (below: readonly Entry[], hasGrades: boolean): readonly string[] =>
  below.slice(hasGrades ? 1 : 0).map(entry => entry.whole).filter(line => gradesIn([line.split(' | ')]).length === 0 && !gradeHead.test(said(line)))
