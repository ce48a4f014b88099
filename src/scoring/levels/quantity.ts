import type { Component } from '../../criteria/criteria.ts'
import type { Expr, Test } from '../../formula/expr.ts'
import { input as inputNode } from '../../formula/expr.ts'
import { nodes } from '../../formula/nodes.ts'
import { keyOf } from '../../methods/compared.ts'
import type { Input } from '../../methods/method.ts'
import { zero } from '../../rational.ts'

/** The one thing that decides a formula, an answer or a rate of two, and the formula in terms of it. */
export interface Single {
  /** What is asked for; of a rate something that stands for it. */
  readonly input: Input
  readonly formula: Expr
  /** The rate that is decisive, where no single answer is. */
  readonly rate?: Extract<Expr, { readonly is: 'over' }>
}

/** Undefined where several answers decide, or something that the unit does not answer. */
export function singleOf(component: Component): Single | undefined {
  const formula = withoutExceptions(component)
  const ids = new Set(asked(formula))
  const [id, ...more] = ids
  if (id === undefined || nodes(formula).some(node => elsewhere.includes(node.is))) return undefined
  const only = component.inputs.find(input => input.id === id)
  return more.length === 0 ? only && { input: only, formula } : byRate(formula)
}

const elsewhere: readonly string[] = ['best', 'points', 'state']

const asked = (of: Expr): readonly string[] => nodes(of).flatMap(node => (node.is === 'input' || node.is === 'chosen' ? [node.id] : []))

/** Exceptions that may be ticked only lift what the rest is worth: a level of the rest that is above what stands is reached all the same. */
function withoutExceptions({ formula, inputs }: Component): Expr {
  if (formula.is !== 'most') return formula
  const ticks = new Set(inputs.filter(input => input.ifBlank !== undefined).map(input => input.id))
  const rest = formula.of.filter(part => asked(part).length === 0 || asked(part).some(id => !ticks.has(id)))
  const [only] = rest
  return only !== undefined && rest.length === 1 ? only : formula
}

function byRate(formula: Expr): Single | undefined {
  const quotients = nodes(formula).filter(node => node.is === 'over').toReversed()
  for (const rate of [...quotients.filter(node => node.as === 'percent'), ...quotients]) {
    const made = replaced(formula, keyOf(rate))
    if (asked(made).every(id => id === standIn.id)) return { input: standIn, formula: made, rate }
  }
  return undefined
}

const standIn: Input = { id: 'rate of two', name: { vi: 'Tỷ lệ', en: 'Rate' }, kind: 'percent', shared: false, from: zero }

/** The formula with every quotient that is written alike put down as one answer. */
function replaced(expr: Expr, key: string): Expr {
  const each = (of: Expr): Expr => replaced(of, key)
  switch (expr.is) {
    case 'over': return keyOf(expr) === key ? inputNode(standIn.id) : { ...expr, left: each(expr.left), right: each(expr.right) }
    case 'minus': case 'times': return { ...expr, left: each(expr.left), right: each(expr.right) }
    case 'sum': case 'least': case 'most': return { ...expr, of: expr.of.map(each) }
    case 'round': case 'size': case 'held': return { ...expr, of: each(expr.of) }
    case 'when': return { ...expr, test: replacedIn(expr.test, key), then: each(expr.then), otherwise: each(expr.otherwise) }
    case 'number': case 'input': case 'points': case 'best': case 'state': return expr
  }
}

function replacedIn(test: Test, key: string): Test {
  switch (test.is) {
    case 'compare': return { ...test, left: replaced(test.left, key), right: replaced(test.right, key) }
    case 'all': case 'any': return { ...test, of: test.of.map(each => replacedIn(each, key)) }
    case 'not': return { ...test, of: replacedIn(test.of, key) }
    case 'chosen': return test
  }
}
