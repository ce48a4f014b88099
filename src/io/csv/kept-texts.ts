/** Texts of cells by their bytes in UTF-8: those that come again and again are made once. */
export interface KeptTexts {
  /** The text of `bytes` between two places, whose letters were folded into `mark`; `wide` tells that some are not ASCII. */
  text(bytes: Buffer, from: number, to: number, mark: number, wide: boolean, column: number): string
}

const slots = 1 << 14
const room = 1 << 20
/** So many different texts of a column, and it is taken for one in which none comes again. */
const tried = 10_000

const made = (bytes: Buffer, from: number, to: number, wide: boolean): string => (wide ? bytes.toString('utf8', from, to) : bytes.toString('latin1', from, to))

/** Keeps nothing yet. A text is known again by its bytes, never by its mark alone; where no room is left all are forgotten. */
export function keptTexts(): KeptTexts {
  const texts: string[] = new Array<string>(slots).fill('')
  const places = new Int32Array(slots)
  const lengths = new Int32Array(slots)
  const pool = new Uint8Array(room)
  const [found, fresh]: [number[], number[]] = [[], []]
  let end = 0
  const isKept = (slot: number, bytes: Buffer, from: number, length: number): boolean => {
    if (lengths[slot] !== length) return false
    const start = places[slot] ?? 0
    for (let at = 0; at < length; at++) if (pool[start + at] !== bytes[from + at]) return false
    return true
  }
  const keep = (slot: number, bytes: Buffer, from: number, to: number, text: string): void => {
    if (end + to - from > room) { lengths.fill(0); end = 0 }
    if (to - from > room) return
    pool.set(bytes.subarray(from, to), end)
    places[slot] = end
    lengths[slot] = to - from
    texts[slot] = text
    end += to - from
  }
  return {
    text(bytes, from, to, mark, wide, column) {
      const [again, once] = [found[column] ?? 0, fresh[column] ?? 0]
      if (once > tried && once > again) return made(bytes, from, to, wide)
      const slot = (mark ^ (mark >>> 14)) & (slots - 1)
      if (isKept(slot, bytes, from, to - from)) { found[column] = again + 1; return texts[slot] ?? '' }
      fresh[column] = once + 1
      const text = made(bytes, from, to, wide)
      keep(slot, bytes, from, to, text)
      return text
    },
  }
}
