import { describe, expect, it } from 'vitest'
import { gather, type ReadSource } from '../../../src/evidence/gather.ts'
import { head, rowsOf, setWith, units } from './build.ts'

const set = setWith({ nhan: { count: 'dossiers', when: 'received' } })
const register = (file: string, ...names: readonly string[]): ReadSource => {
  const rows = rowsOf([head, ...names.map((unit, at) => [`${file} ${at}`, unit, '03/02/2025'])])
  return { as: 'register', files: [{ file, findings: [], workbook: { file, sheets: [{ name: 'so', hidden: false, merges: [], rows }] } }] }
}
const told = (...sources: readonly ReadSource[]): readonly unknown[] => gather(set, units, sources).findings.filter(({ code }) => code === 'register/unit-not-named').map(({ at, message }) => [at?.file, message.vi.replace(/^.* của (.*?): .*$/u, '$1')])
const [an, binh, cat] = ['Xã An Bình', 'Xã Bình Yên', 'Xã Cát Sơn']

describe('units that a register never names', () => {
  it('are told of one register', () => expect(told(register('a.csv', an))).toEqual([['a.csv', `${binh} và ${cat}`]]))
  it.each<readonly [string, readonly ReadSource[], readonly unknown[]]>([
    ['that the others name', [register('a.csv', an), register('b.csv', binh, cat)], []], ['that none names, once', [register('a.csv', an), register('b.csv', binh)], [['a.csv', cat]]],
    ['that none names, though all say the same of them', [register('a.csv', an), register('b.csv', an)], [['a.csv', `${binh} và ${cat}`]]],
  ])('are told of several only where they are those %s', (_which, sources, expected) => expect(told(...sources)).toEqual(expected))
  it('are told where another kind of source names them', () => {
    const table: ReadSource = { as: 'table', files: [{ file: 'b.csv', findings: [], workbook: { file: 'b.csv', sheets: [{ name: 'b', hidden: false, merges: [], rows: rowsOf([['Đơn vị', 'nhan'], [cat, '3']]) }] } }] }
    expect([gather(set, units, [table]).dossiers.map(({ layers }) => layers.length), told(register('a.csv', an, binh), table)]).toEqual([[0, 0, 1], [['a.csv', cat]]])
  })
})
