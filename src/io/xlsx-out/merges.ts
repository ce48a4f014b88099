import type { Box, Page } from '../../page.ts'
import { address } from '../../sheet.ts'

/** What boxes of several rows or columns lie over: their ranges, and each place beside their first with the box that lends it its look, by row and column from 1. */
export interface Merges {
  readonly ranges: readonly string[]
  readonly lent: ReadonlyMap<number, ReadonlyMap<number, Box>>
  /** The last row that is covered. */
  readonly bottom: number
}

/** The merged boxes of a page. Throws a TypeError where one lies over another box: no program opens such a sheet. */
export function mergesOf(page: Page): Merges {
  const ranges: string[] = []
  const lent = new Map<number, Map<number, Box>>()
  let bottom = 0
  const cover = (box: Box, row: number, column: number): void => {
    const [right, below] = [column + (box.across ?? 1) - 1, row + (box.down ?? 1) - 1]
    ranges.push(`${address(column, row)}:${address(right, below)}`)
    bottom = Math.max(bottom, below)
    for (let under = row; under <= below; under++) {
      const places = lent.get(under) ?? new Map<number, Box>()
      lent.set(under, places)
      for (let at = column; at <= right; at++) {
        if (under === row && at === column) continue
        if (places.has(at) || page.rows[under - 1]?.boxes[at - 1] !== undefined) throw new TypeError(`one box over another: ${page.name}!${address(at, under)}`)
        places.set(at, box)
      }
    }
  }
  page.rows.forEach(({ boxes }, row) => boxes.forEach((box, column) => {
    if (box !== undefined && ((box.across ?? 1) > 1 || (box.down ?? 1) > 1)) cover(box, row + 1, column + 1)
  }))
  return { ranges, lent, bottom }
}
