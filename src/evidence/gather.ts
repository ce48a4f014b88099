import { inputsOf, type CriteriaSet } from '../criteria/criteria.ts'
import type { Finding } from '../finding.ts'
import type { Sheet, Workbook } from '../sheet.ts'
import { inOrder, same, text } from '../text.ts'
import type { Dossier, Layer, SourceKind, Unit } from './answer.ts'
import { inRounds } from './appraisal/rounds.ts'
import { readVerdicts } from './appraisal/source.ts'
import { readForms, type UnderstoodForm } from './gather/forms.ts'
import { sheetNamed } from './grid.ts'
import type { Titles } from './register/columns.ts'
import type { FileTally } from './register/count.ts'
import { readRegister } from './register/source.ts'
import { withoutNamedElsewhere, type Unnamed } from './register/unnamed.ts'
import { readSurvey } from './survey/read.ts'
import { withRefused } from './survey/refused.ts'
import { orAnswers, unreadSurvey, withoutAnswers } from './survey/tables.ts'
import { readTable } from './table.ts'
import { keep } from './table/keep.ts'
import { twiceInTable } from './table/told.ts'

/** A file of evidence as its door left it: a workbook, or the findings that say why there is none. */
export interface ReadFile {
  readonly file: string
  readonly workbook?: Workbook
  /** Of forms, which are understood where their file is opened: no workbook is kept. */
  readonly forms?: readonly UnderstoodForm[]
  /** Of a register, which is counted while it is read: no workbook is kept. */
  readonly tally?: FileTally
  readonly findings: readonly Finding[]
  /** Of its bytes, in hex; absent where there were none to read. */
  readonly sha256?: string
}

/** One evidence source of the round, its files already read. */
export interface ReadSource {
  readonly as: SourceKind
  /** The path or the pattern of a round; the name of a source of which there is no file. */
  readonly from?: string
  /** The office's name for it; else the file's. */
  readonly name?: string
  readonly sheet?: string
  /** Of an appraisal or an explanation, where the round file states it. */
  readonly round?: number
  /** Of a register: the titles of its columns, where the round file states them. */
  readonly columns?: Titles
  readonly files: readonly ReadFile[]
}

export interface Gathered {
  /** In the order of the roster; without a roster in the order of the names. */
  readonly dossiers: readonly Dossier[]
  readonly findings: readonly Finding[]
}

/** Builds one dossier a unit out of all sources, in the order of the round. Without a roster the forms and the rows of tables say which units there are. */
export function gather(set: CriteriaSet, roster: readonly Unit[] | undefined, sources: readonly ReadSource[]): Gathered {
  const units = new Map((roster ?? []).map(unit => [unit.id, unit]))
  const layers = new Map<string, readonly Layer[]>()
  const findings: Finding[] = []
  const unnamed: Unnamed[] = []
  const lost: { readonly layer: Layer; readonly known: ReadonlySet<string>; readonly isSent: boolean }[] = []
  let latest = 0
  for (const source of sources) {
    const read = readSource(source, set, roster, [...units.values()], source.as === 'appraisal' ? latest + 1 : Math.max(1, latest))
    if (source.as === 'appraisal') latest = lastRound(read, source, latest)
    for (const unit of read.made) if (!units.has(unit.id)) units.set(unit.id, unit)
    if (read.lost !== undefined) lost.push({ layer: read.lost, known: new Set(units.keys()), isSent: source.files.length > 0 })
    for (const [id, layer] of read.layers) layers.set(id, [...(layers.get(id) ?? []), layer])
    for (const each of read.findings) findings.push(each)
    if (read.unnamed !== undefined) unnamed.push(read.unnamed)
  }
  for (const { layer, known } of lost) for (const id of units.keys()) if (!known.has(id)) layers.set(id, [layer, ...(layers.get(id) ?? [])])
  const hasForms = sources.some(source => source.as === 'form')
  const ordered = roster === undefined ? [...units.values()].sort((a, b) => inOrder(a.name, b.name)) : [...units.values()]
  const unsent = new Set(lost.filter(({ isSent }) => !isSent).map(({ layer }) => layer))
  const settled = ordered.map(unit => ({ unit, ...inRounds(layers.get(unit.id) ?? [], unit, set) }))
  return { dossiers: settled.map(each => dossier(each.unit, each.layers, hasForms, unsent)), findings: [...withoutNamedElsewhere(findings, unnamed, layers), ...settled.flatMap(each => each.findings)] }
}

/** The last round after an appraisal, as the round file, its workbook or its columns number it; one that states none follows the last before it, and an explanation answers that. */
function lastRound({ layers }: SourceRead, { round }: ReadSource, before: number): number {
  const said = [...layers].flatMap(([, layer]) => layer.round ?? [])
  return Math.max(before, ...(round !== undefined ? [round, ...said] : said.length > 0 ? said : [before + 1]))
}

const dossier = (unit: Unit, layers: readonly Layer[], hasForms: boolean, unsent: ReadonlySet<Layer>): Dossier =>
  ({ unit, layers, submitted: layers.some(layer => !unsent.has(layer) && (hasForms ? layer.kind === 'form' : layer.kind !== 'explanation')) })

interface SourceRead {
  readonly layers: Iterable<readonly [unitId: string, layer: Layer]>
  readonly made: readonly Unit[]
  readonly findings: readonly Finding[]
  readonly unnamed?: Unnamed
  /** Of a survey of which a part is lost: the layer of whoever is first named by a later source. */
  readonly lost?: Layer
}

function readSource(source: ReadSource, set: CriteriaSet, roster: readonly Unit[] | undefined, known: readonly Unit[], usual: number): SourceRead {
  if (source.as === 'form') return readForms(source.files, set, roster)
  if (source.as === 'register') return readRegister(source.files, set, { known, open: roster === undefined, ...(source.name === undefined ? {} : { name: source.name }), ...(source.sheet === undefined ? {} : { sheet: source.sheet }), ...(source.columns === undefined ? {} : { titles: source.columns }) })
  if (source.as === 'appraisal' || source.as === 'explanation') return verdicts(source, source.as, set, { known, open: roster === undefined }, usual)
  if (source.as === 'survey') return surveyed(source, set, roster === undefined, known)
  return tables(source, set, roster === undefined, known)
}

/** Sheets with a row a respondent are counted; the others are tables of counts or percents. What both say of a unit must agree; where a part is lost, a unit of which nothing is left may have stood in it. */
function surveyed(source: ReadSource, set: CriteriaSet, open: boolean, known: readonly Unit[]): SourceRead {
  const sheets = source.files.flatMap(({ file, workbook }) => (workbook === undefined ? [] : sheetsOf(workbook, source.sheet).map(sheet => ({ file, sheet }))))
  const answers = readSurvey(sheets, set, { known, open, ...(source.name === undefined ? {} : { name: source.name }) })
  const everyone = [...known, ...answers.made]
  const tabled = tables({ ...source, files: withoutAnswers(source.files, sheets, answers.rest, set) }, set, open, everyone)
  const both = mergedLayers(answers.layers, tabled.layers, [...everyone, ...tabled.made], set)
  const given = withRefused(both.layers, answers.refused, source.name ?? source.files[0]?.file ?? '')
  const isPartLost = given.size === 0 || answers.isPartLost || source.files.some(({ workbook }) => workbook === undefined)
  const lost = isPartLost ? unreadSurvey(source, set) : undefined
  const layers = new Map([...(lost === undefined ? [] : known.map(unit => [unit.id, lost] as const)), ...given])
  return { layers, ...(lost === undefined ? {} : { lost }), made: [...answers.made, ...tabled.made], findings: [...answers.findings, ...tabled.findings.map(orAnswers), ...both.findings] }
}

/** What appraisers decide, or what units answer them. */
function verdicts(source: ReadSource, kind: 'appraisal' | 'explanation', set: CriteriaSet, units: { readonly known: readonly Unit[]; readonly open: boolean }, usual: number): SourceRead {
  const opened = source.files.map(file => ({ ...file, sheets: file.workbook === undefined ? [] : sheetsOf(file.workbook, source.sheet) }))
  const missing = opened.filter(file => file.workbook !== undefined && file.sheets.length === 0).flatMap(file => (file.workbook === undefined ? [] : [noSheet(file.workbook, source.sheet ?? '')]))
  const read = readVerdicts(opened.filter(file => file.sheets.length > 0), set, { kind, units, usual, ...(source.name === undefined ? {} : { name: source.name }), ...(source.round === undefined ? {} : { stated: source.round }) })
  return { ...read, findings: [...source.files.flatMap(file => file.findings), ...missing, ...read.findings] }
}

/** All files of one source are one layer: their order means nothing, so what they say differently is unreadable. */
function tables(source: ReadSource, set: CriteriaSet, open: boolean, known: readonly Unit[]): SourceRead & { readonly layers: ReadonlyMap<string, Layer> } {
  const layers = new Map<string, Layer>()
  const made: Unit[] = []
  const findings: Finding[] = []
  for (const { file, workbook, findings: told } of source.files) {
    for (const each of told) findings.push(each)
    const sheets = workbook === undefined ? [] : sheetsOf(workbook, source.sheet)
    if (workbook === undefined) continue
    if (sheets.length === 0) { findings.push(noSheet(workbook, source.sheet ?? '')); continue }
    const read = readTable(sheets, set, [...known, ...made], source.name ?? file, file, { open, kind: source.as })
    for (const unit of read.made) made.push(unit)
    for (const each of read.findings) findings.push(each)
    const both = mergedLayers(layers, read.layers, [...known, ...made], set)
    for (const [id, layer] of both.layers) layers.set(id, layer)
    for (const each of both.findings) findings.push(each)
  }
  return { layers, made, findings }
}

const sheetsOf = (workbook: Workbook, wanted: string | undefined): readonly Sheet[] => {
  if (wanted === undefined) return workbook.sheets
  const sheet = sheetNamed(workbook.sheets, wanted)
  return sheet === undefined ? [] : [{ ...sheet, hidden: false }]
}

interface Merged { readonly layers: ReadonlyMap<string, Layer>; readonly findings: readonly Finding[] }

/** What two parts of one source say, unit by unit. */
function mergedLayers(first: ReadonlyMap<string, Layer>, second: ReadonlyMap<string, Layer>, units: readonly Unit[], set: CriteriaSet): Merged {
  const layers = new Map(first)
  const findings: Finding[] = []
  for (const [id, layer] of second) {
    const before = layers.get(id)
    const unit = units.find(each => each.id === id)
    const both = before === undefined || unit === undefined ? { layer, findings: [] } : together(before, layer, unit, set)
    layers.set(id, both.layer)
    for (const each of both.findings) findings.push(each)
  }
  return { layers, findings }
}

/** Two layers of one source and one unit. */
function together(first: Layer, second: Layer, unit: Unit, set: CriteriaSet): { readonly layer: Layer; readonly findings: readonly Finding[] } {
  const answers = new Map(first.answers)
  const findings: Finding[] = []
  for (const [id, answer] of second.answers) {
    const before = keep(answers, answer)
    if (before !== undefined) findings.push(twiceInTable(inputsOf(set).get(id)?.name ?? same(id), unit, before, answer))
  }
  return { layer: { ...first, answers }, findings }
}

const noSheet = (workbook: Workbook, wanted: string): Finding => ({
  code: 'table/no-sheet', severity: 'error', at: { file: workbook.file }, read: wanted,
  message: text(
    t => `Không có trang “${wanted}”. Tệp có các trang: ${t.list(workbook.sheets.map(sheet => sheet.name))}.`,
    t => `There is no sheet “${wanted}”. The file has: ${t.list(workbook.sheets.map(sheet => sheet.name))}.`,
  ),
})
