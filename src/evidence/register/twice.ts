import type { Finding } from '../../finding.ts'
import type { TableTally } from './count.ts'
import { openAll, type Print, type UnitTally } from './tally.ts'
import { partSheet, sameDossiers, sameSheet, sumSheet } from './told-twice.ts'
import { standIn } from './whole-marks.ts'
import type { Owned, OwnTally, Part } from './whose.ts'

/** Dossiers that two units have alike, or that one has in two tables where codes do not tell: the figures of these units are open. */
export function copies({ units }: Pick<Owned, 'units'>): readonly Finding[] {
  const all = [...units.values()]
  return [...handedOut(all), ...countedTwice(all), ...partsTwice(all)]
}

/** So many dossiers of a unit are not by chance those of another, or of another table. */
const fewest = 5

/** So many of a whole table are not. */
const fewestInAll = 3

/** Units that have the very same dossiers, codes and all. */
function handedOut(all: readonly OwnTally[]): readonly Finding[] {
  const alike = all.flatMap(own => own.parts.filter(({ tally }) => isTelling(tally)).map(part => ({ own, part })))
  return groupedBy(alike, ({ part: { tally } }) => `${keyOf(tally)} ${tally.print.codes}`).flatMap(([first, ...rest]) => {
    const others = rest.filter(({ own }) => own !== first?.own)
    const [other] = others
    if (first === undefined || other === undefined) return []
    const owns = [...new Set([first, ...others].map(({ own }) => own))]
    for (const { tally } of owns) openAll(tally)
    return [sameDossiers(other.part.at, first.part.at, owns.map(({ unit }) => unit), first.part.tally.rows)]
  })
}

/** The dossiers that a unit has in one table and, all of them, in others. */
interface Double { readonly own: OwnTally; readonly whole: Part; readonly others: readonly Part[] }

/** Tables whose dossiers stand in others as well. Where that is most of a table, every unit that stands in it and elsewhere is open; else those of more than a few dossiers. */
function countedTwice(all: readonly OwnTally[]): readonly Finding[] {
  return groupedBy(all.flatMap(doublesOf), ({ whole }) => whole.table).flatMap(doubles => {
    const [first] = doubles
    const isMost = rowsIn(doubles) >= fewestInAll && rowsIn(doubles) * 2 > rowsOf(first?.whole.table)
    const told = isMost ? doubles : doubles.filter(({ whole: { tally } }) => isTelling(tally))
    if (first === undefined || told.length === 0) return []
    const others = new Map(told.flatMap(each => each.others).sort((one, other) => one.nth - other.nth).map(({ table, at }) => [table, at] as const))
    const touched = isMost ? all.filter(({ parts }) => parts.some(({ table }) => table === first.whole.table) && parts.some(({ table }) => mayRepeat(first.whole.table, table))) : told.map(({ own }) => own)
    for (const { tally } of touched) openAll(tally)
    const [[twin, at] = []] = others
    const isSame = others.size === 1 && [first.whole.table, twin].every(table => rowsOf(table) === rowsIn(told))
    return [isSame && at !== undefined ? sameSheet(at, first.whole.at, rowsIn(told)) : sumSheet(first.whole.at, rowsIn(told), [...others.values()], touched.map(({ unit }) => unit))]
  })
}

/** The part that holds the dossiers of all the others, of two that hold the same that in the larger table; else parts that hold the same. Where both sides have codes, what came again was not counted. */
function doublesOf(own: OwnTally): readonly Double[] {
  const parts = own.parts.filter(({ tally: { rows, print } }) => rows > 0 && (print.marks !== 0 || print.squares !== 0))
  if (parts.length < 2) return []
  const [whole] = parts.filter(part => isAllOf(part, parts)).sort((one, other) => rowsOf(other.table) - rowsOf(one.table))
  const found = whole === undefined ? groupedBy(parts, ({ tally }) => keyOf(tally)) : [[whole, ...parts.filter(part => part !== whole)]]
  return found.flatMap(([first, ...rest]) => {
    const others = rest.filter(({ table }) => first !== undefined && mayRepeat(first.table, table))
    return first === undefined || others.length === 0 || (whole !== undefined && others.length < rest.length) ? [] : [{ own, whole: first, others }]
  })
}

/** Tables of which every row, or every one of a unit's, stands in a larger table of the same units as well: a month beside its year. Rows that say the same are one thing to know them by. Units of which nothing is certain are told of already. */
function partsTwice(all: readonly OwnTally[]): readonly Finding[] {
  const certain = all.filter(({ tally: { open, counted } }) => open.size < counted.length)
  const found = groupedBy(certain.flatMap(own => own.parts.flatMap(whole => own.parts.filter(other => holds(other, whole)).map((other): Double => ({ own, whole, others: [other] })))), ({ whole, others: [other] }) => `${whole.nth} ${other?.nth ?? 0}`)
  return found.flatMap(doubles => {
    const [{ whole, others: [other] } = nothing] = doubles
    const told = rowsIn(doubles) === rowsOf(whole?.table) && differentIn(doubles) >= fewest ? doubles : doubles.filter(each => differentIn([each]) >= fewest)
    for (const { own: { tally } } of told) openAll(tally)
    return whole === undefined || other === undefined || told.length === 0 ? [] : [partSheet(whole.at, rowsIn(told), other.at, told.map(({ own: { unit } }) => unit))]
  })
}

const nothing: { readonly whole?: Part; readonly others: readonly Part[] } = { others: [] }

/** Whether one of two tables, the larger, has the dossiers of a unit that stand in the other. */
const holds = ({ tally: all, table }: Part, { tally: some, table: other }: Part): boolean =>
  table !== other && rowsOf(table) > rowsOf(other) && all.first <= some.first && some.last <= all.last && standIn(some, all)

const differentIn = (doubles: readonly Double[]): number => doubles.reduce((sum, { whole: { tally } }) => sum + new Set(tally.rowMarks).size, 0)

/** Tables without codes in which a unit has dossiers that were all received within the days of those that it has in another one: a month, perhaps, beside its year. Units of which nothing is certain are told of already. */
export function within({ units }: Pick<Owned, 'units'>): ReadonlyMap<TableTally, Part['at']> {
  const found = new Map<TableTally, Part['at']>()
  for (const { tally: { open, counted }, parts } of units.values()) {
    if (open.size === counted.length) continue
    let widest: Part | undefined
    for (const part of parts.filter(({ tally, table }) => !table.hasCodes && tally.first > 0).sort((one, other) => one.tally.first - other.tally.first || other.tally.last - one.tally.last)) {
      if (widest === undefined || part.tally.last > widest.tally.last) widest = part
      else if (part.tally.rows >= fewest && !found.has(part.table)) found.set(part.table, widest.at)
    }
  }
  return found
}

const mayRepeat = (one: TableTally, other: TableTally): boolean => one !== other && !(one.hasCodes && other.hasCodes)

const isAllOf = ({ tally: { rows, print } }: Part, parts: readonly Part[]): boolean =>
  rows * 2 === sumOf(parts, tally => tally.rows) && (['marks', 'squares'] as const).every(each => ((print[each] * 2) | 0) === (sumOf(parts, tally => tally.print[each]) | 0))

const sumOf = (parts: readonly Part[], number: (tally: UnitTally) => number): number => parts.reduce((sum, { tally }) => sum + number(tally), 0)

const rowsIn = (doubles: readonly Double[]): number => doubles.reduce((sum, { whole }) => sum + whole.tally.rows, 0)

const rowsOf = (table: TableTally | undefined): number => table?.units.reduce((sum, { rows }) => sum + rows, 0) ?? 0

const keyOf = ({ rows, print }: { readonly rows: number; readonly print: Print }): string => `${rows} ${print.marks} ${print.squares}`

/** Whether there are enough dossiers to know them again, and not all say the same: only then is the square of their sum so many times the sum of their squares. */
const isTelling = ({ rows, print: { marks, squares } }: UnitTally): boolean => rows >= fewest && Math.imul(rows, squares) !== Math.imul(marks, marks)

/** Those with one key together. */
function groupedBy<T>(all: readonly T[], key: (each: T) => unknown): readonly (readonly T[])[] {
  const groups = new Map<unknown, T[]>()
  for (const each of all) {
    const group = groups.get(key(each))
    if (group === undefined) groups.set(key(each), [each])
    else group.push(each)
  }
  return [...groups.values()]
}
