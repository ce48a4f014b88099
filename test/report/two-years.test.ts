import { describe, expect, it } from 'vitest'
import type { Slots } from '../../src/document.ts'
import { alikeAbout } from '../../src/report/alike.ts'
import { unitRows } from '../../src/report/csv.ts'
import { paperOf } from '../../src/report/paper/paper.ts'
import { adviser } from '../../src/report/slips/advice.ts'
import { slipBook } from '../../src/report/slips/book.ts'
import { resultHtml } from '../../src/report/web/page.ts'
import { resultBook } from '../../src/report/workbook/book.ts'
import { columnName } from '../../src/sheet.ts'
import { tongues } from '../../src/text.ts'
import { one as unitOf } from '../scoring/build.ts'
import { twoYears } from './two-years.ts'
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
    expect(article('Xã A')).toContain('Cùng tiêu chí (%) 83,33 → 82,22 ▼ 1,11 giảm 1,11')
    expect(plain(html)).toContain('7,00 tăng 7,00 83,33 → 82,22 ▼ 1,11 giảm 1,11')
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
