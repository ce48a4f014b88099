import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadCriteria } from '../../../src/criteria/load.ts'
import { register } from '../../../src/criteria/rules/register.ts'
import { specimen } from '../../../src/criteria/rules/specimen.ts'
import { unsuppressed } from '../../../src/criteria/suppression/suppress.ts'
import type { Finding } from '../../../src/finding.ts'
import { readYaml } from '../../../src/io/yaml.ts'

const today = '2026-01-15'

/** What `check` tells of an example of a page. */
function told(text: string): readonly Finding[] {
  const source = readYaml(new TextEncoder().encode(text), 'mau.yaml')
  const { set, findings } = loadCriteria(source)
  return unsuppressed({ source, findings, isWhole: set !== undefined }, today)
}

const short = ({ severity, code, at, message }: Finding): string => `${severity} ${code} ${at?.line}:${at?.column} ${message.en}`

const tried = register.filter(page => page.in !== 'words')

describe('the examples of each rule', () => {
  it.each(tried)('$code: the one that fails is told', page => {
    const found = told(specimen(page, page.tried ?? page.bad)).filter(finding => finding.code === page.code)
    expect(found.length).toBeGreaterThan(0)
    expect(new Set(found.map(finding => finding.severity))).toEqual(new Set([page.severity]))
    expect(found.every(({ at, message }) => at?.line !== undefined && message.vi !== message.en)).toBe(true)
  })

  it.each(tried)('$code: the one that passes is silent', page =>
    expect(told(specimen(page, page.good)).map(short)).toEqual([]))
})

const src = join(import.meta.dirname, '../../../src')
const told$ = /'((?:yaml|written|schema|criteria|rule|bands|choice|ratio|deadline|survey|given|ticks|formula|check)\/[a-z-]+)'/g
const read = (folder: string): readonly string[] => readdirSync(join(src, folder), { recursive: true, withFileTypes: true })
  .filter(entry => entry.isFile() && !/criteria.(rules|diff|testing)/.test(entry.parentPath))
  .map(entry => readFileSync(join(entry.parentPath, entry.name), 'utf8'))

describe('the register', () => {
  const written = [...read('criteria'), ...read('methods'), ...read('formula'), readFileSync(join(src, 'io/yaml-faults.ts'), 'utf8')].join('\n')
  const codes = [...new Set([...written.matchAll(told$)].map(match => match[1] ?? ''))].sort()

  it('has a page for each code that is told', () => {
    expect(codes.length).toBeGreaterThan(120)
    expect(codes.filter(code => !register.some(page => page.code === code))).toEqual([])
  })

  it('has no page for a code that nothing tells', () =>
    expect(register.map(page => page.code).filter(code => !code.startsWith('file/') && !codes.includes(code))).toEqual([]))

  it('has each code once', () => expect(new Set(register.map(page => page.code)).size).toBe(register.length))

  it('says everything in both tongues, and not the same', () => {
    const silent = register.filter(({ title, why, mend }) => [title, why, mend].some(each => each.vi === '' || each.en === '' || each.vi === each.en))
    expect(silent.map(page => page.code)).toEqual([])
  })

  it('tries all but a few examples', () => expect(register.filter(page => page.in === 'words').map(page => page.code)).toEqual([
    'criteria/unknown-code', 'criteria/circle', 'schema/repeated', 'schema/refused', 'yaml/syntax',
    'file/not-found', 'file/is-a-folder', 'file/no-access', 'file/unreadable', 'file/too-large',
  ]))
})
