/** How the letters of a text file were stored. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1258'

/** The text of a file and how it was stored. */
export interface Decoded {
  readonly text: string
  readonly encoding: Encoding
}

/** The encoding that a byte order mark (or, for UTF-16 markup, its first bracket) tells, if there is one. */
export function marked(bytes: Uint8Array): Encoding | undefined {
  const [a, b, c] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
  if ((a === 0xff && b === 0xfe) || (a === 0x3c && b === 0)) return 'utf-16le'
  if ((a === 0xfe && b === 0xff) || (a === 0 && b === 0x3c)) return 'utf-16be'
  return undefined
}

/** Composed text without its byte order mark: by the mark, else UTF-8, else Windows-1258, in which any bytes are letters. */
export function decode(bytes: Uint8Array): Decoded {
  const encoding = marked(bytes) ?? (isUtf8(bytes) ? 'utf-8' : 'windows-1258')
  return { text: new TextDecoder(encoding).decode(bytes).normalize('NFC'), encoding }
}

/** Composed text by the mark, else UTF-8; what is no UTF-8 shows as \uFFFD. For files whose every letter counts. */
export const decodeUnicode = (bytes: Uint8Array): string => new TextDecoder(marked(bytes) ?? 'utf-8').decode(bytes).normalize('NFC')

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}
