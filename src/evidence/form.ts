import { inputsOf, type CriteriaSet } from '../criteria/criteria.ts'
import type { Finding } from '../finding.ts'
import type { Sheet, Workbook } from '../sheet.ts'
import type { Layer, Proof } from './answer.ts'
import { columnsOfFigures, columnsOfForm, figureHead, formHead } from './form/columns.ts'
import { identityFindings, identityOf, isOfOtherSet, type Bearer } from './form/identity.ts'
import { answersIn, proofOf, type FormSheet } from './form/reader.ts'
import { figureRowsByName, rowsByNumber } from './form/by-name.ts'
import { lostRows } from './form/lost.ts'
import { rowsById } from './form/rows.ts'
import { strangers, typedPoints } from './form/strangers.ts'
import { byContent, notAForm, withoutIds } from './form/told.ts'
import { sheetNamed } from './grid.ts'
import { sheetNames } from './layout.ts'

/** A self-assessment workbook as it was understood: whose it is, what it answers. Without `layer` nothing of it can be used. */
export interface ReadForm {
  readonly unit?: Bearer
  readonly layer?: Layer
  readonly findings: readonly Finding[]
}

/** Reads a form that came back, wherever its rows and columns stand now: by hidden ids, else by head, number and name. */
export function readForm(workbook: Workbook, set: CriteriaSet): ReadForm {
  const { file, sheets } = workbook
  const named = sheetNamed(sheets, sheetNames.form)
  const main = named ?? sheets.find(sheet => formHead(sheet) !== undefined)
  const identity = identityOf(workbook, main)
  const told = identityFindings(identity, set, file)
  if (isOfOtherSet(identity, set)) return { unit: identity.unit, findings: told }
  if (main === undefined) return { findings: [notAForm(workbook)] }
  const form = formSheet(main, set)
  const figures = figureSheet(sheets.filter(sheet => sheet !== main), set)
  const read = answersIn(form, figures, set, file)
  const lost = lostRows(form, figures, set, file)
  const findings = [
    ...told, ...(named === undefined ? [byContent(file, main.name)] : []), ...(form.columns.id === undefined ? [withoutIds(file, main.name)] : []), ...lost.findings,
    ...[form, ...(figures === undefined ? [] : [figures])].flatMap(part => strangers(part, file)), ...typedPoints(form, set, file), ...read.findings,
  ]
  const answers = [...lost.answers, ...read.answers]
  const layer: Layer = { kind: 'form', name: file, answers: new Map(answers.map(answer => [answer.id, answer])), proofs: proofsIn(form, set, file) }
  return { unit: identity.unit, layer, findings }
}

const knownIds = (set: CriteriaSet): ReadonlySet<string> => new Set([...inputsOf(set).keys(), ...set.components.map(component => component.code)])

function formSheet(sheet: Sheet, set: CriteriaSet): FormSheet {
  const ids = knownIds(set)
  const columns = columnsOfForm(sheet, ids)
  const rows = columns.id === undefined ? rowsByNumber(sheet, columns, set) : rowsById(sheet, columns.id, set, new Set(inputsOf(set).keys()))
  return { sheet, columns, rows }
}

/** The sheet "Số liệu" by its name, else the one other sheet with such a head; undefined when it is gone. */
function figureSheet(others: readonly Sheet[], set: CriteriaSet): FormSheet | undefined {
  const ids = new Set(set.figures.map(figure => figure.id))
  const found = (sheet: Sheet): FormSheet => {
    const columns = columnsOfFigures(sheet, ids)
    return { sheet, columns, rows: columns.id === undefined ? figureRowsByName(sheet, columns, set) : rowsById(sheet, columns.id, set, ids) }
  }
  const named = sheetNamed(others, sheetNames.figures)
  if (ids.size === 0 || named !== undefined) return named === undefined ? undefined : found(named)
  return others.filter(sheet => !sheet.hidden && figureHead(sheet) !== undefined).map(found).find(each => each.rows.inputs.size > 0)
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
