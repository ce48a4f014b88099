import { address, columnNumber, type Cell, type Content, type NumberFormat, type Row, type Run, type Sheet, type Workbook } from '../../src/sheet.ts'

/** What a test writes for a cell: a text, a number, a boolean, or a content spelled out, with what stands beside it. */
export type Typed = string | number | boolean | undefined | (Content & { readonly formula?: string; readonly font?: string; readonly runs?: readonly Run[]; readonly struck?: boolean })

export const percent = (rate: string): Content => ({ is: 'number', number: rate, percent: true })
export const date = (iso: string): Content => ({ is: 'date', date: iso, serial: '0' })
export const error = (code: string): Content => ({ is: 'error', code })
export const uncalculated = { is: 'uncalculated', formula: 'A1+1' } as const
export const formula = (content: Typed, behind = 'A1'): Typed => ({ ...contentOf(content), formula: behind })
export const inFont = (text: string, font: string): Typed => ({ is: 'text', text, font })

export const struck = (content: Typed): Typed => ({ ...contentOf(content), struck: true })
/** A rich text: pieces in tildes are struck out, pieces in carets are raised (`~2~3`, `3^1^`). */
export const rich = (pieces: string): Typed => {
  const runs = (pieces.match(/~[^~]*~|\^[^^]*\^|[^~^]+/g) ?? []).map((piece): Run => (piece.startsWith('~') ? { text: piece.slice(1, -1), struck: true } : piece.startsWith('^') ? { text: piece.slice(1, -1), raised: true } : { text: piece }))
  return { is: 'text', text: runs.map(run => run.text).join(''), runs }
}
/** A number whose format shows words beside it, or divides it. */
export const shownWith = (number: string, words: string, thousands = 0): Typed => ({ is: 'number', number, percent: false, format: { words, thousands } satisfies NumberFormat })

/** As "paste values" leaves it. */
export function pasted(typed: Typed): Typed {
  if (typeof typed !== 'object') return typed
  const { formula: _formula, ...rest } = typed
  return rest
}

function contentOf(typed: Typed): Exclude<Typed, string | number | boolean | undefined> {
  if (typed === undefined) return { is: 'blank' }
  if (typeof typed === 'string') return { is: 'text', text: typed }
  if (typeof typed === 'number') return { is: 'number', number: String(typed), percent: false }
  return typeof typed === 'boolean' ? { is: 'boolean', value: typed } : typed
}

/** A cell at an address, `D9` unless told. */
export function cell(typed: Typed, at = 'D9'): Cell {
  const [, letters = 'A', row = '1'] = /^([A-Z]+)(\d+)$/.exec(at) ?? []
  const { formula, font, runs, struck, ...content } = contentOf(typed)
  return {
    address: at, column: columnNumber(letters), row: Number(row), content: content as Content,
    ...(formula === undefined ? {} : { formula }), ...(font === undefined ? {} : { font }),
    ...(runs === undefined ? {} : { runs }), ...(struck === undefined ? {} : { struck }),
  }
}

/** A sheet from rows of cells, the first being row 1; `undefined` leaves a gap. */
export function sheet(name: string, lines: readonly (readonly Typed[])[], more: Partial<Sheet> = {}): Sheet {
  const rows = lines.map((line, index): Row => ({
    number: index + 1, hidden: false,
    cells: line.flatMap((typed, column) => (typed === undefined ? [] : [cell(typed, address(column + 1, index + 1))])),
  }))
  return { name, hidden: false, merges: [], rows: rows.filter(row => row.cells.length > 0), ...more }
}

export const workbook = (file: string, ...sheets: readonly Sheet[]): Workbook => ({ file, sheets })

export const codesOf = (findings: readonly { readonly code: string }[]): readonly string[] => findings.map(each => each.code)
