import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Finding } from '../../src/finding.ts'
import { chosen, input, number, over, times, when } from '../../src/formula/expr.ts'
import { divide, exact, fractionText, zero } from '../../src/rational.ts'
import type { KeptGroup } from '../../src/evidence/kept/result.ts'
import { keptBefore } from '../../src/scoring/compare/kept.ts'
import { resultJson } from '../../src/report/json.ts'
import { absent, asked, dossier, form, grade, layer, leaf, score, setOf, worth } from '../scoring/build.ts'

const schema = JSON.parse(readFileSync(new URL('../../docs/result.schema.json', import.meta.url), 'utf8')) as object
const validate = new Ajv2020({ strict: true, strictRequired: false, allErrors: true, allowUnionTypes: true, strictTypes: false }).compile(schema)

/** What the schema has against a result; nothing when it is sound. */
const faults = (json: string): unknown => (validate(JSON.parse(json)) ? [] : validate.errors)

const set = setOf([
  worth('1.1.1', '0.5', when(chosen('1.1.1', 'yes'), number(exact('0.5')), number(zero)), { inputs: [asked('1.1.1', 'yes-no')] }),
  worth('1.1.2', 3, times(over(input('part'), number(exact(3))), number(exact('0.1'))), { inputs: [asked('part', 'count')] }),
  worth('1.2', 6, times(input('rate'), number(exact(6))), { inputs: [asked('rate', 'percent')] }),
  worth('2.1', '90.5', number(exact(80)), { inputs: [asked('2.1.date', 'date')] }),
], { grades: [grade('tot', 80, '0.5'), grade('yeu', 0)] })

const words = { '1.1.1': '=yes', 'part': '4', 'rate': '0.985', '2.1.date': '2025-01-20' }
const found: Finding = {
  code: 'intake/ambiguous-number', severity: 'warning', unit: 'a', component: '1.1.2', message: { vi: 'Số “1.234” có hai cách đọc.', en: 'Two readings.' },
  expected: { vi: '1234 hoặc 1,234', en: '1234 or 1.234' }, read: '1.234', at: { file: 'phieu/a.xlsx', sheet: 'Tự chấm', cell: 'D17' },
}
const group = score(set, form('b', { ...words, part: '3' }), dossier('a', [layer('form', { ...words, '1.2': 'blank' }), layer('appraisal', { part: '5' })]), absent('c'), form('d', { ...words, rate: 'unreadable' }))
const json = resultJson({ tool: '0.1.0', groups: [group], findings: [found, ...group.findings] }, 'vi')

describe('ket-qua.json', () => {
  it('is what the contract says', () => {
    const [first] = JSON.parse(json).groups[0].units
    const { evidence, digest, ...rest } = first
    expect(digest).toMatch(/^[0-9a-f]{64}$/)
    expect(evidence.map(({ as, answers }: { as: string; answers: readonly object[] }) => [as, answers.length])).toEqual([['form', 5], ['appraisal', 1]])
    expect(rest).toEqual({
      id: 'a', name: 'Xã A', kind: 'xã', status: 'ranked', rank: 1, grade: 'tot',
      points: '86.58', max: '100', index: '86.58', exact: '25973/300', exactIndex: '25973/300', base: '86.58', bonus: '0', penalty: '0',
      interval: { points: ['86.58', '86.58'], index: ['86.58', '86.58'], rank: [1, 2] },
      fields: [{ code: '1', points: '6.58', max: '9.5' }, { code: '2', points: '80', max: '90.5' }],
      components: [
        { code: '1.1.1', state: 'scored', points: '0.5', max: '0.5', exact: '1/2', inputs: [{ id: '1.1.1', value: 'yes', from: 'form.xlsx › Tự chấm!D9' }], self: '0.5', appraised: null },
        { code: '1.1.2', state: 'scored', points: '0.17', max: '3', exact: '1/6', inputs: [{ id: 'part', value: '5', from: 'appraisal.xlsx › Tự chấm!D9' }], self: '0.13', appraised: '0.17',
          ledger: [
            { what: 'claim', points: '0.13', from: 'form.xlsx › Tự chấm!D9' },
            { what: 'appraisal', round: 1, before: '0.13', points: '0.17', values: [{ id: 'part', value: '5', from: 'appraisal.xlsx › Tự chấm!D9' }], from: 'appraisal.xlsx › Tự chấm!D9' },
          ],
        },
        {
          code: '1.2', state: 'scored', points: '5.91', max: '6', exact: '591/100', inputs: [{ id: 'rate', value: '98.5', from: 'form.xlsx › Tự chấm!D9' }], self: '5.91', appraised: null,
        },
        { code: '2.1', state: 'scored', points: '80', max: '90.5', exact: '80', inputs: [{ id: '2.1.date', value: '2025-01-20', from: 'form.xlsx › Tự chấm!D9' }], self: '80', appraised: null },
      ],
    })
  })

  it('names the set, and ranks only what is ranked', () => {
    const [written] = JSON.parse(json).groups
    expect(written.criteria).toEqual({ id: 'thu', sha256: 'a'.repeat(64), sample: true, scale: '100' })
    expect(written.units.map((unit: object) => [Reflect.get(unit, 'id'), Reflect.get(unit, 'status'), 'rank' in unit, 'grade' in unit]))
      .toEqual([['a', 'ranked', true, true], ['b', 'ranked', true, true], ['d', 'incomplete', false, false], ['c', 'not-submitted', false, false]])
  })

  it('a unit that handed nothing in has no number at all', () => {
    const last = JSON.parse(json).groups[0].units.at(-1)
    expect(['points', 'max', 'index', 'exact', 'exactIndex', 'base', 'bonus', 'penalty'].map(key => last[key])).toEqual(Array.from({ length: 8 }, () => null))
    expect([last.interval, last.fields, last.components]).toEqual([undefined, [], []])
  })

  it('what cannot be read is worth anything from nothing to its maximum, and may fall out of it', () => {
    // 0.5 + 0.13 + 80 of 100, or 6 more; left out, of 94.
    const open = JSON.parse(json).groups[0].units.find((unit: { readonly id: string }) => unit.id === 'd')
    expect(open.interval).toEqual({ points: ['80.63', '86.63'], index: ['80.63', '86.63'], rank: [1, 3] })
    expect(open.components.map((each: { readonly open?: unknown }) => each.open)).toEqual([undefined, undefined, ['0', '6'], undefined])
  })

  it('tells each finding once, with its place', () => {
    const { findings } = JSON.parse(json)
    expect(findings.map((each: Finding) => each.code)).toEqual(['intake/ambiguous-number', 'score/incomplete'])
    expect(findings[0]).toEqual({
      code: 'intake/ambiguous-number', severity: 'warning', unit: 'a', component: '1.1.2', file: 'phieu/a.xlsx', sheet: 'Tự chấm', cell: 'D17',
      read: '1.234', expected: '1234 hoặc 1,234', message: 'Số “1.234” có hai cách đọc.',
    })
  })

  it('speaks the other tongue', () => expect(JSON.parse(resultJson({ tool: '1', groups: [], findings: [found] }, 'en')).findings[0].message).toBe('Two readings.'))

  it('has two spaces, LF, one newline at the end, and the same bytes again', () => {
    expect(json.startsWith('{\n  "schema": "cchc-result/1",\n  "tool": "0.1.0",\n  "groups": [\n    {\n')).toBe(true)
    expect(json.endsWith('\n}\n')).toBe(true)
    expect(json).not.toContain('\r')
    expect(resultJson({ tool: '0.1.0', groups: [group], findings: [found, ...group.findings] }, 'vi')).toBe(json)
  })

  it('is sound by docs/result.schema.json, in both tongues', () => {
    expect(faults(json)).toEqual([])
    expect(faults(resultJson({ tool: '0.1.0', groups: [group], findings: [found] }, 'en'))).toEqual([])
  })

  it('whatever was handed in', () => {
    const word = fc.oneof(fc.integer({ min: -9, max: 99 }).map(String), fc.constantFrom('blank', 'not-arisen', 'not-applicable', 'unreadable', '=yes', '2025-02-28', '0.333333333'))
    const ids = fc.constantFrom('1.1.1', 'part', 'rate', '2.1.date', '1.2', '2.1')
    fc.assert(fc.property(fc.array(fc.dictionary(ids, word), { maxLength: 5 }), all => {
      const any = score(set, ...all.map((each, index) => form(`u${index}`, each)))
      expect(faults(resultJson({ tool: '0.1.0', groups: [any], findings: [] }, 'vi'))).toEqual([])
    }), { numRuns: 60 })
  })

  it.each([
    ['a rank for a unit that handed nothing in', (text: string) => text.replace('"status": "not-submitted",', '"status": "not-submitted",\n"rank": 4,')],
    ['a zero for a unit that handed nothing in', (text: string) => text.replace('"index": null', '"index": "0"')],
    ['no number for a unit that is scored', (text: string) => text.replace('"index": "86.58"', '"index": null')],
    ['an interval with one end', (text: string) => text.replace(/"rank": \[1, 2\]/, '"rank": [1]')],
    ['a number where a decimal text belongs', (text: string) => text.replace('"index": "86.58"', '"index": 86.58')],
    ['a key nobody knows', (text: string) => text.replace('"tool"', '"tools"')],
    ['a value without a state or a value', (text: string) => text.replace(/"value": null,\s+"state": "unreadable",/, '"value": null,')],
  ])('the schema stops %s', (_name, spoil) => {
    expect(spoil(json)).not.toBe(json)
    expect(faults(spoil(json))).not.toEqual([])
  })
})

describe('a mean that never ends', () => {
  const mean = divide(exact('1121'), exact(30))
  const group = score(setOf([leaf('1', 100)]), form('a', { 1: '40' }))
  const written = (before: Pick<typeof group, 'before'>): string => resultJson({ tool: '0.0.0', groups: [{ ...group, ...before }], findings: [] }, 'vi')
  const once = written({ before: new Map([['a', { was: 'merged', from: ['Xã B', 'Xã C', 'Xã D'], index: mean }]]) })
  const [kept] = (JSON.parse(once) as { readonly groups: readonly KeptGroup[] }).groups

  it('is kept exactly, and written again it is the same, byte for byte', () => {
    const read = keptBefore(kept ?? expect.fail('no group'))
    expect(fractionText(read.before?.get('a')?.index ?? zero)).toBe('1121/30')
    expect(written({ ...(read.before === undefined ? {} : { before: read.before }) })).toBe(once)
    expect(faults(once)).toEqual([])
  })
})

it('a grade of before is kept in both tongues, and read in either', () => {
  const group = score(setOf([leaf('1', 100)]), form('a', { 1: '40' }))
  const kept = (name: { readonly vi: string; readonly en: string }): unknown => {
    const json = resultJson({ tool: '0.0.0', groups: [{ ...group, before: new Map([['a', { was: 'same', from: [], index: exact(40), grade: name }]]) }], findings: [] }, 'vi')
    expect(faults(json)).toEqual([])
    const [read] = (JSON.parse(json) as { readonly groups: readonly KeptGroup[] }).groups
    return keptBefore(read ?? expect.fail('no group')).before?.get('a')?.grade
  }
  expect([kept({ vi: 'Khá', en: 'Fair' }), kept({ vi: 'Khá', en: 'Khá' })]).toEqual([{ vi: 'Khá', en: 'Fair' }, { vi: 'Khá', en: 'Khá' }])
})
