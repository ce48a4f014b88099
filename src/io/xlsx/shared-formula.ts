import { columnName, columnNumber } from '../../sheet.ts'
import { worded } from './strings.ts'
import type { Attributes } from '../package/xml.ts'

/** Texts and quoted sheet names stay; a reference is what is no part of a longer name or of a call. */
const piece = /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\w.\p{L}])(\$?)([A-Za-z]{1,3})(\$?)([1-9]\d{0,6})(?![\w.\p{L}(!])/gu

/** A formula that cells share, as it reads `down` rows and `across` columns from the cell where it is written. */
function shifted(formula: string, across: number, down: number): string {
  if (across === 0 && down === 0) return formula
  return formula.replace(piece, (whole: string, fixed?: string, letters?: string, rowFixed?: string, digits?: string) => {
    if (letters === undefined || digits === undefined) return whole
    const column = columnNumber(letters) + (fixed === '$' ? 0 : across)
    const row = Number(digits) + (rowFixed === '$' ? 0 : down)
    return column < 1 || row < 1 ? '#REF!' : `${fixed ?? ''}${columnName(column)}${rowFixed ?? ''}${row}`
  })
}

/** `<f>` as it stands in a cell. */
export interface StoredFormula {
  readonly attributes: Attributes
  text: string
}

/** The formulas of one sheet: a shared one stands at one cell, and the others hold only its number. */
export function formulas(): (stored: StoredFormula | undefined, column: number, row: number) => string | undefined {
  const masters = new Map<string, { readonly text: string; readonly column: number; readonly row: number }>()
  return (stored, column, row) => {
    if (stored === undefined) return undefined
    const { t, si = '' } = stored.attributes
    const text = stored.text === '' ? undefined : worded(stored.text)
    if (t !== 'shared') return text
    if (text !== undefined) masters.set(si, { text, column, row })
    const master = masters.get(si)
    return master && shifted(master.text, column - master.column, row - master.row)
  }
}
