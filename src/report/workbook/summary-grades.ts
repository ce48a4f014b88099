import type { Box, PageRow } from '../../page.ts'
import { divide, exact, floor, multiply, one, toDouble } from '../../rational.ts'
import type { GradeShare } from '../../scoring/summary/summary.ts'
import { text } from '../../text.ts'
import { live, roundedOnce } from './live.ts'
import { formatted, gradeLook, heads, looks, none, section, shareFormat, shareRounding, word } from './looks.ts'
import { rankedCount, rankedOn, type Plan } from './plan.ts'
import { orderColumns } from './standing-columns.ts'
import { hasUngraded, summaryRows } from './summary-places.ts'

/** The grades: where each begins, how many may hold it, how many do. The other sheets read names, borders and quotas here. */
export function gradeRows(plan: Plan): readonly PageRow[] {
  const { t, group: { set }, summary: { grades } } = plan
  if (set.grades.length === 0) return []
  const last = hasUngraded(plan) ? [ungradedRow(plan)] : []
  return [section(t.say(words.title)), heads(names.map(t.say)), ...grades.map((grade, position) => row(grade, position, plan)), ...last]
}

function row({ grade, count, share }: GradeShare, position: number, plan: Plan): PageRow {
  const { t, group: { set }, summary: { ranked } } = plan
  const at = summaryRows.grades + position
  const isCapped = grade.atMost !== undefined && position < set.grades.length - 1
  const seats = grade.atMost === undefined ? 0 : toDouble(floor(multiply(grade.atMost, exact(ranked.length)), one))
  const number = formatted(looks.number, '0.##')
  return {
    boxes: [
      word(position + 1, looks.centre), word(t.say(grade.name), { ...gradeLook(position, set.grades.length), align: 'left' }), { value: toDouble(grade.from), look: number },
      isCapped && grade.atMost !== undefined ? { value: toDouble(grade.atMost), look: formatted(looks.number, shareFormat) } : none,
      isCapped ? live(`ROUNDDOWN(ROUND(D${at}*${rankedCount(plan)},9),0)`, seats, formatted(looks.number, '0')) : none,
      ...counted(position + 1, count, at, share, plan),
    ],
  }
}

/** Units whose index is below every grade. */
function ungradedRow(plan: Plan): PageRow {
  const { t, group: { set }, summary: { ungraded, ranked } } = plan
  const share = ranked.length === 0 ? undefined : divide(exact(ungraded), exact(ranked.length))
  return { boxes: [none, word(t.say(words.ungraded)), none, none, none, ...counted(0, ungraded, summaryRows.grades + set.grades.length, share, plan)] }
}

function counted(place: number, count: number, row: number, share: GradeShare['share'], plan: Plan): readonly Box[] {
  const formula = plan.summary.ranked.length === 0 ? '0' : `COUNTIF(${rankedOn(plan, 'order', orderColumns(plan.group.set).grade)},${place})`
  return [
    live(formula, count, formatted(looks.number, '0')),
    share === undefined ? none : roundedOnce(`F${row}/${rankedCount(plan)}`, share, shareRounding, formatted(looks.number, shareFormat)),
  ]
}

const names = [
  text(() => 'Mức', () => 'Place'), text(() => 'Xếp loại', () => 'Grade'), text(() => 'Chỉ số từ', () => 'Index from'), text(() => 'Tỷ lệ nhiều nhất', () => 'At most'),
  text(() => 'Số đơn vị nhiều nhất', () => 'Units at most'), text(() => 'Số đơn vị', () => 'Units'), text(() => 'Tỷ lệ', () => 'Share'),
]

const words = { title: text(() => '3. Xếp loại', () => '3. Grades'), ungraded: text(() => 'Dưới mức thấp nhất, không xếp loại', () => 'Below the lowest, no grade') }
