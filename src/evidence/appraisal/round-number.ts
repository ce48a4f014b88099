import { folded } from '../../text.ts'

const words: readonly (readonly string[])[] = [
  ['i', 'một', 'nhất', 'đầu', 'one', 'first'], ['ii', 'hai', 'nhì', 'two', 'second'], ['iii', 'ba', 'three', 'third'], ['iv', 'bốn', 'tư', 'four'], ['v', 'năm', 'five'],
  ['vi', 'sáu', 'six'], ['vii', 'bảy', 'seven'], ['viii', 'tám', 'eight'], ['ix', 'chín', 'nine'], ['x', 'mười', 'ten'],
]

/** The number of a round as people write it: `2`, `Lần 2`, `II`, `lần hai`, `vòng thứ ba`; undefined for any other text. */
export function roundNumber(raw: string): number | undefined {
  const said = folded(raw).replace(/^(?:lần|lan|vòng|vong|đợt|round)(?: thẩm định)?(?: thứ| số)? ?/u, '')
  if (/^0*[1-9]\d?$/u.test(said)) return Number(said)
  const place = words.findIndex(each => each.includes(said))
  return place < 0 ? undefined : place + 1
}

const spelling = /(?<=^| )(?:lần|vòng|round)(?: thứ)? ?(?:\d{1,2}|\p{L}+)(?= |$)/gu

/** The rounds that labels name, by their numbers, each as it is spelled in them: `lần 2`, `vòng ii`. */
export function roundsNamed(labels: readonly string[]): ReadonlyMap<number, readonly string[]> {
  const found = new Map<number, readonly string[]>()
  for (const said of new Set(labels.flatMap(label => folded(label).match(spelling) ?? []))) {
    const number = roundNumber(said)
    if (number !== undefined) found.set(number, [...found.get(number) ?? [], said])
  }
  return new Map([...found].sort(([a], [b]) => a - b))
}
