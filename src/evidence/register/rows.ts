import type { Row } from '../../sheet.ts'
import { address } from '../../sheet.ts'
import { isClosing, isSum } from '../unit-words.ts'
import { dossierIn, indexIn, meeting, type Columns } from './dossier.ts'
import { placeOf } from './judge.ts'
import { namesIn, type OwnerOf, type talliesOf } from './owners.ts'
import type { Remarks } from './remarks.ts'
import type { ColumnReader } from './row.ts'
import type { Seen } from './seen.ts'
import { apart, isStated, standing, textAt, textOfStanding, type Here, type Lettered, type Stands } from './stands.ts'
import { countIn, type Ready } from './tally.ts'
import { kinds } from './told-rows.ts'

/** What the rows of all files of a source share: measures that are ready, the codes that were met, what was read before. */
export interface Ground {
  readonly measures: readonly Ready[]
  readonly seen: Seen
  readonly ownerOf: OwnerOf
  readonly readers: readonly ColumnReader[]
}

/** What the tables of one file share. */
export interface InFile {
  readonly remarks: Remarks
  readonly tallies: ReturnType<typeof talliesOf>
}

/** Counts the rows of one table, be they of a workbook or of a table of text. */
export interface TableCount {
  row(row: Row): void
  /** Its texts are read by `lettered`; without it they are in Unicode letters. */
  line(line: readonly Stands[], row: number, lettered?: Lettered): void
}

const asItStands: Lettered = () => undefined

/** Nothing of a row is kept but the fingerprint of its code. */
export function tableCount(ground: Ground, own: InFile, sheet: string, columns: Columns): TableCount {
  const here: Here = { values: [], row: 0, lettered: asItStands }
  const count = counter(here, ground, own, sheet, columns)
  const isDossier = dossiersAmong(here, columns)
  return {
    row({ number, cells }) {
      const values: Stands[] = []
      for (const cell of cells) values[cell.column - 1] = standing(cell)
      here.values = values
      here.row = number
      here.lettered = asItStands
      if (isDossier(cells)) count()
    },
    line(line, row, lettered = asItStands) {
      here.values = line
      here.row = row
      here.lettered = lettered
      if (isDossier(firstThree(line))) count()
    },
  }
}

/** Counts the dossier that stands here, or remarks why it does not count. */
function counter(here: Here, ground: Ground, { remarks, tallies }: InFile, sheet: string, columns: Columns): () => void {
  const [code, unit, unitId] = [indexIn(columns, 'code'), indexIn(columns, 'unit'), indexIn(columns, 'unitId')]
  const [received, returned] = [placeOf('received'), placeOf('returned')]
  const named = columns.code ?? columns.unit ?? columns.unitId ?? columns.received ?? 1
  const place = (): string => address(named, here.row)
  const nameAt = namesIn(here)
  const dossier = dossierIn(here, ground.readers, columns, sheet, remarks)
  const meet = meeting(here, ground.seen, columns)
  return () => {
    const owner = ground.ownerOf(nameAt(unitId) || nameAt(unit))
    if (owner.text === '' && (unit >= 0 || unitId >= 0)) return remarks.add(kinds.nobody, sheet, named, here.row)
    const again = code < 0 ? 'new' : meet(owner)
    if (again === 'codeless') remarks.add(kinds.codeless, sheet, named, here.row)
    else if (again !== 'new') return remarks.add(again === 'same' ? kinds.again : kinds.otherwise, sheet, named, here.row, textAt(here, code))
    dossier.next()
    if (!countIn(tallies.of(owner, place), ground.measures, dossier, place)) remarks.add(kinds.outside, sheet, named, here.row)
    const [from, to] = [dossier.said(received), dossier.said(returned)]
    if (from.is === 'day' && to.is === 'day' && to.number < from.number) remarks.add(kinds.backwards, sheet, named, here.row)
  }
}

/** Whether the row that stands here is a dossier, by what it states and by its first three things: no sum, and nothing below a closing line. */
function dossiersAmong(here: Here, columns: Columns): (first: readonly Stands[]) => boolean {
  const stating = (['code', 'received', 'due', 'returned'] as const).map(column => indexIn(columns, column))
  const sumsUp = summing()
  let isClosed = false
  return first => {
    let stated = 0
    for (const at of stating) if (isStated(here.values[at])) stated++
    if (stated === 0 || sumsUp(first[0]) || sumsUp(first[1]) || sumsUp(first[2])) return false
    isClosed ||= stated < 2 && isClosing(textAt({ ...here, values: first }, 0))
    return !isClosed
  }
}

/** The first three things that stand in a row. */
function firstThree(line: readonly Stands[]): readonly Stands[] {
  const first: Stands[] = []
  for (let at = 0; at < line.length && first.length < 3; at++) { const text = line[at]; if (text !== undefined && text !== '') first.push(text) }
  return first
}

/** Whether a cell says that its row sums up others. Codes and days have digits, and nearly every cell is spared the longer look. */
function summing(): (stands: Stands) => boolean {
  const kept = new Map<string, boolean>()
  return stands => {
    if (stands === undefined) return false
    const last = typeof stands === 'string' ? stands.charCodeAt(stands.length - 1) : 0
    if (last >= 0x30 && last <= 0x39) return false
    const text = typeof stands === 'string' ? stands : textOfStanding(stands)
    const known = kept.get(text)
    if (known !== undefined) return known
    const label = textOfStanding(stands)
    const sums = !/\d/.test(label) && isSum(label)
    if (kept.size < mostKept) kept.set(apart(text), sums)
    return sums
  }
}

const mostKept = 2000
