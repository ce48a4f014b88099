import { describe, expect, it } from 'vitest'
import { acrossPages, headWidths, nameWidth } from '../../../src/report/workbook/widths.ts'

const room = { least: 10, most: 26, lines: 6, beyond: 20 }
const columns = (count: number): readonly { readonly width: number }[] => Array.from({ length: count }, () => ({ width: 10 }))

describe('widths of columns', () => {
  it('gives a long name what it needs, a short one the least, and all together no more than there is room for', () => {
    expect(headWidths(['Thể chế', 'x'.repeat(84), 'x'.repeat(300)], { ...room, beyond: 99 })).toEqual([10, 16, 26])
    expect(headWidths(Array.from({ length: 4 }, () => 'x'.repeat(300)), room)).toEqual([15, 15, 15, 15])
    expect(nameWidth(['Xã An', 'x'.repeat(90)], 24)).toBe(30)
    expect(nameWidth(['Xã An', 'x'.repeat(400)], 24)).toBe(36)
  })

  it('prints on A4 what fits there, then on A3, then on several beside each other', () => {
    expect(acrossPages(columns(17), 2)).toEqual({ landscape: true, fitWidth: true })
    expect(acrossPages(columns(25), 2)).toEqual({ landscape: true, fitWidth: true, paper: 'A3' })
    expect(acrossPages(columns(26), 2)).toEqual({ landscape: true, fitWidth: true, paper: 'A3', pagesWide: 2 })
    expect(acrossPages(columns(130), 2).pagesWide).toBe(6)
  })
})
