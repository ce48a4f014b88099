import type { Finding } from '../../finding.ts'
import { nodes } from '../../formula/nodes.ts'
import { text } from '../../text.ts'
import { items } from '../written.ts'
import type { Checked } from './checked.ts'

/** That the set says what "không phát sinh" is worth where a rate can have a denominator of 0. */
export function* states({ data, set }: Checked): Iterable<Finding> {
  if (data.notArisen !== undefined) return
  const stated = new Set(items(data).filter(({ node }) => node.notArisen !== undefined).map(({ node }) => node.code))
  const open = set.components.filter(({ code, formula }) => !stated.has(code) && nodes(formula).some(node => node.is === 'over'))
  if (open.length > 0) yield unstated(open.map(component => component.code))
}

const shown = 5

const unstated = (codes: readonly string[]): Finding => ({
  code: 'criteria/not-arisen-unstated', severity: 'info', path: [],
  message: text(
    () => `Chưa ghi \`notArisen\`: khi mẫu số bằng 0 (không phát sinh), ${codes.length} tiêu chí (${codes.slice(0, shown).join(', ')}${codes.length > shown ? ' …' : ''}) được tính đủ điểm.`,
    () => `\`notArisen\` is not stated: with a denominator of 0, ${codes.length} components (${codes.slice(0, shown).join(', ')}${codes.length > shown ? ' …' : ''}) earn their maximum.`),
  fix: text(() => 'Ghi `notArisen: full`, `exclude` hoặc `zero` theo văn bản.', () => 'Write `notArisen: full`, `exclude` or `zero`, as the document says.'),
})
