import { describe, expect, it } from 'vitest'
import { baselineText, beyond, countsOf, fewer, readBaseline } from '../../../src/criteria/suppression/baseline.ts'
import type { Finding } from '../../../src/finding.ts'

const found = (file: string, code: string, line: number, severity: Finding['severity'] = 'warning'): Finding =>
  ({ code, severity, message: { vi: '', en: '' }, at: { file, line } })

const before = [found('b.yaml', 'x/y', 1), found('a.yaml', 'x/z', 1), found('a.yaml', 'x/y', 5, 'info'), found('a.yaml', 'x/y', 9), found('a.yaml', 'x/e', 2, 'error')]

describe('a baseline', () => {
  it('counts by file and rule, in order, without errors', () =>
    expect(JSON.stringify(countsOf(before))).toBe('{"a.yaml":{"x/y":2,"x/z":1},"b.yaml":{"x/y":1}}'))

  it('is read back as it was written', () => expect(readBaseline(baselineText(countsOf(before)))).toEqual(countsOf(before)))

  it('leaves errors, and all of a rule that has more in a file than is known', () => {
    const known = countsOf(before)
    const line = (finding: Finding): string => `${finding.at?.file} ${finding.code} ${finding.at?.line}`
    expect(beyond(before, known).map(line)).toEqual(['a.yaml x/e 2'])
    expect(beyond([...before, found('a.yaml', 'x/y', 20)], known).map(line)).toEqual(['a.yaml x/y 5', 'a.yaml x/y 9', 'a.yaml x/e 2', 'a.yaml x/y 20'])
    expect(beyond([found('c.yaml', 'x/y', 1)], known).map(line)).toEqual(['c.yaml x/y 1'])
    expect(beyond([found('toString', 'x/y', 1)], known).map(line)).toEqual(['toString x/y 1'])
  })

  it('knows what has gone', () => expect(fewer(before.slice(1), countsOf(before))).toEqual([['b.yaml', 'x/y', 1, 0]]))

  it.each(['', '[]', '{', '{"schema":"cchc-baseline/2","files":{}}', '{"schema":"cchc-baseline/1","files":{"a":{"x":"1"}}}', '{"schema":"cchc-baseline/1","files":[]}'])('is not %j', text =>
    expect(readBaseline(text)).toBeUndefined())
})
