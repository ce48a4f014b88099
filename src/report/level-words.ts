import type { Component } from '../criteria/criteria.ts'
import { describe } from '../formula/describe.ts'
import { add, divide, equal, exact, floor, hundred, isZero, multiply, round, toDouble, type Rational } from '../rational.ts'
import type { Level, Stair } from '../scoring/levels/levels.ts'
import { dateOf } from '../sheet.ts'
import { same, text, type Text, type Tongue } from '../text.ts'

/** What a level takes and what it is worth: `từ 95%: 1,5 điểm`. */
export function levelText(component: Component, { of }: Stair, { goal, points }: Level): Text {
  const condition = goal.is === 'option' ? of.input.options?.find(each => each.id === goal.option)?.name ?? same(goal.option) : conditionOf(of, goal, component)
  const worth = worthOf(component, points)
  return text(t => `${t.say(condition)}: ${t.say(worth)}`, t => `${t.say(condition)}: ${t.say(worth)}`)
}

/** What a level is worth: `1,5 điểm`, `không bị trừ`. */
export function worthOf(component: Component, points: Rational): Text {
  const isBest = component.list === 'penalty' ? isZero(points) : equal(points, component.max)
  if (component.list === 'penalty') return isBest ? text(() => 'không bị trừ', () => 'nothing taken off') : text(t => `chỉ bị trừ ${t.number(points)} điểm`, t => `only ${t.number(points)} taken off`)
  return text(t => `${t.number(points)} điểm${isBest ? ' (tối đa)' : ''}`, t => `${t.number(points)} points${isBest ? ' (full)' : ''}`)
}

type Ordered = Exclude<Level['goal'], { readonly is: 'option' }>

const comparing: Readonly<Record<Ordered['is'], Text>> = {
  from: text(() => 'từ', () => 'from'), over: text(() => 'trên', () => 'over'), to: text(() => 'không quá', () => 'at most'), under: text(() => 'dưới', () => 'under'),
}

function conditionOf({ input, rate }: Stair['of'], { is, at }: Ordered, component: Component): Text {
  if (input.kind === 'date' && rate === undefined) return dayOf(is, at)
  const how = is === 'to' && isZero(at) ? text(() => 'bằng', () => 'equal to') : comparing[is]
  const unit = rate === undefined && input.unit !== undefined && input.unit.vi !== '%' ? input.unit : same('')
  const isPercent = rate === undefined ? input.kind === 'percent' : rate.as === 'percent'
  const name = rate === undefined || isPercent ? same('') : describe(rate, id => component.inputs.find(each => each.id === id)?.name ?? same(id))
  const said = (t: Tongue): string => [t.say(name), t.say(how), isPercent ? t.percent(divide(shownBorder(is, multiply(at, hundred)), hundred)) : t.number(shownBorder(is, at)), t.say(unit)].filter(word => word !== '').join(' ')
  return text(said, said)
}

const finest = exact('0.0001')

/** A border that is written with so few decimals that it could be missed by them is shown on its safe side: who reaches what is shown reaches the level. */
function shownBorder(is: Ordered['is'], at: Rational): Rational {
  if (equal(round(at, exact('1e-6')), at)) return at
  const below = floor(at, finest)
  return is === 'from' || is === 'over' ? add(below, finest) : below
}

const dayOf = (is: Ordered['is'], at: Rational): Text => {
  const day = (t: Tongue): string => t.date(dateOf(toDouble(at)))
  return is === 'to' ? text(t => `đến hết ngày ${day(t)}`, t => `on or before ${day(t)}`) : text(t => `từ ngày ${day(t)}`, t => `from ${day(t)}`)
}
