import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { run } from '../../src/cli.ts'

/** What a command line did. */
export interface Outcome { readonly code: number; readonly out: string; readonly err: string }

/** One scenario: a text file with files to lay down, a command, and what it must print. */
export interface Scenario {
  readonly name: string
  readonly files: readonly (readonly [name: string, text: string])[]
  readonly copies: readonly string[]
  readonly columns: number
  readonly command: readonly string[]
  readonly exit: number
  readonly out: string | undefined
  readonly err: string | undefined
}

const root = resolve(import.meta.dirname, '../..')

/** Runs the program in-process, as a terminal of this width would. */
export async function cchc(args: readonly string[], cwd: string, columns = 100, env: Readonly<Record<string, string>> = {}): Promise<Outcome> {
  let out = ''
  let err = ''
  const code = await run({
    argv: ['node', 'cchc', ...args], env, cwd: () => cwd,
    stdout: { columns, write: text => { out += text } },
    stderr: { columns, write: text => { err += text } },
  })
  return { code, out, err }
}

/** A folder of its own for one test, removed by `done`. */
export function workplace(copies: readonly string[] = []): { readonly dir: string; readonly done: () => void } {
  const dir = mkdtempSync(join(tmpdir(), 'cchc-'))
  for (const name of copies) cpSync(join(root, name), join(dir, name), { recursive: true, filter: from => !from.includes('ket-qua') })
  return { dir, done: () => rmSync(dir, { recursive: true, force: true }) }
}

/**
 * Reads `=== name` blocks of lines: `copy <path of the repo>`, `file <name>` … `end`, `columns <n>`, `$ cchc …`, `exit <n>`,
 * `stdout` … `end`, `stderr` … `end`. In expected text a line `[…]` stands for any lines.
 */
export function readScenarios(folder: string): readonly Scenario[] {
  return readdirSync(folder).filter(name => name.endsWith('.txt')).sort().flatMap(name =>
    readFileSync(join(folder, name), 'utf8').split(/^=== /m).slice(1).map(block => scenario(name, block)))
}

function scenario(file: string, block: string): Scenario {
  const [title = '', ...lines] = block.split('\n')
  const body = lines.join('\n')
  const section = (head: string): string | undefined => new RegExp(`^${head}\\n([\\s\\S]*?)^end$`, 'm').exec(body)?.[1]
  return {
    name: `${file}: ${title}`,
    files: [...body.matchAll(/^file (.+)\n([\s\S]*?)^end$/gm)].map(match => [match[1] ?? '', match[2] ?? ''] as const),
    copies: [...body.matchAll(/^copy (.+)$/gm)].map(match => match[1] ?? ''),
    columns: Number(/^columns (\d+)$/m.exec(body)?.[1] ?? 100),
    command: words(/^\$ cchc ?(.*)$/m.exec(body)?.[1] ?? ''),
    exit: Number(/^exit (\d)$/m.exec(body)?.[1] ?? 0),
    out: section('stdout'), err: section('stderr'),
  }
}

const words = (line: string): readonly string[] => [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(match => match[1] ?? match[2] ?? '')

/** Lays the files down, runs the command, takes everything away again. */
export async function play(each: Scenario): Promise<Outcome> {
  const { dir, done } = workplace(each.copies)
  try {
    for (const [name, text] of each.files) {
      mkdirSync(dirname(join(dir, name)), { recursive: true })
      writeFileSync(join(dir, name), text)
    }
    return await cchc(each.command, dir, each.columns)
  } finally {
    done()
  }
}

/** The pattern of an expected text: literal but for `[…]` lines. */
export function pattern(expected: string): RegExp {
  const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return new RegExp(`^${expected.split(/^\[…\]\n/m).map(literal).join('(?:.*\\n)*')}$`)
}
