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
  const wanted = key(word)
  const most = Math.max(1, Math.floor(wanted.length / 3))
  const [best] = among.map(each => ({ each, key: key(each) })).filter(other => Math.abs(other.key.length - wanted.length) <= most)
    .map(other => ({ ...other, away: distance(wanted, other.key) })).sort((a, b) => a.away - b.away)
  return best !== undefined && best.away <= most && best.away < best.key.length ? best.each : undefined
}
