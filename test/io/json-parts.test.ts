import { assert, jsonValue, nat, property, string } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { jsonInParts } from '../../src/io/json-parts.ts'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
const outcome = (read: () => unknown): unknown => {
  try {
    return { value: read() }
  } catch (error) {
    return error instanceof SyntaxError ? 'no JSON' : error
  }
}

describe('JSON in parts', () => {
  it('is what JSON.parse gives, however deep the parts lie and however it is laid out', () => assert(property(jsonValue(), nat(5), nat(3), (value, depth, indent) => {
    expect(jsonInParts(bytesOf(` ${JSON.stringify(value, null, indent)}\n`), depth)).toEqual(JSON.parse(JSON.stringify(value)))
  })))

  it('is refused where JSON.parse refuses it', () => assert(property(jsonValue({ maxDepth: 3 }), nat(200), nat(2), string({ maxLength: 2, unit: 'binary-ascii' }), (value, at, cut, put) => {
    const text = JSON.stringify(value, null, 1)
    const place = at % (text.length + 1)
    const broken = text.slice(0, place) + put + text.slice(place + cut)
    expect(outcome(() => jsonInParts(bytesOf(broken)))).toEqual(outcome(() => JSON.parse(Buffer.from(bytesOf(broken)).toString())))
  }), { numRuns: 3000 }))

  it.each(['{"a":1,}', '[1 2]', '[1]]', '', '{"a" 1}', '{1:2}', '[', '"a', '{"a":', '[1,]', 'tru', '[:]', '[1:2]'])('%s is none', text => {
    expect(() => jsonInParts(bytesOf(text))).toThrow(SyntaxError)
  })

  it('a key of any name is data, the last of two stands, a mark is passed over', () => {
    const read = jsonInParts(bytesOf('\uFEFF{"__proto__": {"a": 1}, "b": 1, "b": "Xã \\"Ấ\\""}'))
    expect(Object.entries(read as object)).toEqual([['__proto__', { a: 1 }], ['b', 'Xã "Ấ"']])
  })
})
