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

/** Fewer cells of either kind in a whole column are chance. */
const fewest = 4

/** Of so many cells one may be otherwise: typed in later. */
const manyTo = 20

/** So many cells of either kind, none among them otherwise, are no chance wherever they stand: a part was pasted in from such a table. */
const inARun = 10

/** After so many texts a column without a day of Excel is looked at no more until one comes. */
const enough = 200

/** Cells that Excel took for days of the 1st to the 12th, counted by day and month too, and texts of later days with their months (bits). */
interface Part { dates: number; texts: number; months: number; readonly byDay: Uint32Array }

interface Days { readonly column: RegisterColumn; readonly at: number; readonly whole: Part; readonly run: Part; others: number; pasted: Pick<Turned, 'dates' | 'texts'> | undefined }

const nothing = (): Part => ({ dates: 0, texts: 0, months: 0, byDay: new Uint32Array(12 * 12) })

/**
 * A table of text that Excel opened with the month first: of 05/03/2025 it makes the 3rd of May, and 25/03/2025 stays text. So all of its days are at most
 * the 12th, and all of its texts later, but for a few that somebody typed in afterwards; or it is so in a part of the table that was pasted in.
 */
export function turning(here: Here, columns: Columns): Turning {
  const all = (['received', 'due', 'returned'] as const).filter(column => columns[column] !== undefined).map((column): Days => ({ column, at: indexIn(columns, column), whole: nothing(), run: nothing(), others: 0, pasted: undefined }))
  return {
    turned() {
      const found = all.flatMap(each => { ended(each); return isTurned(each) ? [{ column: each.column, dates: each.whole.dates, texts: each.whole.texts }] : each.pasted === undefined ? [] : [{ column: each.column, ...each.pasted }] })
      const doubtful = found.length === 0 ? [] : all.filter(({ column, whole: { dates, texts } }) => dates > 0 && texts > 0 && !found.some(each => each.column === column))
      return [...found, ...doubtful.map(({ column, whole: { dates, texts } }) => ({ column, dates, texts }))]
    },
    look() {
      for (const each of all) {
        const stands = here.values[each.at]
        if (stands === undefined || stands === '' || (typeof stands === 'string' && each.run.dates === 0 && each.whole.texts + each.others > enough)) continue
        const isDate = typeof stands === 'object' && stands.content.is === 'date'
        const said = dayOf(stands)
        const day = said % 100
        if (day === 0) continue
        if (isDate === day > 12) { each.others++; ended(each); continue }
        add(each.whole, isDate, day, Math.floor(said / 100))
        add(each.run, isDate, day, Math.floor(said / 100))
      }
    },
  }
}

function add(part: Part, isDate: boolean, day: number, month: number): void {
  if (!isDate) { part.texts++; part.months |= 1 << month; return }
  part.dates++
  const at = (day - 1) * 12 + month - 1
  part.byDay[at] = (part.byDay[at] ?? 0) + 1
}

/** A run of cells that all are as in a turned table has come to its end. */
function ended(each: Days): void {
  const { dates, texts } = each.run
  if (dates === 0 && texts === 0) return
  if (dates >= inARun && texts >= inARun && !isMeant(each.run)) each.pasted = { dates: dates + (each.pasted?.dates ?? 0), texts: texts + (each.pasted?.texts ?? 0) }
  if (dates > 0) each.run.byDay.fill(0)
  each.run.dates = each.run.texts = each.run.months = 0
}

const isTurned = ({ whole, others }: Days): boolean => others * manyTo <= whole.dates + whole.texts && whole.dates >= fewest && whole.texts >= fewest && !isMeant(whole)

/** Whether the days were typed as they are meant: they are of the months of the texts, more than they would be turned round. */
function isMeant({ byDay, months }: Part): boolean {
  let [asTheyAre, turnedRound] = [0, 0]
  for (let at = 0; at < byDay.length; at++) {
    if ((months & (1 << (at % 12 + 1))) !== 0) asTheyAre += byDay[at] ?? 0
    if ((months & (1 << (Math.floor(at / 12) + 1))) !== 0) turnedRound += byDay[at] ?? 0
  }
  return asTheyAre > turnedRound
}

/** The month and the day that stand there, 1231 for the last of a year; 0 for all else. */
function dayOf(stands: Stands): number {
  if (typeof stands === 'object' && stands.content.is === 'date') { const { date } = stands.content; return 100 * twoDigits(date, 5) + twoDigits(date, 8) }
  const said = textOfStanding(stands ?? '')
  const number = dayNumber(said)
  if (number > 0) return number % 10_000
  const [, day = '0', month = '0'] = /^(\d{1,2})[/.-](\d{1,2})[/.-]\d{4}/u.exec(said) ?? []
  return Number(month) <= 12 ? 100 * Number(month) + Number(day) : 0
}

const twoDigits = (text: string, at: number): number => (text.charCodeAt(at) - 48) * 10 + text.charCodeAt(at + 1) - 48

/** That days seem to be turned round, with what of it cannot be used. */
export const turnedDays = ({ column, dates, texts }: Turned, figures: readonly string[], at: Place): Finding => ({
  code: 'register/turned-days', severity: 'error', at,
  message: text(t => `Cột ${nameOf(column).vi}: ${t.number(exact(dates))} ô Excel coi là ngày đều từ ngày 1 đến 12, còn ${t.number(exact(texts))} ô còn là chữ đều sau ngày 12. Có vẻ Excel đã đọc tháng trước ngày nên các ngày đó bị đảo; ${t.list(figures)} chưa dùng được.`,
    t => `Column ${nameOf(column).en}: the ${t.number(exact(dates))} cells that Excel takes for days are all of the 1st to the 12th, and the ${t.number(exact(texts))} that stayed text are all later. Excel seems to have read the month first and turned those days round; ${t.list(figures)} cannot be used yet.`),
  fix: text(() => 'Lấy lại tệp gốc của phần mềm; nếu là csv, nộp thẳng csv, hoặc mở bằng Data › From Text/CSV và chọn cột ngày là DMY.', () => 'Take the file again as the software exported it; a csv may be handed in as it is, or opened by Data › From Text/CSV with the days as DMY.'),
})
