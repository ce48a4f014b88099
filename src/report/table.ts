import Table from 'cli-table3'

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

function padded(columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  return rows.map(row => columns.map((column, index) => {
    const text = row[index] ?? ''
    const space = ' '.repeat(Math.max(0, column.width - printedWidth(text)))
    return column.align === 'right' ? space + text : text + space
  }).join('  ')).join('\n')
}
