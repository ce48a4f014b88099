import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, it } from 'vitest'
import { version } from '../src/version.ts'

it('the program and the package have one version', () => {
  const card: unknown = JSON.parse(readFileSync(resolve(import.meta.dirname, '../package.json'), 'utf8'))
  expect(card).toMatchObject({ version })
})
