import type { Component, CriteriaSet } from '../../criteria/criteria.ts'
import type { Finding } from '../../finding.ts'
import type { Expr } from '../../formula/expr.ts'
import { nodes } from '../../formula/nodes.ts'
import type { Input } from '../../methods/method.ts'
import { isZero, type Rational } from '../../rational.ts'
import { same, text, type Text } from '../../text.ts'
import type { Answer } from '../answer.ts'

/** A whole of 0 whose part is not 0, in the divisions that the rules themselves make: a zero whole says that the task did not arise, which may earn the maximum. Each pair once. */
export function nothingChecks(set: CriteriaSet, answers: ReadonlyMap<string, Answer>): readonly Finding[] {
  const known = new Set<string>()
  return set.components.flatMap(component => divisionsIn(component.formula).flatMap(({ parts, wholes }) => {
    const key = `${parts.join('+')} ${wholes.join('+')}`
    if (known.has(key)) return []
    known.add(key)
    return ofNothing(component, parts, wholes, answers)
  }))
}

interface Division { readonly parts: readonly string[]; readonly wholes: readonly string[] }

const divisionsIn = (expr: Expr): readonly Division[] => [...nodes(expr)].flatMap((node): readonly Division[] => {
  if (node.is !== 'over') return []
  const [parts, wholes] = [node.left.is === 'minus' ? differing(node.left) : plain(node.left), plain(node.right)]
  return parts === undefined || wholes === undefined ? [] : [{ parts, wholes }]
})

/** The inputs of an amount that is one, or a sum of several; undefined for anything else. */
function plain(expr: Expr): readonly string[] | undefined {
  if (expr.is === 'input') return [expr.id]
  if (expr.is !== 'sum') return undefined
  const each = expr.of.map(plain)
  return each.every(ids => ids !== undefined) ? each.flat() : undefined
}

/** `(whole − late) ÷ whole`: both amounts are parts. */
function differing({ left, right }: Extract<Expr, { readonly is: 'minus' }>): readonly string[] | undefined {
  const [from, taken] = [plain(left), plain(right)]
  return from === undefined || taken === undefined ? undefined : [...from, ...taken]
}

interface Figure { readonly answer: Answer; readonly number: Rational }

function figureOf(answer: Answer | undefined): readonly Figure[] {
  return answer?.value?.is === 'number' ? [{ answer, number: answer.value.number }] : []
}

function ofNothing(component: Component, parts: readonly string[], wholes: readonly string[], answers: ReadonlyMap<string, Answer>): readonly Finding[] {
  const all = wholes.flatMap(id => figureOf(answers.get(id)))
  const part = parts.flatMap(id => figureOf(answers.get(id))).find(({ number }) => !isZero(number))
  const [whole] = all
  if (part === undefined || whole === undefined || all.length < wholes.length || !all.every(({ number }) => isZero(number))) return []
  const nameOf = (id: string): Text => component.inputs.find((input: Input) => input.id === id)?.name ?? same(id)
  const [of, nothing] = [nameOf(part.answer.id), nameOf(whole.answer.id)]
  return [{
    code: 'evidence/part-of-nothing', severity: 'warning', at: whole.answer.from, also: part.answer.from, read: whole.answer.read, component: component.code,
    message: text(
      t => `Cần xem: ${component.code} – ${t.say(nothing)} là 0 trong khi ${t.say(of)} là ${t.number(part.number)}; mẫu số 0 được coi là không phát sinh nhiệm vụ, nên điểm có thể không đúng.`,
      t => `To look at: ${component.code} – ${t.say(nothing)} is 0 while ${t.say(of)} is ${t.number(part.number)}; a denominator of 0 counts as a task that did not arise, so the points may be wrong.`,
    ),
    fix: text(() => 'Ghi đúng mẫu số; nếu thật sự không phát sinh thì tử số cũng phải là 0.', () => 'Write the denominator; if nothing arose the numerator is 0 too.'),
  }]
}
