import { bands } from './bands.ts'
import { choice } from './choice.ts'
import { count } from './count.ts'
import { deadline } from './deadline.ts'
import { deduction } from './deduction.ts'
import { formula } from './formula.ts'
import { given } from './given.ts'
import type { Json, Method } from './method.ts'
import { ratio } from './ratio.ts'
import { relative } from './relative.ts'
import { survey } from './survey.ts'
import { ticks } from './ticks.ts'
import { yesNo } from './yes-no.ts'

/** Every scoring method by the name that a rule states, in the order of the manual. A new method is one file and one line here. */
export const methods = {
  'yes-no': yesNo,
  choice,
  ticks,
  bands,
  ratio,
  count,
  deduction,
  deadline,
  survey,
  relative,
  given,
  formula,
} as const

/** The name of a scoring method, the key `method` of a rule. */
export type MethodName = keyof typeof methods

type KeysOf<Name extends MethodName> = (typeof methods)[Name] extends Method<infer Keys> ? Keys : never

/** A rule as a set writes it: the name of its method and that method's keys. */
export type Rule = { [Name in MethodName]: { readonly method: Name } & KeysOf<Name> }[MethodName]

/** The method of a rule; it takes the rule with its key `method`, which it does not look at. */
export const methodOf = (rule: Rule): Method<Rule> => methods[rule.method] as unknown as Method<Rule>

/** One JSON Schema for each method, told apart by the key `method`; texts and figures are at `#/$defs/text` and `#/$defs/figure`. */
export const ruleSchemas = (): readonly Json[] => Object.entries(methods).map(([name, { schema }]) => ({
  type: 'object', title: schema.title, description: schema.description,
  required: ['method', ...schema.required], additionalProperties: false,
  properties: { method: { const: name, title: 'Cách tính điểm' }, ...schema.keys },
  ...('further' in schema ? schema.further : {}),
}))
