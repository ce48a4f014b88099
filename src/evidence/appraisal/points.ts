import type { Component } from '../../criteria/criteria.ts'
import type { Finding, Place } from '../../finding.ts'
import type { Input } from '../../methods/method.ts'
import { compare, zero, type Rational } from '../../rational.ts'
import type { Cell } from '../../sheet.ts'
import { bare, joined, same, text, type Text } from '../../text.ts'
import type { Answer, Unit, Verdict } from '../answer.ts'
import { textOf } from '../grid.ts'
import { take } from '../intake.ts'
import { stateNamed } from '../intake/states.ts'
import { agreedWord, undecidedWord } from './layout.ts'
import { aboveMaximum, pointsUnread } from './told.ts'

/** What a cell of points says: points, agreement, that nothing is decided yet, a state of the component, or nothing. */
export interface PointsRead {
  readonly points?: Rational | 'agreed' | 'pending' | 'unreadable'
  readonly answer?: Answer
  readonly findings: readonly Finding[]
}

const wordsBeside = ({ vi, en }: Text, ...more: readonly string[]): ReadonlySet<string> => new Set([vi, en, ...more].map(bare))

const agreed = wordsBeside(agreedWord, 'nhất trí', 'giữ nguyên', 'giữ nguyên điểm', 'thống nhất', 'agree')

const pending = wordsBeside(undecidedWord, 'chờ giải trình', 'yêu cầu giải trình', 'cần giải trình', 'đề nghị giải trình', 'chờ thẩm định', 'chờ xác minh', 'đang xác minh', 'chờ', 'pending')

/** Agreement or waiting, in whichever column of verdicts it was typed. */
export const decisionWord = (read: string): 'agreed' | 'pending' | undefined => (agreed.has(bare(read)) ? 'agreed' : pending.has(bare(read)) ? 'pending' : undefined)

const pointsInput = (component: Component): Input =>
  ({ id: component.code, name: text(() => 'Điểm thẩm định', () => 'Appraised points'), kind: 'points', shared: false, from: zero, to: component.max })

/** Reads a cell of points given to a component. What cannot be points, or is above the maximum, is refused and leaves the component unread. */
export function pointsIn(cell: Cell | undefined, component: Component, unit: Unit, at: Place): PointsRead {
  const read = textOf(cell)
  const decided = decisionWord(read)
  if (decided !== undefined) return { points: decided, findings: [] }
  const state = stateNamed(read)
  if (state === 'blank') return { findings: [] }
  if (state !== undefined) return { answer: { id: component.code, state, from: at, read }, findings: [] }
  const spot = { unit, component, at, read }
  const own = component.method === 'given' ? component.inputs[0] : undefined
  const taken = take(cell, own ?? pointsInput(component), at.file, at.sheet ?? '', { unit: unit.id, ...(at.cell === undefined ? {} : { address: at.cell }) })
  const told = taken.findings.map(finding => ({ ...finding, component: component.code }))
  const number = taken.answer.value?.is === 'number' ? taken.answer.value.number : undefined
  if (number === undefined) return { points: 'unreadable', findings: [pointsUnread(spot, joined(taken.findings.map(each => each.message), ' '))] }
  if (compare(number, component.max) > 0) return { points: 'unreadable', findings: [aboveMaximum(spot, number)] }
  return own === undefined ? { points: number, findings: told } : { answer: taken.answer, findings: told }
}

/** A number in a cell that only shows something, read without a word. */
export function shownNumber(cell: Cell | undefined, at: Place): Rational | undefined {
  const { answer } = take(cell, { id: '', name: same(''), kind: 'points', shared: false }, at.file, at.sheet ?? '')
  return answer.value?.is === 'number' ? answer.value.number : undefined
}

/** Two verdicts of one round that say something different of points. */
export const differ = (one: Verdict['points'], other: Verdict['points']): boolean =>
  one !== undefined && other !== undefined && (typeof one === 'string' || typeof other === 'string' ? one !== other : compare(one, other) !== 0)
