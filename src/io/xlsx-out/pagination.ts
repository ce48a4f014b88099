import type { Page } from '../../page.ts'
import { pixelsOf, rowHeight } from './heights.ts'

/** The margins of a printed page, in inches. */
export const marginsOf = ({ print }: Page): Margins => (print?.narrow === true ? narrow : usual)

interface Margins { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number; readonly header: number; readonly footer: number }

const usual = { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 } as const
const narrow = { left: 0.3, right: 0.3, top: 0.3, bottom: 0.45, header: 0.2, footer: 0.2 } as const

/** How a page falls into sheets of paper: so many high at most (0 leaves it to what stands there), and the row before which a new one begins. */
export interface Paged {
  readonly high: number
  readonly breakBefore?: number
}

/** Programs and printers differ a little from what is reckoned here. */
const near = [0.96, 1.04] as const

/** Shrinks a page where that saves a sheet of paper, and keeps its closing rows together. Rows are numbered from 1. */
export function paged(page: Page): Paged {
  const { print } = page
  if (print?.closing === undefined && print?.leastScale === undefined) return { high: 0 }
  const rows = heightsOf(page)
  const scale = scaleOf(page)
  const starts = (scale: number): readonly number[] => startsOf(page, rows, roomOf(page).high / scale)
  const fewer = print.leastScale === undefined ? Infinity : starts(Math.min(scale, print.leastScale / 100)).length
  if (fewer < starts(scale / near[0]).length) return { high: fewer }
  const first = rows.length - (print.closing ?? 0) + 1
  const isParted = near.some(slack => (starts(scale / slack).at(-1) ?? 1) > first)
  return { high: 0, ...(isParted && first > 1 ? { breakBefore: first } : {}) }
}

const heightsOf = (page: Page): readonly number[] => page.rows.map(row => (row.hidden === true ? 0 : row.height ?? rowHeight(row, page)))

const paper = { A4: [595, 842], A3: [842, 1191] } as const

/** What a sheet of paper holds within its margins, in points. */
function roomOf(page: Page): { readonly wide: number; readonly high: number } {
  const { print } = page
  const margins = marginsOf(page)
  const [short, long] = paper[print?.paper ?? 'A4']
  const [wide, high] = print?.landscape === true ? [long, short] : [short, long]
  return { wide: wide - 72 * (margins.left + margins.right), high: high - 72 * (margins.top + margins.bottom) }
}

function scaleOf(page: Page): number {
  if (page.print?.fitWidth !== true) return (page.print?.scale ?? 100) / 100
  const wide = page.columns.reduce((total, { width, hidden }) => total + (hidden === true ? 0 : pixelsOf(width)), 0) * 0.75
  return Math.min(1, ((page.print.pagesWide ?? 1) * roomOf(page).wide) / Math.max(wide, 1))
}

/** The first row of each sheet of paper. */
function startsOf({ print }: Page, rows: readonly number[], room: number): readonly number[] {
  const [from, until] = print?.titleRows ?? [1, 0]
  const titles = rows.slice(from - 1, until).reduce((total, height) => total + height, 0)
  const starts = [1]
  let used = 0
  for (const [at, height] of rows.entries()) {
    if (used + height > room && at > 0) {
      starts.push(at + 1)
      used = at >= until ? titles : 0
    }
    used += height
  }
  return starts
}
