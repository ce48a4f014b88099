import { jsonInParts } from './json-parts.ts'

/** A text may have half a billion letters in V8, and is held beside its bytes: what is larger than this is read in parts. */
const large = 32_000_000

/** The data of a JSON file (a byte order mark is left out), or undefined where it is none. Never throws. */
export function readJson(bytes: Uint8Array): unknown {
  try {
    return bytes.length > large ? jsonInParts(bytes) : JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8').replace(/^\uFEFF/, ''))
  } catch {
    return undefined
  }
}
