import { compareJson } from '../report/compare/json.ts'
import { compareText } from '../report/compare/text.ts'
import type { GroupComparison } from '../report/compare/view.ts'
import { causesOf } from '../scoring/compare/causes.ts'
import { moves, type Everyone, type MergedRule } from '../scoring/compare/years.ts'
import { text } from '../text.ts'
import { unitNamed } from './find-unit.ts'
import { everyoneIn, partnerAmong, sideOf } from './lay-beside.ts'
import { keptResult, type OpenedGroup, type OpenedResult } from './open-result.ts'
import { tellFindings } from './tell.ts'
import { pairingFindings, type Pair } from './told-pairing.ts'
import type { World } from './world.ts'

export interface CompareArgs {
  readonly old: string
  readonly now: string
  /** Ids or names of the units to tell in full. */
  readonly units: readonly string[]
  readonly merged: MergedRule
  readonly format: 'text' | 'json'
}

/** `cchc compare`: two results side by side; of one year also why each index moved. Nothing is written; exit 0. */
export async function compare(args: CompareArgs, world: World): Promise<number> {
  const [old, now] = [await keptResult(args.old, world, 'kept'), await keptResult(args.now, world, 'kept')]
  const pairs = now.opened.map(group => ({ group, before: partnerAmong(group.group, old.opened, now.opened.length) }))
  const everyone = everyoneIn(old, now.opened.map(each => each.published))
  const groups = pairs.flatMap(({ group, before }) => (before === undefined ? [] : [compared(before, group, everyone, args.merged)]))
  const alone = pairs.flatMap(({ group, before }) => (before === undefined ? [group.group.name[world.lang]] : []))
  const only = args.units.length === 0 ? {} : { only: new Set(args.units.map(name => unitNamed(now.groups, name, undefined).unit.id)) }
  const findings = [...old.remarks, ...now.remarks, ...pairingFindings(groups.map(({ moves }) => moves), pairOf(old, now))]
  const comparison = { oldFile: old.file, newFile: now.file, findings, groups, alone, ...only }
  world.out(args.format === 'json' ? compareJson(comparison, world) : compareText(comparison, world))
  tellFindings(findings, world, false)
  return 0
}

/** Of one file given twice there is no other order. */
function pairOf(old: OpenedResult, now: OpenedResult): Pair {
  const other = text(() => 'Nếu định so hai năm, đưa kết quả của năm trước rồi kết quả của năm này: cchc compare <ket-qua.json năm trước> <ket-qua.json năm này>.', () => 'To compare two years, give the result of the year before, then that of this year: cchc compare <old ket-qua.json> <new ket-qua.json>.')
  const swap = text(() => `Đổi chỗ hai tệp: cchc compare ${now.file} ${old.file}.`, () => `Swap the files: cchc compare ${now.file} ${old.file}.`)
  return { file: old.file, swap, other: old.sha256 === now.sha256 ? text(t => `Hai tệp là một, từng chữ. ${t.say(other)}`, t => `The two files are the same, byte for byte. ${t.say(other)}`) : other }
}

function compared(old: OpenedGroup, now: OpenedGroup, everyone: Everyone, merged: MergedRule): GroupComparison {
  const found = moves(sideOf(old), sideOf(now), everyone, merged)
  if (old.group.set.year !== now.group.set.year) return { moves: found }
  return { moves: found, causes: causesOf({ published: old.published, scored: old.group }, { published: now.published, scored: now.group }, found) }
}
