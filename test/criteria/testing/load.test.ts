import { describe, expect, it } from 'vitest'
import { loadTests } from '../../../src/criteria/testing/load.ts'
import { readYaml } from '../../../src/io/yaml.ts'
import { marked } from '../loaded.ts'

const load = (text: string) => loadTests(readYaml(new TextEncoder().encode(text), 'a.test.yaml'), 'a')

const cases: readonly (readonly [name: string, text: string, code: string])[] = [
  ['another set', 'set: ¦b\ncomponents: []', 'test/other-set'],
  ['no cases at all', '¦set: a', 'schema/none-of'],
  ['an unknown key', 'components:\n  - { component: \'1\', given: {}, ¦point: 1, points: 1 }', 'schema/unknown-key'],
  ['points missing', 'components:\n  - ¦{ component: \'1\', given: {} }', 'schema/missing-key'],
  ['a state that is none', 'components:\n  - { component: \'1\', given: {}, points: 0, state: ¦blnk }', 'schema/not-listed'],
  ['a code without quotes', 'components:\n  - { component: ¦1.10, given: {}, points: 0 }', 'schema/unquoted'],
  ['a unit without a name', 'units:\n  - ¦{ given: {}, points: 0 }', 'schema/missing-key'],
  ['points below zero', 'units:\n  - { name: x, given: {}, points: ¦-1 }', 'schema/out-of-range'],
  ['a decimal comma between brackets', 'units:\n  - { name: x, given: {}, points: 1,¦5 }', 'criteria/decimal-comma'],
  ['a decimal comma on a line of its own', 'units:\n  - name: x\n    given: {}\n    points: ¦1,5', 'schema/wrong-form'],
  ['no YAML', 'units: ¦[', 'yaml/unclosed'],
]

describe('loading a test file', () => {
  it.each(cases)('tells %s at its place', (_name, text, code) => {
    const { text: plain, places } = marked(text)
    const { file, findings } = load(plain)
    expect(file).toBeUndefined()
    expect(findings.map(finding => `${finding.code} ${finding.at?.line}:${finding.at?.column}`)).toEqual([`${code} ${places[0]}`])
  })

  it('reads amounts exactly, as decimals and fractions, and fills in what is not stated', () => {
    const { file } = load('units:\n  - { name: x, given: { a: 1 }, points: 0.1, index: 2/3, components: { 1.10: 0.5, b: not-arisen } }\ncomponents:\n  - { component: \'1\', given: {}, points: 0, approved: false }')
    const [unit] = file?.units ?? []
    expect(unit?.expected.points).toMatchObject({ isFraction: false })
    expect([unit?.expected.points?.value.toFraction(), unit?.expected.index?.value.toFraction(), unit?.expected.index?.isFraction]).toEqual(['1/10', '2/3', true])
    expect([...(unit?.expected.components.keys() ?? [])]).toEqual(['1.10', 'b'])
    expect(unit?.expected.components.get('b')).toBe('not-arisen')
    expect([unit?.others, unit?.approved, file?.components[0]?.approved]).toEqual(['blank', true, false])
  })

  it('takes a file that Windows saved', () => expect(load('\uFEFFset: a\r\nunits:\r\n  - { name: x, given: {}, points: 1 }\r\n').file?.units).toHaveLength(1))
})
