import type { CriteriaSet } from '../../criteria/criteria.ts'
import type { Measure } from '../../criteria/measures.ts'
import type { Finding } from '../../finding.ts'
import { hasCells, knownLinesFrom, rowOf, type Line, type Row } from '../../sheet.ts'
import type { Unit } from '../answer.ts'
import type { Chosen } from '../chosen.ts'
import { deepest } from '../head.ts'
import { registerHead, type RegisterHead, type Titles } from './columns.ts'
import { columnReaders } from './dossier.ts'
import type { FileCount } from './file-count.ts'
import { nothingHeard, type WordsHeard } from './heard.ts'
import { noHomes } from './homes.ts'
import { namedRows, type NamedRows } from './named-rows.ts'
import { neededBy } from './needed.ts'
import { ownersIn, ownersOf, talliesOf, type OwnerOf, type Tallies } from './owners.ts'
import { noRemarks, type Remarks } from './remarks.ts'
import { rowsTold, type RowsTold } from './rows-told.ts'
import { tableCount, type Ground, type TableCount } from './rows.ts'
import { nothingSeen } from './seen.ts'
import { rowOfTexts } from './stands.ts'
import { madeReady, type UnitTally } from './tally.ts'
import { fits, holdsDossiers, isSummary } from './strange.ts'
import { hiddenSheet, lostSheet, noHead, notRead, otherHead } from './told-sheets.ts'
import type { NamedAt } from './told-bearers.ts'
import { kinds } from './told-rows.ts'
import { cellsMerged, daysTurned, lackingColumns } from './told-tables.ts'

/** What one table of a register says. */
export interface TableTally {
  readonly sheet: string
  /** Of each unit that it names; `""` is nobody's in a table that names units (or whose column of them is in doubt), else that of the unit of the file. */
  readonly units: readonly UnitTally[]
  readonly namesUnits: boolean
  /** Units that dossiers of it belong to as well: their figures are open. */
  readonly shared: ReadonlySet<string>
  /** Units that it names beside its dossiers. */
  readonly named: readonly NamedAt[]
  /** The measures, by their places, that it has no columns for. */
  readonly lacking: readonly number[]
  readonly hasCodes: boolean
  readonly hasReturned: boolean
}

/** What one file of a register says: its tables, and whether dossiers of it may be lost, so that nobody's figures are certain. */
export interface FileTally {
  readonly file: string
  readonly tables: readonly TableTally[]
  readonly isLost: boolean
  readonly chosen: readonly Chosen[]
  readonly rows: RowsTold
  /** Sheets that are no register. */
  readonly skipped: readonly string[]
  /** What was heard in the files of the source by now. */
  readonly heard: WordsHeard
  readonly findings: readonly Finding[]
}

/** Counts the files of one source: a dossier that comes in two of them counts once. */
export interface Counting { file(file: string): FileCount }
export interface CountingOptions {
  readonly titles?: Titles
  /** Units that are known before, so that two spellings of one are one. */
  readonly known?: readonly Unit[]
  /** A name that nobody knows is a new unit, and its spellings are one too. */
  readonly open?: boolean
}

/** A register is counted for one set; nothing of a row is kept but the fingerprint of its code. */
export function countingFor({ measures = [], period }: CriteriaSet, { titles = {}, known = [], open = false }: CountingOptions = {}): Counting {
  const heard = nothingHeard(measures)
  const homes = noHomes()
  const ground: Omit<Asked, 'ownersIn'> = { known, measures: madeReady(measures, period), asked: measures, needed: neededBy(measures), titles, homes, ownerOf: ownersOf(known, open, homes), readers: columnReaders(measures, heard, true), paid: columnReaders(measures, heard, false), heard, seen: nothingSeen() }
  return { file: file => fileCount({ ...ground, ownersIn: sheet => ownersIn({ file, sheet }, ground.ownerOf, known, homes) }, file) }
}

/** `paid` read the columns of tables in which a tick among payments says nothing of online. */
interface Asked extends Ground { readonly known: readonly Unit[]; readonly ownersIn: (sheet: string) => OwnerOf; readonly paid: Ground['readers']; readonly asked: readonly Measure[]; readonly heard: WordsHeard; readonly titles: Titles }
interface Table { readonly head: RegisterHead; readonly tallies: Tallies; readonly shared: Set<string>; readonly named: NamedRows; readonly count: TableCount }
interface Found extends Table { readonly sheet: string }

/** A sheet that is no register: its first rows, where no head was found among them. */
interface Strange { readonly sheet: string; readonly rows: readonly Row[] }

/** The sheet whose rows are coming: its first rows wait until the head is found among them. */
interface Coming { readonly sheet: string; waiting: Row[] | undefined; table?: Table }

/** So many rows tell where a head stands. */
const awaited = deepest + 3

function fileCount(ground: Asked, file: string): FileCount {
  const remarks = noRemarks()
  const tables: Found[] = []
  const strange: Strange[] = []
  const veiled: string[] = []
  let now: Coming | undefined
  const open = (): void => {
    const rows = now?.waiting
    if (now === undefined || rows === undefined) return
    now.waiting = undefined
    const { sheet } = now
    const head = registerHead({ name: sheet, hidden: false, rows, merges: [] }, ground.titles, neededBy(ground.asked), { file, sheet })
    const below = head === undefined ? rows : rows.filter(({ number }) => number > head.last)
    if (head === undefined || isSummary(head.columns, below)) {
      if (rows.length > 0) strange.push({ sheet, rows: head === undefined ? rows : [] })
      return
    }
    const own = { tallies: talliesOf(ground.asked), shared: new Set<string>(), named: namedRows(ground.known) }
    own.named.titles(rows.filter(({ number }) => number < head.first))
    now.table = { head, ...own, count: tableCount({ ...ground, ownerOf: ground.ownersIn(sheet), readers: head.asksOnline ? ground.readers : ground.paid }, { remarks, ...own }, sheet, head.columns, rows.filter(({ number }) => number <= head.last)) }
    tables.push({ sheet, ...now.table })
    for (const row of below) now.table.count.row(row)
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
  const each = (coming: Coming, row: Row | Line): void => {
    if (coming.waiting !== undefined) waits(coming, hasCells(row) ? row : rowOf(row))
    else if (hasCells(row)) coming.table?.count.row(row)
    else coming.table?.count.line(row.values, row.number)
  }
  return {
    expect: ground.seen.expect,
    hidden(sheet, rows) {
      const head = registerHead({ name: sheet, hidden: false, rows: rows.slice(0, awaited), merges: [] }, ground.titles, [], { file, sheet })
      if (head !== undefined && rows.some(row => row.number > head.last && fits(row, head.columns))) veiled.push(sheet)
    },
    rows(sheet, rows) {
      const coming = turnTo(sheet)
      for (let at = 0; at < rows.length;) {
        const row = rows[at]
        const { lines, numbers } = coming.waiting === undefined ? knownLinesFrom(rows, at) : noLines
        if (numbers !== undefined) coming.table?.count.ahead(lines.map(({ values }) => values), numbers)
        for (const [nth, { values, number }] of lines.entries()) coming.table?.count.line(values, number, undefined, numbers, nth)
        if (lines.length === 0 && row !== undefined) each(coming, row)
        at += Math.max(1, lines.length)
      }
    },
    merged(sheet, ranges) {
      const coming = turnTo(sheet)
      open()
      coming.table?.count.merged(ranges)
      now = undefined
    },
    lines(sheet, from, lines, lettered, numbers) {
      const coming = turnTo(sheet)
      const known = coming.waiting === undefined ? numbers : undefined
      if (known !== undefined) coming.table?.count.ahead(lines, known)
      for (let at = 0; at < lines.length; at++) {
        const line = lines[at] ?? []
        if (coming.waiting === undefined) coming.table?.count.line(line, from + at, lettered, known, at)
        else if (line.some(text => text !== '')) waits(coming, rowOfTexts(line, from + at, lettered))
      }
    },
    done() {
      open()
      for (const { count } of tables) count.merged([])
      const tally = tallyOf(file, ground, tables, strange, remarks)
      return { ...tally, findings: [...veiled.map(sheet => hiddenSheet(file, sheet)), ...tally.findings] }
    },
  }
}

const noLines: ReturnType<typeof knownLinesFrom> = { lines: [] }

/** A column of units in which nothing stands names none: the rows are those of the unit that the file or the sheet is named after, where there is one. */
function namesUnits({ homes, ownersIn }: Pick<Asked, 'homes' | 'ownersIn'>, remarks: Remarks, { sheet, head: { columns, doubtful }, tallies }: Found): boolean {
  const isDoubtful = doubtful.includes('unit') || doubtful.includes('unitId')
  if (isDoubtful || (columns.unit === undefined && columns.unitId === undefined)) return isDoubtful
  if (!tallies.isBare() || homes.at(ownersIn(sheet)('').number)?.isKnown !== true) return true
  remarks.restate(kinds.nobody, sheet, kinds.blank)
  return false
}

function tallyOf(file: string, { asked: measures, heard, homes, ownersIn }: Asked, found: readonly Found[], strange: readonly Strange[], remarks: Remarks): FileTally {
  const tables = found.map((table): TableTally => { const { sheet, head: { columns }, tallies, shared, named } = table; return {
    sheet, shared, named: named.all(), units: tallies.all(), namesUnits: namesUnits({ homes, ownersIn }, remarks, table), hasCodes: columns.code !== undefined, hasReturned: columns.returned !== undefined,
    lacking: [...measures.keys()].filter(at => neededBy(measures.slice(at, at + 1)).some(column => columns[column] === undefined)),
  } })
  const others = found.flatMap(({ sheet, count }) => { const row = count.otherHead(); return row === undefined ? [] : [otherHead(file, sheet, row)] })
  const lost = strange.filter(({ rows }) => found.length > 0 && holdsDossiers(rows, found.map(({ head }) => head.columns)))
  return {
    file, heard, tables, rows: rowsTold(tables, remarks), isLost: found.length === 0 || lost.length > 0 || others.length > 0, chosen: found.map(({ head }) => head.chosen), skipped: strange.map(({ sheet }) => sheet),
    findings: [
      ...(found.length === 0 ? [noHead(file)] : strange.map(({ sheet }) => (lost.some(each => each.sheet === sheet) ? lostSheet(file, sheet) : notRead(file, sheet)))),
      ...others, ...found.filter(holdsAny).flatMap(({ head }) => head.findings), ...found.flatMap(table => [...daysTurned(file, measures, table), ...cellsMerged(file, measures, table)]), ...lackingColumns(file, measures, found.filter(holdsAny)), ...remarks.findings(file),
    ],
  }
}

const holdsAny = ({ tallies }: Found): boolean => tallies.all().length > 0
