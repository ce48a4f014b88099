import { describe, expect, it } from 'vitest'
import type { Slots } from '../../src/document.ts'
import { alikeAbout } from '../../src/report/alike.ts'
import { compareText } from '../../src/report/compare/text.ts'
import { unitRows } from '../../src/report/csv.ts'
import { paperOf } from '../../src/report/paper/paper.ts'
import { adviser } from '../../src/report/slips/advice.ts'
import { slipBook } from '../../src/report/slips/book.ts'
import { resultHtml } from '../../src/report/web/page.ts'
import { resultBook } from '../../src/report/workbook/book.ts'
import { columnName } from '../../src/sheet.ts'
import { tongues } from '../../src/text.ts'
import { rankingText } from '../../src/report/ranking.ts'
import { absent, form, one as unitOf, score } from '../scoring/build.ts'
import { besides, newSet, twoYears, yearBefore, yearNow } from './two-years.ts'
import { resultOf } from './web/results.ts'
import { calculated } from './workbook/calculate.ts'

const { vi } = tongues

const html = resultHtml(resultOf(twoYears), 'vi')
const plain = (markup: string): string => markup.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/gu, ' ')
const article = (name: string): string => plain(html.split('<article').find(each => each.includes(`tabindex="-1">${name}</h2>`)) ?? expect.fail(`no page of ${name}`))

describe('a unit that was renamed or parted', () => {
  it('is called so at the head of its page too, not merged', () => {
    expect(article('Xã Bách')).toContain('· trước là Xã B ')
    expect(article('Xã D Đông')).toContain('· tách từ Xã D ')
    expect(html).not.toContain('sáp nhập')
  })
})

const book = resultBook([twoYears], [], { tool: '0' }, 'vi')
const sheet = (name: string): readonly (readonly unknown[])[] => (book.pages.find(each => each.name === name) ?? expect.fail(`no sheet ${name}`)).rows.map(row => row.boxes.map(box => box?.value))
const rowOf = (name: string, first: string): readonly unknown[] => sheet(name).find(row => row.includes(first)) ?? expect.fail(`no row of ${first}`)
const slip = (id: string): string => {
  const unit = unitOf(twoYears, id)
  return (slipBook({ unit, group: twoYears, advice: adviser(twoYears.set)(unit) }, 'vi').pages[0]?.rows ?? []).map(row => row.boxes.map(box => String(box?.value ?? '')).join('|')).join('\n')
}

describe('like for like', () => {
  it('A: 75 of 90 then, 74 of 90 now, which is 83,33% → 82,22%, though its index rose from 77 to 84', () => {
    expect(rowOf('So kỳ trước', 'Xã A').slice(4, 10)).toEqual([84, 77, 7, 83.33, 82.22, -1.11])
    expect(sheet('So kỳ trước').flat()).toContain(vi.say(alikeAbout))
    expect(article('Xã A')).toContain('Cùng tiêu chí (%) ▼ 1,11 giảm 1,11 83,33 → 82,22')
    expect(plain(html)).toContain('7,00 tăng 7,00 ▼ 1,11 giảm 1,11 83,33 → 82,22')
    expect(slip('a')).toContain('Cùng tiêu chí||83,33% → 82,22% (-1,11)')
    const [heads = [], a = []] = unitRows([twoYears], 'vi')
    expect(['previous_alike', 'alike'].map(name => a[heads.indexOf(name)])).toEqual(['83.33', '82.22'])
    const [group] = paperOf({ groups: [twoYears], findings: [] }, 'vi')['các nhóm'] as readonly Slots[]
    const [first] = group?.['bảng xếp hạng'] as readonly Slots[]
    expect(['cùng tiêu chí kỳ trước', 'cùng tiêu chí', 'tăng giảm cùng tiêu chí'].map(name => first?.[name])).toEqual(['83,33', '82,22', '-1,11'])
  })

  it('stands in the workbook as formulas that give the same', () => {
    const at = calculated(book)
    const page = book.pages.find(each => each.name === 'So kỳ trước')
    const told = (page?.rows ?? []).flatMap((row, r) => row.boxes.flatMap((box, c) => (c > 6 && c < 10 && box?.formula !== undefined ? [[at(`So kỳ trước!${columnName(c + 1)}${r + 1}`), box.value]] : [])))
    expect(told.length).toBe(6)
    expect(told.map(([live]) => live)).toEqual(told.map(([, kept]) => kept))
  })

  it('says nothing of a unit that is not compared, and no paper says that the new and gone are out of the published difference', () => {
    expect(rowOf('So kỳ trước', 'Xã D Tây').slice(7, 10)).toEqual(['–', '–', '–'])
    expect(slip('d1')).not.toContain('Cùng tiêu chí')
    expect(html).not.toContain('để ngoài phép so')
  })
})

describe('bonus and penalty beside the result before', () => {
  const of = (name: string): readonly (readonly unknown[])[] => sheet('So tiêu chí').filter(row => row[0] === name).map(row => row.slice(1, 11))

  it('Xã Bách: 20 of 32 points of penalty were taken then and 4 now, which is better; its bonus of 16 counts 10', () => {
    expect(of('Xã Bách').slice(-6)).toEqual([
      ['', 'Điểm thưởng được cộng: cả danh mục, trong mức thưởng tối đa', '', 10, 10, 1, 10, 10, 1, 0], ['T.1', 'Thành phần T.1', '', 8, 8, 1, 8, 8, 1, 0], ['T.2', 'Thành phần T.2', '', 8, 8, 1, 8, 8, 1, 0],
      ['', 'Điểm phạt bị trừ: cả danh mục, trong mức trừ tối đa', '', -20, 20, -1, -4, 20, -0.2, 0.8], ['P.1', 'Thành phần P.1 (điểm phạt)', '', -16, 16, -1, -4, 16, -0.25, 0.75], ['P.2', 'Thành phần P.2 (điểm phạt)', '', -16, 16, -1, 0, 16, 0, 1],
    ])
    expect(article('Xã Bách')).toContain('Điểm phạt bị trừ: cả danh mục, trong mức trừ tối đa -20,00 / 20 -4,00 / 20 ▲ 80,00 tăng 80,00 điểm phần trăm P.1 Thành phần P.1 (điểm phạt) -16,00 / 16 -4,00 / 16 ▲ 75,00')
    expect(compareText({ oldFile: 'cu.json', newFile: 'moi.json', findings: [], groups: [{ moves: besides(yearBefore, yearNow).moves }], alone: [], only: new Set(['x']) }, { lang: 'vi', columns: 120, colour: false }))
      .toMatch(/P\.1 +Thành phần P\.1 \(điểm phạt\) +-16,00\/16 +-4,00\/16 +\+75,00/)
  })

  it('is formulas that give the same', () => {
    const at = calculated(book)
    const page = book.pages.find(each => each.name === 'So tiêu chí')
    const told = (page?.rows ?? []).flatMap((row, r) => row.boxes.flatMap((box, c) => (box?.formula === undefined ? [] : [[at(`So tiêu chí!${columnName(c + 1)}${r + 1}`), box.value]])))
    expect(told.length).toBeGreaterThan(40)
    expect(told.map(([live]) => live)).toEqual(told.map(([, kept]) => kept))
  })
})

describe('ranks among fewer units than before', () => {
  const fewer = score(newSet, form('a', { '1.1': '45', '2.1': '29', '2.3': '10', 'T.1': '0', 'T.2': '0', 'P.1': '0', 'P.2': '0' }, { name: 'Xã A' }),
    form('b', { '1.1': '40', '2.1': '30', '2.3': '0', 'T.1': '0', 'T.2': '0', 'P.1': '0', 'P.2': '0' }, { name: 'Xã B' }), absent('d'))
  const { group } = besides(yearBefore, fewer)

  it('say how many were ranked, and the last has no arrow up: 3 of 4 → 2 of 2', () => {
    const page = resultBook([group], [], { tool: '0' }, 'vi').pages.find(each => each.name === 'So kỳ trước')
    const rows = (page?.rows ?? []).map(row => row.boxes.map(box => box?.value))
    expect(rows[3]?.slice(0, 3)).toEqual(['Hạng (trong 2)', 'Đơn vị', 'Hạng trước (trong 4)'])
    expect(rows.filter(row => row[1] === 'Xã A' || row[1] === 'Xã B').map(row => row[3])).toEqual(['▲1', '3 → 2'])
    const web = plain(resultHtml(resultOf(group), 'vi'))
    expect(web).toContain('▲ 1 tăng 1 bậc (2/4)')
    expect(web).toContain('Xã B 3 → 2')
    expect(web).toContain('Hạng trước 3/4 Chỉ số trước')
    const text = rankingText(group, { lang: 'vi', columns: 100, colour: false })
    expect(text).toContain('Hạng kỳ trước xếp trong 4 đơn vị, kỳ này trong 2 đơn vị.')
    expect(text.split('▲').length).toBe(2)
    const unit = unitOf(group, 'b')
    const told = (slipBook({ unit, group, advice: adviser(newSet)(unit) }, 'vi').pages[0]?.rows ?? []).flatMap(row => row.boxes.map(box => String(box?.value ?? '')))
    expect(told.find(each => each.startsWith('chỉ số 70'))).toBe('chỉ số 70,00, hạng 3/4')
  })

  it('the report names what is new, gone and out of the ranking', () => {
    const [slots] = paperOf({ groups: [group], findings: [] }, 'vi')['các nhóm'] as readonly Slots[]
    expect(['số đơn vị xếp hạng kỳ trước', 'tiêu chí mới', 'tiêu chí đã bỏ', 'đơn vị không còn', 'đơn vị ra khỏi xếp hạng'].map(name => slots?.[name]))
      .toEqual(['4', '2.3 Thành phần 2.3', '2.2 Thành phần 2.2', 'Xã C (21; 4/4)', 'Xã D (1/4)'])
  })

  it('a narrow screen finds below the ranking what its columns no longer show', () =>
    expect(plain(resultHtml(resultOf(group), 'vi'))).toMatch(/Xã A : Chỉ số so với kết quả trước ▲ 7,00 tăng 7,00 ?\./))
})
