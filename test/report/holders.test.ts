import { describe, expect, it } from 'vitest'
import { rankingText } from '../../src/report/ranking.ts'
import { resultHtml } from '../../src/report/web/page.ts'
import { resultBook } from '../../src/report/workbook/book.ts'
import type { Lang } from '../../src/text.ts'
import { form, leaf, score, setOf } from '../scoring/build.ts'

const set = setOf([leaf('1', 100)])
const tied = score(set, form('a', { 1: '90' }), form('b', { 1: '90' }), form('c', { 1: '70' }), form('d', { 1: '60' }), form('e', { 1: '60' }), form('g', { 1: '60' }))
const alone = score(set, form('a', { 1: '90' }), form('b', { 1: '80' }))
const lines = (group: typeof tied, lang: Lang = 'vi'): readonly string[] => rankingText(group, { lang, columns: 100, colour: false }).split('\n').filter(line => /cao nhất|thấp nhất|Highest|Lowest|trung bình/.test(line))
const page = (group: typeof tied): readonly string[] => [...resultHtml({ tool: '0', groups: [group], findings: [] }, 'vi').matchAll(/<dt>(?:Cao|Thấp) nhất<\/dt><dd>(.*?)<\/dd>/g)].map(match => (match[1] ?? '').replaceAll(/<[^>]*>/g, ''))
const sheet = (group: typeof tied): readonly unknown[] => (resultBook([group], [], { tool: '0' }, 'vi').pages.find(each => each.name === 'Tổng hợp')?.rows ?? []).filter(row => ['Cao nhất', 'Thấp nhất'].includes(String(row.boxes[0]?.value))).map(row => row.boxes[3]?.value)

describe('who has the highest and the lowest index', () => {
  it('where several have it, is told as how many, on terminal, page and sheet alike', () => {
    expect(lines(tied)).toEqual(['Chỉ số trung bình: 71,67', 'Chỉ số cao nhất: 90,00 (2 đơn vị)', 'Chỉ số thấp nhất: 60,00 (3 đơn vị)'])
    expect(lines(tied, 'en')).toEqual(['Highest index: 90.00 (2 units)', 'Lowest index: 60.00 (3 units)'])
    expect(page(tied)).toEqual(['90,00 2 đơn vị', '60,00 3 đơn vị'])
    expect(sheet(tied)).toEqual(['2 đơn vị', '3 đơn vị'])
  })

  it('where one has it, is named', () => {
    expect(lines(alone).slice(1)).toEqual(['Chỉ số cao nhất: 90,00 (Xã A)', 'Chỉ số thấp nhất: 80,00 (Xã B)'])
    expect(page(alone)).toEqual(['90,00 Xã A', '80,00 Xã B'])
    expect(sheet(alone)).toEqual(['Xã A', 'Xã B'])
  })
})
