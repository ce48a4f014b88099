import { isShut } from '../../criteria/closed.ts'
import { inputsOf, type Component, type CriteriaSet } from '../../criteria/criteria.ts'
import type { SetDiff } from '../../criteria/diff/diff.ts'
import { isAnswered, type Answer, type Dossier, type Layer, type Proof, type Unit } from '../../evidence/answer.ts'
import { ownInput } from '../../evidence/layout.ts'
import type { Input } from '../../methods/method.ts'
import { carryDossier } from '../replay/carry.ts'

/** Why an answer of an old form does not stand on the new one. */
export type LeftBecause = 'unreadable' | 'gone' | 'merged' | 'changed' | 'option' | 'past' | 'closed' | 'unfit'

/** One answer under its id on the new form; `old` is as it stands on the old form, with its cell. */
export interface Move {
  readonly id: string
  /** Of the new set; undefined for the state of a component as a whole. */
  readonly input?: Input
  readonly answer: Answer
  readonly old: Answer
}

/** An answer, or the proof of a component, that stays behind on the old form. */
export interface Left {
  readonly is: 'answer' | 'proof'
  /** The id or code in the old set. */
  readonly id: string
  readonly old: Pick<Answer, 'from' | 'read'>
  readonly because: LeftBecause
  /** The input or the component of the new set that it would have answered, where there is one. */
  readonly to?: string
}

/** What of one old form stands on the new one, and what does not. */
export interface Moves {
  readonly unit: Unit
  readonly moves: readonly Move[]
  /** By component code of the new set. */
  readonly proofs: ReadonlyMap<string, Proof>
  readonly left: readonly Left[]
}

/**
 * Brings a form over to another set by the rules of replay: the same question, else nothing. Unlike a replay no date moves with the year: what was done last
 * year was not done in this one, so between sets of different periods a date stays behind.
 */
export function movesOf(dossier: Dossier, diff: SetDiff): Moves {
  const forms = dossier.layers.filter(layer => layer.kind === 'form').map(layer => withWholeStates(layer, diff))
  const carried = carryDossier({ ...dossier, layers: forms }, diff.carried, diff.now, 0)
  const found = forms.map((old, index) => movesBetween(old, carried.dossier.layers[index], carried.lost, diff))
  return {
    unit: dossier.unit, moves: found.flatMap(each => each.moves), left: found.flatMap(each => each.left),
    proofs: new Map(found.flatMap(each => [...each.proofs])),
  }
}

/** A component that is answered in its own row states there what holds of it as a whole; where its question changed, that still holds. */
function withWholeStates(layer: Layer, { old, carried }: SetDiff): Layer {
  const asked = new Set([...carried.inputs.values()].map(origin => origin.from))
  const whole = old.components.flatMap((component): readonly (readonly [string, Answer])[] => {
    const answer = layer.answers.get(ownInput(component)?.id ?? '')
    const isState = answer?.state === 'not-arisen' || answer?.state === 'not-applicable'
    return isState && !asked.has(answer.id) && answer.id !== component.code ? [[component.code, { ...answer, id: component.code }]] : []
  })
  return whole.length === 0 ? layer : { ...layer, answers: new Map([...layer.answers, ...whole]) }
}

function movesBetween(old: Layer, now: Layer | undefined, lost: ReadonlySet<string>, diff: SetDiff): Omit<Moves, 'unit'> {
  const open = openIds(diff.now)
  const inputs = inputsOf(diff.now)
  const all = [...now?.answers.values() ?? []].filter(isAnswered).map((answer): Move => {
    const input = inputs.get(answer.id)
    return { id: answer.id, answer, old: old.answers.get(originOf(answer, diff)) ?? answer, ...(input === undefined ? {} : { input }) }
  })
  const stays = (move: Move): LeftBecause | undefined => (!open.has(move.id) ? 'closed' : isPast(move.answer, diff) ? 'past' : undefined)
  const moves = all.filter(move => move.answer.state !== 'unreadable' && stays(move) === undefined)
  const moved = new Set(moves.map(move => cellOf(move.old)))
  const answers = [...old.answers.values()].filter(answer => isAnswered(answer) && !moved.has(cellOf(answer)))
  const why = (answer: Answer): LeftBecause => (answer.state === 'unreadable' ? 'unreadable' : all.filter(move => cellOf(move.old) === cellOf(answer)).map(stays)[0] ?? goneOrChanged(answer.id, lost, diff))
  const closed = new Set(diff.now.components.filter(isShut).map(component => component.code))
  const proofs = [...now?.proofs ?? []].filter(([code]) => diff.now.components.some(component => component.code === code && !isShut(component)))
  const kept = new Set(proofs.map(([, proof]) => cellOf(proof)))
  const proofless = [...old.proofs].filter(([, proof]) => !kept.has(cellOf(proof))).map(([code, proof]): Left =>
    ({ is: 'proof', id: code, old: { from: proof.from, read: [proof.proof, proof.explanation].filter(word => word !== '').join(' | ') }, because: closed.has(diff.carried.codes.get(code) ?? '') ? 'closed' : goneOrChanged(code, lost, diff) }))
  const leftAnswer = (answer: Answer): Left => ({ is: 'answer', id: answer.id, old: answer, because: why(answer), ...placeFor(answer.id, diff) })
  return { moves, proofs: new Map(proofs), left: [...once(answers).map(leftAnswer), ...proofless] }
}

function placeFor(id: string, { old, now, carried }: SetDiff): Pick<Left, 'to'> {
  const asked = [...carried.inputs].find(([, origin]) => origin.from === id)?.[0]
  const code = carried.codes.get(ownerOf(id, old)?.code ?? '')
  const to = asked ?? now.components.find(component => component.code === code)?.code
  return to === undefined ? {} : { to }
}

const ownerOf = (id: string, { components }: CriteriaSet): Component | undefined =>
  components.find(component => component.code === id || component.inputs.some(input => input.id === id && !input.shared))

/** One cell is one answer, though it may speak of an input and of its component alike. */
const once = (answers: readonly Answer[]): readonly Answer[] => [...new Map(answers.map(answer => [answer.from.cell === undefined ? answer.id : cellOf(answer), answer])).values()]

const cellOf = ({ from }: Pick<Answer, 'from'>): string => `${from.sheet ?? ''}!${from.cell ?? ''}`

/** The id in the old set of what an answer of the new one was. */
const originOf = (answer: Answer, { carried }: SetDiff): string =>
  carried.inputs.get(answer.id)?.from ?? [...carried.codes].find(([, to]) => to === answer.id)?.[0] ?? answer.id

const isPast = (answer: Answer, { old, now }: SetDiff): boolean => answer.value?.is === 'date' && old.year !== now.year

/** What a unit can type on the form: its shared figures, and the inputs and states of components that are not given by others. */
function openIds(set: CriteriaSet): ReadonlySet<string> {
  const own = ({ inputs, code }: Component): readonly string[] => [code, ...inputs.filter(input => !input.shared).map(input => input.id)]
  return new Set([...set.figures.map(figure => figure.id), ...set.components.filter(component => !isShut(component)).flatMap(own)])
}

/** Of an answer that no question of the new set continues. */
function goneOrChanged(id: string, lost: ReadonlySet<string>, { old, now, carried }: SetDiff): LeftBecause {
  if ([...carried.inputs].some(([to, origin]) => origin.from === id && lost.has(to))) return 'option'
  const owner = ownerOf(id, old)
  const isThere = owner === undefined ? now.figures.some(figure => figure.id === id) : now.components.some(component => component.code === carried.codes.get(owner.code))
  if (isThere) return 'changed'
  return owner !== undefined && now.components.some(component => component.mergedFrom?.includes(owner.code) === true) ? 'merged' : 'gone'
}

/** The questions of the new set that the old one never asked, by the components that ask them. */
export function newQuestions({ now, carried }: SetDiff): readonly (Component | Input)[] {
  const isNew = (input: Input): boolean => !carried.inputs.has(input.id)
  return [
    ...now.figures.map(figure => figure.input).filter(isNew),
    ...now.components.filter(component => !isShut(component) && component.inputs.some(input => !input.shared && isNew(input))),
  ]
}
