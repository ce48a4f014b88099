import type { Finding } from '../../finding.ts'
import { inspect } from '../../methods/inspect.ts'
import type { Checked } from './checked.ts'

/** What each rule may not mean, as its method knows it, at its place in the set. */
export function* rules({ rules: all }: Checked): Iterable<Finding> {
  for (const { component, rule, seat } of all) {
    for (const finding of inspect(rule, seat, component)) yield { ...finding, path: [...component.path, 'rule', ...(finding.path ?? [])], component: component.code }
  }
}
