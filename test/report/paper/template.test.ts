import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Tag } from '../../../src/document.ts'
import { openTemplate } from '../../../src/io/docx-fill.ts'
import { repacked } from '../../../src/io/package/repack.ts'
import { placeholders } from '../../../src/report/paper/paper.ts'
import type { Described } from '../../../src/report/paper/placeholder.ts'
import { braceFindings, bracketFindings } from '../../../src/report/paper/loose.ts'
import { sampleNotShown, saysSample, templateFindings } from '../../../src/report/paper/template.ts'
import { bare } from '../../../src/text.ts'
import { guide } from './guide.ts'

const root = resolve(import.meta.dirname, '../../..')
const shipped = ['ket-qua.vi.docx', 'ket-qua.en.docx']
const tagsOf = async (name: string): Promise<readonly Tag[]> => (await openTemplate(readFileSync(resolve(root, 'templates', name)), name)).template?.tags ?? []

const text = (name: string): Tag => ({ name, is: 'text', inside: [] })
const part = (name: string, ...inside: readonly Tag[]): Tag => ({ name, is: 'part', inside })
const found = (...tags: readonly Tag[]): readonly (readonly [string, string, string | undefined])[] => templateFindings(tags, 'mau.docx').map(({ code, message, fix }) => [code, message.vi, fix?.vi])

describe('the templates that ship (written anew by: npm run templates)', () => {
  it('are what their builder makes', async () => {
    const { templates } = await import(resolve(root, 'templates/build/templates.js')) as { readonly templates: (pack: typeof repacked) => Promise<readonly (readonly [string, Uint8Array])[]> }
    const made = await templates(repacked)
    expect(made.map(([name]) => name)).toEqual(shipped)
    for (const [name, bytes] of made) expect(Buffer.from(bytes).equals(readFileSync(resolve(root, 'templates', name)))).toBe(true)
  }, 60_000)

  it.each(shipped)('%s has no fault, and says where its set is a sample', async name => {
    const { words } = await openTemplate(readFileSync(resolve(root, 'templates', name)), name)
    expect([...bracketFindings(words, name), ...braceFindings(words, name), words.some(each => each.text.includes('{lời báo ví dụ}'))]).toEqual([true])
    const tags = await tagsOf(name)
    expect(tags.map(tag => tag.name)).toContain('các nhóm')
    expect(templateFindings(tags, name)).toEqual([])
  })

  it('have the same placeholders in both tongues', async () => {
    const [vi, en] = [await tagsOf('ket-qua.vi.docx'), await tagsOf('ket-qua.en.docx')]
    expect(en).toEqual(vi)
  })
})

describe('placeholders', () => {
  const levels = (all: readonly Described[], outside: readonly string[]): readonly (readonly string[])[] =>
    [[...outside, ...all.map(each => bare(each.name))], ...all.flatMap(each => (each.inside.length === 0 ? [] : levels(each.inside, [...outside, ...all.map(other => bare(other.name))])))]

  it('no two of them are one where both may stand', () => {
    for (const names of levels(placeholders, [])) expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
  })

  it('are all on the page that people read (npm run templates)', () => expect(guide()).toMatchFileSnapshot(resolve(root, 'docs/report-template.md')))
})

describe('faults of a template', () => {
  it('a name that is none, with what was probably meant', () =>
    expect(found(part('các nhóm', text('tên nhom'), text('tên nhóm đơn vị!'), part('bảng xếp hạng', text('hạngg'))))).toEqual([
      ['template/unknown-placeholder', 'Không có chỗ điền nào tên “tên nhóm đơn vị!”.', expect.any(String)],
      ['template/unknown-placeholder', 'Không có chỗ điền nào tên “hạngg”.', 'Có phải ý là `hạng`?'],
    ]))

  it('a name outside of its list, with the way to it', () =>
    expect(found(text('hạng'), part('bảng xếp hạng', text('tên đơn vị')))).toEqual([
      ['template/unknown-placeholder', 'Chỗ điền “hạng” chỉ dùng được bên trong phần lặp {#các nhóm} {#bảng xếp hạng}.', 'Đặt nó giữa {#bảng xếp hạng} và {/bảng xếp hạng}.'],
      ['template/unknown-placeholder', 'Chỗ điền “bảng xếp hạng” chỉ dùng được bên trong phần lặp {#các nhóm}.', 'Đặt nó giữa {#các nhóm} và {/các nhóm}.'],
    ]))

  it('a list where a text must stand, and code', () =>
    expect(found(text('các nhóm'), { name: 'năm', is: 'raw', inside: [] }).map(([code]) => code)).toEqual(['template/list-as-text', 'template/raw']))

  it('what stands outside of a list may stand within it, and a text may be a condition', () =>
    expect(found(part('các nhóm', part('ghi chú hạng', text('năm'), part('bảng điểm', text('chỉ số trung bình'), text('Hạng')))))).toEqual([]))

  it('a report of a sample is one that says so in a whole sentence of ours, wherever: the words alone may speak of anything', () => {
    const told = [['Căn cứ: ví dụ minh họa, không phải bộ tiêu chí do cơ quan nào ban hành; thang điểm 100'], ['Năm 2025', 'VI DU MINH HOA: bo tieu chi khong do co quan nao ban hanh'], ['A SAMPLE: the criteria set was issued by no authority']]
    const silent = [['Năm 2025'], ['Ví dụ minh họa cách làm tròn: 0,125 thành 0,13'], ['VÍ DỤ MINH HỌA'], ['Bộ tiêu chí (ví dụ minh họa)'], []]
    expect([told.map(saysSample), silent.map(saysSample)]).toEqual([told.map(() => true), silent.map(() => false)])
    expect(sampleNotShown('mau.docx')).toMatchObject({ code: 'template/sample-not-shown', severity: 'warning' })
  })

  it('a name that is near to none by its letters is led to the one of that meaning', () =>
    expect(found(text('số quyết định')).map(([, , fix]) => fix)).toEqual(['Có phải ý là `căn cứ`?']))
})

describe('what looks like a placeholder and is none', () => {
  const told = (...lines: readonly string[]): readonly string[] => bracketFindings(lines.map(text => ({ text, part: 'word/document.xml' })), 'mau.docx').map(({ severity, read, fix }) => `${severity} ${read ?? ''} ${/\{.*\}/.exec(fix?.vi ?? '')?.[0] ?? ''}`)

  it.each([
    ['căn cứ [so quyết định] ngày', ['warning [so quyết định] {căn cứ}']], ['[tên đơn vị]', ['error [tên đơn vị] {tên đơn vị}']], ['[[Ten don vi] và', ['error [[Ten don vi] {tên đơn vị}']],
    ['năm [nămm]', ['warning [nămm] {năm}']], ['[#bảng xếp hạng]', ['error [#bảng xếp hạng] {#bảng xếp hạng}']], ['«hạng» <<năm>>', ['error «hạng» {hạng}', 'error <<năm>> {năm}']],
    ['[tên đơn vị có', ['error [tên đơn vị {tên đơn vị}']], ['xem [1], [2025]', []], ['[Lãnh đạo phê duyệt]', ['warning [Lãnh đạo phê duyệt] {tên}']], ['{tên đơn vị} (năm)', []],
    ['｛năm｝ 【năm】 ⟨năm⟩ ‹năm>', ['error ｛năm｝ {năm}', 'error 【năm】 {năm}', 'error ⟨năm⟩ {năm}', 'error ‹năm> {năm}']], ['%năm%, #tên đơn vị#, <hạng>, $năm$', ['error %năm% {năm}', 'error #tên đơn vị# {tên đơn vị}', 'error $năm$ {năm}', 'error <hạng> {hạng}']],
    ['đạt 5% năm trước, 6% năm nay', []], ['Tỷ lệ (%) hạng (%)', []], ['a < b và c > d, số #1 và #2', []], ['【Lãnh đạo】', ['warning 【Lãnh đạo】 {tên}']], ['{#bảng xếp hạng}{hạng}{/bảng xếp hạng}', []],
    [' MERGEFIELD tên_đơn_vị \\* MERGEFORMAT ', ['error MERGEFIELD tên_đơn_vị {tên đơn vị}']], [' MERGEFIELD "năm" ', ['error MERGEFIELD "năm" {năm}']], [' MERGEFIELD Họ_tên ', []],
  ])('%s', (line, expected) => expect(told(line)).toEqual(expected))
})

describe('a brace that is lost', () => {
  const told = (line: string): readonly string[] => braceFindings([{ text: line, part: 'word/header1.xml' }], 'mau.docx').map(({ at, read, fix }) => `${at?.sheet ?? ''}: ${read ?? ''} ${/\{.*\}/.exec(fix?.vi ?? '')?.[0] ?? ''}`)

  it.each([
    ['{năm đánh giá và kỳ', ['đầu trang: {năm đánh giá và kỳ {năm đánh giá}']], ['trong năm đánh giá}.', ['đầu trang: trong năm đánh giá} {năm đánh giá}']], ['{{chỉ số}', ['đầu trang: {chỉ số {chỉ số}']],
    ['{chỉ số}}', ['đầu trang: } { ở trước và một dấu }']], ['{tên đơn vị], {hạng}', ['đầu trang: {tên đơn vị], {tên đơn vị}']], ['[tên đơn vị}', ['đầu trang: [tên đơn vị} {tên đơn vị}']],
    ['{#bảng xếp hạng {hạng}', ['đầu trang: {#bảng xếp hạng {#bảng xếp hạng}']], ['{năm} {hạng}', []],
  ])('%s', (line, expected) => expect(told(line)).toEqual(expected))
})
