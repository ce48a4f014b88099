import type { RegisterColumn } from '../../criteria/measures.ts'
import { address, type Row, type TextNumbers } from '../../sheet.ts'
import { hasWords } from '../../text.ts'
import { acrossUnits } from './across.ts'
import { dossiersAmong, type HeadRows } from './among.ts'
import { contentMark, dossierIn, indexIn, isShared, meet, wordMarks, type Columns } from './dossier.ts'
import { dossierRuns, type Covered, type DossierRuns } from './covered.ts'
import type { Home, Homes } from './homes.ts'
import type { InTable } from './in-table.ts'
import type { Bits } from './bits.ts'
import { placeOf, type Dossier } from './judge.ts'
import { heldRows, type HeldRows } from './merged.ts'
import { knownLines, type Before, type KnownLine } from './known-rows.ts'
import { namesIn, ownerBy, type Owner, type OwnerOf } from './owners.ts'
import type { Kind } from './remarks.ts'
import type { ColumnReader } from './row.ts'
import type { Said } from './said.ts'
import type { Met, Seen } from './seen.ts'
import { codeAt, isMangled, isStruck, standing, textAt, type Here, type Lettered, type Stands } from './stands.ts'
import { firstThree, summing } from './sums.ts'
import { countIn, openAll, printIn, receivedOn, type Measures } from './tally.ts'
import { kinds } from './told-rows.ts'
import { turning, type Turned } from './turned.ts'
import { rowMarker } from './whole-marks.ts'

/** What the rows of all files of a source share: measures that are ready, the codes that were met, what was read before. */
export interface Ground {
  readonly measures: Measures
  readonly seen: Seen
  readonly ownerOf: OwnerOf
  readonly homes: Homes
  readonly readers: readonly ColumnReader[]
  /** The columns that measures read. */
  readonly needed: readonly RegisterColumn[]
}

/** Counts the rows of one table, be they of a workbook or of a table of text. */
export interface TableCount {
  row(row: Row): void
  /** Hears of the cells that are merged, when all rows have come: a unit shown over several rows is that of each. */
  merged(ranges: readonly string[]): void
  /** The columns whose cells are merged over several dossiers. */
  covered(): readonly Covered[]
  /** Hears of the lines of a piece before the first of them comes with their numbers. */
  ahead(lines: readonly (readonly Stands[])[], numbers: TextNumbers): void
  /** The columns whose days seem to be turned round. */
  turned(): readonly Turned[]
  /** The first row that is the head of other columns than those that are read; below it nothing is certain. */
  otherHead(): number | undefined
  /** Its texts are read by `lettered` (without it they are in Unicode letters); known by the `numbers` at the place of its piece, else read cell by cell. */
  line(line: readonly Stands[], row: number, lettered?: Lettered, numbers?: TextNumbers, at?: number): void
}

const asItStands: Lettered = () => undefined

/** Nothing of a row is kept but the fingerprint of its code. */
export function tableCount(ground: Ground, own: InTable, sheet: string, columns: Columns, head: HeadRows): TableCount {
  const here: Here = { values: [], row: 0, lettered: asItStands }
  const before: Before = { names: namesIn(here), marks: wordMarks(here), sumsUp: summing() }
  const among = dossiersAmong(here, columns, head, ground.needed, before.sumsUp)
  const known = knownLines(here, ground, columns, before)
  const held = heldRows(here, [columns.unit, columns.unitId].flatMap(column => (column === undefined ? [] : [column - 1])))
  const { look: lookAtDays, turned } = turning(here, columns)
  const runs = dossierRuns(columns, ground.needed)
  const { count, countKnown, leave } = counter(here, ground, own, sheet, columns, head, before, held, runs)
  let otherHead: number | undefined
  const look = (first: readonly Stands[]): boolean => {
    const is = among.isHere(first)
    if (is === 'dossier') { lookAtDays(); own.named.dossier(); count(undefined) } else if (is === 'left') leave()
    else if (is === 'none') { if (own.tallies.isBare()) own.named.pass(here) }
    else if (is === 'head') otherHead ??= here.row
    return is === 'dossier'
  }
  return {
    turned, otherHead: () => otherHead, covered: runs.covered,
    merged(ranges) { held.release(ranges, count); runs.merged(ranges) },
    ahead(lines, numbers) { known?.ahead(lines, numbers) },
    row({ number, cells, hidden }) {
      const values: Stands[] = []
      for (const cell of cells) values[cell.column - 1] = standing(cell)
      here.values = values
      here.row = number
      here.lettered = asItStands
      held.pass()
      if (look(cells) && hidden) own.remarks.add(kinds.hidden, sheet, columns.code ?? columns.received ?? 1, number)
    },
    line(line, row, lettered = asItStands, numbers, at = 0) {
      here.values = line
      here.row = row
      here.lettered = lettered
      if (lettered === asItStands) held.pass()
      if (numbers === undefined || known?.turn(numbers, at) !== true) { look(firstThree(line)); return }
      among.reopen()
      own.named.dossier()
      lookAtDays()
      countKnown(known, at)
    },
  }
}

const nobodyElse: ReturnType<typeof ownerBy> = {}
/** What stands in a column that no measure compares. */
const unasked: Said = { is: 'words', words: '' }

/** Days are numbers like 20250131. */
const oneYear = 10_000

interface Counter {
  /** A row without a unit is kept for later, unless its merged cells are known; `isFilled`: these name its unit. */
  count(isFilled: boolean | undefined): void
  countKnown(known: KnownLine, line: number): void
  /** Remarks that what stands here was left out. */
  leave(): void
}

/** Counts the dossier that stands here, or remarks why it does not count: read cell by cell, or known. */
function counter(here: Here, ground: Ground, { remarks, tallies, shared }: InTable, sheet: string, columns: Columns, head: HeadRows, { names, marks }: Before, held: HeldRows, runs: DossierRuns): Counter {
  const [code, unit, unitId] = [indexIn(columns, 'code'), indexIn(columns, 'unit'), indexIn(columns, 'unitId')]
  const [received, due, returned] = [placeOf('received'), placeOf('due'), placeOf('returned')]
  const { period } = ground.measures
  const isTimed = ground.measures.onTime.length > 0 && columns.due !== undefined
  const named = columns.code ?? columns.unit ?? columns.unitId ?? columns.received ?? 1
  const place = (): string => address(named, here.row)
  const remark = (kind: Kind, read?: string, example?: string): void => remarks.add(kind, sheet, named, here.row, read, example)
  const read = dossierIn(here, ground.readers, columns, sheet, remarks)
  /** The rows may be those of the unit that the file or the sheet is named after, if none names another. */
  const isBorne = ground.homes.at(ground.ownerOf('').number)?.isKnown === true
  const [markHere, markRow] = [contentMark(here, ground.needed, columns, marks), rowMarker(here, columns, head, marks)]
  const ownerAt = (column: number): Owner | undefined => { const name = names.at(column); return hasWords(name) ? ground.ownerOf(name) : undefined }
  const again = (owner: Owner, met: Met): void => {
    const own = textAt(here, code)
    const kind = isMangled(own) ? kinds.mangled : met === 'same' ? kinds.again : kinds.otherwise
    if (kind !== kinds.again) openAll(tallies.of(owner, place))
    remark(kind, own, ground.homes.at(owner.number)?.shown)
  }
  const across = acrossUnits(ground.seen, ground.homes)
  /** A dossier that has been met in another unit is one of this unit too: told, and where both say the same, whose it is stays open. */
  const abroad = (owner: Owner): Met => {
    const own = codeAt(here, code)
    if (!isShared(owner, own)) return 'other'
    const [{ met, twin, first, saysTheSame }, { shown = owner.text, counts = false } = {}] = [across(owner, own), ground.homes.at(owner.number)]
    const remarkWith = (kind: Kind, other: Home): void => remark(kind, own, `${shown} – ${other.shown}`)
    if (met !== 'same' && twin !== undefined) {
      shared.add(twin.text)
      openAll(tallies.of(owner, place))
      remarkWith(kinds.elsewhere(shown, twin.shown), twin)
    } else if (met === 'new' && first !== undefined) remarkWith(kinds.handedOn({ shown, counts }, first, saysTheSame), first)
    return met
  }
  const counted = (owner: Owner, first: Met, dossier: Dossier, bits: Bits | undefined, mark: number, own: string): void => {
    if (here.lettered === asItStands) runs.pass(owner, here.row)
    const met = first === 'other' ? abroad(owner) : first
    if (met !== 'new') return again(owner, met)
    const tally = tallies.of(owner, place)
    printIn(tally.print, mark, own)
    markRow(tally)
    if (!countIn(tally, ground.measures.all, dossier, bits, place)) remark(kinds.outside)
    const [from, to, until] = [dossier.said(received), dossier.said(returned), isTimed ? dossier.said(due) : unasked]
    if (from.is === 'day') receivedOn(tally, from.number)
    if (from.is === 'day' && until.is === 'day' && until.number < from.number) remark(kinds.early)
    if (to.is !== 'day') return
    if (from.is === 'day' && to.number < from.number) remark(kinds.backwards)
    if (to.number > period[1] + oneYear) remark(kinds.distant)
    if (to.number < period[0] || to.number > period[1]) return
    tally.returned++
    if (until.is !== 'blank') return
    tally.dueless++
    remark(kinds.dueless)
  }
  return {
    count(isFilled) {
      read.next()
      const [byId, byName] = [unitId < 0 ? undefined : ownerAt(unitId), unit < 0 ? undefined : ownerAt(unit)]
      const isOne = byId === undefined || byName === undefined || byId === byName
      const { owner = byId ?? byName, other } = isOne ? nobodyElse : ownerBy(byId, byName)
      if (owner === undefined && (unit >= 0 || unitId >= 0)) {
        if (isFilled === undefined && here.lettered === asItStands && held.hold()) return
        remark(kinds.nobody)
        if (!tallies.isBare() || !isBorne) return void countIn(tallies.of(ground.ownerOf(''), place), ground.measures.all, read, undefined, place)
      }
      const whose = owner ?? ground.ownerOf('')
      if (isFilled === true) remark(kinds.merged)
      const [mark, own] = [markHere(), code < 0 ? '' : codeAt(here, code)]
      if (code >= 0 && own === '') remark(kinds.codeless)
      counted(whose, own === '' ? 'new' : meet(ground.seen, whose, own, mark), read, undefined, mark, own)
      if (isStruck(here.values[code]) || isStruck(here.values[unit])) {
        openAll(tallies.of(whose, place))
        remark(kinds.struck)
      }
      if (other === undefined) return
      for (const each of [whose, other]) openAll(tallies.of(each, place))
      remark(kinds.contradicts, names.at(unit))
    },
    countKnown(known, line) {
      const mark = known.mark()
      counted(known.owner(line), known.meet(line, mark), known, known.bits, mark, known.code(line))
    },
    leave: () => remark(kinds.below, textAt(here, named - 1)),
  }
}
