import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { cchc, workplace, type Outcome } from '../cli/scenario.ts'
import { small } from '../scoring/testing/small.ts'

let place: ReturnType<typeof workplace>
beforeEach(() => { place = workplace() })
afterEach(() => place.done())

const lay = (files: Readonly<Record<string, string>>): void => { for (const [name, text] of Object.entries(files)) writeFileSync(join(place.dir, name), text) }
const test = (...args: readonly string[]): Promise<Outcome> => cchc(['test', ...args], place.dir)
const read = (name: string): string => readFileSync(join(place.dir, name), 'utf8')

interface Json {
  readonly sets: readonly {
    readonly id: string
    readonly cases: readonly { readonly kind: string; readonly result: string; readonly component: string | null; readonly line: number; readonly differences?: readonly { readonly of: string; readonly expected: string; readonly got: string }[]; readonly how?: readonly string[] }[]
    readonly coverage?: { readonly all: { readonly reached: number; readonly of: number; readonly percent: string }; readonly missing: readonly unknown[] }
  }[]
  readonly summary: Readonly<Record<string, number>>
  readonly findings: readonly { readonly code: string; readonly file: string }[]
}

const json = async (...args: readonly string[]): Promise<Json> => JSON.parse((await test(...args, '--json')).out) as Json

describe('cchc test', () => {
  it('runs the examples of a set and every test file beside it, and no file of another set', async () => {
    lay({
      'nho.yaml': small, 'nho.test.yaml': 'components:\n  - { component: T, given: { T: Không }, points: 0 }\n',
      'nho.hai.test.yaml': 'components:\n  - { component: T, given: { T: Có }, points: 0 }\n', 'nho.khac.yaml': small, 'nho.khac.test.yaml': 'components:\n  - { component: T, given: { T: Có }, points: 0 }\n', 'nho2.test.yaml': 'components: x\n',
    })
    const { sets, summary } = await json('nho.yaml')
    expect(sets.map(set => set.cases.length)).toEqual([7])
    expect(summary).toEqual({ held: 6, failed: 1, pending: 0, changed: 0 })
    expect((await json('nho.khac.test.yaml')).summary).toEqual({ held: 5, failed: 1, pending: 0, changed: 0 })
  })

  it('gives expected, got and how as data', async () => {
    lay({ 'nho.yaml': small.replace('points: 1.8 }', 'points: 1.9 }') })
    const failed = (await json('nho.yaml')).sets[0]?.cases.filter(each => each.result === 'failed')
    expect(failed).toMatchObject([{ kind: 'example', component: '2', line: 28, differences: [{ of: 'points', expected: '1.9', got: '1.8' }], how: ['2: 90% × 2 = 1,8'] }])
    expect((await test('nho.yaml')).code).toBe(1)
  })

  it('gives coverage as data, exact', async () => {
    lay({ 'nho.yaml': small })
    const { sets } = await json('nho.yaml', '--coverage')
    expect(sets[0]?.coverage?.all).toEqual({ reached: 8, of: 22, percent: '36.3636' })
    expect(sets[0]?.coverage?.missing).toHaveLength(14)
    expect([(await test('nho.yaml', '--min', '36,36')).code, (await test('nho.yaml', '--min', '36.37%')).code]).toEqual([0, 1])
  })

  it('stays whole as JSON when something does not load', async () => {
    lay({ 'nho.yaml': small, 'nho.test.yaml': 'set: khac\ncomponents: []\n', 'hong.yaml': 'fields: [' })
    const run = await json('nho.yaml', 'hong.yaml')
    expect(run.findings.map(finding => `${finding.file} ${finding.code}`)).toEqual(['nho.test.yaml test/other-set', 'hong.yaml yaml/unclosed'])
    expect(run.sets.map(set => set.cases.length)).toEqual([5])
    expect((await test('nho.yaml', 'hong.yaml', '--json')).code).toBe(2)
  })

  it('an unapproved case never fails the run', async () => {
    lay({ 'nho.yaml': small, 'nho.test.yaml': 'components:\n  - { component: T, given: { T: Có }, points: 0, approved: false }\n  - { component: T, given: { T: Không }, points: 0, approved: false }\n' })
    const { code, out } = await test('nho.yaml')
    expect(code).toBe(0)
    expect(out).toContain('Chưa duyệt, kết quả đã đổi')
    expect(out).toContain('Cả 5 ví dụ đều đúng; 2 chưa duyệt (1 kết quả đã đổi).')
  })

  it('takes the sets of the folder when none is named', async () => {
    lay({ 'nho.yaml': small, 'nho.test.yaml': 'components: []\n', 'cchc.yaml': 'name: x\n' })
    expect((await test()).out).toBe('Cả 5 ví dụ đều đúng.\n')
  })
})

describe('cchc test --borders', () => {
  it('writes nothing unless it is told to, then once', async () => {
    lay({ 'nho.yaml': small })
    await test('nho.yaml', '--borders')
    expect(existsSync(join(place.dir, 'nho.borders.test.yaml'))).toBe(false)
    expect((await test('nho.yaml', '--borders', '--write')).code).toBe(0)
    const written = read('nho.borders.test.yaml')
    expect((await test('nho.yaml', '--borders', '--write')).err).toContain('không có trường hợp mới')
    expect(read('nho.borders.test.yaml')).toBe(written)
    expect((await json('nho.yaml')).summary).toMatchObject({ held: 5, failed: 0, changed: 0 })
  })

  it('once approved, a change of the set is a failure', async () => {
    lay({ 'nho.yaml': small })
    await test('nho.yaml', '--borders', '--write')
    lay({ 'nho.borders.test.yaml': read('nho.borders.test.yaml').replaceAll('approved: false', 'approved: true') })
    expect((await test('nho.yaml')).code).toBe(0)
    lay({ 'nho.yaml': small.replace('from: 98,', 'from: 97.9,') })
    const { code, out } = await test('nho.yaml')
    expect(code).toBe(1)
    expect(out).toContain('979 ÷ 1.000 = 97,9% ≥ 97,9% → 5')
    const before = read('nho.borders.test.yaml')
    await test('nho.yaml', '--borders', '--write')
    for (const line of before.split('\n')) expect(read('nho.borders.test.yaml').split('\n')).toContain(line)
  })

  it('does not propose what an example or another test file holds already', async () => {
    lay({ 'nho.yaml': small, 'nho.test.yaml': 'components:\n  - { component: P, given: { of: 2 }, points: 2 }\n' })
    const { out } = await test('nho.yaml', '--borders')
    expect(out).not.toContain('component: \'P\', name: \'vừa đủ điểm tối đa\'')
    expect(out).not.toContain('{ T: Có }')
  })

  it('proposes nothing while a set does not load', async () => {
    lay({ 'nho.yaml': 'fields: [' })
    const { code, out } = await test('nho.yaml', '--borders', '--write')
    expect([code, out, existsSync(join(place.dir, 'nho.borders.test.yaml'))]).toEqual([2, '', false])
  })
})
