import Table from 'cli-table3'
import { wrapped } from './wrapped.ts'

/** A column of a terminal table: its head, how it stands, and how wide it may become before words wrap. */
export interface Column {
  readonly head: string
  readonly align: 'left' | 'right'
  readonly width: number
}

const nothing = {
  'top': '', 'top-mid': '', 'top-left': '', 'top-right': '', 'bottom': '', 'bottom-mid': '', 'bottom-left': '', 'bottom-right': '',
  'left': '', 'left-mid': '', 'mid': '', 'mid-mid': '', 'right': '', 'right-mid': '', 'middle': '  ',
}

/** Above so many rows plain padding is used: cli-table3 takes over a second for a thousand. */
const tableRows = 400

/** Rows under a ruled head, without frames, columns two blanks apart; long words wrap inside their column. */
export function table(columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  const head = columns.map(column => column.head)
  const rule = columns.map(column => '─'.repeat(column.width))
  const all = [head, rule, ...rows]
  return (all.length > tableRows ? padded(columns, all) : drawn(columns, all)).replace(/[ \t]+$/gm, '')
}

function drawn(columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  const drawing = new Table({
    chars: nothing, style: { 'head': [], 'border': [], 'padding-left': 0, 'padding-right': 0, 'compact': true }, wordWrap: true,
    colWidths: columns.map(column => column.width), colAligns: columns.map(column => column.align),
  })
  drawing.push(...rows.map(row => [...row]))
  return drawing.toString()
}

const escapes = /\u001B\[[0-9;]*m/g
const printedWidth = (text: string): number => [...text.replace(escapes, '')].length

/** Words of a text column wrap as they do in a drawn table; what is painted stands in one line. */
const linesIn = (text: string, { align, width }: Column): readonly string[] =>
  (align === 'right' || printedWidth(text) <= width || text.includes('\u001B') ? [text] : wrapped(text, width))

function padded(columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  return rows.flatMap(row => {
    const cells = columns.map((column, index) => linesIn(row[index] ?? '', column))
    const height = cells.reduce((most, { length }) => Math.max(most, length), 1)
    return Array.from({ length: height }, (_, line) => columns.map((column, index) => spaced(cells[index]?.[line] ?? '', column)).join('  '))
  }).join('\n')
}

function spaced(text: string, { align, width }: Column): string {
  const space = ' '.repeat(Math.max(0, width - printedWidth(text)))
  return align === 'right' ? space + text : text + space
}
