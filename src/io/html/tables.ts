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

/** What a cell says in one look; kept in pieces: a text that grows is copied whenever it is looked at. */
interface Part { readonly pieces: string[]; readonly font: string | undefined; readonly struck: boolean; readonly raised: boolean }

interface Open { readonly parts: Part[]; last: string; readonly column: number; font: string | undefined; bold: boolean; struck: number; raised: number }

const strikes = new Set(['s', 'strike', 'del'])
const raises = new Set(['sup', 'sub'])

const faceOf = ({ attributes }: Extract<Piece, { readonly name: string }>): string | undefined =>
  attributes.get('face') ?? /font-family:\s*["']?([^"';,]+)/i.exec(attributes.get('style') ?? '')?.[1]?.trim()

/** White space counts once; what breaks a line stays a line break; a no-break space stays. */
function worded(text: string): string {
  const lines = text.split('\n').map(line => line.trim() === '' ? '' : line.replace(/^[ \t]+|[ \t]+$/g, ''))
  const [first, last] = [lines.findIndex(line => line !== ''), lines.findLastIndex(line => line !== '')]
  return first < 0 ? '' : lines.slice(first, last + 1).join('\n').normalize('NFC')
}

function add(cell: Open, words: string): void {
  if (words === '') return
  const { font } = cell
  const [struck, raised] = [cell.struck > 0, cell.raised > 0]
  const before = cell.parts.at(-1)
  if (before !== undefined && before.font === font && before.struck === struck && before.raised === raised) before.pieces.push(words)
  else cell.parts.push({ pieces: [words], font, struck, raised })
  cell.last = words.slice(-1)
}

const textOf = (cell: Open): string => cell.parts.map(({ pieces }) => pieces.join('')).join('')

/** The runs of a cell in which something is struck out or raised. */
function marksOf({ parts }: Open): Pick<Cell, 'runs' | 'struck'> {
  if (!parts.some(({ struck, raised }) => struck || raised)) return {}
  const runs = parts.map(({ pieces, font, struck, raised }): Run => ({ text: pieces.join('').normalize('NFC'), ...(font === undefined ? {} : { font }), ...(struck ? { struck } : {}), ...(raised ? { raised } : {}) }))
  return { runs, ...(allStruck(runs) ? { struck: true } : {}) }
}

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
    const text = worded(textOf(cell))
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
    cell = { parts: [], last: '', column, font: faceOf(piece), bold: piece.name === 'th', struck: /line-through/i.test(piece.attributes.get('style') ?? '') ? 1 : 0, raised: 0 }
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
      add(cell, ['', ' ', '\n'].includes(cell.last) ? plain.replace(/^ /, '') : plain)
    },
    table: (): PageTable => ({ rows, merges }),
  }
}
