import type { Component, CriteriaSet } from '../../criteria/criteria.ts'
import type { Finding } from '../../finding.ts'
import type { Expr } from '../../formula/expr.ts'
import { nodes } from '../../formula/nodes.ts'
import type { Input } from '../../methods/method.ts'
import { compare, isZero } from '../../rational.ts'
import { text } from '../../text.ts'
import type { Answer } from '../answer.ts'

/** A part that is greater than its whole, in the rates that the rules themselves form; each pair once, and not where a check of the set already says so. */
export function shareChecks(set: CriteriaSet, answers: ReadonlyMap<string, Answer>): readonly Finding[] {
  const known = new Set(set.checks.flatMap(check => (check.is === 'at-most' ? check.of.slice(1).map((amount, index) => `${check.of[index]?.sum.join('+')} ${amount.sum.join('+')}`) : [])))
  return set.components.flatMap(component => sharesOf(component.formula).flatMap(([part, whole]) => {
    const key = `${part} ${whole}`
    if (known.has(key)) return []
    known.add(key)
    return partOver(component, part, whole, answers)
  }))
}

type Pair = readonly [part: string, whole: string]

/** The rates of two inputs in a formula. */
const sharesOf = (expr: Expr): readonly Pair[] => [...nodes(expr)].flatMap((node): readonly Pair[] =>
  node.is === 'over' && node.as === 'percent' && node.left.is === 'input' && node.right.is === 'input' ? [[node.left.id, node.right.id]] : [])

function partOver(component: Component, part: string, whole: string, answers: ReadonlyMap<string, Answer>): readonly Finding[] {
  const [a, b] = [answers.get(part), answers.get(whole)]
  const inputOf = (id: string): Input | undefined => component.inputs.find(input => input.id === id)
  const [small, great] = [inputOf(part), inputOf(whole)]
  if (a?.value?.is !== 'number' || b?.value?.is !== 'number' || small?.kind !== 'count' || great?.kind !== 'count') return []
  const [x, y] = [a.value.number, b.value.number]
  if (compare(x, y) <= 0 || isZero(y)) return []
  return [{
    code: 'evidence/part-over-whole', severity: 'warning', at: a.from, also: b.from, read: a.read, component: component.code,
    message: text(
      t => `Cần xem: ${t.say(small.name)} (${t.number(x)}) lớn hơn ${t.say(great.name)} (${t.number(y)}), tỷ lệ sẽ trên 100%.`,
      t => `To look at: ${t.say(small.name)} (${t.number(x)}) is greater than ${t.say(great.name)} (${t.number(y)}); the rate is above 100%.`,
    ),
  }]
}
