import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { check } from '../../src/commands/check.ts'
import { broken, sound } from '../criteria/loaded.ts'

describe('cchc check --watch', () => {
  it('runs again when a file changes, and ends when the person ends it', async () => {
    const cwd = mkdtempSync(join(tmpdir(), 'cchc-watch-'))
    const file = join(cwd, 'a.yaml')
    writeFileSync(file, sound)
    const heard: string[] = []
    let told = (): void => undefined
    let end = (): void => undefined
    const waits = new Promise<void>(resolve => { end = resolve })
    const next = (): Promise<void> => new Promise(resolve => { told = resolve })
    const world = {
      cwd, lang: 'vi', columns: 80, colour: false, ended: () => waits,
      out: () => undefined, err: (text: string) => { heard.push(/mã thoát (\d)/.exec(text)?.[1] ?? text); told() },
    } as const
    try {
      const first = next()
      const run = check({ files: ['a.yaml'], format: 'text', failOn: 'error', watch: true }, world)
      await first
      const second = next()
      writeFileSync(file, broken(['max: 2.5', 'max: 2,5']))
      await second
      const third = next()
      rmSync(file)
      await third
      end()
      expect(await run).toBe(2)
      expect(heard.slice(0, 2)).toEqual(['0', '1'])
      expect(heard.at(-1)).toContain('a.yaml')
    } finally {
      rmSync(cwd, { recursive: true, force: true })
    }
  }, 10_000)
})
