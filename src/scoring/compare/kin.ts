import type { Unit } from '../../evidence/answer.ts'
import { kindIn } from '../../evidence/name-parts.ts'
import { findUnit } from '../../evidence/unit-names.ts'
import { folded } from '../../text.ts'
import type { UnitScore } from '../scorecard.ts'

/** What a unit was in the result before: itself, one unit under another name, several that became one, or nothing. */
export interface Kin {
  readonly is: 'same' | 'renamed' | 'merged' | 'new'
  /** Its units of before, as far as that result has them. */
  readonly before: readonly UnitScore[]
  /** Units before merging that the result before does not have. */
  readonly missing: readonly string[]
}

/**
 * Who each unit was: by the predecessors that the roster states, else by an id under which a name agrees, else by name. An id alone is nobody's:
 * lists are numbered anew. What two units could be is nobody's.
 */
export function kinOf(olds: readonly UnitScore[]): (unit: Unit) => Kin {
  const roster = olds.map(score => score.unit)
  const scoreOf = new Map(olds.map(score => [score.unit, score]))
  const named = (name: string): UnitScore | undefined => {
    const found = findUnit(roster, name)
    return found.is === 'one' ? scoreOf.get(found.unit) : undefined
  }
  const namesake = ({ name, kind }: Unit): UnitScore | undefined => {
    const found = named(name)
    return found !== undefined && isOfKind(found.unit, kind, name) ? found : undefined
  }
  return unit => {
    const twin = roster.find(old => old.id === unit.id && sameNames(old.predecessors, unit.predecessors) && (unit.predecessors.length > 0 || agree(old, unit)))
    if (twin !== undefined) return { is: 'same', before: listed(scoreOf.get(twin)), missing: [] }
    const found = [...new Set(unit.predecessors.flatMap(name => listed(named(name))))]
    const missing = unit.predecessors.filter(name => named(name) === undefined)
    if (found.length === 0) {
      const itself = olds.find(old => old.unit.id === unit.id && agree(old.unit, unit)) ?? namesake(unit)
      return { is: itself === undefined ? 'new' : 'same', before: listed(itself), missing: [] }
    }
    const [only] = found
    if (found.length > 1 || missing.length > 0 || only === undefined) return { is: 'merged', before: found, missing }
    return { is: folded(only.unit.name) === folded(unit.name) ? 'same' : 'renamed', before: found, missing: [] }
  }
}

/** Whether two units have one name, as people write it. */
const agree = (old: Unit, { name }: Unit): boolean => findUnit([old], name).is === 'one'

/** A name without its kind is that of a commune and of a ward. */
const isOfKind = (old: Unit, kind: string, name: string): boolean => folded(old.kind) === folded(kind) || old.kind === '' || kind === '' || (kindIn(name) !== undefined && kindIn(name) === kindIn(old.name))

const listed = <Each>(each: Each | undefined): readonly Each[] => (each === undefined ? [] : [each])

const sameNames = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.map(folded).sort().join('\n') === b.map(folded).sort().join('\n')
