/** Whether a dossier was met before: never, with the very same content, or with another one. */
export type Met = 'new' | 'same' | 'other'

/** Remembers the codes of dossiers by fingerprints of 64 bits, twelve bytes each, so that a million of them fit into 25 MB. `content` is a mark of all that the row says. */
export interface Seen { meet(unit: Seed, code: string, content: number): Met }

/** Two hashes of 32 bits (cyrb) over the letters of a unit: where the fingerprints of its codes begin. */
export type Seed = readonly [a: number, b: number]

const width = 3
const leastSlots = 1 << 12
const [first, second] = [2654435761, 1597334677]

/** Where the fingerprints of a unit's codes begin. */
export function seedOf(unit: string): Seed {
  let [a, b] = [0xdeadbeef, 0x41c6ce57]
  for (let at = 0; at < unit.length; at++) {
    a = Math.imul(a ^ unit.charCodeAt(at), first)
    b = Math.imul(b ^ unit.charCodeAt(at), second)
  }
  return [a, b]
}

/** A mark of 32 bits of one text after others, whose mark is `before`. */
export function markOf(before: number, text: string): number {
  let mark = before
  for (let at = 0; at < text.length; at++) mark = Math.imul(mark ^ text.charCodeAt(at), first)
  return Math.imul(mark ^ (mark >>> 15) ^ text.length, second)
}

/** The slot of a fingerprint: its own, or the free one where it belongs. A first hash of 0 is a free slot; there is a power of two of them. */
function slotOf(table: Uint32Array, mask: number, a: number, b: number): number {
  let at = (a & mask) * width
  while (table[at] !== 0 && !(table[at] === a && table[at + 1] === b)) at = at === mask * width ? 0 : at + width
  return at
}

function doubled(table: Uint32Array, mask: number): Uint32Array {
  const wide = new Uint32Array(table.length * 2)
  for (let from = 0; from < table.length; from += width) {
    const [a = 0, b = 0, mark = 0] = [table[from], table[from + 1], table[from + 2]]
    if (a === 0) continue
    const at = slotOf(wide, mask * 2 + 1, a, b)
    wide[at] = a
    wide[at + 1] = b
    wide[at + 2] = mark
  }
  return wide
}

/** Nothing met yet. */
export function nothingSeen(): Seen {
  let table: Uint32Array = new Uint32Array(leastSlots * width)
  let [mask, count] = [leastSlots - 1, 0]
  return {
    meet([one, two], code, content) {
      let [a, b] = [one, two]
      for (let at = 0; at < code.length; at++) {
        const letter = code.charCodeAt(at)
        a = Math.imul(a ^ letter, first)
        b = Math.imul(b ^ letter, second)
      }
      a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909)
      b = (Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909)) >>> 0
      a = a >>> 0 || 1
      const mark = content >>> 0
      const at = slotOf(table, mask, a, b)
      if (table[at] !== 0) return table[at + 2] === mark ? 'same' : 'other'
      table[at] = a
      table[at + 1] = b
      table[at + 2] = mark
      if (++count * 2 > mask) {
        table = doubled(table, mask)
        mask = mask * 2 + 1
      }
      return 'new'
    },
  }
}
