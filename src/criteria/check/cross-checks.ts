import type { Finding, Path } from '../../finding.ts'
import { text } from '../../text.ts'
import type { AmountData, CheckData } from '../written.ts'
import type { Checked } from './checked.ts'

const termsOf = (amount: AmountData): readonly string[] => (typeof amount === 'string' ? [amount] : amount.sum)

/** The same for amounts that come to the same: `a` and `{ sum: [a] }`, `b + a` and `a + b`. */
const keyOf = (amount: AmountData): string => (typeof amount === 'string' ? amount : [...amount.sum].sort().join('+'))

/** Whether one amount holds another: none of the figures is negative, so it can never be less. */
const contains = (whole: AmountData, part: AmountData): boolean => {
  const left = [...termsOf(whole)]
  return termsOf(part).every(term => left.includes(term) && left.splice(left.indexOf(term), 1).length > 0)
}

/** Cross-checks that can never fail, say the same twice, or add and compare what is not of one kind. */
export function* crossChecks({ data, set }: Checked): Iterable<Finding> {
  const inputs = new Map(set.figures.map(({ id, input }) => [id, input]))
  const said = new Map<string, number>()
  for (const [index, check] of (data.checks ?? []).entries()) {
    const path: Path = ['checks', index]
    const key = meaningOf(check)
    if (said.has(key)) yield repeated((said.get(key) ?? 0) + 1, path)
    else said.set(key, index)
    const isIdle = neverFails(check)
    if (isIdle) yield idle(path)
    const sides = check.equal ?? check.atMost ?? []
    const again = sides.findIndex((side, at) => sides.findIndex(other => keyOf(other) === keyOf(side)) < at)
    if (again > 0 && !isIdle) yield sameSide([...path, check.equal === undefined ? 'atMost' : 'equal', again])
    for (const { amount, at } of amountsOf(check, path)) yield* sumFaults(amount, at)
    const kinds = new Set(comparedIds(check).flatMap(id => inputs.get(id)?.kind ?? []))
    if (kinds.size > 1) yield mixed([...kinds], path)
    const stated = check.percent === undefined ? undefined : inputs.get(check.percent.stated)
    if (stated !== undefined && stated.kind !== 'percent') yield notPercent(stated.id, [...path, 'percent', 'stated'])
  }
}

const meaningOf = ({ equal, atMost, percent }: CheckData): string =>
  equal !== undefined ? `equal ${equal.map(keyOf).sort().join(' ')}` : atMost !== undefined ? `atMost ${atMost.map(keyOf).join(' ')}`
    : percent === undefined ? '' : `percent ${percent.stated} ${keyOf(percent.part)} ${keyOf(percent.whole)}`

function neverFails({ equal, atMost, percent }: CheckData): boolean {
  if (equal !== undefined) return new Set(equal.map(keyOf)).size === 1
  if (atMost !== undefined) return atMost.slice(1).every((greater, index) => contains(greater, atMost[index] ?? greater))
  return percent !== undefined && keyOf(percent.part) === keyOf(percent.whole)
}

/** An amount as the file writes it, and where. */
export interface Amount { readonly amount: AmountData; readonly at: Path }

/** Every amount of a cross-check with its place; the figure of a stated percent aside. */
export const amountsOf = ({ equal, atMost, percent }: CheckData, path: Path): readonly Amount[] => [
  ...(equal ?? []).map((amount, index) => ({ amount, at: [...path, 'equal', index] })),
  ...(atMost ?? []).map((amount, index) => ({ amount, at: [...path, 'atMost', index] })),
  ...(percent === undefined ? [] : [{ amount: percent.part, at: [...path, 'percent', 'part'] }, { amount: percent.whole, at: [...path, 'percent', 'whole'] }]),
]

const comparedIds = ({ equal, atMost, percent }: CheckData): readonly string[] =>
  (equal ?? atMost ?? (percent === undefined ? [] : [percent.part, percent.whole])).flatMap(termsOf)

function* sumFaults(amount: AmountData, path: Path): Iterable<Finding> {
  if (typeof amount === 'string') return
  if (amount.sum.length === 1) yield single(amount.sum[0] ?? '', path)
  const twice = amount.sum.find((id, index) => amount.sum.indexOf(id) < index)
  if (twice !== undefined) yield countedTwice(twice, path)
}

const idle = (path: Path): Finding => ({
  code: 'criteria/check-idle', severity: 'warning', path,
  message: text(() => 'Kiểm tra chéo này không bao giờ sai: hai bên là cùng một số liệu, hoặc bên lớn đã gồm bên nhỏ.', () => 'This cross-check can never fail: both sides are the same figures, or the greater side contains the other.'),
  fix: text(() => 'Sửa số liệu ở một bên, hoặc bỏ kiểm tra này.', () => 'Correct a figure on one side, or remove the check.'),
})

const repeated = (first: number, path: Path): Finding => ({
  code: 'criteria/check-repeated', severity: 'warning', path,
  message: text(() => `Kiểm tra chéo này nói lại kiểm tra thứ ${first}: mỗi chỗ lệch sẽ bị nhắc hai lần.`, () => `This cross-check repeats number ${first}: each departure would be told twice.`),
  fix: text(() => 'Bỏ một trong hai.', () => 'Remove one of the two.'),
})

const single = (id: string, path: Path): Finding => ({
  code: 'criteria/sum-of-one', severity: 'info', path, read: id,
  message: text(() => `Tổng chỉ có một số liệu \`${id}\`: có thể thiếu số hạng.`, () => `The sum holds \`${id}\` alone: a term may be missing.`),
  fix: text(() => `Thêm số hạng, hoặc ghi thẳng \`${id}\`.`, () => `Add the missing term, or write \`${id}\` itself.`),
})

const countedTwice = (id: string, path: Path): Finding => ({
  code: 'criteria/sum-repeats', severity: 'warning', path, read: id,
  message: text(() => `Tổng cộng \`${id}\` hai lần.`, () => `The sum adds \`${id}\` twice.`),
  fix: text(() => 'Bỏ một lần, hoặc ghi số liệu khác.', () => 'Remove one, or name another figure.'),
})

const sameSide = (path: Path): Finding => ({
  code: 'criteria/check-side-twice', severity: 'warning', path,
  message: text(() => 'Một số liệu đứng ở hai vế của cùng một kiểm tra: vế kia có thể ghi nhầm.', () => 'One figure stands on two sides of the same check: another may have been meant.'),
  fix: text(() => 'Bỏ vế lặp, hoặc ghi số liệu đúng.', () => 'Remove the repeated side, or name the right figure.'),
})

const mixed = (kinds: readonly string[], path: Path): Finding => ({
  code: 'criteria/check-kinds', severity: 'warning', path, read: kinds.join(', '),
  message: text(() => `Kiểm tra chéo so các số liệu khác loại: ${kinds.join(', ')}.`, () => `The cross-check compares figures of different kinds: ${kinds.join(', ')}.`),
  fix: text(() => 'So các số liệu cùng loại; tỷ lệ thì dùng `percent: { stated, part, whole }`.', () => 'Compare figures of one kind; for a rate use `percent: { stated, part, whole }`.'),
})

const notPercent = (id: string, path: Path): Finding => ({
  code: 'criteria/check-percent', severity: 'error', path, read: id,
  message: text(() => `\`${id}\` không phải số liệu phần trăm (\`kind: percent\`), nên không so được với một tỷ lệ.`, () => `\`${id}\` is no percent (\`kind: percent\`), so it cannot be compared with a rate.`),
  fix: text(() => 'Ghi mã số liệu phần trăm, hoặc sửa `kind` của số liệu.', () => 'Name a percent figure, or correct the `kind` of this one.'),
})
