import { walk, type Component, type CriteriaSet } from '../../criteria/criteria.ts'
import type { Finding } from '../../finding.ts'
import type { Sheet } from '../../sheet.ts'
import type { Layer, Unit } from '../answer.ts'
import { addressIn, cellIn, coveredText, sheetNamed, textIn } from '../grid.ts'
import { blocksOf, firstHead, type Block } from './blocks.ts'
import type { RoundColumns, VerdictHead } from './columns.ts'
import { appraisalSheets } from './layout.ts'
import { blankNotes, layerOf, type Notes } from './notes.ts'
import type { Units } from './owner.ts'
import { shownNumber } from './points.ts'
import { componentLine, figureLine, isSpoken, type Line } from './row.ts'
import { roundNumber } from './round-number.ts'
import { subjectOf, type Subject } from './subject.ts'
import { otherRound, otherSet, pointsOfSum, severalRows, unknownRow } from './told.ts'
import { columnTold, roundUnread } from './told-columns.ts'

/** How sheets of verdicts are to be read. */
export interface AppraisalOptions {
  readonly kind: 'appraisal' | 'explanation'
  readonly units: Units
  /** The office's name for the source. */
  readonly name: string
  readonly file: string
  /** The round that the round file states. */
  readonly stated?: number
  /** The round by the order of the sources, where nothing states one. */
  readonly usual: number
}

/** Verdicts as layers, one a unit and round; `rest` are the sheets that hold no table of verdicts. */
export interface AppraisalRead {
  readonly layers: readonly (readonly [unit: Unit, layer: Layer])[]
  readonly findings: readonly Finding[]
  readonly rest: readonly Sheet[]
}

/** Reads what appraisers wrote (or what units answered them): a row a component, or a figure of it, for one unit a sheet or for many. */
export function readAppraisal(sheets: readonly Sheet[], set: CriteriaSet, options: AppraisalOptions): AppraisalRead {
  const about = aboutOf(sheets)
  if (about.criteria !== undefined && about.criteria !== set.id) return { layers: [], findings: [otherSet(about.criteria, set.id, { file: options.file })], rest: [] }
  const found = sheets.filter(sheet => !sheet.hidden && sheet.name !== appraisalSheets.guide).map(sheet => ({ sheet, head: firstHead(sheet, options.kind, options.units) }))
  const notes = new Map<string, Notes>()
  const round = options.stated ?? about.round ?? options.usual
  const findings = found.flatMap(({ sheet, head }) => (head === undefined ? [] : sheetRead(sheet, head, set, round, options, notes)))
  const mismatch = about.round !== undefined && options.stated !== undefined && about.round !== options.stated ? [otherRound(about.round, options.stated, { file: options.file })] : []
  return {
    layers: [...notes.values()].map(each => [each.unit, layerOf(each, options.kind, options.name, set)] as const),
    findings: [...mismatch, ...findings], rest: found.flatMap(({ sheet, head }) => (head === undefined ? [sheet] : [])),
  }
}

/** What the hidden sheet of a workbook made by `cchc appraise` says. */
function aboutOf(sheets: readonly Sheet[]): { readonly criteria?: string; readonly round?: number } {
  const sheet = sheetNamed(sheets, appraisalSheets.about)
  const said = (label: string): string => textIn(sheet?.rows.find(row => textIn(row, 1) === label), 2)
  const [criteria, round] = [said('criteria'), Number(said('round'))]
  return { ...(criteria === '' ? {} : { criteria }), ...(Number.isInteger(round) && round > 0 ? { round } : {}) }
}

function sheetRead(sheet: Sheet, head: VerdictHead, set: CriteriaSet, round: number, options: AppraisalOptions, notes: Map<string, Notes>): readonly Finding[] {
  const sums: Summed[] = []
  const read = blocksOf(sheet, head, options.kind, options.units, options.file).flatMap(block => blockRead(sheet, block, set, round, options, notes, sums))
  const findings = new Map(read.map(finding => [JSON.stringify([finding.code, finding.at, finding.component]), finding]))
  return [...findings.values(), ...sumsTold(sums, notes, set)]
}

function blockRead(sheet: Sheet, { head, rows, owner }: Block, set: CriteriaSet, round: number, options: AppraisalOptions, notes: Map<string, Notes>, sums: Summed[]): readonly Finding[] {
  const { file, kind } = options
  const subject = subjectOf(set, head)
  const findings = head.doubts.map(doubt => columnTold(doubt, { file, sheet: sheet.name, cell: doubt.cell }))
  let before: Component | undefined
  let whom = ''
  for (const row of rows) {
    const line: Line = { sheet, row, head, file, set, kind }
    const speaks = head.rounds.some(columns => isSpoken(line, columns))
    const named = `${coveredText(sheet, row, head.unitId)}\n${coveredText(sheet, row, head.unit)}`
    if (named !== whom) before = undefined
    whom = named
    if (!speaks && head.self === undefined && head.name === undefined) continue
    const what = subject(row, before)
    before = above(before, what)
    const whose = speaks || (what.is === 'component' && textIn(row, head.self) !== '') ? owner(row) : undefined
    if (whose === undefined) continue
    findings.push(...('unit' in whose ? lineRead(line, what, whose.unit, round, notes, sums) : speaks && what.is !== 'sum' ? [whose.finding] : []))
  }
  return findings
}

/** The component to which figures below a row belong: none below a row that is not known, or that may be several. */
function above(before: Component | undefined, what: Subject): Component | undefined {
  switch (what.is) {
    case 'component': return what.component
    case 'figure': return what.component ?? before
    case 'unknown': return what.read === '' ? before : undefined
    default: return undefined
  }
}

interface Summed { readonly unit: Unit; readonly code: string; readonly finding: Finding }

function lineRead(line: Line, what: Subject, unit: Unit, round: number, notes: Map<string, Notes>, sums: Summed[]): readonly Finding[] {
  const { row, head, sheet, file } = line
  const lap = textIn(row, head.lap)
  const laid = roundNumber(lap)
  const said = head.rounds.filter(columns => isSpoken(line, columns))
  if (lap !== '' && laid === undefined && what.is !== 'sum' && said.length > 0) return [roundUnread(unit, { file, sheet: sheet.name, cell: addressIn(row, head.lap) }, lap)]
  const notesOf = (columns: RoundColumns | undefined): Notes => {
    const number = columns?.round ?? laid ?? round
    const key = `${unit.id}\n${number}`
    const own = notes.get(key) ?? blankNotes(unit, number)
    notes.set(key, own)
    return own
  }
  if (what.is === 'component' && head.self !== undefined) {
    const from = { file, sheet: sheet.name, cell: addressIn(row, head.self) }
    const points = shownNumber(cellIn(row, head.self), from)
    if (points !== undefined) notesOf(said[0]).claims.set(what.component.code, { points, from })
  }
  return said.flatMap(columns => {
    const at = { file, sheet: sheet.name, cell: addressIn(row, columns.points ?? columns.value ?? columns.reason) }
    switch (what.is) {
      case 'component': return componentLine(line, columns, what.component, notesOf(columns))
      case 'figure': return figureLine(line, columns, what.input, what.component, notesOf(columns))
      case 'several': return [severalRows(what.read, what.codes, unit, at)]
      case 'unknown': return [unknownRow(what.read, what.near, unit, at)]
      case 'sum': {
        const read = textIn(row, columns.points)
        if (what.code !== '' && read !== '') sums.push({ unit, code: what.code, finding: pointsOfSum(unit, what.code, at, read) })
        return []
      }
    }
  })
}

/** A sum over components that have points of their own only repeats them; one without is told. */
function sumsTold(sums: readonly Summed[], notes: ReadonlyMap<string, Notes>, set: CriteriaSet): readonly Finding[] {
  const below = new Map([...walk(set.fields)].map(node => [node.code, [...walk([node])].flatMap(each => each.component?.code ?? [])]))
  const given = (unit: Unit): ReadonlySet<string> => new Set([...notes.values()].filter(each => each.unit.id === unit.id).flatMap(each => [...each.verdicts.keys(), ...each.reopens]))
  return sums.filter(({ unit, code }) => { const own = given(unit); return !(below.get(code) ?? []).some(each => own.has(each)) }).map(each => each.finding)
}

