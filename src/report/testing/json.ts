import type { Finding } from '../../finding.ts'
import { decimalText, hundred, multiply } from '../../rational.ts'
import { goalKinds, shareOf, type Covered } from '../../scoring/testing/coverage.ts'
import type { CaseResult } from '../../scoring/testing/result.ts'
import type { Lang } from '../../text.ts'
import { goalText } from './coverage.ts'
import { countOf, endingOf, type TestedSet, type TestFormat } from './run.ts'
import { differenceText, factWord, howTold } from './told.ts'

/** `{ "sets": [{ id, file, cases: […], coverage? }], "summary": { held, failed, pending, changed }, "findings": […] }`; lines and columns from 1. */
export const testJson: TestFormat = (run, { lang }) => `${JSON.stringify({
  sets: run.sets.map(tested => ({
    id: tested.set.id, file: tested.file,
    cases: tested.results.map(result => caseEntry(result, tested, lang)),
    ...(tested.coverage === undefined ? {} : { coverage: coverageEntry(tested.coverage, lang) }),
  })),
  summary: Object.fromEntries((['held', 'failed', 'pending', 'changed'] as const).map(ending => [ending, countOf(run.sets, ending)])),
  findings: run.findings.map(finding => faultEntry(finding, lang)),
}, undefined, 2)}\n`

const caseEntry = (result: CaseResult, { set }: TestedSet, lang: Lang): object => ({
  kind: result.kind, name: result.name[lang], component: result.component?.code ?? null,
  file: result.at.file, line: result.at.line ?? null, column: result.at.column ?? null, result: endingOf(result),
  ...(result.differences.length === 0 ? {} : {
    differences: result.differences.map(difference => ({
      of: difference.key, ...(difference.code === undefined ? {} : { code: difference.code }),
      expected: factWord(difference.expected), got: factWord(difference.got), message: differenceText(difference)[lang],
    })),
    how: howTold(result, set).map(each => each[lang]),
  }),
  ...(result.faults.length === 0 ? {} : { faults: result.faults.map(fault => faultEntry(fault, lang)) }),
})

const faultEntry = ({ code, severity, at, message, fix }: Finding, lang: Lang): object => ({
  code, severity, file: at?.file ?? null, line: at?.line ?? null, column: at?.column ?? null, message: message[lang], ...(fix === undefined ? {} : { fix: fix[lang] }),
})

const kinds = { component: 'components', level: 'levels', band: 'bands', state: 'states' } as const

/** Shares are percents as decimals. */
const coverageEntry = (coverage: readonly Covered[], lang: Lang): object => ({
  ...Object.fromEntries(goalKinds.map(kind => [kinds[kind], tally(coverage.filter(each => each.goal.is === kind))])),
  all: tally(coverage),
  missing: coverage.filter(each => !each.reached).map(({ component, goal }) => ({ component: component.code, kind: goal.is, name: goalText(component, goal)[lang] })),
})

const tally = (of: readonly Covered[]): object =>
  ({ reached: of.filter(each => each.reached).length, of: of.length, percent: decimalText(multiply(shareOf(of), hundred), 4) })
