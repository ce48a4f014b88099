import type { CriteriaSet } from '../../criteria/criteria.ts'
import type { Carried, Origin } from '../../criteria/diff/carried.ts'
import { yearsLater } from '../../criteria/diff/years.ts'
import type { Answer, Dossier, Layer, Verdict } from '../../evidence/answer.ts'
import { answersOf } from '../../evidence/merge.ts'
import { least } from '../../rational.ts'

/** A unit's evidence under the ids of another set, and the inputs of that set whose answer could not be taken along. */
export interface CarriedDossier {
  readonly dossier: Dossier
  /** An option was chosen that the new set does not have. */
  readonly lost: ReadonlySet<string>
}

/** Moves the answers of one unit to the places that they have in another set; dates move with the year of the set. */
export function carryDossier(dossier: Dossier, carried: Carried, set: CriteriaSet, years: number): CarriedDossier {
  const standing = answersOf(dossier.layers)
  const lost = new Set([...carried.inputs].filter(([, origin]) => isLost(standing.get(origin.from), origin)).map(([id]) => id))
  const codes = (all: readonly string[]): readonly string[] => all.flatMap(code => carried.codes.get(code) ?? [])
  const unit = { ...dossier.unit, notApplicable: codes(dossier.unit.notApplicable) }
  return { dossier: { ...dossier, unit, layers: dossier.layers.map(layer => carryLayer(layer, carried, set, years, lost)) }, lost }
}

const isLost = (answer: Answer | undefined, { options }: Origin): boolean =>
  options !== undefined && answer?.value?.is === 'option' && !options.has(answer.value.option)

function carryLayer(layer: Layer, carried: Carried, set: CriteriaSet, years: number, lost: ReadonlySet<string>): Layer {
  const answers = new Map<string, Answer>()
  for (const [oldCode, code] of carried.codes) {
    const answer = layer.answers.get(oldCode)
    if (answer !== undefined && answer.state !== 'given' && set.components.some(component => component.code === code)) answers.set(code, { ...answer, id: code })
  }
  for (const [id, origin] of carried.inputs) {
    const answer = lost.has(id) ? undefined : layer.answers.get(origin.from)
    if (answer !== undefined) answers.set(id, moved(answer, id, origin, years))
  }
  const proofs = [...layer.proofs].flatMap(([code, proof]) => { const to = carried.codes.get(code); return to === undefined ? [] : [[to, proof] as const] })
  const { verdicts: _verdicts, claims: _claims, reopens, ...rest } = layer
  const reopened = [...reopens ?? []].flatMap(code => carried.codes.get(code) ?? [])
  return { ...rest, answers, proofs: new Map(proofs), ...(reopens === undefined ? {} : { reopens: new Set(reopened) }), ...(layer.verdicts === undefined ? {} : { verdicts: carryVerdicts(layer.verdicts, carried, set) }) }
}

/** Counter-points go along with their component; above a lowered maximum they are the maximum. */
function carryVerdicts(verdicts: ReadonlyMap<string, Verdict>, carried: Carried, set: CriteriaSet): ReadonlyMap<string, Verdict> {
  return new Map([...verdicts].flatMap(([old, verdict]) => {
    const component = set.components.find(each => each.code === carried.codes.get(old))
    if (component === undefined) return []
    return [[component.code, typeof verdict.points === 'object' ? { ...verdict, points: least(verdict.points, component.max) } : verdict] as const]
  }))
}

function moved(answer: Answer, id: string, { options }: Origin, years: number): Answer {
  const { value } = answer
  if (value?.is === 'date') return { ...answer, id, value: { is: 'date', date: yearsLater(value.date, years) } }
  if (value?.is === 'option') return { ...answer, id, value: { is: 'option', option: options?.get(value.option) ?? value.option } }
  return { ...answer, id }
}
