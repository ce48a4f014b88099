import type { Source } from '../../criteria/source.ts'
import type { Place, Severity } from '../../finding.ts'
import { version } from '../../version.ts'
import { fingerprints } from './fingerprint.ts'
import type { FindingsFormat } from './formats.ts'
import { tokenAt } from './frame.ts'

const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' }

/** SARIF 2.1.0 with one run; the id of a rule is the code of the finding. */
export const findingsSarif: FindingsFormat = (findings, sources, { lang }) => {
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
  const driver = { name: 'cchc', version, rules: rules.map(([id, severity]) => ({ id, shortDescription: { text: id }, defaultConfiguration: { level: levels[severity] } })) }
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0',
    runs: [{ tool: { driver }, columnKind: 'utf16CodeUnits', results }],
  }
  return `${JSON.stringify(log, undefined, 2)}\n`
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
