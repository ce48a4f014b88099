import type { Measure } from '../../criteria/measures.ts'
import type { Finding, Place } from '../../finding.ts'
import { bare } from '../../text.ts'
import type { Unit } from '../answer.ts'
import { ownersAmong } from '../survey/owners.ts'
import { findUnit, slipsOf } from '../unit-names.ts'
import type { FileTally, TableTally } from './count.ts'
import { bearerOf, withoutOffice } from './owners.ts'
import { addTo, nothingCounted, openAll, touched, type UnitTally } from './tally.ts'
import { alikeNames, oneBefore, otherSheet, severalUnits, unknownUnits, type Strayed } from './told.ts'

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

interface Options { readonly known: readonly Unit[]; readonly open: boolean }

/**
 * Whose each tally is; a file whose register names no unit at all is that of the unit in its name. Dossiers of a name that is nearly a unit's, may be one of several, or was
 * a unit's before the rearrangement leave the figures open that they touch; so do those without a name for all units of their table.
 */
export function ownedBy(files: readonly FileTally[], measures: readonly Measure[], { known, open }: Options): Owned {
  const owners = ownersAmong(known, open)
  const units = new Map<string, OwnTally>()
  const [openForAll, strayed, findings] = [new Set<number>(), [] as Strayed[], [] as Finding[]]
  const own = (unit: Unit, text: string, at: Place): OwnTally => {
    const before = units.get(unit.id) ?? { unit, tally: nothingCounted(measures, text, at.cell ?? ''), at: { file: at.file, ...(at.sheet === undefined ? {} : { sheet: at.sheet }) }, files: new Set<string>(), absent: new Set<number>(), parts: [] }
    units.set(unit.id, before)
    return before
  }
  const leaveOpen = (unit: Unit, at: Place, touches: Iterable<number>): void => { for (const each of touches) own(unit, unit.name, at).tally.open.add(each) }
  let nth = 0
  for (const { file, tables } of files) for (const table of tables) {
    nth++
    const inTable: Unit[] = []
    for (const tally of table.units) {
      const at = { file, sheet: table.sheet, cell: tally.cell }
      if (tally.text === '' && table.namesUnits) continue
      const bearer = tally.text === '' ? bearerOf(at, known) : undefined
      const found = bearer === undefined ? owners.of(withoutOffice(tally.text)) : bearer.found === undefined ? owners.of(bearer.name) : { is: 'one', unit: bearer.found } as const
      if (found.is === 'several') { findings.push(severalUnits({ text: tally.text, rows: tally.rows, at, units: found.units })); for (const unit of found.units) leaveOpen(unit, at, touched(tally)); continue }
      if (found.is === 'none') { strayed.push({ text: bearer?.name ?? tally.text, rows: tally.rows, at, ofFile: tally.text === '', tally }); continue }
      const { tally: all, files: from, parts } = own(found.unit, tally.text, at)
      addTo(all, tally)
      from.add(file)
      parts.push({ tally, table, nth, at: { file, sheet: table.sheet } })
      inTable.push(found.unit)
      const named = tally.text === '' ? findUnit(known, table.sheet) : undefined
      if (named?.is === 'one' && named.unit.id !== found.unit.id) { for (const unit of [found.unit, named.unit]) openAll(own(unit, unit.name, at).tally); findings.push(otherSheet(at, found.unit, named.unit)) }
    }
    for (const text of table.shared) { const found = owners.of(withoutOffice(text)); if (found.is === 'one') openAll(own(found.unit, text, { file, sheet: table.sheet }).tally) }
    const [absent, loose] = [table.units.length === 0 ? [] : table.lacking, nobodys(table)]
    if (inTable.length === 0) for (const each of [...absent, ...loose]) openForAll.add(each)
    for (const { id } of inTable) {
      for (const each of absent) units.get(id)?.absent.add(each)
      for (const each of loose) units.get(id)?.tally.open.add(each)
    }
  }
  return { units, made: owners.made, open: openForAll, findings: [...strays(strayed, known, leaveOpen), ...findings, ...alikeAmong(owners.made)] }
}

/** The measures that dossiers without a unit touch, in a table that names units. */
const nobodys = ({ units, namesUnits }: TableTally): readonly number[] => (namesUnits ? units.filter(({ text }) => text === '').flatMap(touched) : [])

/** Names that are no unit's, told; those that were probably a unit's leave its figures open. */
function strays(strayed: readonly Strayed[], known: readonly Unit[], leaveOpen: (unit: Unit, at: Place, touches: Iterable<number>) => void): readonly Finding[] {
  const before: Finding[] = []
  const rest = strayed.filter(each => {
    const heirs = heirsOf(each.text, known)
    for (const unit of heirs) leaveOpen(unit, each.at, touched(each.tally))
    if (heirs.length > 0) before.push(oneBefore(each, heirs))
    return heirs.length === 0
  })
  const meant = new Map([...new Set(rest.map(({ text }) => text))].map(text => [text, slipsOf(known, text)] as const))
  const near = new Map(rest.flatMap(each => (meant.get(each.text) ?? []).slice(0, 1).map(unit => [each, unit] as const)))
  for (const each of rest) for (const unit of meant.get(each.text) ?? []) leaveOpen(unit, each.at, touched(each.tally))
  return [...before, ...unknownUnits(rest, near)]
}

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
