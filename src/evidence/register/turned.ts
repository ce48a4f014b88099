import type { Finding, Place } from '../../finding.ts'
import type { RegisterColumn } from '../../criteria/measures.ts'
import { exact } from '../../rational.ts'
import { text } from '../../text.ts'
import { nameOf } from './columns.ts'
import { dayNumber } from './days.ts'
import { indexIn, type Columns } from './dossier.ts'
import { textOfStanding, type Here, type Stands } from './stands.ts'

/** A column of days in which Excel seems to have read the month first: how many cells it took for days, and how many it left as text. */
export interface Turned { readonly column: RegisterColumn; readonly dates: number; readonly texts: number }

/** Looks at how the days of one table are held. */
export interface Turning {
  look(): void
  turned(): readonly Turned[]
}

/** Fewer cells of either kind are chance. */
const fewest = 4

/** Of so many cells one may be otherwise: typed in later. */
const manyTo = 20

/** After so many cells a column that is sound is looked at no more. */
const enough = 200

/**
 * A table of text that Excel opened with the month first: of 05/03/2025 it makes the 3rd of May, and 25/03/2025 stays text. So all of its days are at most
 * the 12th, and all of its texts later, but for a few that somebody typed in afterwards.
 */
export function turning(here: Here, columns: Columns): Turning {
  const all = (['received', 'due', 'returned'] as const).filter(column => columns[column] !== undefined).map(column => ({ column, at: indexIn(columns, column), dates: 0, texts: 0, others: 0 }))
  const isSound = ({ dates, texts, others }: { readonly dates: number; readonly texts: number; readonly others: number }): boolean => others * manyTo > dates + texts
  return {
    turned: () => all.filter(each => !isSound(each) && each.dates >= fewest && each.texts >= fewest).map(({ column, dates, texts }) => ({ column, dates, texts })),
    look() {
      for (const each of all) {
        if (each.dates + each.texts + each.others > enough && isSound(each)) continue
        const stands = here.values[each.at]
        const isDate = typeof stands === 'object' && stands.content.is === 'date'
        const day = dayOf(stands)
        if (day === 0) continue
        if (isDate === day > 12) each.others++
        else if (isDate) each.dates++
        else each.texts++
      }
    },
  }
}

/** The day of the month that stands there; 0 for all else. */
function dayOf(stands: Stands): number {
  if (stands === undefined || stands === '') return 0
  if (typeof stands === 'object' && stands.content.is === 'date') return Number(stands.content.date.slice(8, 10))
  const said = textOfStanding(stands)
  const number = dayNumber(said)
  return number > 0 ? number % 100 : Number(/^(\d{1,2})[/.-]\d{1,2}[/.-]\d{4}/u.exec(said)?.[1] ?? 0)
}

/** That days seem to be turned round, with what of it cannot be used. */
export const turnedDays = ({ column, dates, texts }: Turned, figures: readonly string[], at: Place): Finding => ({
  code: 'register/turned-days', severity: 'error', at,
  message: text(t => `Cột ${nameOf(column).vi}: ${t.number(exact(dates))} ô Excel coi là ngày đều từ ngày 1 đến 12, còn ${t.number(exact(texts))} ô còn là chữ đều sau ngày 12. Có vẻ Excel đã đọc tháng trước ngày nên các ngày đó bị đảo; ${t.list(figures)} chưa dùng được.`,
    t => `Column ${nameOf(column).en}: the ${t.number(exact(dates))} cells that Excel takes for days are all of the 1st to the 12th, and the ${t.number(exact(texts))} that stayed text are all later. Excel seems to have read the month first and turned those days round; ${t.list(figures)} cannot be used yet.`),
  fix: text(() => 'Lấy lại tệp gốc của phần mềm; nếu là csv, nộp thẳng csv, hoặc mở bằng Data › From Text/CSV và chọn cột ngày là DMY.', () => 'Take the file again as the software exported it; a csv may be handed in as it is, or opened by Data › From Text/CSV with the days as DMY.'),
})
