import { placeText } from '../../finding.ts'
import { show } from '../../formula/shown.ts'
import { barriers, kindNames } from '../../scoring/plan/kind.ts'
import type { Ladder, Plan, Rung } from '../../scoring/plan/plan.ts'
import { isOpen } from '../../scoring/plan/open.ts'
import type { Prospect } from '../../scoring/plan/prospect.ts'
import type { Gain } from '../../scoring/plan/gain.ts'
import { gainTold } from '../../scoring/plan/told.ts'
import { text, type Tongue } from '../../text.ts'
import type { Block, Line } from './view.ts'
import { effectTold } from './words.ts'

/** A component: what is left of it, then each level with its least change and what that does to the unit; or why there is none. */
export function ladderBlock({ prospect, rungs }: Ladder, plan: Plan, t: Tongue): Block {
  const { leaf, barrier } = prospect
  const none: readonly Line[] = barrier === undefined ? [] : [{ depth: 1, says: [t.say(barriers[barrier]), ...unreadIn(leaf.inputs, t)].join(' ') }]
  return { level: 3, head: leftTold(prospect, t), lines: [...shownRungs(rungs, plan, t), ...none] }
}

/** A stair is told level by level; of a slope with more levels than these the next and the highest. */
const mostRungs = 5

function shownRungs(rungs: readonly Rung[], plan: Plan, t: Tongue): readonly Line[] {
  const lines = rungs.map(rung => rungLines(rung, plan, t))
  if (rungs.length <= mostRungs) return lines.flat()
  const between: Line = { depth: 1, says: t.say(text(() => `… ${rungs.length - 2} mức ở giữa (đủ các mức: --format json).`, () => `… ${rungs.length - 2} levels between (all of them: --format json).`)) }
  return [...lines.slice(0, 1).flat(), between, ...lines.slice(-1).flat()]
}

/** A component and what is left of it. */
function leftTold({ component, leaf, lost }: Prospect, t: Tongue): string {
  const points = (value: typeof lost): string => show(value, undefined, t).text
  const left = component.list === 'penalty' && isOpen(leaf)
    ? text(() => `có thể bị trừ đến ${points(lost)} điểm`, () => `up to ${points(lost)} points may be taken`) : component.list === 'penalty'
    ? text(() => `đang bị trừ ${points(lost)} điểm`, () => `${points(lost)} points are taken`)
    : text(() => `còn ${points(lost)} điểm (đang ${points(leaf.points)}/${points(leaf.max)})`, () => `${points(lost)} points left (${points(leaf.points)} of ${points(leaf.max)} now)`)
  return `${component.code} ${t.say(component.name)} – ${t.say(left)}`
}

/** Components without a level that the unit could reach, by the reason. */
export function shutBlocks(ladders: readonly Ladder[], t: Tongue): readonly Block[] {
  const reasons = [...new Set(ladders.flatMap(({ prospect }) => prospect.barrier ?? []))]
  return reasons.map(barrier => ({
    level: 3, head: t.say(barriers[barrier]),
    lines: ladders.filter(({ prospect }) => prospect.barrier === barrier).map(({ prospect }) => ({ depth: 1, says: [`${leftTold(prospect, t)}.`, ...unreadIn(prospect.leaf.inputs, t)].join(' ') })),
  }))
}

const unreadIn = (answers: Ladder['prospect']['leaf']['inputs'], t: Tongue): readonly string[] => answers.filter(answer => answer.state === 'unreadable').map(({ from, read }) => `${placeText(from, t.lang)}${read === '' ? '' : ` (“${read}”)`}.`)

function rungLines({ gain, placed, asIn }: Rung, plan: Plan, t: Tongue): readonly Line[] {
  const same = text(() => `cùng thay đổi đã nêu ở ${asIn ?? ''}`, () => `the same change as in ${asIn ?? ''}`)
  const what = asIn === undefined ? t.say(gainTold(gain)) : `${t.say(same)}: ${t.say(earns(gain))}`
  const first = `${t.say(kindNames[gain.kind])}: ${what}`
  if (gain.kind === 'not-possible') return [{ depth: 1, says: gain.barrier === undefined ? first : `${first} ${t.say(barriers[gain.barrier])}` }]
  return [{ depth: 1, says: first }, ...(asIn === undefined ? moreLines(gain, t) : []), { depth: 2, says: `→ ${effectTold(plan.now, placed, plan.situation, t)}.` }]
}

const earns = ({ component, leaf }: Gain) => text(
  t => `${component.list === 'penalty' ? 'còn bị trừ' : 'được'} ${show(leaf.points, undefined, t).text} điểm.`,
  t => `it ${component.list === 'penalty' ? 'takes' : 'earns'} ${show(leaf.points, undefined, t).text}.`)

/** The other components that move with it, and the cells to be supplied or mended. */
export function moreLines({ also, kind, changes }: Gain, t: Tongue): readonly Line[] {
  const others = also.map(({ component, points }) => `${component.code} (${show(points, undefined, t).text})`).join(', ')
  const cells = kind !== 'correct' ? [] : [...new Set(changes.flatMap(({ from }) => (from === undefined || from.from.cell === undefined ? [] : [placeText(from.from)])))]
  return [
    ...(also.length === 0 ? [] : [{ depth: 2 as const, says: t.say(text(() => `Cũng làm đổi điểm: ${others}.`, () => `Other components then have: ${others}.`)) }]),
    ...(cells.length === 0 ? [] : [{ depth: 2 as const, says: t.say(text(() => `Ô: ${cells.join('; ')}.`, () => `Cells: ${cells.join('; ')}.`)) }]),
  ]
}
