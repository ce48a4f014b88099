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
  const known = new Map<Component, ReadonlySet<SourceKind>>()
  return component => {
    const kinds = known.get(component) ?? together(idsOf(component).map(giver))
    known.set(component, kinds)
    return kinds
  }
}

const none: ReadonlySet<SourceKind> = new Set()
const alone = new Map<SourceKind, ReadonlySet<SourceKind>>()

/** The kinds that are there. Nearly every component has its answers from one source, or from none: these sets are made once. */
function together(kinds: readonly (SourceKind | undefined)[]): ReadonlySet<SourceKind> {
  const first = kinds.find(kind => kind !== undefined)
  if (first === undefined) return none
  if (kinds.some(kind => kind !== undefined && kind !== first)) return new Set(kinds.filter(kind => kind !== undefined))
  const known = alone.get(first) ?? new Set([first])
  alone.set(first, known)
  return known
}

/** What stands rests on the unit's own word alone. */
export const isOwnWord = (origins: ReadonlySet<SourceKind>): boolean => origins.size === 1 && origins.has('form')
