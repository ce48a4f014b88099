const romans: readonly (readonly [string, number])[] = [['C', 100], ['XC', 90], ['L', 50], ['XL', 40], ['X', 10], ['IX', 9], ['V', 5], ['IV', 4], ['I', 1]]

function roman(word: string): number | undefined {
  let rest = word
  let value = 0
  for (const [sign, worth] of romans) {
    while (rest.startsWith(sign)) {
      value += worth
      rest = rest.slice(sign.length)
    }
  }
  return rest === '' && word !== '' ? value : undefined
}

const decimal = (word: string): number | undefined => (/^\d+$/.test(word) ? Number(word) : undefined)
const english = (word: string): number | undefined => (/^[a-z]$/i.test(word) ? word.toLowerCase().charCodeAt(0) - 96 : undefined)

const alphabet = 'abcdđeghiklmnopqrstuvxy'
const vietnamese = (word: string): number | undefined => {
  const place = word.length === 1 ? alphabet.indexOf(word.toLowerCase()) : -1
  return place < 0 ? undefined : place + 1
}

/** The places of words in a numbering (1, 2 … or I, II … or a, b, c, d, đ …), in the way of counting that fits them all best; undefined when none fits. */
export function ranks(words: readonly string[]): readonly number[] | undefined {
  let best: readonly number[] | undefined
  for (const read of [decimal, roman, vietnamese, english]) {
    const run = words.map(read)
    if (!isRead(run)) continue
    if (gaps(run) === 0) return run
    if (best === undefined || gaps(run) < gaps(best)) best = run
  }
  return best
}

const isRead = (run: readonly (number | undefined)[]): run is readonly number[] => !run.includes(undefined)

/** How many steps of a run are not to the next number. */
const gaps = (run: readonly number[]): number => run.filter((rank, index) => rank !== (run[index - 1] ?? 0) + 1).length
