import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readYaml } from '../../../src/io/yaml.ts'
import { Refusal } from '../../../src/finding.ts'
import { grownBorders, newBorders, type BordersFile } from '../../../src/report/testing/borders-file.ts'
import { proposals } from '../../../src/scoring/testing/borders.ts'
import { runTests } from '../../../src/scoring/testing/run.ts'
import { answersKey } from '../../../src/scoring/testing/written.ts'
import { loadTests } from '../../../src/criteria/testing/load.ts'
import { open, single, small, tests } from '../../scoring/testing/small.ts'

const source = (text: string) => readYaml(new TextEncoder().encode(text), 'nho.borders.test.yaml')

/** What `cchc test --borders` makes of an existing file. */
function grown(text: string, set = small): BordersFile {
  const opened = open(set)
  const from = source(text)
  const { file } = loadTests(from, 'nho')
  if (file === undefined) throw new Error('does not load')
  const known = file.components.flatMap(each => {
    const component = opened.set.components.find(({ code }) => code === each.component)
    return component === undefined ? [] : answersKey(component, each.given) ?? []
  })
  return grownBorders(opened.set, from, file, proposals(opened.set, new Set(known)))
}

const first = (set = small): string => newBorders(open(set).set, proposals(open(set).set, new Set())).text
const results = (text: string, set = small) => runTests(open(set).set, open(set).source, tests(text)).filter(result => result.kind !== 'example')

describe('a borders file', () => {
  it('reads back as cases that all come to what they state, none of them approved', () => {
    const read = results(first())
    expect(read.length).toBe(proposals(open(small).set, new Set()).length)
    expect(read.filter(result => result.verdict !== 'held' || result.approved)).toEqual([])
  })

  it('reads back whatever options and amounts a set has', () => {
    const id = fc.constantFrom('yes', 'no', 'null', 'true', '12', '1e3', 'n', 'y', 'a-b', 'đủ', '-x', '#a', '~', 'a:b', '[x', '0x1F', '2025-01-01', '\'q')
    fc.assert(fc.property(fc.uniqueArray(id, { minLength: 2, maxLength: 4 }), fc.integer({ min: 1, max: 7 }), (ids, parts) => {
      const rule = `{ method: choice, levels: [${ids.map((each, index) => `{ id: "${each}", name: "Tên ${index}", points: ${index + 1} }`).join(', ')}] }`
      const set = single(rule, ids.length)
      expect(results(first(set), set).filter(result => result.verdict !== 'held')).toEqual([])
      const ratio = single(`{ method: ratio, part: { name: P }, whole: { name: W }, full: ${parts * 13} }`, parts)
      expect(results(first(ratio), ratio).filter(result => result.verdict !== 'held')).toEqual([])
    }), { numRuns: 30 })
  })

  it('does not change when nothing is new, whatever was approved', () => {
    const text = first().replaceAll('approved: false', 'approved: true')
    expect(grown(text)).toEqual({ text, added: 0, renewed: 0 })
    expect(grown(first())).toEqual({ text: first(), added: 0, renewed: 0 })
  })

  it('grows behind the cases of the same component and leaves every line of a person alone', () => {
    const text = `# của tôi\nset: nho\ncomponents:\n  # đã xem\n  - { component: '1.2', given: { '1.2': du }, points: 99, approved: true } # giữ nguyên\n  -  component: '1.1'\n     given: { on_time: 980, resolved: 1000 }\n     points: 1\n\nunits: []\n`
    const { text: made, added } = grown(text)
    const kept = made.split('\n').filter(line => text.split('\n').includes(line))
    expect(kept).toEqual(text.split('\n'))
    expect(added).toBeGreaterThan(5)
    expect(made).toMatch(/giữ nguyên\n {2}- \{ component: '1\.2', name: '/)
    expect(made).toMatch(/points: 1\n {2}- \{ component: '1\.1', name: 'ngay dưới 98%'/)
    expect(results(made).filter(result => result.verdict === 'failed').map(result => result.name.vi)).toEqual(['1.2 Mức độ', '1.1 Đúng hạn'])
  })

  it('works unapproved cases anew when the set changed, approved ones never', () => {
    const changed = small.replace('points: 5 }, { from: 90, points: 2 }', 'points: 5 }, { from: 90, points: 3 }')
    const text = first().replace(/(name: 'đúng 90%'.*)approved: false/, '$1approved: true')
    const { text: made, renewed } = grown(text, changed)
    expect(renewed).toBe(2)
    expect(made).toMatch(/'ngay dưới 98%'.*points: 3, approved: false/)
    expect(made).toMatch(/'đúng 90%'.*points: 2, approved: true/)
    expect(results(made, changed).filter(result => result.verdict === 'failed').map(result => result.name.vi)).toEqual(['1.1 Đúng hạn · đúng 90%'])
  })

  it('keeps the line ends of Windows', () => {
    const text = first().split('\n').slice(0, -3).join('\r\n')
    const { text: made, added } = grown(`${text}\r\n`)
    expect(added).toBe(2)
    expect(made.replaceAll('\r\n', '')).not.toContain('\n')
    expect(results(made).filter(result => result.verdict !== 'held')).toEqual([])
  })

  it('is refused where cases do not stand on lines of their own', () => {
    expect(() => grown('set: nho\ncomponents: [{ component: T, given: { T: Có }, points: 1 }]\n')).toThrow(Refusal)
    expect(() => grown('set: nho\nunits: []\n')).toThrow(Refusal)
  })
})
