import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { built, type Built } from '../built.ts'

const root = join(import.meta.dirname, '../..')
let program: Built
beforeAll(() => { program = built() })
afterAll(() => program.remove())

/** The modules that a command line loads. */
const loaded = (...args: readonly string[]): readonly string[] => program.loaded(
  `const { run } = await import('./src/cli.js')\nprocess.exitCode = await run({ ...process, argv: ['node', 'cchc', ...${JSON.stringify(args)}], env: process.env, stdout: { write() {} }, stderr: { write() {} }, cwd: () => ${JSON.stringify(root)} })\n`)

describe('cchc check', () => {
  it('opens nothing that it does not need', () => {
    const modules = [...new Set(loaded('check', 'criteria/xa-2025.yaml'))]
    expect(modules).toContain('criteria/load.js')
    expect(modules).toContain('yaml')
    expect(modules.filter(name => /^(exceljs|fflate|yauzl|saxes|papaparse|docx|docxtemplater|pizzip|cli-table3)$/.test(name))).toEqual([])
    expect(modules.filter(name => /xlsx|docx|csv|page\.js|sheets|evidence\/|scoring\/|report\/(form|workbook)|criteria\/(rules|diff)\//.test(name))).toEqual([])
  })
})
