import { homeIn, mostHomes, withHome, type Home, type Homes } from './homes.ts'
import type { Owner } from './owners.ts'
import { seedOf, type Met, type Seed, type Seen } from './seen.ts'

/** A national code that was met before with another mark: how its own unit has met it, a unit that says the very same of it and counts as this one does, and the unit that said something of it first. */
export interface Across { readonly met: Met; readonly twin: Home | undefined; readonly first: Home | undefined; readonly saysTheSame: boolean }

/** Looks at the code that was met last, of a dossier of this owner. Who says what of a code is kept beside its first mark, so that rows mean the same in any order. */
export function acrossUnits(seen: Seen, homes: Homes): (owner: Owner, code: string) => Across {
  const isKnown = (number: number): boolean => homes.at(number)?.isKnown === true
  const tell = (code: string, mark: number): Met => seen.meet(seedOfContent(mark, isKnown(homeIn(mark))), code, withHome(0, homeIn(mark)))
  return ({ seed, number }, code) => {
    const { before, now } = seen.clash
    const home = homeIn(before)
    tell(code, before)
    const twin = tell(code, now) === 'other' ? homes.at(homeIn(seen.clash.before)) : undefined
    return { twin, met: home === number ? 'other' : seen.meet(seed, code, now), first: home === number ? undefined : homes.at(home), saysTheSame: contentIn(before) === contentIn(now) }
  }
}

const contentIn = (mark: number): number => mark & -mostHomes

/** Where the fingerprints of codes of one content begin, of units that are known before or of others. */
const seedOfContent = (mark: number, isKnown: boolean): Seed => seedOf(`\n${isKnown ? '#' : '~'}${contentIn(mark)}\n`)
