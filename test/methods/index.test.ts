import { Ajv } from 'ajv'
import { describe, expect, it } from 'vitest'
import { methodOf, methods, ruleSchemas, type Rule } from '../../src/methods/index.ts'

describe('the table of methods', () => {
  it('holds every method of the contract', () => {
    expect(Object.keys(methods)).toEqual(
      ['yes-no', 'choice', 'ticks', 'bands', 'ratio', 'count', 'deduction', 'deadline', 'survey', 'relative', 'given', 'formula'])
  })

  it('gives the method that a rule names', () => {
    const rule: Rule = { method: 'count', of: 'models', each: 2 }
    expect(methodOf(rule)).toBe(methods.count)
  })

  it('explains every method and every key to an editor, in Vietnamese', () => {
    for (const schema of ruleSchemas()) {
      const { title, description, properties } = schema as { title: string; description: string; properties: Record<string, { title?: string }> }
      expect([title, description].every(word => word.length > 3)).toBe(true)
      expect(Object.entries(properties).filter(([, key]) => key.title === undefined)).toEqual([])
    }
  })

  it('tells one fault of a rule once, not once for each method', () => {
    const check = new Ajv({ discriminator: true, allErrors: true, strictTypes: false, formats: { date: true } }).compile({
      $defs: { text: {}, figure: { type: 'string' } }, type: 'object', required: ['method'], discriminator: { propertyName: 'method' }, oneOf: ruleSchemas(),
    })
    expect(check({ method: 'count', of: 'models', eahc: 2, each: 1 })).toBe(false)
    expect(check.errors?.map(error => error.params)).toEqual([{ additionalProperty: 'eahc' }])
    expect(check({ method: 'cuont' })).toBe(false)
    expect(check.errors?.map(error => error.keyword)).toEqual(['discriminator'])
  })
})
