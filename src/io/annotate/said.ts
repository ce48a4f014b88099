/** Where a line was written: lines of one place are not taken for those of another. */
export type Spot = 'note' | 'cell' | 'head'

/** A shorter beginning of a line may be a person's own words by chance. */
const least: Readonly<Record<Spot, number>> = { note: 12, cell: 12, head: 1 }

const isWord = (letter: string | undefined): boolean => letter !== undefined && /[\p{L}\p{N}]/u.test(letter)

const linesOf = (text: string): readonly string[] => text.replace(/\r\n?/g, '\n').normalize('NFC').split('\n')

/** As a file writes letters that XML does not hold: `_x000D_`. */
const unescaped = (text: string): string => text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))

/** Walks a line and says at each end of a word how far it came and the key of what it passed; blanks and control letters count for nothing. */
function* keysAlong(spot: Spot, line: string): Generator<{ readonly to: number; readonly letters: number; readonly key: string }> {
  let [a, b, letters] = [0x811c9dc5 ^ spot.charCodeAt(0), 0x41c6ce57, 0]
  for (let at = 0; at < line.length; at++) {
    const code = line.charCodeAt(at)
    if (code <= 0x20 || /\s/.test(line[at] ?? '')) continue
    a = Math.imul(a ^ code, 0x9e3779b1)
    b = Math.imul(b ^ code, 0x5f356495)
    letters++
    if (!isWord(line[at + 1]) || !isWord(line[at])) yield { to: at + 1, letters, key: keyFrom(a, b) }
  }
}

/** So many letters has the key of a line. */
export const keyLength = 8

const keyFrom = (a: number, b: number): string => {
  const mixed = Math.imul(a ^ (b >>> 15), 0x85ebca6b) ^ (b >>> 13)
  return (((b ^ (a >>> 16)) & 0x1ff) * 2 ** 32 + (mixed >>> 0)).toString(36).padStart(keyLength, '0')
}

/** The keys by which the lines of a text that marks wrote are known again. */
export const keysOf = (spot: Spot, text: string): readonly string[] => linesOf(text).flatMap(line => [...keysAlong(spot, line)].at(-1)?.key ?? [])

/** What in a text, as its file writes it, marks did not write, line by line: a line that begins as one of theirs keeps what follows. Empty where all of it is theirs. */
export function foreignIn(spot: Spot, text: string, said: ReadonlySet<string>): string {
  return linesOf(unescaped(text)).map(line => {
    const end = line.trimEnd().length
    const known = [...keysAlong(spot, line)].filter(({ to, letters, key }) => said.has(key) && (to === end || letters >= least[spot])).at(-1)
    return line.slice(known?.to ?? 0).trim()
  }).filter(rest => rest !== '').join('\n')
}
