import { table, type Column } from '../table.ts'

/** No control character of a file from outside reaches the terminal, and no line break breaks a row. */
export const plain = (word: string): string => word.replace(/[\r\n\t]+/g, ' ').replace(/\p{Cc}/gu, '·')

/** Rows under a ruled head, each cell broken into as many lines as it needs: at blanks and after `_`, longer words after a mark, else anywhere. */
export function grid(columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  const lines = rows.flatMap(row => {
    const cells = columns.map((column, index) => broken(plain(row[index] ?? ''), column.width))
    const height = Math.max(...cells.map(cell => cell.length))
    return Array.from({ length: height }, (_, line) => cells.map(cell => cell[line] ?? ''))
  })
  return table(columns, lines)
}

function broken(words: string, width: number): readonly string[] {
  const lines: string[] = ['']
  for (const piece of words.split(/(?<=[ _])/).flatMap(each => split(each, width))) {
    const last = lines.at(-1) ?? ''
    if (length((last + piece).trimEnd()) <= width) lines[lines.length - 1] = last + piece
    else lines.push(piece)
  }
  return lines.map(line => line.trim())
}

const length = (word: string): number => [...word].length

const split = (word: string, width: number): readonly string[] => (length(word.trimEnd()) <= width ? [word] : word.split(/(?<=[./\\-])/).flatMap(piece => chopped(piece, width)))

const chopped = (word: string, width: number): readonly string[] =>
  Array.from({ length: Math.ceil(length(word) / width) }, (_, index) => [...word].slice(index * width, (index + 1) * width).join(''))
