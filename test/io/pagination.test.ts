import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { paged } from '../../src/io/xlsx-out/pagination.ts'
import { writeXlsx } from '../../src/io/xlsx-write.ts'
import type { Page } from '../../src/page.ts'

/** A4 upright holds 842 - 79 = 763 points at full size: 38 rows of 20 points. */
const page = (rows: number, print: Partial<NonNullable<Page['print']>>, width = 20): Page =>
  ({ name: 'Trang', columns: [{ width }], rows: Array.from({ length: rows }, (_, at) => ({ boxes: [{ value: at + 1 }], height: 20 })), print: { landscape: false, fitWidth: true, ...print } })

const sheetOf = async (what: Page): Promise<string> => strFromU8(unzipSync(await writeXlsx({ title: 'Sổ', pages: [what] }))['xl/worksheets/sheet1.xml'] ?? new Uint8Array())

describe('how a page falls into sheets of paper', () => {
  it('leaves a page alone that asks for nothing, or whose closing rows stand together anyhow', () => {
    expect(paged(page(100, {}))).toEqual({ high: 0 })
    expect(paged(page(20, { closing: 6 }))).toEqual({ high: 0 })
    expect(paged(page(60, { closing: 6 }))).toEqual({ high: 0 })
  })

  it('begins a new sheet before the closing rows that an end of the paper would part, or might', () => {
    for (const rows of [39, 40, 42]) expect(paged(page(rows, { closing: 6 })).breakBefore).toBe(rows - 5)
    expect(paged(page(37, { closing: 6 })).breakBefore).toBe(32)
  })

  it('counts the heads that each sheet repeats, and the width that makes everything smaller', () => {
    expect(paged(page(70, { closing: 6 })).breakBefore).toBeUndefined()
    expect(paged(page(70, { closing: 6, titleRows: [1, 3] })).breakBefore).toBe(65)
    expect(paged(page(40, { closing: 6 }, 204)).breakBefore).toBeUndefined()
    expect(paged(page(74, { closing: 6 }, 204)).breakBefore).toBe(69)
  })

  it('shrinks where that saves a sheet, and not below what is said', () => {
    expect(paged(page(42, { closing: 6, leastScale: 80 }))).toEqual({ high: 1 })
    expect(paged(page(84, { leastScale: 80 }))).toEqual({ high: 2 })
    expect(paged(page(55, { closing: 6, leastScale: 80 }))).toEqual({ high: 0 })
  })

  it('writes what was found: a break after the row before, the number of sheets, narrow edges', async () => {
    const broken = await sheetOf(page(40, { closing: 6 }))
    expect(broken).toMatch(/<rowBreaks count="1" manualBreakCount="1"><brk id="34"[^>]*man="1"/)
    expect(broken).toContain('fitToWidth="1" fitToHeight="0"')
    const shrunk = await sheetOf(page(84, { leastScale: 80, pagesWide: 3, narrow: true }))
    expect(shrunk).not.toContain('rowBreaks')
    expect(shrunk).toContain('fitToWidth="3" fitToHeight="2"')
    expect(shrunk).toContain('<pageMargins left="0.3" right="0.3"')
  })
})
