import type { Finding, Path } from '../../finding.ts'
import type { Input } from '../../methods/method.ts'
import { text } from '../../text.ts'
import type { Checked } from './checked.ts'

/** That a figure's kind is what its unit says: đồng is money, % is a percent. */
export function* units({ set }: Checked): Iterable<Finding> {
  for (const { id, input } of set.figures) if (otherKind(input) !== undefined) yield wrong(input, ['figures', id])
  for (const { inputs, path } of set.components) for (const input of inputs) if (!input.shared && otherKind(input) !== undefined) yield wrong(input, [...path, 'rule'])
}

const money = /(?:^|\s)đồng(?:$|[\s/,.(])/i

/** The kind that a unit speaks of, where the figure is declared as another. */
function otherKind({ unit, kind }: Input): string | undefined {
  if (unit === undefined || !['count', 'number', 'money', 'percent'].includes(kind)) return undefined
  const meant = money.test(unit.vi) ? 'money' : unit.vi.startsWith('%') ? 'percent' : kind
  return meant === kind ? undefined : meant
}

const wrong = (input: Input, path: Path): Finding => ({
  code: 'criteria/unit-kind', severity: 'warning', path, read: input.kind,
  message: text(t => `Số liệu “${t.say(input.name)}” tính bằng ${input.unit?.vi} nhưng khai là \`${input.kind}\`.`, t => `The figure “${t.say(input.name)}” is in ${input.unit?.vi} but declared as \`${input.kind}\`.`),
  fix: text(() => `Ghi \`kind: ${otherKind(input)}\`.`, () => `Write \`kind: ${otherKind(input)}\`.`),
})
