import { isSum } from '../unit-words.ts'
import { apart, textOfStanding, type Stands } from './stands.ts'

/** The first three things that stand in a row. */
export function firstThree(line: readonly Stands[]): readonly Stands[] {
  const first: Stands[] = []
  for (let at = 0; at < line.length && first.length < 3; at++) { const text = line[at]; if (text !== undefined && text !== '') first.push(text) }
  return first
}

/** Whether a cell says that its row sums up others. Codes and days have digits, and nearly every cell is spared the longer look. */
export function summing(): (stands: Stands) => boolean {
  const kept = new Map<string, boolean>()
  return stands => {
    if (stands === undefined) return false
    const last = typeof stands === 'string' ? stands.charCodeAt(stands.length - 1) : 0
    if (last >= 0x30 && last <= 0x39) return false
    const text = typeof stands === 'string' ? stands : textOfStanding(stands)
    const known = kept.get(text)
    if (known !== undefined) return known
    const label = textOfStanding(stands)
    const sums = !/\d/.test(label) && isSum(label)
    if (kept.size < mostKept) kept.set(apart(text), sums)
    return sums
  }
}

const mostKept = 2000
