import { spawnSync } from 'node:child_process'
import { mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import ts from 'typescript'

const root = join(import.meta.dirname, '..')

/** The program compiled as it is now, in a folder of its own beside links to what it needs. */
export interface Built {
  /** Runs a module in a process of its own; `./src/…` is the program. */
  run(script: string, env?: Readonly<Record<string, string>>): { readonly out: string; readonly err: string }
  /** The modules that a script loads: those of the program by their path in src, the others by their package. */
  loaded(script: string): readonly string[]
  remove(): void
}

const hooks = `export async function load(url, context, next) { if (url.startsWith('file:')) process._rawDebug('LOADED ' + url); return next(url, context) }`

/** Compiles the program file by file. */
export function built(): Built {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'cchc-built-')))
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction')
  for (const file of ts.sys.readDirectory(join(root, 'src'), ['.ts'])) {
    const { outputText } = ts.transpileModule(ts.sys.readFile(file) ?? '', { compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022, rewriteRelativeImportExtensions: true, verbatimModuleSyntax: true } })
    ts.sys.writeFile(file.replace(join(root, 'src').replaceAll('\\', '/'), join(folder, 'src')).replace(/\.ts$/, '.js'), outputText)
  }
  writeFileSync(join(folder, 'package.json'), '{ "type": "module", "version": "0.0.0" }')
  writeFileSync(join(folder, 'hooks.mjs'), hooks)
  const start = join(folder, 'start.mjs')
  const run = (script: string, env: Readonly<Record<string, string>> = {}): { readonly out: string; readonly err: string } => {
    writeFileSync(start, script)
    const { stdout, stderr } = spawnSync(process.execPath, [start], { cwd: root, encoding: 'utf8', env: { ...process.env, ...env } })
    return { out: stdout, err: stderr }
  }
  const own = pathToFileURL(join(folder, 'src')).href
  return {
    run,
    loaded: script => [...run(`import { register } from 'node:module'\nregister('./hooks.mjs', import.meta.url)\n${script}`).err.matchAll(/^LOADED (.+)$/gm)].map(match => match[1] ?? '')
      .map(url => (url.startsWith(own) ? url.slice(own.length + 1) : /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url)?.[1] ?? url)),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}
