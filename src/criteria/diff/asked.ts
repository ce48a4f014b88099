import { folded } from '../../text.ts'
import type { Input, SetText } from '../../methods/method.ts'
import { textOf } from '../seat.ts'
import { nameKey } from './likeness.ts'

/** Words that turn a meaning around: on time and late, done and not done. */
const turning = new Set(['không', 'chưa', 'đúng', 'trước', 'sau', 'trễ', 'quá', 'chậm', 'muộn'])

/**
 * Whether two names ask the same: equal, or reworded. What both begin with ("Số hồ sơ …") tells nothing; of the rest more than half
 * must be shared, a turning word by both, and what is only added at the end narrows the question to another one.
 */
export function isSameQuestion(a: SetText, b: SetText): boolean {
  const [left, right] = [nameKey(a).split(' '), nameKey(b).split(' ')]
  if (left.join(' ') === right.join(' ')) return true
  const differing = left.findIndex((word, index) => word !== right[index])
  const [own, other] = [left, right].map(words => new Set(differing < 0 ? [] : words.slice(differing))) as [Set<string>, Set<string>]
  if ([...turning].some(word => own.has(word) !== other.has(word))) return false
  const shared = [...own].filter(word => other.has(word)).length
  return 4 * shared > own.size + other.size
}

/** Whether a figure of one set can stand for one of another: of one kind, in one unit, asking the same. */
export const isSameFigure = (a: Input, b: Input): boolean => isOfOneKind(a, b) && isInOneUnit(a, b) && isSameQuestion(a.name, b.name)

/** Whether two answers are written alike; a count is a number too. */
export const isOfOneKind = (a: Input, b: Input): boolean => a.kind === b.kind || [a.kind, b.kind].every(kind => kind === 'count' || kind === 'number')

/** Whether two figures are in one unit; one that states none is in the unit that its name already says, and a percentage needs none. */
export function isInOneUnit(a: Input, b: Input): boolean {
  const [unit, other] = [a, b].map(({ unit: each }) => (each === undefined ? '' : folded(textOf(each).vi))) as [string, string]
  return unit === other || a.kind === 'percent' || ((unit === '' || other === '') && ` ${folded(a.name.vi)} `.includes(` ${unit}${other} `))
}
