import { hasCells, rowOf, type Line, type Row } from '../../sheet.ts'
import type { Visitor } from '../package/xml.ts'
import { insideReader } from './cell.ts'
import { collector, type Grounds, type Start } from './collector.ts'
import { lineReader } from './lines.ts'
import { emptyCell, quickCell } from './quick-cell.ts'
import { emptyRow, isTrue, quickRow } from './quick-row.ts'
import { inOrder, uncovered } from './rows.ts'

/** The rows of a sheet, and the addresses of texts that the file names but does not hold. */
export interface SheetData {
  readonly rows: readonly Row[]
  readonly merges: readonly string[]
  readonly lost: readonly string[]
  readonly hiddenColumns: readonly (readonly [first: number, last: number])[]
}

/** What stands beside the rows of a sheet, and tells nothing of what is in its cells. */
const beside = new Set(['dataValidations', 'conditionalFormatting', 'hyperlinks', 'extLst'])

const asRow = (row: Row | Line): Row => (hasCells(row) ? row : rowOf(row))

/** Reads the part of a worksheet; with `pass` its rows are handed on while it is read, as lines where they can be, what lies under merged cells among them; of a sheet with merged cells the last ones are kept. Rows below one that `leave` says yes to are passed over. Blank cells are never made, however many are formatted. */
export function worksheetReader(grounds: Grounds, pass?: (rows: readonly (Row | Line)[]) => void, leave?: (row: Row) => boolean): Visitor & { data(): SheetData | undefined } {
  const sheet = collector(grounds, pass)
  const inside = insideReader()
  const quick = emptyCell()
  const next = emptyRow()
  const linesEnd = pass === undefined ? undefined : lineReader(grounds, sheet.line)
  const merges: string[] = []
  const hiddenColumns: (readonly [number, number])[] = []
  let among = false
  let cell: Start | undefined
  const isLeft = (): boolean => { const last = sheet.last(); return last !== undefined && leave?.(last) === true }
  /** Where the rows end, if they are left from `at` on. */
  const rowsEnd = (xml: string, at: number): number => (leave !== undefined && xml.startsWith('<row ', at) && isLeft() ? Math.max(at, xml.indexOf('</sheetData>', at)) : at)
  /** Where the cells end that are plain, from row to row as far as nobody is asked about rows. */
  const cellsEnd = (xml: string, at: number, within: string): number => {
    const turns = within === 'row' && linesEnd === undefined
    for (let to = at; ;) {
      if (quickCell(xml, to, quick)) {
        sheet.whole(quick)
        to = quick.end
      } else if (turns && xml.startsWith('</row><row', to) && (leave === undefined || sheet.isBeyondTop()) && quickRow(xml, to + 6, next)) {
        sheet.turnTo(next.number, next.hidden)
        to = next.end
      } else return to
    }
  }
  return {
    open(name, attributes) {
      if (cell !== undefined) inside.open(name, attributes)
      else if (among && name === 'c') cell = sheet.start(attributes)
      else if (among && name === 'row') sheet.row(attributes)
      else if (name === 'col' && isTrue(attributes['hidden'])) hiddenColumns.push([Number(attributes['min']), Number(attributes['max'])])
      else if (name === 'sheetData') among = true
      else if (name === 'mergeCell' && attributes['ref'] !== undefined) merges.push(attributes['ref'])
    },
    close(name) {
      if (name === 'sheetData') among = false
      if (cell === undefined) return
      if (name !== 'c') return inside.close(name)
      sheet.end(cell, inside.take())
      cell = undefined
    },
    text: piece => { if (cell !== undefined) inside.text(piece) },
    whole(xml, at, within) {
      if (!among || cell !== undefined) return at
      return xml.charCodeAt(at + 1) === 0x63 ? cellsEnd(xml, at, within) : linesEnd === undefined ? rowsEnd(xml, at) : linesEnd(xml, at)
    },
    passes: name => !among && beside.has(name),
    fault: sheet.fault,
    data() {
      if (pass !== undefined && merges.length === 0) pass(inOrder(sheet.rows.splice(0)))
      const rows = uncovered(inOrder(sheet.rows).map(asRow), merges)
      return rows && { rows, merges, lost: sheet.lost, hiddenColumns }
    },
  }
}
