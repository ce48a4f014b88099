/** Whether a dossier was met before: never, with the very same content, or with another one. */
export type Met = 'new' | 'same' | 'other'

/** Remembers the codes of dossiers by fingerprints of 64 bits, twelve bytes each, so that a million of them fit into 25 MB. */
export interface Seen { meet(code: string, content: string): Met }

const width = 3
const leastSlots = 1 << 12

/** Two hashes of 32 bits over the letters of a text, mixed into each other (cyrb). */
function fingerprint(word: string): readonly [number, number] {
  let [a, b] = [0xdeadbeef, 0x41c6ce57]
  for (let at = 0; at < word.length; at++) {
    const letter = word.charCodeAt(at)
    a = Math.imul(a ^ letter, 2654435761)
    b = Math.imul(b ^ letter, 1597334677)
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909)
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909)
  return [(a >>> 0) || 1, b >>> 0]
}

/** The slot of a fingerprint: its own, or the free one where it belongs. A first hash of 0 is a free slot. */
function slotOf(table: Uint32Array, a: number, b: number): number {
  const slots = table.length / width
  let slot = a % slots
  while (table[slot * width] !== 0 && !(table[slot * width] === a && table[slot * width + 1] === b)) slot = (slot + 1) % slots
  return slot * width
}

function doubled(table: Uint32Array): Uint32Array {
  const wide = new Uint32Array(table.length * 2)
  for (let at = 0; at < table.length; at += width) {
    const [a = 0, b = 0] = [table[at], table[at + 1]]
    if (a !== 0) wide.set(table.subarray(at, at + width), slotOf(wide, a, b))
  }
  return wide
}

/** Nothing met yet. */
export function nothingSeen(): Seen {
  let table: Uint32Array = new Uint32Array(leastSlots * width)
  let count = 0
  return {
    meet(code, content) {
      const [a, b] = fingerprint(code)
      const [mark] = fingerprint(content)
      const at = slotOf(table, a, b)
      if (table[at] !== 0) return table[at + 2] === mark ? 'same' : 'other'
      table.set([a, b, mark], at)
      if (++count * width * 2 > table.length) table = doubled(table)
      return 'new'
    },
  }
}
