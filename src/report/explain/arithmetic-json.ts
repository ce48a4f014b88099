import { placeText } from '../../finding.ts'
import type { Step } from '../../formula/evaluate.ts'
import { fractionText } from '../../rational.ts'
import type { Move, Reckoned, Worth } from '../../scoring/explain/chain.ts'

/** The arithmetic as a tree of operations with exact values, each number with its cell or lines, and what acted on it afterwards. */
export const worthJson = ({ arithmetic, moves }: Worth): object => ({ arithmetic: arithmetic === undefined ? undefined : stepJson(arithmetic), moves: moves.map(moveJson) })

function stepJson({ step, parts, cell, lines, among, worth }: Reckoned): object {
  return {
    ...operation(step), value: valueOf(step),
    cell: cell === undefined ? undefined : placeText(cell), lines: lines?.map(place => placeText(place)), among,
    parts: parts.length === 0 ? undefined : parts.map(stepJson), worth: worth === undefined ? undefined : worthJson(worth),
  }
}

/** What is done, with what the step itself states beside its parts. */
function operation({ of, answered }: Step): object {
  switch (of.is) {
    case 'input': return { op: of.is, id: of.id }
    case 'best': return { op: of.is, id: of.id, best: of.best }
    case 'points': return { op: of.is, code: of.code }
    case 'round': return { op: of.is, to: fractionText(of.to), mode: of.mode }
    case 'held': return { op: of.is, max: fractionText(of.max) }
    case 'compare': return { op: of.is, by: of.by }
    case 'chosen': return { op: of.is, id: of.id, option: of.option, answered }
    default: return { op: of.is }
  }
}

const valueOf = ({ value }: Step): string | boolean => (typeof value === 'object' ? fractionText(value) : value)

const moveJson = ({ what, before, after, lines, cell, state, policy, to, mode, round, by }: Move): object => ({
  what, state, policy, round, by: by?.code, before: before === null ? null : fractionText(before), after: fractionText(after), to: to === undefined ? undefined : fractionText(to), mode,
  lines: lines.map(place => placeText(place)), cell: cell === undefined ? undefined : placeText(cell),
})
