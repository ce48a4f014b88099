/** Letters of other scripts that are drawn as Latin ones, and the eth that old keyboards type for đ. */
const pairs: readonly (readonly [strange: string, latin: string])[] = [
  ['АВЕЅІЈКМНОРСТУХҮҺԌԚԜ', 'ABESIJKMHOPCTYXYHGQW'], ['аеорсухѕіјһԁԛԝ', 'aeopcyxsijhdqw'], ['ΑΒΕΖΗΙΚΜΝΟΡΤΥΧοϲϳ', 'ABEZHIKMNOPTYXocj'], ['ÐðƉɖ', 'ĐđĐđ'],
]
const twins: ReadonlyMap<string, string> = new Map(pairs.flatMap(([strange, latin]) => [...strange].map((letter, at) => [letter, [...latin][at] ?? letter] as const)))

const foreign = '[\\p{Script=Cyrillic}\\p{Script=Greek}\\p{Script=Lao}\\p{Script=Armenian}\\p{Script=Cherokee}]'
const strange = new RegExp(`${foreign}|[ÐðƉɖ]`, 'u')
const mixed = new RegExp(`\\p{Script=Latin}\\p{M}*${foreign}|${foreign}\\p{M}*\\p{Script=Latin}`, 'u')

/** A text in Latin letters, when each strange letter in it is drawn as a Latin one (`Сó` with a Cyrillic С); `unknown` when a word mixes in others, undefined when there is nothing to say. */
export function inLatin(text: string): { readonly read: string } | 'unknown' | undefined {
  if (!strange.test(text)) return undefined
  const read = [...text].map(letter => twins.get(letter) ?? letter).join('').normalize('NFC')
  if (!strange.test(read)) return { read }
  return mixed.test(text) ? 'unknown' : undefined
}
