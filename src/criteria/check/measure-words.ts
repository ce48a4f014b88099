import type { Finding } from '../../finding.ts'
import { text, type Text } from '../../text.ts'
import { registerColumns, type Measure, type RegisterColumn } from '../measures.ts'
import { meant, nearest } from '../nearest.ts'
import { idsOf, meaningOf, otherwise, wordsFor } from '../register-words.ts'

const worded = ['channel', 'payment'] as const

/** Words of a measure that are probably meant for an id, and count only cells which say the very same. */
export function* likelyIds({ figure, where, path }: Measure): Iterable<Finding> {
  for (const condition of where) {
    const column = worded.find(each => each === condition.column)
    if (condition.is !== 'among' || column === undefined) continue
    for (const word of condition.words) {
      const fix = adviceOn(column, word)
      if (fix === undefined) continue
      yield {
        code: 'criteria/measure-word', severity: 'warning', path: [...path, 'where', column], read: word, fix,
        message: text(() => `Cách đếm \`${figure}\`: “${word}” ở cột ${registerColumns[column].name.vi} chỉ tính ô ghi đúng như vậy.`, () => `The measure of \`${figure}\`: “${word}” in the column ${registerColumns[column].name.en} counts only cells that say just that.`),
      }
    }
  }
}

/** What was probably meant by a word that is no id; undefined where it is one, or plainly a word of the office. */
function adviceOn(column: RegisterColumn & (typeof worded)[number], word: string): Text | undefined {
  const ids = idsOf(column)
  if (ids.includes(word)) return undefined
  const means = meaningOf(column, word)
  if (means !== undefined && means !== otherwise) return withSpellings(column, means)
  const elsewhere = worded.some(other => other !== column && idsOf(other).includes(word))
  return elsewhere || nearest(word, ids) !== undefined ? meant(word, ids) : undefined
}

const withSpellings = (column: RegisterColumn, id: string): Text => {
  const usual = wordsFor(column).filter(([, own]) => own === id).slice(0, 3).map(([word]) => `“${word}”`).join(', ')
  return text(() => `Ghi \`${id}\` để tính mọi cách ghi quen thuộc: ${usual} …`, () => `Write \`${id}\` to count all the usual spellings: ${usual} …`)
}
