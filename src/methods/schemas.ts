import type { Json } from './method.ts'

/** Points that a rule states: never negative. */
export const pointsSchema = (title: string): Json => ({ type: 'number', minimum: 0, title })

/** A text of the set: Vietnamese, or both tongues. */
export const textSchema = (title: string): Json => ({ $ref: '#/$defs/text', title })

/** A figure: the id of a shared one, or one described in place. */
export const figureSchema = (title: string): Json => ({ $ref: '#/$defs/figure', title })

/** A figure or a fixed number. */
export const figureOrNumberSchema = (title: string): Json => ({ title, anyOf: [{ $ref: '#/$defs/figure' }, { type: 'number', exclusiveMinimum: 0 }] })

/** An id within a rule: no blanks, no dots, since it becomes part of the id of an input (`2.4.tru-so`). */
export const idSchema = (title = 'Mã'): Json =>
  ({ type: 'string', pattern: '^[^\\s.]+$', title, description: 'Không dấu cách, không dấu chấm; không đổi khi sửa tên.' })

/** A number above zero. */
export const positiveSchema = (title: string): Json => ({ type: 'number', exclusiveMinimum: 0, title })

/** A list whose entries are mappings with these keys and no others. Excel nests at most 64 IFs, so a list has at most 60 entries. */
export const listSchema = (title: string, description: string, properties: Readonly<Record<string, Json>>, required: readonly string[]): Json => ({
  title, description, type: 'array', minItems: 1, maxItems: 60,
  items: { type: 'object', additionalProperties: false, required, properties },
})
