import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import type { CommandLine } from '../../src/commands/lines/line.ts'
import { commandLines } from '../../src/commands/table.ts'
import { findingsFormatNames } from '../../src/report/findings/formats.ts'
import { readYaml } from '../../src/io/yaml.ts'

const root = resolve(import.meta.dirname, '../..')
const read = (name: string): string => readFileSync(join(root, name), 'utf8')

/** A YAML text as data; a fault of the text fails the test. */
function yaml(text: string): unknown {
  const { data, findings } = readYaml(new TextEncoder().encode(text), 'x.yaml')
  expect(findings).toEqual([])
  return data
}

interface Step { readonly name?: string; readonly uses?: string; readonly run?: string; readonly shell?: string; readonly env?: Readonly<Record<string, string>>; readonly with?: Readonly<Record<string, string>> }
interface Action { readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>; readonly runs: { readonly using: string; readonly steps: readonly Step[] } }
interface Hook { readonly id: string; readonly entry: string; readonly files: string; readonly exclude?: string; readonly language: string }

const action = yaml(read('action.yml')) as Action
const hooks = yaml(read('.pre-commit-hooks.yaml')) as readonly Hook[]
const ci = read('docs/ci.md')
const fences = [...ci.matchAll(/^```(yaml|sh)\n([^]*?)^```$/gm)].map(match => ({ kind: match[1], text: match[2] ?? '' }))

/** Command lines as they are written: `cchc check --fix`, up to a redirection, a pipe, a quote or the end of the line. */
const commandsIn = (text: string): readonly string[] => [...text.matchAll(/(?<![\w./<-])cchc ((?:check|test|score|form|diff|import|export|compare|plan|explain|rule)\b[^\n`>|&)]*)/g)].map(match => (match[1] ?? '').trim())

const global: readonly { readonly flags: string; readonly choices?: readonly string[] }[] = [{ flags: '--lang <vi|en>' }, { flags: '--no-color' }]

/** What is wrong with a command line, by the table of commands. */
function faults(line: string): readonly string[] {
  const [name = '', ...rest] = line.split(/\s+/)
  const command: CommandLine | undefined = commandLines.find(each => each.name === name)
  if (command === undefined) return [`no command ${name}`]
  return rest.flatMap((word, index) => {
    if (!word.startsWith('--')) return []
    const option = [...command.options, ...global].find(({ flags }) => flags.split(/[ ,]+/).includes(word))
    if (option === undefined) return [`${name} has no ${word}`]
    const value = rest[index + 1] ?? ''
    return option.choices === undefined || value.startsWith('"$') || option.choices.includes(value) ? [] : [`${word} is never ${value}`]
  })
}

describe('command lines in the files for CI', () => {
  const lines = [
    ...commandsIn(ci), ...hooks.map(hook => hook.entry.replace(/^cchc /, '')), ...action.runs.steps.flatMap(step => commandsIn(step.run ?? '')),
  ]
  it('are many', () => expect(lines.length).toBeGreaterThan(15))
  it.each([...new Set(lines)])('cchc %s', line => expect(faults(line)).toEqual([]))
  it.each(['chek', 'check --formt json', 'check --format xml', 'test --fail-on error'])('would notice cchc %s', line => expect(faults(line)).toHaveLength(1))
})

describe('docs/ci.md', () => {
  it('shows YAML that parses', () => {
    for (const { kind, text } of fences) if (kind === 'yaml') yaml(text)
    expect(fences.filter(({ kind }) => kind === 'yaml')).toHaveLength(5)
  })
  it('names each format', () => { for (const name of findingsFormatNames) expect(ci).toContain(`| \`${name}\` |`) })
  it('uses inputs that the action has', () => {
    const workflow = yaml(fences[0]?.text ?? '') as { jobs: { check: { steps: readonly Step[] } } }
    const given = workflow.jobs.check.steps.flatMap(step => Object.keys(step.with ?? {}))
    expect(given.length).toBeGreaterThan(0)
    expect(given.filter(name => !(name in action.inputs))).toEqual([])
  })
  it('uses hooks that are defined', () => {
    const config = fences.map(({ text }) => text).find(text => text.includes('hooks:')) ?? ''
    const { repos } = yaml(config) as { repos: readonly { hooks: readonly { id: string; args?: readonly string[] }[] }[] }
    expect(repos.flatMap(repo => repo.hooks.map(({ id }) => id)).sort()).toEqual(hooks.map(({ id }) => id).sort())
    for (const { id, args } of repos.flatMap(repo => repo.hooks)) expect(faults(`${id.slice('cchc-'.length).replace('fix', 'check')} ${(args ?? []).join(' ')}`)).toEqual([])
  })
})

describe('.pre-commit-hooks.yaml', () => {
  const takes = (id: string, file: string): boolean => {
    const hook = hooks.find(each => each.id === id)
    return hook !== undefined && new RegExp(hook.files).test(file) && !(hook.exclude !== undefined && new RegExp(hook.exclude).test(file))
  }
  it('checks sets and leaves their tests to cchc test', () => {
    expect(['criteria/xa-2025.yaml', 'tinh/criteria/xa.yml', 'criteria/xa.test.yaml', 'criteria/schema.json', 'cchc.yaml'].map(file => [takes('cchc-check', file), takes('cchc-fix', file), takes('cchc-test', file)]))
      .toEqual([[true, true, true], [true, true, true], [false, false, true], [false, false, false], [false, false, false]])
  })
  it('runs programs of the package', () => expect(hooks.map(hook => [hook.language, hook.entry.split(' ')[0]])).toEqual(hooks.map(() => ['node', 'cchc'])))
})

describe('action.yml', () => {
  const dir = mkdtempSync(join(tmpdir(), 'cchc-action-'))
  afterAll(() => rmSync(dir, { recursive: true, force: true }))
  const check = action.runs.steps.find(step => step.name === 'Check')

  /** The words that the action's script gives to the program. */
  function given(inputs: Readonly<Record<string, string>>): readonly string[] {
    mkdirSync(join(dir, 'bin'), { recursive: true })
    writeFileSync(join(dir, 'bin/cchc.js'), 'console.log(JSON.stringify(process.argv.slice(2)))')
    const value = (written: string): string => written.replace(/\$\{\{ (inputs|github)\.([\w-]+) \}\}/g, (_all, from: string, name: string) =>
      from === 'github' ? dir : inputs[name] ?? action.inputs[name]?.default ?? '?')
    const env = Object.fromEntries(Object.entries(check?.env ?? {}).map(([name, written]) => [name, value(written)]))
    return JSON.parse(execFileSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', check?.run ?? ''], { env: { PATH: process.env['PATH'] ?? '', ...env }, encoding: 'utf8' })) as string[]
  }

  it('is a composite whose scripts take inputs only through the environment', () => {
    expect(action.runs.using).toBe('composite')
    expect(action.runs.steps.filter(step => step.run !== undefined && (step.shell !== 'bash' || step.run.includes('${{')))).toEqual([])
  })
  it('uses each input', () => {
    const used = JSON.stringify(action.runs.steps)
    expect(Object.keys(action.inputs).filter(name => !used.includes(`inputs.${name} `))).toEqual([])
  })
  it('runs scripts that the package has', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Readonly<Record<string, string>> }
    const named = action.runs.steps.flatMap(step => [...(step.run ?? '').matchAll(/npm run ([\w:]+)/g)].map(match => match[1] ?? ''))
    expect(named).toEqual(['build'])
    expect(named.filter(name => !(name in scripts))).toEqual([])
  })
  it('calls the program without files by default', () => expect(given({})).toEqual(['check', '--format', 'github', '--fail-on', 'warning', '--lang', 'vi']))
  it('hands on files with blanks, patterns and a baseline as they are', () =>
    expect(given({ 'files': 'bộ tiêu chí/a b.yaml\ncriteria/*.yaml\n\n', 'baseline': 'mốc.json', 'fail-on': 'warning', 'lang': 'en' }))
      .toEqual(['check', '--format', 'github', '--fail-on', 'warning', '--lang', 'en', '--baseline', 'mốc.json', 'bộ tiêu chí/a b.yaml', 'criteria/*.yaml']))
  it('lets no input become a command', () => expect(given({ files: '$(touch x); `id`' }).at(-1)).toBe('$(touch x); `id`'))
})
