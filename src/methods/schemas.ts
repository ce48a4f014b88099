import type { Json } from './method.ts'

/** Points that a rule states: never negative. */
export const pointsSchema = (title: string): Json => ({ type: 'number', minimum: 0, title })

/** A text of the set: Vietnamese, or both tongues. */
export const textSchema = (title: string): Json => ({ $ref: '#/$defs/text', title })

/** A figure: the id of a shared one, or one described in place. */
export const figureSchema = (title: string): Json => ({ $ref: '#/$defs/figure', title })

/** A figure or a fixed number. */
export const figureOrNumberSchema = (title: string): Json => ({ title, anyOf: [{ $ref: '#/$defs/figure' }, { type: 'number', exclusiveMinimum: 0 }] })
