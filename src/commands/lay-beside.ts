import { resolve } from 'node:path'
import { Refusal, type Finding } from '../finding.ts'
import type { Everyone, Side } from '../scoring/compare/years.ts'
import type { GroupScore } from '../scoring/scorecard.ts'
import { text } from '../text.ts'
import { keptResult, type OpenedGroup, type OpenedResult } from './open-result.ts'
import { editionOf, seenFrom } from './open-set.ts'
import type { Planned } from './plan-round.ts'
import type { World } from './world.ts'

/** The list of the same name; of two results with one list each, that; else the only one by the same set. */
export function partnerAmong({ name, set }: Pick<GroupScore, 'name' | 'set'>, opened: readonly OpenedGroup[], count: number): OpenedGroup | undefined {
  const named = opened.find(each => each.group.name.vi === name.vi)
  if (named !== undefined || (opened.length === 1 && count === 1)) return named ?? opened[0]
  const [alike, ...more] = opened.filter(each => each.group.set.id === set.id)
  return more.length === 0 ? alike : undefined
}

/** A list of a result as it was published, ready to be laid beside another. */
export const sideOf = ({ published, source }: OpenedGroup): Side => ({ group: published, edition: editionOf({ set: published.set, source }) })

/** Every unit of an earlier result and of the groups now, whatever its list. */
export const everyoneIn = ({ opened }: OpenedResult, now: readonly GroupScore[]): Everyone =>
  ({ before: opened.flatMap(each => each.published.units), now: now.flatMap(({ units }) => units.map(({ unit }) => unit)) })

/** The result that a round names as `previous`: neither where it names none; one that cannot be opened is told. */
export async function openPrevious({ round, base }: Planned, world: World): Promise<{ readonly old?: OpenedResult; readonly findings: readonly Finding[] }> {
  if (round.previous === undefined) return { findings: [] }
  try {
    const old = await keptResult(resolve(base, round.previous), { ...world, cwd: base }, 'kept')
    return { old, findings: old.remarks }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { findings: [unopened(seenFrom(base, resolve(base, round.previous)), error)] }
  }
}

const unopened = (file: string, { text: why }: Refusal): Finding => ({
  code: 'round/previous-unread', severity: 'warning', at: { file },
  message: text(t => `Không so được với kết quả trước (\`previous\`): ${t.say(why)}`, t => `The result before (\`previous\`) cannot be compared with: ${t.say(why)}`),
})
