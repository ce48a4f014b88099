import { describe, expect, it } from 'vitest'
import { registerColumns } from '../../../src/criteria/measures.ts'
import { dayNumber } from '../../../src/evidence/register/days.ts'
import { columnReader } from '../../../src/evidence/register/row.ts'
import { take } from '../../../src/evidence/intake.ts'
import { cellWith } from '../../../src/evidence/register/stands.ts'
import { noRemarks } from '../../../src/evidence/register/remarks.ts'

const parts = ['31/12/2025', '31-12-2025', '2025-12-31', '31/02/2025', '31/12-2025', '31.12.2025', '1/12/2025', '31/12/1925', '00/00/0000', '3a/12/2025', '2025-1231']
const behind = ['', ' 16:30', ' 16:30:05', ' 16:30:05.123', ' 23:59:59.997', ' 16:30:05.1234567', 'T16:30:05.000', ' 99:99', ' 16:3', ' 1630', 'T16:30', ' CH', ' 16:30 CH', '  16:30']

describe('days of a register', () => {
  it.each(parts.flatMap(day => behind.map(time => `${day}${time}`)))('“%s” is read as any day of a cell, whatever was read before', text => {
    const { read } = columnReader('received')
    for (const before of ['31/12/2025', '31-12-2025 08:00', '2025-12-31']) read(before, 1, 1, () => undefined)
    const { answer: { state, value } } = take(cellWith(text, 1, 2), { id: 'received', name: registerColumns.received.name, kind: 'date', shared: true }, '', '')
    const { said } = read(text, 1, 2, () => undefined)
    expect(said).toEqual(state === 'unreadable' ? { is: 'unreadable' } : { is: 'day', day: value?.is === 'date' ? value.date : '', number: Number(value?.is === 'date' ? value.date.replaceAll('-', '') : '') })
  })

  it('parts of a second are nothing to tell', () =>
    expect(['2025-12-31 16:30:05.123', '31/12/2025 16:30:05,1', '2025-12-31T23:59:59.9999999'].map(text => columnReader('received').read(text, 1, 1, () => undefined))).toEqual(Array.from({ length: 3 }, () => ({ said: { is: 'day', day: '2025-12-31', number: 20251231 }, told: [] }))))

  it('only whole days are numbers', () => expect(['31/12/2025', '31-12-2025 16:30', '2025-12-31 16:30:05.123', '31/12/2025 CH', '31/12-2025', '45650', ''].map(dayNumber)).toEqual([20251231, 20251231, 20251231, 0, 0, 0, 0]))
})

describe('remarks that are alike', () => {
  it('are one, with up to three examples of what was read', () => {
    const remarks = noRemarks()
    const kind = (word: string) => ({ code: 'register/unknown-word', severity: 'warning', alike: 'channel', says: { vi: `Không rõ “${word}”`, en: `Unclear “${word}”` } } as const)
    for (let row = 1; row <= 100; row++) remarks.add(kind(`Kênh ${row % 5}`), 'so', 3, row, `Kênh ${row % 5}`)
    remarks.add({ ...kind('Kênh 1'), alike: 'payment' }, 'so', 4, 9, 'Kênh 1')
    expect(remarks.findings('so.csv').map(({ message }) => message)).toEqual([
      { vi: 'Không rõ “Kênh 1”: 100 hồ sơ (C1, C2, C3 …); cũng vậy: “Kênh 2”, “Kênh 3” và 2 nội dung khác.', en: 'Unclear “Kênh 1”: 100 dossiers (C1, C2, C3 …); likewise “Kênh 2”, “Kênh 3” and 2 others.' },
      { vi: 'Không rõ “Kênh 1”: 1 hồ sơ (D9).', en: 'Unclear “Kênh 1”: 1 dossier (D9).' },
    ].map(each => expect.objectContaining(each)))
  })
})
