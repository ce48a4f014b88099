import type { Content } from '../../sheet.ts'
import type { Inside } from './cell.ts'
import { fromIso, fromSerial } from './dates.ts'
import { formatOf } from './number-format.ts'
import { decimalOf } from './numbers.ts'
import { worded } from './strings.ts'
import type { Style } from './styles.ts'

const words = (text: string): Content => ({ is: 'text', text })

function numeric(value: string, style: Style, since1904: boolean): Content {
  const number = decimalOf(value)
  if (number === undefined) return words(worded(value))
  const date = style.shown === 'date' ? fromSerial(number, since1904) : undefined
  if (date !== undefined) return date
  const format = style.code === undefined ? undefined : formatOf(style.code, Number(number))
  return { is: 'number', number, percent: style.shown === 'percent', ...(format === undefined ? {} : { format }) }
}

function typed(type: string, value: string, style: Style, since1904: boolean): Content {
  switch (type) {
    case 'str': return words(worded(value))
    case 'b': return { is: 'boolean', value: /^\s*(1|true)\s*$/i.test(value) }
    case 'e': return { is: 'error', code: value.trim() }
    case 'd': return fromIso(value) ?? words(worded(value))
    default: return numeric(value, style, since1904)
  }
}

const notEmpty = (text: string | undefined): Content => (text === undefined || text === '' ? { is: 'blank' } : words(text))

/**
 * What a stored cell says. A result of 0, FALSE or "" is a result; a formula without one is not calculated yet, and so
 * is one with an empty `<v>`, unless its result is declared a text.
 */
export function contentOf(type: string, { value, inline, formula }: Inside, shared: string | undefined, style: Style, since1904: boolean): Content {
  const text = shared ?? (value === undefined ? inline?.text : undefined)
  if (text !== undefined) return formula === undefined ? notEmpty(text) : words(text)
  const stored = type !== 's' && value !== undefined && (type === 'str' ? formula !== undefined || value !== '' : value.trim() !== '')
  return stored ? typed(type, value, style, since1904) : { is: formula === undefined ? 'blank' : 'uncalculated' }
}
