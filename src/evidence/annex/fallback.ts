import type { Finding, Path } from '../../finding.ts'
import { decide } from './leaf.ts'
import type { Branch, Extra, Skeleton } from './skeleton.ts'
import { told } from './told.ts'

/** The branches whose proposed rule cannot be meant are given by hand instead; what was wrong with the proposal is told at the row of the table, in `file`. */
export function givenInstead(skeleton: Skeleton, faults: readonly Finding[], file: string): { readonly skeleton: Skeleton; readonly findings: readonly Finding[] } {
  const paths = faults.map(({ path = [] }) => (path.includes('rule') ? path.slice(0, path.indexOf('rule')) : []))
  const lost: Finding[] = []
  const at = (branch: Branch, path: Path): Branch => {
    if (branch.scoring !== undefined) {
      const own = faults.filter((_, index) => same(paths[index] ?? [], path))
      lost.push(...own.slice(0, 1).map(fault => toldAt(branch, fault, file)))
      return own.length > 0 ? byHand(branch, branch.scoring) : branch
    }
    return { ...branch, children: branch.children.map((child, index) => at(child, [...path, path.length === 2 ? 'criteria' : 'components', index])) }
  }
  const list = (key: 'bonus' | 'penalty', extra: Extra | undefined) =>
    (extra === undefined ? {} : { [key]: { ...extra, components: extra.components.map((branch, index) => at(branch, [key, 'components', index])) } })
  const again = { ...skeleton, fields: skeleton.fields.map((field, index) => at(field, ['fields', index])), ...list('bonus', skeleton.bonus), ...list('penalty', skeleton.penalty) }
  return { skeleton: again, findings: lost }
}

function toldAt({ code, at, scoring }: Branch, { message }: Finding, file: string): Finding {
  const mark = at.lastIndexOf('!')
  return told.ruleNotMeant({ file, sheet: at.slice(0, mark), cell: at.slice(mark + 1) }, code, scoring?.words.join('; ') ?? '', message)
}

const same = (a: Path, b: Path): boolean => a.length === b.length && a.every((part, index) => part === b[index])

const byHand = (branch: Branch, scoring: NonNullable<Branch['scoring']>): Branch => ({ ...branch, scoring: { ...scoring, rule: { method: 'given' }, todo: [decide] } })
