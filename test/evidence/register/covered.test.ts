import { describe, expect, it } from 'vitest'
import { dossierRuns } from '../../../src/evidence/register/covered.ts'
import type { Owner } from '../../../src/evidence/register/owners.ts'
import { readRegister, type ReadRegister } from '../../../src/evidence/register/source.ts'
import type { Typed } from '../workbook.ts'
import { codesOf, figuresOf, head, rowsOf, setWith, units } from './build.ts'

const set = setWith({ nhan: { count: 'dossiers', when: 'received' }, dung_han: { count: 'dossiers', when: 'returned', where: { returned: { by: 'due' } } } })
const known = units.slice(0, 2)
type Row = readonly Typed[]
const of = (code: string, unit: string, received = '03/02/2025', due = '10/02/2025', returned = '05/02/2025'): Row => [code, unit, received, due, returned]
const [a, b] = ['Xã An Bình', 'Xã Bình Yên']
const read = (lines: readonly Row[], merges: readonly string[]): ReadRegister =>
  readRegister([{ file: 'so.xlsx', findings: [], workbook: { file: 'so.xlsx', sheets: [{ name: 'so', hidden: false, merges, rows: rowsOf([head, ...lines]) }] } }], set, { known, open: false })
const figures = (register: ReadRegister): readonly unknown[] => ['a', 'b'].map(id => Object.values(figuresOf(register, id)).join(' '))

describe('a cell merged over several dossiers', () => {
  const lines = [of('H1', a), of('H2', a, '03/02/2025', '10/02/2025', ''), of('H3', b)]
  it('leaves open what reads its column, for the units of these rows alone, and is told once a column', () => {
    const register = read([...lines, of('H4', a), of('H5', a, '03/02/2025', '10/02/2025', '')], ['E2:E3', 'E5:E6'])
    expect([figures(register), register.findings.map(({ code, severity, at, message }) => [severity, code, at?.cell, message.vi])]).toEqual([['4 unreadable', '1 1'], [['error', 'register/merged-cells', 'E2',
      'Cột ngày trả có 2 ô gộp qua nhiều hồ sơ (E2:E3, E5:E6): các dòng dưới của ô gộp bị đọc là trống, nên dung_han của đơn vị có các dòng đó chưa dùng được.']]])
  })
  it('however its range is written', () => expect(figures(read([of('H1', a), of('H2', a, '03/02/2025', '10/02/2025', ''), of('H3', b)], ['$E$2:$E$3']))).toEqual(['2 unreadable', '1 1']))
  it('opens the units of all rows that it covers', () => expect(figures(read([lines[0] ?? [], of('H3', b, '03/02/2025', '10/02/2025', '')], ['E2:E3']))).toEqual(['1 1', '1 unreadable']))
  it('in the column of codes leaves everything of the unit open', () => expect(figures(read([of('H1', a), of('', a), of('H3', b)], ['A2:A3']))).toEqual(['unreadable unreadable', '1 1']))
  it.each<readonly [string, string, string]>([['A2:A3', '', 'một hồ sơ, chỉ giữ một dòng'], ['E2:E3', 'H2', 'điền vào từng dòng']])('%s: says what to do', (range, code, fix) =>
    expect(read([of('H1', a), of(code, a), of('H3', b)], [range]).findings.find(({ code: told }) => told === 'register/merged-cells')?.fix?.vi).toContain(fix))
  it('over several columns leaves its first row open too, where it stands in the others', () => expect(figures(read([of('H1', a, '03/02/2025', '10/02/2025', ''), of('H2', b)], ['D1:E2', 'D3:E3']))).toEqual(['1 unreadable', '1 1']))
  it('is told behind rows whose units were merged', () => {
    const register = read([of('H1', a), of('H2', '', '03/02/2025', '10/02/2025', ''), of('H3', b)], ['B2:B3', 'E2:E3'])
    expect([figures(register), codesOf(register)]).toEqual([['2 unreadable', '1 1'], ['register/merged-cells', 'register/merged-unit']])
  })
  it.each<readonly [string, readonly Row[], readonly string[]]>([
    ['in one row', [of('H1', a), of('H2', a), of('H3', b)], ['C2:E2']], ['in a column that nobody reads', [of('H1', a), of('H2', a), of('H3', b)], ['J2:J4', 'F2:F4']],
    ['in the head', [of('H1', a), of('H2', a), of('H3', b)], ['E1:E1', 'A1:C1']], ['below the last dossier', [of('H1', a), of('H2', a), of('H3', b), ['', 'Người lập biểu']], ['A5:H7', 'C6:E8']],
    ['over a dossier and rows that are none', [of('H1', a), ['', '', '', '', '', '', '', '', '', 'Bản sao'], of('H2', a), of('H3', b), ['Cộng: 3 hồ sơ']], ['A2:A3', 'C2:C3', 'D2:D3', 'E2:E3', 'E5:E6']],
  ])('%s touches nothing', (_, rows, merges) => { const register = read(rows, merges); expect([figures(register), codesOf(register)]).toEqual([['2 2', '1 1'], []]) })

  const owner = (number: number): Owner => ({ text: `${number}`, key: `#${number}`, number, seed: [0, 0] as unknown as Owner['seed'] })
  it('beyond many runs of dossiers is anybody’s', () => {
    const runs = dossierRuns({ code: 1, returned: 2 }, ['returned'])
    const owners = [owner(1), owner(2)]
    for (let row = 2; row < 60_002; row++) runs.pass(owners[row % 2] ?? owner(3), row)
    runs.merged(['B10:B11'])
    expect(runs.covered().map(({ owners: all }) => all?.map(({ number }) => number))).toEqual([[2]])
    runs.merged(['B60000:B60001', 'B60001:B60009'])
    expect(runs.covered()).toEqual([{ column: 'returned', count: 2, ranges: ['B10:B11', 'B60000:B60001'] }])
  })
})
