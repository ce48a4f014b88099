import { isUtf8 } from 'node:buffer'
import { marked } from '../encoding.ts'

const declared = /^<\?xml[^>]*?encoding\s*=\s*["']([\w.-]+)["']/

/** By its mark, else by the declaration in its first line, else UTF-8. */
function labelOf(first: Buffer): string {
  const label = marked(first) ?? declared.exec(first.toString('latin1', 0, 200))?.[1] ?? 'utf-8'
  return /^utf-?16/i.test(label) && marked(first) === undefined ? 'utf-8' : label
}

function decoderOf(label: string, ignoreBOM: boolean) {
  try {
    return new TextDecoder(label, { ignoreBOM })
  } catch {
    return new TextDecoder('utf-8', { ignoreBOM })
  }
}

/** How many bytes at the end of a piece are the beginning of a letter that goes on in the next one; 0 as well where they are nothing of UTF-8. */
function begun(piece: Buffer): number {
  for (let back = 1; back <= 3 && back <= piece.length; back++) {
    const byte = piece[piece.length - back] ?? 0
    if (byte >= 0xC0) return (byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2) > back ? back : 0
    if (byte < 0x80) return 0
  }
  return 0
}

/** What stands in a piece: `raw` is sound UTF-8, whole letters of it, a letter for each byte; from the first byte on that is something else it is `text`. */
export interface Letters { readonly raw?: string; readonly text?: string }

/** Reads bytes piece by piece. Sound UTF-8 is not decoded, since most of a part is passed by unread; from the first other byte on there is a decoder. */
export function letters(): (piece?: Buffer) => Letters {
  let label: string | undefined
  let decoder: ReturnType<typeof decoderOf> | undefined
  let isBegun = false
  let left: Buffer = Buffer.alloc(0)
  return piece => {
    if (piece === undefined) return { text: decoder?.decode() ?? left.toString() }
    label ??= labelOf(piece)
    const whole = left.length === 0 ? piece : Buffer.concat([left, piece])
    if (decoder === undefined && /^utf-?8$/i.test(label)) {
      const end = whole.length - begun(whole)
      const sound = whole.subarray(0, end)
      if (isUtf8(sound)) {
        left = Buffer.from(whole.subarray(end))
        const mark = !isBegun && marked(sound) === 'utf-8' ? 3 : 0
        isBegun ||= end > 0
        return { raw: sound.toString('latin1', mark) }
      }
    }
    left = Buffer.alloc(0)
    decoder ??= decoderOf(label, isBegun)
    return { text: decoder.decode(whole, { stream: true }) }
  }
}
