/** The data of a JSON file (a byte order mark is left out), or undefined where it is none. Never throws. */
export function readJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8').replace(/^\uFEFF/, ''))
  } catch {
    return undefined
  }
}
