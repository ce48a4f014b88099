import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { kinds } from '../../../src/criteria/diff/kinds.ts'
import { weightNames } from '../../../src/criteria/diff/weight.ts'

it('the table in docs/diff.md is the table of kinds', () => {
  const page = readFileSync(join(import.meta.dirname, '../../../docs/diff.md'), 'utf8')
  const rows = page.split('\n').filter(line => line.startsWith('| `'))
  expect(rows).toEqual(Object.entries(kinds).map(([id, { weight, says }]) =>
    `| \`${id}\` | ${weightNames[weight].vi} · ${weightNames[weight].en} | ${says.vi} | ${says.en} |`))
})
