import { describe, expect, it } from 'vitest'
import type { Dossier } from '../../../src/evidence/answer.ts'
import type { Slot, Slots } from '../../../src/document.ts'
import { isAtLeast } from '../../../src/finding.ts'
import { decimalsOf, exact, fixed, round, type Rational } from '../../../src/rational.ts'
import { paperOf, placeholders } from '../../../src/report/paper/paper.ts'
import type { Described } from '../../../src/report/paper/placeholder.ts'
import type { Before } from '../../../src/scoring/compare/before.ts'
import { scoreGroup } from '../../../src/scoring/group.ts'
import type { GroupScore } from '../../../src/scoring/scorecard.ts'
import { same } from '../../../src/text.ts'
import { absent, dossier, form, layer, leaf, setOf, verdicts } from '../../scoring/build.ts'
import { randomUnit, shipped } from '../../scoring/plan/rounds.ts'

const sets = ['xa-2025', 'xa-2016', 'co-quan-chuyen-mon-2025', 'don-vi-su-nghiep-2025', 'hdnd-xa-thanh-hoa']

/** Of a random unit only what can be read, so that it may be ranked. */
function readable({ layers, ...rest }: Dossier): Dossier {
  return { ...rest, layers: layers.map(each => ({ ...each, answers: new Map([...each.answers].filter(([, told]) => told.state !== 'unreadable')) })) }
}

/** Nine units that may be ranked, three of which something cannot be read, one that handed in nothing. */
function groupOf(name: string): GroupScore {
  const set = { ...shipped(name), whenNotAppraised: 'self' as const }
  const units = Array.from({ length: 12 }, (_, index) => randomUnit(set, `u${index}`, index + 1))
  return scoreGroup(same('Nhóm thử'), set, [...units.map((unit, index) => (index < 9 ? readable(unit) : unit)), absent('vang')])
}

const listIn = (slots: Slots | undefined, name: string): readonly Slots[] => { const slot = slots?.[name]; return Array.isArray(slot) ? slot as readonly Slots[] : [] }
const firstGroup = (group: GroupScore): Slots => listIn(paperOf({ groups: [group], findings: [] }, 'vi'), 'các nhóm')[0] ?? {}
const vietnamese = (decimal: string): string => decimal.replace('.', ',').replace(/\B(?=(\d{3})+(?!\d)(?=[\d.]*,|$))/g, '.')

/** Every text of the slots, with the names that lead to it. */
function* texts(slots: Slots, path = ''): Iterable<readonly [string, string]> {
  for (const [name, slot] of Object.entries(slots)) {
    if (typeof slot === 'string') yield [`${path}${name}`, slot]
    else if ('across' in slot) for (const text of slot.across) yield [`${path}${name}`, text]
    else for (const item of slot as readonly Slots[]) yield* texts(item, `${path}${name} › `)
  }
}

const shape = (slot: Slot): 'text' | 'cells' | 'list' => (typeof slot === 'string' ? 'text' : 'across' in slot ? 'cells' : 'list')

function sameShape(slots: Slots, described: readonly Described[]): void {
  expect(Object.entries(slots).map(([name, slot]) => [name, shape(slot)])).toEqual(described.map(each => [each.name, each.is]))
  for (const each of described) for (const item of listIn(slots, each.name)) sameShape(item, each.inside)
}

describe.each(sets)('the report of a random group by %s', name => {
  const group = groupOf(name)
  const published = (value: Rational): string => vietnamese(fixed(round(value, group.set.rounding.to, group.set.rounding.mode), decimalsOf(group.set.rounding.to)))
  const slots = firstGroup(group)

  it('has what its placeholders describe, in both tongues, and no word that is none', () => {
    for (const lang of ['vi', 'en'] as const) {
      const paper = paperOf({ groups: [group, group], findings: [] }, lang)
      sameShape(paper, placeholders)
      expect([...texts(paper)].filter(([, text]) => /undefined|null|NaN|\[object|Infinity/.test(text))).toEqual([])
    }
  })

  it('ranks as the engine does, with its numbers as published', () => {
    const ranked = group.units.filter(unit => unit.status === 'ranked')
    expect(ranked.length).toBeGreaterThan(2)
    expect(listIn(slots, 'bảng xếp hạng').map(row => [row['hạng'], row['tên đơn vị'], row['tổng điểm'], row['chỉ số'], row['xếp loại']]))
      .toEqual(ranked.map(unit => [String(unit.rank), unit.unit.name, published(unit.points), published(unit.index), unit.grade?.name.vi ?? '']))
    expect(listIn(slots, 'bảng xếp hạng').map(row => row['cột điểm lĩnh vực'])).toEqual(ranked.map(unit => ({ across: unit.fields.map(field => published(field.points)) })))
  })

  it('counts every unit once', () => {
    const counts = ['số đơn vị xếp hạng', 'số đơn vị chưa đủ căn cứ', 'số đơn vị chưa nộp'].map(each => Number(slots[each]))
    expect([counts.reduce((all, each) => all + each, 0), Number(slots['số đơn vị'])]).toEqual([group.units.length, group.units.length])
    expect([listIn(slots, 'bảng xếp hạng').length, listIn(slots, 'đơn vị chưa đủ căn cứ').length, listIn(slots, 'đơn vị chưa nộp').length]).toEqual(counts)
    expect(listIn(slots, 'bảng điểm').map(row => row['tên đơn vị'])).toEqual(group.units.map(unit => unit.unit.name))
  })

  it('gives no single number to what is not settled, and none at all to what was not handed in', () => {
    const rows = listIn(slots, 'bảng điểm')
    for (const [index, unit] of group.units.entries()) {
      const row = rows[index] ?? {}
      if (unit.status === 'ranked') continue
      expect([row['hạng'], row['xếp loại']]).toEqual(['–', ''])
      expect(String(row['chỉ số'])).toMatch(unit.status === 'not-submitted' ? /^–$/ : /^(từ .+|chưa khoanh được|\d+,\d+)$/)
      if (unit.status === 'not-submitted') expect([row['tổng điểm'], row['điểm tối đa'], row['điểm thưởng'], row['cột điểm lĩnh vực']]).toEqual(['–', '–', '–', { across: group.set.fields.map(() => '–') }])
    }
  })

  it('has bonus and penalty beside the fields only where the set has them', () => {
    const extras = [group.set.bonus, group.set.penalty].filter(each => each !== undefined).length
    for (const row of [...listIn(slots, 'bảng điểm').map(each => each['cột điểm lĩnh vực, thưởng, phạt']), slots['cột tên lĩnh vực, thưởng, phạt']]) {
      expect(typeof row === 'object' && 'across' in row ? row.across.length : 0).toBe(group.set.fields.length + extras)
    }
  })

  it('names what cost most first, and the shares of the grades are those of the ranked', () => {
    const lost = listIn(slots, 'tiêu chí mất điểm').map(row => Number(String(row['tổng điểm mất']).replace('.', '').replace(',', '.')))
    expect(lost).toEqual([...lost].sort((a, b) => b - a))
    const codes = (list: string): readonly unknown[] => listIn(slots, list).map(row => [row['mã tiêu chí'], row['tổng điểm mất']])
    expect(codes('mất điểm nhiều nhất')).toEqual(codes('tiêu chí mất điểm').slice(0, 5))
    const held = listIn(slots, 'các loại').reduce((all, row) => all + Number(row['số đơn vị đạt loại']), 0)
    expect(held + Number(slots['chưa xếp loại'])).toBe(group.set.grades.length === 0 ? 0 : Number(slots['số đơn vị xếp hạng']))
  })
})

describe('a small round, reckoned by hand', () => {
  const set = setOf([leaf('1.1', 60), leaf('2.1', 40), leaf('P.1', 5, { list: 'penalty', name: same('Gian dối') })], { sample: false, decision: { number: '12/QĐ-UBND', date: '2025-03-01', issuer: 'UBND tỉnh X', replaces: [] } })
  const group = scoreGroup(same('Các xã'), set, [
    form('a', { '1.1': '60', '2.1': '30', 'P.1': '0' }), form('b', { '1.1': '45', '2.1': '25', 'P.1': '2' }), form('c', { '1.1': '50', '2.1': '30', 'P.1': '0' }),
    form('d', { '1.1': '60', '2.1': 'unreadable', 'P.1': '0' }), absent('e'),
  ])
  const slots = firstGroup(group)
  const row = (name: string, place: number): Slots => listIn(slots, name)[place] ?? {}

  it('mean, median, highest and lowest', () =>
    expect(['chỉ số trung bình', 'chỉ số trung vị', 'chỉ số cao nhất', 'đơn vị cao nhất', 'chỉ số thấp nhất', 'đơn vị thấp nhất'].map(name => slots[name])).toEqual(['79,33', '80,00', '90,00', 'Xã A', '68,00', 'Xã B']))

  it('grades with their shares', () =>
    expect(listIn(slots, 'các loại').map(each => [each['tên loại'], each['mức chỉ số'], each['số đơn vị đạt loại'], each['tỷ lệ đạt loại']])).toEqual([
      ['xuat-sac', 'từ 90 trở lên', '1', '33,33%'], ['tot', 'từ 80 đến dưới 90', '1', '33,33%'], ['kha', 'từ 65 đến dưới 80', '1', '33,33%'], ['trung-binh', 'từ 50 đến dưới 65', '0', '0,00%'], ['yeu', 'dưới 50', '0', '0,00%'],
    ]))

  it('fields, and what cost most', () => {
    expect(listIn(slots, 'các lĩnh vực').map(each => [each['mã lĩnh vực'], each['điểm tối đa lĩnh vực'], each['điểm trung bình lĩnh vực'], each['điểm cao nhất lĩnh vực'], each['điểm thấp nhất lĩnh vực'], each['tỷ lệ đạt lĩnh vực']]))
      .toEqual([['1', '60', '51,67', '60,00', '45,00', '86,11%'], ['2', '40', '28,33', '30,00', '25,00', '70,83%']])
    expect(listIn(slots, 'tiêu chí mất điểm').map(each => [each['mã tiêu chí'], each['điểm tối đa tiêu chí'], each['số đơn vị mất điểm'], each['số đơn vị được tính'], each['tổng điểm mất'], each['điểm mất trung bình'], each['tỷ lệ mất điểm']])).toEqual([
      ['2.1', '40', '3', '3', '35,00', '11,67', '29,17%'], ['1.1', '60', '2', '3', '25,00', '8,33', '13,89%'], ['P.1', 'phạt', '1', '3', '2,00', '0,67', ''],
    ])
  })

  it('units without a rank', () => {
    expect(row('đơn vị chưa đủ căn cứ', 0)).toEqual({ 'tên đơn vị': 'Xã D', 'loại đơn vị': 'xã', 'khoảng chỉ số': 'từ 60,00 đến 100,00', 'khoảng hạng': 'từ 1 đến 4', 'tiêu chí chưa chốt': '2.1' })
    const open = row('bảng điểm', 3)
    expect(['hạng', 'tên đơn vị', 'tổng điểm', 'điểm tối đa', 'chỉ số', 'cột điểm lĩnh vực, thưởng, phạt', 'xếp loại', 'ghi chú'].map(name => open[name]))
      .toEqual(['–', 'Xã D', 'từ 60,00 đến 100,00', '100', 'từ 60,00 đến 100,00', { across: ['60,00', 'từ 0,00 đến 40,00', '0,00'] }, '', 'Chưa đủ căn cứ, chưa xếp hạng'])
    expect(row('đơn vị chưa nộp', 0)).toEqual({ 'tên đơn vị': 'Xã E', 'loại đơn vị': 'xã' })
    expect(slots['ghi chú hạng']).toBe('Hạng có thể thay đổi: còn 1 đơn vị chưa đủ số liệu; 3 trong 3 đơn vị đã xếp hạng có thể lên hoặc xuống.')
    expect(row('bảng xếp hạng', 0)['ghi chú']).toBe('Hạng còn có thể thay đổi: từ 1 đến 2')
  })

  it('the decision instead of the word that it is a sample', () => {
    expect([slots['căn cứ'], slots['ví dụ minh họa'], paperOf({ groups: [group], findings: [] }, 'vi')['lời báo ví dụ']]).toEqual(['Quyết định số 12/QĐ-UBND ngày 01/03/2025 của UBND tỉnh X', '', ''])
    const sampled = paperOf({ groups: [group, scoreGroup(same('Mẫu'), setOf([leaf('1.1', 100)]), [])], findings: [] }, 'vi')
    expect([sampled['lời báo ví dụ'], listIn(sampled, 'các nhóm').map(each => each['ví dụ minh họa'])]).toEqual([expect.stringContaining('VÍ DỤ MINH HỌA'), ['', expect.stringContaining('VÍ DỤ MINH HỌA')]])
  })

  it('findings by gravity, each once', () => {
    const paper = paperOf({ groups: [group], findings: group.findings }, 'vi')
    expect([paper['số lỗi'], paper['số cảnh báo']]).toEqual(['error', 'warning'].map(each => String(group.findings.filter(finding => finding.severity === each).length)))
    expect(group.findings.some(finding => isAtLeast(finding.severity, 'error'))).toBe(true)
  })
})

describe('a set that cuts off', () => {
  it('cuts off in every number that it publishes', () => {
    const set = setOf([leaf('1.1', 100)], { rounding: { to: exact('0.01'), mode: 'down', at: 'total' } })
    const slots = firstGroup(scoreGroup(same('Các xã'), set, [form('a', { '1.1': '66.666' }), form('b', { '1.1': '33.339' })]))
    const [best] = listIn(slots, 'bảng xếp hạng')
    expect([best?.['tổng điểm'], best?.['chỉ số'], best?.['cột điểm lĩnh vực'], slots['chỉ số trung bình'], listIn(slots, 'các lĩnh vực')[0]?.['điểm cao nhất lĩnh vực']]).toEqual(['66,66', '66,66', { across: ['66,66'] }, '49,99', '66,66'])
  })
})

describe('units that share the first place', () => {
  it('are all named', () => {
    const group = scoreGroup(same('Các xã'), setOf([leaf('1.1', 100)]), ['a', 'b', 'c'].map(id => form(id, { '1.1': id === 'c' ? '50' : '80' })))
    expect(firstGroup(group)['đơn vị cao nhất']).toBe('Xã A và Xã B')
  })

  it('are counted where they are many', () => {
    const highest = (count: number): unknown => firstGroup(scoreGroup(same('Các xã'), setOf([leaf('1.1', 100)]), Array.from({ length: count }, (_, index) => form(String(index), { '1.1': '80' }))))['đơn vị cao nhất']
    expect([highest(6), highest(7)]).toEqual(['Xã 0, Xã 1, Xã 2, Xã 3, Xã 4 và Xã 5', 'Xã 0, Xã 1, Xã 2, Xã 3, Xã 4 và 2 đơn vị khác'])
  })
})

describe('points that appraisers lowered', () => {
  const set = setOf([leaf('1.1', 60), leaf('2.1', 40)])
  const group = scoreGroup(same('Các xã'), set, [dossier('a', [layer('form', { '1.1': '60', '2.1': '40' }), verdicts(1, { '1.1': '45.5 thiếu văn bản' })]), form('b', { '1.1': '60', '2.1': '40' })])

  it('are told with what stood before and after', () => {
    const slots = firstGroup(group)
    expect([slots['có điểm bị hạ'], listIn(slots, 'điểm bị hạ').map(each => [each['tên đơn vị'], each['mã tiêu chí'], each['lần thẩm định'], each['điểm trước thẩm định'], each['điểm sau thẩm định'], each['điểm được tính'], each['lý do thẩm định']])])
      .toEqual(['1', [['Xã A', '1.1', '1', '60,00', '45,50', '45,50', 'thiếu văn bản']]])
  })
})

describe('a group beside the result before', () => {
  const group = scoreGroup(same('Các xã'), setOf([leaf('1.1', 100)]), [...(['a', 'b', 'c', 'd'] as const).map((id, place) => form(id, { '1.1': String(90 - 10 * place) })), absent('e')])
  const before = new Map<string, Before>([
    ['a', { was: 'same', from: [], index: exact('88.5'), rank: 2, grade: same('Tốt') }], ['b', { was: 'renamed', from: ['Xã Cũ'], index: exact('89.125'), rank: 1 }],
    ['c', { was: 'same', from: [], index: exact(70), rank: 3 }], ['d', { was: 'merged', from: ['Xã X', 'Xã Y'] }], ['e', { was: 'same', from: [], index: exact(50), rank: 4 }],
  ])
  const names = ['chỉ số kỳ trước', 'tăng giảm chỉ số', 'hạng kỳ trước', 'tăng giảm hạng', 'xếp loại kỳ trước', 'ghi chú kỳ trước']
  const slots = firstGroup({ ...group, before })

  it('tells each unit what it was', () => expect(listIn(slots, 'bảng điểm').map(row => names.map(name => row[name]))).toEqual([
    ['88,50', '+1,50', '2', 'tăng 1', 'Tốt', ''], ['89,125', '-9,125', '1', 'giảm 1', '–', 'trước là Xã Cũ'], ['70,00', '0,00', '3', 'giữ hạng', '–', ''],
    ['–', '–', '–', '–', '–', 'sáp nhập từ Xã X và Xã Y, không so sánh'], ['50,00', '–', '4', '–', '–', 'kỳ này chưa nộp'],
  ]))

  it('counts the ranked that rose, fell and stayed', () => {
    expect(slots['so với kỳ trước']).toBe('So với kỳ trước, về chỉ số: 1 đơn vị tăng, 1 đơn vị giảm, 1 đơn vị giữ nguyên; 1 đơn vị được xếp hạng không so sánh.')
    expect(['số đơn vị tăng', 'số đơn vị giảm', 'số đơn vị giữ nguyên', 'số đơn vị không so sánh'].map(name => slots[name])).toEqual(['1', '1', '1', '1'])
  })

  it('says so where none can be compared', () =>
    expect(firstGroup({ ...group, before: new Map() })['so với kỳ trước']).toBe('So với kỳ trước: không đơn vị nào được xếp hạng có chỉ số để so sánh.'))

  it('says nothing without a result before', () => {
    const alone = firstGroup(group)
    expect(['so với kỳ trước', 'số đơn vị tăng', 'số đơn vị giảm', 'số đơn vị giữ nguyên', 'số đơn vị không so sánh'].map(name => alone[name])).toEqual(['', '', '', '', ''])
  })
})

it('counts of more than a thousand have a mark between the thousands, years none', () => {
  const set = shipped('xa-2025')
  const group = scoreGroup(same('Cả nước'), set, Array.from({ length: 1234 }, (_, index) => absent(`vang-${index}`)))
  const paper = (lang: 'vi' | 'en') => { const slots = paperOf({ groups: [group], findings: [] }, lang); return [slots['tổng số đơn vị'], slots['tổng số đơn vị chưa nộp'], firstGroup(group)['số đơn vị'], firstGroup(group)['năm đánh giá']] }
  expect([paper('vi'), paper('en').slice(0, 2)]).toEqual([['1.234', '1.234', '1.234', '2025'], ['1,234', '1,234']])
})
