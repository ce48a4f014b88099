import { describe, expect, it } from 'vitest'
import { findingsFormats } from '../../../src/report/findings/formats.ts'
import { findingsJson, pointer } from '../../../src/report/findings/json.ts'

describe('findings as JSON', () => {
  it('are an empty list when there are none', () => expect(JSON.parse(findingsJson([], 'vi'))).toEqual({ findings: [] }))

  it('carry code, severity, place, path and message', () =>
    expect(JSON.parse(findingsJson([
      { code: 'a/b', severity: 'error', message: { vi: 'Sai.', en: 'Wrong.' }, path: ['fields', 0, 'max'], at: { file: 'a.yaml', line: 3, column: 5 }, fix: { vi: 'Sửa', en: 'Mend' } },
      { code: 'c/d', severity: 'info', message: { vi: 'Lưu ý.', en: 'Note.' } },
    ], 'en'))).toEqual({ findings: [
      { code: 'a/b', severity: 'error', file: 'a.yaml', line: 3, column: 5, path: '/fields/0/max', message: 'Wrong.', fix: 'Mend' },
      { code: 'c/d', severity: 'info', file: null, line: null, column: null, path: null, message: 'Note.' },
    ] }))

  it('write paths as JSON pointers', () => {
    expect(pointer([])).toBe('')
    expect(pointer(['a/b', 0, 'c~d'])).toBe('/a~1b/0/c~0d')
  })

  it('are one of the formats', () => expect(Object.keys(findingsFormats)).toEqual(['text', 'json', 'github', 'sarif', 'junit', 'markdown']))
})
