import type { Tongue } from '../../text.ts'
import { aimBlock } from './aim.ts'
import { ladderBlock, shutBlocks } from './ladder.ts'
import type { Block, Line, PlanTold } from './view.ts'
import { standingTold, words } from './words.ts'

/** The plan as blocks, for a terminal or for Markdown: where the unit stands, the target, what it can do, what it cannot. */
export function planPage({ plan, group }: PlanTold, t: Tongue): readonly Block[] {
  const { now, situation, ladders, aim } = plan
  const { set, on, dossier } = situation
  const isOpen = (each: (typeof ladders)[number]): boolean => each.rungs.some(({ gain }) => gain.kind !== 'not-possible')
  const [open, shut] = [ladders.filter(isOpen), ladders.filter(each => !isOpen(each))]
  const notes = [
    ...(now.score.status === 'incomplete' ? [words.incomplete] : []), ...(group === undefined ? [words.aloneNote] : []),
    ...(open.length > 0 ? [words.correct] : []), ...(on > set.period.to ? [words.over] : []),
  ]
  const head: readonly Line[] = [`${t.say(words.now)}: ${standingTold(now, situation, t)}.`, ...notes.map(note => t.say(note))].map(says => ({ depth: 0, says }))
  return [
    { level: 1, head: [t.say(words.title), dossier.unit.name, t.say(set.title), ...(group === undefined ? [] : [t.say(group)])].join(' · '), lines: head },
    ...(aim === undefined ? [] : [aimBlock(aim, plan, t)]),
    ...(ladders.length === 0 ? [{ level: 2 as const, head: t.say(words.nothing), lines: [] }] : []),
    ...(open.length === 0 ? [] : [{ level: 2 as const, head: t.say(words.each), lines: [] }, ...open.map(each => ladderBlock(each, plan, t))]),
    ...(shut.length === 0 ? [] : [{ level: 2 as const, head: t.say(words.shut), lines: [] }, ...shut.filter(each => each.rungs.length > 0).map(each => ladderBlock(each, plan, t)), ...shutBlocks(shut.filter(each => each.rungs.length === 0), t)]),
  ]
}
