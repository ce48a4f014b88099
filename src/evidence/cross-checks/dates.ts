import { inputsOf, type CriteriaSet } from '../../criteria/criteria.ts'
import type { Finding } from '../../finding.ts'
import { nodes } from '../../formula/nodes.ts'
import { toDouble } from '../../rational.ts'
import { dateOf } from '../../sheet.ts'
import { text, type Text } from '../../text.ts'
import { isDate } from '../../criteria/dates.ts'
import type { Answer } from '../answer.ts'

interface Span { readonly from: string; readonly to: string }

/** Dates outside the period of the set, or beyond the deadlines that its rules name where those lie outside: a slip of the year, or of day and month. The date stands. */
export function dateChecks(set: CriteriaSet, answers: ReadonlyMap<string, Answer>): readonly Finding[] {
  return [...inputsOf(set).values()].flatMap(input => {
    const answer = answers.get(input.id)
    if (input.kind !== 'date' || answer?.value?.is !== 'date') return []
    const component = set.components.find(each => each.inputs.includes(input))
    const { date } = answer.value
    const span = spanOf(set, input.id)
    if (date >= span.from && date <= span.to) return []
    const name = (say: (said: Text) => string): string => (component === undefined ? say(input.name) : `${component.code} – ${say(input.name)}`)
    return [{
      code: 'evidence/date-outside-period', severity: 'warning', at: answer.from, read: answer.read, ...(component === undefined ? {} : { component: component.code }),
      message: text(
        t => `Cần xem: ${name(t.say)} là ngày ${t.date(date)}, ngoài kỳ đánh giá (${t.date(set.period.from)} – ${t.date(set.period.to)}).`,
        t => `To look at: ${name(t.say)} is ${t.date(date)}, outside the period (${t.date(set.period.from)} – ${t.date(set.period.to)}).`,
      ),
      fix: fixFor(date, span),
    } satisfies Finding]
  })
}

/** The period, widened to the deadlines that the rules with this input name. */
function spanOf({ period, components }: CriteriaSet, id: string): Span {
  const asking = components.filter(component => component.inputs.some(input => input.id === id))
  const deadlines = asking.flatMap(({ formula }) => [...nodes(formula)].flatMap(node => (node.is === 'number' && node.as === 'date' ? [dateOf(toDouble(node.value))] : [])))
  const days = [period.from, period.to, ...deadlines].sort()
  return { from: days[0] ?? period.from, to: days.at(-1) ?? period.to }
}

/** Day and month the other way round, where that lies in the period; else the year. */
function fixFor(date: string, span: Span): Text {
  const [year, month, day] = date.split('-')
  const turned = `${year}-${day}-${month}`
  if (turned !== date && isDate(turned) && turned >= span.from && turned <= span.to) {
    return text(t => `Có thể đảo ngày và tháng: ${t.date(turned)}?`, t => `Day and month may be turned round: ${t.date(turned)}?`)
  }
  return text(() => 'Kiểm tra năm và thứ tự ngày/tháng.', () => 'Check the year, and the order of day and month.')
}
