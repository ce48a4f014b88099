import type { Row, Sheet } from '../../sheet.ts'
import { addressIn, textIn, textOf } from '../grid.ts'
import { isFurniture } from '../table/rows.ts'
import { kindIn } from '../name-parts.ts'
import { findUnit } from '../unit-names.ts'
import { unitHeading } from '../unit-title.ts'
import { verdictHead, type VerdictHead } from './columns.ts'
import { rowOwner, sheetOwner, titleOwner, type Owner, type Units } from './owner.ts'

/** Rows of verdicts under one head, and whose each of them is. */
export interface Block {
  readonly head: VerdictHead
  readonly rows: readonly Row[]
  readonly owner: (row: Row) => Owner
}

/** The rows of a sheet: all under its head where a column names the units; else a block a unit, each below the row that names it. */
export function blocksOf(sheet: Sheet, head: VerdictHead, kind: 'appraisal' | 'explanation', units: Units, file: string): readonly Block[] {
  if (head.unit !== undefined || head.unitId !== undefined) return [{ head, rows: rowsUnder(sheet, sheet.rows, head), owner: byColumns(sheet, head, units, file) }]
  const titles = sheet.rows.flatMap(row => { const title = row.number > head.last ? titleOf(row, units) : undefined; return title === undefined ? [] : [{ row, title }] })
  const part = (from: number, to: number): readonly Row[] => sheet.rows.filter(row => row.number >= from && row.number < to)
  const until = (index: number): number => titles[index]?.row.number ?? Infinity
  const whole = sheetOwner(sheet, head, units, file)
  const first: Block = { head, rows: rowsUnder(sheet, part(0, until(0)), head), owner: () => whole }
  return titles.reduce<readonly Block[]>((blocks, { row, title }, index) => {
    const below = part(row.number, until(index + 1))
    const own = verdictHead({ ...sheet, rows: below }, kind) ?? { ...blocks.at(-1)?.head ?? head, doubts: [] }
    const owner = titleOwner(title, units, { file, sheet: sheet.name, cell: addressIn(row, row.cells[0]?.column) })
    return [...blocks, { head: own, rows: rowsUnder(sheet, below.filter(each => each !== row), own), owner: () => owner }]
  }, [first])
}

/** The topmost head of a sheet: that of a further block may name more columns. */
export function firstHead(sheet: Sheet, kind: 'appraisal' | 'explanation', units: Units): VerdictHead | undefined {
  const titles = sheet.rows.filter(row => titleOf(row, units) !== undefined)
  for (const { number } of titles) {
    const head = verdictHead({ ...sheet, rows: sheet.rows.filter(row => row.number < number) }, kind)
    if (head !== undefined) return head
  }
  return verdictHead(sheet, kind)
}

/** A row that says whose the rows below it are: `Đơn vị: xã B`, or a known unit all alone. */
function titleOf(row: Row, { known }: Units): string | undefined {
  const title = unitHeading(row)
  if (title !== undefined) return title
  const [word = '', ...more] = row.cells.map(textOf).filter(each => each !== '' && !/^[\divxlc]{1,4}[.)]?$/iu.test(each))
  return more.length === 0 && kindIn(word) !== undefined && findUnit(known, word).is === 'one' ? word : undefined
}

/** What stands below a head, without its repetitions. */
function rowsUnder(sheet: Sheet, rows: readonly Row[], { first, last }: VerdictHead): readonly Row[] {
  const heads = sheet.rows.filter(row => row.number >= first && row.number <= last)
  return rows.filter(row => row.number > last && !heads.some(labels => isFurniture(row, labels)))
}

/** Whose each row is; a unit's name is looked up once. */
function byColumns(sheet: Sheet, head: VerdictHead, units: Units, file: string): (row: Row) => Owner {
  const known = new Map<string, Owner>()
  return row => {
    const key = `${textIn(row, head.unitId)}\n${textIn(row, head.unit)}`
    const owner = (key === '\n' ? undefined : known.get(key)) ?? rowOwner(sheet, row, head, units, file)
    if (key !== '\n') known.set(key, owner)
    return owner
  }
}
