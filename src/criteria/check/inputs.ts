import type { Finding, Path } from '../../finding.ts'
import { text } from '../../text.ts'
import type { Component } from '../criteria.ts'
import type { Checked } from './checked.ts'

/** That no two questions share an id: code `1.1` with item `1` asks the same as code `1.1.1`. */
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
}

const same = (id: string, other: string, path: Path): Finding => ({
  code: 'criteria/duplicate-input', severity: 'error', path, read: id,
  message: text(() => `Ô nhập \`${id}\` của mục này trùng mã với ô nhập của mục ${other}: không phân biệt được câu trả lời.`, () => `The input \`${id}\` of this item has the id of an input of item ${other}: their answers could not be told apart.`),
  fix: text(() => 'Đổi mã (`id`) của nội dung trong `rule`.', () => 'Change the `id` within the `rule`.'),
})
