import { spawnSync } from 'node:child_process'
import { mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import ts from 'typescript'

const root = join(import.meta.dirname, '../..')
let built = ''

/** The program compiled as it is now, file by file, beside links to what it needs. */
beforeAll(() => {
  built = realpathSync(mkdtempSync(join(tmpdir(), 'cchc-built-')))
  symlinkSync(join(root, 'node_modules'), join(built, 'node_modules'), 'junction')
  const files = ts.sys.readDirectory(join(root, 'src'), ['.ts'])
  for (const file of files) {
    const { outputText } = ts.transpileModule(ts.sys.readFile(file) ?? '', { compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022, rewriteRelativeImportExtensions: true, verbatimModuleSyntax: true } })
    ts.sys.writeFile(file.replace(join(root, 'src').replaceAll('\\', '/'), join(built, 'src')).replace(/\.ts$/, '.js'), outputText)
  }
  writeFileSync(join(built, 'package.json'), '{ "type": "module", "version": "0.0.0" }')
})
afterAll(() => rmSync(built, { recursive: true, force: true }))

/** The modules that a command line loads: those of the program by their path in src, the others by their package. */
function loaded(...args: readonly string[]): readonly string[] {
  const hooks = `export async function load(url, context, next) { if (url.startsWith('file:')) process._rawDebug('LOADED ' + url); return next(url, context) }`
  const start = join(built, 'start.mjs')
  writeFileSync(join(built, 'hooks.mjs'), hooks)
  writeFileSync(start, `import { register } from 'node:module'\nregister('./hooks.mjs', import.meta.url)\nconst { run } = await import('./src/cli.js')\nprocess.exitCode = await run({ ...process, argv: ['node', 'cchc', ...${JSON.stringify(args)}], env: process.env, stdout: { write() {} }, stderr: { write() {} }, cwd: () => ${JSON.stringify(root)} })\n`)
  const told = spawnSync(process.execPath, [start], { encoding: 'utf8' }).stderr
  const own = pathToFileURL(join(built, 'src')).href
  return [...told.matchAll(/^LOADED (.+)$/gm)].map(match => match[1] ?? '')
    .map(url => (url.startsWith(own) ? url.slice(own.length + 1) : /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url)?.[1] ?? url))
}

describe('cchc check', () => {
  it('opens nothing that it does not need', () => {
    const modules = [...new Set(loaded('check', 'criteria/xa-2025.yaml'))]
    expect(modules).toContain('criteria/load.js')
    expect(modules).toContain('yaml')
    expect(modules.filter(name => /^(exceljs|fflate|yauzl|saxes|papaparse|docx|cli-table3)$/.test(name))).toEqual([])
    expect(modules.filter(name => /xlsx|docx|csv|page\.js|sheets|evidence\/|scoring\/|report\/(form|workbook)|criteria\/(rules|diff)\//.test(name))).toEqual([])
  })
})
