import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { work } from '../../../src/criteria/examples.ts'
import { exact } from '../../../src/rational.ts'
import { proposals } from '../../../src/scoring/testing/borders.ts'
import { runTests } from '../../../src/scoring/testing/run.ts'
import { open } from './small.ts'

const folder = join(import.meta.dirname, '../../../criteria')
const files = readdirSync(folder).filter(name => name.endsWith('.yaml') && !name.endsWith('.test.yaml'))

describe('an example as the check of a set works it and as a unit is scored', () => {
  it.each(files)('comes to the same: %s', file => {
    const { set, source } = open(readFileSync(join(folder, file), 'utf8'))
    expect(runTests(set, source, []).filter(result => result.verdict === 'failed').map(result => result.name.vi)).toEqual([])
    const beside = proposals(set, new Set())
    expect(beside.length).toBeGreaterThan(100)
    const parted = beside.filter(({ state }) => state !== 'blank').filter(({ component, given, points }) => {
      const worked = work(component, { given, points: exact(0) }, set.rounding, [])
      return 'faults' in worked || !worked.points.equals(points)
    })
    expect(parted.map(({ component, name }) => `${component.code} ${name}`)).toEqual([])
  })
})
