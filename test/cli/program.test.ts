import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cchc } from './scenario.ts'

const root = join(import.meta.dirname, '../..')
const hooks = `export async function load(url, context, next) { process._rawDebug('LOADED ' + url); return next(url, context) }`
let folder = ''
let modules: Readonly<Record<string, readonly string[]>> = {}

beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'cchc-program-')))
  const { status, stderr } = spawnSync(process.execPath, ['build/bundle.js', join(folder, 'program')], { cwd: root, encoding: 'utf8' })
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  cpSync(join(root, 'bin'), join(folder, 'bin'), { recursive: true })
  for (const name of ['node_modules', 'criteria', 'docs', 'templates', 'examples']) symlinkSync(join(root, name), join(folder, name), 'junction')
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }')
  writeFileSync(join(folder, 'hooks.mjs'), hooks)
  writeFileSync(join(folder, 'watched.mjs'), `import { register } from 'node:module'\nregister('./hooks.mjs', import.meta.url)\nawait import('./bin/cchc.js')\n`)
  modules = JSON.parse(readFileSync(join(folder, 'program/modules.json'), 'utf8')) as typeof modules
}, 120_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const ran = (script: string, args: readonly string[]): { readonly code: number | null; readonly out: string; readonly err: string } => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(folder, script), ...args], { cwd: folder, encoding: 'utf8', env: { PATH: process.env['PATH'], COLUMNS: '100' } })
  return { code: status, out: stdout, err: stderr }
}

/** The modules of src and of libraries that stand in the files that a command line loads, and node's own. */
function loaded(...args: readonly string[]): readonly string[] {
  const urls = [...ran('watched.mjs', args).err.matchAll(/^LOADED (.+)$/gm)].map(match => match[1] ?? '')
  return urls.flatMap(url => modules[url.split('/program/')[1] ?? ''] ?? [url]).map(name => name.replace(/^.*node_modules\//, ''))
}

describe('the program as it ships', () => {
  it.each([['--help'], ['--version'], ['--lang', 'en', 'check', '--help']])('says for %s %s %s what the source says', async (...args) => {
    const said = await cchc(args, folder)
    expect(ran('bin/cchc.js', args)).toEqual(said)
  })

  it('checks as the source does, what is sound and what is not', async () => {
    const text = readFileSync(join(root, 'criteria/xa-2025.yaml'), 'utf8')
    writeFileSync(join(folder, 'bad.yaml'), text.replace('method: ratio', 'method: ration').replace('year: 2025', 'year: soon'))
    for (const file of ['criteria/xa-2025.yaml', 'bad.yaml', 'examples/xa-mau-2025/cchc.yaml']) {
      const args = ['check', file, '--format', 'json']
      const said = await cchc(args, folder)
      expect(ran('bin/cchc.js', args)).toEqual(said)
      expect(said.code).toBe(file === 'bad.yaml' ? 1 : file.endsWith('cchc.yaml') ? 2 : 0)
    }
  })

  it('loads for help nothing of the commands', () => {
    const names = loaded('--help')
    expect(names).toContain('src/cli.ts')
    expect(names.filter(name => /^(yaml|ajv|exceljs|tinyglobby|picomatch|cli-table3|@borgar)\b|^src\/(criteria|methods|formula|evidence|scoring|io)\//.test(name))).toEqual([])
  })

  it('loads for check neither the compiler of schemas nor what reads or scores', () => {
    const names = loaded('check', 'criteria/xa-2025.yaml')
    expect(names).toContain('src/criteria/load.ts')
    expect(names.filter(name => /^(ajv\/dist\/(core|ajv|compile)|exceljs|fflate|yauzl|saxes|papaparse|docx|docxtemplater|pizzip|cli-table3|tinyglobby|picomatch)\b|^src\/(evidence|scoring|criteria\/(rules|diff))\//.test(name))).toEqual([])
  })

  it('compiles no schema in any command', () => expect(Object.values(modules).flat().filter(name => /ajv\/dist\/(core|ajv|compile)\b/.test(name))).toEqual([]))

  it('scores, opens the result by the schema that ships, and fills the template that ships, as the source does', async () => {
    const story = [['score', 'examples/xa-mau-2025', '--out', 'kq'], ['report', 'kq/ket-qua.json', '--to', 'docx', '--out', 'kq']]
    const files = ['kq/ket-qua.json', 'kq/ket-qua.xlsx', 'kq/ket-qua.docx'].map(name => join(folder, name))
    const bytes = (): readonly Buffer[] => files.map(file => readFileSync(file))
    const shipped = story.map(args => ran('bin/cchc.js', args))
    const written = bytes()
    for (const file of files) rmSync(file)
    const said = [await cchc(story[0] ?? [], folder), await cchc(story[1] ?? [], folder)]
    expect(shipped).toEqual(said)
    expect(bytes().map((each, index) => each.equals(written[index] ?? Buffer.of()))).toEqual([true, true, true])
  }, 60_000)

  it('tells where a bug is in the files of src', () => {
    writeFileSync(join(folder, 'bug.mjs'), `import { run } from './program/cli.js'\nimport { inSource } from './bin/in-source.js'
const bug = await run({ ...process, argv: ['node', 'cchc', '--version'], env: {}, stdout: { write() { throw new Error('a bug') } }, stderr: { write() {} }, cwd: () => '' }).catch(inSource)\nconsole.log(bug.stack)\n`)
    const { out } = ran('bug.mjs', [])
    const line = Number(/src\/cli\.ts:(\d+):\d+/.exec(out)?.[1])
    expect(readFileSync(join(root, 'src/cli.ts'), 'utf8').split('\n')[line - 1]).toContain('stdout.write(harmless(written))')
  })
})
