import { describe, expect, it } from 'vitest'
import { table, type Column } from '../../src/report/table.ts'

const columns: readonly Column[] = [{ head: 'Hạng', align: 'right', width: 4 }, { head: 'Đơn vị', align: 'left', width: 12 }, { head: 'Chỉ số', align: 'right', width: 7 }]
const rows = (count: number): readonly (readonly string[])[] => Array.from({ length: count }, (_, at) => [String(at + 1), at % 2 === 0 ? 'Xã A' : 'Xã Nậm Khắt Thượng', '84,25'])

describe('a table of many rows', () => {
  it('is laid out as one of few rows, long names wrapped in their column', () =>
    expect(table(columns, rows(1000)).split('\n').slice(0, 9)).toEqual(table(columns, rows(6)).split('\n').slice(0, 9)))

  it('keeps every line within its width', () =>
    expect(table(columns, rows(1000)).split('\n').filter(line => [...line].length > 4 + 2 + 12 + 2 + 7)).toEqual([]))
})
