import type { Finding, Path } from '../../finding.ts'
import { text } from '../../text.ts'
import { below, childrenOf, items, type NodeData, type SetData } from '../written.ts'
import type { Checked } from './checked.ts'
import { ranks } from './rank-of.ts'

/** That codes of one level count on without going back or leaving one out, and stand under the code of their parent. */
export function* numbering({ data }: Checked): Iterable<Finding> {
  for (const [list, path] of lists(data)) if (!isPlain(list)) yield* counted(list, path)
  yield* strays(data)
}

function* lists(data: SetData): Iterable<readonly [list: readonly NodeData[], path: Path]> {
  yield [data.fields, ['fields']]
  for (const { node, path } of items(data)) if (node.rule === undefined) yield [childrenOf(node), [...path, below(node)]]
  for (const list of ['bonus', 'penalty'] as const) if (data[list] !== undefined) yield [data[list].components, [list, 'components']]
}

/** `VIII.1.a` as VIII, 1, a. */
const parted = (code: string): readonly string[] => code.match(/\d+|[^\d.\-/]+/g) ?? []

/** As nearly every list does: 2.1, 2.2, 2.3 … */
function isPlain(list: readonly NodeData[]): boolean {
  const stem = list[0]?.code.slice(0, -1) ?? ''
  return (stem === '' || marks.includes(stem.charAt(stem.length - 1))) && list.every(({ code }, index) => code === `${stem}${index + 1}`)
}

function* counted(list: readonly NodeData[], path: Path): Iterable<Finding> {
  const codes = list.map(node => parted(node.code))
  const at = (codes[0] ?? []).findIndex((part, index) => codes.some(code => code[index] !== part))
  const order = at < 0 || list.length < 2 ? undefined : ranks(codes.map(code => code[at] ?? ''))
  if (order === undefined) return yield* strange(list, codes.map(code => code[at] ?? ''), path)
  const heads = codes.map(code => code.slice(0, at).join('.'))
  for (const [index, rank] of order.entries()) {
    const before = order[index - 1] ?? 0
    if (heads[index] !== heads[0] || rank === before || rank === before + 1) continue
    const [code, last] = [list[index]?.code ?? '', list[index - 1]?.code]
    const here: Path = [...path, index, 'code']
    yield rank < before ? outOfOrder(code, last ?? '', here) : jump(code, last, here)
  }
}

/** Codes that do not count as most of their level do: `3.x5` among 3.1, 3.2 … */
function* strange(list: readonly NodeData[], parts: readonly string[], path: Path): Iterable<Finding> {
  const odd = [...parts.keys()].filter(index => !/^\d+$/.test(parts[index] ?? ''))
  if (list.length < 2 || odd.length * 2 >= parts.length) return
  for (const index of odd) yield otherForm(list[index]?.code ?? '', [...path, index, 'code'])
}

const marks = ['.', '-', '/', '_', ')', ':']

/** Codes that are not their parent's code and something more, in a set where most are. */
function* strays(data: SetData): Iterable<Finding> {
  let children = 0
  const stray: { readonly code: string; readonly parent: string; readonly path: Path }[] = []
  for (const { node, path } of items(data)) {
    for (const [index, { code }] of childrenOf(node).entries()) {
      children++
      if (!(code.startsWith(node.code) && marks.includes(code.charAt(node.code.length)))) stray.push({ code, parent: node.code, path: [...path, below(node), index, 'code'] })
    }
  }
  if (stray.length * 2 < children) for (const { code, parent, path } of stray) yield elsewhere(code, parent, path)
}

const outOfOrder = (code: string, before: string, path: Path): Finding => ({
  code: 'criteria/code-order', severity: 'warning', path, read: code,
  message: text(() => `Mã ${code} đứng sau ${before}: thứ tự mã bị đảo, dễ chấm nhầm dòng.`, () => `The code ${code} stands after ${before}: the codes are out of order, and lines are easily mixed up.`),
  fix: text(() => 'Xếp lại theo thứ tự mã, hoặc sửa mã.', () => 'Put the items in the order of their codes, or correct the code.'),
})

const otherForm = (code: string, path: Path): Finding => ({
  code: 'criteria/code-form', severity: 'warning', path, read: code,
  message: text(() => `Mã ${code} không đánh số như các mục cùng cấp; có thể gõ nhầm.`, () => `The code ${code} does not count as the others of its level do; it may be mistyped.`),
  fix: text(() => 'Sửa mã theo phụ lục của văn bản.', () => 'Correct the code as the annex has it.'),
})

const jump = (code: string, before: string | undefined, path: Path): Finding => ({
  code: 'criteria/code-jump', severity: 'warning', path, read: code,
  message: before === undefined
    ? text(() => `Mã đầu tiên là ${code}: có thể thiếu mục đứng trước.`, () => `The first code is ${code}: an item before it may be missing.`)
    : text(() => `Mã nhảy từ ${before} sang ${code}: có thể thiếu một mục.`, () => `The codes jump from ${before} to ${code}: an item may be missing.`),
  fix: text(() => 'Đối chiếu với phụ lục của văn bản; nếu văn bản đánh số như vậy, ghi chú bỏ qua kèm lý do.', () => 'Check the annex; if the document counts so, suppress this with the reason.'),
})

const elsewhere = (code: string, parent: string, path: Path): Finding => ({
  code: 'criteria/code-parent', severity: 'warning', path, read: code,
  message: text(() => `Mã ${code} nằm trong mục ${parent} nhưng không bắt đầu bằng \`${parent}.\`: có thể đặt nhầm chỗ.`, () => `The code ${code} stands within item ${parent} but does not begin with \`${parent}.\`: it may be in the wrong place.`),
  fix: text(() => 'Sửa mã, hoặc chuyển mục về đúng chỗ.', () => 'Correct the code, or move the item.'),
})
