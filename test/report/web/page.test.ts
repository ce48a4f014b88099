import { describe, expect, it } from 'vitest'
import { decimalsOf, exact, round, subtract } from '../../../src/rational.ts'
import type { Before } from '../../../src/scoring/compare/before.ts'
import { announcing, script } from '../../../src/report/web/script.ts'
import { resultHtml } from '../../../src/report/web/page.ts'
import { style } from '../../../src/report/web/style.ts'
import type { GroupScore } from '../../../src/scoring/scorecard.ts'
import { same, tongues } from '../../../src/text.ts'
import { absent, dossier, form, layer, leaf, score, setOf, verdicts } from '../../scoring/build.ts'
import { besideMadeUp, randomResult, resultOf } from './results.ts'

const rowsOf = (html: string, table: string): readonly string[] => {
  const start = html.indexOf(`<table class="sorts ${table}">`)
  return html.slice(start, html.indexOf('</tbody>', start)).split('<tr').slice(2)
}

const cellsOf = (row: string): readonly string[] => row.split(/<t[dh]\b/).slice(1).map(cell => cell.slice(cell.indexOf('>') + 1).replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ').trim())

const ordersOf = (row: string): readonly (string | undefined)[] => [...row.matchAll(/<t[dh]([^>]*)>/g)].map(match => /data-o="(\d+)"/.exec(match[1] ?? '')?.[1])

const articleOf = (html: string, id: string): string => { const start = html.indexOf(`id="dv-${id}"`); return html.slice(start, html.indexOf('</article>', start)) }

const plainOf = (html: string): string => html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')

const small = setOf([leaf('1.1.1', 60), leaf('2.1.1', 40)])

describe('ket-qua.html', () => {
  it('says of every ranked unit what the engine says, in its order, and of the others why they have no rank', () => {
    const result = randomResult('xa-2025', 30)
    const [group] = result.groups
    const rows = rowsOf(resultHtml(result, 'vi'), 'ranking').map(cellsOf)
    const number = (value: Parameters<typeof decimalsOf>[0]): string => tongues.vi.number(value, 2)
    expect(new Set(group?.units.map(unit => unit.status))).toEqual(new Set(['ranked', 'incomplete']))
    expect(rows.map(cells => [cells[0], cells[1], cells[2]])).toEqual(group?.units.map(unit => (unit.status === 'ranked' ? [String(unit.rank), unit.unit.name, number(unit.index)] : ['–', `${unit.unit.name} (chưa đủ căn cứ)`, '–'])))
    for (const [place, unit] of (group?.units ?? []).entries()) if (unit.status === 'incomplete') expect(rows[place]?.at(-1)).toMatch(/^Chưa đủ căn cứ, chưa xếp hạng; chỉ số .*; hạng /)
  })

  it('shows points as the set publishes them: cut where it cuts', () => {
    const set = setOf([leaf('1.1.1', 100)], { rounding: { to: exact('0.1'), mode: 'down', at: 'total' } })
    const html = resultHtml(resultOf(score(set, form('a', { '1.1.1': '66.69' }))), 'vi')
    expect(['ranking', 'heat'].map(table => cellsOf(rowsOf(html, table)[0] ?? '')[2])).toEqual(['66,6', '66,6 66,7%'])
    expect(plainOf(articleOf(html, 'a'))).toContain('66,6 / 100')
  })

  it('orders each column as exact numbers compare, equal ones alike; units without a number have no place but by name', () => {
    const group = score(small, form('b', { '1.1.1': '30', '2.1.1': '9.001' }), form('a', { '1.1.1': '30', '2.1.1': '9' }), form('c', { '1.1.1': '5', '2.1.1': '40' }), absent('d'))
    const html = resultHtml(resultOf(group), 'vi')
    expect(rowsOf(html, 'ranking').map(row => [cellsOf(row)[1], ...ordersOf(row).slice(0, 3)])).toEqual([
      ['Xã C', '0', '2', '2'], ['Xã B', '1', '1', '1'], ['Xã A', '1', '0', '0'], ['Xã D (chưa nộp)', undefined, '3', undefined]])
    expect(rowsOf(html, 'heat').map(row => [cellsOf(row)[1], ...ordersOf(row).slice(2)])).toEqual([['Xã C', '0', '2'], ['Xã B', '1', '1'], ['Xã A', '1', '0']])
  })

  it('gives a unit that handed nothing in no number anywhere', () => {
    const html = resultHtml(resultOf(score(small, form('a', { '1.1.1': '30', '2.1.1': '9' }), absent('b'))), 'vi')
    expect(plainOf(articleOf(html, 'b')).replace(/Xã [AB]/g, '')).not.toMatch(/\d+,\d/)
    expect(articleOf(html, 'b')).toContain('Chưa nộp, không xếp hạng')
    expect(rowsOf(html, 'heat').length).toBe(1)
  })

  it('tells of a unit what it lost, dearest first and with the sum, what its appraisers said, and why', () => {
    const claimed = dossier('a', [layer('form', { '1.1.1': '50', '2.1.1': '40' }), verdicts(1, { '2.1.1': '15.5 thiếu kế hoạch' })])
    const page = plainOf(articleOf(resultHtml(resultOf(score(small, claimed)), 'vi'), 'a'))
    expect(page).toContain('Mất 34,50 điểm ở 2 tiêu chí thành phần')
    expect(page.indexOf('−24,50')).toBeGreaterThan(0)
    expect(page.indexOf('−24,50')).toBeLessThan(page.indexOf('−10,00'))
    expect(page).toContain('Thẩm định lần 1: 40,00 → 15,50. Lý do: thiếu kế hoạch')
    expect(page).toContain('Phần tự chấm: tự chấm → được công nhận 90,00 → 65,50')
  })

  it('counts what appraisers agreed to without a word, and lists what moved or was said', () => {
    const claimed = dossier('a', [layer('form', { '1.1.1': '50', '2.1.1': '40' }), verdicts(1, { '1.1.1': 'agreed', '2.1.1': '15.5 thiếu kế hoạch' })])
    const page = plainOf(articleOf(resultHtml(resultOf(score(small, claimed)), 'vi'), 'a'))
    expect(page).toContain('Thẩm định giữ nguyên điểm của 1 tiêu chí thành phần khác.')
    expect(page.slice(page.indexOf('Thẩm định và giải trình'))).not.toContain('1.1.1')
  })

  it.each([['warn', 'Điểm vẫn được tính nhưng chưa có căn cứ. 1.1.1 Thành phần 1.1.1 (50,00 điểm); cần có: Kế hoạch năm'], ['zero', 'Điểm không được tính. 1.1.1 Thành phần 1.1.1; cần có: Kế hoạch năm']] as const)('names each document that is missing, and what becomes of its points (%s)', (withoutProof, told) => {
    const set = setOf([leaf('1.1.1', 60, { proof: { required: true, text: same('Kế hoạch năm') } }), leaf('2.1.1', 40)], { withoutProof })
    const page = plainOf(articleOf(resultHtml(resultOf(score(set, form('a', { '1.1.1': '50', '2.1.1': '40' }))), 'vi'), 'a'))
    expect(page).toContain(`Tài liệu kiểm chứng còn thiếu (1) ${told}`)
  })

  it('colours a field by its share itself, not by what is shown of it: a border belongs to the step above', () => {
    const set = setOf([leaf('1.1.1', 100)])
    const points = ['100', '90', '89.999', '80', '79.999', '65', '64.999', '50', '49.999', '0']
    const html = resultHtml(resultOf(score(set, ...points.map((each, place) => form(`u${place}`, { '1.1.1': each })))), 'vi')
    expect(rowsOf(html, 'heat').map(row => [/class="(h\d)"/.exec(row)?.[1], cellsOf(row)[2]])).toEqual([
      ['h0', '100,00 100,0%'], ['h0', '90,00 90,0%'], ['h1', '90,00 90,0%'], ['h1', '80,00 80,0%'], ['h2', '80,00 80,0%'], ['h2', '65,00 65,0%'], ['h3', '65,00 65,0%'], ['h3', '50,00 50,0%'], ['h4', '50,00 50,0%'], ['h4', '0,00 0,0%']])
  })

  it('sets a unit beside the result before: up, down and unchanged are said in words as well', () => {
    const group = score(small, form('a', { '1.1.1': '60', '2.1.1': '40' }), form('b', { '1.1.1': '30', '2.1.1': '9' }), form('c', { '1.1.1': '5', '2.1.1': '4' }), form('d', { '1.1.1': '1', '2.1.1': '4' }))
    const before = new Map<string, Before>([['a', { was: 'same', from: [], rank: 3, index: exact('97.5') }], ['b', { was: 'renamed', from: ['Xã Cũ'], rank: 2, index: exact(39) }], ['c', { was: 'same', from: [], rank: 1, index: exact(50) }], ['d', { was: 'merged', from: ['Xã X', 'Xã Y'] }]])
    const html = resultHtml(resultOf({ ...group, before }), 'vi')
    expect(rowsOf(html, 'ranking').map(row => cellsOf(row).slice(2, 4))).toEqual([
      ['▲ 2 tăng 2 bậc (3)', '▲ 2,50 tăng 2,50'], ['= giữ hạng (2)', '= không đổi'], ['▼ 2 giảm 2 bậc (1)', '▼ 41,00 giảm 41,00'], ['– → 4', '–']])
    expect(rowsOf(html, 'ranking').map(row => ordersOf(row).slice(2, 4))).toEqual([['2', '2'], ['1', '1'], ['0', '0'], [undefined, undefined]])
    expect(rowsOf(html, 'ranking').map(row => cellsOf(row).at(-1))).toEqual(['', 'trước là Xã Cũ', '', 'sáp nhập từ Xã X và Xã Y, không so sánh'])
    expect(plainOf(articleOf(html, 'c'))).toContain('Hạng trước 1 ▼ 2 giảm 2 bậc Chỉ số trước 50,00 ▼ 41,00 giảm 41,00')
    expect(resultHtml(resultOf(group), 'vi')).not.toContain('kết quả trước')
  })

  it('gives every unit an address of its own, of plain letters', () => {
    const group = (): GroupScore => score(small, ...['Xã Ân', 'xa an', 'XÃ-ẤN', '…', ''].map(id => form(id, { '1.1.1': '1', '2.1.1': '1' })))
    const html = resultHtml(resultOf(group(), group()), 'vi')
    const anchors = [...html.matchAll(/<article class="unit" id="([^"]*)"/g)].map(match => match[1] ?? '')
    expect(anchors.length).toBe(10)
    expect(new Set(anchors).size).toBe(10)
    expect(anchors.filter(anchor => !/^dv-[a-z0-9-]*$/.test(anchor))).toEqual([])
    const ids = [...html.matchAll(/\bid="([^"]*)"/g)].map(match => match[1] ?? '')
    expect(new Set(ids).size).toBe(ids.length)
    const ways = [...html.slice(0, html.indexOf('</footer>')).matchAll(/href="#([^"]*)"/g)].map(match => match[1] ?? '')
    expect(ways.filter(way => !ids.includes(way))).toEqual([])
  })

  it('lets no text of the evidence become markup', () => {
    const nasty = '</script><script>alert(1)</script><img src=x onerror=alert(1)>"\' & ]]> <!--'
    const group = score(small, dossier('a', [layer('form', { '1.1.1': '50', '2.1.1': '40' }), verdicts(1, { '2.1.1': `1 ${nasty}` })], { name: nasty, kind: nasty, predecessors: [nasty] }))
    const finding = { code: 'x/y', severity: 'error', message: { vi: nasty, en: nasty }, fix: { vi: nasty, en: nasty }, at: { file: nasty }, unit: 'a' } as const
    const html = resultHtml({ ...resultOf({ ...group, name: { vi: nasty, en: nasty } }), findings: [finding, { ...finding, unit: 'không có' }] }, 'vi')
    expect(html.match(/<script/g)?.length).toBe(2)
    expect(html.match(/<\/script/g)?.length).toBe(2)
    expect(html).not.toMatch(/<img|<!--/)
    expect(html.split('&lt;img src=x onerror=alert(1)&gt;&quot;&#39; &amp; ]]&gt; &lt;!--').length).toBeGreaterThan(10)
  })

  it('loads nothing, by its words and by its policy', () => {
    const html = resultHtml(randomResult('xa-2025', 3), 'vi')
    expect(html).not.toMatch(/https?:|url\(|@import|\bsrc=|\bon[a-z]+="|\bstyle="/)
    expect(html).toContain("default-src 'none'")
    expect(html).not.toContain('unsafe-inline')
  })

  it('is written for browsers of 2018: no newer syntax, no newer word of the language', () => {
    for (const code of [script, announcing]) {
      expect(code).not.toMatch(/\?\.|\?\?|\*\*=|\|\|=|&&=|#\w+\s*[=(]|catch \{|\d_\d|=> \(\{.*\.\.\./)
      expect(code).not.toMatch(/\.(flat|flatMap|at|replaceAll|matchAll|trimStart|trimEnd|append|prepend|replaceChildren|toSorted|toggleAttribute)\(|fromEntries|allSettled/)
    }
    expect(script).not.toMatch(/parseFloat|toFixed|Math\./)
    expect(style).not.toMatch(/:is\(|:where\(|:has\(|\binset:|clamp\(|\bgap:/)
  })

  it('is the same byte for byte for the same result', () => {
    const of = (): string => { const result = randomResult('xa-2025', 8); return resultHtml(besideMadeUp(result), 'en') }
    expect(of()).toBe(of())
  })

  it('stays under 3 MB for 150 units of 85 components that lose points and lack proof nearly everywhere, in both tongues', () => {
    const result = randomResult('xa-2025', 150, 1000)
    const [group] = result.groups
    expect([group?.units.length, (group?.set.components.length ?? 0) >= 85, (group?.findings.length ?? 0) > 4000]).toEqual([150, true, true])
    for (const lang of ['vi', 'en'] as const) {
      const bytes = Buffer.byteLength(resultHtml(besideMadeUp(result), lang))
      console.info(`150 units (${lang}): ${(bytes / 1e6).toFixed(2)} MB`)
      expect(bytes).toBeLessThan(3_000_000)
    }
  })

  it('adds up: what a unit lost is what is missing to the maximum of its fields', () => {
    const result = randomResult('xa-2025', 12, 50)
    const html = resultHtml(result, 'vi')
    const ranked = result.groups[0]?.units.filter(unit => unit.status === 'ranked') ?? []
    expect(ranked.length).toBe(9)
    for (const unit of ranked) {
      const lost = tongues.vi.number(round(subtract(unit.max, unit.base), exact('0.01')), 2)
      expect(plainOf(articleOf(html, unit.unit.id))).toContain(`Mất ${lost} điểm`)
    }
  })
})
