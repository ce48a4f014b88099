const context = 3

/** A unified patch between two texts of equally many lines; nothing where they are alike. */
export function patchOf(file: string, before: string, after: string): string {
  const [old, now] = [before.split('\n'), after.split('\n')]
  const changed = old.flatMap((line, index) => (line === now[index] ? [] : [index]))
  if (changed.length === 0) return ''
  const last = old.length - (old.at(-1) === '' ? 2 : 1)
  const hunks = changed.reduce<readonly (readonly [from: number, to: number])[]>((so, index) => {
    const [from, to] = so.at(-1) ?? [0, -Infinity]
    const end = Math.min(last, index + context)
    return index - context <= to + 1 ? [...so.slice(0, -1), [from, end]] : [...so, [Math.max(0, index - context), end]]
  }, [])
  return [`--- a/${file}`, `+++ b/${file}`, ...hunks.map(([from, to]) => hunk(old, now, from, to))].join('\n') + '\n'
}

function hunk(old: readonly string[], now: readonly string[], from: number, to: number): string {
  const lines: string[] = []
  const unended = (index: number): readonly string[] => (index === old.length - 1 ? ['\\ No newline at end of file'] : [])
  for (let at = from; at <= to; at++) {
    if (old[at] === now[at]) { lines.push(` ${old[at]}`, ...unended(at)); continue }
    const start = at
    while (at < to && old[at + 1] !== now[at + 1]) at++
    for (let each = start; each <= at; each++) lines.push(`-${old[each]}`, ...unended(each))
    for (let each = start; each <= at; each++) lines.push(`+${now[each]}`, ...unended(each))
  }
  const count = to - from + 1
  return [`@@ -${from + 1},${count} +${from + 1},${count} @@`, ...lines].join('\n')
}
