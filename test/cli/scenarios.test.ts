import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { pattern, play, readScenarios } from './scenario.ts'

const scenarios = readScenarios(join(import.meta.dirname, 'scenarios'))

describe('command lines', () => {
  it.each(scenarios.map(each => [each.name, each] as const))('%s', async (_name, each) => {
    const outcome = await play(each)
    expect({ code: outcome.code, err: each.err === undefined ? undefined : outcome.err }).toEqual({ code: each.exit, err: each.err === undefined ? undefined : expect.stringMatching(pattern(each.err)) })
    if (each.out !== undefined) expect(outcome.out).toMatch(pattern(each.out))
  })
})
