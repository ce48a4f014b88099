import type { Finding, Path } from '../../finding.ts'
import { compare, divide, exact, hundred, isZero, multiply, sum, type Rational } from '../../rational.ts'
import { text } from '../../text.ts'
import type { Checked } from './checked.ts'

/** Who gives the points: surveys and given points may not be claimed by the unit itself, and the survey's share is as declared. */
export function* givers({ data, set, rules }: Checked): Iterable<Finding> {
  for (const { component, rule } of rules) {
    if (component.source !== 'self') continue
    if (rule.method === 'survey') yield claimed('survey/self-claimed', component.code, 'survey', component.path)
    if (rule.method === 'given') yield claimed('given/self-claimed', component.code, 'appraisal', component.path)
  }
  const declared = data.survey?.share
  const total = sum(set.fields.map(field => field.max))
  if (declared === undefined || isZero(total)) return
  const surveyed = sum(set.components.filter(each => each.list === 'base' && each.source === 'survey').map(each => each.max))
  const share = multiply(divide(surveyed, total), hundred)
  if (compare(share, exact(declared)) !== 0) yield differs(exact(declared), share)
}

const claimed = (code: string, item: string, source: string, path: Path): Finding => ({
  code, severity: 'warning', path,
  message: source === 'survey'
    ? text(() => `Mục ${item} chấm theo khảo sát nhưng không ghi \`source: survey\`: đơn vị sẽ tự kê tỷ lệ hài lòng của mình.`, () => `Item ${item} is scored by a survey but lacks \`source: survey\`: units would state their own satisfaction.`)
    : text(() => `Mục ${item} là điểm được cho nhưng không ghi \`source: appraisal\`: đơn vị sẽ tự cho điểm mình.`, () => `Item ${item} takes given points but lacks \`source: appraisal\`: units would give points to themselves.`),
  fix: text(() => `Thêm \`source: ${source}\`.`, () => `Add \`source: ${source}\`.`),
})

const differs = (declared: Rational, share: Rational): Finding => ({
  code: 'survey/share', severity: 'warning', path: ['survey', 'share'],
  message: text(t => `Phần điều tra xã hội học ghi ${t.number(declared)}% tổng điểm, nhưng các mục \`source: survey\` cộng lại là ${t.number(share)}%.`,
    t => `The survey is declared to be ${t.number(declared)}% of the points, but the items with \`source: survey\` add up to ${t.number(share)}%.`),
  fix: text(() => 'Đối chiếu với văn bản: sửa `share`, hoặc `source` và `max` của mục ghi sai.', () => 'Check the document: correct `share`, or `source` and `max` of the item that is wrong.'),
})
