import { pageTable, type PageTable } from './tables.ts'
import { piecesOf } from './pieces.ts'

/** What a page holds: its tables in the order in which they begin, and whether it asks for a password. */
export interface Page {
  readonly tables: readonly PageTable[]
  readonly login: boolean
  /** It ends before its last table does. */
  readonly cut: boolean
}

/** Cells of one page, blank ones too. */
const mostCells = 3_000_000

/** The tables of a page; one within a cell of another stands beside it, not in it. Undefined when there are too many cells. */
export function pageOf(html: string): Page | undefined {
  const all: ReturnType<typeof pageTable>[] = []
  const open: ReturnType<typeof pageTable>[] = []
  let [cells, login] = [0, false]
  const room = (): boolean => ++cells <= mostCells
  for (const piece of piecesOf(html)) {
    const table = open.at(-1)
    if (piece.is === 'text') { table?.text(piece.text); continue }
    if (piece.name === 'table' && piece.is === 'open') { open.push(pageTable(room)); all.push(...open.slice(-1)); continue }
    if (piece.name === 'input' && piece.attributes.get('type')?.toLowerCase() === 'password') login = true
    if (table === undefined) continue
    if (piece.name === 'table') { table.endCell(); open.pop() } else if (piece.name === 'tr') piece.is === 'open' ? table.startRow(piece.attributes) : table.endCell()
    else if (piece.name === 'td' || piece.name === 'th') piece.is === 'open' ? table.startCell(piece) : table.endCell()
    else table.inside(piece)
    if (table.full()) return undefined
  }
  for (const table of open) table.endCell()
  return { tables: all.map(each => each.table()).filter(({ rows }) => rows.length > 0), login, cut: open.length > 0 }
}
