/** The bytes 80–9F as Windows-1252 shows them. */
const high = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ'

const byteOf = (letter: string): number => {
  const at = high.indexOf(letter)
  return at >= 0 ? 0x80 + at : letter.codePointAt(0) ?? 0x100
}

/** What UTF-8 read as Windows-1252 leaves of Vietnamese letters. `Ã` before a blank or a quotation mark is the end of “XÃ” and no such trace. */
const trace = /á[º»]|Ã[¡-£¨-ª¬\u00AD²-µ¹º½€\u0081‚ƒˆ‰Šš\u008D\u009D]|Ä[‘\u0090ƒ‚©¨]|Å[©¨]|Æ[¡°¯\u00A0]|Ì[€\u0081ƒ‰£‚†›]/u

/** UTF-8 that was read as Windows-1252 (`táº¡o`): the text itself when every byte finds its place again, `damaged` when some were lost, undefined when it is no such text. */
export function wronglyDecoded(text: string): { readonly read: string } | 'damaged' | undefined {
  if (!trace.test(text)) return undefined
  const bytes = [...text].map(byteOf)
  if (bytes.some(byte => byte > 0xFF)) return 'damaged'
  try {
    return { read: new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes)).normalize('NFC') }
  } catch {
    return 'damaged'
  }
}
