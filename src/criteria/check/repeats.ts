import type { Finding, Path } from '../../finding.ts'
import { folded, text } from '../../text.ts'
import type { Checked } from './checked.ts'

/** Entries of plain lists, and worked examples, that say the same twice. */
export function* repeats({ data, set }: Checked): Iterable<Finding> {
  const lists: readonly (readonly [readonly string[], Path])[] = [
    [data.applies, ['applies']], [data.ranking?.tieBreak ?? [], ['ranking', 'tieBreak']], [data.decision?.replaces ?? [], ['decision', 'replaces']],
  ]
  for (const [list, path] of lists) {
    for (const index of again(list.map(folded))) yield listedTwice(list[index] ?? '', [...path, index])
  }
  for (const { code, examples, path } of set.components) {
    if (examples.length < 2) continue
    for (const [index, { given }] of examples.entries()) {
      if (examples.some((other, place) => place < index && isSame(other.given, given))) yield exampleTwice(code, [...path, 'examples', index])
    }
  }
}

/** The places of what has been there before. */
const again = (words: readonly string[]): readonly number[] => [...words.keys()].filter(index => words.indexOf(words[index] ?? '') < index)

type Given = Readonly<Record<string, string | number | boolean>>

const isSame = (a: Given, b: Given): boolean =>
  Object.keys(a).every(key => key in b && String(a[key]) === String(b[key])) && Object.keys(a).length === Object.keys(b).length

const listedTwice = (word: string, path: Path): Finding => ({
  code: 'criteria/listed-twice', severity: 'warning', path, read: word,
  message: text(() => `“${word}” ghi hai lần trong danh sách này.`, () => `“${word}” stands twice in this list.`),
  fix: text(() => 'Bỏ một lần, hoặc ghi mục còn thiếu.', () => 'Remove one, or write what is missing.'),
})

const exampleTwice = (code: string, path: Path): Finding => ({
  code: 'criteria/example-twice', severity: 'info', path, component: code,
  message: text(() => `Mục ${code} có hai ví dụ cùng số liệu.`, () => `Item ${code} has two examples with the same answers.`),
  fix: text(() => 'Bỏ một ví dụ, hoặc đổi số liệu để thử mức khác.', () => 'Remove one, or change its answers to try another border.'),
})
