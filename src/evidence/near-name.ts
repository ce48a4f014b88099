import { alike, distance } from '../formula/spelling.ts'
import { bare } from '../text.ts'

const farthest = 2

const wordsIn = (raw: string): readonly string[] => bare(raw).split(' ').filter(word => word !== '')

/**
 * The name that was probably meant, where pointing at its opposite would do harm: the one that has all the words typed (two at least)
 * and the fewest others, else one misspelt by at most two letters in words that no other name uses.
 */
export function nearName(raw: string, among: readonly string[]): string | undefined {
  const typed = wordsIn(raw)
  return holdingAll(typed, among) ?? misspelt(raw, typed, among)
}

function holdingAll(typed: readonly string[], among: readonly string[]): string | undefined {
  if (typed.length < 2) return undefined
  const holding = [...new Set(among)].map(name => ({ name, words: wordsIn(name) })).filter(({ words }) => typed.every(word => words.includes(word))).sort((a, b) => a.words.length - b.words.length)
  const [first, second] = holding
  return first !== undefined && first.words.length !== second?.words.length ? first.name : undefined
}

function misspelt(raw: string, typed: readonly string[], among: readonly string[]): string | undefined {
  const spelling = (name: string): string => wordsIn(name).join('')
  const near = alike(raw, among, spelling)
  if (near === undefined || distance(spelling(near), spelling(raw)) > farthest) return undefined
  const own = wordsIn(near)
  const known = new Set(['%', ...among.flatMap(wordsIn)])
  return typed.some(word => !own.includes(word) && known.has(word)) ? undefined : near
}
