/** What is nested so deep is read as one text: in a result file, a unit. */
const usualDepth = 4

const [quote, backslash, comma, colon] = [0x22, 0x5C, 0x2C, 0x3A]
const [openList, closeList, openObject, closeObject] = [0x5B, 0x5D, 0x7B, 0x7D]
const isSpace = (letter: number | undefined): boolean => letter === 0x20 || letter === 0x0A || letter === 0x0D || letter === 0x09
const hasMark = (bytes: Uint8Array): boolean => bytes[0] === 0xEF && bytes[1] === 0xBB && bytes[2] === 0xBF

/** What `JSON.parse` gives, of bytes that would be too long for one text: only parts below the outer levels become texts. Throws a SyntaxError as it does. */
export function jsonInParts(bytes: Uint8Array, depth = usualDepth): unknown {
  const { value, end } = valueAt(bytes, pastSpace(bytes, hasMark(bytes) ? 3 : 0), depth)
  if (pastSpace(bytes, end) !== bytes.length) throw new SyntaxError(`something stands behind the data, at byte ${end}`)
  return value
}

/** A value, and the byte behind it. */
interface Read { readonly value: unknown; readonly end: number }

function valueAt(bytes: Uint8Array, at: number, depth: number): Read {
  if (depth > 0 && bytes[at] === openList) return listAt(bytes, at, depth)
  if (depth > 0 && bytes[at] === openObject) return objectAt(bytes, at, depth)
  const end = endOf(bytes, at)
  return { value: JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset + at, end - at).toString('utf8')), end }
}

function listAt(bytes: Uint8Array, from: number, depth: number): Read {
  const list: unknown[] = []
  const end = members(bytes, from, closeList, at => {
    const read = valueAt(bytes, at, depth - 1)
    list.push(read.value)
    return read.end
  })
  return { value: list, end }
}

function objectAt(bytes: Uint8Array, from: number, depth: number): Read {
  const entries: (readonly [string, unknown])[] = []
  const end = members(bytes, from, closeObject, at => {
    const key = valueAt(bytes, at, 0)
    const between = pastSpace(bytes, key.end)
    if (typeof key.value !== 'string' || bytes[between] !== colon) throw new SyntaxError(`no key at byte ${at}`)
    const read = valueAt(bytes, pastSpace(bytes, between + 1), depth - 1)
    entries.push([key.value, read.value])
    return read.end
  })
  return { value: Object.fromEntries(entries), end }
}

/** Goes through what stands between a bracket and its end; `member` reads one and tells the byte behind it. */
function members(bytes: Uint8Array, from: number, close: number, member: (at: number) => number): number {
  let at = pastSpace(bytes, from + 1)
  if (bytes[at] === close) return at + 1
  for (;;) {
    at = pastSpace(bytes, member(at))
    if (bytes[at] === close) return at + 1
    if (bytes[at] !== comma) throw new SyntaxError(`neither a comma nor an end at byte ${at}`)
    at = pastSpace(bytes, at + 1)
  }
}

function pastSpace(bytes: Uint8Array, from: number): number {
  let at = from
  while (isSpace(bytes[at])) at++
  return at
}

/** Where a value ends, by its quotes and brackets alone: whether it is well formed is seen when it is read. */
function endOf(bytes: Uint8Array, from: number): number {
  let [at, open] = [from, 0]
  for (;; at++) {
    const letter = bytes[at]
    if (letter === undefined) return Math.min(at, bytes.length)
    if (letter === quote) {
      at = closingQuote(bytes, at)
      if (open === 0) return Math.min(at + 1, bytes.length)
    } else if (letter === openList || letter === openObject) open++
    else if (letter === closeList || letter === closeObject) {
      if (open === 0) return at
      if (--open === 0) return at + 1
    } else if (open === 0 && (letter === comma || letter === colon || isSpace(letter))) return at
  }
}

function closingQuote(bytes: Uint8Array, from: number): number {
  let at = from + 1
  while (at < bytes.length && bytes[at] !== quote) at += bytes[at] === backslash ? 2 : 1
  return at
}
