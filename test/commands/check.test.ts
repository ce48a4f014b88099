import { mkdtemp, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { check, type CheckArgs } from '../../src/commands/check.ts'
import { Refusal } from '../../src/finding.ts'
import { broken, sound } from '../criteria/loaded.ts'

const made: string[] = []
afterEach(() => Promise.all(made.splice(0).map(folder => rm(folder, { recursive: true, force: true }))))

interface Done { readonly code: number; readonly out: string; readonly err: string; readonly read: (file: string) => Promise<string> }

/** Runs `check` in a new folder with these files, or in one below it. */
async function checked(files: Readonly<Record<string, string>>, args: Partial<CheckArgs> = {}, within = ''): Promise<Done> {
  const cwd = await mkdtemp(join(tmpdir(), 'cchc-check-'))
  made.push(cwd)
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(cwd, name)), { recursive: true })
    await writeFile(join(cwd, name), text)
  }
  const said = { out: '', err: '' }
  const world = { cwd: join(cwd, within), lang: 'vi', columns: 80, colour: false, out: (text: string) => { said.out += text }, err: (text: string) => { said.err += text } } as const
  const code = await check({ files: [], format: 'text', failOn: 'error', ...args }, world)
  return { code, ...said, read: file => readFile(join(cwd, file), 'utf8') }
}

const warned = broken(['max: 6', 'max: 7'])
const wrong = broken(['max: 2.5', 'max: 2,5'])
const codes = (out: string): readonly string[] => (JSON.parse(out) as { findings: { code: string }[] }).findings.map(each => each.code)

describe('cchc check', () => {
  it('is silent on a sound set', async () => expect(await checked({ 'a.yaml': sound }, { files: ['a.yaml'] })).toMatchObject({ code: 0, out: '', err: '' }))

  it('gives an empty list as JSON', async () => expect(codes((await checked({ 'a.yaml': sound }, { format: 'json' })).out)).toEqual([]))

  it('ends with 1 for an error, with the file as it was named', async () => {
    const { code, out } = await checked({ 'bo/a.yaml': wrong }, { files: ['bo/a.yaml'] })
    expect([code, out.split('\n')[0]]).toEqual([1, 'bo/a.yaml'])
  })

  it('ends with 0 for a warning, unless warnings are to fail', async () => {
    expect((await checked({ 'a.yaml': warned })).code).toBe(0)
    expect((await checked({ 'a.yaml': warned }, { failOn: 'warning' })).code).toBe(1)
  })

  it.each([
    ['broken YAML', 'a: [\nfields:\n'], ['a round file', 'name: x\nevidence: []\n'], ['nothing', ''], ['a workbook', 'PK\u0003\u0004\0\0'],
  ])('ends with 2 for %s, and says so', async (_name, text) => {
    const { code, out } = await checked({ 'a.yaml': text, 'b.yaml': sound }, { files: ['a.yaml', 'b.yaml'] })
    expect(code).toBe(2)
    expect(out).toContain('1 lỗi')
    expect(out).not.toContain('b.yaml')
  })

  describe('with a baseline', () => {
    const baseline = '{ "schema": "cchc-baseline/1", "files": { "bo/a.yaml": { "criteria/sum": 1 }, "bo/b.yaml": { "criteria/sum": 1 } } }'
    const files = { 'bo/a.yaml': warned, 'bo/b.yaml': sound, 'moc.json': baseline }
    const strict = { failOn: 'warning', format: 'json' } as const

    it('only the sets that were read are compared', async () => {
      const { code, out, err } = await checked(files, { ...strict, files: ['bo/a.yaml'], baseline: 'moc.json' })
      expect([code, codes(out), err]).toEqual([0, [], ''])
      expect((await checked(files, { ...strict, files: ['bo'], baseline: 'moc.json' })).err).toBe('bo/b.yaml: criteria/sum còn 0, mốc ghi 1; hạ mốc bằng --write-baseline.\n')
    })
    it('a set that cannot be read has not become better', async () =>
      expect((await checked({ ...files, 'bo/b.yaml': 'a: [' }, { ...strict, files: ['bo'], baseline: 'moc.json' })).err).toBe(''))
    it('the folder that it is run in is no matter', async () => {
      const { code, out, err } = await checked(files, { ...strict, files: ['a.yaml'], baseline: '../moc.json' }, 'bo')
      expect([code, codes(out), err]).toEqual([0, [], ''])
    })
    it('only those are written anew, the others stay', async () => {
      const { read } = await checked(files, { files: ['b.yaml'], baseline: '../moc.json', writeBaseline: true }, 'bo')
      expect(JSON.parse(await read('moc.json'))).toEqual({ schema: 'cchc-baseline/1', files: { 'bo/a.yaml': { 'criteria/sum': 1 } } })
    })
  })

  it('refuses a file, a folder or a pattern that reaches nothing', async () => {
    await expect(checked({}, { files: ['khong-co.yaml'] })).rejects.toBeInstanceOf(Refusal)
    await expect(checked({ 'x/a.txt': '' }, { files: ['x'] })).rejects.toBeInstanceOf(Refusal)
    await expect(checked({}, { files: ['*.yaml'] })).rejects.toBeInstanceOf(Refusal)
    await expect(checked({ 'cchc.yaml': 'name: x\n' })).rejects.toBeInstanceOf(Refusal)
  })

  it('takes the folder criteria, else the sets beside it', async () => {
    expect(codes((await checked({ 'criteria/a.yaml': wrong, 'b.yaml': warned }, { format: 'json' })).out)).toEqual(['criteria/decimal-comma'])
    expect(codes((await checked({ 'cchc.yaml': 'name: x\n', 'b.yaml': warned }, { format: 'json' })).out)).toEqual(['criteria/sum'])
  })

  it('takes folders and patterns, each file once', async () => {
    const files = { 'bộ [1]/a.yaml': wrong, 'bộ [1]/b.yml': warned }
    expect(codes((await checked(files, { files: ['bộ [1]'], format: 'json' })).out)).toEqual(['criteria/decimal-comma', 'criteria/sum'])
    expect(codes((await checked({ 'a.yaml': wrong }, { files: ['*.yaml', 'a.yaml'], format: 'json' })).out)).toEqual(['criteria/decimal-comma'])
  })

  it('reads a file that Windows saved', async () => expect((await checked({ 'a.yaml': `\uFEFF${sound.replaceAll('\n', '\r\n')}` })).code).toBe(0))
})
