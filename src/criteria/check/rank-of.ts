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
  const readings = [decimal, roman, vietnamese, english].map(read => words.map(read)).filter((read): read is number[] => !read.includes(undefined))
  return [...readings].sort((a, b) => gaps(a) - gaps(b))[0]
}

/** How many steps of a run are not to the next number. */
const gaps = (run: readonly number[]): number => run.filter((rank, index) => rank !== (run[index - 1] ?? 0) + 1).length
