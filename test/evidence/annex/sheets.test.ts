import { describe, expect, it } from 'vitest'
import type { Sheet } from '../../../src/sheet.ts'
import { codes, drawn, outlined, read } from './table.ts'

const first = drawn('STT | Tiêu chí | Điểm tối đa | Cách tính\n1 | Chỉ đạo | 1\n1.1 | Một | 1 | Có: 1; Không: 0', [], 'PL1')
const one = ['1 Chỉ đạo (1)', '1.1 Một (1) yes-no']
const seen = (...sheets: readonly Sheet[]) => read(...sheets).findings.flatMap(({ code, severity, read: name }) => (code === 'import/sheet-not-read' ? [[severity, name]] : []))

describe('sheets beside the first one', () => {
  it('one without a head goes on where its rows have numbers and maxima in the same columns', () => {
    const both = read(first, drawn('1.2 | Hai | 2 | Có: 2; Không: 0\n2 | Thể chế | 3 | Có: 3; Không: 0', [], 'PL1 (tiếp)'))
    expect(outlined(both)).toEqual([...one, '1.2 Hai (2) yes-no', '2 Thể chế (3) yes-no'])
    expect(codes(both)).toEqual([])
  })

  it('a heading that is repeated goes on as well', () =>
    expect(outlined(read(first, drawn('1 | Chỉ đạo (tiếp theo)\n1.2 | Hai | 2 | Có: 2; Không: 0', [], 'PL1 (tiếp)')))).toEqual([...one, '1.2 Hai (2) yes-no']))

  it('a list that starts with the first number again is another thing, and is told', () => {
    const list = drawn('1 | Xã An Khánh | 5200\n2 | Xã Tiến Lợi | 4100', [], 'Danh sách')
    expect(outlined(read(first, list))).toEqual(one)
    expect(seen(first, list)).toEqual([['warning', 'Danh sách']])
  })

  it('what has other columns is told with its rows', () => {
    const other = drawn('Số liệu | 2024 | 2025\nHồ sơ | 10 | 20', [], 'Số liệu')
    expect(seen(first, other)).toEqual([['warning', 'Số liệu']])
    expect(read(first, other).findings[0]?.message.vi).toContain('2 dòng')
  })

  it('a hidden one is told: as a warning when criteria stand in it', () => {
    const hidden = (sheet: Sheet): Sheet => ({ ...sheet, hidden: true })
    expect(seen(first, hidden(drawn('2 | Thể chế | 3', [], 'Ẩn')), hidden(drawn('Có\nKhông', [], 'Danh mục')))).toEqual([['warning', 'Ẩn'], ['info', 'Danh mục']])
  })

  it('an empty one and a table of grades are not', () =>
    expect(seen(first, drawn('', [], 'Trống'), drawn('Xếp loại | Điểm\nTốt | từ 80\nKhá | dưới 80', [], 'Xếp loại'))).toEqual([]))
})

describe('maxima that can be read in two ways', () => {
  it('are told once, and stand in the draft to be looked at', () => {
    const table = read(drawn('STT | Tiêu chí | Điểm tối đa | Cách tính\n1 | Chỉ đạo | 2.000\n1.1 | Một | 1.000 | Có: 1; Không: 0\n1.2 | Hai | 0.500 | Có: 0,5; Không: 0'))
    expect(codes(table)).toEqual(['import/maximum-two-ways'])
    expect(table.skeleton?.fields[0]?.children.map(child => child.scoring?.todo.length)).toEqual([1, 0])
  })
})

describe('rows without a number that have points', () => {
  const numbered = ['2', '3', '4', '5', '6'].map(code => `\n${code} | Mục ${code} | 1`).join('')
  const strays = (picture: string) => read(drawn(picture + numbered)).findings.flatMap(({ code, at }) => (code === 'import/row-not-read' ? [at?.cell] : []))

  it('beside a rule of the item above are no part of it, nor are the answers below them', () => {
    const picture = 'STT | Tiêu chí | Điểm tối đa | Cách tính\n1 | Kế hoạch | 2 | Có: 2; Không: 0\n | Ban hành quy chế | 1,5 | Đúng hạn: 1,5; chậm: 0\n | - Có: 1\n7 | Báo cáo | 1 | Có: 1; Không: 0'
    expect(outlined(read(drawn(picture)))).toEqual(['1 Kế hoạch (2) yes-no', '7 Báo cáo (1) yes-no'])
    expect(strays(picture)).toEqual(['B3', 'B4'])
    expect(read(drawn(picture)).skeleton?.remarks).toEqual(['Ban hành quy chế | 1,5 | Đúng hạn: 1,5; chậm: 0', '- Có: 1'])
  })

  it('that are no answers by their words are told', () =>
    expect(strays('STT | Tiêu chí | Điểm tối đa\n1 | Kế hoạch | 2\n | Ban hành quy chế | 2\n | Công khai thủ tục | 1')).toEqual(['B3', 'B4']))

  it('behind the last answer are told', () =>
    expect(strays('STT | Tiêu chí | Điểm tối đa\n1 | Kế hoạch | 2\n | Đúng hạn | 2\n | Trễ một tháng | 1\n | Không | 0\n | Ban hành quy chế | 1')).toEqual(['B6']))
})
