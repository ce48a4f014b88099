import type { CriteriaSet } from '../../criteria/criteria.ts'
import type { Measure } from '../../criteria/measures.ts'
import type { Finding, Place } from '../../finding.ts'
import { decimalText, exact } from '../../rational.ts'
import type { Sheet, Workbook } from '../../sheet.ts'
import { tongues } from '../../text.ts'
import type { Answer, Layer, Unit } from '../answer.ts'
import { sheetNamed } from '../grid.ts'
import { ownersAmong } from '../survey/owners.ts'
import { findUnit } from '../unit-names.ts'
import type { Titles } from './columns.ts'
import { countingFor, type Counting, type FileTally } from './count.ts'
import { neverSaid } from './heard.ts'
import { addTo, figureOf, nothingCounted, type UnitTally } from './tally.ts'
import { noMeasures, notNamed, severalUnits, undecided, unknownUnits, type Strayed } from './told.ts'

/** A register as it was understood: a layer for each unit that it names. */
export interface ReadRegister {
  readonly layers: ReadonlyMap<string, Layer>
  readonly made: readonly Unit[]
  readonly findings: readonly Finding[]
}

/** One file of a register: counted while it was read, or a workbook that is still to be counted, or lost. */
export interface RegisterFile {
  readonly file: string
  readonly tally?: FileTally
  readonly workbook?: Workbook
  readonly findings: readonly Finding[]
}

interface Options {
  readonly name?: string
  readonly sheet?: string
  readonly known: readonly Unit[]
  /** No roster was given: a name that nobody knows is a new unit. */
  readonly open: boolean
  readonly titles?: Titles
}

/** Turns the counted dossiers of a source into figures. What a lost file or a cell that cannot be read leaves open is unreadable. */
export function readRegister(files: readonly RegisterFile[], set: CriteriaSet, options: Options): ReadRegister {
  const measures = set.measures ?? []
  const [first] = files
  if (measures.length === 0) return { layers: new Map(), made: [], findings: files.flatMap(({ file, findings }) => [...findings, noMeasures(file)]) }
  const counting = countingFor(set, { known: options.known, ...(options.titles === undefined ? {} : { titles: options.titles }) })
  const tallies = files.flatMap(({ tally, workbook, file }) => tally ?? (workbook === undefined ? [] : [countedSheets(counting, file, sheetsOf(workbook, options.sheet))]))
  const owned = ownedBy(tallies, measures, options)
  const usable = measures.filter(({ figure }) => !tallies.some(tally => tally.lacking.has(figure)))
  const isLost = tallies.length < files.length || tallies.some(({ chosen }) => chosen.length === 0)
  const layers = [...owned.units.values()].map(({ unit, tally, at }): readonly [string, Layer] =>
    [unit.id, { kind: 'register', name: options.name ?? first?.file ?? '', answers: answersOf(tally, measures, usable, at, isLost), proofs: new Map() }])
  const missing = options.open ? [] : options.known.filter(({ id }) => !owned.units.has(id))
  return {
    layers: new Map(layers), made: owned.made,
    findings: [
      ...files.flatMap(file => file.findings), ...tallies.flatMap(tally => tally.findings), ...tallies.slice(0, 1).flatMap(({ heard, file }) => neverSaid(usable, heard, file)), ...unknownUnits(owned.unknown, options.known), ...owned.several.map(severalUnits),
      ...[...owned.units.values()].flatMap(({ unit, tally, at }) => undecided(unit, tally, usable, measures, at)),
      ...(missing.length === 0 || first === undefined || tallies.length === 0 ? [] : [notNamed(missing, first.file)]),
    ],
  }
}

const sheetsOf = (workbook: Workbook, wanted: string | undefined): readonly Sheet[] => {
  const sheet = wanted === undefined ? undefined : sheetNamed(workbook.sheets, wanted)
  return wanted === undefined ? workbook.sheets.filter(({ hidden }) => !hidden) : sheet === undefined ? [] : [sheet]
}

/** Counts the sheets of a workbook that was read as a whole. */
export function countedSheets(counting: Counting, file: string, sheets: readonly Sheet[]): FileTally {
  const count = counting.file(file)
  for (const { name, rows } of sheets) count.rows(name, rows)
  return count.done()
}

interface OwnTally { readonly unit: Unit; readonly tally: UnitTally; readonly at: Place }

interface Owned {
  readonly units: ReadonlyMap<string, OwnTally>
  readonly made: readonly Unit[]
  readonly unknown: readonly Strayed[]
  readonly several: readonly (Strayed & { readonly units: readonly Unit[] })[]
}

/** Whose each tally is; a file whose register names no unit at all is that of the unit in its name. */
function ownedBy(tallies: readonly FileTally[], measures: readonly Measure[], { known, open }: Options): Owned {
  const owners = ownersAmong(known, open)
  const units = new Map<string, OwnTally>()
  const unknown: Strayed[] = []
  const several: (Strayed & { readonly units: readonly Unit[] })[] = []
  for (const { file, sheet, units: own } of tallies) for (const tally of own) {
    const text = tally.text === '' ? stemOf(file) : tally.text
    const inName = tally.text === '' ? byFile(known, text) : undefined
    const found = inName?.is === 'one' ? inName : owners.of(text)
    const strayed = { text, rows: tally.rows, at: { file, sheet, cell: tally.cell } }
    if (found.is === 'none') { unknown.push(strayed); continue }
    if (found.is === 'several') { several.push({ ...strayed, units: found.units }); continue }
    const before = units.get(found.unit.id) ?? { unit: found.unit, tally: nothingCounted(measures, text, tally.cell), at: { file, sheet } }
    addTo(before.tally, tally)
    units.set(found.unit.id, before)
  }
  return { units, made: owners.made, unknown, several }
}

const stemOf = (file: string): string => (file.split('/').at(-1) ?? file).replace(/\.[^.]+$/, '')
const byFile = (known: readonly Unit[], stem: string): ReturnType<typeof findUnit> => findUnit(known, stem.replaceAll(/[-_]/g, ' ')).is === 'one' ? findUnit(known, stem.replaceAll(/[-_]/g, ' ')) : findUnit(known, stem)

function answersOf(tally: UnitTally, measures: readonly Measure[], usable: readonly Measure[], at: Place, isLost: boolean): ReadonlyMap<string, Answer> {
  return new Map(measures.flatMap((measure, index): readonly (readonly [string, Answer])[] => {
    const counted = tally.counted[index]
    if (counted === undefined || !usable.includes(measure)) return []
    const number = figureOf(counted, measure)
    const from: Place = { ...at, behind: `${tongues.vi.number(exact(counted.count))} hồ sơ` }
    const isOpen = isLost || counted.undecided > 0
    return [[measure.figure, { id: measure.figure, from, read: decimalText(number), ...(isOpen ? { state: 'unreadable' } : { state: 'given', value: { is: 'number', number } }) }]]
  }))
}
