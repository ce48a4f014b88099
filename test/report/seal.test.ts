import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { jsonPieces } from '../../src/report/json-text.ts'
import { changedParts, sealed } from '../../src/report/seal.ts'

type Data = Readonly<Record<string, unknown>>

const units = fc.array(fc.dictionary(fc.oneof(fc.constantFrom('__proto__', 'constructor', '10', '9', 'a', 'name'), fc.string()), fc.jsonValue()).filter(unit => !Object.hasOwn(unit, 'digest')), { minLength: 1, maxLength: 3 })
const written = (all: readonly object[]): string => [...jsonPieces(sealed({ groups: [{ before: { name: 'g' }, units: all, after: {} }], findings: [] }))].join('')
const turned = (value: unknown): unknown => (typeof value !== 'object' || value === null ? value : Array.isArray(value) ? value.map(turned)
  : Object.fromEntries(Object.entries(value as Data).toReversed().map(([key, each]) => [key, turned(each)])))

describe('the fingerprints of a result', () => {
  it('hold every key and value of a unit, whatever the key is called, and no order of keys', () => {
    fc.assert(fc.property(units, fc.constantFrom('__proto__', 'constructor', '10', 'one more'), (all, key) => {
      const result = JSON.parse(written(all)) as { readonly groups: readonly [{ readonly units: readonly Data[] }] }
      expect(changedParts(result)).toEqual([])
      expect(changedParts(turned(result) as object)).toEqual([])
      const [unit = {}, ...rest] = result.groups[0].units
      const other = Object.fromEntries([...Object.entries(unit).filter(([name]) => name !== key), [key, { was: unit[key] }]])
      expect(changedParts({ ...result, groups: [{ ...result.groups[0], units: [other, ...rest] }] })).toMatchObject([{ is: 'unit' }])
    }))
  })
})
