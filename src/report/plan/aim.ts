import { compare } from '../../rational.ts'
import { decisiveIndex } from '../../scoring/rank.ts'
import { barriers, kindNames } from '../../scoring/plan/kind.ts'
import { isOpen, openIn } from '../../scoring/plan/open.ts'
import { indexWanted, type Aim, type Plan } from '../../scoring/plan/plan.ts'
import { gainTold } from '../../scoring/plan/told.ts'
import { text, type Text, type Tongue } from '../../text.ts'
import { moreLines } from './ladder.ts'
import type { Block, Line } from './view.ts'
import { effectTold, numbers, words } from './words.ts'

/** The target: the least set of changes and what it reaches, or why it is out of reach and the highest that is not. */
export function aimBlock(aim: Aim, plan: Plan, t: Tongue): Block {
  const { least, placed, outcome } = aim
  const gains = least?.gains ?? []
  const changes = gains.flatMap((gain, index): readonly Line[] => [
    { depth: 1, says: `${index + 1}. ${gain.component.code} ${t.say(gain.component.name)} – ${t.say(kindNames[gain.kind])}: ${t.say(gainTold(gain))}` }, ...moreLines(gain, t)])
  const after: readonly Line[] = gains.length === 0 ? [] : [{ depth: 0, says: `→ ${effectTold(plan.now, placed, plan.situation, t)}.` }]
  const mended = gains.filter(gain => plan.now.score.leaves.some(leaf => leaf.component === gain.component && isOpen(leaf)))
  const head: readonly Line[] = [verdict(aim, plan), ...(mended.length === 0 ? [] : [words.ifMended])].map(says => ({ depth: 0, says: t.say(says) }))
  return { level: 2, head: `${t.say(words.target)}: ${targetName(aim, plan, t)}`, lines: [...head, ...changes, ...after, ...(outcome === 'reached' ? [] : heldLines(aim, plan, t))] }
}

function targetName({ target }: Aim, plan: Plan, t: Tongue): string {
  const number = numbers(plan.situation, t)
  const wanted = indexWanted(plan.situation, target)
  const from = wanted === undefined ? '' : number(wanted)
  const grade = 'grade' in target ? plan.situation.set.grades[target.grade] : undefined
  return t.say(grade === undefined ? text(() => `chỉ số từ ${from}`, () => `an index of ${from} or more`) : text(() => `${t.say(words.grade)} ${t.say(grade.name)} (chỉ số từ ${from})`, () => `${t.say(words.grade)} ${t.say(grade.name)} (index of ${from} or more)`))
}

/** The first sentence. */
function verdict({ least, outcome }: Aim, plan: Plan): Text {
  if (outcome === 'reached' || least === undefined) return text(() => 'Đã đạt, không cần thêm gì.', () => 'Reached already; nothing more is needed.')
  const { gains, cost, isProven } = least
  const hasEffort = plan.situation.set.components.some(component => component.effort !== undefined)
  const size = text(
    () => `${gains.length} thành phần${hasEffort ? `, công sức ${cost}` : ''}`,
    () => `${gains.length} component${gains.length === 1 ? '' : 's'}${hasEffort ? `, effort ${cost}` : ''}`)
  if (outcome === 'unreachable') return unreachable(gains.length === 0, isProven, size)
  if (gains.length === 0) return text(() => 'Chỉ số đã đủ, không cần thay đổi nào về điểm.', () => 'The index suffices; no change of points is needed.')
  return isProven
    ? text(t => `Cần ít nhất ${t.say(size)} (đã xét mọi cách, không có cách nào ít hơn):`, t => `It takes at least ${t.say(size)} (every way was weighed, none takes less):`)
    : text(t => `CHƯA XÉT HẾT MỌI CÁCH: có thể còn cách ít hơn. Một cách đạt được là ${t.say(size)}:`, t => `NOT EVERY WAY WAS WEIGHED: one may take less. One that does it takes ${t.say(size)}:`)
}

function unreachable(isNothing: boolean, isProven: boolean, size: Text): Text {
  if (!isProven) return isNothing
    ? text(() => 'CHƯA XÉT HẾT MỌI CÁCH: chưa tìm thấy thay đổi nào của riêng đơn vị làm tăng điểm.', () => 'NOT EVERY WAY WAS WEIGHED: no change of the unit’s own that earns more was found.')
    : text(t => `CHƯA XÉT HẾT MỌI CÁCH: chưa tìm thấy cách đạt mục tiêu. Cao nhất đã tìm thấy (${t.say(size)}):`, t => `NOT EVERY WAY WAS WEIGHED: none was found that reaches it. The highest that was found (${t.say(size)}):`)
  return isNothing
    ? text(() => 'Không đạt được: không còn thay đổi nào của riêng đơn vị làm tăng điểm.', () => 'Out of reach: no change of the unit’s own earns more.')
    : text(t => `Không đạt được bằng các thay đổi của riêng đơn vị. Cao nhất có thể (${t.say(size)}):`, t => `Out of reach by the unit’s own changes. The highest there is (${t.say(size)}):`)
}

/** Why the grade is still not that which the index would give. */
function heldLines({ target, placed, outcome }: Aim, { situation }: Plan, t: Tongue): readonly Line[] {
  const { score } = placed
  const open = openIn({ score }).map(({ component, state }) => `${component.code} ${t.say(component.name)} (${t.say(barriers[state === 'pending' ? 'pending' : 'unreadable'])})`)
  if (open.length > 0) return [{ depth: 0, says: `${t.say('grade' in target ? words.incomplete : words.provided)} ${t.say(words.open)}: ${open.join('; ')}` }]
  const wanted = indexWanted(situation, target)
  if (outcome === 'found' || wanted === undefined || !('grade' in target)) return []
  const isHigh = compare(decisiveIndex(situation.set, score), wanted) >= 0
  if (score.status !== 'ranked') return [{ depth: 0, says: t.say(words.incomplete) }]
  if (!isHigh) return []
  const why = (score.gradeBecause ?? []).map(each => t.say(each)).join('; ')
  return [{ depth: 0, says: t.say(text(() => `Chỉ số đủ nhưng xếp loại bị giữ lại: ${why}.`, () => `The index suffices but the grade is held back: ${why}.`)) }]
}
