import type { Json } from '../../methods/method.ts'
import { exact } from '../../rational.ts'
import { same, text, type Text } from '../../text.ts'
import { isDate } from '../dates.ts'
import { textOf } from '../seat.ts'
import type { Side, Written } from './side.ts'

/** What sort of thing a key of a rule holds, by its schema. */
export type Shape = 'text' | 'figure' | 'list' | 'figures' | 'object' | 'value'

/** Reads the shape of a key off its schema; `text` and `figure` are the definitions that every set's schema shares. */
export function shapeOf(schema: Json): Shape {
  const refs = [schema, ...(Array.isArray(schema['anyOf']) ? schema['anyOf'] as readonly Json[] : [])].map(each => each['$ref'])
  if (refs.includes('#/$defs/text')) return 'text'
  if (refs.includes('#/$defs/figure')) return 'figure'
  if (schema['type'] === 'array') return 'list'
  if (schema['type'] !== 'object') return 'value'
  return schema['properties'] === undefined ? 'figures' : 'object'
}

/** The keys under an object, or of each entry of a list. */
export function keysUnder(schema: Json): Readonly<Record<string, Json>> {
  const holder = (schema['type'] === 'array' ? schema['items'] : schema) as Json
  return (holder['properties'] ?? {}) as Readonly<Record<string, Json>>
}

const unitIn = (schema: Json | undefined): string | undefined => /\(([^)]+)\)$/.exec(String(schema?.['title'] ?? ''))?.[1]

/** The name of a key: its Vietnamese title without the unit, and the key itself in plain words. */
export function keyName(key: string, schema: Json | undefined): Text {
  const title = String(schema?.['title'] ?? key).replace(/ *\([^)]*\)$/, '').replace(/; .*$/, '')
  const words = key.replace(/([A-Z])/g, ' $1').toLowerCase()
  return text(() => title.charAt(0).toLowerCase() + title.slice(1), () => words)
}

/** One entry of a list: `bậc` of "Các bậc", `band` of `bands`. */
export function entryName(key: string, schema: Json): Text {
  const list = keyName(key, schema)
  return text(() => list.vi.replace(/^các /, ''), () => list.en.replace(/([^s])s$/, '$1'))
}

/** A plain value as people write it: a percentage, a date, points, days, a grade by its name. */
export function valueText(value: unknown, key: string, schema: Json | undefined, side: Side): Text {
  if (value === undefined) return text(() => 'không quy định', () => 'not stated')
  if (typeof value === 'number') return numberText(value, key, schema, side)
  const written = String(value)
  if (isDate(written)) return text(t => t.date(written), t => t.date(written))
  if (key === 'capsGrade') return side.gradeName(written)
  return schema?.['const'] === value ? text(() => 'có', () => 'yes') : choices[written] ?? same(written)
}

/** The words that a rule may choose from, as people say them. */
const choices: Readonly<Record<string, Text>> = {
  highest: text(() => 'số cao nhất', () => 'the highest'),
  lowest: text(() => 'số thấp nhất', () => 'the lowest'),
}

function numberText(value: number, key: string, schema: Json | undefined, side: Side): Text {
  const number = exact(value)
  if (key === 'points') return text(t => `${t.number(number)} điểm`, t => `${t.number(number)} points`)
  const unit = unitIn(schema)
  if (unit === '%' || side.isPercent(value)) return text(t => `${t.number(number)}%`, t => `${t.number(number)}%`)
  return unit === undefined ? text(t => t.number(number), t => t.number(number)) : text(t => `${t.number(number)} ${unit}`, t => t.number(number))
}

/** Some keys of an entry: `từ 95%`, `chậm không quá 15 ngày: 0,25 điểm`, `“Xử lý chậm”: 0,25 điểm`. */
export function entryText(entry: Written, keys: readonly string[], schemas: Readonly<Record<string, Json>>, side: Side): Text {
  const parts = keys.filter(key => entry[key] !== undefined && key !== 'id' && key !== 'points').map(key => partText(entry[key], key, schemas[key], side))
  const points = keys.includes('points') && entry['points'] !== undefined ? [valueText(entry['points'], 'points', undefined, side)] : []
  return text(t => [parts.map(t.say).join(', '), ...points.map(t.say)].filter(Boolean).join(': '), t => [parts.map(t.say).join(', '), ...points.map(t.say)].filter(Boolean).join(': '))
}

function partText(value: unknown, key: string, schema: Json | undefined, side: Side): Text {
  if (schema !== undefined && shapeOf(schema) === 'text') return quoted(textOf(value as string))
  const [name, shown] = [keyName(key, schema), valueText(value, key, schema, side)]
  if (schema?.['const'] === value) return name
  return text(t => `${t.say(name)} ${t.say(shown)}`, t => `${t.say(name)} ${t.say(shown)}`)
}

/** “…” */
export const quoted = (name: Text): Text => text(t => `“${t.say(name)}”`, t => `“${t.say(name)}”`)
