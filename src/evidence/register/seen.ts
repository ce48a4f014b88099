/** Whether a dossier was met before: never, with the very same content, or with another one. */
export type Met = 'new' | 'same' | 'other'

/** Remembers the codes of dossiers by fingerprints of 64 bits, twelve bytes each, so that a million of them fit into 25 MB. What is announced is met before anything else is announced: one piece at a time. */
export interface Seen {
  /** `content` is a mark of all that the row says. */
  meet(unit: Seed, code: string, content: number): Met
  /** Makes the fingerprint of a code that will be met soon, under a number of its own from 0. */
  announce(at: number, unit: Seed, code: string): void
  /** Brings near what stands where so many codes belong: these places lie far apart in memory, and are fetched together in a fraction of the time. */
  fetch(codes: number): void
  /** The same as `meet`, of a code that was announced. */
  meetAt(at: number, content: number): Met
  /** Of the last code that was met with another content: its mark then and now. */
  readonly clash: { readonly before: number; readonly now: number }
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

/** Where a fingerprint belongs by its first hash. */
const firstSlot = (table: Uint32Array, a: number): number => Math.floor((a * (table.length / width)) / 4294967296) * width

/** The slot of a fingerprint: its own, or the free one where it belongs. A first hash of 0 is a free slot. */
function slotOf(table: Uint32Array, a: number, b: number): number {
  const last = table.length - width
  let at = firstSlot(table, a)
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

/** Writes a fingerprint into the two numbers from `at` on; the first is never 0. */
function print(prints: Uint32Array, at: number, [one, two]: Seed, code: string): void {
  let [a, b] = [one, two]
  for (let letter = 0; letter < code.length; letter++) {
    const number = code.charCodeAt(letter)
    a = Math.imul(a ^ number, first)
    b = Math.imul(b ^ number, second)
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909)
  prints[at + 1] = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909)
  prints[at] = a === 0 ? 1 : a
}

/** Nothing met yet. */
export function nothingSeen(): Seen {
  let table: Uint32Array = new Uint32Array(leastSlots * width)
  let [count, most] = [0, Math.floor(leastSlots / 1.45)]
  let prints = new Uint32Array(width << 10)
  const single = new Uint32Array(2)
  const clash = { before: 0, now: 0 }
  const hold = (codes: number): void => {
    table = widened(table, slotsFor(codes))
    most = codes
  }
  const met = (a: number, b: number, mark: number): Met => {
    const at = slotOf(table, a, b)
    if (table[at] !== 0) {
      if (table[at + 2] === mark) return 'same'
      clash.before = table[at + 2] ?? 0
      clash.now = mark
      return 'other'
    }
    table[at] = a
    table[at + 1] = b
    table[at + 2] = mark
    if (++count > most) hold(count * 2)
    return 'new'
  }
  return {
    clash,
    expect(more) { if (count + more > most) hold(count + Math.min(more, mostExpected)) },
    announce(at, unit, code) {
      if (prints.length < (at + 1) * width) { const wide = new Uint32Array(Math.max(prints.length * 2, (at + 1) * width)); wide.set(prints); prints = wide }
      print(prints, at * width, unit, code)
    },
    fetch(codes) {
      for (let at = 0; at < codes * width; at += width) prints[at + 2] = table[firstSlot(table, prints[at] ?? 0)] ?? 0
    },
    meetAt: (at, content) => met(prints[at * width] ?? 0, prints[at * width + 1] ?? 0, content >>> 0),
    meet(unit, code, content) {
      print(single, 0, unit, code)
      return met(single[0] ?? 0, single[1] ?? 0, content >>> 0)
    },
  }
}
