import { readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { cchc } from '../../cli/scenario.ts'

const root = resolve(import.meta.dirname, '../../..')
const tested = readdirSync(join(root, 'criteria')).filter(name => /^[^.]+\.test\.yaml$/.test(name))

describe('the test files that ship', () => {
  it('are there for both kinds of set', () => expect(tested).toEqual(expect.arrayContaining(['xa-2025.test.yaml', 'hdnd-xa-thanh-hoa.test.yaml'])))

  it.each(tested)('%s holds, whole units among them, and reaches nearly everything', async name => {
    const { code, out } = await cchc(['test', `criteria/${name}`, '--min', '95', '--json'], root)
    const { sets } = JSON.parse(out) as { readonly sets: readonly { readonly cases: readonly { readonly kind: string; readonly result: string; readonly name: string }[] }[] }
    const cases = sets.flatMap(set => set.cases)
    expect(cases.filter(each => each.result !== 'held').map(each => each.name)).toEqual([])
    expect(cases.filter(each => each.kind === 'unit').length).toBeGreaterThan(0)
    expect(code).toBe(0)
  })
})
