import type { Finding, Path } from '../../finding.ts'
import { serialOf, dateOf } from '../../sheet.ts'
import { text, tidy } from '../../text.ts'
import type { SetText } from '../../methods/method.ts'
import type { Checked } from './checked.ts'

/** Days against the period: due dates, the decision, the edges of the period itself, and years named in the title. */
export function* dates({ data, rules }: Checked): Iterable<Finding> {
  const { period, decision, year } = data
  if (!period.from.endsWith('-01')) yield edge('from', period.from)
  if (!dateOf(serialOf(period.to) + 1).endsWith('-01')) yield edge('to', period.to)
  for (const { component, rule } of period.from > period.to ? [] : rules) {
    if (rule.method !== 'deadline' || (rule.due >= period.from && rule.due <= period.to)) continue
    yield outside(component.code, rule.due, [...component.path, 'rule', 'due'])
  }
  for (const [key, words] of [['id', data.id], ['title', data.title]] as const) {
    const years = yearsIn(words)
    if (String(year) >= period.from.slice(0, 4) && String(year) <= period.to.slice(0, 4) && years.length > 0 && !years.includes(String(year))) yield otherYear(key, years, year)
  }
  if (decision === undefined) return
  if (decision.date > period.to) yield late(decision.date, period.to)
  const own = (decision.replaces ?? []).findIndex(number => tidy(number).toLowerCase() === tidy(decision.number).toLowerCase())
  if (own >= 0) yield itself(decision.number, own)
}

const yearsIn = (words: SetText): readonly string[] => (typeof words === 'string' ? words : words.vi).match(/(?<!\d)20\d\d(?!\d)/g) ?? []

const edge = (key: 'from' | 'to', day: string): Finding => ({
  code: 'criteria/period-edge', severity: 'info', path: ['period', key], read: day,
  message: key === 'from'
    ? text(t => `Kỳ chấm điểm bắt đầu ngày ${t.date(day)}, không phải ngày đầu tháng; có thể gõ nhầm.`, t => `The period begins on ${t.date(day)}, not on the first of a month; it may be mistyped.`)
    : text(t => `Kỳ chấm điểm kết thúc ngày ${t.date(day)}, không phải ngày cuối tháng; có thể gõ nhầm.`, t => `The period ends on ${t.date(day)}, not on the last of a month; it may be mistyped.`),
  fix: text(() => 'Đối chiếu với văn bản.', () => 'Check the document.'),
})

const outside = (code: string, due: string, path: Path): Finding => ({
  code: 'deadline/outside-period', severity: 'warning', path, read: due,
  message: text(t => `Mục ${code}: ngày hạn ${t.date(due)} nằm ngoài kỳ chấm điểm; có thể còn ghi theo năm khác.`, t => `Item ${code}: the due day ${t.date(due)} lies outside the period; it may be left from another year.`),
  fix: text(() => 'Sửa ngày hạn; nếu văn bản ghi đúng như vậy, ghi chú bỏ qua kèm lý do.', () => 'Correct the day; if the document says so, suppress this with the reason.'),
})

const otherYear = (key: 'id' | 'title', years: readonly string[], year: number): Finding => ({
  code: 'criteria/year-elsewhere', severity: 'warning', path: [key], read: years.join(', '),
  message: text(() => `\`${key}\` nêu năm ${years.join(', ')}, nhưng \`year\` là ${year}: có thể quên đổi khi chép từ bộ năm trước.`, () => `\`${key}\` names ${years.join(', ')}, but \`year\` is ${year}: it may have been left when the set was copied.`),
  fix: text(() => 'Sửa cho khớp.', () => 'Make them agree.'),
})

const late = (date: string, end: string): Finding => ({
  code: 'criteria/decision-late', severity: 'warning', path: ['decision', 'date'], read: date,
  message: text(t => `Quyết định ký ngày ${t.date(date)}, sau khi kỳ chấm điểm kết thúc (${t.date(end)}): đơn vị không biết trước tiêu chí.`, t => `The decision is dated ${t.date(date)}, after the period ended (${t.date(end)}): units did not know the criteria beforehand.`),
  fix: text(() => 'Đối chiếu ngày ký và kỳ chấm điểm.', () => 'Check the date and the period.'),
})

const itself = (number: string, index: number): Finding => ({
  code: 'criteria/replaces-itself', severity: 'error', path: ['decision', 'replaces', index], read: number,
  message: text(() => `Quyết định ${number} ghi là thay thế chính nó.`, () => `The decision ${number} is said to replace itself.`),
  fix: text(() => 'Ghi số của quyết định cũ.', () => 'State the number of the earlier decision.'),
})
