import type { Finding } from '../finding.ts'
import { compare, equal, exact, type Rational } from '../rational.ts'
import { text } from '../text.ts'
import { endFaults } from './bands-ends.ts'
import { aboveMax, lookAlikes, sharesForPercents, wrongKind } from './faults.ts'
import type { Input, Seat, SetText } from './method.ts'

/** A band of points: from a border on, or over it; `to` and `under` say where the document ends it. */
export interface Band { readonly from?: number; readonly over?: number; readonly to?: number; readonly under?: number; readonly points: number }

/** A stated exception that lifts the result to at least its points. */
export interface Exception { readonly id: string; readonly name: SetText; readonly points: number }

interface Banded { readonly of?: unknown; readonly bands: readonly Band[]; readonly otherwise?: number; readonly unless?: readonly Exception[] }

/** The border of a band, as written: a rate in percents. */
export const edge = (band: Band): Rational => exact(band.from ?? band.over ?? 0)

/** Highest border first; at one border `over` (beyond it) stands before `from` (at it). */
export const highestFirst = (bands: readonly Band[]): readonly Band[] =>
  [...bands].sort((a, b) => compare(edge(b), edge(a)) || Number(b.over !== undefined) - Number(a.over !== undefined))

/** What cannot be meant in a list of bands: paths are within the rule. */
export function* bandFaults(rule: Banded, seat: Seat, figures: readonly Input[], isRate: boolean): Iterable<Finding> {
  const slots = rule.of === undefined ? ['part', 'whole'] : ['of']
  for (const [index, figure] of figures.entries()) yield* wrongKind(figure, [slots[index] ?? 'of'])
  if (isRate) yield* sharesForPercents(rule.bands.map(band => band.from ?? band.over ?? 0), ['bands'])
  for (const [index, band] of rule.bands.entries()) yield* aboveMax(band.points, seat, ['bands', index, 'points'])
  yield* aboveMax(rule.otherwise ?? 0, seat, ['otherwise'])
  yield* exceptionFaults(rule.unless ?? [], seat)
  const ordered = highestFirst(rule.bands)
  yield* orderFaults(ordered, rule.bands)
  yield* endFaults(ordered, rule.bands, !isRate && figures.every(figure => figure.kind === 'count'))
}

function* exceptionFaults(unless: readonly Exception[], seat: Seat): Iterable<Finding> {
  yield* lookAlikes(unless, 'unless', seat)
  for (const [index, { id, points }] of unless.entries()) {
    yield* aboveMax(points, seat, ['unless', index, 'points'])
    if (['of', 'part', 'whole'].includes(id)) yield taken(index, id)
  }
}

function* orderFaults(ordered: readonly Band[], all: readonly Band[]): Iterable<Finding> {
  for (const [index, band] of ordered.entries()) {
    const lower = ordered[index + 1]
    if (lower && equal(edge(lower), edge(band)) && (lower.over === undefined) === (band.over === undefined)) yield twice(all.indexOf(lower))
  }
}

const taken = (index: number, id: string): Finding => ({
  code: 'bands/id-taken', severity: 'error', path: ['unless', index, 'id'], read: id,
  message: text(() => `Mã “${id}” đã dành cho số liệu của tiêu chí.`, () => `The id “${id}” belongs to a figure of the component.`),
  fix: text(() => 'Đặt mã khác cho ngoại lệ.', () => 'Give the exception another id.'),
})

const twice = (index: number): Finding => ({
  code: 'bands/border-twice', severity: 'error', path: ['bands', index],
  message: text(() => 'Hai bậc có cùng một mức; bậc sau không bao giờ đạt được.', () => 'Two bands start at the same border; the later one is never reached.'),
  fix: text(() => 'Sửa mức hoặc bỏ một bậc.', () => 'Correct the border or remove one band.'),
})
