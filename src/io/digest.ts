import { createHash } from 'node:crypto'

/** The SHA-256 of bytes, in hex: the fingerprint of a file. */
export const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** The same of a text that comes in pieces. */
export function digestOf(pieces: Iterable<string>): string {
  const hash = createHash('sha256')
  for (const piece of pieces) hash.update(piece)
  return hash.digest('hex')
}
