import type { CriteriaSet } from '../../criteria/criteria.ts'
import type { Measure } from '../../criteria/measures.ts'
import type { Finding, Place } from '../../finding.ts'
import { decimalText, exact } from '../../rational.ts'
import type { Sheet, Workbook } from '../../sheet.ts'
import { tongues } from '../../text.ts'
import type { Answer, Layer, Unit } from '../answer.ts'
import { sheetNamed } from '../grid.ts'
import type { Titles } from './columns.ts'
import { countingFor, type Counting, type FileTally } from './count.ts'
import { neverSaid } from './heard.ts'
import { figureOf } from './tally.ts'
import { noMeasures, notNamed, undecided } from './told.ts'
import { copies } from './twice.ts'
import type { Unnamed } from './unnamed.ts'
import { examples, neverDue, onTheWhole } from './whole.ts'
import { ownedBy, type OwnTally } from './whose.ts'

/** A register as it was understood: a layer for each unit that it names. */
export interface ReadRegister {
  readonly layers: ReadonlyMap<string, Layer>
  readonly made: readonly Unit[]
  readonly findings: readonly Finding[]
  /** The finding of units that it never names; other registers may. */
  readonly unnamed?: Unnamed
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

/** Turns the counted dossiers of a source into figures. What a lost file, a lost column or a cell that cannot be read leaves open is unreadable, never a number that may be wrong. */
export function readRegister(files: readonly RegisterFile[], set: CriteriaSet, options: Options): ReadRegister {
  const measures = set.measures ?? []
  const [first] = files
  if (measures.length === 0) return { layers: new Map(), made: [], findings: files.flatMap(({ file, findings }) => [...findings, noMeasures(file)]) }
  const counting = countingFor(set, { known: options.known, open: options.open, ...(options.titles === undefined ? {} : { titles: options.titles }) })
  const tallies = files.flatMap(({ tally, workbook, file }) => tally ?? (workbook === undefined ? [] : [countedSheets(counting, file, sheetsOf(workbook, options.sheet))]))
  const owned = ownedBy(tallies, measures, options)
  const copied = copies(owned)
  const isLost = tallies.length < files.length || tallies.some(tally => tally.isLost)
  const dueless = neverDue(owned, measures)
  const open = new Set(isLost ? measures.keys() : owned.open)
  const name = options.name ?? first?.file ?? ''
  const layerOf = (answers: Layer['answers']): Layer => ({ kind: 'register', name, answers, proofs: new Map() })
  const missing = options.open ? [] : options.known.filter(({ id }) => !owned.units.has(id))
  const unknowable = open.size === 0 || first === undefined ? [] : missing.map(({ id }): readonly [string, Layer] => [id, layerOf(openAnswers(measures, open, { file: first.file }))])
  const isSilent = missing.length > 0 && first !== undefined && tallies.length > 0 && !isLost && !tallies.some(namesNobody)
  const unnamed = isSilent ? { finding: notNamed(missing, first.file), file: first.file, units: missing } : undefined
  return {
    layers: new Map([...[...owned.units.values()].map((each): readonly [string, Layer] => [each.unit.id, layerOf(answersOf(each, measures, open))]), ...unknowable]), made: owned.made,
    findings: [
      ...files.flatMap(file => file.findings), ...tallies.flatMap(tally => tally.findings), ...tallies.slice(0, 1).flatMap(({ heard, file }) => neverSaid(measures, heard, file)), ...owned.findings, ...examples(tallies), ...copied, ...dueless,
      ...[...owned.units.values()].flatMap(({ unit, tally, at }) => undecided(unit, tally, measures, at)), ...onTheWhole(owned, set, tallies),
      ...(unnamed === undefined ? [] : [unnamed.finding]),
    ],
    ...(unnamed === undefined ? {} : { unnamed }),
  }
}

/** Whether a table has dossiers of which none says whose it is: they may be anybody's. */
const namesNobody = ({ tables }: FileTally): boolean => tables.some(({ units, namesUnits }) => namesUnits && units.length > 0 && units.every(({ text }) => text === ''))

const sheetsOf = (workbook: Workbook, wanted: string | undefined): readonly Sheet[] => {
  const sheet = wanted === undefined ? undefined : sheetNamed(workbook.sheets, wanted)
  return wanted === undefined ? workbook.sheets.filter(({ hidden }) => !hidden) : sheet === undefined ? [] : [sheet]
}

/** Counts the sheets of a workbook that was read as a whole. */
export function countedSheets(counting: Counting, file: string, sheets: readonly Sheet[]): FileTally {
  const count = counting.file(file)
  for (const { name, rows, merges } of sheets) { count.rows(name, rows); count.merged(name, merges) }
  return count.done()
}

/** A figure that rows leave open has a cell: it stands against what another source says; one whose column or file is lost says nothing. */
function answersOf({ tally, at, files, absent }: OwnTally, measures: readonly Measure[], open: ReadonlySet<number>): ReadonlyMap<string, Answer> {
  return new Map(measures.flatMap((measure, index): readonly (readonly [string, Answer])[] => {
    const counted = tally.counted[index]
    if (counted === undefined) return []
    const number = figureOf(counted, measure)
    const isDoubtful = tally.open.has(index) || counted.undecided > 0
    const from: Place = { ...at, ...(isDoubtful ? { cell: counted.doubt ?? tally.cell } : {}), behind: `${tongues.vi.number(exact(counted.count))} hồ sơ${files.size > 1 ? ` trong ${files.size} tệp` : ''}` }
    const isOpen = isDoubtful || open.has(index) || absent.has(index)
    return [[measure.figure, { id: measure.figure, from, read: decimalText(number), ...(isOpen ? { state: 'unreadable' } : { state: 'given', value: { is: 'number', number } }) }]]
  }))
}

/** A unit that a register does not name, of which a part is lost: it may have stood there. */
const openAnswers = (measures: readonly Measure[], open: ReadonlySet<number>, from: Place): Layer['answers'] =>
  new Map(measures.flatMap(({ figure }, at): readonly (readonly [string, Answer])[] => (open.has(at) ? [[figure, { id: figure, from, read: '', state: 'unreadable' }]] : [])))
