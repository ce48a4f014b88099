import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { walk, type CriteriaSet } from '../../src/criteria/criteria.ts'
import { loadCriteria } from '../../src/criteria/load.ts'
import { readAnnex } from '../../src/evidence/annex.ts'
import { branches } from '../../src/evidence/annex/skeleton.ts'
import { tablesIn, wordPart } from '../../src/io/docx-read.ts'
import { writeDocx } from '../../src/io/docx-write.ts'
import { openZip } from '../../src/io/package/zip.ts'
import { workbookIn } from '../../src/io/xlsx-read.ts'
import { writeXlsx } from '../../src/io/xlsx-write.ts'
import { readYaml } from '../../src/io/yaml.ts'
import { annexBook } from '../../src/report/annex/book.ts'
import { annexPaper } from '../../src/report/annex/paper.ts'
import { scalar } from '../../src/report/annex/scalar.ts'
import type { Workbook } from '../../src/sheet.ts'
import { cchc, workplace } from '../cli/scenario.ts'

const folder = resolve(import.meta.dirname, '../../criteria')
const shipped = readdirSync(folder).filter(name => name.endsWith('.yaml') && !name.endsWith('.test.yaml'))

function load(path: string): CriteriaSet {
  const bytes = readFileSync(path)
  const { set } = loadCriteria(readYaml(bytes, basename(path)))
  if (set === undefined) throw new Error(`${path} does not load`)
  return set
}

const nodes = (set: CriteriaSet): readonly string[] => [
  ...[...walk(set.fields)].map(node => `${node.depth} ${node.code} ${node.name.vi} ${node.max.toFraction()}`),
  ...set.components.filter(component => component.list !== 'base').map(({ list, code, name, max }) => `${list} ${code} ${name.vi} ${max.toFraction()}`),
  `${set.bonus?.max.toFraction()} ${set.penalty?.max.toFraction()} ${set.scale.toFraction()} ${set.year} ${set.title.vi}`,
]

/** What only a person can say of a set that was read off a table. */
const left = /^(criteria\/undecided|criteria\/quota-tie|given\/self-claimed|\w+\/(no|without)-(example|basis|proof)s?)$/

describe.each(shipped)('%s', file => {
  const { dir, done } = workplace(['criteria'])
  afterAll(done)

  it.each(['xlsx', 'docx'])('export to %s and import: codes, names, maxima, grades and who gives them are the same', async kind => {
    const set = load(join(folder, file))
    expect((await cchc(['export', `criteria/${file}`, '--to', kind], dir)).code).toBe(0)
    const { code, err } = await cchc(['import', `phu-luc/phu-luc-${set.id}.${kind}`, '--out', `${kind}.yaml`], dir)
    expect([code, err.includes('Lỗi')]).toEqual([0, false])
    const again = load(join(dir, `${kind}.yaml`))
    expect(nodes(again)).toEqual(nodes(set))
    expect(again.grades.map(({ name, from, atMost }) => [name.vi, from.toFraction(), atMost?.toFraction()])).toEqual(set.grades.map(({ name, from, atMost }) => [name.vi, from.toFraction(), atMost?.toFraction()]))
    expect(again.components.map(each => [each.code, each.source, each.notArisen, each.lowersGrade])).toEqual(set.components.map(each => [each.code, each.source, each.notArisen, each.lowersGrade]))
  })

  it('nine rules of ten are proposed as they were, and say the same', () => {
    const set = load(join(folder, file))
    const again = load(join(dir, 'docx.yaml'))
    const same = set.components.filter((component, index) => again.components[index]?.says.vi === component.says.vi)
    expect(same.length / set.components.length).toBeGreaterThan(0.9)
    const changed = again.components.filter((component, index) => component.says.vi !== set.components[index]?.says.vi)
    expect(changed.filter(component => component.method !== 'given').map(component => component.code)).toEqual([])
  })

  it('check of it reports only what a person has still to decide', async () => {
    const { out } = await cchc(['check', 'xlsx.yaml', '--json'], dir)
    const found = (JSON.parse(out) as { readonly findings: readonly { readonly code: string; readonly severity: string }[] }).findings
    expect(found.filter(({ severity }) => severity === 'error')).toEqual([])
    expect([...new Set(found.filter(({ severity, code }) => severity === 'warning' && !left.test(code)).map(({ code }) => code))]).toEqual([])
  })
})

describe('rules that cannot be meant', () => {
  it('are taken back to points given by hand, and the draft loads', async () => {
    const { dir, done } = workplace()
    const rules = ['Mỗi tin: 0 điểm', 'Đúng hạn: 99; chậm: 1', 'Có: 1; có : 0,5; CÓ: 0', '100%: 1; 100%: 0,5; dưới 100%: 0', 'Trước ngày 31/02/2025: 1; không: 0', 'Điểm = a / 0 × 1']
    writeFileSync(join(dir, 'bang.csv'), ['STT;Tiêu chí;Điểm tối đa;Cách tính', ...rules.map((rule, index) => `${index + 1};Mục ${index + 1};1;"${rule}"`)].join('\n'))
    const { code } = await cchc(['import', 'bang.csv', '--year', '2025', '--out', 'nhap.yaml'], dir)
    const set = load(join(dir, 'nhap.yaml'))
    expect(code).toBe(0)
    expect(set.components).toHaveLength(rules.length)
    expect(set.components[0]?.method).toBe('given')
    const text = readFileSync(join(dir, 'nhap.yaml'), 'utf8')
    for (const rule of rules) expect(text).toContain(rule)
    done()
  })

  it('are told at the cell of the table, as nothing of them stands in the draft', async () => {
    const { dir, done } = workplace()
    writeFileSync(join(dir, 'bang.csv'), 'STT;Tiêu chí;Điểm tối đa;Cách tính\n1;Một;1;"100%: 1; 100%: 0,5; dưới 100%: 0"')
    const { out } = await cchc(['import', 'bang.csv', '--year', '2025', '--out', 'nhap.yaml', '--json'], dir)
    const { findings } = JSON.parse(out) as { readonly findings: readonly { readonly code: string; readonly file: string; readonly cell?: string; readonly path: string | null }[] }
    expect(findings.filter(({ code }) => code === 'import/rule-not-meant').map(({ file, cell }) => [file, cell])).toEqual([['bang.csv', 'B2']])
    expect(findings.filter(({ path }) => path?.includes('rule') === true)).toEqual([])
    done()
  })
})

/** A small set: fields, some with criteria, some of these with components. */
const word = fc.constantFrom('Kế hoạch', 'Báo cáo định kỳ', 'Tỷ lệ hồ sơ; đúng hạn', 'Công khai: thủ tục', '100% văn bản', 'Tổ chức "một cửa"', 'Rà soát (văn bản)', 'Điểm 5 sao', 'KẾT QUẢ', 'Từ xa', '- Khác', 'a, b và c')
const max = fc.integer({ min: 1, max: 80 }).map(quarter => quarter / 4)
interface Tree { readonly name: string; readonly max: number; readonly children: readonly Tree[] }
const tree = (depth: number): fc.Arbitrary<Tree> => fc.record({ name: word, max, children: depth === 0 ? fc.constant([]) : fc.array(tree(depth - 1), { maxLength: 3 }) })
const forest = fc.record({ fields: fc.array(tree(3), { minLength: 1, maxLength: 4 }), roman: fc.boolean(), bonus: fc.array(tree(0), { maxLength: 2 }) })

const romans = ['I', 'II', 'III', 'IV']
function yamlOf(node: Tree, code: string, depth: number, indent: string): string {
  const inner = `${indent}  `
  const key = depth === 0 ? 'criteria' : 'components'
  const below = node.children.map((child, index) => yamlOf(child, `${code}.${index + 1}`, depth + 1, `${inner}  `)).join('')
  return `${indent}- code: '${code}'\n${inner}name: ${scalar(node.name)}\n${node.children.length === 0 ? `${inner}max: ${node.max}\n${inner}rule: { method: yes-no }\n` : `${inner}${key}:\n${below}`}`
}

const setText = ({ fields, roman, bonus }: { readonly fields: readonly Tree[]; readonly roman: boolean; readonly bonus: readonly Tree[] }): string =>
  `id: x\ntitle: Bộ tiêu chí\nyear: 2025\nperiod: { from: 2025-01-01, to: 2025-12-31 }\nsample: true\napplies: [xã]\nfields:\n${fields.map((field, index) => yamlOf(field, roman ? romans[index] ?? '' : String(index + 1), 0, '  ')).join('')}`
  + (bonus.length === 0 ? '' : `bonus:\n  max: 100\n  components:\n${bonus.map((item, index) => yamlOf(item, `T.${index + 1}`, 0, '    ')).join('')}`)

async function wordTables(bytes: Uint8Array): Promise<Workbook | undefined> {
  const archive = await openZip(Buffer.from(bytes))
  return typeof archive === 'string' ? undefined : (await tablesIn(archive, await wordPart(archive) ?? '', 'x.docx')).workbook
}

describe('random small trees', () => {
  it('come back from both files with their codes, names and maxima', async () => {
    await fc.assert(fc.asyncProperty(forest, async drawn => {
      const yaml = setText(drawn)
      const { set } = loadCriteria(readYaml(Buffer.from(yaml), 'x.yaml'))
      if (set === undefined) throw new Error('the drawn set does not load')
      const wanted = set.components.map(({ code, name, max: most, list }) => [code, name.vi, most.toFraction(), list])
      const books = [(await workbookIn(Buffer.from(await writeXlsx(annexBook(set, 'vi'))), 'x.xlsx')).workbook, await wordTables(await writeDocx(annexPaper(set, 'vi')))]
      for (const book of books) {
        const { skeleton } = readAnnex(book ?? { file: '', sheets: [] }, { title: 'x', year: 2025 })
        const lists = [[skeleton?.fields, 'base'], [skeleton?.bonus?.components, 'bonus']] as const
        const found = lists.flatMap(([all, list]) => [...branches(all ?? [])].filter(branch => branch.children.length === 0).map(branch => [branch.code, branch.name, branch.max?.toFraction(), list]))
        expect(found).toEqual(wanted)
        expect([...branches(skeleton?.fields ?? [])].map(branch => branch.code)).toEqual([...walk(set.fields)].map(node => node.code))
      }
    }), { numRuns: 25 })
  })
})
