import { address, type Cell, type Row, type Run } from '../../sheet.ts'
import { allStruck } from '../xlsx/strings.ts'
import type { Piece } from './pieces.ts'

/** One table of a page, its cells where its spans put them. */
export interface PageTable {
  readonly rows: readonly Row[]
  readonly merges: readonly string[]
}

/** Spans as HTML bounds them. */
const widest = 1000
const tallest = 65_534

const span = (stated: string | undefined, most: number): number => Math.min(most, Math.max(1, Math.floor(Number(stated ?? 1)) || 1))

interface Open { text: string; readonly runs: Run[]; readonly column: number; font: string | undefined; bold: boolean; struck: number; raised: number }

const strikes = new Set(['s', 'strike', 'del'])
const raises = new Set(['sup', 'sub'])

const faceOf = ({ attributes }: Extract<Piece, { readonly name: string }>): string | undefined =>
  attributes.get('face') ?? /font-family:\s*["']?([^"';,]+)/i.exec(attributes.get('style') ?? '')?.[1]?.trim()

/** White space counts once; what breaks a line stays a line break; a no-break space stays. */
const worded = (text: string): string => text.split('\n').map(line => line.trim() === '' ? '' : line.replace(/^[ \t]+|[ \t]+$/g, '')).join('\n').replace(/^\n+|\n+$/g, '').normalize('NFC')

function add(cell: Open, text: string): void {
  const { font, struck, raised } = cell
  cell.text += text
  if (text !== '') cell.runs.push({ text: text.normalize('NFC'), ...(font === undefined ? {} : { font }), ...(struck > 0 ? { struck: true } : {}), ...(raised > 0 ? { raised: true } : {}) })
}

/** The runs of a cell in which something is struck out or raised. */
const marksOf = ({ runs }: Open): Pick<Cell, 'runs' | 'struck'> =>
  (runs.some(run => run.struck === true || run.raised === true) ? { runs, ...(allStruck(runs) ? { struck: true } : {}) } : {})

/** Collects one table of a page; `room` counts its cells and is false when there are too many. */
export function pageTable(room: () => boolean) {
  const rows: { readonly number: number; readonly hidden: boolean; readonly cells: Cell[] }[] = []
  const merges: string[] = []
  /** The last row that a cell above covers, by column. */
  const covered = new Map<number, number>()
  let number = 0
  let column = 0
  let hidden = false
  let cell: Open | undefined
  let full = false

  /** Every step counts, over blank and covered cells too: overlapping spans could cost as much as rows × columns. */
  function enough(): boolean {
    if (!room()) full = true
    return !full
  }

  function endCell(): void {
    if (cell === undefined) return
    const text = worded(cell.text)
    if (text !== '' && !full) {
      if (rows.at(-1)?.number !== number) rows.push({ number, hidden, cells: [] })
      const { column: at, font, bold } = cell
      rows.at(-1)?.cells.push({ address: address(at, number), column: at, row: number, content: { is: 'text', text }, ...(font === undefined ? {} : { font }), ...(bold ? { bold } : {}), ...marksOf(cell) })
    }
    cell = undefined
  }

  function startRow(attributes: ReadonlyMap<string, string>): void {
    endCell()
    number++
    column = 0
    hidden = attributes.has('hidden') || /display:\s*none/i.test(attributes.get('style') ?? '')
  }

  function startCell(piece: Extract<Piece, { readonly name: string }>): void {
    if (number === 0) startRow(new Map())
    endCell()
    do column++; while ((covered.get(column) ?? 0) >= number && enough())
    const across = span(piece.attributes.get('colspan'), widest)
    const down = span(piece.attributes.get('rowspan'), tallest)
    if (across > 1 || down > 1) merges.push(`${address(column, number)}:${address(column + across - 1, number + down - 1)}`)
    if (down > 1) for (let at = column; at < column + across; at++) covered.set(at, number + down - 1)
    cell = { text: '', runs: [], column, font: faceOf(piece), bold: piece.name === 'th', struck: /line-through/i.test(piece.attributes.get('style') ?? '') ? 1 : 0, raised: 0 }
    column += across - 1
    if (column > 16_384) full = true
    enough()
  }

  return {
    startRow, startCell, endCell,
    full: () => full,
    /** What an element inside a cell says of it. */
    inside(piece: Extract<Piece, { readonly name: string }>): void {
      if (cell === undefined) return
      if (['br', 'p', 'div', 'li'].includes(piece.name) && (piece.is === 'open' || piece.name !== 'br')) add(cell, '\n')
      if (strikes.has(piece.name)) cell.struck = Math.max(0, cell.struck + (piece.is === 'open' ? 1 : -1))
      if (raises.has(piece.name)) cell.raised = Math.max(0, cell.raised + (piece.is === 'open' ? 1 : -1))
      if (piece.is !== 'open') return
      cell.font ??= faceOf(piece)
      if (piece.name === 'b' || piece.name === 'strong') cell.bold = true
    },
    text(words: string): void {
      if (cell === undefined) return
      const plain = words.replace(/[ \t\r\n\f]+/g, ' ')
      add(cell, / $|\n$|^$/.test(cell.text.slice(-1)) ? plain.replace(/^ /, '') : plain)
    },
    table: (): PageTable => ({ rows, merges }),
  }
}
