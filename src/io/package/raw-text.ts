import { unescaped } from './entities.ts'

/** The text whose UTF-8 stands a letter for each byte: so it lies in half the memory, and what is no text needs no decoding. */
export const textOfBytes = (raw: string): string => Buffer.from(raw, 'latin1').toString()

/** What a stretch of text asks for: nothing at all, decoding, its entities read; or it is nothing that plain XML holds. */
const [asItIs, wide, escaped, unplain] = [0, 1, 2, 4]

/** Ends of lines that must be made one, what XML forbids (U+FFFE and U+FFFF are EF BF BE and EF BF BF), `]]>`. */
function kindOf(raw: string): number {
  let kind = asItIs
  for (let at = 0; at < raw.length; at++) {
    const code = raw.charCodeAt(at)
    if (code >= 0x80) {
      kind |= wide
      if (code === 0xEF && raw.charCodeAt(at + 1) === 0xBF && raw.charCodeAt(at + 2) >= 0xBE) return unplain
    } else if (code < 0x20) {
      if (code !== 0x0A && code !== 0x09) return unplain
    } else if (code === 0x26) kind |= escaped
    else if (code === 0x3E && raw.endsWith(']]', at)) return unplain
  }
  return kind
}

/** What a stretch of plain XML says, given by the bytes of its UTF-8; undefined where a full parser must say it. */
export function said(raw: string): string | undefined {
  const kind = kindOf(raw)
  if (kind === unplain) return undefined
  const text = (kind & wide) === 0 ? raw : textOfBytes(raw)
  return (kind & escaped) === 0 ? text : unescaped(text)
}

/** An entity other than the five that have names. */
const otherEntity = /&(?!(?:amp|lt|gt|quot|apos);)/

/** Whether it can be said; of what is passed over nothing else is asked. */
export function isSayable(raw: string): boolean {
  const kind = kindOf(raw)
  return kind !== unplain && ((kind & escaped) === 0 || !otherEntity.test(raw) || unescaped(raw) !== undefined)
}
