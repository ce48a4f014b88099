const widest = 160

/** A value as JSON, two spaces a level; what fits on a line stands on one. What is undefined is left out, as JSON does. */
export const jsonText = (value: unknown): string => lines(value, 0)

/** A part of the data that is made while it is written, once, and never held: a list by its elements, or an object by its keys and values in their order. */
export interface Flow {
  readonly is: 'list' | 'keys'
  readonly of: Iterable<unknown>
}

/** Flows are known by who made them: no data can be taken for one. */
const flows = new WeakSet<object>()
const isFlow = (value: unknown): value is Flow => typeof value === 'object' && value !== null && flows.has(value)

function flowing(flow: Flow): Flow {
  flows.add(flow)
  return flow
}

/** A list for `jsonPieces`. */
export const listFlow = (of: Iterable<unknown>): Flow => flowing({ is: 'list', of })

/** An object for `jsonPieces`: each key is asked for when those before it are written. */
export const keysFlow = (of: Iterable<readonly [string, unknown]>): Flow => flowing({ is: 'keys', of })

/** Letters that are handed out together. */
const pieceOf = 1 << 18

/** The text of `jsonText` in pieces, of data that may hold flows: a result of thousands of units is longer than a text may be. */
export function* jsonPieces(value: unknown): Generator<string> {
  let piece = ''
  for (const each of piecesAt(value, 0)) {
    piece += each
    if (piece.length < pieceOf) continue
    yield piece
    piece = ''
  }
  yield piece
}

function* piecesAt(value: unknown, depth: number): Generator<string> {
  if (!isFlow(value)) yield lines(value, depth)
  else if (value.is === 'list') yield* laidOut('[', ']', elements(value.of, depth + 1), depth)
  else yield* laidOut('{', '}', members(value.of as Iterable<readonly [string, unknown]>, depth + 1), depth)
}

function* elements(list: Iterable<unknown>, depth: number): Generator<Iterable<string>> {
  for (const each of list) yield piecesAt(each, depth)
}

function* members(keys: Iterable<readonly [string, unknown]>, depth: number): Generator<Iterable<string>> {
  for (const [key, each] of keys) if (each !== undefined) yield member(key, each, depth)
}

function* member(key: string, value: unknown, depth: number): Generator<string> {
  yield `${JSON.stringify(key)}: `
  yield* piecesAt(value, depth)
}

/** Parts are held back only until it is clear that they do not fit on a line. */
function* laidOut(open: string, close: string, parts: Iterable<Iterable<string>>, depth: number): Generator<string> {
  const indent = '  '.repeat(depth + 1)
  const waiting: string[] = []
  let [isLong, width] = [false, indent.length]
  for (const part of parts) {
    if (isLong) {
      yield `,\n${indent}`
      yield* part
      continue
    }
    waiting.push('')
    width += 2
    for (const piece of part) {
      if (isLong) yield piece
      else {
        waiting.push((waiting.pop() ?? '') + piece)
        width += piece.length
        isLong = width > widest || piece.includes('\n')
        if (isLong) yield `${open}\n${waiting.map(each => indent + each).join(',\n')}`
      }
    }
  }
  if (isLong) yield `\n${'  '.repeat(depth)}${close}`
  else yield onOneLine(open, waiting, close)
}

function onOneLine(open: string, parts: readonly string[], close: string): string {
  if (parts.length === 0) return open + close
  return open === '[' ? `[${parts.join(', ')}]` : `{ ${parts.join(', ')} }`
}

function lines(value: unknown, depth: number): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null)
  const parts = partsOf(value, depth + 1)
  const [open, close] = Array.isArray(value) ? ['[', ']'] as const : ['{', '}'] as const
  let width = 2 * (depth + 1)
  for (const part of parts) width += part.length + 2
  if (width <= widest && !parts.some(part => part.includes('\n'))) return onOneLine(open, parts, close)
  const indent = `\n${'  '.repeat(depth + 1)}`
  return `${open}${indent}${parts.join(`,${indent}`)}\n${'  '.repeat(depth)}${close}`
}

/** The elements of a list, or the keys of an object with their values, each as its text. */
function partsOf(value: object, depth: number): readonly string[] {
  const parts: string[] = []
  if (Array.isArray(value)) for (const each of value) parts.push(lines(each, depth))
  else for (const [key, each] of Object.entries(value)) if (each !== undefined) parts.push(`${JSON.stringify(key)}: ${lines(each, depth)}`)
  return parts
}
