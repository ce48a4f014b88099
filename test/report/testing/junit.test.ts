import { SaxesParser } from 'saxes'
import { describe, expect, it } from 'vitest'
import { xmlAttributes, xmlText } from '../../../src/report/xml.ts'
import { testJunit } from '../../../src/report/testing/junit.ts'
import { coverageOf } from '../../../src/scoring/testing/coverage.ts'
import { runTests } from '../../../src/scoring/testing/run.ts'
import { exact } from '../../../src/rational.ts'
import { same } from '../../../src/text.ts'
import { open, small, tests } from '../../scoring/testing/small.ts'

interface Element { readonly name: string; readonly attributes: Readonly<Record<string, string>> }

/** Every element of a text that must be well-formed XML, and the text within. */
function parsed(xml: string): { readonly elements: readonly Element[]; readonly text: string } {
  const elements: Element[] = []
  let text = ''
  const parser = new SaxesParser()
  parser.on('error', error => { throw error })
  parser.on('opentag', tag => { elements.push({ name: tag.name, attributes: tag.attributes as Record<string, string> }) })
  parser.on('text', part => { text += part })
  parser.write(xml).close()
  return { elements, text }
}

const view = { lang: 'vi', columns: 100, colour: true } as const
const opened = open(small)
const file = `components:
  - { component: '1.1', name: 'a < b & "c" ]]> ''d''', given: { on_time: 98, resolved: 100 }, points: 4 }
  - { component: '1.2', given: { '1.2': thieu }, points: 1, approved: false }
  - { component: '1.2', given: { '1.2': sai }, points: 1, approved: false }
`
const results = runTests(opened.set, opened.source, tests(file))

describe('JUnit', () => {
  const { elements, text } = parsed(testJunit({ sets: [{ file: 'bộ/nhỏ.yaml', set: opened.set, results }], findings: [], sources: [] }, view))
  const named = (name: string): readonly Element[] => elements.filter(element => element.name === name)

  it('counts what it holds', () => {
    expect(named('testcase')).toHaveLength(8)
    for (const name of ['testsuites', 'testsuite']) expect(named(name)[0]?.attributes).toMatchObject({ tests: '8', failures: '1', errors: '0', skipped: '2' })
    expect([named('failure').length, named('skipped').length]).toEqual([1, 2])
    expect(named('skipped').map(element => element.attributes['message'])).toEqual(['chưa duyệt', 'chưa duyệt, kết quả đã đổi: Điểm: ví dụ ghi 1, chương trình tính 0'])
  })

  it('gives back names with marks of XML as they were, with place and retelling', () => {
    expect(named('testcase').map(element => element.attributes['name'])).toContain('1.1 Đúng hạn · a < b & "c" ]]> \'d\'')
    expect(named('testcase').at(-3)?.attributes).toMatchObject({ classname: 'nho.1.1', file: 'nho.0.test.yaml', line: '2' })
    expect(text).toContain('nho.0.test.yaml:2:5')
    expect(text).toContain('98 ÷ 100 = 98% ≥ 98% → 5')
  })

  it('tells what did not load as errors, and too little coverage as a failure, without colours', () => {
    const coverage = coverageOf(opened.set, results)
    const { elements: all, text: body } = parsed(testJunit({
      sets: [{ file: 'a.yaml', set: opened.set, results, coverage }], sources: [], least: exact('0.9'),
      findings: [{ code: 'yaml/unclosed', severity: 'error', message: same('a\u0000b\u001B[31m <'), at: { file: 'b.yaml', line: 3, column: 1 } }],
    }, view))
    expect(all.filter(element => element.name === 'error').map(element => element.attributes['message'])).toEqual(['a\uFFFDb\uFFFD[31m <'])
    expect(all.filter(element => element.name === 'failure')).toHaveLength(2)
    expect(body).toContain('Độ bao phủ')
    expect(body).not.toContain('\u001B')
  })
})

describe('XML', () => {
  it('keeps breaks and tabs in attributes, and replaces what it cannot hold', () => {
    expect(parsed(`<a${xmlAttributes({ x: 'một\nhai\tba', y: undefined, z: 1 })}/>`).elements[0]?.attributes).toEqual({ x: 'một\nhai\tba', z: '1' })
    expect(parsed(`<a>${xmlText('\u0001 \uD800 \uFFFF 😀 & < >')}</a>`).text).toBe('\uFFFD \uFFFD \uFFFD 😀 & < >')
  })
})
