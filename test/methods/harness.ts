import { Ajv } from 'ajv'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { evaluate, type FormulaState } from '../../src/formula/evaluate.ts'
import { printExcel } from '../../src/formula/excel.ts'
import { methodOf, methods, ruleSchemas, type Rule } from '../../src/methods/index.ts'
import { inspect } from '../../src/methods/inspect.ts'
import type { InputKind, Json } from '../../src/methods/method.ts'
import { add, compare, fixed, fractionText, one, zero, type Rational } from '../../src/rational.ts'
import { asCells, calculated } from './sheet.ts'
import { among, answersOf, anyAnswers, type Given, type Seen } from './answers.ts'
import { seatOf } from './seat.ts'

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
  /** Rules that cannot be meant: what is wrong, the rule's other keys, and the code that stops it (`schema` when it may not even be written). */
  readonly rejects: readonly (readonly [what: string, change: Json, code: string])[]
  /** Inputs of which more never earns less. */
  readonly rises?: readonly string[]
  /** Inputs of which more never earns more. */
  readonly falls?: readonly string[]
}

const ref = { anyOf: [{ type: 'string' }, { type: 'object', required: ['name'], additionalProperties: false, properties: { name: {}, unit: {}, kind: { enum: ['count', 'number', 'percent', 'money'] } } }] }
const words = { anyOf: [{ type: 'string' }, { type: 'object', required: ['vi'], additionalProperties: false, properties: { vi: { type: 'string' }, en: { type: 'string' } } }] }

/** Compiled strictly: a keyword that a fragment misspells does not compile. */
const mayBeWritten = new Ajv({ discriminator: true, strict: true, strictTypes: false, strictRequired: false }).compile({
  $defs: { figure: ref, text: words }, type: 'object', required: ['method'], discriminator: { propertyName: 'method' }, oneOf: ruleSchemas(),
})

const codesOf = (rule: Rule, max: string, figures: Cases['figures']): readonly string[] =>
  mayBeWritten(rule) ? [...inspect(rule, seatOf(max, figures ?? {}))].map(finding => finding.code) : ['schema']

/** As `calculated` shows it: nine decimals, or the state. */
const shown = (value: Rational | FormulaState): string => (typeof value === 'string' ? value : fixed(value, 9))

/** The same number of runs and the same seed each time. */
export const runs = { numRuns: 300, seed: 20250131 }

/** One rule, looked at from all sides. */
export function examine(title: string, cases: Cases): void {
  const { rule, max, figures = {}, others = [] } = cases
  const seat = seatOf(max, figures)
  const method = methodOf(rule)
  const inputs = method.inputs(rule, seat)
  const formula = method.formula(rule, seat)
  const worth = (answers: ReadonlyMap<string, Seen>): Rational | FormulaState => {
    const { value } = evaluate(formula, among(answers, inputs, others))
    if (typeof value === 'boolean') throw new Error('points are no test')
    return value
  }

  describe(title, () => {
    it('may be written', () => expect(mayBeWritten(rule), JSON.stringify(mayBeWritten.errors)).toBe(true))
    it('is silent when sound', () => expect([...inspect(rule, seat)]).toEqual([]))
    it.each([...methods[rule.method].schema.required, 'method'])('cannot do without %s', key => {
      expect(mayBeWritten(Object.fromEntries(Object.entries(rule).filter(([name]) => name !== key)))).toBe(false)
    })
    it('takes no unknown key', () => expect(mayBeWritten({ ...rule, ponits: 1 })).toBe(false))
    it('asks each thing once, under its own code or a shared id', () => {
      expect(new Set(inputs.map(input => input.id)).size).toBe(inputs.length)
      for (const input of inputs) expect(input.shared ? input.id in figures : `${input.id}.`.startsWith('2.4.')).toBe(true)
    })
    it('says itself in both tongues', () => {
      const said = method.say(rule, seat)
      expect(said.vi).not.toBe(said.en)
      for (const sentence of [said.vi, said.en]) expect(sentence).toMatch(/^(?!.*(undefined|NaN|\[object)).{5,}$/s)
    })
    it.each(cases.earns)('%j earns %s', (given, points) => {
      const value = worth(answersOf(given, inputs, seat.code))
      expect(typeof value === 'string' ? value : fractionText(value)).toBe(points)
    })
    it.each(cases.rejects)('stops %s', (_what, change, code) => {
      expect(codesOf({ method: rule.method, ...change } as Rule, max, figures)).toContain(code)
    })
    it('earns from 0 to the maximum, whatever is answered', () => fc.assert(fc.property(anyAnswers(inputs), answers => {
      const value = worth(answers)
      if (typeof value !== 'string') expect(compare(value, zero) >= 0 && compare(value, seat.max) <= 0).toBe(true)
    }), runs))
    it('is worth the same in a spreadsheet', () => {
      const printed = printExcel(formula, asCells(inputs))
      fc.assert(fc.property(anyAnswers(inputs), answers => {
        expect(calculated(printed, inputs, answers, others), printed).toBe(shown(worth(answers)))
      }), runs)
      for (const [given] of cases.earns) {
        const answers = answersOf(given, inputs, seat.code)
        expect(calculated(printed, inputs, answers, others), printed).toBe(shown(worth(answers)))
      }
    })
    it.each([...(cases.rises ?? []).map(id => [id, 1] as const), ...(cases.falls ?? []).map(id => [id, -1] as const)])('moves one way with %s (%i)', (id, way) =>
      fc.assert(fc.property(anyAnswers(inputs), answers => {
        const before = answers.get(id)
        if (typeof before !== 'object') throw new Error(`${id} is no number`)
        const [less, more] = [worth(answers), worth(new Map([...answers, [id, add(before, one)]]))]
        if (typeof less !== 'string' && typeof more !== 'string') expect(Math.sign(compare(more, less)) * way).toBeGreaterThanOrEqual(0)
      }), runs))
  })
}
