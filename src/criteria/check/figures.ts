import type { Finding, Path } from '../../finding.ts'
import { text } from '../../text.ts'
import { unknownFigure } from '../seat.ts'
import type { AmountData, CheckData, SetData } from '../written.ts'
import type { Checked } from './checked.ts'

/** That each cross-check names figures that exist, and that each shared figure is used. */
export function* figures({ data, set }: Checked): Iterable<Finding> {
  const known = set.figures.map(figure => figure.id)
  const checked = [...named(data)]
  for (const { id, path } of checked) if (!known.includes(id)) yield unknownFigure(id, path, known)
  const used = new Set([...set.components.flatMap(component => component.inputs.map(input => input.id)), ...checked.map(each => each.id)])
  for (const id of known) if (!used.has(id)) yield unused(id)
}

interface Named { readonly id: string; readonly path: Path }

function* named(data: SetData): Iterable<Named> {
  for (const [index, check] of (data.checks ?? []).entries()) yield* inCheck(check, ['checks', index])
}

function* inCheck({ equal, atMost, percent }: CheckData, path: Path): Iterable<Named> {
  for (const [index, amount] of (equal ?? []).entries()) yield* inAmount(amount, [...path, 'equal', index])
  for (const [index, amount] of (atMost ?? []).entries()) yield* inAmount(amount, [...path, 'atMost', index])
  if (percent === undefined) return
  yield { id: percent.stated, path: [...path, 'percent', 'stated'] }
  yield* inAmount(percent.part, [...path, 'percent', 'part'])
  yield* inAmount(percent.whole, [...path, 'percent', 'whole'])
}

function* inAmount(amount: AmountData, path: Path): Iterable<Named> {
  if (typeof amount === 'string') yield { id: amount, path }
  else for (const [index, id] of amount.sum.entries()) yield { id, path: [...path, 'sum', index] }
}

const unused = (id: string): Finding => ({
  code: 'criteria/unused-figure', severity: 'warning', path: ['figures', id], atKey: true, read: id,
  message: text(() => `Số liệu \`${id}\` không dùng ở tiêu chí hay kiểm tra chéo nào: đơn vị phải kê khai mà không để làm gì.`, () => `The figure \`${id}\` is used by no component and no cross-check: units would declare it for nothing.`),
  fix: text(() => 'Bỏ số liệu này, hoặc dùng nó ở tiêu chí cần đến.', () => 'Remove it, or use it where it belongs.'),
})
