import { describe, expect, it } from 'vitest'
import type { Finding } from '../../src/finding.ts'
import { namesById, sharedIds } from '../../src/report/shared-ids.ts'
import { resultHtml } from '../../src/report/web/page.ts'
import { resultBook } from '../../src/report/workbook/book.ts'
import { scoreGroup } from '../../src/scoring/group.ts'
import { same } from '../../src/text.ts'
import { form, leaf, score, setOf } from '../scoring/build.ts'

const set = setOf([leaf('1', 100)])
const [first, second] = [score(set, form('a', { 1: '1' }, { name: 'Xã Anh' }), form('b', { 1: '2' })), scoreGroup(same('Sở'), set, [form('a', { 1: '3' }, { name: 'Sở Ánh' })])]
const finding = (unit: string): Finding => ({ code: 'evidence/thu', severity: 'warning', message: same(`ô của ${unit.toUpperCase()} đọc không được`), unit })
const findings = [finding('a'), finding('b')]

/** The unit told beside each finding of the workbook. */
const told = (...groups: readonly typeof first[]): readonly unknown[] =>
  (resultBook(groups, findings, { tool: '0' }, 'vi').pages.find(page => page.name === 'Cảnh báo')?.rows ?? []).filter(row => row.boxes.at(-1)?.value === 'evidence/thu').map(row => row.boxes[1]?.value)
/** The page up to the pages of units, and those. */
const parts = (...groups: readonly typeof first[]): readonly string[] => resultHtml({ tool: '0', groups, findings }, 'vi').split(/(?=<(?:article|section)[^>]* id="dv-)/)

describe('an id that stands in two groups', () => {
  it('is known, and names no unit', () => {
    expect([[...sharedIds([first, second])], [...sharedIds([first])]]).toEqual([['a'], []])
    expect([...namesById([first, second])]).toEqual([['b', 'Xã B']])
  })

  it('is told by itself on the sheet of warnings, in either order of the groups', () => {
    expect(told(first, second)).toEqual(['a', 'Xã B'])
    expect(told(second, first)).toEqual(['a', 'Xã B'])
    expect(told(first)).toEqual(['Xã Anh', 'Xã B'])
  })

  it('has its findings among the general ones of the page, on the page of no unit', () => {
    const [overview = '', ...units] = parts(first, second)
    expect(units.length).toBe(3)
    expect(overview).toContain('a: ô của A đọc không được')
    expect(units.filter(page => page.includes('ô của A')).length).toBe(0)
    expect([overview.includes('ô của B'), units.filter(page => page.includes('ô của B')).length]).toEqual([false, 1])
    expect(parts(first).slice(1).filter(page => page.includes('ô của A')).length).toBe(1)
  })
})
