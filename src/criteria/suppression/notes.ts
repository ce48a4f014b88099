import { isDate } from '../dates.ts'

/** A note in a criteria file that a finding is known: `# cchc-bo-qua <code> [den YYYY-MM-DD]: <reason>`. */
export interface Note {
  readonly code: string
  /** The last day on which it holds; without one it holds for good. */
  readonly until?: string
  /** Written where the day stands, but no day of the calendar. */
  readonly wrongDay?: string
  readonly reason: string
  /** Where the note stands, and the line that it speaks of, from 1. */
  readonly line: number
  readonly column: number
  readonly target: number
}

const note = /(?:^|\s)(# *cchc-(?:bo-qua|ignore)\b)(?: +([\w-]+\/[\w-]+))?(?: +(?:den|đến|until) +([^\s:]+))? *(?:: *(.*))?$/

/** Every note of a file; one on a line of its own speaks of the next line that is neither blank nor a comment. */
export function notesIn(text: string): readonly Note[] {
  if (!text.includes('cchc-')) return []
  const lines = text.split(/\r?\n/)
  return lines.flatMap((line, index) => {
    const found = note.exec(line.normalize('NFC'))
    if (found === null) return []
    const [, sign = '', code = '', day, reason = ''] = found
    const isAlone = line.trimStart().startsWith('#')
    const next = lines.findIndex((other, at) => at > index && /^\s*[^\s#]/.test(other))
    return [{
      code, reason: reason.trim(), line: index + 1, column: line.indexOf(sign) + 1,
      target: (isAlone && next >= 0 ? next : index) + 1,
      ...(day === undefined ? {} : isDate(day) ? { until: day } : { wrongDay: day }),
    }]
  })
}
