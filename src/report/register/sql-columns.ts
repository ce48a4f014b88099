import { registerColumns, type RegisterColumn } from '../../criteria/measures.ts'
import { otherwise, wordsFor } from '../../criteria/register-words.ts'
import { yesNoWords } from '../../evidence/intake/states.ts'
import { folded, tidy } from '../../text.ts'

/** A text between the quotation marks of SQL. */
export const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`

/** A name of a column in SQL. */
export const named = (name: string): string => `"${name.replaceAll('"', '""')}"`

const onlyWords = (text: string): string => tidy(text).toLowerCase().replace(/[^\p{L}\p{N}%]+/gu, ' ').trim()

/** A word in the spellings that the statement meets: in lower case as it is written, and as `folded` writes it. */
export const spellings = (word: string): readonly string[] => [...new Set([onlyWords(word), folded(word)])]

/** The text of a column, undefined (NULL) where it holds only blanks, dashes and dots. */
export const stated = (column: string): string => `nullif(regexp_replace(trim(${column}), '^[\\s\\-–—.…]*$', ''), '')`

/** Lower case, composed, all but letters, digits and % made one blank: `folded` without the ways of setting tones. */
const wordsIn = (column: string): string => `trim(regexp_replace(lower(nfc_normalize(${column})), '[^\\p{L}\\p{N}%]+', ' ', 'g'))`

/** dd/mm/yyyy or yyyy-mm-dd, with or without a time behind; a bare number, which may be the day number of a spreadsheet, is none here as in a table of text. */
const dayIn = (column: string): string => `CAST(coalesce(try_strptime(substr(${column}, 1, 10), '%d/%m/%Y'), try_strptime(substr(${column}, 1, 10), '%Y-%m-%d')) AS DATE)`

/** Digits, with or without dots between the thousands. */
const numberIn = (column: string): string => `TRY_CAST(CASE WHEN regexp_full_match(${column}, '\\d{1,3}(\\.\\d{3})+') THEN replace(${column}, '.', '') ELSE ${column} END AS DECIMAL(38, 0))`

/** A column as values that can be compared: a day, a number, words in lower case. */
export function valueOf(column: RegisterColumn): string {
  const { kind } = registerColumns[column]
  return kind === 'date' ? dayIn(column) : kind === 'number' ? numberIn(column) : wordsIn(column)
}

/** Whether a column holds words of a few known meanings. */
export const hasMeanings = (column: RegisterColumn): boolean => ['flag', 'channel', 'payment'].includes(registerColumns[column].kind)

const spelt = (words: readonly string[], id: string): readonly (readonly [string, string])[] => words.flatMap(spellings).map(word => [word, id] as const)

/** What each word means in a column, as rows of SQL; a column that is ticked says yes. What the measures name themselves is known. */
export function meaningsOf(column: RegisterColumn, own: readonly string[]): readonly string[] {
  const [yes, no] = registerColumns[column].kind === 'flag' ? ['yes', 'no'] : ['online', otherwise]
  const all = [...wordsFor(column).flatMap(([word, id]) => spelt([word], id)), ...spelt([...yesNoWords.yes, '1', '100%'], yes), ...spelt([...yesNoWords.no, '0', '0%'], no), ...own.flatMap(word => spelt([word], word))]
  const first = new Map([...all].reverse())
  return [...new Set(all.map(([word]) => word))].map(word => `(${[column, word, first.get(word) ?? ''].map(quoted).join(', ')})`)
}

/** Whether a cell says something that the statement does not understand. */
export const unclear = (column: RegisterColumn): string => `(${column}_said AND ${hasMeanings(column) ? `${column}_means` : column} IS NULL)`
