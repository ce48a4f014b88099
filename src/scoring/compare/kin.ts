import type { Unit } from '../../evidence/answer.ts'
import { kindIn } from '../../evidence/name-parts.ts'
import { findUnit, type FoundUnit } from '../../evidence/unit-names.ts'
import { folded } from '../../text.ts'
import type { UnitScore } from '../scorecard.ts'

/** What a unit was in the result before: itself, one unit under another name, several that became one, a part of one, one of several of its name, or nothing. */
export interface Kin {
  readonly is: 'same' | 'renamed' | 'merged' | 'split' | 'several' | 'new'
  /** Its units of before, as far as that result has them; of `several`, whom it may have been. */
  readonly before: readonly UnitScore[]
  /** Units before merging that the result before does not have, or has more than once. */
  readonly missing: readonly string[]
  /** Units of before that a name could mean: nobody's, and not gone. */
  readonly maybe: readonly UnitScore[]
  /** Of `merged`, those of `before` whom other units of now come from as well: a part of each is not its whole. */
  readonly parted: readonly UnitScore[]
}

/**
 * Who each of the new units was: by the predecessors that the roster states, else by an id under which a name agrees, else by name. An id alone is
 * nobody's: lists are numbered anew. What two units could be is nobody's.
 */
export function kinOf(olds: readonly UnitScore[], news: readonly Unit[]): (unit: Unit) => Kin {
  const roster = olds.map(score => score.unit)
  const scoreOf = new Map(olds.map(score => [score.unit, score]))
  const claim = (unit: Unit): Kin => claimOf(unit, olds, name => unitsIn(findUnit(roster, name)).flatMap(each => listed(scoreOf.get(each))))
  const claims = new Map(news.map(unit => [unit, claim(unit)]))
  const claimants = new Map<UnitScore, Unit[]>()
  for (const [unit, { is, before }] of claims) for (const each of is === 'several' ? [] : before) claimants.set(each, [...claimants.get(each) ?? [], unit])
  return unit => {
    const kin = claims.get(unit) ?? claim(unit)
    const [only] = kin.before
    if (only === undefined || kin.is === 'several') return kin
    return kin.is === 'merged' ? { ...kin, parted: kin.before.filter(each => isParted(each, claimants.get(each) ?? [])) } : shared(unit, kin, only, claimants.get(only) ?? [])
  }
}

type Named = (name: string) => readonly UnitScore[]

function claimOf(unit: Unit, olds: readonly UnitScore[], named: Named): Kin {
  const twin = olds.find(({ unit: old }) => old.id === unit.id && sameNames(old.predecessors, unit.predecessors) && (unit.predecessors.length > 0 || agree(old, unit)))
  if (twin !== undefined) return { ...nobody, is: 'same', before: [twin] }
  const stated = unit.predecessors.map(name => ({ name, found: named(name) }))
  const found = [...new Set(stated.flatMap(each => (each.found.length === 1 ? each.found : [])))]
  const maybe = stated.flatMap(each => (each.found.length > 1 ? each.found : []))
  const missing = stated.flatMap(({ name, found: { length } }) => (length === 1 ? [] : [name]))
  if (found.length === 0 && maybe.length === 0) return itself(unit, olds, named)
  const [only] = found
  if (unit.predecessors.length === 1 && only === undefined) return { ...nobody, is: 'several', before: maybe, maybe }
  if (found.length > 1 || missing.length > 0 || only === undefined) return { ...nobody, is: 'merged', before: found, missing, maybe }
  return { ...nobody, is: folded(only.unit.name) === folded(unit.name) ? 'same' : 'renamed', before: found }
}

const nobody = { before: [], missing: [], maybe: [], parted: [] } satisfies Omit<Kin, 'is'>

function itself(unit: Unit, olds: readonly UnitScore[], named: Named): Kin {
  const byId = olds.find(old => old.unit.id === unit.id && agree(old.unit, unit))
  const all = byId === undefined ? named(unit.name).filter(old => isOfKind(old.unit, unit.kind, unit.name)) : [byId]
  return all.length > 1 ? { ...nobody, is: 'several', before: all, maybe: all } : { ...nobody, is: all.length === 0 ? 'new' : 'same', before: all }
}

/** Whether a roster says that one unit of before went to several. */
const isParted = (old: UnitScore, claimants: readonly Unit[]): boolean => claimants.length > 1 && claimants.some(({ predecessors }) => predecessors.length > 0 && !sameNames(predecessors, old.unit.predecessors))

/** One unit of before whom several claim: it was parted, or it is the one with its id. */
function shared(unit: Unit, kin: Kin, only: UnitScore, claimants: readonly Unit[]): Kin {
  if (claimants.length < 2) return kin
  if (isParted(only, claimants)) return { ...kin, is: 'split' }
  return unit.id === only.unit.id ? kin : { ...kin, is: 'several', maybe: [only] }
}

const unitsIn = (found: FoundUnit): readonly Unit[] => (found.is === 'one' ? [found.unit] : found.is === 'several' ? found.units : [])

/** Whether two units have one name, as people write it. */
const agree = (old: Unit, { name }: Unit): boolean => findUnit([old], name).is === 'one'

/** A name without its kind is that of a commune and of a ward. */
const isOfKind = (old: Unit, kind: string, name: string): boolean => folded(old.kind) === folded(kind) || old.kind === '' || kind === '' || (kindIn(name) !== undefined && kindIn(name) === kindIn(old.name))

const listed = <Each>(each: Each | undefined): readonly Each[] => (each === undefined ? [] : [each])

const sameNames = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.map(folded).sort().join('\n') === b.map(folded).sort().join('\n')
