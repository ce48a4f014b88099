import type { Source } from '../../criteria/source.ts'
import { isAtLeast, type Finding } from '../../finding.ts'
import { xmlAttributes, xmlText } from '../xml.ts'
import type { View } from './formats.ts'
import { worstFirst } from './gravity.ts'

/** JUnit XML: a suite for each file, a case for each finding, failed where the finding fails the run; a file without findings is one case that passed. */
export function findingsJunit(findings: readonly Finding[], sources: readonly Source[], view: View): string {
  const files = [...new Set([...sources.map(({ file }) => file), ...findings.map(({ at }) => at?.file ?? '')])]
  const suites = files.map(file => suite(file, findings.filter(({ at }) => (at?.file ?? '') === file), view))
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites${xmlAttributes({ name: 'cchc check', tests: suites.reduce((sum, each) => sum + each.tests, 0), failures: suites.reduce((sum, each) => sum + each.failures, 0) })}>`,
    ...suites.flatMap(each => each.lines), '</testsuites>', '',
  ].join('\n')
}

interface Suite { readonly tests: number; readonly failures: number; readonly lines: readonly string[] }

function suite(file: string, findings: readonly Finding[], view: View): Suite {
  const tests = Math.max(1, findings.length)
  const failures = findings.filter(finding => fails(finding, view)).length
  const cases = findings.length === 0
    ? [`    <testcase${xmlAttributes({ name: 'cchc check', classname: file })}/>`]
    : worstFirst(findings).flatMap(finding => testCase(finding, file, view))
  return { tests, failures, lines: [`  <testsuite${xmlAttributes({ name: file, tests, failures, errors: 0, skipped: 0 })}>`, ...cases, '  </testsuite>'] }
}

const fails = ({ severity }: Finding, { failOn }: View): boolean => isAtLeast(severity, failOn ?? 'error')

function testCase(finding: Finding, file: string, view: View): readonly string[] {
  const { at, code, severity, message, fix } = finding
  const place = at?.line === undefined ? '' : ` ${at.line}:${at.column ?? 1}`
  const said = `${file}${place === '' ? '' : `:${place.trim()}`} ${[message, ...(fix === undefined ? [] : [fix])].map(each => each[view.lang]).join('\n')}`
  const body = fails(finding, view)
    ? `      <failure${xmlAttributes({ type: severity, message: message[view.lang] })}>${xmlText(said)}</failure>`
    : `      <system-out>${xmlText(`${severity}: ${said}`)}</system-out>`
  return [`    <testcase${xmlAttributes({ name: `${code}${place}`, classname: file, file, line: at?.line })}>`, body, '    </testcase>']
}
