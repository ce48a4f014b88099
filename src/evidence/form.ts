import { inputsOf, type CriteriaSet } from '../criteria/criteria.ts'
import type { Finding } from '../finding.ts'
import type { Sheet, Workbook } from '../sheet.ts'
import type { Layer, Proof } from './answer.ts'
import type { Chosen } from './chosen.ts'
import { claimedOn } from './form/claimed.ts'
import { columnsOfFigures, columnsOfForm, figureHead, formHead } from './form/columns.ts'
import { identityFindings, identityOf, isOfOtherSet, titlesOf, unitsStacked, type Bearer, type Title } from './form/identity.ts'
import { placesOf, type Places } from './form/places.ts'
import { answersIn, proofOf, type FormSheet } from './form/reader.ts'
import { figureRowsByName, rowsByNumber } from './form/by-name.ts'
import { copiesTold } from './form/copies.ts'
import { lostRows } from './form/lost.ts'
import { mergedDown } from './form/merged.ts'
import { misnamedIn } from './form/misnamed.ts'
import { otherUnitsIn } from './form/other-units.ts'
import { rowsById } from './form/rows.ts'
import { unchosenIn } from './form/unchosen.ts'
import { formSheets, isFilled, type FormSheets } from './form/sheets.ts'
import { strangers, typedPoints } from './form/strangers.ts'
import { besideForm, byContent, manyForms, noRows, notAForm, severalForms, twoUnitsOnForm, withoutIds } from './form/told.ts'
import { pointsOnly } from './form/told-claims.ts'
import { columnsTold } from './form/told-columns.ts'
import { doubtsTold } from './form/told-rows.ts'
import { formWords } from './form/words.ts'
import { sheetNamed } from './grid.ts'
import { sheetNames } from './layout.ts'
import { kindIn } from './name-parts.ts'

/** A self-assessment form as it was understood: whose it is, what it answers, where its tables stand. Without `layer` nothing of it can be used. */
export interface ReadForm {
  readonly unit?: Bearer
  /** What the sheets that are read name as their unit. */
  readonly titles?: readonly Title[]
  readonly layer?: Layer
  readonly findings: readonly Finding[]
  /** The sheet of the form, then that of the figures, as they were found. */
  readonly chosen: readonly Chosen[]
  /** Where it asks for what; absent where nothing of it can be used. */
  readonly places?: Places
  /** The sheet, where a workbook holds a form a sheet. */
  readonly sheet?: string
}

/** Reads the forms of a workbook: one, or a sheet a unit where each names its own, which `isUnit` knows by the names of sheets. */
export function readForms(workbook: Workbook, set: CriteriaSet, isUnit: (name: string) => boolean): readonly ReadForm[] {
  const found = formSheets(workbook, isUnit)
  if (found.is !== 'many') return [readOne(workbook, found, set)]
  const told = manyForms(workbook.file, found.parts.map(part => part.name))
  return found.parts.map((part, index) => {
    const [sheet] = part.workbook.sheets
    const read = readOne(part.workbook, sheet === undefined ? { is: 'none' } : { is: 'one', sheet, named: true, beside: [] }, set)
    return { ...read, unit: { name: part.name, ...read.unit }, findings: [...(index === 0 ? [told] : []), ...read.findings], ...(sheet === undefined ? {} : { sheet: sheet.name }) }
  })
}

/** Reads a form that came back, wherever its rows and columns stand now: by hidden ids, else by head, number and name. */
export function readForm(workbook: Workbook, set: CriteriaSet): ReadForm {
  const found = formSheets(workbook, name => kindIn(name) !== undefined)
  return readOne(workbook, found.is === 'many' ? { is: 'unclear', sheets: found.parts.flatMap(part => part.workbook.sheets.slice(0, 1)) } : found, set)
}

function readOne(workbook: Workbook, found: Exclude<FormSheets, { readonly is: 'many' }>, set: CriteriaSet): ReadForm {
  const titles = titlesOf([found.is === 'one' ? found.sheet : undefined, sheetNamed(workbook.sheets, sheetNames.figures)], workbook.file)
  return { ...understood(workbook, found, set), titles }
}

function understood(workbook: Workbook, found: Exclude<FormSheets, { readonly is: 'many' }>, set: CriteriaSet): ReadForm {
  const { file, sheets } = workbook
  const main = found.is === 'one' ? found.sheet : undefined
  const identity = identityOf(workbook, main)
  const told = identityFindings(identity, set, file)
  if (isOfOtherSet(identity, set)) return { unit: identity.unit, findings: told, chosen: [] }
  if (found.is === 'unclear') return { unit: identity.unit, findings: [severalForms(file, found.sheets.map(sheet => sheet.name))], chosen: [] }
  if (found.is === 'none' || main === undefined) return { findings: [notAForm(workbook)], chosen: [] }
  const stacked = unitsStacked(main)
  if (stacked.length > 0) return { findings: [...told, twoUnitsOnForm(file, main.name, stacked)], chosen: [] }
  const form = formSheet(main, set)
  const { figures, others } = figureSheets(sheets.filter(sheet => sheet !== main && !found.beside.includes(sheet)), set)
  const parts = [form, ...(figures === undefined ? [] : [figures])]
  const chosen = parts.map(part => part.columns.chosen)
  const where = [...told, ...(found.named ? [] : [byContent(file, main.name)]), ...besideTold(file, found), ...(figures === undefined ? [] : copiesTold(figures, others, set, file))]
  if (form.rows.components.size === 0 && form.rows.inputs.size === 0) return { unit: identity.unit, findings: [...where, noRows(file, main.name, set.id)], chosen }
  const read = answersIn(form, figures, set, file)
  const lost = lostRows(form, figures, set, file)
  const claims = claimedOn(form, set, file)
  const misnamed = parts.flatMap(part => [misnamedIn(part, set, file), otherUnitsIn(part, set, file)])
  const findings = [
    ...where, ...(form.columns.id === undefined ? [withoutIds(file, main.name)] : []), ...headsTold(form, figures, file),
    ...(claims.claimed === undefined || form.columns.declaredBy.rivals.length > 0 ? [] : [pointsOnly(file, main.name, claims.claimed.size)]), ...lost.findings, ...doubtsTold(form, set, file), ...misnamed.flatMap(each => each.findings),
    ...parts.flatMap(part => [...strangers(part, file), ...mergedDown(part, file)]), ...typedPoints(form, set, file), ...claims.findings, ...read.findings,
  ]
  const answers = [...lost.answers, ...read.answers, ...unchosenIn(form, figures, set, file), ...misnamed.flatMap(each => each.answers)]
  const layer: Layer = {
    kind: 'form', name: file, answers: new Map(answers.map(answer => [answer.id, answer])), proofs: proofsIn(form, set, file), ...(claims.claimed === undefined ? {} : { claimed: claims.claimed }),
  }
  return { unit: identity.unit, layer, findings, chosen, places: placesOf(form, figures, set, file) }
}

const wanted = new Set<string>([formWords.max[0], formWords.proof[0], formWords.explanation[0], formWords.points[0]])

const headsTold = (form: FormSheet, figures: FormSheet | undefined, file: string): readonly Finding[] =>
  [...columnsTold(form, file, wanted), ...(figures === undefined ? [] : columnsTold(figures, file, new Set()))]

function besideTold(file: string, found: Extract<FormSheets, { readonly is: 'one' }>): readonly Finding[] {
  return found.beside.length === 0 ? [] : [besideForm(file, found.sheet.name, found.beside.map(sheet => sheet.name), !isFilled(found.sheet) && found.beside.some(isFilled))]
}

const knownIds = (set: CriteriaSet): ReadonlySet<string> => new Set([...inputsOf(set).keys(), ...set.components.map(component => component.code)])

function formSheet(sheet: Sheet, set: CriteriaSet): FormSheet {
  const ids = knownIds(set)
  const columns = columnsOfForm(sheet, ids, set.year)
  const rows = columns.id === undefined ? rowsByNumber(sheet, columns, set) : rowsById(sheet, columns.id, set, new Set(inputsOf(set).keys()))
  return { sheet, columns, rows }
}

/** The sheet "Số liệu" by its name, else the one other sheet with such a head; undefined when it is gone. `others` look like it and are not read. */
function figureSheets(sheets: readonly Sheet[], set: CriteriaSet): { readonly figures?: FormSheet; readonly others: readonly FormSheet[] } {
  const ids = new Set(set.figures.map(figure => figure.id))
  const found = (sheet: Sheet): FormSheet => {
    const columns = columnsOfFigures(sheet, ids, set.year)
    return { sheet, columns, rows: columns.id === undefined ? figureRowsByName(sheet, columns, set) : rowsById(sheet, columns.id, set, ids) }
  }
  const named = sheetNamed(sheets, sheetNames.figures)
  if (ids.size === 0) return { ...(named === undefined ? {} : { figures: found(named) }), others: [] }
  const alike = sheets.filter(sheet => sheet !== named && !sheet.hidden && figureHead(sheet) !== undefined).map(found).filter(each => each.rows.inputs.size > 0)
  const [figures, ...others] = named === undefined ? alike : [found(named), ...alike]
  return { ...(figures === undefined ? {} : { figures }), others }
}

function proofsIn(form: FormSheet, set: CriteriaSet, file: string): ReadonlyMap<string, Proof> {
  return new Map(set.components.flatMap(component => {
    const proof = proofOf(form, component, file)
    return proof === undefined ? [] : [[component.code, proof] as const]
  }))
}

/** Whether a workbook is a form, by the names of its sheets or by the head of one: for files whose kind nobody stated. */
export const looksLikeForm = ({ sheets }: Workbook): boolean =>
  sheetNamed(sheets, sheetNames.form) !== undefined || sheetNamed(sheets, sheetNames.lists) !== undefined || sheets.some(sheet => formHead(sheet) !== undefined)
