import type { Finding, Path, Place } from '../finding.ts'
import { writtenLeftovers } from './check/leftovers.ts'
import { notASet } from './check/not-a-set.ts'
import { checks } from './check/table.ts'
import { undecided } from './check/undecided.ts'
import { checkExamples } from './examples.ts'
import type { CriteriaSet } from './criteria.ts'
import { resolve } from './resolve.ts'
import { criteriaSchema } from './schema.ts'
import type { Source } from './source.ts'
import { validate } from './validate.ts'
import type { SetData } from './written.ts'

/** What came of loading. There is a set exactly when nothing graver than a warning was found, its worked examples aside. */
export interface Loaded {
  readonly set?: CriteriaSet
  readonly findings: readonly Finding[]
}

/** A YAML source as a criteria set ready to score with, and everything that is wrong with it, each at its place, in the order of the file. */
export function loadCriteria(source: Source): Loaded {
  if (source.findings.length > 0) return { findings: source.findings }
  const place = (path: Path, atKey?: boolean): Place => ({ file: source.file, ...source.locate(path, atKey) })
  const placed = (finding: Finding): Finding => ({ ...finding, at: place(finding.path ?? [], finding.atKey) })
  const stranger = notASet(source.data)
  if (stranger !== undefined) return { findings: [placed(stranger)] }
  const leftovers = [...[...writtenLeftovers(source)].map(placed), ...undecided(source)]
  const faults = validate(criteriaSchema(), source)
  if (faults.length > 0) return { findings: inOrder([...leftovers.filter(each => !isToldBetter(each, faults)), ...faults]) }

  const data = source.data as SetData
  const { set, rules, unknown } = resolve(data, source.sha256)
  const checked = checks.flatMap(check => [...check({ set, data, rules, place })])
  const found = [...[...unknown.values()].filter(each => !checked.some(other => isSame(each, other))), ...checked]
  if (found.some(finding => finding.severity === 'error')) return { findings: inOrder([...leftovers, ...found.map(placed)]) }
  return { set, findings: inOrder([...leftovers, ...[...found, ...checkExamples(set)].map(placed)]) }
}

/** The method itself has told of the name, and knows better what was meant. */
const isSame = (a: Finding, b: Finding): boolean => a.read === b.read && a.path?.join('\0') === b.path?.join('\0')

/** `no` where true or false belongs: quotes would make it worse. */
const isToldBetter = (leftover: Finding, faults: readonly Finding[]): boolean =>
  faults.some(({ code, path }) => code === 'written/old-boolean' && path?.join('\0') === leftover.path?.join('\0'))

const inOrder = (findings: readonly Finding[]): readonly Finding[] =>
  [...findings].sort((a, b) => (a.at?.line ?? 0) - (b.at?.line ?? 0) || (a.at?.column ?? 0) - (b.at?.column ?? 0))
