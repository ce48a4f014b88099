import { idsOf, type Component } from '../criteria/criteria.ts'
import { isAnswered, type Answer, type Layer, type SourceKind } from '../evidence/answer.ts'

/** The kinds of source that the answers of a component come from; blanks come from nowhere. */
export type Origins = (component: Component) => ReadonlySet<SourceKind>

/** Who gave what stands, once later sources have overruled earlier ones. */
export function originsOf(layers: readonly Layer[], answers: ReadonlyMap<string, Answer>): Origins {
  const giver = (id: string): SourceKind | undefined => {
    const answer = answers.get(id)
    if (!isAnswered(answer)) return undefined
    return layers.findLast(layer => layer.answers.get(id) === answer)?.kind
  }
  return component => {
    const kinds = idsOf(component).map(giver)
    return new Set(kinds.filter(kind => kind !== undefined))
  }
}

/** What stands rests on the unit's own word alone. */
export const isOwnWord = (origins: ReadonlySet<SourceKind>): boolean => origins.size === 1 && origins.has('form')
