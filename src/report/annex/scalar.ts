import { tidy } from '../../text.ts'

/** Words that a reader of YAML may take for something else than a text. */
const reserved = /^(?:true|false|null|yes|no|on|off|y|n|~|nan|inf)$/i
const plain = /^[\p{L}][\p{L}\p{M}\p{N} ().%/÷–-]*$/u

/** A text of one line as a YAML scalar: plain where nothing in it means anything to YAML, else in single quotes. Control characters are left out. */
export function scalar(raw: string): string {
  const text = printable(tidy(raw))
  return plain.test(text) && !reserved.test(text) && !text.endsWith(' ') ? text : `'${text.replaceAll("'", "''")}'`
}

/** In single quotes always: codes and ids, which must stay texts. */
export const quoted = (raw: string): string => `'${printable(tidy(raw)).replaceAll("'", "''")}'`

/** A line of a comment. */
export const comment = (raw: string): string => `# ${printable(tidy(raw))}`.trimEnd()

/** Characters that no YAML text may hold, nor one that stands for a letter that was lost. */
const printable = (text: string): string => text.replace(/\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/gu, '').replaceAll('\uFFFD', '?')

/** A value in flow style: `{ from: 90, points: 1 }`. */
export function flow(value: unknown): string {
  if (typeof value === 'string') return scalar(value)
  if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`
  if (typeof value !== 'object' || value === null) return String(value)
  return `{ ${Object.entries(value).map(([key, inner]) => `${key}: ${key === 'id' && typeof inner === 'string' ? idText(inner) : flow(inner)}`).join(', ')} }`
}

const idText = (id: string): string => (/^[a-z][a-z-]*$/.test(id) && !reserved.test(id) ? id : quoted(id))
