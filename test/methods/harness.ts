import { Ajv } from 'ajv'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isDate } from '../../src/criteria/dates.ts'
import { criteriaSchema } from '../../src/criteria/schema.ts'
import type { Finding, Path } from '../../src/finding.ts'
import { evaluate, type FormulaState } from '../../src/formula/evaluate.ts'
import { printExcel } from '../../src/formula/excel.ts'
import type { Expr } from '../../src/formula/expr.ts'
import { methodOf, methods, type Rule } from '../../src/methods/index.ts'
import { inspect } from '../../src/methods/inspect.ts'
import type { Input, InputKind, Json, Seat } from '../../src/methods/method.ts'
import { add, compare, fixed, fractionText, one, zero, type Rational } from '../../src/rational.ts'
import { among, answersOf, anyAnswers, type Given, type Seen } from './answers.ts'
import { seatOf } from './seat.ts'
import { asCells, calculated } from './sheet.ts'

/** All that a test of a method says; the harness looks at it from every side. */
export interface Cases {
  readonly rule: Rule
  readonly max: string
  /** The shared figures that the rule names, by kind. */
  readonly figures?: Readonly<Record<string, InputKind>>
  /** Answers and the exact points (a fraction) or the state that they come to. */
  readonly earns: readonly (readonly [given: Given, points: string])[]
  /** The values that other units of the group have, for a comparison. */
  readonly others?: readonly Rational[]
  /** Rules that cannot be meant: what is wrong, the rule's keys, the code that stops it (`schema` when it may not even be written) and where in the rule. */
  readonly rejects: readonly (readonly [what: string, change: Json, code: string, path?: Path])[]
  /** Inputs of which more never earns less. */
  readonly rises?: readonly string[]
  /** Inputs of which more never earns more. */
  readonly falls?: readonly string[]
}

/** Compiled as strictly as sets are checked: a keyword that a fragment misspells does not compile. */
const mayBeWritten = new Ajv({ discriminator: true, strict: true, strictRequired: false, allowUnionTypes: true, formats: { date: isDate } })
  .compile({ $defs: criteriaSchema()['$defs'], $ref: '#/$defs/rule' })

const told = (rule: Rule, max: string, figures: Cases['figures']): readonly Pick<Finding, 'code' | 'path'>[] =>
  mayBeWritten(rule) ? [...inspect(rule, seatOf(max, figures ?? {}))] : [{ code: 'schema' }]

/** As `calculated` shows it: nine decimals, or the state. */
const shown = (value: Rational | FormulaState): string => (typeof value === 'string' ? value : fixed(value, 9))

/** The same number of runs and the same seed each time. */
export const runs = { numRuns: 300, seed: 20250131 }

/** A rule in its seat, with what its method makes of it. */
interface Seated extends Cases {
  readonly seat: Seat
  readonly inputs: readonly Input[]
  readonly formula: Expr
  worth(answers: ReadonlyMap<string, Seen>): Rational | FormulaState
}

function seated(cases: Cases): Seated {
  const seat = seatOf(cases.max, cases.figures ?? {})
  const method = methodOf(cases.rule)
  const inputs = method.inputs(cases.rule, seat)
  const formula = method.formula(cases.rule, seat)
  return {
    ...cases, seat, inputs, formula,
    worth: answers => {
      const { value } = evaluate(formula, among(answers, inputs, cases.others))
      if (typeof value === 'boolean') throw new Error('points are no test')
      return value
    },
  }
}

/** One rule, looked at from all sides. */
export function examine(title: string, cases: Cases): void {
  describe(title, () => {
    const subject = seated(cases)
    lookAtWriting(subject)
    lookAtFaces(subject)
    lookAtPoints(subject)
    lookAtWays(subject)
  })
}

function lookAtWriting({ rule, rejects, max, figures, seat }: Seated): void {
  it('may be written', () => expect(mayBeWritten(rule), JSON.stringify(mayBeWritten.errors)).toBe(true))
  it('is silent when sound, hints aside', () => expect([...inspect(rule, seat)].filter(finding => finding.severity !== 'info')).toEqual([]))
  it('takes no unknown key', () => expect(mayBeWritten({ ...rule, ponits: 1 })).toBe(false))
  it.each([...methods[rule.method].schema.required, 'method'])('cannot do without %s', key => {
    expect(mayBeWritten(Object.fromEntries(Object.entries(rule).filter(([name]) => name !== key)))).toBe(false)
  })
  it.each(rejects.map(([what, change, code, path]) => ({ what, change, code, path })))('stops $what', ({ change, code, path }) => {
    expect(told({ method: rule.method, ...change } as Rule, max, figures)).toContainEqual(expect.objectContaining({ code, ...(path && { path }) }))
  })
}

function lookAtFaces({ rule, inputs, seat, figures = {} }: Seated): void {
  it('asks each thing once, under its own code or a shared id', () => {
    expect(new Set(inputs.map(input => input.id)).size).toBe(inputs.length)
    for (const input of inputs) expect(input.shared ? input.id in figures : `${input.id}.`.startsWith('2.4.')).toBe(true)
  })
  it('says itself in both tongues', () => {
    const said = methodOf(rule).say(rule, seat)
    expect(said.vi).not.toBe(said.en)
    for (const sentence of [said.vi, said.en]) expect(sentence).toMatch(/^(?!.*(undefined|NaN|\[object)).{5,}\.$/s)
  })
}

function lookAtPoints({ earns, inputs, formula, seat, others = [], worth }: Seated): void {
  const printed = printExcel(formula, asCells(inputs))
  it.each(earns)('%j earns %s, here and in a spreadsheet', (given, points) => {
    const answers = answersOf(given, inputs, seat.code)
    const value = worth(answers)
    expect(typeof value === 'string' ? value : fractionText(value)).toBe(points)
    expect(calculated(printed, inputs, answers, others), printed).toBe(shown(value))
  })
  it('earns from 0 to the maximum, whatever is answered', () => fc.assert(fc.property(anyAnswers(inputs), answers => {
    const value = worth(answers)
    if (typeof value !== 'string') expect(compare(value, zero) >= 0 && compare(value, seat.max) <= 0).toBe(true)
  }), runs))
  it('is worth the same in a spreadsheet, whatever is answered', () => fc.assert(fc.property(anyAnswers(inputs), answers => {
    expect(calculated(printed, inputs, answers, others), printed).toBe(shown(worth(answers)))
  }), runs))
}

function lookAtWays({ rises = [], falls = [], inputs, worth }: Seated): void {
  const ways = [...rises.map(id => ({ id, way: 1, moves: 'never earns less' })), ...falls.map(id => ({ id, way: -1, moves: 'never earns more' }))]
  it.each(ways)('more of $id $moves', ({ id, way }) => fc.assert(fc.property(anyAnswers(inputs), answers => {
    const before = answers.get(id)
    if (typeof before !== 'object') throw new Error(`${id} is no number`)
    const [less, more] = [worth(answers), worth(new Map([...answers, [id, add(before, one)]]))]
    if (typeof less !== 'string' && typeof more !== 'string') expect(Math.sign(compare(more, less)) * way).toBeGreaterThanOrEqual(0)
  }), runs))
}
