/** Whether a dossier was met before: never, with the very same content, or with another one. */
export type Met = 'new' | 'same' | 'other'

/** Remembers the codes of dossiers by fingerprints of 64 bits, twelve bytes each, so that a million of them fit into 25 MB. */
export interface Seen {
  /** `content` is a mark of all that the row says. */
  meet(unit: Seed, code: string, content: number): Met
  /** Makes room for about so many more, of which fewer or others may come. */
  expect(more: number): void
}

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

/** The slot of a fingerprint: its own, or the free one where it belongs. A first hash of 0 is a free slot. */
function slotOf(table: Uint32Array, a: number, b: number): number {
  const last = table.length - width
  let at = Math.floor((a * (table.length / width)) / 4294967296) * width
  while (table[at] !== 0 && !(table[at] === a && table[at + 1] === b)) at = at === last ? 0 : at + width
  return at
}

function widened(table: Uint32Array, slots: number): Uint32Array {
  const wide = new Uint32Array(slots * width)
  for (let from = 0; from < table.length; from += width) {
    const [a = 0, b = 0, mark = 0] = [table[from], table[from + 1], table[from + 2]]
    if (a === 0) continue
    const at = slotOf(wide, a, b)
    wide[at] = a
    wide[at + 1] = b
    wide[at + 2] = mark
  }
  return wide
}

/** Room for so many: nearly a third of the slots stays free. */
const slotsFor = (codes: number): number => Math.ceil(codes * 1.45)

/** More than that is no expectation to make room for at once. */
const mostExpected = 1 << 21

/** Nothing met yet. */
export function nothingSeen(): Seen {
  let table: Uint32Array = new Uint32Array(leastSlots * width)
  let count = 0
  let most = Math.floor(leastSlots / 1.45)
  const hold = (codes: number): void => {
    table = widened(table, slotsFor(codes))
    most = codes
  }
  return {
    expect(more) { if (count + more > most) hold(count + Math.min(more, mostExpected)) },
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
      const at = slotOf(table, a, b)
      if (table[at] !== 0) return table[at + 2] === mark ? 'same' : 'other'
      table[at] = a
      table[at + 1] = b
      table[at + 2] = mark
      if (++count > most) hold(count * 2)
      return 'new'
    },
  }
}
