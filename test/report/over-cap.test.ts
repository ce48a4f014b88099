import { describe, expect, it } from 'vitest'
import type { Component } from '../../src/criteria/criteria.ts'
import type { Slots } from '../../src/document.ts'
import type { Page } from '../../src/page.ts'
import { exact, one, zero } from '../../src/rational.ts'
import { paperOf } from '../../src/report/paper/paper.ts'
import { slipText } from '../../src/report/slip.ts'
import { adviser } from '../../src/report/slips/advice.ts'
import { slipBook } from '../../src/report/slips/book.ts'
import { resultHtml } from '../../src/report/web/page.ts'
import { resultBook } from '../../src/report/workbook/book.ts'
import { summaryOf } from '../../src/scoring/summary/summary.ts'
import { compared, input, number, when } from '../../src/formula/expr.ts'
import { tongues } from '../../src/text.ts'
import { asked, form, leaf, one as unitOf, score, setOf, worth } from '../scoring/build.ts'
import { calculated } from './workbook/calculate.ts'
import { resultOf } from './web/results.ts'

/** A penalty that one case brings. */
const fine = (code: string, points: number): Component =>
  worth(code, points, when(compared(input(code), '>=', number(one)), number(exact(points)), number(zero)), { list: 'penalty', inputs: [asked(code, 'count')] })
const whole = setOf([leaf('1.1', 60), leaf('2.1', 40), leaf('T.1', 8, { list: 'bonus' }), leaf('T.2', 8, { list: 'bonus' }), fine('P.1', 20), fine('P.2', 16), fine('P.3', 2)])
// A: 90 + 10 (of 16) − 20 (of 36) = 80. B: 100 + 10 (of 13) − 20 (of 22) = 90. C: 80 + 3 − 2 = 81.
const group = score(whole,
  form('a', { '1.1': '55', '2.1': '35', 'T.1': '8', 'T.2': '8', 'P.1': '1', 'P.2': '1', 'P.3': '0' }), form('b', { '1.1': '60', '2.1': '40', 'T.1': '8', 'T.2': '5', 'P.1': '3', 'P.2': '0', 'P.3': '1' }),
  form('c', { '1.1': '50', '2.1': '30', 'T.1': '3', 'T.2': '0', 'P.1': '0', 'P.2': '0', 'P.3': '1' }))
const book = resultBook([group], [], { tool: '0' }, 'vi')
const page = (name: string): Page => book.pages.find(each => each.name === name) ?? expect.fail(`no sheet ${name}`)
const rowsWith = (of: Page, word: string): readonly (readonly unknown[])[] => of.rows.filter(row => row.boxes.some(box => String(box?.value ?? '').includes(word))).map(row => row.boxes.map(box => box?.value))
const slip = (id: string, told = adviser(whole)): string => { const unit = unitOf(group, id); return (slipBook({ unit, group, advice: told(unit) }, 'vi').pages[0]?.rows ?? []).map(row => row.boxes.map(box => String(box?.value ?? '')).join('|')).join('\n') }
const { vi } = tongues
const plain = (html: string): string => html.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/gu, ' ')

describe('points beyond the cap of bonus and penalty', () => {
  it('the units are worth 80, 90 and 81 by hand, and 18 points of penalties were not taken', () => {
    expect(group.units.map(({ unit, points }) => [unit.id, points.toFraction()])).toEqual([['b', '90'], ['c', '81'], ['a', '80']])
    expect(summaryOf(group).overPenalty.toFraction()).toBe('18')
  })

  it('close the penalties of a unit on its slip: −20 −16 +16 = −20; and its bonuses: +8 +8 −6 = 10', () => {
    expect(slip('a')).toMatch(/P\.1\|[^|]*\|–\|20\|-20\|[^]*P\.2\|[^|]*\|–\|16\|-16\|[^]*\|Vượt mức trừ tối đa 20 điểm: không bị trừ\|–\|–\|16\|Các điểm phạt cộng lại là 36,00; trừ tối đa 20,00\./)
    expect(slip('a')).toContain('T.1 Thành phần T.1 (+8,00); T.2 Thành phần T.2 (+8,00); Vượt mức thưởng tối đa 10 điểm: không được cộng (-6,00).')
    expect(slip('c')).not.toContain('Vượt mức')
    expect(slipText(unitOf(group, 'a'), group, { lang: 'vi', columns: 120, colour: false })).toMatch(/Vượt mức trừ tối đa 20 điểm: không bị trừ +\+16,00/)
  })

  it('the slip says where an advice by itself moves nothing: 20 + 16 without the 16, 20 + 2 without the 2 are 20 still; without the 20 they are not', () => {
    const idle = 'riêng việc này chưa làm tổng điểm thay đổi, vì điểm phạt vẫn không dưới mức trừ tối đa 20'
    expect(slip('b')).toContain(idle)
    const told = group.units.flatMap(unit => [...adviser(whole)(unit)].filter(([code]) => code.startsWith('P')).map(([code, told]) => [unit.unit.id, code, vi.say(told).includes(idle)]))
    expect(told).toEqual([['b', 'P.1', false], ['b', 'P.3', true], ['c', 'P.3', false], ['a', 'P.1', false], ['a', 'P.2', true]])
  })

  it('the sheets of losses add up to what was taken, as live formulas', () => {
    expect(rowsWith(page('Lý do mất điểm'), 'Vượt mức').map(row => [row[0], row[5]])).toEqual([['Xã B', -2], ['Xã A', -16]])
    expect(rowsWith(page('Mất điểm'), 'Vượt mức').map(row => row.slice(2))).toEqual([[20, '', '', '', -18, -6, '', '']])
    expect(rowsWith(page('Mất điểm'), 'Điểm phạt thực trừ').map(row => row.slice(2))).toEqual([[20, '', '', '', 42, 14, '', '']])
    expect(rowsWith(page('Tổng hợp'), 'vượt mức').flat().filter(Boolean)).toEqual(['Điểm phạt ghi theo từng tiêu chí, trước mức trừ tối đa 20 điểm một đơn vị; cả nhóm có 18,00 điểm vượt mức không bị trừ.'])
    const at = calculated(book)
    const closing = ['Mất điểm', 'Lý do mất điểm'].flatMap(name => page(name).rows.flatMap((row, r) => row.boxes.flatMap((box, c) => (box?.formula === undefined ? [] : [[at(`${name}!${String.fromCharCode(65 + c)}${r + 1}`), box.value]]))))
    expect(closing.filter(([found, value]) => Math.abs(Number(found) - Number(value)) > 1e-9)).toEqual([])
  })

  it('the page and the Word report say it too', () => {
    const html = plain(resultHtml(resultOf(group), 'vi'))
    expect(html).toContain('Mất 10,00 điểm ở 2 tiêu chí thành phần; bị trừ 20,00 điểm phạt')
    expect(html).toMatch(/Vượt mức trừ tối đa 20 điểm: không bị trừ – −18,00 –/)
    expect(html).toMatch(/Vượt mức trừ tối đa 20 điểm: không bị trừ Các điểm phạt cộng lại là 36,00; trừ tối đa 20,00 phạt \+16,00/)
    expect(html).toMatch(/Được cộng 10,00 điểm thưởng .{0,80}T\.1 Thành phần T\.1 .{0,80}\+8,00 T\.2 Thành phần T\.2 .{0,80}\+8,00 Vượt mức thưởng tối đa 10 điểm: không được cộng Các điểm thưởng cộng lại là 16,00; cộng tối đa 10,00 −6,00/)
    const [first] = paperOf({ groups: [group], findings: [] }, 'vi')['các nhóm'] as readonly Slots[]
    const rows = (list: string): readonly (readonly unknown[])[] => (first?.[list] as readonly Slots[]).map(row => [row['mã tiêu chí'], row['tên tiêu chí'], row['tổng điểm mất']])
    expect(rows('tiêu chí mất điểm').at(-1)).toEqual(['', 'Vượt mức trừ tối đa 20 điểm: không bị trừ', '-18,00'])
    expect(rows('mất điểm nhiều nhất')[0]).toEqual(['P.1', 'Thành phần P.1 (điểm phạt, tính trước mức trừ tối đa 20 điểm một đơn vị)', '40,00'])
  })
})
