import type { CriteriaSet } from '../../criteria/criteria.ts'
import type { Measure } from '../../criteria/measures.ts'
import type { Finding } from '../../finding.ts'
import { hasCells, rowOf, type Line, type Row } from '../../sheet.ts'
import type { Unit } from '../answer.ts'
import type { Chosen } from '../chosen.ts'
import { deepest } from '../head.ts'
import { nameOf, registerHead, type RegisterHead, type Titles } from './columns.ts'
import { columnReaders } from './dossier.ts'
import { nothingHeard, type WordsHeard } from './heard.ts'
import { neededBy } from './needed.ts'
import { ownersOf, talliesOf } from './owners.ts'
import { noRemarks } from './remarks.ts'
import { tableCount, type Ground, type InFile, type TableCount } from './rows.ts'
import { nothingSeen } from './seen.ts'
import { contentAt, cellWith, type Lettered } from './stands.ts'
import { madeReady, type UnitTally } from './tally.ts'
import { noColumn, noHead } from './told-rows.ts'

/** What one file of a register says: what was counted of each unit that it names, and which measures it has no columns for. */
export interface FileTally {
  readonly file: string
  readonly sheet: string
  readonly units: readonly UnitTally[]
  readonly lacking: ReadonlySet<string>
  readonly chosen: readonly Chosen[]
  /** What was heard in the files of the source by now. */
  readonly heard: WordsHeard
  readonly findings: readonly Finding[]
}

/** Counts one file; its rows may come in any number of pieces, sheet after sheet: as rows of a workbook, or as the lines of a table of text from a row on. */
export interface FileCount {
  /** Hears about how many rows are to come. */
  expect(rows: number): void
  rows(sheet: string, rows: readonly (Row | Line)[]): void
  lines(sheet: string, from: number, lines: readonly (readonly string[])[], lettered: Lettered): void
  done(): FileTally
}

/** Counts the files of one source: a dossier that comes in two of them counts once. */
export interface Counting { file(file: string): FileCount }

export interface CountingOptions {
  readonly titles?: Titles
  /** Units that are known before, so that two spellings of one are one. */
  readonly known?: readonly Unit[]
}

/** A register is counted for one set; nothing of a row is kept but the fingerprint of its code. */
export function countingFor({ measures = [], period }: CriteriaSet, { titles = {}, known = [] }: CountingOptions = {}): Counting {
  const heard = nothingHeard(measures)
  const ground: Asked = { measures: madeReady(measures, period), asked: measures, titles, ownerOf: ownersOf(known), readers: columnReaders(heard), heard, seen: nothingSeen() }
  return { file: file => fileCount(ground, file) }
}

interface Asked extends Ground { readonly asked: readonly Measure[]; readonly heard: WordsHeard; readonly titles: Titles }
interface Table { readonly head: RegisterHead; readonly count: TableCount }

/** The sheet whose rows are coming: its first rows wait until the head is found among them. */
interface Coming { readonly sheet: string; waiting: Row[] | undefined; table?: Table }

/** So many rows tell where a head stands. */
const awaited = deepest + 3

function fileCount(ground: Asked, file: string): FileCount {
  const own: InFile = { remarks: noRemarks(), tallies: talliesOf(ground.asked) }
  const tables: (Table & { readonly sheet: string })[] = []
  let now: Coming | undefined
  const open = (): void => {
    const rows = now?.waiting
    if (now === undefined || rows === undefined) return
    now.waiting = undefined
    const { sheet } = now
    const head = registerHead({ name: sheet, hidden: false, rows, merges: [] }, ground.titles, neededBy(ground.asked), { file, sheet })
    if (head === undefined) return
    now.table = { head, count: tableCount(ground, own, sheet, head.columns) }
    tables.push({ sheet, ...now.table })
    for (const row of rows) if (row.number > head.last) now.table.count.row(row)
  }
  const turnTo = (sheet: string): Coming => {
    if (now?.sheet === sheet) return now
    open()
    return (now = { sheet, waiting: [] })
  }
  /** False where the rows are none of a table, or the head is already found. */
  const waits = (coming: Coming, row: Row): boolean => {
    if (coming.waiting === undefined) return false
    coming.waiting.push(row)
    if (coming.waiting.length > awaited) open()
    return true
  }
  return {
    expect: ground.seen.expect,
    rows(sheet, rows) {
      const coming = turnTo(sheet)
      for (const row of rows) {
        if (coming.waiting !== undefined) waits(coming, hasCells(row) ? row : rowOf(row))
        else if (hasCells(row)) coming.table?.count.row(row)
        else coming.table?.count.line(row.values, row.number)
      }
    },
    lines(sheet, from, lines, lettered) {
      const coming = turnTo(sheet)
      for (let at = 0; at < lines.length; at++) {
        const line = lines[at] ?? []
        if (coming.waiting === undefined) coming.table?.count.line(line, from + at, lettered)
        else if (line.some(text => text !== '')) waits(coming, rowOfTexts(line, from + at, lettered))
      }
    },
    done() {
      open()
      return tallyOf(file, ground, tables, own)
    },
  }
}

/** A line of a table of text as a row of a workbook. */
const rowOfTexts = (values: readonly string[], row: number, lettered: Lettered): Row => ({
  number: row, hidden: false, cells: values.flatMap((text, at) => (text === '' ? [] : [cellWith(contentAt({ values, row, lettered }, at), at + 1, row)])),
})

function tallyOf(file: string, { asked: measures, heard }: Asked, tables: readonly (Table & { readonly sheet: string })[], { remarks, tallies }: InFile): FileTally {
  const lacks = measures.map(measure => ({ measure, columns: neededBy([measure]).filter(column => tables.some(({ head }) => head.columns[column] === undefined)) })).filter(({ columns }) => columns.length > 0)
  const columns = [...new Set(lacks.flatMap(each => each.columns))]
  return {
    file, heard, units: tallies.all(), sheet: tables[0]?.sheet ?? '', chosen: tables.map(({ head }) => head.chosen), lacking: new Set(lacks.map(({ measure }) => measure.figure)),
    findings: [
      ...(tables.length === 0 ? [noHead(file)] : []), ...tables.flatMap(({ head }) => head.findings),
      ...columns.map(column => noColumn(nameOf(column), lacks.filter(each => each.columns.includes(column)).map(({ measure }) => measure.figure), file, column, tables.some(({ head }) => head.doubtful.includes(column)))),
      ...remarks.findings(file),
    ],
  }
}
