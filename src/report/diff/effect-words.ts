import type { Change } from '../../criteria/diff/change.ts'
import { isFelt, isUniform, type Effect, type Side } from '../../scoring/replay/effect.ts'
import { joined, text, type Text } from '../../text.ts'
import type { Compared } from './view.ts'

/** What a severe change does in every group that was scored again; undefined for any other change. */
export function effectText(change: Change, { replays, diff }: Compared): Text | undefined {
  const told = replays.flatMap(({ name, effects }) => { const effect = effects.get(change); return effect === undefined ? [] : [{ name, effect }] })
  if (told.length === 0) return undefined
  const many = told.length > 1
  const said = joined(told.map(({ name, effect }) => (many ? text(t => `${t.say(name)}: ${t.say(one(effect))}`, t => `${t.say(name)}: ${t.say(one(effect))}`) : one(effect))), '; ')
  const twins = diff.changes.filter(other => other.weight === 'nang' && other.oldCode !== undefined && other.oldCode === change.oldCode)
  return twins.length < 2 ? said : joined([said, text(() => '(chung các thay đổi nặng của mục này)', () => '(all severe changes of this item together)')], ' ')
}

function one(effect: Effect): Text {
  const isIndex = effect.of === 'index'
  if (!isFelt(effect)) return isIndex ? nobodysIndex : nobodysPoints
  const unit = isIndex ? text(() => 'điểm chỉ số', () => 'index points') : text(() => 'điểm', () => 'points')
  return joined([
    ...(effect.lost === undefined ? [] : [side(effect.lost, 'mất', 'lose', unit)]),
    ...(effect.gained === undefined ? [] : [side(effect.gained, 'được thêm', 'gain', unit)]),
    ...(effect.ranks === 0 ? [] : [text(() => `${effect.ranks} đơn vị đổi hạng`, () => `${effect.ranks} change rank`)]),
    ...(effect.grades === 0 ? [] : [text(() => `${effect.grades} đơn vị đổi loại`, () => `${effect.grades} change grade`)]),
  ], '; ')
}

const nobodysIndex = text(() => 'không đơn vị nào đổi chỉ số, hạng hay loại', () => 'no unit changes its index, rank or grade')
const nobodysPoints = text(() => 'không đơn vị nào đổi điểm', () => 'no unit changes its points')

function side(moved: Side, vi: string, en: string, unit: Text): Text {
  return isUniform(moved)
    ? text(t => `${moved.units} đơn vị ${vi} ${t.number(moved.most)} ${t.say(unit)}`, t => `${moved.units} units ${en} ${t.number(moved.most)} ${t.say(unit)}`)
    : text(t => `${moved.units} đơn vị ${vi} từ ${t.number(moved.least)} đến ${t.number(moved.most)} ${t.say(unit)}`, t => `${moved.units} units ${en} ${t.number(moved.least)} to ${t.number(moved.most)} ${t.say(unit)}`)
}
