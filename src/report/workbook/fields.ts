import type { Box, Page, PageRow } from '../../page.ts'
import { divide, isZero, type Rational } from '../../rational.ts'
import type { UnitScore } from '../../scoring/scorecard.ts'
import { address, columnName } from '../../sheet.ts'
import { tabRef } from '../../page.ts'
import { text } from '../../text.ts'
import { endsText, fieldEnds } from '../interval.ts'
import type { Column } from './columns.ts'
import { otherTitles } from './heading.ts'
import { addedUp, exactly, live, roundedOnce } from './live.ts'
import { formatted, looks, none, numberFormat, shareFormat, shareRounding, word } from './looks.ts'
import { maxLeftOut } from './marks.ts'
import { cellOn, rowAt, shownUnits, type Plan } from './plan.ts'
import { acrossPages, nameWidth } from './widths.ts'

/** The three columns of a field on this sheet, by its place in the set; the totals stand behind the last. */
export const fieldColumns = (place: number): { readonly points: number; readonly max: number; readonly share: number } => ({ points: 3 + 3 * place, max: 4 + 3 * place, share: 5 + 3 * place })

/** "Lĩnh vực": the points of each field, the maximum that counts for the unit, and what share of it they are. */
export function fieldsPage(plan: Plan): Page {
  const { group, t, heads: { fields: head } } = plan
  const units = shownUnits(plan)
  const names = [...group.set.fields.map(field => `${field.code}. ${t.say(field.name)}`), t.say(words.all)]
  const { share } = fieldColumns(group.set.fields.length)
  const wide = [{ width: 7 }, { width: nameWidth(group.units.map(({ unit }) => unit.name), 26) }, ...names.flatMap(() => [{ width: 7.5 }, { width: 7.5 }, { width: 8.5 }])]
  const shares = units.length === 0 ? [] : names.map((_, place) => columnName(fieldColumns(place).share))
  return {
    name: plan.tabs.fields,
    columns: wide,
    rows: [...otherTitles(words.title, group, share - 2, t, 2), ...headRows(names, plan), ...units.map((unit, place) => row(unit, place, plan))],
    freeze: { rows: head, columns: 2 },
    print: { ...(names.length <= 9 ? { landscape: true, fitWidth: true } : acrossPages(wide, 2)), titleRows: [head - 1, head], titleColumns: 2, footer: '&P/&N' },
    formats: shares.map(column => ({ is: 'scale' as const, range: `${column}${head + 1}:${column}${head + units.length}`, from: 'F8CBAD', middle: 'FFEB9C', to: 'C6E0B4' })),
  }
}

function headRows(names: readonly string[], { t }: Plan): readonly PageRow[] {
  const head = (value: string, more: Partial<Box> = {}): Box => ({ value, look: looks.head, ...more })
  return [
    { boxes: [head(t.say(words.rank), { down: 2 }), head(t.say(words.unit), { down: 2 }), ...names.flatMap(name => [head(name, { across: 3 }), undefined, undefined])] },
    { boxes: [undefined, undefined, ...names.flatMap(() => [words.points, words.max, words.share].map(each => head(t.say(each))))] },
  ]
}

function row(unit: UnitScore, place: number, plan: Plan): PageRow {
  const rank = unit.rank === undefined ? none : live(cellOn(plan, 'ranking', 1, place), unit.rank, looks.centre)
  const fields = plan.columns.fields.flatMap((column, field) => fieldBoxes(unit, place, column, field, plan))
  return { boxes: [rank, word(unit.unit.name, looks.strong), ...fields, ...totalBoxes(unit, place, plan)] }
}

/** A field that is not settled has its ends and no share; the maximum that counts is known all the same. */
function fieldBoxes(unit: UnitScore, place: number, column: Column, field: number, plan: Plan): readonly Box[] {
  const { group, t } = plan
  const score = unit.fields[field]
  if (score === undefined) return [none, none, none]
  const max = maxBox(column, place, score.max, plan)
  const ends = unit.status === 'incomplete' ? fieldEnds(unit, column.code) : undefined
  if (ends !== undefined) return [word(t.say(endsText(group.set, ends)), looks.doubtful), max, none]
  const cell = cellOn(plan, 'details', column.at, place)
  const format = numberFormat(group)
  return [roundedOnce(cell, score.points, group.set.rounding, formatted(looks.number, format)), max, shareBox(cell, ownCell(fieldColumns(field).max, place, plan), score.points, score.max)]
}

const ownCell = (column: number, place: number, plan: Plan): string => address(column, rowAt(plan, 'fields', place))

/** The maximum of the field without what is left out for the unit. */
function maxBox(column: Column, place: number, max: Rational, plan: Plan): Box {
  const { group, t, heads } = plan
  const [from, until] = [columnName(column.at + 1), columnName(column.until)]
  const [row, sheet] = [rowAt(plan, 'details', place), tabRef(plan.tabs.details)]
  const out = maxLeftOut(`${sheet}${from}${row}:${until}${row}`, `${sheet}${from}$${heads.details}:${until}$${heads.details}`, t)
  return exactly(`ROUND(${sheet}${columnName(column.at)}$${heads.details}-${out},9)`, max, formatted(looks.number, numberFormat(group)))
}

function shareBox(points: string, max: string, earned: Rational, possible: Rational): Box {
  const look = formatted(looks.number, shareFormat)
  return isZero(possible) ? none : roundedOnce(`IF(${max}=0,0,${points}/${max})`, divide(earned, possible), shareRounding, look)
}

function totalBoxes(unit: UnitScore, place: number, plan: Plan): readonly Box[] {
  const { group, columns } = plan
  const look = formatted(looks.total, numberFormat(group))
  const all = fieldColumns(columns.fields.length)
  const max = exactly(addedUp(columns.fields.map((_, field) => fieldColumns(field).max), column => ownCell(column, place, plan)), unit.max, look)
  if (unit.status === 'incomplete') return [none, max, none]
  const cell = cellOn(plan, 'details', columns.base, place)
  return [roundedOnce(cell, unit.base, group.set.rounding, look), max, shareBox(cell, ownCell(all.max, place, plan), unit.base, unit.max)]
}

const words = {
  title: text(() => 'ĐIỂM THEO LĨNH VỰC', () => 'POINTS BY FIELD'), all: text(() => 'Cộng các lĩnh vực', () => 'All fields'),
  rank: text(() => 'Hạng', () => 'Rank'), unit: text(() => 'Đơn vị', () => 'Unit'),
  points: text(() => 'Điểm', () => 'Points'), max: text(() => 'Tối đa', () => 'Maximum'), share: text(() => 'Tỷ lệ', () => 'Share'),
}
