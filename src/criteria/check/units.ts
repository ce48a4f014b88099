import type { Finding, Path } from '../../finding.ts'
import { nodes } from '../../formula/nodes.ts'
import { comparison } from '../../methods/compared.ts'
import type { Input } from '../../methods/method.ts'
import { compare, hundred, sign } from '../../rational.ts'
import { text } from '../../text.ts'
import type { CriteriaSet } from '../criteria.ts'
import type { Checked } from './checked.ts'

/** That a figure's kind is what its unit says: đồng is money, % is a percent. */
export function* units({ set }: Checked): Iterable<Finding> {
  for (const { id, input } of set.figures) if (input.unit !== undefined) yield* fitting(input, ['figures', id], set)
  for (const { inputs, path } of set.components) for (const input of inputs) if (!input.shared && input.unit !== undefined) yield* fitting(input, [...path, 'rule'], set)
}

/** Đồng, nghìn đồng, triệu đồng/người; not hợp đồng, cộng đồng, hội đồng, đồng chí. */
const money = /^(?:(?:nghìn|ngàn|triệu|tỷ|tỉ)\s+)*đồng(?:$|[\s/,.(])(?!chí|bào|hồ|đội|nghiệp)/iu

function* fitting(input: Input, path: Path, set: CriteriaSet): Iterable<Finding> {
  const unit = input.unit?.vi ?? ''
  const meant = money.test(unit) ? 'money' : unit.startsWith('%') && !isBeyondPercent(input, set) ? 'percent' : undefined
  if (meant !== undefined && ['count', 'number', 'money', 'percent'].includes(input.kind) && input.kind !== meant) yield wrong(input, unit, meant, path)
}

/** A change in percent (growth, a fall) can be below 0 or above 100, which no percent of this program can: some border says so. */
function isBeyondPercent({ id, kind }: Input, { components }: CriteriaSet): boolean {
  return kind === 'number' && components.some(({ formula }) => nodes(formula).some(node => {
    const found = node.is === 'compare' ? comparison(node) : undefined
    return found?.of.is === 'input' && found.of.id === id && (sign(found.border) < 0 || compare(found.border, hundred) > 0)
  }))
}

const wrong = ({ name, kind }: Input, unit: string, meant: string, path: Path): Finding => ({
  code: 'criteria/unit-kind', severity: 'warning', path, read: kind,
  message: text(t => `Số liệu “${t.say(name)}” tính bằng ${unit} nhưng khai là \`${kind}\`.`, t => `The figure “${t.say(name)}” is in ${unit} but declared as \`${kind}\`.`),
  fix: text(() => `Ghi \`kind: ${meant}\`.`, () => `Write \`kind: ${meant}\`.`),
})
