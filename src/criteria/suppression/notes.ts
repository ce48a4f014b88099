import { isDate } from '../dates.ts'

/** A note in a criteria file that a finding is known: `# cchc-bo-qua <code> [den YYYY-MM-DD]: <reason>`. */
export interface Note {
  readonly code: string
  /** The last day on which it holds; without one it holds for good. */
  readonly until?: string
  /** Written where the day stands, but no day of the calendar. */
  readonly wrongDay?: string
  readonly reason: string
  /** Meant as a note, but nothing can be read of it. */
  readonly isMalformed?: true
  /** Where the note stands, and the line that it speaks of, from 1. */
  readonly line: number
  readonly column: number
  readonly target: number
}

const note = /(?:^|\s)(# *cchc-(?:bo-qua|ignore)\b)(?: +([\w-]+\/[\w-]+))?(?: +(?:den|đến|until) +([^\s:]+))? *(?:: *(.*))?$/

/** Meant as one, but not of its form: `# cchc bỏ qua …`, two rules in one note. */
const likeNote = /(?:^|\s)#[^#]*\bcchc[- ]*(?:bo|bỏ|ignore)(?:[- ]*(?:qua|wa))?(?![\w-])/iu

/** Every note of a file; one on a line of its own speaks of the next line that is neither blank nor a comment. */
export function notesIn(text: string): readonly Note[] {
  if (!text.includes('cchc')) return []
  const lines = text.split(/\r?\n/)
  return lines.flatMap((line, index) => {
    const found = note.exec(line.normalize('NFC'))
    const isAlone = line.trimStart().startsWith('#')
    const next = lines.findIndex((other, at) => at > index && /^\s*[^\s#]/.test(other))
    const target = (isAlone && next >= 0 ? next : index) + 1
    if (found === null) return likeNote.test(line.normalize('NFC')) ? [{ code: '', reason: '', isMalformed: true, line: index + 1, column: line.indexOf('#') + 1, target }] : []
    const [, sign = '', code = '', day, reason = ''] = found
    return [{
      code, reason: reason.trim(), line: index + 1, column: line.indexOf(sign) + 1, target,
      ...(day === undefined ? {} : isDate(day) ? { until: day } : { wrongDay: day }),
    }]
  })
}
