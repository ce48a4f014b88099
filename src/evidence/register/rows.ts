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
  line(line: readonly string[], row: number, lettered: Lettered): void
}

const asItStands: Lettered = () => undefined

/** Nothing of a row is kept but the fingerprint of its code. */
export function tableCount(ground: Ground, { remarks, tallies }: InFile, sheet: string, columns: Columns): TableCount {
  const here: Here = { values: [], row: 0, lettered: asItStands }
  const [received, returned] = [placeOf('received'), placeOf('returned')]
  const [code, unit, unitId, ...stating] = (['code', 'unit', 'unitId', 'code', 'received', 'due', 'returned'] as const).map(column => indexIn(columns, column)) as [number, number, number, ...number[]]
  const named = columns.code ?? columns.unit ?? columns.unitId ?? columns.received ?? 1
  const place = (): string => address(named, here.row)
  const nameAt = namesIn(here)
  const dossier = dossierIn(here, ground.readers, columns, sheet, remarks)
  const meet = meeting(here, ground.seen, columns)
  const sumsUp = summing()
  let isClosed = false
  const isDossier = (first: readonly Stands[]): boolean => {
    let stated = 0
    for (const at of stating) if (isStated(here.values[at])) stated++
    if (stated === 0 || sumsUp(first[0]) || sumsUp(first[1]) || sumsUp(first[2])) return false
    isClosed ||= stated < 2 && isClosing(textAt({ ...here, values: first }, 0))
    return !isClosed
  }
  const count = (first: readonly Stands[]): void => {
    if (!isDossier(first)) return
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
  return {
    row({ number, cells }) {
      const values: Stands[] = []
      for (const cell of cells) values[cell.column - 1] = standing(cell)
      here.values = values
      here.row = number
      here.lettered = asItStands
      count(cells)
    },
    line(line, row, lettered) {
      here.values = line
      here.row = row
      here.lettered = lettered
      count(firstThree(line))
    },
  }
}

/** The first three things that stand in a row. */
function firstThree(line: readonly string[]): readonly Stands[] {
  const first: string[] = []
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
