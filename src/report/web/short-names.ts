const letters = (name: string): readonly string[] => [...name]
const joined = (some: readonly string[]): string => some.join('')

/** Ways to shorten a name to so many letters: without its end, its middle, its beginning. */
const cuts: readonly ((name: readonly string[], room: number) => string)[] = [
  (name, room) => `${joined(name.slice(0, room)).trimEnd()}…`,
  (name, room) => `${joined(name.slice(0, Math.floor(room / 2))).trimEnd()}…${joined(name.slice(-Math.ceil(room / 2))).trimStart()}`,
  (name, room) => `…${joined(name.slice(-room)).trimStart()}`,
]

/** Names of at most so many letters, of which no two look alike that differ: cut where that tells them apart; where no cut does, whole. */
export function shortNames(names: readonly string[], longest: number): readonly string[] {
  const cut = (how: (typeof cuts)[number]): readonly string[] => names.map(name => (letters(name).length <= longest ? name : how(letters(name), longest - 1)))
  const different = new Set(names).size
  return cuts.map(cut).find(shown => new Set(shown).size === different) ?? names
}
