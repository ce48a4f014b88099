import { describe, expect, it } from 'vitest'
import type { Slots } from '../../src/document.ts'
import type { Finding } from '../../src/finding.ts'
import type { Page } from '../../src/page.ts'
import { exact } from '../../src/rational.ts'
import { componentRows, unitRows } from '../../src/report/csv.ts'
import { paperOf } from '../../src/report/paper/paper.ts'
import { slipText } from '../../src/report/slip.ts'
import { adviser } from '../../src/report/slips/advice.ts'
import { slipBook } from '../../src/report/slips/book.ts'
import { resultHtml } from '../../src/report/web/page.ts'
import { resultBook } from '../../src/report/workbook/book.ts'
import { address } from '../../src/sheet.ts'
import { same } from '../../src/text.ts'
import { form, leaf, one as unitOf, score, setOf } from '../scoring/build.ts'
import { calculated } from './workbook/calculate.ts'
import { resultOf } from './web/results.ts'

const whole = setOf([leaf('1.1', 10), leaf('2.1', 10), leaf('T.1', 8, { list: 'bonus' }), leaf('P.1', 18, { list: 'penalty' })],
  { ceiling: exact(20), scale: exact(20), rounding: { to: exact('0.0001'), mode: 'half-up', at: 'total' } })
// A: 9.93 + 9.9 + 1 − 0.7 = 20.13, of which 20 count. B: 1 + 1.4285 − 15 = −12.5715, which is 0. C: 8 + 7 − 2 = 13.
const group = score(whole, form('a', { '1.1': '9.93', '2.1': '9.9', 'T.1': '1', 'P.1': '0.7' }), form('b', { '1.1': '1', '2.1': '1.4285', 'T.1': '0', 'P.1': '15' }), form('c', { '1.1': '8', '2.1': '7', 'T.1': '0', 'P.1': '2' }))
const book = resultBook([group], [], { tool: '0' }, 'vi')
const page = (name: string): Page => book.pages.find(each => each.name === name) ?? expect.fail(`no sheet ${name}`)
const rowsWith = (of: Page, word: string): readonly (readonly unknown[])[] => of.rows.filter(row => row.boxes.some(box => String(box?.value ?? '').includes(word))).map(row => row.boxes.map(box => box?.value))
const slip = (id: string): string => { const unit = unitOf(group, id); return (slipBook({ unit, group, advice: adviser(whole)(unit) }, 'vi').pages[0]?.rows ?? []).map(row => row.boxes.map(box => String(box?.value ?? '')).join('|')).join('\n') }
const terminal = (id: string): string => slipText(unitOf(group, id), group, { lang: 'vi', columns: 120, colour: false })
const plain = (html: string): string => html.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/gu, ' ')
const over = 'Vượt trần 20 điểm: không được cộng'
const below = 'Tổng không dưới 0: không bị trừ'

describe('a total that its ceiling or the floor of 0 holds', () => {
  it('is 20, 0 and 13 by hand', () => expect(group.units.map(({ unit, points }) => [unit.id, points.toFraction()])).toEqual([['a', '20'], ['c', '13'], ['b', '0']]))

  it('the slip closes its lists: 9,93 + 9,9 + 1 − 0,7 − 0,13 = 20; 1 + 1,4285 − 15 + 12,5715 = 0', () => {
    expect(slip('a')).toContain(`|${over} -0,1300`)
    expect(slip('a')).toContain('Các lĩnh vực 19,8300 + 1,0000 điểm thưởng − 0,7000 điểm phạt = 20,1300; tính 20,0000')
    expect(slip('a')).toMatch(/P\.1\|[^|]*\|–\|[^|]*\|-0.7\|[^]*\n\|Vượt trần 20 điểm: không được cộng\|–\|–\|-0.13\|/)
    expect(slip('b')).toMatch(/P\.1\|[^|]*\|–\|[^|]*\|-15\|[^]*\n\|Tổng không dưới 0: không bị trừ\|–\|–\|12.5715\|Các lĩnh vực 2,4285 − 15,0000 điểm phạt = -12,5715; tính 0,0000\./)
    expect(slip('c')).not.toMatch(/Vượt trần|dưới 0/)
  })

  it('the slip has no heading over nothing', () => expect(['a', 'b'].map(id => slip(id).includes('III. CÁC TIÊU CHÍ THÀNH PHẦN KHÁC'))).toEqual([true, false]))

  it('the slip of the terminal too', () => {
    expect(terminal('a').replaceAll(/\s+/gu, ' ')).toContain(`Tổng điểm: 20,0000 / 20 (điểm thưởng 1,0000, điểm phạt 0,7000) ${over} -0,1300 (Các lĩnh vực`)
    expect(terminal('a')).toMatch(/Vượt trần 20 điểm: không được cộng +-0,13/)
    expect(terminal('b')).toMatch(/Tổng không dưới 0: không bị trừ +\+12,57/)
    expect(terminal('c')).not.toMatch(/Vượt trần|dưới 0/)
  })

  it('the sheets of the workbook have a column and a line for it, as live formulas', () => {
    const maxima = page('Chi tiết').rows.findIndex(row => row.boxes[1]?.value === 'Điểm tối đa')
    const names = page('Chi tiết').rows[maxima - 1]?.boxes.map(box => String(box?.value ?? '')) ?? []
    const column = (name: string): readonly unknown[] => page('Chi tiết').rows.slice(maxima + 1, maxima + 4).map(row => row.boxes[names.indexOf(name)]?.value)
    expect([column(over), column(below), column('Tổng điểm chưa làm tròn')]).toEqual([[-0.13, 0, 0], [0, 0, 12.5715], [20, 13, 0]])
    expect(rowsWith(page('Lý do mất điểm'), over).map(row => [row[0], row[5]])).toEqual([['Xã A', 0.13]])
    expect(rowsWith(page('Lý do mất điểm'), below).map(row => [row[0], row[5]])).toEqual([['Xã B', -12.5715]])
    expect(rowsWith(page('Mất điểm'), below).map(row => row.slice(2, 8))).toEqual([['', '', '', '', -12.5715, -4.1905]])
    expect(rowsWith(page('Mất điểm'), 'Điểm phạt thực trừ').map(row => row[6])).toEqual([5.1285])
    expect(rowsWith(page('Mất điểm'), over).map(row => row.slice(2, 8))).toEqual([[20, '', '', '', 0.13, 0.0433]])
    expect(rowsWith(page('Xếp hạng'), over).map(row => [row[1], row.at(-1)])).toEqual([['Xã A', `${over} -0,1300`]])
    const at = calculated(book)
    expect(book.pages.flatMap(each => each.rows.flatMap((row, r) => row.boxes.flatMap((box, c) => {
      const found = box?.formula === undefined ? undefined : at(`${each.name}!${address(c + 1, r + 1)}`)
      return typeof box?.value !== 'number' || found === undefined || Math.abs(Number(found) - box.value) < 1e-9 ? [] : [`${each.name} ${r + 1}:${c + 1} ${String(box.formula)} ${String(found)} ${box.value}`]
    })))).toEqual([])
  })

  it('a workbook whose points are changed by hand holds the total anew', () => {
    const details = page('Chi tiết')
    const r = details.rows.findIndex(row => row.boxes[1]?.value === 'Xã A') + 1
    const names = details.rows.find(row => row.boxes[1]?.value === 'Tên')?.boxes.map(box => String(box?.value ?? '')) ?? []
    const c = details.rows.find(row => row.boxes[0]?.value === 'Hạng')?.boxes.findIndex(box => box?.value === '1.1') ?? -1
    const at = calculated(book, new Map([[`Chi tiết!${address(c + 1, r)}`, 9]]))
    expect([over, 'Tổng điểm chưa làm tròn'].map(name => at(`Chi tiết!${address(names.indexOf(name) + 1, r)}`))).toEqual([0, 9 + 9.9 + 1 - 0.7])
  })

  it('the page, the Word report and the table of units say it', () => {
    const html = plain(resultHtml(resultOf(group), 'vi'))
    expect(html).toContain(`${over} -0,1300. Các lĩnh vực 19,8300 + 1,0000 điểm thưởng − 0,7000 điểm phạt = 20,1300; tính 20,0000.`)
    expect(html).toContain('bị trừ 2,4285 điểm phạt')
    expect(html).toMatch(/Tổng không dưới 0: không bị trừ Các lĩnh vực [^;]*; tính 0,0000 – \+12,5715/)
    expect(html).toMatch(/Tổng không dưới 0: không bị trừ – −12,5715 –/)
    const [first] = paperOf({ groups: [group], findings: [] }, 'vi')['các nhóm'] as readonly Slots[]
    const list = (name: string): readonly Slots[] => first?.[name] as readonly Slots[]
    expect(first?.['cột tên lĩnh vực, thưởng, phạt']).toEqual({ across: ['1. 1 (10)', '2. 2 (10)', 'Điểm thưởng', 'Điểm phạt', 'Vượt trần (-), không trừ dưới 0 (+)'] })
    expect(list('bảng điểm').map(row => [(row['cột điểm lĩnh vực, thưởng, phạt'] as { readonly across: readonly string[] }).across.at(-1), row['tổng điểm']])).toEqual([['-0,1300', '20,0000'], ['–', '13,0000'], ['+12,5715', '0,0000']])
    expect(list('bảng xếp hạng').map(row => row['ghi chú'])).toEqual([`${over} -0,1300`, '', `${below} +12,5715`])
    expect(list('tiêu chí mất điểm').slice(-2).map(row => [row['tên tiêu chí'], row['tổng điểm mất']])).toEqual([[below, '-12,5715'], [over, '0,1300']])
    const [heads = [], ...rows] = unitRows([group], 'vi')
    const cell = (row: readonly string[], name: string): number => Number(row[heads.indexOf(name)])
    expect(rows.map(row => cell(row, 'limit'))).toEqual([-0.13, 0, 12.5715])
    expect(rows.map(row => (cell(row, 'base') + cell(row, 'bonus') - cell(row, 'penalty') + cell(row, 'limit')).toFixed(4))).toEqual(rows.map(row => cell(row, 'points').toFixed(4)))
    expect(componentRows([group], 'vi').length).toBe(13)
  })
})

describe('the public page', () => {
  const finding = (code: string, said: string): Finding => ({ code, severity: 'warning', message: same(said) })
  it('leaves out what is noted of the wording of the set, and tells the rest', () => {
    const html = plain(resultHtml({ ...resultOf(group), findings: [finding('criteria/no-basis', 'Thiếu căn cứ.'), finding('round/odd', 'Đợt chấm lạ.')] }, 'vi'))
    expect([html.includes('Thiếu căn cứ.'), html.includes('Đợt chấm lạ.')]).toEqual([false, true])
  })

  it('counts one component as one in English', () => {
    const small = setOf([leaf('1.1', 50), leaf('1.2', 50)])
    expect(plain(resultHtml(resultOf(score(small, form('a', { '1.1': '40', '1.2': '50' }))), 'en'))).toContain('10.00 points lost in 1 component ')
  })
})
