import type { Box, PageRow } from '../../page.ts'
import type { Rational } from '../../rational.ts'
import type { Ends, UnitScore } from '../../scoring/scorecard.ts'
import { text, type Text } from '../../text.ts'
import { endsText, fieldEnds, indexText, listEnds, rankText } from '../interval.ts'
import { fieldColumns } from './fields.ts'
import { exactly, roundedOnce } from './live.ts'
import { formatted, looks, numberFormat, word } from './looks.ts'
import { cellOn, type Plan } from './plan.ts'

/** A unit without enough to rank it: no rank, no grade, and what it can still come to where a number would stand. */
export function openRow(unit: UnitScore, place: number, plan: Plan): PageRow {
  const { group: { set }, columns, t } = plan
  const { interval } = unit
  const numbers = formatted(looks.number, numberFormat(plan.group))
  const said = (told: Text | undefined): Box => word(told === undefined ? '–' : t.say(told), looks.doubtful)
  const part = (ends: Ends | undefined, column: number | undefined, value: Rational): Box => (ends !== undefined ? said(endsText(set, ends))
    : column === undefined ? exactly('0', value, numbers) : roundedOnce(cellOn(plan, 'details', column, place), value, set.rounding, numbers))
  return {
    boxes: [
      word('–', looks.centre), word(unit.unit.name, looks.strong), word(unit.unit.kind, looks.centre),
      ...unit.fields.map((field, index) => part(fieldEnds(unit, field.code), columns.fields[index]?.at, field.points)),
      part(listEnds(unit, 'bonus'), columns.bonus?.at, unit.bonus), part(listEnds(unit, 'penalty'), columns.penalty?.at, unit.penalty),
      said(interval && endsText(set, interval.points)), exactly(cellOn(plan, 'fields', fieldColumns(set.fields.length).max, place), unit.max, numbers), said(interval && indexText(set, interval.index)),
      ...(set.grades.length === 0 ? [] : [word('', looks.centre)]),
      word([words.incomplete, ...(interval === undefined ? [] : [text(t => `Hạng ${t.say(rankText(interval.rank))}`, t => `Rank ${t.say(rankText(interval.rank))}`)])].map(t.say).join('; ')),
    ],
  }
}

const words = { incomplete: text(() => 'Chưa đủ căn cứ, chưa xếp hạng (xem sheet Cảnh báo)', () => 'Incomplete, not ranked (see the warnings)') }
