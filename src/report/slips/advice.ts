import type { Component, CriteriaSet } from '../../criteria/criteria.ts'
import { closedBy } from '../../criteria/closed.ts'
import { compare } from '../../rational.ts'
import { stairOf, type Stair } from '../../scoring/levels/levels.ts'
import type { LeafScore, UnitScore } from '../../scoring/scorecard.ts'
import { signed } from '../../scoring/sums.ts'
import { text, type Text } from '../../text.ts'
import { levelText } from '../level-words.ts'
import type { Advice } from './components.ts'

/** What the units of a set can do where they lost points: answer what is blank, or reach the next level. The levels of a component are found once. */
export function adviser(set: CriteriaSet): (unit: UnitScore) => Advice {
  const stairs = new Map<Component, Stair | undefined>()
  const stair = (component: Component): Stair | undefined => {
    if (!stairs.has(component)) stairs.set(component, stairOf(set, component))
    return stairs.get(component)
  }
  return unit => new Map(unit.leaves.flatMap(leaf => { const told = adviceOn(leaf, stair); return told === undefined ? [] : [[leaf.component.code, told] as const] }))
}

function adviceOn({ component, state, points }: LeafScore, stair: (component: Component) => Stair | undefined): Text | undefined {
  if (closedBy(component) !== undefined) return undefined
  if (state === 'blank') return text(() => 'kê khai số liệu còn trống', () => 'answer what is blank')
  const found = state === 'scored' ? stair(component) : undefined
  const next = found?.levels.find(level => compare(signed(component, level.points), signed(component, points)) > 0)
  if (found === undefined || next === undefined) return undefined
  const told = levelText(component, found, next)
  return text(t => `mức kế tiếp ${t.say(told)}`, t => `next level ${t.say(told)}`)
}
