import type { Finding } from '../../finding.ts'
import { nodes } from '../../formula/nodes.ts'
import { text } from '../../text.ts'
import type { Component, CrossCheck } from '../criteria.ts'
import type { Checked } from './checked.ts'

/** Figure by figure, what a cross-check says is at least as great. */
type Greater = ReadonlyMap<string, ReadonlySet<string>>

/** That a rate of two counts of the set is held to 100% by a cross-check, in a set that has cross-checks at all. */
export function* uncheckedRates({ set }: Checked): Iterable<Finding> {
  const known = set.figures.map(({ id }) => id)
  if (set.checks.length === 0 || !set.checks.flatMap(termsOf).every(id => known.includes(id))) return
  const counts = new Set(set.figures.filter(({ input }) => input.kind === 'count').map(({ id }) => id))
  const greater = ordered(set.checks)
  const told = new Set<string>()
  for (const component of set.components) {
    for (const node of nodes(component.formula)) {
      if (node.is !== 'over' || node.as !== 'percent' || node.left.is !== 'input' || node.right.is !== 'input') continue
      const [part, whole] = [node.left.id, node.right.id]
      if (!counts.has(part) || !counts.has(whole) || told.has(`${part} ${whole}`) || leads(part, whole, greater)) continue
      told.add(`${part} ${whole}`)
      yield unchecked(part, whole, component)
    }
  }
}

const termsOf = (check: CrossCheck): readonly string[] => (check.is === 'percent' ? [check.part, check.whole] : check.of).flatMap(amount => amount.sum)

/** None is negative, so what a sum adds is at most the sum. */
function ordered(checks: readonly CrossCheck[]): Greater {
  const greater = new Map<string, Set<string>>()
  const below = (part: readonly string[], whole: readonly string[]): void => {
    const [only] = whole
    if (only === undefined || whole.length > 1) return
    for (const each of part) greater.set(each, (greater.get(each) ?? new Set()).add(only))
  }
  for (const check of checks) {
    if (check.is === 'percent') continue
    for (const [index, { sum }] of check.of.entries()) {
      const others = check.is === 'equal' ? check.of.filter((_each, other) => other !== index) : check.of.slice(index + 1)
      for (const other of others) below(sum, other.sum)
    }
  }
  return greater
}

function leads(part: string, whole: string, greater: Greater, seen = new Set<string>()): boolean {
  if (part === whole) return true
  if (seen.has(part)) return false
  seen.add(part)
  return [...(greater.get(part) ?? [])].some(next => leads(next, whole, greater, seen))
}

const unchecked = (part: string, whole: string, { code, path }: Component): Finding => ({
  code: 'criteria/rate-unchecked', severity: 'info', path: [...path, 'rule'], component: code, read: `${part} / ${whole}`,
  message: text(() => `Mục ${code} chia \`${part}\` cho \`${whole}\`, nhưng không kiểm tra chéo nào nói \`${part}\` không vượt \`${whole}\`: gõ nhầm tử số sẽ được điểm tối đa.`,
    () => `Item ${code} divides \`${part}\` by \`${whole}\`, but no cross-check holds the first to the second: a mistyped part would earn the maximum.`),
  fix: text(() => `Thêm \`- atMost: [${part}, ${whole}]\` vào \`checks\`.`, () => `Add \`- atMost: [${part}, ${whole}]\` under \`checks\`.`),
})
