import { describe, expect, it } from 'vitest'
import { unitFiles } from '../../src/commands/unit-files.ts'

const named = (...ids: readonly string[]): readonly string[] => [...unitFiles(ids.map(id => ({ id }))).values()]
const long = 'ế'.repeat(300)

describe('a workbook for each unit', () => {
  it('is named by its id', () => expect(named('xa-a', 'A/1', 'CON', 'con.x', 'xa. ', '..', 'xa\u200Bb')).toEqual(['xa-a.xlsx', 'A-1.xlsx', 'CON-.xlsx', 'con-.x.xlsx', 'xa.xlsx', '-.xlsx', 'xa-b.xlsx']))
  it.each([
    [['xa/a', 'xa-a'], ['xa-a (2).xlsx', 'xa-a.xlsx']], [['xa-a', 'Xa-A'], ['xa-a (2).xlsx', 'Xa-A.xlsx']], [['a', 'A', 'a (2)'], ['a (3).xlsx', 'A.xlsx', 'a (2).xlsx']],
  ])('%s would be one file: numbered, none lost', (ids, files) => {
    expect(named(...ids)).toEqual(files)
    expect(named(...ids.toReversed())).toEqual(files.toReversed())
  })
  it('letters of two normal forms are one file', () => expect(new Set(named('xã-a', 'xã-a'.normalize('NFD')).map(name => name.normalize('NFC')))).toEqual(new Set(['xã-a.xlsx', 'xã-a (2).xlsx'])))
  it('is cut where no system would hold it', () => expect(named(long, `${long}x`).map(name => [...name].length)).toEqual([65, 69]))
})
