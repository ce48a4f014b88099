import type { Finding, Path } from '../../finding.ts'
import { folded, text } from '../../text.ts'
import type { Component, CriteriaSet } from '../criteria.ts'
import type { Checked } from './checked.ts'

/** That no two questions share an id, letter case aside: code `1.1` with item `1` asks the same as code `1.1.1`. */
export function* inputs({ set }: Checked): Iterable<Finding> {
  const owners = new Map<string, Component>()
  for (const component of set.components) if (!owners.has(component.code)) owners.set(component.code, component)
  for (const component of set.components) {
    for (const { id, shared } of component.inputs) {
      if (shared) continue
      const owner = owners.get(id)
      if (owner === undefined) owners.set(id, component)
      else if (owner.code !== component.code) yield same(id, owner.code, [...component.path, 'rule'])
    }
  }
  yield* figures(set, owners)
  yield* letters(set, owners)
}

/** A shared figure that has the id of an item or of its input, unless it is the very figure of that item. */
function* figures(set: CriteriaSet, owners: ReadonlyMap<string, Component>): Iterable<Finding> {
  for (const { id } of set.figures) {
    const owner = owners.get(id)
    if (owner !== undefined && !owner.inputs.some(input => input.shared && input.id === id)) yield same(id, owner.code, ['figures', id])
  }
}

/** Ids that only the size of their letters tells apart: sheets and tables are read without it. */
function* letters(set: CriteriaSet, owners: ReadonlyMap<string, Component>): Iterable<Finding> {
  const known = new Map<string, string>()
  const all = [...set.figures.map(({ id }) => [id, ['figures', id]] as const), ...[...owners].map(([id, { path }]) => [id, path] as const)]
  for (const [id, path] of all) {
    const other = known.get(folded(id))
    if (other === undefined) known.set(folded(id), id)
    else if (other !== id) yield alike(id, other, path)
  }
}

/** No error: sums and points tell them apart, and a column that bears the one is refused as that of both. */
const alike = (id: string, other: string, path: Path): Finding => ({
  code: 'criteria/duplicate-input', severity: 'warning', path, read: id,
  message: text(() => `Mã \`${id}\` và \`${other}\` chỉ khác nhau chữ hoa, chữ thường: trên phiếu và bảng số liệu không phân biệt được.`, () => `The ids \`${id}\` and \`${other}\` differ only in capital letters: forms and tables could not tell them apart.`),
  fix: text(() => 'Đổi một trong hai mã.', () => 'Change one of the two.'),
})

const same = (id: string, other: string, path: Path): Finding => ({
  code: 'criteria/duplicate-input', severity: 'error', path, read: id,
  message: text(() => `Ô nhập \`${id}\` của mục này trùng mã với ô nhập của mục ${other}: không phân biệt được câu trả lời.`, () => `The input \`${id}\` of this item has the id of an input of item ${other}: their answers could not be told apart.`),
  fix: text(() => 'Đổi mã (`id`) của nội dung trong `rule`.', () => 'Change the `id` within the `rule`.'),
})
