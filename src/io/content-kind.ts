import { marked, unmarkedUtf16 } from './encoding.ts'
import type { Fault } from './faults.ts'

/** What a file is by its bytes: a form that is read here, or the reason why it is none. Its extension says nothing. */
export type Kind = 'zip' | 'xls' | 'page' | 'plain' | Fault

const startsWith = (bytes: Buffer, mark: readonly number[]): boolean => mark.every((byte, at) => bytes[at] === byte)

/** Compound files: .xls (WPS writes its .et so too), .doc, and the envelope of an encrypted .xlsx. Names in their directory are UTF-16. */
function compound(bytes: Buffer): Kind {
  const holds = (name: string): boolean => bytes.includes(Buffer.from(`${name}\0`, 'utf16le'))
  if (holds('EncryptedPackage')) return 'password'
  if (holds('Workbook') || holds('Book')) return 'xls'
  if (holds('WordDocument')) return 'word'
  return directoryAt(bytes) >= bytes.length ? 'truncated' : 'old-office'
}

/** Where a compound file has its directory ([MS-CFB], 2.2). */
const directoryAt = (bytes: Buffer): number => (bytes.length < 512 ? Infinity : (bytes.readUInt32LE(48) + 1) * 2 ** bytes.readUInt16LE(30))

function text(bytes: Buffer): Kind {
  const encoding = marked(bytes) ?? unmarkedUtf16(bytes)
  const start = new TextDecoder(encoding ?? 'latin1').decode(bytes.subarray(0, 4096)).trimStart().toLowerCase()
  if (/^(<!--(?:(?!-->)[^])*-->\s*|<\?xml[^>]*>\s*)*<(!doctype html|html|head|body|meta|style|table|div)\b/.test(start)) return 'page'
  if (start.startsWith('<?xml')) return 'xml-2003'
  if (/^mime-version:/.test(start)) return 'web-archive'
  if (start.startsWith('[internetshortcut]') || start.startsWith('[desktop entry]')) return 'shortcut'
  return encoding === undefined && bytes.subarray(0, 4096).includes(0) ? 'not-a-workbook' : 'plain'
}

const others: readonly (readonly [mark: string, is: Kind])[] = [
  ['%PDF-', 'pdf'], ['Rar!', 'packed'], ['7z\xbc\xaf', 'packed'], ['\x1f\x8b', 'packed'], ['\x89PNG', 'picture'], ['\xff\xd8\xff', 'picture'], ['GIF8', 'picture'], ['BM', 'picture'],
  ['II*\0', 'picture'], ['MM\0*', 'picture'], ['{\\rtf', 'word'], ['L\0\0\0\x01\x14\x02\0', 'shortcut'],
]

/** A bitmap begins with two letters that a table may begin with too: its next bytes are no text. */
const known = (bytes: Buffer): Kind | undefined => others.find(([mark]) =>
  startsWith(bytes, [...Buffer.from(mark, 'latin1')]) && (mark !== 'BM' || bytes.subarray(0, 16).includes(0)))?.[1]

/** The first records of Excel 2 to 4, which stand in no compound file. */
const bareSheet = (bytes: Buffer): boolean => bytes[0] === 0x09 && [0x00, 0x02, 0x04].includes(bytes[1] ?? 1) && [4, 6].includes(bytes[2] ?? 0) && bytes[3] === 0

/** Looks at the bytes of a file. */
export function kindOf(bytes: Buffer): Kind {
  if (bytes.length === 0) return 'empty'
  if (startsWith(bytes, [0x50, 0x4b]) && [3, 5, 7].includes(bytes[2] ?? 0)) return 'zip'
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return compound(bytes)
  return bareSheet(bytes) ? 'old-office' : known(bytes) ?? text(bytes)
}
