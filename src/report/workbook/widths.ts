import type { Page } from '../../page.ts'

/** How wide columns may be whose heads are names, in characters, and in how many lines a name should stand. */
export interface HeadRoom {
  readonly least: number
  readonly most: number
  readonly lines: number
  /** What all of them may take beyond the least. */
  readonly beyond: number
}

/** Widths under which long names do not stand as towers: each has what its name needs, all of them no more than there is room for. */
export function headWidths(names: readonly string[], { least, most, lines, beyond }: HeadRoom): readonly number[] {
  const wanted = names.map(name => Math.min(most, Math.max(least, Math.ceil(name.length / lines) + 2)) - least)
  const all = wanted.reduce((total, more) => total + more, 0)
  const share = all <= beyond ? 1 : beyond / all
  return wanted.map(more => least + Math.floor(more * share * 2) / 2)
}

/** A column of names: wide enough that the longest stands in three lines, or nearly. */
export const nameWidth = (names: readonly string[], least: number): number => Math.min(36, Math.max(least, ...names.map(name => Math.ceil(name.length / 3))))

/** What a landscape page holds beside each other at 78 % of full size, in characters. */
const room = { A4: 190, A3: 275 } as const

type Across = Pick<NonNullable<Page['print']>, 'landscape' | 'fitWidth' | 'pagesWide' | 'paper'>

/** How a wide sheet is printed without letters growing small: on A4 where its width fits, else on A3 and as few pages beside each other as will do, which share the columns evenly. */
export function acrossPages(columns: Page['columns'], repeated: number): Across {
  const chars = (some: Page['columns']): number => some.reduce((total, { width }) => total + width + 0.7, 0)
  const [kept, rest] = [chars(columns.slice(0, repeated)), chars(columns.slice(repeated))]
  if (kept + rest <= room.A4) return { landscape: true, fitWidth: true }
  const pagesWide = Math.max(1, Math.ceil(rest / (room.A3 - kept)))
  return { landscape: true, fitWidth: true, paper: 'A3', ...(pagesWide === 1 ? {} : { pagesWide }) }
}
