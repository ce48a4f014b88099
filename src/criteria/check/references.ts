import type { Finding } from '../../finding.ts'
import { nodes } from '../../formula/nodes.ts'
import { text } from '../../text.ts'
import type { Component } from '../criteria.ts'
import { meant } from '../nearest.ts'
import type { Checked } from './checked.ts'

const namedBy = (component: Component): readonly string[] =>
  [...new Set(nodes(component.formula).filter(node => node.is === 'points').map(node => node.code))]

/** That rules which depend on the points of another component name one that exists, and never themselves in a circle. */
export function* references({ set }: Checked): Iterable<Finding> {
  const components = new Map(set.components.map(component => [component.code, component]))
  const told = new Set<string>()
  for (const component of set.components.filter(each => nodes(each.formula).some(node => node.is === 'points'))) {
    for (const code of namedBy(component)) if (!components.has(code)) yield unknown(component, code, [...components.keys()])
    const circle = circleFrom(component, components)
    if (circle === undefined || told.has(component.code)) continue
    for (const code of circle) told.add(code)
    yield circular(component, circle)
  }
}

/** The codes that lead from a component back to it. */
function circleFrom(start: Component, components: ReadonlyMap<string, Component>): readonly string[] | undefined {
  const seen = new Set<string>()
  const follow = (component: Component, way: readonly string[]): readonly string[] | undefined => {
    for (const code of namedBy(component)) {
      if (code === start.code) return [...way, code]
      const next = components.get(code)
      if (next === undefined || seen.has(code)) continue
      seen.add(code)
      const found = follow(next, [...way, code])
      if (found !== undefined) return found
    }
    return undefined
  }
  return follow(start, [start.code])
}

function unknown(component: Component, code: string, known: readonly string[]): Finding {
  const fix = meant(code, known)
  return {
    code: 'criteria/unknown-code', severity: 'error', path: [...component.path, 'rule'], read: code, component: component.code, ...(fix === undefined ? {} : { fix }),
    message: text(() => `Cách chấm mục ${component.code} dùng điểm của mục \`${code}\`, nhưng không có tiêu chí thành phần nào mang mã này.`, () => `The rule of item ${component.code} uses the points of \`${code}\`, but no component has this code.`),
  }
}

const circular = (component: Component, circle: readonly string[]): Finding => ({
  code: 'criteria/circle', severity: 'error', path: [...component.path, 'rule'], component: component.code,
  message: text(() => `Điểm của các mục phụ thuộc vòng tròn: ${circle.join(' → ')}; không tính được mục nào trước.`, () => `Points depend on each other in a circle: ${circle.join(' → ')}; none can be reckoned first.`),
  fix: text(() => 'Bỏ một trong các chỗ dùng điểm của mục khác.', () => 'Remove one of these references.'),
})
