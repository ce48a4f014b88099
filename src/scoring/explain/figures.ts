import { idsOf, type Component } from '../../criteria/criteria.ts'
import { isAnswered, type Answer, type Layer } from '../../evidence/answer.ts'
import { agree } from '../../evidence/merge.ts'
import type { Figure, Said } from './chain.ts'

/** What each question of a component was answered, by whom, and what that overruled; the component's own state only where it was stated. */
export function figuresOf(component: Component, layers: readonly Layer[], answers: ReadonlyMap<string, Answer>): readonly Figure[] {
  return [...new Set(idsOf(component))].flatMap((id): readonly Figure[] => {
    const input = component.inputs.find(each => each.id === id)
    const standing = answers.get(id)
    if (input === undefined && !isAnswered(standing)) return []
    const giver = layers.findLastIndex(layer => standing !== undefined && layer.answers.get(id) === standing)
    const now = standing === undefined ? undefined : saidBy(layers[giver], standing)
    return [{ id, ...(input === undefined ? {} : { input }), ...(now === undefined ? {} : { now }), earlier: earlier(layers.slice(0, giver < 0 ? layers.length : giver), id, standing) }]
  })
}

/** What was said otherwise; a lost row said nothing. */
function earlier(layers: readonly Layer[], id: string, standing: Answer | undefined): readonly Said[] {
  return layers.flatMap(layer => {
    const answer = layer.answers.get(id)
    if (answer === undefined || !isAnswered(answer) || (answer.state === 'unreadable' && answer.from.cell === undefined)) return []
    const said = standing !== undefined && agree(answer, standing) ? undefined : saidBy(layer, answer)
    return said === undefined ? [] : [said]
  })
}

const saidBy = (layer: Layer | undefined, answer: Answer): Said | undefined =>
  (layer === undefined ? undefined : { answer, kind: layer.kind, source: layer.name })
