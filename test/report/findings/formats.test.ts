import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { Ajv } from 'ajv'
import { describe, expect, it } from 'vitest'
import { loadCriteria } from '../../../src/criteria/load.ts'
import type { Source } from '../../../src/criteria/source.ts'
import type { Finding, Severity } from '../../../src/finding.ts'
import { readYaml } from '../../../src/io/yaml.ts'
import { findingsGithub } from '../../../src/report/findings/github.ts'
import { findingsJson } from '../../../src/report/findings/json.ts'
import { findingsJunit } from '../../../src/report/findings/junit.ts'
import { findingsMarkdown } from '../../../src/report/findings/markdown.ts'
import { findingsSarif } from '../../../src/report/findings/sarif.ts'
import { findingsText } from '../../../src/report/findings/text.ts'
import { findingsFormats, findingsFormatNames, type FindingsFormatName, type View } from '../../../src/report/findings/formats.ts'
import { broken } from '../../criteria/loaded.ts'
import { all, xmlTree } from './xml-tree.ts'

const printers: Readonly<Record<FindingsFormatName, (findings: readonly Finding[], sources: readonly Source[], view: View) => string>> = {
  text: findingsText, json: (findings, _sources, { lang }) => findingsJson(findings, lang), github: findingsGithub, sarif: findingsSarif, junit: findingsJunit, markdown: findingsMarkdown,
}
const view = { lang: 'vi', columns: 100, colour: false } as const
const print = (name: FindingsFormatName, findings: readonly Finding[], sources: readonly Source[] = [], more: object = {}): string =>
  printers[name](findings, sources, { ...view, ...more })
const finding = (severity: Severity, code: string, more: Partial<Finding> = {}): Finding => ({ severity, code, message: { vi: `Câu ${code}.`, en: `Sentence ${code}.` }, ...more })
const opened = (text: string, file = 'a.yaml'): { readonly source: Source; readonly findings: readonly Finding[] } => {
  const source = readYaml(new TextEncoder().encode(text), file)
  return { source, findings: loadCriteria(source).findings }
}

interface Result { readonly ruleId: string; readonly level: string; readonly partialFingerprints: object; readonly locations: readonly { readonly physicalLocation: { readonly artifactLocation: { readonly uri: string }; readonly region?: { readonly startLine: number; readonly startColumn: number; readonly endColumn?: number } } }[] }
const results = (sarif: string): readonly Result[] => (JSON.parse(sarif) as { runs: [{ results: Result[] }] }).runs[0].results

/** Code and `line:column` of each finding as each format tells them. */
const places: Readonly<Record<Exclude<FindingsFormatName, 'text'>, (out: string) => readonly string[]>> = {
  json: out => (JSON.parse(out) as { findings: { code: string; line: number; column: number }[] }).findings.map(each => `${each.code} ${each.line}:${each.column}`),
  github: out => [...out.matchAll(/^::\w+ file=a\.yaml,line=(\d+),col=(\d+),title=([^:]+)::/gm)].map(match => `${match[3]} ${match[1]}:${match[2]}`),
  sarif: out => results(out).map(({ ruleId, locations: [place] }) => `${ruleId} ${place?.physicalLocation.region?.startLine}:${place?.physicalLocation.region?.startColumn}`),
  junit: out => all(xmlTree(out), 'testcase').map(({ attributes }) => attributes['name'] ?? ''),
  markdown: out => [...out.matchAll(/^\| \S+ \| (\d+:\d+) \| `([^`]+)` \|/gm)].map(match => `${match[2]} ${match[1]}`),
}

const wrong = broken(['max: 2.5', 'max: 2,5'])
const line = wrong.slice(0, wrong.indexOf('max: 2,5')).split('\n').length
const writings: readonly (readonly [name: string, text: string, at: string])[] = [
  ['as it is', wrong, `${line}:18`],
  ['comments above and beside', `# một\n# hai\n${wrong.replace('max: 2,5', 'max: 2,5 # hai rưỡi')}`, `${line + 2}:18`],
  ['an anchor', wrong.replace('max: 2,5', 'max: &m 2,5'), `${line}:21`],
  ['a byte order mark', `\uFEFF${wrong}`, `${line}:18`],
  ['Windows line ends', wrong.replaceAll('\n', '\r\n'), `${line}:18`],
  ['all of it', `\uFEFF# một\r\n${wrong.replace('max: 2,5', 'max: &m 2,5 # x').replaceAll('\n', '\r\n')}`, `${line + 1}:21`],
]

describe('places in each format', () => {
  for (const [name, text, at] of writings) {
    it.each(Object.entries(places))(`${name}: %s`, (format, read) => {
      const { source, findings } = opened(text)
      expect(read(print(format as FindingsFormatName, findings, [source]))).toEqual([`criteria/decimal-comma ${at}`])
    })
    it(`${name}: text`, () => {
      const { source, findings } = opened(text)
      expect(print('text', findings, [source])).toContain(`${at}  criteria/decimal-comma`)
    })
  }
})

describe('the table of formats', () => {
  it.each(findingsFormatNames)('leads to the printer: %s', async name => {
    const { source, findings } = opened(wrong)
    expect(await findingsFormats[name](findings, [source], view)).toBe(print(name, findings, [source]))
  })
})

describe('GitHub', () => {
  const many = Array.from({ length: 30 }, (_, index) => finding(index % 2 === 0 ? 'warning' : 'error', `a/n${index}`, { at: { file: 'a.yaml', line: index + 1, column: 1 } }))
  const lines = print('github', many).trimEnd().split('\n')

  it('annotates the worst first, ten errors and ten others, and counts all in one line', () => {
    expect(lines.map(line => line.slice(0, 7))).toEqual([...Array<string>(10).fill('::error'), ...Array<string>(10).fill('::warni'), '15 lỗi,'])
    expect(lines.at(-1)).toContain('15 nhắc')
  })
  it('keeps the order of the file within one gravity', () => expect(lines[0]).toMatch(/line=2,/))
  it('counts nothing too', () => expect(print('github', [])).toBe('Không có phát hiện nào.\n'))
  it('lets no text out of its command', () => {
    const out = print('github', [finding('info', 'a/b', { at: { file: 'a,b:c%.yaml', line: 1 }, message: { vi: 'một\n::error::hai\r100% \u001B[31m\u0007\u0000\u009B', en: '' } })])
    expect(out.split('\n')[0]).toBe('::notice file=a%2Cb%3Ac%25.yaml,line=1,title=a/b::một%0A::error::hai·100%25 ·[31m···')
  })
  it('does without a place', () => expect(print('github', [finding('error', 'a/b')]).split('\n')[0]).toBe('::error title=a/b::Câu a/b.'))
})

describe('SARIF', () => {
  const schema = JSON.parse(readFileSync(createRequire(import.meta.url).resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'), 'utf8')) as object
  const { $schema: _draft, ...rules } = schema as { readonly $schema: string; readonly id?: string }
  const { id: _id, ...plain } = rules
  const valid = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false, formats: {
    'uri': /^[A-Za-z][A-Za-z0-9+.-]*:[^\s"<>\\^`{|}]*$/, 'uri-reference': /^(?:[A-Za-z0-9._~:/?#@!$&'()*+,;=-]|%[0-9A-F]{2})*$/, 'date-time': true,
  } }).compile(plain)
  const { source, findings } = opened(wrong)
  const cell = finding('warning', 'b/c', { at: { file: 'phiếu số/1%.xlsx', sheet: 'Tự chấm', cell: 'D9' }, also: { file: 'C:/x/a.yaml', line: 2 }, fix: { vi: 'Sửa.', en: 'Mend.' } })

  it.each([['nothing', []], ['a set', findings], ['cells, second places, none', [cell, finding('info', 'd/e'), cell]]])('is valid for %s', (_name, list) => {
    valid(JSON.parse(print('sarif', list, [source])))
    expect(valid.errors ?? []).toEqual([])
  })
  it('knows what is not valid', () => expect(valid({ version: '2.1.0', runs: [{ tool: {} }] })).toBe(false))
  it('names each rule once and points at it', () => {
    const [run] = (JSON.parse(print('sarif', [cell, cell])) as { runs: [{ tool: { driver: { rules: { id: string }[] } }; results: { ruleIndex: number }[] }] }).runs
    expect([run.tool.driver.rules.map(({ id }) => id), run.results.map(({ ruleIndex }) => ruleIndex)]).toEqual([['b/c'], [0, 0]])
  })
  it('says what the page of the rule says', () => {
    const [run] = (JSON.parse(print('sarif', findings, [source])) as { runs: [{ tool: { driver: { rules: { id: string; fullDescription?: { text: string } }[] } } }] }).runs
    expect(run.tool.driver.rules).toEqual([expect.objectContaining({ id: 'criteria/decimal-comma', fullDescription: { text: expect.stringContaining(' ') as string } })])
  })
  it('marks the whole value', () => expect(results(print('sarif', findings, [source]))[0]?.locations[0]?.physicalLocation.region).toEqual({ startLine: line, startColumn: 18, endColumn: 19 }))

  const marks = (text: string): readonly object[] => {
    const { source: of, findings: found } = opened(text)
    return results(print('sarif', found, [of])).map(each => each.partialFingerprints)
  }
  it('fingerprints survive a shift of lines, other line ends, and an item put in above', () => {
    const before = marks(wrong)
    expect(before.length).toBeGreaterThan(0)
    expect(marks(`# mới\n\n${wrong}`)).toEqual(before)
    expect(marks(`\uFEFF${wrong.replaceAll('\n', '\r\n')}`)).toEqual(before)
    const above = wrong.replace('          - code: \'1.1.1\'', '          - code: \'1.1.0\'\n            name: Thêm\n            max: 1\n            rule: { method: yes-no }\n          - code: \'1.1.1\'')
    expect(marks(above)).toEqual(before)
  })
  it('fingerprints part what differs, and what is alike twice', () => {
    expect(marks(wrong.replace('max: 2,5', 'max: 3,5'))).not.toEqual(marks(wrong))
    expect(new Set(results(print('sarif', [finding('error', 'a/b'), finding('error', 'a/b')])).map(each => JSON.stringify(each.partialFingerprints))).size).toBe(2)
  })
})

describe('JUnit', () => {
  const hostile = finding('error', 'a/b', { at: { file: 'a<&">.yaml', line: 3 }, message: { vi: 'x < "y" & \u0001\uD800 ]]>', en: '' } })
  const mild = finding('warning', 'a/c', { at: { file: 'a<&">.yaml' } })

  it('is XML whatever the texts hold', () => {
    const tree = xmlTree(print('junit', [hostile, mild]))
    expect(all(tree, 'testsuite').map(({ attributes }) => attributes)).toEqual([{ name: 'a<&">.yaml', tests: '2', failures: '1', errors: '0', skipped: '0' }])
    expect(all(tree, 'failure')[0]?.attributes['message']).toBe('x < "y" & \uFFFD\uFFFD ]]>')
  })
  it('fails what fails the run', () => expect(all(xmlTree(print('junit', [hostile, mild], [], { failOn: 'warning' })), 'failure')).toHaveLength(2))
  it('tells of a sound file by one case', () => {
    const tree = xmlTree(print('junit', [], [opened(wrong).source]))
    expect([all(tree, 'testcase').length, all(tree, 'failure').length]).toEqual([1, 0])
  })
})

describe('Markdown', () => {
  it('keeps one row a finding whatever the texts hold', () => {
    const out = print('markdown', [finding('error', 'a/b', { at: { file: 'a.yaml', line: 1, column: 2 }, message: { vi: 'một | hai\n<img src=x> [x](y) `z`', en: '' } })])
    expect(out.split('\n').at(-2)).toBe('| Lỗi | 1:2 | `a/b` | một \\| hai \\<img src=x\\> \\[x\\](y) \\`z\\` |  |')
  })
  it('is said in English too', () => expect(print('markdown', [], [], { lang: 'en' })).toBe('## Check of criteria sets\n\nNo findings.\n'))
})
