import type { CriteriaSet } from '../../criteria/criteria.ts'
import { registerColumns, type Measure, type RegisterColumn } from '../../criteria/measures.ts'
import type { Finding } from '../../finding.ts'
import { address, type Cell, type Row } from '../../sheet.ts'
import { folded } from '../../text.ts'
import type { Unit } from '../answer.ts'
import type { Chosen } from '../chosen.ts'
import { textOf } from '../grid.ts'
import { deepest } from '../head.ts'
import { findUnit } from '../unit-names.ts'
import { isClosing, isSum } from '../unit-words.ts'
import { nameOf, registerHead, type Known, type RegisterHead, type Titles } from './columns.ts'
import { neededBy } from './needed.ts'
import { noRemarks, remarkFinding, type Remarks } from './remarks.ts'
import { cellReader, type Said } from './row.ts'
import { nothingSeen } from './seen.ts'
import { countIn, nothingCounted, type UnitTally } from './tally.ts'
import { kinds, noColumn, noHead } from './told-rows.ts'

/** What one file of a register says: what was counted of each unit that it names, and which measures it has no columns for. */
export interface FileTally {
  readonly file: string
  readonly sheet: string
  readonly units: readonly UnitTally[]
  readonly lacking: ReadonlySet<string>
  readonly chosen: readonly Chosen[]
  readonly findings: readonly Finding[]
}

/** Counts one file; its rows may come in any number of pieces, sheet after sheet. */
export interface FileCount {
  rows(sheet: string, rows: readonly Row[]): void
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
export function countingFor(set: CriteriaSet, { titles = {}, known = [] }: CountingOptions = {}): Counting {
  const ground: Ground = { measures: set.measures ?? [], period: set.period, titles, unitKey: keysOf(known), read: cellReader(), seen: nothingSeen() }
  return { file: file => fileCount(ground, file) }
}

interface Ground {
  readonly measures: readonly Measure[]
  readonly period: CriteriaSet['period']
  readonly titles: Titles
  readonly unitKey: (text: string) => string
  readonly read: ReturnType<typeof cellReader>
  readonly seen: ReturnType<typeof nothingSeen>
}

function keysOf(known: readonly Unit[]): (text: string) => string {
  const keys = new Map<string, string>()
  return text => {
    const before = keys.get(text)
    if (before !== undefined) return before
    const found = findUnit(known, text)
    const key = found.is === 'one' ? `#${found.unit.id}` : folded(text)
    keys.set(text, key)
    return key
  }
}

interface Table { readonly sheet: string; readonly head: RegisterHead; closed: boolean }

/** The sheet whose rows are coming: its first rows wait until the head is found among them. */
interface Coming { readonly sheet: string; waiting: Row[] | undefined; table?: Table }

function fileCount(ground: Ground, file: string): FileCount {
  const remarks = noRemarks()
  const units = new Map<string, UnitTally>()
  const tables: Table[] = []
  const needed = neededBy(ground.measures)
  let now: Coming | undefined
  const open = (): void => {
    const rows = now?.waiting
    if (now === undefined || rows === undefined) return
    now.waiting = undefined
    const { sheet } = now
    const head = registerHead({ name: sheet, hidden: false, rows, merges: [] }, ground.titles, needed, { file, sheet })
    if (head === undefined) return
    now.table = { sheet, head, closed: false }
    tables.push(now.table)
    for (const row of rows) if (row.number > head.last) countRow(row, now.table, ground, units, remarks, file)
  }
  return {
    rows(sheet, rows) {
      if (now?.sheet !== sheet) { open(); now = { sheet, waiting: [] } }
      if (now.waiting !== undefined) {
        now.waiting = [...now.waiting, ...rows]
        if (now.waiting.length > deepest + 3) open()
      } else if (now.table !== undefined) for (const row of rows) countRow(row, now.table, ground, units, remarks, file)
    },
    done() {
      open()
      return tallyOf(file, ground, tables, [...units.values()], remarks)
    },
  }
}

function tallyOf(file: string, { measures }: Ground, tables: readonly Table[], units: readonly UnitTally[], remarks: Remarks): FileTally {
  const lacks = measures.map(measure => ({ measure, columns: neededBy([measure]).filter(column => tables.some(({ head }) => head.columns[column] === undefined)) })).filter(({ columns }) => columns.length > 0)
  const columns = [...new Set(lacks.flatMap(each => each.columns))]
  return {
    file, units, sheet: tables[0]?.sheet ?? '', chosen: tables.map(({ head }) => head.chosen), lacking: new Set(lacks.map(({ measure }) => measure.figure)),
    findings: [
      ...(tables.length === 0 ? [noHead(file)] : []), ...tables.flatMap(({ head }) => head.findings),
      ...columns.map(column => noColumn(nameOf(column), lacks.filter(each => each.columns.includes(column)).map(({ measure }) => measure.figure), file, column)),
      ...[...remarks.all.values()].map(remarkFinding),
    ],
  }
}

const alone: readonly Known[] = ['code', 'received', 'due', 'returned']

function countRow(row: Row, table: Table, ground: Ground, units: Map<string, UnitTally>, remarks: Remarks, file: string): void {
  const { head: { columns }, sheet } = table
  const cells = new Map<number, Cell>(row.cells.map(cell => [cell.column, cell]))
  const cellOf = (column: Known): Cell | undefined => { const at = columns[column]; return at === undefined ? undefined : cells.get(at) }
  const at = { file, sheet, cell: address(columns.code ?? columns.unit ?? columns.unitId ?? columns.received ?? 1, row.number) }
  const stated = alone.filter(column => textOf(cellOf(column)) !== '').length
  if (stated === 0 || row.cells.slice(0, 3).some(cell => sumsUp(textOf(cell)))) return
  if (table.closed || (stated < 2 && isClosing(textOf(row.cells[0])))) { table.closed = true; return }
  const unit = textOf(cellOf('unitId')) || textOf(cellOf('unit'))
  if (unit === '' && (columns.unit !== undefined || columns.unitId !== undefined)) { remarks.add(kinds.nobody, at); return }
  const key = ground.unitKey(unit)
  const dossier = dossierOf(cellOf, ground, remarks, file, sheet)
  if (isAgain(textOf(cellOf('code')), key, columns, cellOf, ground, remarks, at)) return
  const tally = units.get(key) ?? nothingCounted(ground.measures, unit, at.cell)
  units.set(key, tally)
  if (!countIn(tally, ground.measures, dossier, ground.period, at.cell)) remarks.add(kinds.outside, at)
  const [received, returned] = [dossier('received'), dossier('returned')]
  if (received.is === 'day' && returned.is === 'day' && returned.day < received.day) remarks.add(kinds.backwards, at)
}

/** Codes and days have digits: nearly every cell is spared the longer look. */
const sumsUp = (label: string): boolean => !/\d/.test(label) && isSum(label)

/** Each cell is read when it is first asked for. */
function dossierOf(cellOf: (column: Known) => Cell | undefined, { read }: Ground, remarks: Remarks, file: string, sheet: string): (column: RegisterColumn) => Said {
  const said = new Map<RegisterColumn, Said>()
  return column => {
    const before = said.get(column)
    if (before !== undefined) return before
    const cell = cellOf(column)
    const taken = read(cell, column, file, sheet)
    for (const each of taken.findings) remarks.add(kinds.cell(each), { file, sheet, cell: cell?.address ?? '' }, each.read)
    if (unknownWord(taken.said, column)) remarks.add(kinds.word(column, textOf(cell)), { file, sheet, cell: cell?.address ?? '' }, textOf(cell))
    said.set(column, taken.said)
    return taken.said
  }
}

const unknownWord = (said: Said, column: RegisterColumn): boolean => said.is === 'words' && said.known === undefined && ['flag', 'channel', 'payment'].includes(registerColumns[column].kind)

const rawOf = (cell: Cell | undefined): string => (cell === undefined ? '' : cell.content.is === 'text' ? cell.content.text : textOf(cell))

/** Whether a dossier was counted before; told once a kind. */
function isAgain(code: string, key: string, columns: RegisterHead['columns'], cellOf: (column: Known) => Cell | undefined, { seen }: Ground, remarks: Remarks, at: { readonly file: string; readonly sheet: string; readonly cell: string }): boolean {
  if (columns.code === undefined) return false
  if (code === '') { remarks.add(kinds.codeless, at); return false }
  const content = (Object.keys(columns) as Known[]).filter(column => column !== 'unit' && column !== 'unitId').sort().map(column => rawOf(cellOf(column))).join('\t')
  const met = seen.meet(`${key}\n${code.toUpperCase()}`, content)
  if (met !== 'new') remarks.add(met === 'same' ? kinds.again : kinds.otherwise, at, code)
  return met !== 'new'
}
