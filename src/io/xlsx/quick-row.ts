import { remembering } from '../../text.ts'
import { digitsEnd, numberIn } from './quick-cell.ts'

/** The opening tag of a row as nearly all programs write it. One is filled again and again. */
export interface QuickRow {
  number: number
  hidden: boolean
  /** Where the text goes on behind the tag. */
  end: number
}

export const emptyRow = (): QuickRow => ({ number: 0, hidden: false, end: 0 })

/** Reads `<row r="9" spans="1:8" …>` where it stands whole at `at`, its number first; false for anything else. */
export function quickRow(xml: string, at: number, into: QuickRow): boolean {
  if (!xml.startsWith('<row r="', at)) return false
  const to = digitsEnd(xml, at + 8)
  const close = to === at + 8 || xml.charCodeAt(to) !== 0x22 ? -1 : xml.charCodeAt(to + 1) === 0x3E ? to + 1 : xml.indexOf('>', to)
  if (close < 0) return false
  const hidden = close === to + 1 ? false : hiddenBy(xml.slice(to + 1, close))
  if (hidden === undefined) return false
  into.number = numberIn(xml, at + 8, to)
  into.hidden = hidden
  into.end = close + 1
  return true
}

export const isTrue = (flag: string | undefined): boolean => flag === '1' || flag === 'true'

// eslint-disable-next-line no-control-regex
const attribute = / ([A-Za-z_][\w.:-]*)="([^"<>&\u0000-\u001F\u0080-\u00FF]*)"/y

/** Whether the attributes behind the number of a row hide it; undefined where they are not plain. Rows have few kinds of them. */
const hiddenBy = remembering((written: string): boolean | undefined => {
  const found = new Map([['r', '']])
  attribute.lastIndex = 0
  for (let at = 0; at < written.length; at = attribute.lastIndex) {
    const [, name, value] = attribute.exec(written) ?? []
    if (name === undefined || value === undefined || found.has(name)) return undefined
    found.set(name, value)
  }
  return isTrue(found.get('hidden'))
})
