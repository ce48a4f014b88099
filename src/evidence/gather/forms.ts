import type { CriteriaSet } from '../../criteria/criteria.ts'
import type { Finding } from '../../finding.ts'
import type { Answer, Layer, Unit } from '../answer.ts'
import { readForm, type ReadForm } from '../form.ts'
import type { ReadFile } from '../gather.ts'
import { ownerByFile, ownerOf, twoForms } from './owner.ts'

/** What the forms of one source say: a layer for each unit of which something came. */
export interface FormsRead {
  readonly layers: ReadonlyMap<string, Layer>
  /** Units that no roster knew, when none was given. */
  readonly made: readonly Unit[]
  readonly findings: readonly Finding[]
}

interface Sent { readonly file: string; readonly unit: Unit; readonly layer?: Layer }

/** Reads every form and gives it to its unit. Of a unit that sent two, or none that can be used, every answer is unreadable: nothing is chosen and nothing becomes a zero. */
export function readForms(files: readonly ReadFile[], set: CriteriaSet, roster: readonly Unit[] | undefined): FormsRead {
  const findings: Finding[] = []
  const sent: Sent[] = []
  for (const each of files) {
    const read = each.workbook === undefined ? undefined : readForm(each.workbook, set)
    const owner = read === undefined ? { unit: ownerByFile(each.file, roster ?? []), findings: [] } : ownerOf(read.unit ?? {}, each.file, roster)
    const known = owner.unit === undefined ? {} : { unit: owner.unit.id }
    findings.push(...[...each.findings, ...owner.findings, ...(read?.findings ?? [])].map(finding => ({ ...known, ...finding })))
    if (owner.unit !== undefined && counts(read, roster)) sent.push({ file: each.file, unit: owner.unit, ...(read?.layer === undefined ? {} : { layer: read.layer }) })
  }
  const units = [...new Map(sent.map(({ unit }) => [unit.id, unit])).values()]
  const layers = units.map(unit => layerOf(unit, sent.filter(each => each.unit.id === unit.id), set))
  return {
    layers: new Map(layers.map(({ unit, layer }) => [unit.id, layer])), made: roster === undefined ? units : [],
    findings: [...findings, ...layers.flatMap(each => each.findings)],
  }
}

/** Without a roster a file that is no form of this set makes no unit. */
const counts = (read: ReadForm | undefined, roster: readonly Unit[] | undefined): boolean => roster !== undefined || read?.layer !== undefined

function layerOf(unit: Unit, sent: readonly Sent[], set: CriteriaSet): { readonly unit: Unit; readonly layer: Layer; readonly findings: readonly Finding[] } {
  const usable = sent.flatMap(each => (each.layer === undefined ? [] : [each.layer]))
  const [only, another] = usable
  if (only !== undefined && another === undefined) return { unit, layer: only, findings: [] }
  const files = (usable.length > 1 ? usable.map(layer => layer.name) : sent.map(each => each.file)).toSorted()
  return { unit, layer: unreadableLayer(files[0] ?? '', set), findings: usable.length > 1 ? [twoForms(unit, files)] : [] }
}

/** Something came, and nothing of it can be trusted: every figure that the unit gives is unreadable, until another source gives it. */
function unreadableLayer(file: string, set: CriteriaSet): Layer {
  const own = set.components.filter(component => component.source === 'self').flatMap(component => component.inputs)
  const answers = [...set.figures.map(figure => figure.input), ...own].map((input): readonly [string, Answer] => [input.id, { id: input.id, state: 'unreadable', from: { file }, read: '' }])
  return { kind: 'form', name: file, answers: new Map(answers), proofs: new Map() }
}
