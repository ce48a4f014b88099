import { describe, expect, it } from 'vitest'
import type { Finding } from '../../../src/finding.ts'
import { digestText } from '../../../src/report/findings/digest.ts'
import { tally } from '../../../src/report/findings/tally.ts'
import { absent, form, leaf, score, setOf } from '../../scoring/build.ts'

const screen = { lang: 'vi', columns: 80, colour: false } as const
const whole = (file: string, more: Partial<Finding> = {}): Finding => ({ code: 'file/empty', severity: 'error', message: { vi: 'Rỗng.', en: 'Empty.' }, at: { file }, ...more })
const inCell = (file: string, cell: string, severity: Finding['severity'] = 'warning'): Finding => ({ code: 'score/blank', severity, message: { vi: `Trống ${cell}.`, en: `Blank ${cell}.` }, at: { file, sheet: 'S', cell } })
const shown = (all: readonly Finding[]): readonly string[] => digestText(all, screen).split('\n').filter(line => line !== '' && !line.startsWith('    '))

describe('findings of a big round', () => {
  it('are nothing when none is grave', () => expect(digestText([{ ...whole('a'), severity: 'info' }], screen)).toBe(''))
  it('few are told in full, nothing is counted', () => expect(shown([inCell('a', 'A1'), whole('b')])).toEqual(['b', '  Lỗi  file/empty', 'a', '  Nhắc S!A1  score/blank']))
  it('three of one file at most, five in all, the rest by code', () => {
    const all = [...['A1', 'A2', 'A3', 'A4'].map(cell => inCell('a', cell)), ...['B1', 'B2', 'B3'].map(cell => inCell('b', cell)), whole('c', { code: 'form/no-unit', at: { file: 'c', cell: 'D1' } })]
    expect(shown(all)).toEqual(['c', '  Lỗi D1  form/no-unit', 'a', '  Nhắc S!A1  score/blank', '  Nhắc S!A2  score/blank', '  Nhắc S!A3  score/blank', 'b', '  Nhắc S!B1  score/blank',
      '… và 3 nhắc nữa (xem sheet Cảnh báo của ket-qua.xlsx, hoặc ket-qua.json):', 'score/blank ×3.'])
  })
  it('sends nobody to results that were not written', () => {
    const all = ['A1', 'A2', 'A3', 'A4'].map(cell => inCell('a', cell))
    expect(digestText(all, screen, false).split('\n').at(-1)).toBe('… và 1 nhắc nữa: score/blank ×1.')
  })
  it('each file that could not be used is named once, fifteen at most', () => {
    const files = Array.from({ length: 17 }, (_, index) => `${index}.xlsx`)
    const lines = shown([...files.flatMap(file => [whole(file), whole(file, { code: 'form/two-forms' })]), inCell('a', 'A1')])
    expect(lines.filter(line => line.endsWith('.xlsx'))).toEqual(files.slice(0, 15))
    expect(lines.slice(-2).join(' ')).toBe('… và 19 lỗi, 1 nhắc nữa (xem sheet Cảnh báo của ket-qua.xlsx, hoặc ket-qua.json): form/two-forms ×17, file/empty ×2, score/blank ×1.')
  })
  it('that a unit is incomplete is not told beside its broken file', () => {
    const echo: Finding = { code: 'score/incomplete', severity: 'error', unit: 'a', message: { vi: 'Chưa.', en: 'Not yet.' } }
    const lines = shown([whole('a.xlsx', { unit: 'a' }), echo, { ...echo, unit: 'b', message: { vi: 'B.', en: 'B.' } }])
    expect(lines).toEqual(['a.xlsx', '  Lỗi  file/empty', '  Lỗi  score/incomplete', '… và 1 lỗi nữa (xem sheet Cảnh báo của ket-qua.xlsx, hoặc ket-qua.json):', 'score/incomplete ×1.'])
  })
})

describe('the last line of a run', () => {
  const { units } = score(setOf([leaf('1', 100)]), form('a', { 1: '5' }), form('b', { 1: 'unreadable' }), absent('c'))

  it('counts files used, remarked and not usable, and units ranked', () =>
    expect(tally(['a', 'b', 'c', 'a', 'd'], [whole('a'), inCell('b', 'A1'), inCell('b', 'A2'), { ...inCell('c', 'A1'), severity: 'info' }, whole('~$x')], units)).toEqual({
      vi: 'Dùng được 3 tệp (1 có nhắc), không dùng được 1; xếp hạng 1/3 đơn vị.', en: 'Used 3 files (1 with remarks), 1 not usable; ranked 1 of 3 units.',
    }))
  it('of two forms of one unit neither is usable', () =>
    expect(tally(['a', 'b'], [whole('a', { also: { file: 'b' } })], units.slice(0, 1)).en).toBe('Used 0 files (0 with remarks), 2 not usable; ranked 1 of 1 unit.'))
  it('speaks of one file in the singular', () => expect(tally(['a'], [], units).en).toBe('Used 1 file (0 with remarks), 0 not usable; ranked 1 of 3 units.'))
})
