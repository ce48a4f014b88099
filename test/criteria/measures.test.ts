import { describe, expect, it } from 'vitest'
import { loadCriteria } from '../../src/criteria/load.ts'
import { readYaml } from '../../src/io/yaml.ts'

/** What `check` tells of a measure: the code, the severity, and what it advises. */
function told(measure: string): readonly (readonly string[])[] {
  const set = `id: so
title: Sổ
year: 2025
period: { from: 2025-01-01, to: 2025-12-31 }
sample: true
applies: [xã]
scale: 1
figures:
  dem: { name: Số hồ sơ, unit: hồ sơ, kind: count }
measures:
  dem: { count: dossiers, ${measure} }
fields:
  - { code: '1', name: Hồ sơ, max: 1, rule: { method: bands, of: dem, bands: [{ from: 1, points: 1 }] } }
`
  return loadCriteria(readYaml(new TextEncoder().encode(set), 'so.yaml')).findings.filter(({ code }) => code.startsWith('criteria/measure')).map(({ code, severity, fix }) => [code, severity, fix?.vi ?? ''])
}

const slip = (fix: string) => [['criteria/measure-word', 'warning', fix]]
const online = 'Ghi `online` để tính mọi cách ghi quen thuộc: “trực tuyến”, “nộp trực tuyến”, “đã nộp trực tuyến” …'

describe('words of a measure', () => {
  it.each([
    ['channel: onlin', 'Có phải ý là `online`?'], ['channel: Trực tuyến', online], ['channel: { not: TRỰC TUYẾN }', online], ['channel: Online', online], ['channel: [direct, qua mạng]', online],
    ['channel: cash', 'Được dùng: `online`, `direct`, `post`.'], ['payment: direct', 'Được dùng: `online`, `transfer`, `cash`, `free`.'], ['payment: fre', 'Có phải ý là `free`?'],
  ])('%s is told', (where, fix) => expect(told(`when: received, where: { ${where} }`)).toEqual(slip(fix)))

  it.each(['channel: online', 'channel: [online, Kênh 3]', 'channel: Lưu động', 'payment: [cash, transfer]', 'payment: { not: free }', 'procedure: Trực tuyến', 'status: Đã trả'])('%s is not', where => expect(told(`when: received, where: { ${where} }`)).toEqual([]))
})

describe('days of a measure', () => {
  const idle = [['criteria/measure-idle', 'error', 'Sửa ngày, thứ tự so hoặc `when`.']]
  it.each([
    ['received', 'received: { by: 2024-06-30 }'], ['received', 'received: { before: start }'], ['received', 'received: { after: end }'], ['returned', 'returned: { from: 2026-01-01 }'], ['due', 'due: { before: 2025-01-01 }'],
    ['pending', 'returned: { by: end }'], ['pending', 'received: { after: end }'], ['carried', 'received: { from: start }'], ['carried', 'returned: { before: start }'], ['handled', 'received: { after: end }'],
    ['received', 'returned: { by: 2025-03-01, after: 2025-06-30 }'], ['due', 'returned: { after: 2025-06-30, before: 2025-07-01 }'],
  ])('%s with %s is never held', (when, where) => expect(told(`when: ${when}, where: { ${where} }`)).toEqual(idle))

  it.each([
    ['received', 'received: { by: 2025-06-30 }'], ['received', 'received: { from: end }'], ['received', 'returned: { by: 2026-01-15 }'], ['received', 'due: { before: 2024-06-30 }'], ['pending', 'due: { before: end }'], ['pending', 'received: { before: start }'],
    ['pending', 'returned: { by: 2026-01-15 }'], ['carried', 'returned: { by: end }'], ['handled', 'received: { before: start }'], ['returned', 'returned: { from: 2025-07-01, by: 2025-07-01 }'],
  ])('%s with %s may hold', (when, where) => expect(told(`when: ${when}, where: { ${where} }`)).toEqual([]))

  it('a day written as people write it is told how to be written', () => expect(told('when: received, where: { received: { by: 31/12/2025 } }')).toEqual([['criteria/measure-day', 'error', 'Ghi 2025-12-31 (năm-tháng-ngày).']]))
})
