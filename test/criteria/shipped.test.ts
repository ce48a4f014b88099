import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadCriteria } from '../../src/criteria/load.ts'
import { readYaml } from '../../src/io/yaml.ts'

const folder = join(import.meta.dirname, '../../criteria')
const files = readdirSync(folder).filter(name => name.endsWith('.yaml') && !name.endsWith('.test.yaml'))

describe('shipped sets', () => {
  it('are there', () => expect(files).toContain('xa-2025.yaml'))

  it.each(files)('%s is sound and its examples hold', file => {
    const bytes = readFileSync(join(folder, file))
    const { set, findings } = loadCriteria(readYaml(bytes, file))
    expect(findings.map(({ code, at, message }) => `${at?.line}:${at?.column} ${code} ${message.en}`)).toEqual([])
    expect(set?.components.length).toBeGreaterThan(0)
  })
})
