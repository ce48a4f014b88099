import { describe, expect, it } from 'vitest'
import { baselineText, beyond, countsOf, fewer, readBaseline, updated, type Keys } from '../../../src/criteria/suppression/baseline.ts'
import type { Finding } from '../../../src/finding.ts'

const found = (file: string, code: string, line: number, severity: Finding['severity'] = 'warning'): Finding =>
  ({ code, severity, message: { vi: '', en: '' }, at: { file, line } })

const keys: Keys = new Map([['a.yaml', 'a.yaml'], ['b.yaml', 'b.yaml']])
const before = [found('b.yaml', 'x/y', 1), found('a.yaml', 'x/z', 1), found('a.yaml', 'x/y', 5, 'info'), found('a.yaml', 'x/y', 9), found('a.yaml', 'x/e', 2, 'error')]

describe('a baseline', () => {
  it('counts by file and rule, in order, without errors', () =>
    expect(JSON.stringify(countsOf(before, keys))).toBe('{"a.yaml":{"x/y":2,"x/z":1},"b.yaml":{"x/y":1}}'))

  it('is read back as it was written', () => expect(readBaseline(baselineText(countsOf(before, keys)))).toEqual(countsOf(before, keys)))

  it('leaves errors, and all of a rule that has more in a file than is known', () => {
    const known = countsOf(before, keys)
    const line = (finding: Finding): string => `${finding.at?.file} ${finding.code} ${finding.at?.line}`
    expect(beyond(before, known, keys).map(line)).toEqual(['a.yaml x/e 2'])
    expect(beyond([...before, found('a.yaml', 'x/y', 20)], known, keys).map(line)).toEqual(['a.yaml x/y 5', 'a.yaml x/y 9', 'a.yaml x/e 2', 'a.yaml x/y 20'])
    expect(beyond([found('c.yaml', 'x/y', 1)], known, keys).map(line)).toEqual(['c.yaml x/y 1'])
    expect(beyond([found('toString', 'x/y', 1)], known, keys).map(line)).toEqual(['toString x/y 1'])
  })

  it('knows what has gone, of the files that were read', () => {
    const known = countsOf(before, keys)
    expect(fewer(before.slice(1), known, keys)).toEqual([['b.yaml', 'x/y', 1, 0]])
    expect(fewer(before.slice(1), known, new Map([['a.yaml', 'a.yaml']]))).toEqual([])
  })

  it('knows files by their path from the baseline, and shows them as they were named', () => {
    const below: Keys = new Map([['a.yaml', 'bo/a.yaml']])
    const known = { 'bo/a.yaml': { 'x/y': 2, 'x/z': 2 } }
    expect(beyond([...before.slice(1), found('a.yaml', 'x/w', 3)], known, below).map(({ code }) => code)).toEqual(['x/e', 'x/w'])
    expect(fewer(before.slice(1), known, below)).toEqual([['a.yaml', 'x/z', 2, 1]])
  })

  it('counts anew what was read and keeps the rest', () => {
    const known = { 'z.yaml': { 'x/y': 3 }, 'b.yaml': { 'x/y': 9 }, 'a.yaml': { 'x/q': 1 } }
    expect(JSON.stringify(updated(before.slice(1), known, keys))).toBe('{"a.yaml":{"x/y":2,"x/z":1},"z.yaml":{"x/y":3}}')
  })

  it.each(['', '[]', '{', '{"schema":"cchc-baseline/2","files":{}}', '{"schema":"cchc-baseline/1","files":{"a":{"x":"1"}}}', '{"schema":"cchc-baseline/1","files":[]}'])('is not %j', text =>
    expect(readBaseline(text)).toBeUndefined())
})
