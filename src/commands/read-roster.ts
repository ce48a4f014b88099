import type { CriteriaSet } from '../criteria/criteria.ts'
import type { Unit } from '../evidence/answer.ts'
import { readRoster } from '../evidence/roster.ts'
import { Refusal, type Finding } from '../finding.ts'
import { readSheets } from '../io/read-sheets.ts'
import { text } from '../text.ts'

/** A list of units, what was remarked about its file, and the hash of its bytes. */
export interface Roster {
  readonly units: readonly Unit[]
  readonly findings: readonly Finding[]
  readonly sha256?: string
}

/** The list of units in a file, with what was remarked about it; one that names no unit is a Refusal. */
export async function openRoster(path: string, shown: string, set: CriteriaSet): Promise<Roster> {
  const { workbook, findings, sha256 } = await readSheets(path, shown)
  const roster = workbook === undefined ? { units: [], findings: [] } : readRoster(workbook.sheets, set, shown)
  const all = [...findings, ...roster.findings]
  if (roster.units.length > 0) return { units: roster.units, findings: all, ...(sha256 === undefined ? {} : { sha256 }) }
  const [why] = all
  throw new Refusal(text(
    t => `Không đọc được danh sách đơn vị ${shown}: ${why === undefined ? 'không có đơn vị nào.' : t.say(why.message)}`,
    t => `The list of units ${shown} cannot be used: ${why === undefined ? 'it names no unit.' : t.say(why.message)}`), all)
}
