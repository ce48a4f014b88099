import { address, type Cell, type Content } from '../../sheet.ts'
import { fromSerial } from '../xlsx/dates.ts'
import { formatOf, shownBy } from '../xlsx/number-format.ts'
import { decimalOf } from '../xlsx/numbers.ts'
import type { FontAt } from './biff.ts'

/** A cell as the reader of old workbooks gives it: its type, stored value, formula and number format. */
export interface OldCell {
  readonly t: string
  readonly v?: unknown
  readonly f?: string
  readonly z?: unknown
}

const errors: Readonly<Record<number, string>> = { 0x00: '#NULL!', 0x07: '#DIV/0!', 0x0f: '#VALUE!', 0x17: '#REF!', 0x1d: '#NAME?', 0x24: '#NUM!', 0x2a: '#N/A', 0x2b: '#GETTING_DATA' }

function numeric(value: number, format: unknown, since1904: boolean): Content {
  const number = decimalOf(String(value))
  if (number === undefined) return { is: 'error', code: '#NUM!' }
  const code = typeof format === 'string' ? format : 'General'
  const shown = shownBy(-1, code)
  const date = shown === 'date' ? fromSerial(number, since1904) : undefined
  const more = formatOf(code, value)
  return date ?? { is: 'number', number, percent: shown === 'percent', ...(more === undefined ? {} : { format: more }) }
}

/** What an old cell says; a formula always has a result there. */
export function contentOf({ t, v, f, z }: OldCell, since1904: boolean): Content {
  if (t === 'e') return { is: 'error', code: errors[Number(v)] ?? '#VALUE!' }
  if (t === 'b') return { is: 'boolean', value: v === true }
  if (t === 'n' && typeof v === 'number') return numeric(v, z, since1904)
  const text = typeof v === 'string' ? v.normalize('NFC') : ''
  if (text === '' && f === undefined) return { is: 'blank' }
  return t === 'z' ? { is: f === undefined ? 'blank' : 'uncalculated' } : { is: 'text', text }
}

/** A cell at its place, both counted from 0; undefined when nothing stands there. */
export function cellAt(old: OldCell, row: number, column: number, since1904: boolean, fontAt: FontAt | undefined): Cell | undefined {
  const content = contentOf(old, since1904)
  if (content.is === 'blank') return undefined
  const font = fontAt?.(row, column)
  return {
    address: address(column + 1, row + 1), column: column + 1, row: row + 1, content,
    ...(old.f === undefined ? {} : { formula: old.f }),
    ...(font === undefined ? {} : { font: font.name }),
    ...(font?.bold === true ? { bold: true } : {}),
    ...(font?.struck === true ? { struck: true } : {}),
  }
}
