import type { Finding, Severity } from '../../finding.ts'
import { text, type Text } from '../../text.ts'
import { severityNames } from '../severity.ts'

/** From the gravest down. */
export const gravities: readonly Severity[] = ['error', 'warning', 'info']

/** The gravest first; within one gravity in the order given. */
export const worstFirst = (findings: readonly Finding[]): readonly Finding[] =>
  gravities.flatMap(severity => findings.filter(finding => finding.severity === severity))

const plural = (severity: Severity, count: number): Text =>
  text(() => severityNames[severity].vi.toLowerCase(), () => `${severityNames[severity].en.toLowerCase()}${count === 1 ? '' : 's'}`)

/** "2 lỗi, 1 nhắc trong 1 tệp", without a stop at the end; nothing found is said too. */
export function countsText(findings: readonly Finding[]): Text {
  if (findings.length === 0) return text(() => 'Không có phát hiện nào', () => 'No findings')
  const files = new Set(findings.flatMap(finding => finding.at?.file ?? [])).size
  const list = gravitiesText(findings)
  return files === 0 ? list : text(t => `${t.say(list)} trong ${files} tệp`, t => `${t.say(list)} in ${files} ${files === 1 ? 'file' : 'files'}`)
}

/** "2 lỗi, 1 nhắc". */
export function gravitiesText(findings: readonly Finding[]): Text {
  const told = gravities.flatMap(severity => {
    const count = findings.filter(finding => finding.severity === severity).length
    return count === 0 ? [] : [text(t => `${count} ${t.say(plural(severity, count))}`, t => `${count} ${t.say(plural(severity, count))}`)]
  })
  return text(t => told.map(each => t.say(each)).join(', '), t => told.map(each => t.say(each)).join(', '))
}
