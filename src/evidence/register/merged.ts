import { areaOf } from '../../sheet.ts'
import { isStated, type Here, type Lettered, type Stands } from './stands.ts'

/** What stands above in a column, and in which row. */
interface Above { readonly row: number; readonly stands: Stands }

interface Held { readonly values: readonly Stands[]; readonly row: number; readonly lettered: Lettered; readonly above: readonly Above[] }

/** Rows that name no unit wait until the merged cells of their sheet are known, which stand behind its rows in a workbook. */
export interface HeldRows {
  /** Looks at what the row that stands here names. */
  pass(): void
  /** Keeps the row that stands here; false where too many are kept. */
  hold(): boolean
  /** Turns to each row that was kept, in it what cells merged over it show; `isFilled` where there is such a cell. */
  release(merges: readonly string[], take: (isFilled: boolean) => void): void
}

/** More rows without a unit are no list that a person has merged. */
const mostHeld = 50_000

/** Rows of one table; `places` are the columns that name units, from 0. */
export function heldRows(here: Here, places: readonly number[]): HeldRows {
  const rows = places.map(() => 0)
  const shown: Stands[] = places.map(() => undefined)
  const above = (): readonly Above[] => places.map((_, index) => ({ row: rows[index] ?? 0, stands: shown[index] }))
  const held: Held[] = []
  return {
    pass() {
      for (let index = 0; index < places.length; index++) {
        const stands = here.values[places[index] ?? -1]
        if (!isStated(stands)) continue
        rows[index] = here.row
        shown[index] = stands
      }
    },
    hold: () => held.length < mostHeld && held.push({ values: here.values, row: here.row, lettered: here.lettered, above: above() }) > 0,
    release(merges, take) {
      const bottoms = new Map(merges.map(areaOf).flatMap(area => (area === undefined ? [] : [[`${area.left}:${area.top}`, area.bottom] as const])))
      for (const { values, row, lettered, above: named } of held.splice(0)) {
        const filled = [...values]
        let isFilled = false
        for (const [index, at] of places.entries()) {
          const over = named[index]
          if (over === undefined || row > (bottoms.get(`${at + 1}:${over.row}`) ?? 0)) continue
          filled[at] = over.stands
          isFilled = true
        }
        here.values = filled
        here.row = row
        here.lettered = lettered
        take(isFilled)
      }
    },
  }
}
