import { isAtLeast, type Finding } from '../finding.ts'
import { findingsText } from '../report/findings/text.ts'
import { paragraph } from '../report/wrapped.ts'
import { text, tongues } from '../text.ts'
import type { World } from './world.ts'

/** How many findings a terminal shows before it only counts them. */
const shownAtMost = 5

/** Findings on stderr: the gravest first and not more than a screen, the rest counted by code; all of them stand in the results. */
export function tellFindings(all: readonly Finding[], world: World): void {
  const grave = all.filter(finding => isAtLeast(finding.severity, 'warning'))
  const errorsFirst = [...grave.filter(finding => finding.severity === 'error'), ...grave.filter(finding => finding.severity !== 'error')]
  if (grave.length === 0) return
  world.err(`\n${findingsText(errorsFirst.slice(0, shownAtMost), [], world)}`)
  const rest = errorsFirst.slice(shownAtMost)
  if (rest.length === 0) return
  const more = text(
    () => `Còn ${rest.length} nội dung nữa trong sheet Cảnh báo của ket-qua.xlsx: ${counted(rest)}.`,
    () => `${rest.length} more on the sheet Warnings of ket-qua.xlsx: ${counted(rest)}.`)
  world.err(`${paragraph(tongues[world.lang].say(more), world.columns)}\n`)
}

/** `score/blank ×12, score/without-proof ×3`, the most frequent first. */
function counted(findings: readonly Finding[]): string {
  const counts = new Map<string, number>()
  for (const { code } of findings) counts.set(code, (counts.get(code) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([code, count]) => `${code} ×${count}`).join(', ')
}
