import { describe, expect, it } from 'vitest'
import { testSchema } from '../../../src/criteria/testing/schema.ts'

type Json = Readonly<Record<string, unknown>>

function* schemas(of: unknown, way = ''): Iterable<readonly [way: string, schema: Json]> {
  if (typeof of !== 'object' || of === null) return
  if (!Array.isArray(of)) yield [way, of as Json]
  for (const [key, part] of Object.entries(of)) yield* schemas(part, `${way}/${key}`)
}

const all = [...schemas(testSchema())]

describe('the schema of a test file', () => {
  it('is what criteria/test.schema.json says (written anew by: npm run schema)', () =>
    expect(`${JSON.stringify(testSchema(), undefined, 2)}\n`).toMatchFileSnapshot('../../../criteria/test.schema.json'))

  it('closes every mapping that lists its keys, and explains every key', () => {
    const open = all.filter(([, schema]) => schema['properties'] !== undefined && [schema['type']].flat().includes('object') && schema['additionalProperties'] !== false)
    const properties = all.flatMap(([way, schema]) => Object.entries((schema['properties'] ?? {}) as Record<string, Json>).map(([key, property]) => [`${way}/${key}`, property] as const))
    expect(open.map(([way]) => way)).toEqual([])
    expect(properties.length).toBeGreaterThan(25)
    expect(properties.filter(([, property]) => property['title'] === undefined || property['description'] === undefined).map(([way]) => way)).toEqual([])
  })
})
