import type { Box, Page, PageRow } from '../../page.ts'
import type { Rational } from '../../rational.ts'
import type { Spread } from '../../scoring/summary/spread.ts'
import { columnName } from '../../sheet.ts'
import { text, type Text } from '../../text.ts'
import { holdersText } from '../holders.ts'
import { otherTitles } from './heading.ts'
import { exactly, live, roundedOnce } from './live.ts'
import { formatted, looks, none, numberFormat, section } from './looks.ts'
import { rankedCount, rankedOn, type Plan } from './plan.ts'
import { rankingColumns } from './standing-columns.ts'
import { costTable } from './summary-costs.ts'
import { fieldTable } from './summary-fields.ts'
import { gradeRows } from './summary-grades.ts'
import { gradeTable, hasUngraded, summaryRows } from './summary-places.ts'

const across = 8

/** "Tổng hợp": how many units there are, their indices, grades and fields, and what cost most, as formulas over the other sheets. */
export function summaryPage(plan: Plan): Page {
  const { group, t } = plan
  const grades = group.set.grades.length
  const [count, share] = [columnName(gradeTable.count), columnName(gradeTable.share)]
  const [first, last] = [summaryRows.grades, summaryRows.grades + grades + (hasUngraded(plan) ? 0 : -1)]
  return {
    name: plan.tabs.summary,
    columns: [8, 46, 12, 12, 12, 12, 12, 14].map(width => ({ width })),
    rows: [
      ...otherTitles(words.title, group, across, t), { boxes: [] },
      section(t.say(words.units)), ...unitRows(plan), { boxes: [] },
      section(t.say(words.index)), ...indexRows(plan), { boxes: [] },
      ...gradeRows(plan), { boxes: [] }, ...fieldTable(plan), { boxes: [] }, ...costTable(plan),
    ],
    print: { landscape: false, fitWidth: true, footer: '&P/&N' },
    ...(grades === 0 ? {} : { formats: [{ is: 'bar' as const, range: `${count}${first}:${count}${last}`, colour: '9DC3E6' }, { is: 'scale' as const, range: `${share}${first}:${share}${last}`, from: 'FFFFFF', to: 'C6E0B4' }] }),
  }
}

/** A name with a number beside it, and what there is to say of it. */
const line = (name: Text, box: Box, { t }: Plan, more?: Box): PageRow =>
  ({ boxes: [{ value: t.say(name), across: 2, look: looks.word }, undefined, box, ...(more === undefined ? [] : [more])] })

function unitRows(plan: Plan): readonly PageRow[] {
  const { group, summary } = plan
  const row = summaryRows.units
  const whole = formatted(looks.number, '0')
  return [
    line(words.all, live(`SUM(C${row + 1}:C${row + 3})`, group.units.length, whole), plan), line(words.ranked, live(rankedCount(plan), summary.ranked.length, whole), plan),
    line(words.incomplete, { value: summary.incomplete.length, look: whole }, plan), line(words.notSubmitted, { value: summary.notSubmitted.length, look: whole }, plan),
  ]
}

/** Mean, median, and the ends with the unit that has them; where several have, how many. */
function indexRows(plan: Plan): readonly PageRow[] {
  const { index } = plan.summary
  const row = summaryRows.index
  return [
    line(words.mean, spreadBox('mean', 'AVERAGE', index, plan), plan), line(words.median, spreadBox('median', 'MEDIAN', index, plan), plan),
    line(words.highest, spreadBox('highest', 'MAX', index, plan), plan, holder(index?.highest, `C${row + 2}`, plan)),
    line(words.lowest, spreadBox('lowest', 'MIN', index, plan), plan, holder(index?.lowest, `C${row + 3}`, plan)),
  ]
}

function spreadBox(what: keyof Spread, name: string, index: Spread | undefined, plan: Plan): Box {
  const { set } = plan.group
  const look = formatted(looks.number, numberFormat(plan.group))
  if (index === undefined) return none
  const formula = `${name}(${rankedOn(plan, 'ranking', rankingColumns(set).index)})`
  return what === 'mean' || what === 'median' ? roundedOnce(formula, index[what], set.rounding, look) : exactly(formula, index[what], look)
}

function holder(index: Rational | undefined, cell: string, plan: Plan): Box {
  const { t, summary: { ranked } } = plan
  if (index === undefined) return { value: '', across: 5, look: looks.word }
  const [indices, names] = [rankedOn(plan, 'ranking', rankingColumns(plan.group.set).index), rankedOn(plan, 'ranking', 2)]
  const many = t.say(words.several)
  return { ...live(`IF(COUNTIF(${indices},${cell})=1,INDEX(${names},MATCH(${cell},${indices},0)),COUNTIF(${indices},${cell})&"${many}")`, t.say(holdersText(ranked, index)), looks.word), across: 5 }
}

const words = {
  title: text(() => 'TỔNG HỢP KẾT QUẢ', () => 'SUMMARY'),
  units: text(() => '1. Số đơn vị', () => '1. Units'), all: text(() => 'Tổng số', () => 'All'), ranked: text(() => 'Đã xếp hạng', () => 'Ranked'),
  incomplete: text(() => 'Chưa đủ căn cứ, chưa xếp hạng', () => 'Incomplete, not ranked'), notSubmitted: text(() => 'Chưa nộp, không xếp hạng', () => 'Not submitted, not ranked'),
  index: text(() => '2. Chỉ số của các đơn vị đã xếp hạng', () => '2. Index of the ranked units'), mean: text(() => 'Trung bình', () => 'Mean'), median: text(() => 'Trung vị', () => 'Median'),
  highest: text(() => 'Cao nhất', () => 'Highest'), lowest: text(() => 'Thấp nhất', () => 'Lowest'), several: text(() => ' đơn vị', () => ' units'),
}
