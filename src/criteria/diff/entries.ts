import { text, type Text } from '../../text.ts'
import type { Component } from '../criteria.ts'
import { textOf } from '../seat.ts'
import { items, type Item } from '../written.ts'
import type { Edition } from './change.ts'

/** A field, criterion, component, bonus or penalty item of one set, with what stands above it. */
export interface Entry extends Item {
  readonly code: string
  readonly parent?: Entry
  /** Present on what carries points. */
  readonly component?: Component
}

/** Every node of a set in the order of its file, parents before their children. */
export function entriesOf({ data, set }: Edition): readonly Entry[] {
  const components = new Map(set.components.map(component => [component.path.join('/'), component]))
  const above: Entry[] = []
  return [...items(data)].map(item => {
    const parent = item.depth === 0 ? undefined : above[item.depth - 1]
    const component = components.get(item.path.join('/'))
    const entry: Entry = {
      ...item, code: item.node.code, ...(parent === undefined ? {} : { parent }), ...(component === undefined ? {} : { component }),
    }
    above[item.depth] = entry
    return entry
  })
}

/** The field that an entry lies in; itself when it is one. */
export const fieldOf = (entry: Entry): Entry => (entry.parent === undefined ? entry : fieldOf(entry.parent))

/** `3.2.1 Tỷ lệ hồ sơ giải quyết đúng hạn`. */
export const titleOf = ({ code, node }: Entry): Text => text(t => `${code} ${t.say(textOf(node.name))}`, t => `${code} ${t.say(textOf(node.name))}`)
