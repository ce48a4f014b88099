import type { Attributes, Visitor } from '../package/xml.ts'
import type { Fault } from '../faults.ts'
import { paragraphReader, type Line, type Numbers } from './paragraph.ts'

/** A cell as Word has it: `across` grid columns; `under` tells that it continues the cell above. */
export interface WordCell {
  lines: Line[]
  across: number
  under: boolean
}

/** A row; `before` grid columns are left out at its start. */
export interface WordRow {
  readonly cells: WordCell[]
  before: number
}

export interface TableSoFar { readonly rows: WordRow[] }

/** What one document may hold: far more than an annex does, less than what would fill the memory. */
const most = { cells: 500_000, letters: 50_000_000 }

const isOn = (value: string | undefined): boolean => !['0', 'false', 'none', 'off'].includes(value ?? '1')
const attribute = (attributes: Attributes, name: string): string | undefined =>
  Object.entries(attributes).find(([key]) => key === name || key.endsWith(`:${name}`))?.[1]

/** What a person does not see as text: moved away, deleted, a second copy for old programs, a drawing's box. */
const unseen = new Set(['del', 'moveFrom', 'Fallback', 'txbxContent', 'pPrChange', 'rPrChange', 'tblPrChange', 'tcPrChange', 'trPrChange'])

/** Follows the body of a document; a table within a cell is read as lines of that cell. */
export function bodyReader(numbers: Numbers): Visitor & { tables(): readonly TableSoFar[]; paragraphs(): readonly Line[] } {
  const tables: TableSoFar[] = []
  const outside: Line[] = []
  const paragraph = paragraphReader(numbers)
  let [depth, hidden, cells, letters] = [0, 0, 0, 0]
  const row = (): WordRow | undefined => tables.at(-1)?.rows.at(-1)
  const cell = (): WordCell | undefined => row()?.cells.at(-1)

  function start(name: string, attributes: Attributes): void {
    const value = attribute(attributes, 'val')
    if (name === 'tbl' && ++depth === 1) tables.push({ rows: [] })
    else if (depth === 1 && name === 'tr') tables.at(-1)?.rows.push({ cells: [], before: 0 })
    else if (depth === 1 && name === 'tc') { row()?.cells.push({ lines: [], across: 1, under: false }); cells++ }
    else if (depth === 1 && name === 'gridSpan') change(cell(), each => { each.across = spanOf(value) })
    else if (depth === 1 && name === 'vMerge') change(cell(), each => { each.under = value !== 'restart' && isOn(value) })
    else if (depth === 1 && name === 'gridBefore') change(row(), each => { each.before = spanOf(value) })
    else paragraph.open(name, value, attributes)
  }

  return {
    open(name, attributes) {
      if (hidden > 0 || unseen.has(name)) hidden++
      else start(name, attributes)
    },
    close(name) {
      if (hidden > 0) return void hidden--
      if (name === 'tbl') depth--
      const line = paragraph.close(name)
      if (line === undefined) return
      letters += line.text.length
      if (depth === 0) outside.push(line)
      else cell()?.lines.push(line)
    },
    text: piece => { if (hidden === 0) paragraph.text(piece) },
    fault: (): Fault | undefined => (cells > most.cells || letters > most.letters ? 'too-large' : undefined),
    tables: () => tables,
    paragraphs: () => outside,
  }
}

function change<Kind>(value: Kind | undefined, by: (value: Kind) => void): void {
  if (value !== undefined) by(value)
}

/** Word itself has at most 63 columns. */
const spanOf = (value: string | undefined): number => Math.max(0, Math.min(63, Number(value ?? 1) || 0))
