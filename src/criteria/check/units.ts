import type { Finding, Path } from '../../finding.ts'
import type { Input } from '../../methods/method.ts'
import { text } from '../../text.ts'
import type { Checked } from './checked.ts'

/** That a figure's kind is what its unit says: đồng is money, % is a percent. */
export function* units({ set }: Checked): Iterable<Finding> {
  for (const { id, input } of set.figures) yield* fitting(input, ['figures', id])
  for (const { inputs, path } of set.components) for (const input of inputs) if (!input.shared) yield* fitting(input, [...path, 'rule'])
}

const money = /(?:^|\s)đồng(?:$|[\s/,.(])/i

function* fitting(input: Input, path: Path): Iterable<Finding> {
  const unit = input.unit?.vi ?? ''
  const meant = money.test(unit) ? 'money' : unit.startsWith('%') ? 'percent' : undefined
  if (meant !== undefined && ['count', 'number', 'money', 'percent'].includes(input.kind) && input.kind !== meant) yield wrong(input, unit, meant, path)
}

const wrong = ({ name, kind }: Input, unit: string, meant: string, path: Path): Finding => ({
  code: 'criteria/unit-kind', severity: 'warning', path, read: kind,
  message: text(t => `Số liệu “${t.say(name)}” tính bằng ${unit} nhưng khai là \`${kind}\`.`, t => `The figure “${t.say(name)}” is in ${unit} but declared as \`${kind}\`.`),
  fix: text(() => `Ghi \`kind: ${meant}\`.`, () => `Write \`kind: ${meant}\`.`),
})
