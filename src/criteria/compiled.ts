import { Ajv, type ErrorObject, type Options, type ValidateFunction } from 'ajv'
import type { Json } from '../methods/method.ts'
import { isDate } from './dates.ts'

/** One departure from a schema, as the validator tells it. */
export type Departure = ErrorObject
/** Whether data keep to a schema; where they do not, `errors` tells every departure. */
export type Check = ValidateFunction

/** The formats that a schema may name. */
export const formats = { date: isDate } as const

/**
 * How schemas are read. `strictRequired` is off: an alternative over required keys names keys of the schema around it.
 * References stay references: causes are told by the very part of the schema that refused.
 */
export const schemaOptions: Options = {
  strict: true, strictRequired: false, allowUnionTypes: true, allErrors: true, discriminator: true, verbose: true, formats, inlineRefs: false,
}

const known = new WeakMap<Json, Check>()

/** A schema as a check, compiled now. The program that ships has the code of its schemas instead of this file (`criteria/ahead.ts`). */
export function compiled(schema: Json): Check {
  const before = known.get(schema)
  if (before !== undefined) return before
  const made = new Ajv({ ...schemaOptions, code: { optimize: false } }).compile(schema)
  known.set(schema, made)
  return made
}
