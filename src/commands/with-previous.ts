import { resolve } from 'node:path'
import { Refusal, type Finding } from '../finding.ts'
import { beforeOf } from '../scoring/compare/before.ts'
import { moves, type MergedRule } from '../scoring/compare/years.ts'
import type { GroupScore } from '../scoring/scorecard.ts'
import type { Edition } from '../criteria/diff/change.ts'
import { text, type Lang, type Text } from '../text.ts'
import { editionOf, partnerAmong } from './compare.ts'
import { openResult, type OpenedResult } from './open-result.ts'
import type { Planned } from './plan-round.ts'
import type { World } from './world.ts'

/** A group that was scored, and its set as it is written. */
export interface Written {
  readonly group: GroupScore
  readonly edition: Edition
}

/** The groups beside the result that the round names as `previous`; one that cannot be opened, or lacks a group, is told and nothing is compared. */
export async function withPrevious(groups: readonly Written[], { round, base }: Planned, world: World): Promise<{ readonly groups: readonly GroupScore[]; readonly findings: readonly Finding[] }> {
  const plain = groups.map(each => each.group)
  if (round.previous === undefined) return { groups: plain, findings: [] }
  try {
    const old = await openResult(resolve(base, round.previous), { ...world, cwd: base }, 'kept')
    return { groups: groups.map(each => beside(each, old, plain, round.merged)), findings: unmatched(plain, old, round.previous) }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { groups: plain, findings: [unopened(round.previous, error)] }
  }
}

function beside({ group, edition }: Written, { opened }: OpenedResult, all: readonly GroupScore[], merged: MergedRule): GroupScore {
  const partner = partnerAmong(group, opened, all.length)
  if (partner === undefined) return group
  const everyone = { before: opened.flatMap(each => each.published.units), now: all.flatMap(({ units }) => units.map(({ unit }) => unit)) }
  return { ...group, before: beforeOf(moves({ group: partner.published, edition: editionOf(partner) }, { group, edition }, everyone, merged)) }
}

/** Lists of a round that the result before has no list for, by name or by set: they are told, with the names that it has. */
function unmatched(groups: readonly GroupScore[], { opened }: OpenedResult, file: string): readonly Finding[] {
  const names = groups.filter(group => partnerAmong(group, opened, groups.length) === undefined).map(({ name }) => name)
  if (names.length === 0) return []
  const quoted = (lang: Lang, all: readonly Text[]): string => all.map(name => `“${name[lang]}”`).join(', ')
  const olds = opened.map(({ group }) => group.name)
  return [{
    code: 'round/previous-no-group', severity: 'warning', at: { file },
    message: text(() => `Kết quả trước (\`previous\`) không có nhóm nào để so với nhóm ${quoted('vi', names)}.`, () => `The result before (\`previous\`) has no group to compare ${quoted('en', names)} with.`),
    fix: text(() => `Đặt tên nhóm như kết quả trước: ${quoted('vi', olds)}.`, () => `Name the group as the result before does: ${quoted('en', olds)}.`),
  }]
}

const unopened = (file: string, { text: why }: Refusal): Finding => ({
  code: 'round/previous-unread', severity: 'warning', at: { file },
  message: text(t => `Không so được với kết quả trước (\`previous\`): ${t.say(why)}`, t => `The result before (\`previous\`) cannot be compared with: ${t.say(why)}`),
})
