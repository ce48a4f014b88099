import { describe, expect, it } from 'vitest'
import { criteriaSchema } from '../../src/criteria/schema.ts'

type Json = Readonly<Record<string, unknown>>

/** Every schema object within a schema, with the way to it. */
function* schemas(of: unknown, way = ''): Iterable<readonly [way: string, schema: Json]> {
  if (typeof of !== 'object' || of === null) return
  if (!Array.isArray(of)) yield [way, of as Json]
  for (const [key, part] of Object.entries(of)) yield* schemas(part, `${way}/${key}`)
}

const all = [...schemas(criteriaSchema())]
const properties = all.flatMap(([way, schema]) => Object.entries((schema['properties'] ?? {}) as Record<string, unknown>)
  .filter(([, property]) => typeof property === 'object').map(([key, property]) => [`${way}/${key}`, property as Json] as const))

describe('the schema of a set', () => {
  it('is what criteria/schema.json says (written anew by: npx vitest run test/criteria/schema.test.ts -u)', () =>
    expect(`${JSON.stringify(criteriaSchema(), undefined, 2)}\n`).toMatchFileSnapshot('../../criteria/schema.json'))

  it('closes every mapping that lists its keys', () => {
    const open = all.filter(([, schema]) => schema['properties'] !== undefined && [schema['type']].flat().includes('object') && schema['additionalProperties'] !== false && schema['oneOf'] === undefined)
    expect(open.map(([way]) => way)).toEqual([])
  })

  it('explains every key to an editor', () => {
    expect(properties.length).toBeGreaterThan(100)
    const silent = properties.filter(([, property]) => property['title'] === undefined && property['$ref'] === undefined)
    expect(silent.map(([way]) => way)).toEqual([])
  })
})
