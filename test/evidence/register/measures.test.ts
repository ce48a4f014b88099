import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { MeasureData, When } from '../../../src/criteria/measures.ts'
import { codesOf, figuresOf, head, registered, setWith, units } from './build.ts'

const dossier = (code: string, received: string, due: string, returned: string, more: readonly string[] = []): readonly string[] => [code, 'Xã An Bình', received, due, returned, ...more]
const one = (measure: MeasureData, line: readonly string[]): string | undefined => figuresOf(registered(setWith({ so: measure }), [line]), 'a')['so']
const count = (when: When, where?: MeasureData['where']): MeasureData => ({ count: 'dossiers', when, ...(where === undefined ? {} : { where }) })
const onTime = count('returned', { returned: { by: 'due' } })
const overdue = count('pending', { due: { before: 'end' } })

describe('which dossiers stand in the period', () => {
  it.each<readonly [string, When, string, string, string]>([
    ['the last minute of the year', 'received', '31/12/2025 23:59', '', '1'], ['the first minute of the next', 'received', '01/01/2026 00:00', '', '0'],
    ['the first day', 'received', '01/01/2025', '', '1'], ['the day before', 'received', '31/12/2024 23:59', '', '0'],
    ['returned in the year, received before', 'returned', '20/12/2024', '02/01/2025', '1'], ['returned after it', 'returned', '20/12/2025', '02/01/2026', '0'], ['not returned', 'returned', '20/12/2025', '', '0'],
    ['pending: not returned', 'pending', '20/12/2025', '', '1'], ['pending: returned after the end', 'pending', '20/12/2025', '02/01/2026 08:00', '1'], ['pending no more: returned on the last day', 'pending', '20/12/2025', '31/12/2025 23:59', '0'],
    ['pending: received after the end', 'pending', '02/01/2026', '', '0'], ['carried over', 'carried', '20/12/2024', '02/01/2025', '1'], ['carried over and still open', 'carried', '20/12/2024', '', '1'], ['done before', 'carried', '20/12/2024', '30/12/2024', '0'],
    ['handled: carried over', 'handled', '20/12/2024', '02/01/2025', '1'], ['handled: new', 'handled', '02/01/2025', '', '1'], ['handled: done before', 'handled', '20/12/2024', '30/12/2024', '0'],
  ])('%s', (_, when, received, returned, counts) => expect(one(count(when), dossier('1', received, '', returned))).toBe(counts))
})

describe('on time and overdue', () => {
  it.each<readonly [string, MeasureData, string, string, string]>([
    ['returned on the day due, later by the clock', onTime, '10/02/2025 08:00', '10/02/2025 16:30', '1'], ['a day late', onTime, '10/02/2025', '11/02/2025', '0'], ['early', onTime, '10/02/2025', '03/02/2025', '1'], ['no dossier with a day due: nobody knows', onTime, '', '03/02/2025', 'unreadable'],
    ['due before the end, not returned', overdue, '30/12/2025', '', '1'], ['due on the last day', overdue, '31/12/2025', '', '0'], ['due before the end, returned after it', overdue, '30/12/2025', '05/01/2026', '1'], ['due next year', overdue, '10/01/2026', '', '0'],
  ])('%s', (_, measure, due, returned, counts) => expect(one(measure, dossier('1', '03/02/2025', due, returned))).toBe(counts))
})

describe('words', () => {
  const line = (channel: string, payment = '', post = '', digitised = ''): readonly string[] => dossier('1', '03/02/2025', '', '', [channel, payment, post, digitised])
  it.each<readonly [NonNullable<MeasureData['where']>, readonly string[], string]>([
    [{ channel: 'online' }, line('Trực tuyến'), '1'], [{ channel: 'online' }, line('Cổng Dịch vụ công'), '1'], [{ channel: 'online' }, line('x'), '1'], [{ channel: 'online' }, line('Trực tiếp'), '0'], [{ channel: 'online' }, line(''), '0'],
    [{ channel: ['online', 'post'] }, line('BCCI'), '1'], [{ channel: { not: 'online' } }, line('BCCI'), '1'], [{ channel: 'Lưu động' }, line('lưu động'), '1'], [{ payment: 'online' }, line('', 'Thanh toán trực tuyến'), '1'], [{ payment: 'online' }, line('', 'Tiền mặt'), '0'],
    [{ post: true }, line('', '', 'x'), '1'], [{ post: true }, line('', '', ''), '0'], [{ post: false }, line('', '', ''), '1'], [{ digitised: true }, line('', '', '', 'Có'), '1'], [{ digitised: true }, line('', '', '', '1'), '1'], [{ digitised: true }, line('', '', '', 'Chưa'), '0'],
    [{ returned: { blank: true } }, line(''), '1'], [{ channel: { blank: false } }, line(''), '0'],
  ])('%j of %j', (where, row, counts) => expect(one(count('received', where), row)).toBe(counts))

  it('a word of no known meaning leaves the count open', () => {
    const read = registered(setWith({ so: count('received', { channel: 'online' }) }), [line('Kênh 3'), dossier('2', '04/02/2025', '', '', ['Trực tuyến'])])
    expect([figuresOf(read, 'a'), codesOf(read)]).toEqual([{ so: 'unreadable' }, ['register/unknown-word', 'register/undecided', 'register/unit-not-named']])
  })
})

describe('sums and different texts', () => {
  const lines = [dossier('1', '03/02/2025', '', '', ['', '', '', '', 'Khai sinh', '8.000']), dossier('2', '04/02/2025', '', '', ['', '', '', '', 'khai  sinh', '2000']), dossier('3', '05/02/2025', '', '', ['', '', '', '', 'Kết hôn', '']), dossier('4', '05/02/2026', '', '', ['', '', '', '', 'Khai tử', '1'])]
  it('dossiers outside the period are no part of them', () => expect(figuresOf(registered(setWith({ phi: { sum: 'fee', when: 'received' }, thu_tuc: { distinct: 'procedure', when: 'received' } }), lines), 'a')).toEqual({ phi: '10000', thu_tuc: '2' }))
})

interface Line { readonly unit: number; readonly received: number | undefined; readonly due: number | undefined; readonly returned: number | undefined; readonly online: boolean; readonly digitised: boolean }

/** Days from 01/12/2024 to 04/02/2026. */
const dayAt = (offset: number): Date => new Date(Date.UTC(2024, 11, 1 + offset))
const shown = (offset: number | undefined): string => (offset === undefined ? '' : dayAt(offset).toISOString().slice(0, 10).split('-').reverse().join('/'))
const first = 31
const last = first + 364
const day = fc.integer({ min: 0, max: 430 })
const maybe = fc.option(day, { nil: undefined, freq: 4 })
const lineOf: fc.Arbitrary<Line> = fc.record({ unit: fc.integer({ min: 0, max: 2 }), received: day, due: maybe, returned: maybe, online: fc.boolean(), digitised: fc.boolean() })

const naive: Readonly<Record<string, (line: Line) => boolean>> = {
  nhan: ({ received = -1 }) => received >= first && received <= last,
  tra: ({ returned }) => returned !== undefined && returned >= first && returned <= last,
  dung_han: ({ returned, due }) => returned !== undefined && returned >= first && returned <= last && due !== undefined && returned <= due,
  tre: ({ returned, due }) => returned !== undefined && returned >= first && returned <= last && due !== undefined && returned > due,
  ton: ({ received = -1, returned }) => received <= last && (returned === undefined || returned > last),
  qua_han: ({ received = -1, returned, due }) => received <= last && (returned === undefined || returned > last) && due !== undefined && due < last,
  truc_tuyen: ({ received = -1, online }) => received >= first && received <= last && online,
  so_hoa_tai_cho: ({ received = -1, online, digitised }) => received >= first && received <= last && !online && digitised,
}
const measures: Readonly<Record<string, MeasureData>> = {
  nhan: count('received'), tra: count('returned'), dung_han: onTime, tre: count('returned', { returned: { after: 'due' } }), ton: count('pending'), qua_han: overdue,
  truc_tuyen: count('received', { channel: 'online' }), so_hoa_tai_cho: count('received', { channel: { not: 'online' }, digitised: true }),
}

describe('random registers', () => {
  const set = setWith(measures)
  it('are counted as a plain count counts them, in any order of rows and columns', () => {
    fc.assert(fc.property(fc.array(lineOf, { maxLength: 60 }), fc.boolean(), (lines, backwards) => {
      const typed = lines.map((line, index) => [`H${index}`, units[line.unit]?.name ?? '', shown(line.received), shown(line.due), shown(line.returned), line.online ? 'Trực tuyến' : 'Trực tiếp', '', '', line.digitised ? 'Có' : ''])
      const turned = (row: readonly string[]): readonly string[] => (backwards ? [...row].reverse() : row)
      const read = registered(set, (backwards ? [...typed].reverse() : typed).map(turned), { columns: turned(head.slice(0, 9)) })
      for (const [index, { id }] of units.entries()) {
        const own = lines.filter(({ unit }) => unit === index)
        const [returned, isDueless] = [own.filter(naive['tra'] ?? (() => false)), (figure: string) => figure === 'dung_han' || figure === 'tre']
        const isOpen = (figure: string): boolean => isDueless(figure) && returned.length > 0 && returned.every(({ due }) => due === undefined)
        const expected = own.length === 0 ? {} : Object.fromEntries(Object.entries(naive).map(([figure, holds]) => [figure, isOpen(figure) ? 'unreadable' : String(own.filter(holds).length)]))
        expect(figuresOf(read, id)).toEqual(expected)
      }
    }), { seed: 7, numRuns: 150 })
  })
})
