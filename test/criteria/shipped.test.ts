import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadCriteria } from '../../src/criteria/load.ts'
import { readYaml } from '../../src/io/yaml.ts'

const root = join(import.meta.dirname, '../..')
const isSet = (name: string): boolean => name.endsWith('.yaml') && !name.endsWith('.test.yaml') && !name.endsWith('cchc.yaml')
const files = ['criteria', 'examples'].flatMap(folder => readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).filter(isSet).map(name => join(folder, name)))

describe('shipped sets', () => {
  it('are there', () => expect(files).toEqual(expect.arrayContaining([join('criteria', 'xa-2025.yaml'), join('examples', 'bai-bao', 'tieu-chi.yaml')])))

  it.each(files)('%s is sound and its examples hold', file => {
    const bytes = readFileSync(join(root, file))
    const { set, findings } = loadCriteria(readYaml(bytes, file))
    expect(findings.map(({ code, at, message }) => `${at?.line}:${at?.column} ${code} ${message.en}`)).toEqual([])
    expect(set?.components.length).toBeGreaterThan(0)
  })
})
