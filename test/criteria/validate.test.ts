import { describe, expect, it } from 'vitest'
import { validate } from '../../src/criteria/validate.ts'
import { readYaml } from '../../src/io/yaml.ts'
import type { Json } from '../../src/methods/method.ts'

const told = (schema: Json, text: string): readonly string[] =>
  validate(schema, readYaml(new TextEncoder().encode(text), 'a.yaml')).map(({ code, at, path }) => `${code} ${at?.line}:${at?.column} ${path?.join('.')}`)

const object = (properties: Json, further: Json = {}): Json => ({ type: 'object', additionalProperties: false, properties, ...further })
const anything: Json = { type: ['string', 'number', 'object', 'array', 'boolean'] }

const cases: readonly (readonly [name: string, schema: Json, text: string, expected: readonly string[]])[] = [
  ['sound', object({ a: { type: 'number' } }), 'a: 1', []],
  ['a root of the wrong type', object({}), '- 1', ['schema/wrong-type 1:1 ']],
  ['whole numbers', object({ a: { type: 'integer' } }), 'a: 1.5', ['schema/wrong-type 1:4 a']],
  ['lists that are too long', object({ a: { type: 'array', maxItems: 1 } }), 'a: [1, 2]', ['schema/wrong-size 1:4 a']],
  ['lists that are too short', object({ a: { type: 'array', minItems: 2 } }), 'a: [1]', ['schema/wrong-size 1:4 a']],
  ['entries that repeat', object({ a: { type: 'array', uniqueItems: true } }), 'a: [x, y, x]', ['schema/repeated 1:11 a.2']],
  ['a key that needs another', object({ a: anything, b: anything }, { dependencies: { a: ['b'] } }), 'a: 1', ['schema/missing-key 1:1 ']],
  ['a branch by its type: the rest of the branch counts', object({ a: { anyOf: [{ type: 'string' }, object({ from: { type: 'string' } }, { required: ['from'] })] } }), 'a: { form: x }', ['schema/unknown-key 1:6 a.form']],
  ['a branch by its type: none fits', object({ a: { anyOf: [{ type: 'string' }, object({ from: { type: 'string' } })] } }), 'a: [x]', ['schema/wrong-type 1:4 a']],
  ['two branches of one type: one sentence', object({ a: { anyOf: [object({ b: anything }), object({ c: anything })] } }), 'a: { d: 1 }', ['schema/refused 1:4 a']],
  ['a keyword without a sentence of its own', object({ a: { type: 'number', multipleOf: 2 } }), 'a: 3', ['schema/refused 1:4 a']],
  ['several at one place', object({ a: { type: 'string', pattern: '^x', minLength: 3 } }), 'a: 1', ['schema/unquoted 1:4 a']],
  ['a key with a slash and a tilde', object({}), 'a/b~c: 1', ['schema/unknown-key 1:1 a/b~c']],
  ['entries of a list by their number', object({ a: { type: 'array', items: { type: 'number' } } }), 'a: [1, x, 2, y]', ['schema/wrong-type 1:8 a.1', 'schema/wrong-type 1:14 a.3']],
]

describe('validate', () => {
  it.each(cases)('%s', (_name, schema, text, expected) => expect(told(schema, text)).toEqual(expected))
})
