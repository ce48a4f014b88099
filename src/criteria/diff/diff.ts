import type { CriteriaSet } from '../criteria.ts'
import { carriedInputs, type Carried } from './carried.ts'
import { changeOf, type Change, type Edition } from './change.ts'
import { checkDifferences } from './checks.ts'
import { figureDifferences, figurePairs } from './figures.ts'
import { gradeDifferences } from './grades.ts'
import { leafDifferences } from './leaf.ts'
import { matchEntries, type Matches } from './match.ts'
import { measureDifferences } from './measures.ts'
import { nodeDifferences } from './nodes.ts'
import { ruleDifferences } from './rule.ts'
import { settingDifferences } from './settings.ts'

/** How one set became another. */
export interface SetDiff {
  readonly old: CriteriaSet
  readonly now: CriteriaSet
  /** Each change once: the set, its grades, figures and checks first, then the components in the order of the new file. */
  readonly changes: readonly Change[]
  /** Where answers to the old set belong in the new one. */
  readonly carried: Carried
}

/** Compares two sound sets by what they mean: layout, comments, worked examples and the spelling of equal rules are no changes. */
export function diffSets(old: Edition, now: Edition): SetDiff {
  const matches = matchEntries(old, now)
  const figures = figurePairs(old, now)
  const figureIds = new Map([...figures.gone.map(({ id }) => [id, nowhere] as const), ...figures.both.map(([from, to]) => [from.id, to.id] as const)])
  const codes = new Map([...matches.after].map(([from, to]) => [from.code, to.code]))
  const names = new Map([...old.set.grades, ...now.set.grades].map(grade => [grade.id, grade.name]))
  const pairs = [...matches.before].map(([entry, from]) => ({ from, entry }))
  const differences = [
    ...settingDifferences(old, now, codes), ...gradeDifferences(old, now),
    ...figureDifferences(figures), ...measureDifferences(old, now, figureIds), ...checkDifferences(old, now, figureIds),
    ...nodeDifferences(matches, old, now),
    ...pairs.flatMap(({ from, entry }) => [
      ...leafDifferences(from, entry, id => names.get(id) ?? { vi: id, en: id }),
      ...ruleDifferences(from, entry, old, now, figureIds),
    ]),
  ]
  const changes = differences.map(difference => changeOf(difference, old, now))
  return { old: old.set, now: now.set, changes: inFileOrder(changes, matches), carried: carriedInputs(matches, figureIds, old, now) }
}

/** No id: that of a figure which is gone may name another one now. */
const nowhere = ''

/** By the order of the new file; what is gone stands where it stood, after the last item before it that is still there. */
function inFileOrder(changes: readonly Change[], { olds, news, before, after }: Matches): readonly Change[] {
  const places = new Map(news.map((entry, index) => [`+${entry.code}`, index]))
  let last = -1
  for (const entry of olds) {
    const now = after.get(entry)
    if (now !== undefined) last = news.indexOf(now)
    else places.set(`-${entry.code}`, last + 0.5)
  }
  const place = ({ newCode, oldCode }: Change): number =>
    (newCode === undefined ? (oldCode === undefined ? -1 : places.get(`-${oldCode}`)) : places.get(`+${newCode}`)) ?? before.size
  return [...changes].sort((a, b) => place(a) - place(b))
}
