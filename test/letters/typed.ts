import { fromTcvn3 } from '../../src/letters/tcvn3.ts'
import { fromVni } from '../../src/letters/vni.ts'

const latin = Array.from({ length: 0x5F }, (_, at) => String.fromCodePoint(0xA1 + at))
const bases = [...'aeouyôöAEOUYÔÖ']

const signs = (read: (typed: string) => string | undefined, typed: readonly string[]): ReadonlyMap<string, string> =>
  new Map(typed.flatMap(each => { const letter = read(each); return letter?.length === 1 && letter > '\u007F' ? [[letter, each] as const] : [] }))

const tcvn3 = signs(fromTcvn3, latin)
const vni = signs(fromVni, [...latin, ...bases.flatMap(base => latin.map(mark => base + mark))])
const encoded = (text: string, by: ReadonlyMap<string, string>): string => [...text.normalize('NFC')].map(letter => by.get(letter) ?? letter).join('')

/** A text as it is stored when it was typed in TCVN3; capitals with a tone have no letter there and are typed small. */
export const inTcvn3 = (text: string): string => encoded([...text].map(letter => (tcvn3.has(letter) || letter < '\u0080' ? letter : letter.toLowerCase())).join(''), tcvn3)

/** A text as it is stored when it was typed in VNI. */
export const inVni = (text: string): string => encoded(text, vni)

const windows1252 = new TextDecoder('windows-1252')

/** The UTF-8 of a text as it looks when it is opened as Windows-1252. */
export const wronglyOpened = (text: string): string => windows1252.decode(new TextEncoder().encode(text))
