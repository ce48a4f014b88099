import { marked } from './encoding.ts'
import { jsonInParts } from './json-parts.ts'

/** A text may have half a billion letters in V8, and is held beside its bytes: what is larger than this is read in parts. */
const large = 32_000_000

/** The data of a JSON file (UTF-8, or UTF-16 by its mark), or undefined where it is none. Never throws. */
export function readJson(bytes: Uint8Array): unknown {
  try {
    const label = marked(bytes) ?? 'utf-8'
    return bytes.length > large && label === 'utf-8' ? jsonInParts(bytes) : JSON.parse(new TextDecoder(label).decode(bytes))
  } catch {
    return undefined
  }
}
