import { createRequire } from 'node:module'
import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { compiledAhead } from '../../src/criteria/ahead.ts'
import { compiled, formats, type Check } from '../../src/criteria/compiled.ts'
import { criteriaSchema } from '../../src/criteria/schema.ts'
import { testSchema } from '../../src/criteria/testing/schema.ts'
import { roundSchema } from '../../src/evidence/round.ts'
import { readYaml } from '../../src/io/yaml.ts'
import type { Json } from '../../src/methods/method.ts'
import { input, number, times } from '../../src/formula/expr.ts'
import { exact } from '../../src/rational.ts'
import { resultJson } from '../../src/report/json.ts'
import { absent, asked, dossier, grade, layer, score, setOf, worth } from '../scoring/build.ts'

const root = join(import.meta.dirname, '../..')
const yaml = (file: string): unknown => readYaml(readFileSync(join(root, file)), file).data
const { $schema: _, ...resultSchema } = JSON.parse(readFileSync(join(root, 'docs/result.schema.json'), 'utf8')) as Record<string, Json[string]>

const small = score(
  setOf([worth('1.1', 10, times(input('rate'), number(exact(10))), { inputs: [asked('rate', 'percent')] })], { grades: [grade('tot', 80), grade('yeu', 0)] }),
  dossier('a', [layer('form', { rate: '0.985' })]), absent('b'))

/** Each schema with a file that keeps to it. */
const schemas: readonly (readonly [name: string, schema: Json, good: unknown])[] = [
  ['criteria', criteriaSchema(), yaml('criteria/xa-2025.yaml')],
  ['tests', testSchema(), yaml('criteria/xa-2025.test.yaml')],
  ['round', roundSchema, yaml('examples/xa-mau-2025/cchc.yaml')],
  ['result', resultSchema, JSON.parse(resultJson({ tool: '0.1.0', groups: [small], findings: small.findings }, 'vi'))],
]

function run(code: string, schema: Json): Check {
  const module: { exports?: (schema: Json, known: typeof formats) => Check } = {}
  new Function('module', 'require', code)(module, createRequire(import.meta.url))
  const make = module.exports
  if (make === undefined) throw new Error('no check')
  return make(schema, formats)
}

/** All places of a value. */
const places = (data: unknown, path: readonly (string | number)[] = []): readonly (readonly (string | number)[])[] =>
  [path, ...(Array.isArray(data) ? data.flatMap((item, index) => places(item, [...path, index]))
    : typeof data === 'object' && data !== null ? Object.entries(data).flatMap(([key, value]) => places(value, [...path, key])) : [])]

/** The value with another one, or none, at a place. */
function changed(data: unknown, [step, ...rest]: readonly (string | number)[], to: unknown): unknown {
  if (step === undefined) return to
  if (Array.isArray(data)) return data.map((item: unknown, index) => (index === step ? changed(item, rest, to) : item))
  const pairs = Object.entries(data as Readonly<Record<string, unknown>>)
  return Object.fromEntries(pairs.flatMap(([key, value]) => (key !== step ? [[key, value]] : rest.length === 0 && to === undefined ? [] : [[key, changed(value, rest, to)]])))
}

const strange = fc.constantFrom<unknown>(undefined, null, -1, 0, 1.5, '', ' ', 'x', '2025-02-30', '2025-13-01', true, [], [null], {}, { method: 'none' }, { method: 'bands' }, { sum: [] }, { vi: '', en: 1, fr: 'x' })

describe.each(schemas)('the schema %s compiled ahead', (_name, schema, good) => {
  const code = compiledAhead(schema)
  const quick = run(code.quick, schema)
  const full = run(code.full, schema)
  const anew = compiled(schema)

  const agree = (data: unknown): boolean => {
    const keeps = anew(data)
    expect(quick(data)).toBe(keeps)
    expect(full(data)).toBe(keeps)
    expect(full.errors ?? []).toEqual(anew.errors ?? [])
    for (const [index, error] of (full.errors ?? []).entries()) {
      expect(error.parentSchema).toBe(anew.errors?.[index]?.parentSchema)
      expect(error.schema).toBe(anew.errors?.[index]?.schema)
    }
    return keeps
  }

  it('takes what keeps to it', () => expect(agree(good)).toBe(true))

  it('refuses the same, in the same words, by the very same parts', () => {
    const all = places(good)
    let refused = 0
    fc.assert(fc.property(fc.array(fc.tuple(fc.constantFrom(...all), strange), { minLength: 1, maxLength: 3 }), changes => {
      const data = changes.reduce<unknown>((now, [path, to]) => (places(now).some(each => each.join('\0') === path.join('\0')) ? changed(now, path, to) : now), good)
      if (!agree(data)) refused += 1
    }), { numRuns: 150 })
    expect(refused).toBeGreaterThan(20)
  })
})

it('no two schemas that are compiled ahead share the title by which they are known', () =>
  expect(new Set(schemas.map(([, schema]) => schema['title'])).size).toBe(schemas.length))

it('a part that stands twice in a schema is told, for it could not be known which of them refused', () => {
  const twins = { a: { type: 'object', properties: {} }, b: { type: 'object', properties: {} } }
  expect(() => compiledAhead({ title: 'x', type: 'object', properties: { a: { $ref: '#/$defs/a' }, b: { $ref: '#/$defs/b' } }, $defs: twins })).toThrow(/stands in 2 places/)
})
