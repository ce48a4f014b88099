import { describe, expect, it } from 'vitest'
import { paperOf } from '../../src/report/paper/paper.ts'
import { rankingsText } from '../../src/report/ranking.ts'
import { slipsBook } from '../../src/report/slips/book.ts'
import { groupTitle, resultTitle } from '../../src/report/title.ts'
import { resultHtml } from '../../src/report/web/page.ts'
import { resultBook } from '../../src/report/workbook/book.ts'
import { scoreGroup } from '../../src/scoring/group.ts'
import type { GroupScore } from '../../src/scoring/scorecard.ts'
import { same } from '../../src/text.ts'
import { form, leaf, setOf } from '../scoring/build.ts'

const group = (title: string, round?: string, name = 'Nhóm', year = 2025): GroupScore =>
  ({ ...scoreGroup(same(name), setOf([leaf('1.1', 100)], { title: same(title), year }), [form('a', { '1.1': '80' })]), ...(round === undefined ? {} : { round: same(round) }) })

describe('what a result is called', () => {
  it.each([
    ['the name of its round', [group('Bộ A', 'Đợt năm 2025'), group('Bộ B', 'Đợt năm 2025')], 'Đợt năm 2025'],
    ['the name of its round and the year that it does not say', [group('Bộ A năm 2025', 'Chấm điểm xã')], 'Chấm điểm xã – năm 2025'],
    ['the title of its set', [group('PAR INDEX cấp xã 2025')], 'PAR INDEX cấp xã 2025'],
    ['the titles of its sets, each once', [group('Bộ A 2025'), group('Bộ B 2025'), group('Bộ A 2025')], 'Bộ A 2025 · Bộ B 2025'],
    ['the index where nothing is said', [group(' ')], 'Chỉ số cải cách hành chính – năm 2025'],
    ['all years of which one is not said', [group('Bộ A 2024', undefined, 'Nhóm', 2024), group('Bộ B', undefined, 'Nhóm', 2025)], 'Bộ A 2024 · Bộ B – năm 2024 và 2025'],
  ])('%s', (_, groups, title) => expect(resultTitle(groups).vi).toBe(title))

  it('in English with what was said in English', () => expect(resultTitle([group('')]).en).toBe('Public Administration Reform Index, 2025'))

  it('with the group that a part tells of, unless the group bears its name', () =>
    expect([group('Bộ A', 'Đợt 2025', 'Phường'), group('Bộ A', 'Đợt 2025', 'Đợt 2025')].map(each => groupTitle(each).vi)).toEqual(['Đợt 2025 · Phường', 'Đợt 2025']))
})

describe('a round that is called otherwise', () => {
  const name = 'Đo lường sự hài lòng các phòng, ban năm 2025'
  const groups = [group('Bộ thứ nhất', name, 'Phòng'), group('Bộ thứ hai', name, 'Ban')]
  const book = resultBook(groups, [], { tool: '0' }, 'vi')
  const slips = slipsBook(groups.flatMap(each => each.units.map(unit => ({ unit, group: each, advice: new Map() }))), 'vi')
  const html = resultHtml({ tool: '0', groups, findings: [] }, 'vi')
  const paper = paperOf({ groups, findings: [] }, 'vi')

  it('bears that name on every sheet of a group, beside its list and its set', () => {
    const sheets = book.pages.slice(0, -2).map(page => page.rows.slice(0, 8).flatMap(row => row.boxes.map(box => String(box?.value ?? ''))).join('\n'))
    expect(sheets.length).toBe(14)
    for (const [place, top] of sheets.entries()) for (const word of [name, place < 7 ? 'Phòng' : 'Ban', place < 7 ? 'Bộ thứ nhất' : 'Bộ thứ hai']) expect(top).toContain(word)
  })

  it('in the heads of slips, page and report, in the properties of the files and on the terminal', () => {
    for (const page of slips.pages) expect(page.rows.slice(0, 8).flatMap(row => row.boxes.map(box => box?.value))).toContain(name)
    expect([book.title, slips.title, paper['tên kết quả']]).toEqual([name, `Phiếu điểm · ${name}`, name])
    expect([/<title>(.*)<\/title>/, /<h1>(.*)<\/h1>/].map(tag => tag.exec(html)?.[1])).toEqual([`Kết quả: ${name}`, `Kết quả: ${name}`])
    expect(rankingsText(groups, { lang: 'vi', columns: 80, colour: false }).split('\n').filter(line => line.includes(name))).toEqual([name])
  })

  it('and nowhere the name of another index', () =>
    expect([book, slips, paper].map(each => JSON.stringify(each)).concat(html).filter(each => /chỉ số cải cách hành chính/i.test(each))).toEqual([]))
})
