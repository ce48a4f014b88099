import { describe, expect, it } from 'vitest'
import type { Finding } from '../../../src/finding.ts'
import { readYaml } from '../../../src/io/yaml.ts'
import { findingsText } from '../../../src/report/findings/text.ts'

const plain = { lang: 'vi', columns: 80, colour: false } as const
const sourceOf = (text: string, file = 'a.yaml') => readYaml(new TextEncoder().encode(text), file)

const found = (line: number, column: number, more: Partial<Finding> = {}): Finding => ({
  code: 'a/b', severity: 'error', message: { vi: 'Sai.', en: 'Wrong.' }, at: { file: 'a.yaml', line, column }, ...more,
})

const lines = (text: string): readonly string[] => text.split('\n')

describe('findings as text', () => {
  it('are nothing when there are none', () => expect(findingsText([], [], plain)).toBe(''))

  it('show the lines, underline the word, say what to write and count', () =>
    expect(findingsText([found(3, 6, { fix: { vi: 'Viết 0.5', en: 'Write 0.5' } })], [sourceOf('a: 1\nb: 2\nmax: 0,5 # ghi\nd: 4\n')], plain)).toBe([
      'a.yaml',
      '  Lỗi 3:6  a/b',
      '    Sai.',
      '      1 │ a: 1',
      '      2 │ b: 2',
      '    > 3 │ max: 0,5 # ghi',
      '        │      ^',
      '      4 │ d: 4',
      '    Cách sửa: Viết 0.5',
      '',
      '1 lỗi trong 1 tệp.',
      '',
    ].join('\n')))

  it('stand by file, errors first, in English where asked', () => {
    const out = findingsText([
      found(2, 1, { severity: 'warning' }), found(9, 1, { at: { file: 'b.yaml', line: 1, column: 1 }, severity: 'info' }), found(1, 1), found(3, 1),
    ], [], { ...plain, lang: 'en' })
    expect(lines(out).filter(line => !line.startsWith('    '))).toEqual(
      ['a.yaml', '  Error 1:1  a/b', '  Error 3:1  a/b', '  Warning 2:1  a/b', '', 'b.yaml', '  Note 1:1  a/b', '', '2 errors, 1 warning, 1 note in 2 files.', ''])
  })

  it('name a cell instead of a line', () =>
    expect(findingsText([found(0, 0, { at: { file: 'a.xlsx', sheet: 'Tự chấm', cell: 'D9' }, also: { file: 'b.xlsx', sheet: 'Số liệu', cell: 'B2' } })], [], plain))
      .toContain('a.xlsx\n  Lỗi Tự chấm!D9  a/b\n    Sai.\n    Xem thêm: b.xlsx › Số liệu!B2\n'))

  it('may have no place', () =>
    expect(findingsText([{ code: 'a/b', severity: 'warning', message: { vi: 'Sai.', en: 'Wrong.' } }], [], plain)).toBe('  Nhắc  a/b\n    Sai.\n\n1 nhắc.\n'))

  it('stay within the width, and keep the caret under the word of a long line', () => {
    const long = `${'x'.repeat(200)}: 'đây'`
    const out = lines(findingsText([found(1, 203, { message: { vi: 'chữ '.repeat(60), en: '' } })], [sourceOf(long)], plain))
    expect(Math.max(...out.map(line => line.length))).toBeLessThanOrEqual(80)
    const own = out.find(line => line.includes('>')) ?? ''
    const caret = out.find(line => line.includes('^')) ?? ''
    expect(own.slice(caret.indexOf('^'), caret.lastIndexOf('^') + 1)).toBe("'đây'")
  })

  it('let no control character of a file reach the terminal', () =>
    expect(findingsText([found(1, 1, { message: { vi: 'Khóa \u001B[31m', en: '' } })], [sourceOf('a: "\u001B[2J"\n')], plain)).not.toMatch(/[^\P{Cc}\n]/u))

  it('are coloured only when asked', () => {
    expect(findingsText([found(1, 1)], [sourceOf('a: 1')], { ...plain, colour: true })).toContain('\u001B[')
    expect(findingsText([found(1, 1)], [sourceOf('a: 1')], plain)).not.toContain('\u001B[')
  })

  it('keep Windows line ends out of the frame', () => expect(findingsText([found(2, 1)], [sourceOf('a: 1\r\nb: 2\r\n')], plain)).not.toContain('\r'))
})
