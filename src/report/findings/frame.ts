/** The lines around a place, its own marked and the place underlined. */
export interface Frame {
  readonly lines: readonly { readonly gutter: string; readonly text: string; readonly own: boolean }[]
  /** Blanks and carets, to be set under the own line's text. */
  readonly caret: string
}

const before = 2
const after = 1

/** A line break of any system parts lines; a control character in a file from outside must not reach a terminal. */
const shown = (line: string): string => line.replace(/\t/g, ' ').replace(/\p{Cc}/gu, '·')

/** The frame of a line and column (from 1), each line cut to a window of `width` characters around the column. */
export function frameOf(source: string, line: number, column: number, width: number): Frame {
  const all = source.split(/\r?\n/)
  const first = Math.max(1, line - before)
  const last = Math.min(all.length, line + after)
  const digits = String(last).length
  const own = all[line - 1] ?? ''
  const skip = own.length <= width ? 0 : Math.max(0, column - 1 - Math.floor(width * 0.6))
  const cut = (text: string): string => {
    const rest = shown(text).slice(skip)
    const start = skip > 0 ? `…${rest.slice(1)}` : rest
    return start.length > width ? `${start.slice(0, Math.max(0, width - 1))}…` : start
  }
  const lines = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => {
    const number = first + index
    const isOwn = number === line
    return { gutter: `${isOwn ? '>' : ' '} ${String(number).padStart(digits)} │`, text: cut(all[number - 1] ?? ''), own: isOwn }
  })
  const indent = column - 1 - skip
  return { lines, caret: ' '.repeat(indent) + '^'.repeat(Math.min(tokenAt(own, column), Math.max(1, width - indent))) }
}

/** How long the word, the quoted text or the mark at a column (from 1) is. */
export function tokenAt(line: string, column: number): number {
  const rest = line.slice(column - 1)
  return /^(?:'(?:[^']|'')*'|"(?:[^"\\]|\\.)*"|[\p{L}\p{N}_.*&%/+-]+)/u.exec(rest)?.[0].length ?? 1
}
