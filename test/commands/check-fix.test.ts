import { lstatSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { broken, sound } from '../criteria/loaded.ts'
import { cchc, type Outcome } from '../cli/scenario.ts'

const made: string[] = []
afterEach(() => { for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true }) })

/** Runs `cchc check --fix` over one file: what was said, and what stands in the file then. */
async function fixed(text: string | Uint8Array, ...options: readonly string[]): Promise<Outcome & { readonly text: string; readonly again: string }> {
  const dir = mkdtempSync(join(tmpdir(), 'cchc-fix-'))
  made.push(dir)
  writeFileSync(join(dir, 'a.yaml'), text)
  const outcome = await cchc(['check', 'a.yaml', '--fix', ...options], dir)
  const once = readFileSync(join(dir, 'a.yaml'), 'utf8')
  await cchc(['check', 'a.yaml', '--fix', ...options], dir)
  return { ...outcome, text: once, again: readFileSync(join(dir, 'a.yaml'), 'utf8') }
}

const rule = '        rule: { method: ratio, part: resolved, whole: received }\n'
const banded = (bands: string): readonly [string, string] => [rule, `        rule:\n          method: bands\n          part: resolved\n          whole: received\n${bands}`]
const block = (first: string, second: string): string => `          bands: # thang\n${first}\n${second}`
const high = '            # mức cao\n            # nhất\n            - from: 90 # đủ\n              points: 2'
const low = '            - { from: 80, points: 1 } # vừa\n'

const cases: readonly (readonly [name: string, wrong: string, right: string])[] = [
  ['quotes codes', broken(['- code: \'1.1\'', '- code: 1.1 # mã'], ['[bonus, \'1\']', '[bonus, 1]']), broken(['- code: \'1.1\'', '- code: \'1.1\' # mã'])],
  ['keeps the zero of a code', broken(['- code: \'1.2\'', '- code: 1.20']), broken(['- code: \'1.2\'', '- code: \'1.20\''])],
  ['mends decimal commas', broken(['max: 2.5', 'max:  2,50  # hai rưỡi']), broken(['max: 2.5', 'max:  2.5  # hai rưỡi'])],
  ['drops zeros at the end', broken(['max: 2.5', 'max: 2.500'], ['scale: 10', 'scale: 10.0']), sound],
  ['leaves zeros of what an anchor names elsewhere as good', broken(['max: 2.5', 'max: &m 2.50']), broken(['max: 2.5', 'max: &m 2.5'])],
  ['puts bands in order with their comments', broken(banded(block(low.trimEnd(), `\n${high}\n`))), broken(banded(block(high, `\n${low}`)))],
  ['puts bands in brackets in order', broken(banded('          bands: [{ from: 80, points: 1 }, { over: 80, points: 1.5 }, { from: 90, points: 2 }]\n')), broken(banded('          bands: [{ from: 90, points: 2 }, { over: 80, points: 1.5 }, { from: 80, points: 1 }]\n'))],
]

describe('cchc check --fix', () => {
  it.each(cases)('%s', async (_name, wrong, right) => {
    const { text, again, err } = await fixed(wrong)
    expect(text).toBe(right)
    expect(again).toBe(text)
    expect(err).toContain('Đã sửa')
  })

  it.each(cases)('%s, with a mark and Windows line ends', async (_name, wrong, right) => {
    const windows = (text: string): string => `\uFEFF${text.replaceAll('\n', '\r\n')}`
    expect((await fixed(windows(wrong))).text).toBe(windows(right))
  })

  it.each([
    ['a sound file', sound],
    ['a file that does not parse', broken(['- code: \'1.1\'', '- code: 1.1'], ['scale: 10', 'scale: [10']),],
    ['something else than a set', 'name: x\nevidence: []\nvalue: 1.50\n'],
    ['a word of YAML 1.1', broken(['id: thieu', 'id: no'])],
    ['a comma that may part thousands', broken(['max: 2.5', 'max: 1,250'])],
    ['a comma in brackets', broken(['{ days: 15, points: 1 }', '{ days: 15, points: 1,5 }'])],
    ['bands that a comment between them could belong to', broken(banded('          bands: [ { from: 80, points: 1 }, # một\n            { from: 90, points: 2 } ]\n'))],
    ['letters that are not UTF-8', new Uint8Array([...new TextEncoder().encode(broken(['- code: \'1.1\'', '- code: 1.1'])), 0x23, 0xff, 0x0a])],
  ] as const)('leaves %s alone', async (_name, text) => {
    const { text: after, err } = await fixed(text)
    expect(after).toBe(typeof text === 'string' ? text : new TextDecoder().decode(text))
    expect(err).not.toContain('Đã sửa')
  })

  it.each(cases)('%s, with the line ends of old Macs', async (_name, wrong, right) =>
    expect((await fixed(wrong.replaceAll('\n', '\r'))).text).toBe(right.replaceAll('\n', '\r')))

  it('mends what a link leads to, and leaves the link', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'cchc-fix-'))
    made.push(dir)
    writeFileSync(join(dir, 'b.yaml'), broken(['max: 2.5', 'max: 2,5']))
    symlinkSync('b.yaml', join(dir, 'a.yaml'))
    await cchc(['check', 'a.yaml', '--fix'], dir)
    expect([readFileSync(join(dir, 'b.yaml'), 'utf8'), lstatSync(join(dir, 'a.yaml')).isSymbolicLink()]).toEqual([sound, true])
  })

  it('tells what is left', async () => {
    const { out, code } = await fixed(broken(['max: 2.5', 'max: 2,5'], ['id: thieu', 'id: no']))
    expect(code).toBe(0)
    expect(out).toContain('written/bare-word')
    expect(out).not.toContain('decimal-comma')
  })
})

const line = sound.slice(0, sound.indexOf('max: 2.5')).split('\n').length

describe('cchc check --fix --dry-run', () => {
  it('prints the patch and writes nothing', async () => {
    const wrong = broken(['max: 2.5', 'max: 2,5'])
    const { out, text, code } = await fixed(wrong, '--dry-run')
    expect(text).toBe(wrong)
    expect(code).toBe(1)
    expect(out).toBe([
      '--- a/a.yaml', '+++ b/a.yaml', `@@ -${line - 3},7 +${line - 3},7 @@`, ...wrong.split('\n').slice(line - 4, line - 1).map(line => ` ${line}`),
      '-            max: 2,5', '+            max: 2.5', ...wrong.split('\n').slice(line, line + 3).map(line => ` ${line}`), '',
    ].join('\n'))
  })

  it('is silent where there is nothing to mend', async () => expect((await fixed(sound, '--dry-run')).out).toBe(''))

  it.each([['--json'], ['--watch'], ['--write-baseline'], ['--format', 'sarif']])('is refused with %s', async (...more) =>
    expect(await cchc(['check', '--fix', '--dry-run', ...more], tmpdir())).toMatchObject({ code: 2, out: '' }))

  it('is refused without --fix', async () => expect(await cchc(['check', '--dry-run'], tmpdir())).toMatchObject({ code: 2, out: '' }))
})

describe('cchc check --format github', () => {
  const run = async (summary: string, dir: string): Promise<Outcome> => cchc(['check', 'a.yaml', '--format', 'github'], dir, 100, { GITHUB_STEP_SUMMARY: summary })

  it('appends the report to the job summary', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'cchc-sum-'))
    made.push(dir)
    writeFileSync(join(dir, 'a.yaml'), broken(['max: 2.5', 'max: 2,5']))
    writeFileSync(join(dir, 'sum.md'), 'trước\n')
    const { out, code } = await run(join(dir, 'sum.md'), dir)
    expect(code).toBe(1)
    expect(out).toContain(`::error file=a.yaml,line=${line},col=18,title=criteria/decimal-comma::`)
    expect(readFileSync(join(dir, 'sum.md'), 'utf8')).toMatch(/^trước\n## Kiểm tra bộ tiêu chí\n[^]*decimal-comma/)
  })

  it('goes on where the summary cannot be written', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'cchc-sum-'))
    made.push(dir)
    writeFileSync(join(dir, 'a.yaml'), sound)
    const { code, err } = await run(dir, dir)
    expect([code, statSync(dir).isDirectory()]).toEqual([0, true])
    expect(err).toContain('GITHUB_STEP_SUMMARY')
  })
})

describe('cchc check --json', () => {
  it('stays whole when there are warnings', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'cchc-json-'))
    made.push(dir)
    writeFileSync(join(dir, 'a.yaml'), broken(['id: thieu', 'id: no']))
    const { out, err } = await cchc(['check', 'a.yaml', '--json'], dir)
    expect((JSON.parse(out) as { findings: { severity: string }[] }).findings.map(each => each.severity)).toContain('warning')
    expect(err).toBe('')
  })
})
