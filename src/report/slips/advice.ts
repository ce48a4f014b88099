import type { Component, CriteriaSet } from '../../criteria/criteria.ts'
import { closedBy } from '../../criteria/closed.ts'
import { compare, zero } from '../../rational.ts'
import { stairOf, type Stair } from '../../scoring/levels/levels.ts'
import type { LeafScore, UnitScore } from '../../scoring/scorecard.ts'
import { signed } from '../../scoring/sums.ts'
import { text, type Text } from '../../text.ts'
import { levelText } from '../level-words.ts'
import type { Advice } from './components.ts'
import { idleBecause } from './idle.ts'

/** What the units of a set can do where they lost points: answer what is blank, or reach the next level; and where that alone would not move the total, why. The levels of a component are found once. */
export function adviser(set: CriteriaSet): (unit: UnitScore) => Advice {
  const stairs = new Map<Component, Stair | undefined>()
  const stair = (component: Component): Stair | undefined => {
    if (!stairs.has(component)) stairs.set(component, stairOf(set, component))
    return stairs.get(component)
  }
  return unit => new Map(unit.leaves.flatMap(leaf => { const told = adviceOn(leaf, unit, set, stair); return told === undefined ? [] : [[leaf.component.code, told] as const] }))
}

function adviceOn(leaf: LeafScore, unit: UnitScore, set: CriteriaSet, stair: (component: Component) => Stair | undefined): Text | undefined {
  const { component, state, points } = leaf
  if (closedBy(component) !== undefined) return undefined
  const told = (what: Text, reached: LeafScore['points']): Text => {
    const idle = idleBecause(set, unit, leaf, reached)
    return idle === undefined ? what : text(t => `${t.say(what)}; ${t.say(idle)}`, t => `${t.say(what)}; ${t.say(idle)}`)
  }
  if (state === 'blank') return told(blank, component.list === 'penalty' ? zero : component.list === 'bonus' ? component.max : leaf.max)
  const found = state === 'scored' ? stair(component) : undefined
  const next = found?.levels.find(level => compare(signed(component, level.points), signed(component, points)) > 0)
  if (found === undefined || next === undefined) return undefined
  const level = levelText(component, found, next)
  return told(text(t => `mức kế tiếp ${t.say(level)}`, t => `next level ${t.say(level)}`), next.points)
}

const blank = text(() => 'kê khai số liệu còn trống', () => 'answer what is blank')
