import { marked } from './encoding.ts'
import type { Fault } from './faults.ts'

/** What a file is by its bytes: a zip, plain text, or the reason why neither. Its extension says nothing. */
export type Kind = 'zip' | 'plain' | Fault

const startsWith = (bytes: Buffer, mark: readonly number[]): boolean => mark.every((byte, at) => bytes[at] === byte)

/** Compound files: .xls, .doc, and the envelope of an encrypted .xlsx. Names in their directory are UTF-16. */
function compound(bytes: Buffer): Fault {
  const holds = (name: string): boolean => bytes.includes(Buffer.from(`${name}\0`, 'utf16le'))
  if (holds('EncryptedPackage')) return 'password'
  return holds('Workbook') || holds('Book') ? 'old-xls' : 'old-office'
}

function text(bytes: Buffer): Kind {
  const start = new TextDecoder(marked(bytes) ?? 'latin1').decode(bytes.subarray(0, 4096)).trimStart().toLowerCase()
  if (/^(<!--(?:(?!-->)[^])*-->\s*|<\?xml[^>]*>\s*)*<(!doctype html|html|head|body|meta|style|table|div)\b/.test(start)) return 'html'
  if (start.startsWith('<?xml')) return 'xml-2003'
  return marked(bytes) === undefined && bytes.subarray(0, 4096).includes(0) ? 'not-a-workbook' : 'plain'
}

const others = ['%PDF-', 'Rar!', '7z\xbc\xaf', '\x89PNG', '\xff\xd8\xff', 'GIF8', '{\\rtf', '\x1f\x8b'].map(mark => [...Buffer.from(mark, 'latin1')])

/** Looks at the bytes of a file. */
export function kindOf(bytes: Buffer): Kind {
  if (bytes.length === 0) return 'empty'
  if (startsWith(bytes, [0x50, 0x4b]) && [3, 5, 7].includes(bytes[2] ?? 0)) return 'zip'
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return compound(bytes)
  return others.some(mark => startsWith(bytes, mark)) ? 'not-a-workbook' : text(bytes)
}
