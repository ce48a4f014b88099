import { describe, expect, it } from 'vitest'
import type { Page } from '../../../src/page.ts'
import { scoreGroup } from '../../../src/scoring/group.ts'
import { sheetNames, slipBook, slipsBook } from '../../../src/report/slips/book.ts'
import { same, text } from '../../../src/text.ts'
import { absent, dossier, form, layer, leaf, one, score, setOf, verdicts } from '../../scoring/build.ts'
import { randomUnit, shipped } from '../../scoring/plan/rounds.ts'

const set = setOf([
  leaf('1.1', 60, { proof: { required: true, text: same('Kế hoạch năm') } }), leaf('1.2', 30), leaf('2.1', 10), leaf('T.1', 5, { list: 'bonus' }), leaf('P.1', 5, { list: 'penalty' }),
])
const group = score(set,
  dossier('a', [layer('form', { '1.1': '45', '1.2': '30', '2.1': 'not-applicable', 'T.1': '2', 'P.1': '1' }), verdicts(1, { '1.1': '40 Thiếu phụ lục' })]),
  dossier('b', [layer('form', { '1.1': '60', '1.2': 'unreadable', '2.1': '10' })], { name: '=HYPERLINK("x")' }), absent('c'))
const slip = (id: string, advice = new Map()): Page => slipBook({ unit: one(group, id), group, advice }, 'vi').pages[0] ?? expect.fail('no page')
const words = (page: Page): string => page.rows.flatMap(row => row.boxes.map(box => String(box?.value ?? ''))).join('\n')

describe('the slip of a unit', () => {
  it('has points, index, rank among how many, each loss with its reason and proof, the opinion and what to do', () => {
    const told = words(slip('a', new Map([['1.1', text(() => 'bổ sung phụ lục', () => 'add it')]])))
    for (const part of ['71,00 / 90 (điểm thưởng 2,00, điểm phạt 1,00)', '1 / 1', 'Thẩm định lần 1: 45 → 40, vì Thiếu phụ lục', 'Thiếu tài liệu kiểm chứng: Kế hoạch năm.', 'Bổ sung phụ lục.', 'P.1', '\n-1\n', 'Đạt điểm tối đa: 1.2 (30).', 'Không tính vào điểm tối đa: 2.1']) expect(told).toContain(part)
  })

  it('of an incomplete unit says what it can still come to, and gives it no rank', () => {
    const told = words(slip('b'))
    expect(told).toContain('Chưa ngã ngũ (chưa được tính điểm nào): 1.2')
    expect(told).toMatch(/Mới tính được\n\n70,00 \/ 100\nKhi đủ căn cứ\n\ntổng điểm từ 70,00 đến 100,00; chỉ số từ 70,00 đến 100,00; hạng từ 1 đến 2/)
    expect(told).not.toMatch(/Tổng điểm/)
    expect(slip('b').rows.find(row => row.boxes[0]?.value === '1')?.boxes.slice(2).map(box => box?.value)).toEqual([90, 'từ 60,00 đến 90,00', '–', ''])
    expect(slip('b').rows.find(row => row.boxes[0]?.value === '2')?.boxes.slice(2, 5).map(box => box?.value)).toEqual([10, 10, 1])
    expect(told).toMatch(/Chưa xếp hạng/)
    expect(told).not.toMatch(/Xếp loại/)
  })

  it('of a unit that handed nothing in holds no number of a score', () => {
    const told = words(slip('c'))
    expect(told).toContain('chưa nộp phiếu')
    expect(told).not.toMatch(/Tổng điểm|0,00/)
  })

  it('names no other unit', () => {
    const shippedSet = shipped('xa-2025')
    const round = scoreGroup(same('Xã, phường'), shippedSet, ['a', 'b', 'c'].map((id, index) => { const each = randomUnit(shippedSet, id, 40 + index); return { ...each, unit: { ...each.unit, name: `Xã Riêng ${id.toUpperCase()}` } } }))
    for (const unit of round.units) {
      const told = words(slipBook({ unit, group: round, advice: new Map() }, 'vi').pages[0] ?? expect.fail('no page'))
      expect(round.units.filter(other => other !== unit && told.includes(other.unit.name)).map(other => other.unit.id)).toEqual([])
      expect(told).toContain(unit.unit.name)
    }
  })

  it('no text becomes a formula', () => expect(slip('b').rows.flatMap(row => row.boxes).filter(box => box?.formula !== undefined)).toEqual([]))
})

describe('all slips in one workbook', () => {
  it('a sheet a unit, in the order of the ranking, each name once', () => {
    expect(slipsBook(group.units.map(unit => ({ unit, group, advice: new Map() })), 'vi').pages.map(page => page.name)).toEqual(['Xã A', '=HYPERLINK("x")', 'Xã C'])
    expect(sheetNames(['Xã A/B', 'xã a b', `Xã ${'dài '.repeat(20)}`, '***', `Xã ${'dài '.repeat(20)}khác`])).toEqual(['Xã A B', 'xã a b (2)', 'Xã dài dài dài dài dài dài dài', '_', 'Xã dài dài dài dài dài dà (2)'])
  })

  it('names of any number of units alike are each once, legal and within 31 characters, without trying each from the start', () => {
    const long = `Xã ${'tên dài '.repeat(5)}`
    const names = sheetNames(Array.from({ length: 12_000 }, (_, index) => (index % 3 === 0 ? 'Xã A' : index % 3 === 1 ? long : `Ủy ban nhân dân phường ${"'".repeat(9)}${index}`)))
    expect([new Set(names.map(name => name.toLowerCase())).size, Math.max(...names.map(name => name.length)), names.filter(name => /[[\]:*?/\\]|^'|'$/.test(name))]).toEqual([12_000, 31, []])
    expect([names[0], names[3], names[6], names[1], names.at(-2)]).toEqual(['Xã A', 'Xã A (2)', 'Xã A (3)', 'Xã tên dài tên dài tên dài tên', 'Xã tên dài tên dài tên d (4000)'])
  })

  it('a form of one group scored alone gives a slip as well', () => expect(words(slipBook({ unit: one(score(set, form('z', { '1.1': '1' }))), group: score(set, form('z', { '1.1': '1' })), advice: new Map() }, 'en').pages[0] ?? expect.fail('no page'))).toContain('Bộ thử, 2025'))
})
