import { isAtLeast, type Finding } from '../../finding.ts'
import { same, text, tongues } from '../../text.ts'
import type { Screen } from '../screen.ts'
import { paragraph } from '../wrapped.ts'
import { gravitiesText, worstFirst } from './gravity.ts'
import { findingsParts } from './text.ts'

/** So many findings are told in full, and so many of one file; errors about whole files are told beyond that, for each names a file to be mended. */
const shownAtMost = 5
const inOneFile = 3
const filesAtMost = 15

/** Findings on a terminal, when there may be thousands: the gravest first, by file, the rest counted by code. All of them stand in the results, where any are written. Nothing for none. */
export function digestText(all: readonly Finding[], screen: Screen, isWritten = true): string {
  const t = tongues[screen.lang]
  const grave = worstFirst(all.filter(finding => isAtLeast(finding.severity, 'warning')))
  const shown = chosen(grave)
  const rest = grave.filter(finding => !shown.has(finding))
  const parts = findingsParts(grave.filter(finding => shown.has(finding)), [], screen)
  if (grave.length === 0) return ''
  const where = isWritten ? text(() => ' (xem sheet Cảnh báo của ket-qua.xlsx, hoặc ket-qua.json)', () => ' (see the sheet Warnings of ket-qua.xlsx, or ket-qua.json)') : same('')
  const more = text(() => `… và ${t.say(gravitiesText(rest))} nữa${t.say(where)}: ${byCode(rest)}.`, () => `… and ${t.say(gravitiesText(rest))} more${t.say(where)}: ${byCode(rest)}.`)
  return [...parts, ...(rest.length === 0 ? [] : [paragraph(t.say(more), screen.columns)])].join('\n\n')
}

/** Whole files that could not be used come first, one finding each; then whatever is gravest. */
function chosen(grave: readonly Finding[]): ReadonlySet<Finding> {
  const files = new Map<string, Finding>()
  for (const finding of grave) if (isWholeFile(finding) && !files.has(finding.at?.file ?? '')) files.set(finding.at?.file ?? '', finding)
  const named = new Set([...files.values()].slice(0, filesAtMost))
  const told = new Map([...named].map(finding => [finding.at?.file, 1]))
  for (const finding of grave) {
    const file = finding.at?.file
    const count = told.get(file) ?? 0
    if (named.size >= Math.max(shownAtMost, Math.min(files.size, filesAtMost)) || named.has(finding) || count >= inOneFile || isAnEcho(finding, files)) continue
    named.add(finding)
    told.set(file, count + 1)
  }
  return named
}

/** An error about a file as a whole: nothing of it was used. */
export const isWholeFile = ({ severity, at }: Finding): boolean => severity === 'error' && at !== undefined && at.sheet === undefined && at.cell === undefined && at.line === undefined

/** That a unit is incomplete is no news beside the file of that unit that could not be used. */
const isAnEcho = ({ code, unit }: Finding, files: ReadonlyMap<string, Finding>): boolean => code === 'score/incomplete' && [...files.values()].some(file => file.unit === unit)

/** `score/blank ×12, score/without-proof ×3`, the most frequent first. */
function byCode(findings: readonly Finding[]): string {
  const counts = new Map<string, number>()
  for (const { code } of findings) counts.set(code, (counts.get(code) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([code, count]) => `${code} ×${count}`).join(', ')
}
