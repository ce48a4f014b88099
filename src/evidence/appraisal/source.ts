import { ownIdsOf, type CriteriaSet } from '../../criteria/criteria.ts'
import type { Finding } from '../../finding.ts'
import { compare } from '../../rational.ts'
import { isAnswered, type Answer, type Layer, type Unit } from '../answer.ts'
import type { ReadFile } from '../gather.ts'
import type { Sheet } from '../../sheet.ts'
import { readTable } from '../table.ts'
import { readAppraisal, type AppraisalOptions } from './read.ts'
import { aboveMaximum, notASheet } from './told.ts'

/** What all files of one source of verdicts say. */
export interface VerdictsRead {
  readonly layers: readonly (readonly [unitId: string, layer: Layer])[]
  readonly made: readonly Unit[]
  readonly findings: readonly Finding[]
}

type Opened = ReadFile & { readonly sheets: readonly Sheet[] }

/** Reads the files of an appraisal or of an explanation; a sheet that is no table of verdicts may be a plain table of counter-values. */
export function readVerdicts(files: readonly Opened[], set: CriteriaSet, options: Omit<AppraisalOptions, 'file' | 'name'> & { readonly name?: string }): VerdictsRead {
  const layers: (readonly [string, Layer])[] = []
  const made: Unit[] = []
  const findings: Finding[] = []
  for (const { file, sheets } of files) {
    const name = options.name ?? file
    const units = { ...options.units, known: [...options.units.known, ...made] }
    const read = readAppraisal(sheets, set, { ...options, units, file, name })
    for (const [unit, layer] of read.layers) layers.push([unit.id, layer])
    for (const [unit] of read.layers) if (!units.known.includes(unit) && !made.includes(unit)) made.push(unit)
    for (const each of read.findings) findings.push(each)
    const visible = read.rest.filter(sheet => !sheet.hidden && sheet.rows.length > 0)
    const isRead = read.layers.length > 0 || read.findings.length > 0 || read.rest.length < sheets.length
    if (options.kind === 'explanation') { if (!isRead) findings.push(notASheet(file, 'explanation')); continue }
    if (visible.length === 0 || (isRead && !visible.some(sheet => holdsTable(sheet, set, units.known)))) continue
    const table = plainTable(visible, set, name, file, { ...options, units, file, name })
    for (const each of table.layers) layers.push(each)
    for (const unit of table.made) made.push(unit)
    for (const each of table.findings) findings.push(each)
  }
  return { layers, made, findings }
}

const holdsTable = (sheet: Sheet, set: CriteriaSet, known: readonly Unit[]): boolean => readTable([sheet], set, known, '', '').layers.size > 0

/** A wide or long table of counter-values; points above the maximum are refused there too. */
function plainTable(sheets: readonly Sheet[], set: CriteriaSet, name: string, file: string, { units, stated, usual }: AppraisalOptions): VerdictsRead {
  const read = readTable(sheets, set, units.known, name, file, { open: units.open, kind: 'appraisal' })
  const all = [...units.known, ...read.made]
  const checked = [...read.layers].map(([id, layer]) => ({ id, ...refused(layer, all.find(unit => unit.id === id), set) }))
  return {
    layers: checked.map(({ id, layer }) => [id, { ...layer, round: stated ?? usual }] as const), made: read.made,
    findings: [...read.findings.filter(finding => !(finding.code === 'intake/out-of-range' && checked.some(each => each.findings.some(told => told.at?.cell === finding.at?.cell && told.at?.sheet === finding.at?.sheet)))), ...checked.flatMap(each => each.findings)],
  }
}

function refused(layer: Layer, unit: Unit | undefined, set: CriteriaSet): { readonly layer: Layer; readonly findings: readonly Finding[] } {
  const findings: Finding[] = []
  const answers = new Map([...layer.answers].map(([id, answer]): readonly [string, Answer] => {
    const component = set.components.find(each => each.method === 'given' && each.inputs.some(input => input.id === id))
    if (component === undefined || unit === undefined || answer.value?.is !== 'number' || compare(answer.value.number, component.max) <= 0) return [id, answer]
    findings.push(aboveMaximum({ unit, component, at: answer.from, read: answer.read }, answer.value.number))
    return [id, { id, state: 'unreadable', from: answer.from, read: answer.read }]
  }))
  const spoken = set.components.filter(component => ownIdsOf(set, component).some(id => isAnswered(answers.get(id)))).map(component => component.code)
  return { layer: { ...layer, answers, reopens: new Set(spoken) }, findings }
}
