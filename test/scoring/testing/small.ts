import { loadCriteria } from '../../../src/criteria/load.ts'
import type { CriteriaSet } from '../../../src/criteria/criteria.ts'
import type { Source } from '../../../src/criteria/source.ts'
import { loadTests } from '../../../src/criteria/testing/load.ts'
import { readYaml } from '../../../src/io/yaml.ts'
import type { CaseResult } from '../../../src/scoring/testing/result.ts'
import { runTests, type PlacedTests } from '../../../src/scoring/testing/run.ts'

const head = 'id: nho\ntitle: Bộ nhỏ\nyear: 2025\nperiod: { from: 2025-01-01, to: 2025-12-31 }\nsample: true\napplies: [xã]\n'

/** A set of a few components, worth 10 in all. */
export const small = `${head}scale: 10
grades: [{ id: tot, name: Tốt, from: 80 }, { id: kha, name: Khá, from: 50 }, { id: yeu, name: Yếu, from: 0 }]
figures:
  on_time: { name: Đúng hạn, unit: hồ sơ }
  resolved: { name: Đã giải quyết, unit: hồ sơ }
checks: [{ atMost: [on_time, resolved] }]
fields:
  - code: '1'
    name: Hồ sơ
    criteria:
      - code: '1.1'
        name: Đúng hạn
        max: 5
        rule: { method: bands, part: on_time, whole: resolved, bands: [{ from: 98, points: 5 }, { from: 90, points: 2 }] }
        examples: [{ given: { on_time: 49, resolved: 50 }, points: 5 }]
      - code: '1.2'
        name: Mức độ
        max: 3
        notArisen: exclude
        rule: { method: choice, levels: [{ id: du, name: Đủ, points: 3 }, { id: thieu, name: Thiếu, points: 1 }, { id: sai, name: Sai, points: 0, zeroes: criterion, capsGrade: kha }] }
        examples: [{ given: { '1.2': du }, points: 3 }]
  - { code: '2', name: Hài lòng, max: 2, source: survey, rule: { method: survey, of: { name: Tỷ lệ, kind: percent } }, examples: [{ given: { of: 90 }, points: 1.8 }] }
bonus: { max: 1, components: [{ code: T, name: Thưởng, max: 1, rule: { method: yes-no }, examples: [{ given: { T: Có }, points: 1 }] }] }
penalty: { max: 2, components: [{ code: P, name: Phạt, max: 2, lowersGrade: 1, rule: { method: count, of: { name: Số lần }, each: 1 }, examples: [{ given: { of: 1 }, points: 1 }] }] }
`

/** A set out of the rule of its only component, worth `max`. */
export const single = (rule: string, max = 2, more = ''): string =>
  `${head}scale: ${max}\nfields:\n  - { code: '1', name: B, max: ${max}, rule: ${rule}${more} }\n`

export interface Opened { readonly set: CriteriaSet; readonly source: Source }

const read = (text: string, file: string): Source => readYaml(new TextEncoder().encode(text), file)

/** A set, which must load. */
export function open(text: string): Opened {
  const source = read(text, 'nho.yaml')
  const { set, findings } = loadCriteria(source)
  if (set === undefined) throw new Error(findings.map(finding => finding.message.en).join('\n'))
  return { set, source }
}

/** Test files, which must load. */
export const tests = (...texts: readonly string[]): readonly PlacedTests[] => texts.map((text, index) => {
  const source = read(text, `nho.${index}.test.yaml`)
  const { file, findings } = loadTests(source, 'nho')
  if (file === undefined) throw new Error(findings.map(finding => finding.message.en).join('\n'))
  return { source, file }
})

/** The results of one test file over the small set, its examples left out. */
export function ran(text: string, set = small): readonly CaseResult[] {
  const opened = open(set)
  return runTests(opened.set, opened.source, tests(text)).filter(result => result.kind !== 'example')
}

/** What did not come: `points 2≠5/2`, or the codes of what cannot be worked. */
export const told = ({ differences, faults }: CaseResult): string => [
  ...faults.map(fault => `${fault.code} ${fault.at?.line}:${fault.at?.column}`),
  ...differences.map(({ key, code, expected, got }) => {
    const [a, b] = [expected, got].map(fact => ('number' in fact ? fact.number.toFraction() : 'state' in fact ? fact.state : fact.grade?.id))
    return `${key}${code === undefined ? '' : ` ${code}`} ${a}≠${b}`
  }),
].join('; ')
