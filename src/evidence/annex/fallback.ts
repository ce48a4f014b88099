import type { Finding, Path } from '../../finding.ts'
import { decide } from './leaf.ts'
import type { Branch, Extra, Skeleton } from './skeleton.ts'

/** The branches whose proposed rule cannot be meant are given by hand instead; what was wrong with the proposal is told as a warning. */
export function givenInstead(skeleton: Skeleton, faults: readonly Finding[]): { readonly skeleton: Skeleton; readonly findings: readonly Finding[] } {
  const paths = faults.flatMap(({ path }) => (path === undefined || !path.includes('rule') ? [] : [path.slice(0, path.indexOf('rule'))]))
  const at = (branch: Branch, path: Path): Branch => {
    if (branch.scoring !== undefined) return paths.some(each => same(each, path)) ? byHand(branch, branch.scoring) : branch
    return { ...branch, children: branch.children.map((child, index) => at(child, [...path, path.length === 2 ? 'criteria' : 'components', index])) }
  }
  const list = (key: 'bonus' | 'penalty', extra: Extra | undefined) =>
    (extra === undefined ? {} : { [key]: { ...extra, components: extra.components.map((branch, index) => at(branch, [key, 'components', index])) } })
  return {
    skeleton: { ...skeleton, fields: skeleton.fields.map((field, index) => at(field, ['fields', index])), ...list('bonus', skeleton.bonus), ...list('penalty', skeleton.penalty) },
    findings: faults.filter(({ path }) => path?.includes('rule') === true).map((finding): Finding => ({ ...finding, severity: 'warning' })),
  }
}

const same = (a: Path, b: Path): boolean => a.length === b.length && a.every((part, index) => part === b[index])

const byHand = (branch: Branch, scoring: NonNullable<Branch['scoring']>): Branch => ({ ...branch, scoring: { ...scoring, rule: { method: 'given' }, todo: [decide] } })
