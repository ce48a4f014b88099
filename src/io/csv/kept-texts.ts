/** Bytes of a file, to be taken one by one or four at a time. */
export interface Bytes { readonly each: Buffer; readonly fours: DataView }

/** The same bytes in both ways. */
export const bytesOf = (each: Buffer): Bytes => ({ each, fours: new DataView(each.buffer, each.byteOffset, each.length) })

/** Texts of cells by their bytes in UTF-8: those that come again and again are made once. */
export interface KeptTexts {
  /** The text between two places; `wide` tells that some of its letters are not ASCII. */
  text(bytes: Bytes, from: number, to: number, wide: boolean, column: number): string
  /** By which number the text that was given last is known: texts of one number are the same; 0 where it has none. */
  number(): number
}

const slots = 1 << 14
/** So many places a text has, so that two that share one do not drive each other out. */
const ways = 4
const room = 1 << 20
/** So many different texts of a column, and it is taken for one in which none comes again. */
const tried = 3000
/** So many texts get a number. */
const mostNumbers = 1 << 16

const made = (bytes: Buffer, from: number, to: number, wide: boolean): string => (wide ? bytes.toString('utf8', from, to) : bytes.toString('latin1', from, to))

/** A mark of all bytes of a text, four at a time. */
function markOf({ each, fours }: Bytes, from: number, length: number): number {
  let [mark, at] = [length, from]
  for (const last = from + length - 4; at <= last; at += 4) mark = Math.imul(mark ^ fours.getInt32(at), 2654435761) ^ (mark >>> 15)
  for (; at < from + length; at++) mark = Math.imul(mark ^ (each[at] ?? 0), 2654435761)
  return mark ^ (mark >>> 15)
}

/** Keeps nothing yet. A text is known again by its bytes, never by its mark alone; where no room is left all are forgotten. */
export function keptTexts(): KeptTexts {
  const texts: string[] = new Array<string>(slots).fill('')
  const places = new Int32Array(slots)
  const lengths = new Int32Array(slots)
  const pool = bytesOf(Buffer.alloc(room))
  const numbers = new Int32Array(slots)
  const [found, fresh]: [number[], number[]] = [[], []]
  let [end, last, latest] = [0, 0, 0]
  const isKept = (slot: number, { each, fours }: Bytes, from: number, length: number): boolean => {
    if (lengths[slot] !== length) return false
    const start = places[slot] ?? 0
    let at = 0
    for (; at + 4 <= length; at += 4) if (pool.fours.getInt32(start + at) !== fours.getInt32(from + at)) return false
    for (; at < length; at++) if (pool.each[start + at] !== each[from + at]) return false
    return true
  }
  /** Where a text is kept; where it is not, less than 0: what is below is its first free place, or else the first of its places. */
  const slotOf = (bytes: Bytes, from: number, length: number): number => {
    const first = markOf(bytes, from, length) & (slots - 1)
    for (let way = 0; way < ways; way++) {
      const slot = first ^ way
      if (isKept(slot, bytes, from, length)) return slot
      if (lengths[slot] === 0) return ~slot
    }
    return ~first
  }
  const keep = (slot: number, bytes: Bytes, from: number, to: number, text: string): void => {
    if (end + to - from > room) { lengths.fill(0); end = 0 }
    if (to - from > room) return
    bytes.each.copy(pool.each, end, from, to)
    places[slot] = end
    lengths[slot] = to - from
    texts[slot] = text
    numbers[slot] = latest = last < mostNumbers ? ++last : 0
    end += to - from
  }
  return {
    number: () => latest,
    text(bytes, from, to, wide, column) {
      const [again, once] = [found[column] ?? 0, fresh[column] ?? 0]
      latest = 0
      if (once > tried && once > again) return made(bytes.each, from, to, wide)
      const slot = slotOf(bytes, from, to - from)
      if (slot >= 0) { found[column] = again + 1; latest = numbers[slot] ?? 0; return texts[slot] ?? '' }
      fresh[column] = once + 1
      const text = made(bytes.each, from, to, wide)
      keep(~slot, bytes, from, to, text)
      return text
    },
  }
}
