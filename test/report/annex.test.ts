import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadCriteria } from '../../src/criteria/load.ts'
import { branches, type Branch, type Skeleton } from '../../src/evidence/annex/skeleton.ts'
import { readYaml } from '../../src/io/yaml.ts'
import { exact } from '../../src/rational.ts'
import { flow, scalar } from '../../src/report/annex/scalar.ts'
import { skeletonYaml } from '../../src/report/annex/skeleton-yaml.ts'
import { tidy } from '../../src/text.ts'

const data = (yaml: string): unknown => readYaml(Buffer.from(yaml), 'x.yaml').data

const printed = (text: string): string => tidy(text).replace(/\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/gu, '').replaceAll('\uFFFD', '?').normalize('NFC')

describe('texts in YAML', () => {
  it.each(['no', 'true', '~', '1.10', '012', "'", '# hạn', 'a: b', '- x', '[a', '{', '& *', '%', '!', '|', '>', 'Có: 0,5', '"quoted"', '@', '`', '', 'Tên, có phẩy', '2025-01-31', '=', 'null'])('%s stays the text that it is', text => {
    expect(data(`a: ${scalar(text)}`)).toEqual({ a: text })
    expect(data(`a: ${flow([text, { k: text }])}`)).toEqual({ a: [text, { k: text }] })
  })

  it('any text comes back as it was, tidied', () => fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), text => {
    expect(data(`a: ${flow({ b: text, c: [text] })}`)).toEqual({ a: { b: printed(text), c: [printed(text)] } })
  }), { numRuns: 300 }))
})

const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).map(text => `Tên ${text}`)
const points = fc.integer({ min: 1, max: 400 }).map(quarter => exact(quarter).div(4))

const leaf = (code: string): fc.Arbitrary<Branch> => fc.record({ name, max: points, words: fc.array(name, { maxLength: 3 }), note: name }).map(({ name: own, max, words, note }) => ({
  code, name: own, max, at: 'A1', children: [], scoring: { rule: { method: 'given' as const }, words, todo: [], note, proof: note },
}))

const tree = fc.array(fc.constant(0), { minLength: 1, maxLength: 4 }).chain(fields => fc.tuple(...fields.map((_, index) => leaf(String(index + 1)))))

const skeletonOf = (fields: readonly Branch[], remark: string): Skeleton =>
  ({ identity: { title: 'Bộ tiêu chí', applies: [] }, fields, grades: [], figures: [], remarks: [remark] })

describe('a skeleton in YAML', () => {
  it('any tree loads with its codes, names and maxima, whatever its comments hold', () => fc.assert(fc.property(tree, name, (fields, remark) => {
    const yaml = skeletonYaml(skeletonOf(fields, remark), { id: 'x', year: 2025, from: `${remark}.xlsx` }, 'vi')
    const { set, findings } = loadCriteria(readYaml(Buffer.from(yaml), 'x.yaml'))
    expect(findings.filter(finding => finding.severity === 'error')).toEqual([])
    expect(set?.components.map(({ code, name: said, max }) => [code, said.vi, max.toFraction()])).toEqual([...branches(fields)].map(each => [each.code, printed(each.name), each.max?.toFraction()]))
  }), { numRuns: 60 }))

  it('says what a person has to decide, in the tongue asked for', () => {
    const yaml = (lang: 'vi' | 'en'): string => skeletonYaml(skeletonOf([{ code: '1', name: 'Một', at: 'B2', children: [], scoring: { rule: { method: 'given' }, words: ['Theo hướng dẫn'], todo: [{ vi: 'chọn cách chấm', en: 'choose a method' }] } }], 'dòng lạ'), { id: 'x', year: 2025, from: 'a.xlsx' }, lang)
    expect(yaml('vi')).toContain('    max: 0\n    # Nguyên văn (B2): Theo hướng dẫn\n    # CẦN XEM: chọn cách chấm\n    rule: { method: given }\n')
    expect(yaml('en')).toContain('    # TO DECIDE: choose a method\n')
    expect(yaml('vi')).toContain('# · dòng lạ\n')
  })
})
