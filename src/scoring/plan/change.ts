import type { Answer, Dossier, Layer, Value } from '../../evidence/answer.ts'
import { answersOf } from '../../evidence/merge.ts'
import type { Input } from '../../methods/method.ts'
import { fractionText } from '../../rational.ts'

/** One answer that would have to be another. */
export interface Change {
  readonly input: Input
  /** What stands now; absent where nothing was ever said. */
  readonly from?: Answer
  readonly to: Value
  /** It only follows the others, so that the figures still fit together. */
  readonly isAlong?: boolean
}

/** New answers by the id of their input. */
export type Values = ReadonlyMap<string, Value>

const nowhere = { file: '' }

/** An answer that says this, at the place of the one before it. */
export const saying = (id: string, value: Value, before: Answer | undefined): Answer =>
  ({ id, state: 'given', value, from: before?.from ?? nowhere, read: before?.read ?? '' })

/** The evidence as it would be: each answer changed in the source that gives it, a missing one on the unit's form, and these components with a proof. */
export function withChanges(dossier: Dossier, values: Values, proven: readonly string[] = []): Dossier {
  const changed = [...values].reduce((layers, [id, value]) => changedIn(layers, id, value), dossier.layers)
  return { ...dossier, layers: proven.reduce(provenIn, changed) }
}

function changedIn(layers: readonly Layer[], id: string, value: Value): readonly Layer[] {
  const before = answersOf(layers).get(id)
  const giver = before === undefined || before.state === 'blank' ? -1 : layers.findLastIndex(layer => layer.answers.get(id) === before)
  return at(layers, giver, layer => ({ ...layer, answers: new Map([...layer.answers, [id, saying(id, value, before)]]) }))
}

const provenIn = (layers: readonly Layer[], code: string): readonly Layer[] =>
  at(layers, -1, layer => ({ ...layer, proofs: new Map([...layer.proofs, [code, { proof: 'Tài liệu kiểm chứng', explanation: '', from: nowhere }]]) }))

/** The layers with one of them changed: this one, else the last form, else a form of its own. */
function at(layers: readonly Layer[], place: number, by: (layer: Layer) => Layer): readonly Layer[] {
  const index = place >= 0 ? place : layers.findLastIndex(layer => layer.kind === 'form')
  return index < 0 ? [...layers, by(blankForm)] : layers.map((layer, each) => (each === index ? by(layer) : layer))
}

const blankForm: Layer = { kind: 'form', name: '', answers: new Map(), proofs: new Map() }

/** The same for answers that are the same. */
export const keyOf = (value: Value | undefined): string =>
  value === undefined ? '' : value.is === 'number' ? fractionText(value.number) : value.is === 'date' ? value.date : value.option
