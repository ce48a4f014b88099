import { fullParser, parser, type Visitor } from '../../src/io/package/xml.ts'

export { fullParser }

/** The bytes of the UTF-8 of a text, a letter each. */
export const rawOf = (text: string): string => Buffer.from(text).toString('latin1')

/** A text that can be stored in UTF-8: no half of a letter is in it. */
export const storable = (text: string): string => Buffer.from(text).toString()

/** The quick parser, which is given text as bytes. */
export const quickly: typeof fullParser = visitor => textThen(Infinity)(visitor)

/** The same, of which only so many pieces come as bytes, and the others as text. */
export const textThen = (raw: number) => (visitor: Visitor): ReturnType<typeof fullParser> => {
  const xml = parser(visitor)
  let pieces = 0
  return { ...xml, write: text => { if (pieces++ < raw) xml.raw(rawOf(text)); else xml.write(text) } }
}

/** A text in pieces, no letter of which is cut. */
export function sliced(text: string, cuts: readonly number[]): readonly string[] {
  const whole = (end: number): number => (/[\uDC00-\uDFFF]/.test(text.charAt(end)) ? end + 1 : end)
  const ends = [0, ...cuts.map(cut => whole(cut % (text.length + 1))).sort((a, b) => a - b), text.length]
  return ends.slice(1).map((end, index) => text.slice(ends[index], end))
}
