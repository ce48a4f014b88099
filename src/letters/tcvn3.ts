/**
 * The letters of TCVN 5712:1993 VN3 ("ABC", fonts .VnTime …) by their byte: 67 small letters with đ, and the seven capitals that carry no tone.
 * Toned capitals have no byte; fonts whose name ends in H draw small letters as capitals.
 */
const rows: readonly (readonly [from: number, letters: string])[] = [
  [0xA1, 'ĂÂÊÔƠƯĐăâêôơưđ'],
  [0xB5, 'àảãáạ'], [0xBB, 'ằẳẵắ'], [0xC6, 'ặầẩẫấậè'], [0xCE, 'ẻẽéẹềểễếệìỉ'], [0xDC, 'ĩíịò'], [0xE1, 'ỏõóọồổỗốộờởỡớợù'], [0xF1, 'ủũúụừửữứựỳỷỹýỵ'],
]

const letters: ReadonlyMap<number, string> = new Map(rows.flatMap(([from, all]) => [...all].map((letter, at) => [from + at, letter] as const)))

/** A text typed in TCVN3, which a spreadsheet stores as the Latin letters of the same bytes (`Kh«ng`); undefined when it holds what TCVN3 has no letter for. */
export function fromTcvn3(text: string): string | undefined {
  const read = [...text].map(letter => (letter < '\u0080' ? letter : letters.get(letter.codePointAt(0) ?? 0) ?? plain(letter)))
  return read.includes(undefined) ? undefined : read.join('')
}

/** What is no letter stays as it is: quotation marks and dashes that Excel writes by itself, ≥, ². */
const plain = (letter: string): string | undefined => (/[\p{L}\p{M}]/u.test(letter) ? undefined : letter)
