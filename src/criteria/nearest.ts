import { bare, text, type Text } from '../text.ts'

/** How many letters must be changed, added, dropped or swapped with a neighbour to make one word the other. */
export function distance(a: string, b: string): number {
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      row[j] = Math.min((row[j - 1] ?? 0) + 1, (last[j] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1), swapped ? (before[j - 2] ?? 0) + 1 : Infinity)
    }
    before = last
    last = row
  }
  return last[b.length] ?? 0
}

const longest = 60
const key = (word: string): string => bare(word).replaceAll(' ', '')

/** The word that was probably meant: at most a third of its letters away, blanks, case, marks and diacritics aside. */
export function nearest(word: string, among: readonly string[]): string | undefined {
  if (word.length > longest) return undefined
  const ranked = among.map(candidate => ({ candidate, away: distance(key(word), key(candidate)) })).sort((a, b) => a.away - b.away)
  const best = ranked[0]
  return best !== undefined && best.away <= Math.max(1, Math.floor(key(word).length / 3)) && best.away < key(best.candidate).length ? best.candidate : undefined
}

/** "Có phải là `from`?", or the list of what may stand there. */
export function meant(word: string, among: readonly string[]): Text | undefined {
  const near = nearest(word, among)
  if (near !== undefined) return text(() => `Có phải ý là \`${near}\`?`, () => `Did you mean \`${near}\`?`)
  const listed = among.slice(0, 20).map(each => `\`${each}\``)
  if (listed.length === 0) return undefined
  const more = among.length > listed.length ? ' …' : ''
  return text(() => `Được dùng: ${listed.join(', ')}${more}.`, () => `Allowed: ${listed.join(', ')}${more}.`)
}
