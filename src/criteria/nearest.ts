import { alike } from '../formula/spelling.ts'
import { bare, text, type Text } from '../text.ts'

/** The word that was probably meant: blanks, case, marks and diacritics aside. */
export const nearest = (word: string, among: readonly string[]): string | undefined =>
  alike(word, among, each => bare(each).replaceAll(' ', ''))

/** "Có phải là `from`?", or the list of what may stand there. */
export function meant(word: string, among: readonly string[]): Text | undefined {
  const near = nearest(word, among)
  if (near !== undefined) return text(() => `Có phải ý là \`${near}\`?`, () => `Did you mean \`${near}\`?`)
  const listed = among.slice(0, 20).map(each => `\`${each}\``)
  if (listed.length === 0) return undefined
  const more = among.length > listed.length ? ' …' : ''
  return text(() => `Được dùng: ${listed.join(', ')}${more}.`, () => `Allowed: ${listed.join(', ')}${more}.`)
}
