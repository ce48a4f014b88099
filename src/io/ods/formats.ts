import type { NumberFormat } from '../../sheet.ts'
import type { Attributes } from '../package/xml.ts'

/** What one number style shows beside the number, and the styles that stand for it where a condition holds. */
interface Stated {
  words: string
  thousands: number
  readonly others: { readonly by: string; readonly limit: number; readonly style: string }[]
}

const kinds = new Set(['number-style', 'currency-style', 'percentage-style'])
const spoken = new Set(['text', 'currency-symbol'])

/** Follows the number styles of a document. */
export function formatsReader() {
  const formats = new Map<string, Stated>()
  let format: Stated | undefined
  let speaks = false

  /** `style:map` names the format of a section: `value()>=0`. */
  function other(attributes: Attributes): void {
    const [, by = '', limit = ''] = /^value\(\)\s*(<=|>=|!=|<|>|=)\s*(-?[\d.]+)$/.exec(attributes['style:condition'] ?? '') ?? []
    if (by !== '') format?.others.push({ by, limit: Number(limit), style: attributes['style:apply-style-name'] ?? '' })
  }

  return {
    open(name: string, attributes: Attributes): void {
      if (kinds.has(name)) {
        format = { words: '', thousands: 0, others: [] }
        formats.set(attributes['style:name'] ?? '', format)
      } else if (format === undefined) return
      else if (name === 'map') other(attributes)
      else if (spoken.has(name)) speaks = true
      else if (name === 'number') format.thousands = Math.round(Math.log10(Number(attributes['number:display-factor'] ?? 1) || 1) / 3)
    },
    close(name: string): void {
      if (kinds.has(name)) format = undefined
      speaks = false
    },
    text(piece: string): void {
      if (speaks && format !== undefined) format.words += piece
    },
    /** What the style of this name shows beside a number; undefined when nothing. */
    formatOf(name: string | undefined, value: number): NumberFormat | undefined {
      const stated = name === undefined ? undefined : formats.get(name)
      const found = formats.get(stated?.others.find(each => holds(each.by, value - each.limit))?.style ?? '') ?? stated
      const words = /[\p{L}‰]/u.test(found?.words ?? '') ? (found?.words ?? '').replaceAll('%', '').replace(/\s+/gu, ' ').trim() : ''
      return found === undefined || (words === '' && found.thousands === 0) ? undefined : { words, thousands: found.thousands }
    },
  }
}

const holds = (by: string, gap: number): boolean =>
  (by.includes('<') && gap < 0) || (by.includes('>') && gap > 0) || (by === '!=' ? gap !== 0 : by.includes('=') && gap === 0)
