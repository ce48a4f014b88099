/** How many letters must be changed, added, dropped or swapped with a neighbour to make one word the other. */
export function distance(a: string, b: string): number {
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const swapped = i > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? (before[j - 2] ?? 0) + 1 : Infinity
      row[j] = Math.min((row[j - 1] ?? 0) + 1, (last[j] ?? 0) + 1, (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1), swapped)
    }
    before = last
    last = row
  }
  return last[b.length] ?? 0
}

const longest = 60

/** The word that was probably meant: at most a third of its letters away, in what `key` leaves of both (by default all but their case). */
export function alike(word: string, among: readonly string[], key: (word: string) => string = each => each.toLowerCase()): string | undefined {
  if (word.length > longest) return undefined
  const ranked = among.map(each => ({ each, away: distance(key(word), key(each)) })).sort((a, b) => a.away - b.away)
  const best = ranked[0]
  return best !== undefined && best.away <= Math.max(1, Math.floor(key(word).length / 3)) && best.away < key(best.each).length ? best.each : undefined
}
