import type { Finding } from '../finding.ts'
import { text } from '../text.ts'

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

/** UTF-16 without its mark, as some databases export tables: read so, the beginning of the file is nothing but Latin letters and what stands between them. */
export function unmarkedUtf16(bytes: Uint8Array): Encoding | undefined {
  const start = bytes.subarray(0, Math.min(4096, bytes.length) & ~1)
  return start.includes(0) ? (['utf-16le', 'utf-16be'] as const).find(encoding => latin.test(new TextDecoder(encoding).decode(start))) : undefined
}

const latin = /^(?=[^]*[\t,;|\n])[\t\n\r\x20-\x7e\u00a0-\u024f\u0300-\u0323\u1e00-\u1eff\u2010-\u2122]{8,}$/

/** Composed text without its byte order mark: by the mark, else UTF-16 or UTF-8 where all of it is, else Windows-1258, in which any bytes are letters. */
export function decode(bytes: Uint8Array): Decoded {
  const encoding = marked(bytes) ?? unmarkedUtf16(bytes) ?? (isUtf8(bytes) ? 'utf-8' : 'windows-1258')
  return { text: new TextDecoder(encoding).decode(bytes).normalize('NFC'), encoding }
}

/** Composed text by the mark, else UTF-8; what is no UTF-8 shows as \uFFFD. For files whose every letter counts. */
export const decodeUnicode = (bytes: Uint8Array): string => new TextDecoder(marked(bytes) ?? 'utf-8').decode(bytes).normalize('NFC')

/** Composed text by the encoding that a file names; undefined when no such encoding is known. */
export function decodeAs(label: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(label).decode(bytes).normalize('NFC')
  } catch {
    return undefined
  }
}

/** How a table of text that comes in pieces was stored: by its mark, else UTF-16 where its beginning plainly is, else UTF-8 where all of it is, else Windows-1258. */
export function encodingOf(pieces: Iterable<Uint8Array>): Encoding {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let isFirst = true
  try {
    for (const piece of pieces) {
      const mark = isFirst ? marked(piece) ?? unmarkedUtf16(piece) : undefined
      if (mark !== undefined) return mark
      isFirst = false
      decoder.decode(piece, { stream: true })
    }
    decoder.decode()
    return 'utf-8'
  } catch (error) {
    if (error instanceof TypeError) return 'windows-1258'
    throw error
  }
}

/** The text of a file that comes in pieces, with Unix ends of lines; behind the mark of a file, the same letter is one of the text. A cell is composed by whoever reads it. */
export function* decodedPieces(pieces: Iterable<Uint8Array>, encoding: Encoding, isBehindMark = false): Generator<string, void> {
  const decoder = new TextDecoder(encoding, { ignoreBOM: isBehindMark })
  let held = ''
  for (const piece of pieces) {
    const text = held + decoder.decode(piece, { stream: true })
    held = text.endsWith('\r') ? '\r' : ''
    yield unixLines(held === '' ? text : text.slice(0, -1))
  }
  yield unixLines(held + decoder.decode())
}

/** A file put together from several ends its lines in several ways; readers know only one at a time. */
export const unixLines = (text: string): string => (text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text)

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

/** Says so when the letters of a file had to be guessed. */
export function encodingFinding(file: string, encoding: Encoding): readonly Finding[] {
  if (encoding !== 'windows-1258') return []
  return [{
    code: 'file/encoding', severity: 'info', at: { file },
    message: text(() => 'Tệp không phải UTF-8; đã đọc theo bảng mã Windows-1258.', () => 'The file is not UTF-8; it was read as Windows-1258.'),
    fix: text(() => 'Nếu chữ hiện sai, mở bằng Excel, chọn Save As → CSV UTF-8, rồi dùng tệp mới.', () => 'If letters look wrong, open it in Excel, choose Save As → CSV UTF-8, and use the new file.'),
  }]
}
