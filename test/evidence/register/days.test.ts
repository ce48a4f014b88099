import { describe, expect, it } from 'vitest'
import { registerColumns } from '../../../src/criteria/measures.ts'
import { dayNumber } from '../../../src/evidence/register/days.ts'
import { columnReader } from '../../../src/evidence/register/row.ts'
import { take } from '../../../src/evidence/intake.ts'
import { cellWith } from '../../../src/evidence/register/stands.ts'
import { noRemarks } from '../../../src/evidence/register/remarks.ts'

const parts = ['31/12/2025', '31-12-2025', '2025-12-31', '31/02/2025', '31/12-2025', '31.12.2025', '1/12/2025', '31/12/1925', '00/00/0000', '3a/12/2025', '2025-1231']
const behind = ['', ' 16:30', ' 16:30:05', ' 99:99', ' 16:3', ' 1630', 'T16:30', ' CH', ' 16:30 CH', '  16:30']

describe('days of a register', () => {
  it.each(parts.flatMap(day => behind.map(time => `${day}${time}`)))('“%s” is read as any day of a cell, whatever was read before', text => {
    const { read } = columnReader('received')
    for (const before of ['31/12/2025', '31-12-2025 08:00', '2025-12-31']) read(before, 1, 1, () => undefined)
    const { answer: { state, value } } = take(cellWith(text, 1, 2), { id: 'received', name: registerColumns.received.name, kind: 'date', shared: true }, '', '')
    const { said } = read(text, 1, 2, () => undefined)
    expect(said).toEqual(state === 'unreadable' ? { is: 'unreadable' } : { is: 'day', day: value?.is === 'date' ? value.date : '', number: Number(value?.is === 'date' ? value.date.replaceAll('-', '') : '') })
  })

  it('only whole days are numbers', () => expect(['31/12/2025', '31-12-2025 16:30', '2025-12-31 16:30:05', '31/12/2025 CH', '31/12-2025', '45650', ''].map(dayNumber)).toEqual([20251231, 20251231, 20251231, 0, 0, 0, 0]))
})

describe('remarks of very many kinds', () => {
  it('are told one by one at first and then together', () => {
    const remarks = noRemarks()
    for (let row = 1; row <= 100; row++) remarks.add({ code: 'register/unknown-word', severity: 'warning', says: { vi: `Không rõ “Kênh ${row}”`, en: `Unclear “${row}”` } }, 'so', 3, row)
    const told = remarks.findings('so.csv')
    expect([told.length, told.at(-1)?.message.vi]).toEqual([13, 'Nhiều ô khác cũng như vậy, mỗi ô ghi một khác: 88 hồ sơ (C13, C14, C15 …).'])
  })
})
