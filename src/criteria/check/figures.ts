import type { Finding, Path } from '../../finding.ts'
import { text } from '../../text.ts'
import { unknownFigure } from '../seat.ts'
import type { SetData } from '../written.ts'
import type { Checked } from './checked.ts'
import { amountsOf, type Amount } from './cross-checks.ts'

/** That each cross-check names figures that exist, and that each shared figure is used. */
export function* figures({ data, set }: Checked): Iterable<Finding> {
  const known = set.figures.map(figure => figure.id)
  const checked = named(data)
  for (const { id, path } of checked) if (!known.includes(id)) yield unknownFigure(id, path, known)
  const used = new Set([...set.components.flatMap(component => component.inputs.map(input => input.id)), ...checked.map(each => each.id)])
  for (const id of known) if (!used.has(id)) yield unused(id)
}

interface Named { readonly id: string; readonly path: Path }

const named = ({ checks = [] }: SetData): readonly Named[] => checks.flatMap((check, index): readonly Named[] => {
  const path: Path = ['checks', index]
  const stated = check.percent === undefined ? [] : [{ id: check.percent.stated, path: [...path, 'percent', 'stated'] }]
  return [...stated, ...amountsOf(check, path).flatMap(inAmount)]
})

const inAmount = ({ amount, at }: Amount): readonly Named[] =>
  typeof amount === 'string' ? [{ id: amount, path: at }] : amount.sum.map((id, index) => ({ id, path: [...at, 'sum', index] }))

const unused = (id: string): Finding => ({
  code: 'criteria/unused-figure', severity: 'warning', path: ['figures', id], atKey: true, read: id,
  message: text(() => `Số liệu \`${id}\` không dùng ở tiêu chí hay kiểm tra chéo nào: đơn vị phải kê khai mà không để làm gì.`, () => `The figure \`${id}\` is used by no component and no cross-check: units would declare it for nothing.`),
  fix: text(() => 'Bỏ số liệu này, hoặc dùng nó ở tiêu chí cần đến.', () => 'Remove it, or use it where it belongs.'),
})
