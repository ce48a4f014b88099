import { resolve } from 'node:path'
import type { PreviousRead } from '../evidence/kept/result.ts'
import type { Finding } from '../finding.ts'
import { laidBeside } from '../scoring/compare/before.ts'
import { moves, type GroupMoves, type MergedRule, type Side } from '../scoring/compare/years.ts'
import type { GroupScore } from '../scoring/scorecard.ts'
import { text, type Lang, type Text } from '../text.ts'
import { everyoneIn, openPrevious, partnerAmong, sideOf } from './lay-beside.ts'
import type { OpenedResult } from './open-result.ts'
import { seenFrom } from './open-set.ts'
import type { Planned } from './plan-round.ts'
import { pairingFindings } from './told-pairing.ts'
import type { World } from './world.ts'

/** A round beside the result before: what was opened stands under `previous`. */
export interface LaidBeside {
  readonly groups: readonly GroupScore[]
  readonly findings: readonly Finding[]
  readonly previous?: PreviousRead
}

/** The groups beside the result that the round names as `previous`; one that cannot be opened, or lacks a group, is told and nothing is compared. */
export async function withPrevious(sides: readonly Side[], planned: Planned, world: World): Promise<LaidBeside> {
  const groups = sides.map(each => each.group)
  const { old, findings } = await openPrevious(planned, world)
  if (old === undefined) return { groups, findings }
  const named = seenFrom(planned.base, resolve(planned.base, planned.round.previous ?? ''))
  const laid = sides.map(side => ({ side, moves: beside(side, old, groups, planned.round.merged) }))
  const told = pairingFindings(laid.flatMap(({ moves: found }) => (found === undefined ? [] : [found])), { file: named, swap: giveOther, other: giveOther })
  return {
    groups: laid.map(({ side, moves: found }) => (found === undefined ? side.group : { ...side.group, ...laidBeside(found) })), findings: [...findings, ...told, ...unmatched(groups, old, named)],
    previous: { file: named, sha256: old.sha256, tool: old.tool, groups: old.opened.map(listOf) },
  }
}

const listOf = ({ group: { name, set: { id, sha256, year } } }: OpenedResult['opened'][number]): PreviousRead['groups'][number] => ({ name: name.vi, criteria: { id, sha256, year } })

const giveOther = text(() => 'Nếu định so với năm trước, ở `previous` của tệp đợt chấm ghi ket-qua.json của năm trước, cùng loại đơn vị.', () => 'To compare with the year before, name under `previous` of the round file the ket-qua.json of that year, of the same kind of units.')

function beside(side: Side, old: OpenedResult, all: readonly GroupScore[], merged: MergedRule): GroupMoves | undefined {
  const partner = partnerAmong(side.group, old.opened, all.length)
  return partner === undefined ? undefined : moves(sideOf(partner), side, everyoneIn(old, all), merged)
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
