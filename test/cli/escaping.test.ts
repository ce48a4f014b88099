import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cchc, workplace } from './scenario.ts'

/** Names that a program of tables would run, or that would steer a terminal or a page, if they were not kept as words. */
const hostile = ["=cmd|' /C calc'!A0", '+1', '-2+3', '@SUM(1)', '=HYPERLINK("http://x.invalid";"Xã")', '\u001b[2J\u001b]0;x\u0007Xã', '<script>alert(1)</script>', 'Xã &P|B', '../../ngoai', '__proto__']
const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`

const set = `id: nho
title: ${JSON.stringify(hostile[0])}
year: 2025
period: { from: 2025-01-01, to: 2025-12-31 }
sample: true
applies: [xã]
scale: 1
figures: { nhan: { name: ${JSON.stringify(hostile[4])} } }
fields: [{ code: '1', name: ${JSON.stringify(hostile[1])}, max: 1, rule: { method: count, of: nhan, each: 0.1 }, proof: { required: true, text: ${JSON.stringify(hostile[3])} } }]
`

const place = workplace(['criteria'])
const at = (...names: readonly string[]): string => join(place.dir, ...names)
let told = ''
let markdown = ''
beforeAll(async () => {
  writeFileSync(at('nho.yaml'), set)
  writeFileSync(at('sai.yaml'), `${set}"${hostile[6] ?? ''}": 1\n`)
  mkdirSync(at('so-lieu'))
  writeFileSync(at('so-lieu/bang.csv'), `Đơn vị,nhan\n${hostile.map((name, index) => `${quoted(name)},${index}`).join('\n')}\n`)
  writeFileSync(at('don-vi.csv'), `mã,tên,loại\n${hostile.map((name, index) => `xa-${index},${quoted(name)},xã`).join('\n')}\n`)
  for (const args of [
    ['score', '--criteria', 'nho.yaml', '--evidence', 'so-lieu', '--out', 'ra'], ['form', 'nho.yaml', '--units', 'don-vi.csv', '--out', 'phieu'],
    ['export', 'nho.yaml', '--out', 'phu-luc'], ['check', 'sai.yaml', '--format', 'markdown'],
  ]) {
    const { out, err } = await cchc(args, place.dir)
    told += out + err
    markdown = out
  }
})
afterAll(() => place.done())

const partsOf = (file: string): readonly (readonly [string, string])[] =>
  Object.entries(unzipSync(readFileSync(file))).filter(([name]) => /\.(xml|rels)$/.test(name)).map(([name, raw]) => [name, strFromU8(raw)])
const books = (): readonly string[] => ['ra/ket-qua.xlsx', 'phu-luc/phu-luc-nho.xlsx', ...readdirSync(at('phieu')).map(name => `phieu/${name}`)]

describe('words from outside stay words', () => {
  it('every workbook was written, each within its folder', () => {
    expect(books().length).toBe(2 + hostile.length)
    expect(readdirSync(place.dir).sort()).toEqual(['criteria', 'don-vi.csv', 'nho.yaml', 'phieu', 'phu-luc', 'ra', 'sai.yaml', 'so-lieu'])
  })

  it('in a workbook they are texts: none is a formula, a link or a call', () => {
    const bodies = books().flatMap(book => partsOf(at(book)))
    const formulas = bodies.flatMap(([, xml]) => [...xml.matchAll(/<(?:f|definedName|formula\d?)(?: [^>]*)?>([^<]*)</g)].map(([, formula = '']) => formula))
    expect(formulas.length).toBeGreaterThan(10)
    expect(formulas.filter(formula => /cmd|HYPERLINK|calc|DDE|\[\d+\]/.test(formula))).toEqual([])
    expect(bodies.filter(([name, xml]) => /externalLink|vbaProject|connections/.test(name) || /TargetMode="External"/.test(xml)).map(([name]) => name)).toEqual([])
    expect(bodies.some(([, xml]) => xml.includes("=cmd|&apos; /C calc&apos;!A0") || xml.includes("=cmd|' /C calc'!A0"))).toBe(true)
  })

  it('in a document they are runs of text, no field', () => {
    const bodies = partsOf(at('phu-luc/phu-luc-nho.docx'))
    expect(bodies.find(([name]) => name === 'word/document.xml')?.[1]).toContain('/C calc')
    expect(bodies.filter(([, xml]) => /<w:instrText[^>]*>(?!\s*PAGE)/.test(xml) || xml.includes('TargetMode="External"')).map(([name]) => name)).toEqual([])
  })

  it('in the result they are as they were given', () => {
    const { groups } = JSON.parse(readFileSync(at('ra/ket-qua.json'), 'utf8')) as { readonly groups: readonly { readonly units: readonly { readonly name: string }[] }[] }
    const names = groups[0]?.units.map(({ name }) => name) ?? []
    for (const name of hostile.filter(each => !/\p{Cc}/u.test(each))) expect(names).toContain(name)
    expect(Object.keys(Object.prototype)).toEqual([])
  })

  it('on the terminal they steer nothing', () => {
    expect(told).toContain('Xã')
    expect(told.replace(/\n/g, '')).not.toMatch(/\p{Cc}/u)
  })

  it('in the report of a check they are no mark-up', () => {
    expect(markdown).toContain('alert(1)')
    expect(markdown).not.toContain('<script>')
  })
})
