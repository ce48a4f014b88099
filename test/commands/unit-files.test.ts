import { describe, expect, it } from 'vitest'
import { unitFiles } from '../../src/commands/unit-files.ts'
import { Refusal } from '../../src/finding.ts'

const named = (...ids: readonly string[]): readonly string[] => [...unitFiles(ids.map(id => ({ id }))).values()]

describe('a workbook for each unit', () => {
  it('is named by its id', () => expect(named('xa-a', 'A/1', 'CON', 'xa. ')).toEqual(['xa-a.xlsx', 'A-1.xlsx', 'CON-.xlsx', 'xa.xlsx']))
  it.each([['xa/a', 'xa-a'], ['Xa-A', 'xa-a'], ['xã-a', 'xã-a'.normalize('NFD')]])('%s and %s would be one file: none is made', (one, other) => expect(() => named(one, other)).toThrow(Refusal))
})
