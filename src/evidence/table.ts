import { inputsOf, type Component, type CriteriaSet } from '../criteria/criteria.ts'
import type { Finding, Place } from '../finding.ts'
import type { Input } from '../methods/method.ts'
import type { Cell, Sheet } from '../sheet.ts'
import { same } from '../text.ts'
import type { Answer, Layer, SourceKind, Unit } from './answer.ts'
import type { Chosen } from './chosen.ts'
import { addressIn, cellIn, textIn, textOf } from './grid.ts'
import { take } from './intake.ts'
import { stateNamed } from './intake/states.ts'
import { nearName } from './near-name.ts'
import { concealedAnswers } from './concealed.ts'
import { chosenIn } from './table/chosen.ts'
import { doubtsOf, ofPeriod, otherYear, type Doubt, type DoubtOf, type Years } from './table/doubts.ts'
import { lookedAt } from './table/looked.ts'
import { matcherOf, nextTable, tableHead, targetsOf, type Matcher, type TableHead, type Target } from './table/columns.ts'
import { keep } from './table/keep.ts'
import { withUnits } from './table/other-units.ts'
import { ownedRows, type Owned } from './table/rows.ts'
import { doubtfulColumn, foreignRows, forColumn, noHead, sameColumn, stateOnly, twiceInTable, unknownColumns, unknownFigure } from './table/told.ts'

/** A table as it was understood: a layer for each unit that it names. `made` are units that no roster knew, when the roster was open. */
export interface ReadTable {
  readonly layers: ReadonlyMap<string, Layer>
  readonly made: readonly Unit[]
  readonly findings: readonly Finding[]
  /** The sheets that were read, and where their tables stand. */
  readonly chosen: readonly Chosen[]
}

export interface TableOptions {
  /** No roster was given: a row that names nobody known makes a new unit. */
  readonly open?: boolean
  readonly kind?: SourceKind
}

/** Reads tables of figures, wide (a row a unit, a column a figure) or long (unit, figure, value); `name` is what the office calls the source. */
export function readTable(sheets: readonly Sheet[], set: CriteriaSet, roster: readonly Unit[], name: string, file: string, options: TableOptions = {}): ReadTable {
  const matches = matcherOf(set)
  const known = [...inputsOf(set).values()].flatMap(input => [input.id, input.name.vi])
  const heads = sheets.filter(sheet => !sheet.hidden && sheet.rows.length > 0).flatMap(sheet => tablesOf(sheet, matches))
  const years: Years = [Number(set.period.from.slice(0, 4)), Number(set.period.to.slice(0, 4))]
  const said: Said[] = []
  const made: Unit[] = []
  const findings: Finding[] = []
  for (const { sheet: whole, head } of heads) {
    if (head === undefined) continue
    const { sheet, findings: ofOthers } = ofPeriod(whole, head, years, file)
    const doubts = doubtsOf(sheet, head)
    const rows = ownedRows(sheet, head, [...roster, ...made], options.open === true, file)
    const read = rows.owned.map(owned => (head.is === 'wide' ? wideRow(owned, head.targets, doubts, sheet, file) : longRow(owned, head, doubts, matches, known, sheet, file)))
    for (const unit of rows.made) made.push(unit)
    for (const row of read) for (const each of row.said) said.push(each)
    for (const told of [otherYear(sheet, head, years, file), ofOthers, headFindings(head, known, { file, sheet: sheet.name }), rows.findings, together(read, { file, sheet: sheet.name })]) for (const each of told) findings.push(each)
  }
  if (heads.every(each => each.head === undefined)) findings.push(noHead({ file }, heads.map(({ sheet }) => lookedAt(sheet)), columnsOf(set, matches, options.kind)))
  const layers = layersOf(said, options.kind ?? 'table', name)
  const chosen = heads.flatMap(({ sheet, head }) => (head === undefined ? [] : [chosenIn(sheet, head)]))
  const concealed = concealedAnswers({ file, sheets }, said.map(({ answer }) => answer), 'table')
  return { layers: layers.layers, made, findings: [...findings, ...layers.findings, ...concealed], chosen }
}

/** The tables of a sheet, below one another: each begins at a head of its own columns, with the lines right above it. */
function tablesOf(sheet: Sheet, matches: Matcher): readonly { readonly sheet: Sheet; readonly head: TableHead | undefined }[] {
  const found = tableHead(sheet, matches)
  const head = found === undefined ? undefined : withUnits(found, sheet)
  const next = head === undefined ? undefined : nextTable(sheet, head, matches)
  if (next === undefined) return [{ sheet, head }]
  const part = (isOfNext: boolean): Sheet => ({ ...sheet, rows: sheet.rows.filter(row => (row.number >= next) === isOfNext) })
  return [{ sheet: part(false), head }, ...tablesOf(part(true), matches)]
}

/** Three columns that a source of this kind could have, by the names that are one thing only. */
function columnsOf(set: CriteriaSet, matches: Matcher, kind: SourceKind | undefined): readonly string[] {
  const own = set.components.filter(component => (kind === 'survey') === (component.source === 'survey')).flatMap(component => component.inputs.filter(input => !input.shared))
  const inputs = kind === 'survey' ? own : [...set.figures.map(figure => figure.input), ...own]
  return inputs.slice(0, 3).map(({ id, name }) => (matches(name.vi).length === 1 ? name.vi : id))
}

interface Said { readonly unit: Unit; readonly target: Target; readonly answer: Answer }
/** `unused` are numbers that are in doubt. */
interface RowRead { readonly said: readonly Said[]; readonly findings: readonly Finding[]; readonly unused?: readonly Unused[] }
interface Unused { readonly input: Input; readonly doubt: Doubt; readonly at: Place }

/** The findings of all rows; more unknown figures than known ones are told as one, and so is a column that takes states alone. */
function together(rows: readonly RowRead[], at: Place): readonly Finding[] {
  const findings = [...onceAColumn(rows.flatMap(each => each.findings)), ...unusedTold(rows.flatMap(each => each.unused ?? []))]
  const unknown = findings.filter(each => each.code === 'table/unknown-figure')
  if (unknown.length < 3 || unknown.length * 2 <= rows.length) return findings
  return [...findings.filter(each => each.code !== 'table/unknown-figure'), foreignRows(unknown.map(each => each.read ?? ''), rows.length, 'figures', at)]
}

/** Once a figure, whatever the number of units. */
function unusedTold(unused: readonly Unused[]): readonly Finding[] {
  const keyOf = ({ input, doubt }: Unused): string => `${input.id} ${doubt.why}`
  const counts = new Map<string, number>()
  for (const each of unused) counts.set(keyOf(each), (counts.get(keyOf(each)) ?? 0) + 1)
  return [...counts].flatMap(([key, count]) => { const first = unused.find(each => keyOf(each) === key); return first === undefined ? [] : [first.doubt.told(first.input, count, first.at)] })
}

function onceAColumn(findings: readonly Finding[]): readonly Finding[] {
  const columnOf = ({ at, component }: Finding): string => `${component} ${at?.cell?.replace(/\d+$/, '')}`
  const states = findings.filter(each => each.code === 'table/state-only')
  return findings.flatMap(each => {
    const alike = states.includes(each) ? states.filter(other => columnOf(other) === columnOf(each)) : [each]
    if (alike.length === 1) return [each]
    return alike[0] === each ? [forColumn(each, alike.length)] : []
  })
}

function headFindings(head: TableHead, known: readonly string[], at: Place): readonly Finding[] {
  if (head.is === 'long') return []
  const ids = [...head.targets.values()].map(idOf)
  const again = [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))]
  return [
    ...unknownColumns(head.unknown, label => nearName(label, known), at),
    ...head.doubtful.map(each => doubtfulColumn(each, at)),
    ...again.map(id => sameColumn(id, at)),
  ]
}

const idOf = (target: Target): string => (target.is === 'input' ? target.input.id : target.component.code)

function wideRow({ row, unit }: Owned, targets: ReadonlyMap<number, Target>, doubts: DoubtOf, sheet: Sheet, file: string): RowRead {
  const asked = new Set([...targets.values()].map(idOf))
  const read = [...targets].map(([column, target]) => cellRead(cellIn(row, column), target, unit, { file, sheet: sheet.name, cell: addressIn(row, column) }, asked, input => doubts(input, row, column)))
  return { said: read.flatMap(each => each.said), findings: read.flatMap(each => each.findings), unused: read.flatMap(each => each.unused ?? []) }
}

type Long = Extract<TableHead, { readonly is: 'long' }>

function longRow({ row, unit }: Owned, head: Long, doubts: DoubtOf, matches: Matcher, known: readonly string[], sheet: Sheet, file: string): RowRead {
  const at = (column: number): Place => ({ file, sheet: sheet.name, cell: addressIn(row, column) })
  const label = textIn(row, head.figure)
  const [target, another] = targetsOf(label, cellIn(row, head.figure), matches)
  if (target === undefined) return { said: [], findings: [{ ...unknownFigure(label, nearName(label, known), at(head.figure)), unit: unit.id }] }
  if (another !== undefined) return { said: [], findings: [{ ...doubtfulColumn({ label, cell: addressIn(row, head.figure) }, at(head.figure)), unit: unit.id }] }
  return cellRead(cellIn(row, head.value), target, unit, at(head.value), undefined, input => doubts(input, row, head.value))
}

/** `asked` are the figures and components that the table has columns of, where they are known. */
type Asked = ReadonlySet<string> | undefined

function cellRead(cell: Cell | undefined, target: Target, unit: Unit, at: Place, asked: Asked, doubtOf: (input: Input) => Doubt | undefined): RowRead {
  if (target.is === 'state') return stateRead(cell, target, unit, at, asked)
  const about = { unit: unit.id, ...(at.cell === undefined ? {} : { address: at.cell }), ...(target.component === undefined ? {} : { component: target.component.code }) }
  const { answer, findings } = take(cell, target.input, at.file, at.sheet ?? '', about)
  const doubt = answer.value?.is === 'number' ? doubtOf(target.input) : undefined
  if (doubt === undefined) return { said: [{ unit, target, answer }], findings }
  const { value: _value, ...unread } = answer
  return { said: [{ unit, target, answer: { ...unread, state: 'unreadable' } }], findings: [], unused: [{ input: target.input, doubt, at }] }
}

function stateRead(cell: Cell | undefined, target: Extract<Target, { readonly is: 'state' }>, unit: Unit, at: Place, asked: Asked): RowRead {
  const read = textOf(cell)
  const state = stateNamed(read)
  const { component } = target
  if (state === 'blank') return { said: [], findings: [] }
  if (state !== undefined) return { said: [{ unit, target, answer: { id: component.code, state, from: at, read } }], findings: [] }
  const isLost = component.source === 'survey' && asked !== undefined && !component.inputs.some(({ id }) => asked.has(id))
  return { said: isLost ? unreadFigures(component, unit, at, read) : [], findings: [{ ...stateOnly(component, read, at, isLost), unit: unit.id }] }
}

/** A survey that was handed in and cannot be used is unreadable, for else it would count as not held. */
const unreadFigures = (component: Component, unit: Unit, from: Place, read: string): readonly Said[] =>
  component.inputs.filter(input => !input.shared).map(input => ({ unit, target: { is: 'input', input, component }, answer: { id: input.id, state: 'unreadable', from, read } }))

/** One layer a unit; what a source says twice must agree, a blank beside a value counts for nothing. */
function layersOf(said: readonly Said[], kind: SourceKind, name: string): { readonly layers: ReadonlyMap<string, Layer>; readonly findings: readonly Finding[] } {
  const answers = new Map<string, Map<string, Answer>>()
  const findings: Finding[] = []
  for (const { unit, target, answer } of said) {
    const own = answers.get(unit.id) ?? new Map<string, Answer>()
    answers.set(unit.id, own)
    const before = keep(own, answer)
    if (before !== undefined) findings.push(twiceInTable(target.is === 'input' ? target.input.name : same(target.component.code), unit, before, answer))
  }
  return { layers: new Map([...answers].map(([id, own]) => [id, { kind, name, answers: own, proofs: new Map() }])), findings }
}
