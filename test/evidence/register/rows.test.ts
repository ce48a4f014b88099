import { describe, expect, it } from 'vitest'
import { gather, type ReadSource } from '../../../src/evidence/gather.ts'
import { answersOf } from '../../../src/evidence/merge.ts'
import { countingFor } from '../../../src/evidence/register/count.ts'
import { markOf, nothingSeen, seedOf } from '../../../src/evidence/register/seen.ts'
import type { Line } from '../../../src/sheet.ts'
import { codesOf, figuresOf, head, registered, rowsOf, setWith, units } from './build.ts'

const set = setWith({ nhan: { count: 'dossiers', when: 'received' }, dung_han: { count: 'dossiers', when: 'returned', where: { returned: { by: 'due' } } } })
const good = ['H1', 'Xã An Bình', '03/02/2025', '10/02/2025', '05/02/2025'] as const
const rest = units.slice(0, 1)
const read = (lines: Parameters<typeof registered>[1], options: Parameters<typeof registered>[2] = {}) => registered(set, lines, { known: rest, ...options })

describe('rows', () => {
  it('a code that comes again counts once and is told once, with its first cells', () => {
    const again = read([good, good, good, good, ['H1', 'UBND xã An Bình', ...good.slice(2)], ['H2', ...good.slice(1)]])
    expect(figuresOf(again, 'a')).toEqual({ nhan: '2', dung_han: '2' })
    expect(again.findings.map(({ code, message }) => [code, message.vi])).toEqual([['register/again', 'Mã hồ sơ ghi lại y như trước: chỉ tính một lần: 4 hồ sơ (A3, A4, A5 …).']])
  })

  it('the same code with another content is an error, and the figures of its unit are open', () => {
    const again = read([good, ['H1', 'Xã An Bình', '03/02/2025', '10/02/2025', '15/02/2025']])
    expect([figuresOf(again, 'a'), codesOf(again), again.findings[0]?.severity]).toEqual([{ nhan: 'unreadable', dung_han: 'unreadable' }, ['register/again-otherwise'], 'error'])
  })

  it('the same code of two units is two dossiers', () => {
    const both = registered(set, [good, ['H1', 'Xã Bình Yên', ...good.slice(2)]], { known: units.slice(0, 2) })
    expect([figuresOf(both, 'a'), figuresOf(both, 'b'), codesOf(both)]).toEqual([{ nhan: '1', dung_han: '1' }, { nhan: '1', dung_han: '1' }, []])
  })

  it('a day that cannot be read leaves open only the figures that rest on it', () => {
    const lines = read([good, ['H2', 'Xã An Bình', '03/02/2025', '31/02/2025', '05/02/2025']])
    expect([figuresOf(lines, 'a'), codesOf(lines)]).toEqual([{ nhan: '2', dung_han: 'unreadable' }, ['intake/impossible-date', 'register/undecided']])
  })

  it('a dossier without a day of receipt leaves the received ones open', () => expect(figuresOf(read([good, ['H2', 'Xã An Bình', '', '10/02/2025', '05/02/2025']]), 'a')).toEqual({ nhan: 'unreadable', dung_han: '2' }))

  it('days of Excel, with and without a time, and serial numbers', () => {
    const lines = read([['H1', 'Xã An Bình', { is: 'date', date: '2025-12-31', time: '23:59', serial: '46022.999' }], ['H2', 'Xã An Bình', 46022.99], ['H3', 'Xã An Bình', 46023]])
    expect([figuresOf(lines, 'a')['nhan'], codesOf(lines)]).toEqual(['2', ['intake/date-as-number', 'register/outside-period', 'register/nothing-returned']])
  })

  it('what lies outside the period is left out and counted', () => {
    const lines = read([good, ['H2', 'Xã An Bình', '03/02/2026', '', ''], ['H3', 'Xã An Bình', '03/02/2024', '', '05/02/2024']])
    expect([figuresOf(lines, 'a')['nhan'], lines.findings.map(({ message }) => message.vi)]).toEqual(['1', ['Ngoài kỳ chấm điểm theo mọi cách đếm nên không tính: 2 hồ sơ (A3, A4).']])
  })

  it('rows of sums, blank rows and what stands below the table are no dossiers', () =>
    expect([figuresOf(read([good, ['', '', '', '', ''], ['Tổng cộng', '', '1', '1', '1'], ['Người lập biểu', '', '', '', '']]), 'a'), codesOf(read([good, ['Tổng cộng', 'x', '1']]))]).toEqual([{ nhan: '1', dung_han: '1' }, []]))
})

describe('rows that came as lines', () => {
  const counted = (values: Line['values']): number => {
    const count = countingFor(set, { known: rest }).file('so')
    count.rows('so', [...rowsOf([head, ...Array.from({ length: 60 }, () => good)]), { number: 62, values }])
    return count.done().tables.flatMap(({ units: own }) => own).reduce((sum, { rows }) => sum + rows, 0)
  }
  const day = { content: { is: 'date', date: '2025-02-03', serial: '45691' } } as const

  it('are dossiers, the more so with blanks between', () => expect([counted(['H2', 'Xã An Bình', day]), counted([undefined, 'Xã An Bình', day])]).toEqual([2, 2]))
  it('are none where one of their first three things sums up', () => expect([counted(['H2', 'Xã An Bình', undefined, 'Tổng cộng', day]), counted(['Tổng cộng', undefined, day]), counted(['H2', 'Xã An Bình', day, undefined, undefined, 'Tổng cộng'])]).toEqual([1, 1, 2]))
})

describe('units', () => {
  it('a name that nobody knows is told with its dossiers; a unit that is not named gets no 0', () => {
    const lines = registered(set, [good, ['H2', 'Xã Lạ', '03/02/2025'], ['H3', 'Xã Lạ', '03/02/2025'], ['H4', '', '03/02/2025']], { known: units.slice(0, 2) })
    expect([figuresOf(lines, 'a')['nhan'], [...lines.layers.keys()], codesOf(lines)]).toEqual(['unreadable', ['a'], ['register/no-unit', 'unit/unknown', 'register/unit-not-named']])
  })

  it('a unit with dossiers but none that counts has 0', () => expect(figuresOf(read([['H1', 'Xã An Bình', '03/02/2026']]), 'a')).toEqual({ nhan: '0', dung_han: '0' }))
  it('without a list the names make the units', () => expect(registered(set, [good, ['H2', 'Xã Mới', '03/02/2025']], { known: [], open: true }).made.map(({ name }) => name)).toEqual(['Xã An Bình', 'Xã Mới']))
  it('without a column of units the file is that of the unit in its name', () => {
    const nobody = registered(set, [['H1', '03/02/2025', '10/02/2025', '05/02/2025']], { known: [{ id: 'so', name: 'Xã Sơ', kind: 'xã', predecessors: [], notApplicable: [] }], columns: head.filter(title => title !== 'Đơn vị') })
    expect(figuresOf(nobody, 'so')).toEqual({ nhan: '1', dung_han: '1' })
  })
})

describe('beside other sources', () => {
  const sheet = (lines: readonly (readonly string[])[]) => ({ name: 'so', hidden: false, merges: [], rows: rowsOf(lines) })
  const source = (as: 'register' | 'table', lines: readonly (readonly string[])[]): ReadSource => ({ as, files: [{ file: `${as}.csv`, findings: [], workbook: { file: `${as}.csv`, sheets: [sheet(lines)] } }] })
  const register = source('register', [head, good, ['H2', ...good.slice(1)]])
  const table = source('table', [['Đơn vị', 'nhan'], ['Xã An Bình', '9']])
  const latest = (sources: readonly ReadSource[]) => answersOf(gather(set, rest, sources).dossiers[0]?.layers ?? []).get('nhan')

  it('the later one stands, and the register says how many dossiers are behind its figure', () => {
    expect(latest([register, table])).toMatchObject({ read: '9', from: { file: 'table.csv', cell: 'B2' } })
    expect(latest([table, register])).toMatchObject({ read: '2', from: { file: 'register.csv', sheet: 'so', behind: '2 hồ sơ' } })
  })
})

describe('columns', () => {
  it('a lacking column costs only the figures that need it', () => {
    const lines = read([good.slice(0, 3)], { columns: head.slice(0, 3) })
    expect([figuresOf(lines, 'a'), codesOf(lines)]).toEqual([{ nhan: '1', dung_han: 'unreadable' }, ['register/no-column', 'register/no-column']])
  })

  it('two columns that may be one thing are a finding, no choice; the round file decides', () => {
    const columns = [...head.slice(0, 5), 'Ngày hoàn thành']
    const lines = [[...good, '20/02/2025']]
    expect([figuresOf(read(lines, { columns }), 'a'), codesOf(read(lines, { columns }))]).toEqual([{ nhan: '1', dung_han: 'unreadable' }, ['register/two-columns', 'register/no-column']])
    expect(figuresOf(read(lines, { columns, titles: { returned: 'Ngày hoàn thành' } }), 'a')).toEqual({ nhan: '1', dung_han: '0' })
  })

  it('a stated title that is not there is told', () => expect(codesOf(read([good], { titles: { due: 'Hạn chót' } }))).toContain('register/no-title'))
  it('a head below titles', () => expect(figuresOf(registered(set, [['Từ 01/01/2025'], head, good], { known: rest, columns: ['SỔ THEO DÕI HỒ SƠ'] }), 'a')).toEqual({ nhan: '1', dung_han: '1' }))
  it('no head at all', () => expect(codesOf(read([['x', 'y']], { columns: ['a', 'b'] }))).toEqual(['register/no-head']))
})

describe('fingerprints of codes', () => {
  it('tell a hundred thousand apart, and what came before', () => {
    const seen = nothingSeen()
    const meet = (code: string, content: string) => seen.meet(seedOf('a\n'), code, markOf(0, content))
    const codes = Array.from({ length: 100_000 }, (_, index) => `000.00.12.H99-250101-${index}`)
    expect(codes.filter(code => meet(code, 'x') !== 'new')).toEqual([])
    expect([...new Set(codes.map(code => meet(code, 'x')))]).toEqual(['same'])
    expect([meet(codes[77] ?? '', 'y'), seen.meet(seedOf('b\n'), codes[77] ?? '', 0)]).toEqual(['other', 'new'])
  })
})
