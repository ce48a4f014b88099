/** How VNI for Windows writes a vowel: the letter itself, then a mark; the marks of â and ă carry the tone with them. Tones: sắc, huyền, hỏi, ngã, nặng. */
const marks = { plain: 'ùøûõï', round: 'âáàåãä', short: 'êéèúüë' } as const

const toned: readonly (readonly [base: string, marks: string, letters: string])[] = [
  ['a', marks.plain, 'áàảãạ'], ['a', marks.round, 'âấầẩẫậ'], ['a', marks.short, 'ăắằẳẵặ'],
  ['e', marks.plain, 'éèẻẽẹ'], ['e', marks.round, 'êếềểễệ'],
  ['o', marks.plain, 'óòỏõọ'], ['o', marks.round, 'ôốồổỗộ'], ['ô', marks.plain, 'ớờởỡợ'],
  ['u', marks.plain, 'úùủũụ'], ['ö', marks.plain, 'ứừửữự'], ['y', 'ùøûõ', 'ýỳỷỹ'],
]
const alone: readonly (readonly [sign: string, letter: string])[] = [
  ['í', 'í'], ['ì', 'ì'], ['æ', 'ỉ'], ['ó', 'ĩ'], ['ò', 'ị'], ['ô', 'ơ'], ['ö', 'ư'], ['î', 'ỵ'], ['ñ', 'đ'],
]

const upper = (word: string): string => word.toUpperCase()
const pairs = toned.flatMap(([base, signs, all]) => [...signs].map((sign, at) => [base, sign, [...all][at] ?? ''] as const))
const table: ReadonlyMap<string, string> = new Map([
  ...alone.flatMap(([sign, letter]) => [[sign, letter], [upper(sign), upper(letter)]] as const),
  ...pairs.flatMap(([base, sign, letter]) => [
    [base + sign, letter], [upper(base + sign), upper(letter)], [upper(base) + sign, upper(letter)], [base + upper(sign), letter],
  ] as const),
])

/** A text typed in VNI (`Khoâng`), as a spreadsheet stores it; undefined when it holds what VNI has no letter for. */
export function fromVni(text: string): string | undefined {
  let [read, at] = ['', 0]
  while (at < text.length) {
    const [two, one] = [text.slice(at, at + 2), text.charAt(at)]
    const letter = table.get(two) ?? table.get(one) ?? (one < '\u0080' || !/[\p{L}\p{M}]/u.test(one) ? one : undefined)
    if (letter === undefined) return undefined
    read += letter
    at += table.has(two) ? 2 : 1
  }
  return read
}
