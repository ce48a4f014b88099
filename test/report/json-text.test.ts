import { array, assert, boolean, dictionary, jsonValue, property, string } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { jsonPieces, jsonText, keysFlow, listFlow } from '../../src/report/json-text.ts'

const joined = (value: unknown): string => [...jsonPieces(value)].join('')

describe('JSON in pieces', () => {
  it('is the text of the whole, with lists and objects that flow', () => assert(property(dictionary(string(), jsonValue()), array(jsonValue()), boolean(), (object, list, isLast) => {
    const flows = { ...object, list: listFlow(list), inner: keysFlow(Object.entries(object)), last: isLast ? undefined : 1 }
    const whole = { ...object, list, inner: object, last: isLast ? undefined : 1 }
    expect(joined(keysFlow(Object.entries(flows)))).toBe(jsonText(whole))
  })))

  it('parts a line at its very width', () => assert(property(array(string({ maxLength: 30 }), { maxLength: 9 }), list => {
    expect(joined(listFlow([listFlow(list), keysFlow(list.map((each, at) => [String(at), each]))]))).toBe(jsonText([list, Object.fromEntries(list.map((each, at) => [at, each]))]))
  })))

  it.each([157, 158, 159, 160, 161].map(length => 'a'.repeat(length - 8)))('where all but fits', text => {
    for (const list of [[text, 1], [1, text], [text]]) expect(joined(listFlow(list))).toBe(jsonText(list))
  })

  it('asks for nothing before what stands in front of it is written', () => {
    const asked: number[] = []
    const numbers = function* (): Generator<string> {
      for (let number = 0; number < 4; number++) {
        asked.push(number)
        yield String(number).repeat(1 << 18)
      }
    }
    const pieces = jsonPieces(listFlow(numbers()))
    pieces.next()
    expect(asked).toEqual([0])
  })
})
