import { createHash } from 'node:crypto'

/** The SHA-256 of bytes, in hex: the fingerprint of a file. */
export const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
