import { ruleOf } from '../../criteria/rules/register.ts'
import type { Source } from '../../criteria/source.ts'
import type { Finding, Place, Severity } from '../../finding.ts'
import type { Lang } from '../../text.ts'
import { version } from '../../version.ts'
import { fingerprints } from './fingerprint.ts'
import type { View } from './formats.ts'
import { tokenAt } from './frame.ts'

const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' }

/** SARIF 2.1.0 with one run; the id of a rule is the code of the finding. */
export function findingsSarif(findings: readonly Finding[], sources: readonly Source[], { lang }: View): string {
  const byFile = new Map(sources.map(source => [source.file, source]))
  const rules = [...new Map(findings.map(({ code, severity }) => [code, severity]))].sort(([a], [b]) => (a < b ? -1 : 1))
  const ids = rules.map(([code]) => code)
  const marks = fingerprints(findings, byFile)
  const results = findings.map((finding, index) => ({
    ruleId: finding.code, ruleIndex: ids.indexOf(finding.code), level: levels[finding.severity],
    message: { text: [finding.message, ...(finding.fix === undefined ? [] : [finding.fix])].map(each => each[lang]).join('\n') },
    ...(finding.at === undefined ? {} : { locations: [location(finding.at, byFile)] }),
    ...(finding.also === undefined ? {} : { relatedLocations: [location(finding.also, byFile)] }),
    partialFingerprints: { primaryLocationLineHash: marks[index] },
  }))
  const driver = { name: 'cchc', version, rules: rules.map(([code, severity]) => described(code, severity, lang)) }
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0',
    runs: [{ tool: { driver }, columnKind: 'utf16CodeUnits', results }],
  }
  return `${JSON.stringify(log, undefined, 2)}\n`
}

/** A rule with what its page says, where it has one. */
function described(id: string, severity: Severity, lang: Lang): object {
  const page = ruleOf(id)
  return {
    id, shortDescription: { text: page?.title[lang] ?? id },
    ...(page === undefined ? {} : { fullDescription: { text: page.why[lang] }, help: { text: page.mend[lang] } }),
    defaultConfiguration: { level: levels[page?.severity ?? severity] },
  }
}

const location = (at: Place, sources: ReadonlyMap<string, Source>): object => ({
  physicalLocation: {
    artifactLocation: { uri: uri(at.file), ...(isAbsolute(at.file) ? {} : { uriBaseId: '%SRCROOT%' }) },
    ...(at.line === undefined ? {} : { region: region(at.line, at.column ?? 1, sources.get(at.file)) }),
  },
  ...(at.cell === undefined ? {} : { logicalLocations: [{ fullyQualifiedName: `${at.sheet === undefined ? '' : `${at.sheet}!`}${at.cell}` }] }),
})

function region(startLine: number, startColumn: number, source: Source | undefined): object {
  const line = source?.text.split('\n')[startLine - 1]?.replace(/\r$/, '')
  return { startLine, startColumn, ...(line === undefined ? {} : { endColumn: startColumn + tokenAt(line, startColumn) }) }
}

const isAbsolute = (file: string): boolean => /^(?:[A-Za-z]:)?\//.test(file)

const uri = (file: string): string => {
  const path = file.split('/').map((part, index) => (index === 0 && isAbsolute(file) ? part : encodeURIComponent(part))).join('/')
  return isAbsolute(file) ? `file://${path.startsWith('/') ? '' : '/'}${path}` : path
}
