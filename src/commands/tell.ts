import { isAtLeast, type Finding } from '../finding.ts'
import { findingsText } from '../report/findings/text.ts'
import { text, tongues } from '../text.ts'
import type { World } from './world.ts'

/** How many findings a terminal shows before it points to the workbook. */
const shownAtMost = 12

/** Findings on stderr: the gravest first and not more than a screen; all of them stand in the results. */
export function tellFindings(all: readonly Finding[], world: World): void {
  const grave = all.filter(finding => isAtLeast(finding.severity, 'warning'))
  const errorsFirst = [...grave.filter(finding => finding.severity === 'error'), ...grave.filter(finding => finding.severity !== 'error')]
  if (grave.length === 0) return
  world.err(`\n${findingsText(errorsFirst.slice(0, shownAtMost), [], world)}`)
  if (grave.length > shownAtMost) world.err(tongues[world.lang].say(text(
    () => `… và ${grave.length - shownAtMost} nội dung nữa: xem sheet Cảnh báo của ket-qua.xlsx.\n`,
    () => `… and ${grave.length - shownAtMost} more: see the sheet Warnings of ket-qua.xlsx.\n`)))
}
