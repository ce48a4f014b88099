import type { Finding, Path } from '../../finding.ts'
import { compare, equal, exact, sum, type Rational } from '../../rational.ts'
import { text } from '../../text.ts'
import type { ExtraList, Node } from '../criteria.ts'
import { below as belowKey, childrenOf, type NodeData } from '../written.ts'
import type { Checked } from './checked.ts'

/** Stated maxima against what the leaves add up to. Official sets have sums that do not hold: the finding says which number is used. */
export function* sums({ data, set }: Checked): Iterable<Finding> {
  for (const [index, field] of set.fields.entries()) if (field.component === undefined) yield* within(field, data.fields[index], ['fields', index])
  const total = sum(set.fields.map(field => field.max))
  if (!equal(total, set.scale)) yield offScale(total, set.scale, data.scale === undefined ? ['fields'] : ['scale'])
  for (const list of ['bonus', 'penalty'] as const) {
    const extra = set[list]
    if (extra !== undefined && compare(reach(extra), extra.max) < 0) yield neverReached(reach(extra), extra.max, [list, 'max'])
  }
}

/** A node with others below it, beside what the file says of it; what its leaves add up to stands in the node. */
function* within(node: Node, written: NodeData | undefined, path: Path): Iterable<Finding> {
  if (written === undefined) return
  const stated = written.max === undefined ? undefined : exact(written.max)
  if (stated !== undefined && !equal(stated, node.max)) yield differs(node.code, stated, node.max, [...path, 'max'])
  const below = childrenOf(written)
  for (const [index, child] of node.children.entries()) {
    if (child.component === undefined) yield* within(child, below[index], [...path, belowKey(written), index])
  }
}

const reach = (extra: ExtraList): Rational => sum(extra.components.map(component => component.max))

const differs = (code: string, stated: Rational, used: Rational, path: Path): Finding => ({
  code: 'criteria/sum', severity: 'warning', path, read: stated.toString(),
  message: text(
    t => `Mục ${code} ghi tối đa ${t.number(stated)} điểm, nhưng các mục con cộng lại được ${t.number(used)}; chương trình dùng ${t.number(used)}.`,
    t => `Item ${code} states a maximum of ${t.number(stated)}, but the items below add up to ${t.number(used)}; ${t.number(used)} is used.`),
  fix: text(() => 'Đối chiếu với văn bản, rồi sửa `max` ở đây hoặc ở mục con.', () => 'Check the document, then correct `max` here or below.'),
})

const offScale = (total: Rational, scale: Rational, path: Path): Finding => ({
  code: 'criteria/scale', severity: 'warning', path, atKey: path[0] === 'fields', read: scale.toString(),
  message: text(
    t => `Điểm tối đa của các lĩnh vực cộng lại là ${t.number(total)}, khác thang điểm ${t.number(scale)}; chương trình dùng ${t.number(total)} làm mẫu số của chỉ số.`,
    t => `The maxima of all fields add up to ${t.number(total)}, not to the scale of ${t.number(scale)}; the index is reckoned on ${t.number(total)}.`),
  fix: text(() => 'Sửa `scale`, hoặc điểm tối đa của tiêu chí ghi sai.', () => 'Correct `scale`, or the maximum that is wrong.'),
})

const neverReached = (total: Rational, max: Rational, path: Path): Finding => ({
  code: 'criteria/extra-max', severity: 'warning', path, read: max.toString(),
  message: text(
    t => `Mức trần ${t.number(max)} không bao giờ đạt: các nội dung cộng lại chỉ được ${t.number(total)}.`,
    t => `The cap of ${t.number(max)} is never reached: the items add up to ${t.number(total)} only.`),
  fix: text(() => 'Sửa `max` của danh sách, hoặc của nội dung ghi thiếu.', () => 'Correct `max` of the list, or of the item that is too low.'),
})
