import { placeText, type Finding } from '../../finding.ts'
import type { CaseResult } from '../../scoring/testing/result.ts'
import { text, tongues } from '../../text.ts'
import type { View } from '../findings/formats.ts'
import { xmlAttributes, xmlText } from '../xml.ts'
import { coverageText, isEnough } from './coverage.ts'
import { endingOf, type TestFormat, type TestRun, type TestedSet } from './run.ts'
import { differenceText, howTold } from './told.ts'

interface Suite {
  readonly name: string
  readonly cases: readonly string[]
  readonly failures: number
  readonly errors: number
  readonly skipped: number
}

/** A run as JUnit XML: a suite for each set, one for the files that did not load; what is unapproved is skipped. */
export const testJunit: TestFormat = (run, view) => {
  const suites = [...run.sets.map(tested => setSuite(tested, run, view)), ...faultSuites(run.findings, view)]
  const total = (of: (suite: Suite) => number): number => suites.reduce((sum, suite) => sum + of(suite), 0)
  const counts = { tests: total(suite => suite.cases.length), failures: total(suite => suite.failures), errors: total(suite => suite.errors), skipped: total(suite => suite.skipped) }
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites${xmlAttributes({ name: 'cchc test', ...counts })}>\n${suites.map(suiteXml).join('')}</testsuites>\n`
}

const suiteXml = ({ name, cases, failures, errors, skipped }: Suite): string =>
  `  <testsuite${xmlAttributes({ name, tests: cases.length, failures, errors, skipped })}>\n${cases.join('')}  </testsuite>\n`

function setSuite(tested: TestedSet, run: TestRun, view: View): Suite {
  const { set, file, results, coverage } = tested
  const isShort = coverage !== undefined && !isEnough(coverage, run.least)
  const short = isShort ? [element({ classname: set.id, name: tongues[view.lang].say(coverageName), file }, 'failure', '', coverageText(coverage, run.least, { ...view, colour: false }))] : []
  const count = (ending: ReturnType<typeof endingOf>): number => results.filter(result => endingOf(result) === ending).length
  return {
    name: file, cases: [...results.map(result => caseXml(result, tested, view)), ...short],
    failures: count('failed') + short.length, errors: 0, skipped: count('pending') + count('changed'),
  }
}

const coverageName = text(() => 'Độ bao phủ', () => 'Coverage')
const unapproved = text(() => 'chưa duyệt', () => 'unapproved')
const changed = text(() => 'chưa duyệt, kết quả đã đổi', () => 'unapproved, result changed')

function caseXml(result: CaseResult, { set }: TestedSet, { lang }: View): string {
  const t = tongues[lang]
  const attributes = { classname: `${set.id}.${result.component?.code ?? result.kind}`, name: t.say(result.name), file: result.at.file, line: result.at.line }
  const said = [...result.faults.map(fault => fault.message), ...result.differences.map(differenceText)].map(each => t.say(each))
  switch (endingOf(result)) {
    case 'held': return element(attributes)
    case 'pending': return element(attributes, 'skipped', t.say(unapproved))
    case 'changed': return element(attributes, 'skipped', `${t.say(changed)}: ${said.join('; ')}`)
    case 'failed': return element(attributes, 'failure', said.join('; '), [placeText(result.faults[0]?.at ?? result.at), ...said, ...howTold(result, set).map(t.say)].join('\n'))
  }
}

function element(attributes: Readonly<Record<string, string | number | undefined>>, inner?: 'failure' | 'skipped' | 'error', message = '', body = ''): string {
  const open = `    <testcase${xmlAttributes(attributes)}`
  if (inner === undefined) return `${open}/>\n`
  const within = body === '' ? `<${inner}${xmlAttributes({ message })}/>` : `<${inner}${xmlAttributes({ message, type: inner })}>${xmlText(body)}</${inner}>`
  return `${open}>${within}</testcase>\n`
}

/** What did not load: a suite for each file. */
function faultSuites(findings: readonly Finding[], { lang }: View): readonly Suite[] {
  const files = [...new Set(findings.map(finding => finding.at?.file ?? ''))]
  return files.map(file => {
    const own = findings.filter(finding => (finding.at?.file ?? '') === file)
    const cases = own.map(({ code, message, at }) => element({ classname: file, name: code, file, line: at?.line }, 'error', message[lang], `${at === undefined ? file : placeText(at)}\n${message[lang]}`))
    return { name: file, cases, failures: 0, errors: own.length, skipped: 0 }
  })
}
