import type { Measure } from '../../criteria/measures.ts'
import type { Finding, Place } from '../../finding.ts'
import { bare, folded } from '../../text.ts'
import type { Unit } from '../answer.ts'
import type { TitledColumn } from '../chosen.ts'
import { findUnit, slipsOf, type FoundUnit } from '../unit-names.ts'
import type { FileTally, TableTally } from './count.ts'
import { bearerOf } from './bearer.ts'
import { nameOf } from './columns.ts'
import { unitsNamedIn } from './named-in.ts'
import { unitsAmong } from './owners.ts'
import { otherSheet, otherTitle } from './told-bearers.ts'
import { addTo, nothingCounted, openAll, touched, type UnitTally } from './tally.ts'
import { alikeNames, oneBefore, partsOfUnit, severalUnits, unknownUnits, type Strayed } from './told.ts'

/** What was counted of one unit in all files of a source, and where the first of it stands. */
export interface OwnTally {
  readonly unit: Unit
  readonly tally: UnitTally
  readonly at: Place
  readonly files: Set<string>
  /** The measures that a table of it has no columns for: what another source says of them stands. */
  readonly absent: Set<number>
  /** What of it stands in which table. */
  readonly parts: Part[]
}

/** The dossiers of a unit in one table, the `nth` of the source. */
export interface Part { readonly tally: UnitTally; readonly table: TableTally; readonly nth: number; readonly at: { readonly file: string; readonly sheet: string } }

/** Whose everything is that was counted; `open` are the measures, by their places, that nobody's figures of are certain. */
export interface Owned {
  readonly units: ReadonlyMap<string, OwnTally>
  readonly made: readonly Unit[]
  readonly open: ReadonlySet<number>
  readonly findings: readonly Finding[]
}

type LeaveOpen = (unit: Unit, at: Place, touches: Iterable<number>) => void

interface Options { readonly known: readonly Unit[]; readonly open: boolean }

/**
 * Whose each tally is; a file whose register names no unit at all is that of the unit in its name. Dossiers of a name that is nearly a unit's, may be one of several, or was
 * a unit's before the rearrangement leave the figures open that they touch; so do those without a name for all units of their table. Of a unit that has no other dossiers nothing is certain, and nothing is no zero.
 */
export function ownedBy(files: readonly FileTally[], measures: readonly Measure[], { known, open }: Options): Owned {
  const owners = unitsAmong(known, open)
  const units = new Map<string, OwnTally>()
  const [openForAll, strayed, findings] = [new Set<number>(), [] as Strayed[], [] as Finding[]]
  const own = (unit: Unit, text: string, at: Place): OwnTally => {
    const before = units.get(unit.id) ?? { unit, tally: nothingCounted(measures, text, at.cell ?? ''), at: { file: at.file, ...(at.sheet === undefined ? {} : { sheet: at.sheet }) }, files: new Set<string>(), absent: new Set<number>(), parts: [] }
    units.set(unit.id, before)
    return before
  }
  const leaveOpen = (unit: Unit, at: Place, touches: Iterable<number>): void => { for (const each of touches) own(unit, unit.name, at).tally.open.add(each) }
  let nth = 0
  for (const { file, tables, chosen } of files) for (const table of tables) {
    nth++
    const [inTable, unknown]: [Unit[], Strayed[]] = [[], []]
    for (const tally of table.units) {
      const at = { file, sheet: table.sheet, cell: tally.cell }
      if (tally.text === '' && table.namesUnits) {
        const { found } = bearerOf(at, known)
        if (found !== undefined) leaveOpen(found, at, table.units.length > 1 ? touched(tally) : measures.keys())
        continue
      }
      const bearer = tally.text === '' ? bearerOf(at, known) : undefined
      const found = bearer === undefined ? owners.of(tally.text) : bearer.found === undefined ? owners.of(bearer.name) : { is: 'one', unit: bearer.found } as const
      if (bearer !== undefined) findings.push(...contradicted(table, at, found, bearer.against, measures.keys(), leaveOpen))
      if (found.is === 'several') { findings.push(severalUnits({ text: bearer?.name ?? tally.text, rows: tally.rows, at, units: found.units })); for (const unit of found.units) leaveOpen(unit, at, touched(tally)); continue }
      if (found.is === 'none') { unknown.push({ text: bearer?.name ?? tally.text, rows: tally.rows, at, ofFile: tally.text === '', tally }); continue }
      const { tally: all, files: from, parts } = own(found.unit, tally.text, at)
      addTo(all, tally)
      from.add(file)
      parts.push({ tally, table, nth, at: { file, sheet: table.sheet } })
      inTable.push(found.unit)
    }
    const parts = partsAmong(unknown, known, inTable.length === 0)
    const column = unitColumn(chosen, table.sheet)
    strayed.push(...parts === undefined ? unknown.map(each => (inTable.length > 0 || column === undefined ? each : { ...each, column })) : unknown.filter(each => !parts.all.includes(each)))
    if (parts !== undefined) findings.push(...leftToUnit(parts, column, leaveOpen))
    for (const text of table.shared) { const found = owners.of(text); if (found.is === 'one') openAll(own(found.unit, text, { file, sheet: table.sheet }).tally) }
    const [absent, loose] = [table.units.length === 0 ? [] : table.lacking, nobodys(table)]
    if (inTable.length === 0) for (const each of [...absent, ...loose]) openForAll.add(each)
    for (const { id } of inTable) { const each = units.get(id); for (const at of absent) each?.absent.add(at); for (const at of loose) each?.tally.open.add(at) }
  }
  const told = strays(strayed, known, leaveOpen)
  for (const { tally, parts } of units.values()) if (parts.length === 0) openAll(tally)
  return { units, made: owners.made, open: openForAll, findings: [...told, ...findings, ...alikeAmong(owners.made)] }
}

/** The column that was taken for that of units. */
const unitColumn = (chosen: FileTally['chosen'], sheet: string): TitledColumn | undefined => chosen.find(each => each.sheet === sheet)?.columns.find(({ as }) => as.vi === nameOf('unit').vi)

interface PartsOf { readonly unit: Unit; readonly all: readonly Strayed[] }

/** Names in a table that bears the name of a unit which are probably parts of it: of departments, or any where none in the table is a unit's. */
function partsAmong(unknown: readonly Strayed[], known: readonly Unit[], isAlone: boolean): PartsOf | undefined {
  const [first] = unknown
  const unit = first === undefined || first.ofFile ? undefined : bearerOf({ file: first.at.file, sheet: first.at.sheet ?? '' }, known).found
  const all = unknown.filter(({ text }) => (isAlone || department.test(folded(text))) && heirsOf(text, known).length === 0 && meantBy(known, text).length === 0)
  return unit === undefined || all.length === 0 ? undefined : { unit, all }
}

/** Leaves open what dossiers of parts of a unit touch, and tells it. */
function leftToUnit({ unit, all }: PartsOf, column: TitledColumn | undefined, leaveOpen: LeaveOpen): readonly Finding[] {
  for (const { at, tally } of all) leaveOpen(unit, at, touched(tally))
  return [partsOfUnit(all, unit, column)]
}

const department = /^(?:phòng|ban|văn phòng|bộ phận|trung tâm|tổ|đội|công chức|một cửa)(?: |$)/u

/** What names another unit than the one whose a table is by the name of its file or sheet: that of its sheet, a title, a row over some dossiers. The figures of all of them are open. */
function contradicted({ named }: TableTally, at: Place, found: FoundUnit, against: readonly Unit[], touches: Iterable<number>, leaveOpen: LeaveOpen): readonly Finding[] {
  const own = found.is === 'one' ? found.unit : undefined
  const others = named.filter(({ unit }) => unit.id !== own?.id)
  const open = [...against, ...others.map(({ unit }) => unit)]
  const all = [...touches]
  for (const unit of new Set(own === undefined || open.length === 0 ? open : [own, ...open])) leaveOpen(unit, at, all)
  return [...(own === undefined || against.length === 0 ? [] : [otherSheet(at, own, against)]), ...(others.length === 0 ? [] : [otherTitle(at, own, others)])]
}

/** The measures that dossiers without a unit touch, in a table that names units. */
const nobodys = ({ units, namesUnits }: TableTally): readonly number[] => (namesUnits ? units.filter(({ text }) => text === '').flatMap(touched) : [])

/** Names that are no unit's, told; those that were probably a unit's leave its figures open. */
function strays(strayed: readonly Strayed[], known: readonly Unit[], leaveOpen: LeaveOpen): readonly Finding[] {
  const before: Finding[] = []
  const rest = strayed.filter(each => {
    const heirs = heirsOf(each.text, known)
    for (const unit of heirs) leaveOpen(unit, each.at, touched(each.tally))
    if (heirs.length > 0) before.push(oneBefore(each, heirs))
    return heirs.length === 0
  })
  const meant = new Map([...new Set(rest.map(({ text }) => text))].map(text => [text, meantBy(known, text)] as const))
  const near = new Map(rest.flatMap(each => (meant.get(each.text) ?? []).slice(0, 1).map(unit => [each, unit] as const)))
  for (const each of rest) for (const unit of meant.get(each.text) ?? []) leaveOpen(unit, each.at, touched(each.tally))
  return [...before, ...unknownUnits(rest, near)]
}

/** The units that a name which is none's may mean: it is a slip, or stands around theirs. */
const meantBy = (known: readonly Unit[], text: string): readonly Unit[] => { const slips = slipsOf(known, text); return slips.length > 0 ? slips : unitsNamedIn(known, text).map(({ unit }) => unit) }

/** The units that a unit of this name became part of. */
const heirsOf = (text: string, known: readonly Unit[]): readonly Unit[] =>
  known.filter(unit => unit.predecessors.some(name => findUnit([{ id: name, name, kind: '', predecessors: [], notApplicable: [] }], text).is === 'one'))

/** Units that no list states and whose names differ in nothing but their marks. */
function alikeAmong(made: readonly Unit[]): readonly Finding[] {
  const first = new Map<string, Unit>()
  return made.flatMap(unit => {
    const [key, twin] = [bare(unit.name), first.get(bare(unit.name))]
    if (twin === undefined) first.set(key, unit)
    return twin === undefined ? [] : [alikeNames(twin, unit)]
  })
}
