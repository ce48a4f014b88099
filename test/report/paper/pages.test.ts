import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { CriteriaSet } from '../../../src/criteria/criteria.ts'
import { openTemplate } from '../../../src/io/docx-fill.ts'
import { paperOf } from '../../../src/report/paper/paper.ts'
import { scoreGroup } from '../../../src/scoring/group.ts'
import type { GroupScore } from '../../../src/scoring/scorecard.ts'
import { same, type Lang } from '../../../src/text.ts'
import { partOf, wordText } from '../../io/word-text.ts'
import { printed, saved } from '../../libreoffice.ts'
import { absent, form, leaf, setOf } from '../../scoring/build.ts'
import { shipped } from '../../scoring/plan/rounds.ts'

const shippedTemplate = (lang: Lang): Buffer => readFileSync(resolve(import.meta.dirname, `../../../templates/ket-qua.${lang}.docx`))

async function report(groups: readonly GroupScore[], lang: Lang = 'vi', bytes = shippedTemplate(lang)): Promise<Uint8Array> {
  const { template } = await openTemplate(bytes, 'mau.docx')
  const made = await template?.fill(paperOf({ groups, findings: [] }, lang))
  if (made instanceof Uint8Array) return made
  throw new Error(made?.message.vi ?? 'no template')
}

const names = ['Một', 'Hai', 'Ba', 'Tư', 'Năm', 'Sáu', 'Bảy']
const manyFields: CriteriaSet = setOf(names.map((name, index) => leaf(`${index + 1}.1`, 10, { name: same(`Thành phần ${name}`) })))
const many = scoreGroup(same('Các xã'), manyFields, Array.from({ length: 170 }, (_, unit) => form(`x${String(unit + 1).padStart(3, '0')}`, Object.fromEntries(names.map((_, index) => [`${index + 1}.1`, String((unit * 7 + index * 3) % 11)])))))

const numberAt = (page: string): string => (page.split('\n').find(line => line.trim() !== '') ?? '').trim()

describe('170 units printed by LibreOffice', () => {
  let pages: readonly string[] = []
  beforeAll(async () => { pages = await printed(await report([many])) }, 120_000)
  const annexes = (): readonly number[] => ['I', 'II', 'III'].map(each => pages.findIndex(page => new RegExp(`^\\s*Phụ lục ${each}$`, 'm').test(page)))

  it('the ranking is over several pages, and each begins with its head', () => {
    const ranking = pages.slice(0, annexes()[0]).filter(page => (page.match(/^ *\d+ +Xã X\d{3} /gm) ?? []).length > 2)
    expect(ranking.length).toBeGreaterThan(3)
    for (const page of ranking) expect(page).toMatch(/Hạng +Đơn vị/)
  })

  it('so is the annex by field, every unit once', () => {
    const annex = pages.slice(annexes()[0], annexes()[1])
    expect(annex.length).toBeGreaterThan(3)
    for (const page of annex) expect(page).toMatch(/Hạng +Đơn vị/)
    expect(annex.join('').match(/Xã X\d{3} /g)?.length).toBe(170)
  })

  it('pages are numbered above from the second, each annex anew', () => {
    const starts = [0, ...annexes()]
    expect(starts.every(start => start >= 0)).toBe(true)
    for (const [index, page] of pages.entries()) {
      const start = starts.findLast(each => each <= index) ?? 0
      if (index === start) expect(numberAt(page)).not.toMatch(/^\d+$/)
      else expect(numberAt(page)).toBe(String(index - start + 1))
    }
  })
})

describe('a template saved by LibreOffice', () => {
  it('gives the same report', async () => {
    const [own, edited] = [await report([many]), await report([many], 'vi', await saved(shippedTemplate('vi'), 'docx', 'docx'))]
    expect(await wordText(edited)).toEqual(await wordText(own))
    expect(partOf(edited, 'word/document.xml')).not.toBe(partOf(own, 'word/document.xml'))
  }, 120_000)
})

describe('the document', () => {
  it('is A4 with the margins, the font and the heads of Decree 30/2020/NĐ-CP; annexes by field lie across', async () => {
    const xml = partOf(await report([many]), 'word/document.xml')
    const sections = [...xml.matchAll(/<w:sectPr[^]*?<\/w:sectPr>/g)].map(([section]) => section)
    const mm = (section: string, side: string): number => Number(new RegExp(`w:${side}="(\\d+)"`).exec(/<w:pgMar[^>]*>/.exec(section)?.[0] ?? '')?.[1]) / 56.6929
    expect(sections.map(section => /<w:pgSz [^>]*>/.exec(section)?.[0])).toEqual([
      ...['portrait', 'landscape', 'portrait', 'landscape'].map(way => expect.stringContaining(way === 'portrait' ? 'w:w="11906" w:h="16838" w:orient="portrait"' : 'w:w="16838" w:h="11906" w:orient="landscape"')),
    ])
    for (const section of sections) {
      for (const [side, least, most] of [['top', 20, 25], ['bottom', 20, 25], ['left', 30, 35], ['right', 15, 20]] as const) {
        expect(mm(section, side)).toBeGreaterThan(least - 0.05)
        expect(mm(section, side)).toBeLessThan(most + 0.05)
      }
      expect(section).toMatch(/<w:titlePg\/>/)
      expect(section).toMatch(/<w:pgNumType w:start="1"\/>/)
    }
    expect(partOf(await report([many]), 'word/styles.xml')).toContain('w:ascii="Times New Roman"')
  })

  it.each(['vi', 'en'] as const)('%s: every table of figures repeats its head, and no placeholder is left', async lang => {
    const xml = partOf(await report([many], lang), 'word/document.xml')
    const tables = [...xml.matchAll(/<w:tbl>[^]*?<\/w:tbl>/g)].map(([table]) => table)
    const heads = tables.filter(table => /<w:tblHeader\/>/.test(/<w:tr[ >][^]*?<\/w:tr>/.exec(table)?.[0] ?? ''))
    expect([tables.length, heads.length]).toEqual([7, 5])
    expect(xml.replace(/<[^>]+>/g, '')).not.toMatch(/[{}]/)
  })

  it('stands for a group of nobody, of one unit and of none that is ranked', async () => {
    const groups = [scoreGroup(same('Không ai'), manyFields, []), scoreGroup(same('Một xã'), manyFields, [form('a', { '1.1': '10' })]), scoreGroup(same('Chưa nộp'), manyFields, [absent('b')])]
    const { lines } = await wordText(await report(groups))
    const text = lines.join('\n')
    expect(text.match(/Chưa đơn vị nào được xếp hạng\./g)?.length).toBe(4)
    expect(text).toContain('1/1 đơn vị được xếp hạng. Chỉ số trung bình 14,29%, trung vị 14,29%; cao nhất 14,29% (Xã A)')
    expect(text).toContain('- Xã B: chưa nộp.')
  })

  it('two groups of different sets have tables as wide as their own fields', async () => {
    const other = shipped('xa-2025')
    const { tables, lines } = await wordText(await report([scoreGroup(same('Nhóm một'), manyFields, [form('a', { '1.1': '10' })]), scoreGroup(same('Nhóm hai'), other, [absent('b')])]))
    const annex = tables.filter(([head]) => head?.some(cell => /^1\. .*\(\d+\)$/.test(cell)))
    expect(annex.map(([head]) => head?.length)).toEqual([names.length + 6, other.fields.length + 2 + 6])
    expect(lines.filter(line => /^\d\. Nhóm (một|hai)$/.test(line)).length).toBe(10)
  })

  it('shows names as they are, whatever stands in them', async () => {
    const hostile = 'Xã <b>A</b> & "B" {năm} \u0007'
    const { tables } = await wordText(await report([scoreGroup(same('Nhóm'), manyFields, [form('a', { '1.1': '10' }, { name: hostile })])]))
    expect(tables.flat(2).filter(cell => cell.startsWith('Xã '))).toEqual(['Xã <b>A</b> & "B" {năm} ', 'Xã <b>A</b> & "B" {năm} '])
  })
})
