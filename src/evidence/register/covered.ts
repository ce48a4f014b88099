import type { RegisterColumn } from '../../criteria/measures.ts'
import { areaOf, type Area } from '../../sheet.ts'
import type { Columns } from './dossier.ts'
import type { Owner } from './owners.ts'

/** A column whose cells are merged over several dossiers: how many such cells, the first of them, and whose the dossiers are; without owners anybody's. */
export interface Covered {
  readonly column: RegisterColumn
  readonly count: number
  readonly ranges: readonly string[]
  readonly owners?: readonly Owner[]
}

/** The rows of a table that are dossiers, run by run, against the merged cells that are known when all have come. */
export interface DossierRuns {
  /** A dossier of this owner stands in a row. */
  pass(owner: Owner, row: number): void
  merged(ranges: readonly string[]): void
  covered(): readonly Covered[]
}

interface Run { readonly owner: Owner | undefined; from: number; to: number }

/** What lies beyond so many runs is kept as one, which is anybody's. */
const mostRuns = 20_000
const mostRanges = 3

/** What merged cells show stands in the first of them alone: the other rows of a column that is read would be blank. Units are filled in elsewhere, and what nobody reads is nobody's trouble. */
export function dossierRuns(columns: Columns, needed: readonly RegisterColumn[]): DossierRuns {
  const read = [...new Set<RegisterColumn>(['code', ...needed])].flatMap(column => { const at = columns[column]; return at === undefined ? [] : [{ column, at, count: 0, ranges: [] as string[], owners: new Set<Owner | undefined>() }] })
  const runs: Run[] = []
  const rest: Run = { owner: undefined, from: Infinity, to: 0 }
  let last = rest
  const cover = (range: string, { left, top, right, bottom }: Area): void => {
    for (const each of read) {
      if (each.at < left || each.at > right) continue
      const from = each.at === left ? top + 1 : top
      const under = [...between(runs, from, bottom), ...(rest.from <= bottom && rest.to >= from ? [rest] : [])]
      if (under.length === 0) continue
      each.count++
      if (each.ranges.length < mostRanges) each.ranges.push(range)
      for (const { owner } of under) each.owners.add(owner)
    }
  }
  return {
    pass(owner, row) {
      if (row === last.to + 1 && last.owner === owner) { last.to = row; return }
      if (runs.length < mostRuns) { runs.push(last = { owner, from: row, to: row }); return }
      if (row < rest.from) rest.from = row
      if (row > rest.to) rest.to = row
    },
    merged(ranges) {
      const tall = ranges.flatMap(range => { const area = areaOf(range); return area !== undefined && area.bottom > area.top && read.some(({ at }) => at >= area.left && at <= area.right) ? [{ range, area }] : [] })
      if (tall.length === 0) return
      runs.sort((a, b) => a.from - b.from)
      for (const { range, area } of tall) cover(range, area)
    },
    covered: () => read.filter(({ count }) => count > 0).map(({ column, count, ranges, owners }) => ({ column, count, ranges, ...(owners.has(undefined) ? {} : { owners: [...owners].filter(owner => owner !== undefined) }) })),
  }
}

/** The runs that hold a row between two others, of runs in the order of their first rows. */
function between(runs: readonly Run[], from: number, to: number): readonly Run[] {
  let [low, high] = [0, runs.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((runs[middle]?.from ?? 0) <= to) low = middle + 1
    else high = middle
  }
  const found: Run[] = []
  for (let at = low - 1; at >= 0; at--) {
    const run = runs[at]
    if (run === undefined || run.to < from) break
    found.push(run)
  }
  return found
}
