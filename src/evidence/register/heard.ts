import { registerColumns, type Condition, type Measure, type RegisterColumn } from '../../criteria/measures.ts'
import { idsOf, ownWords } from '../../criteria/register-words.ts'
import type { Finding } from '../../finding.ts'
import { exact } from '../../rational.ts'
import { folded, text, type Text, type Tongue } from '../../text.ts'
import type { ColumnReader } from './row.ts'
import { textOfStanding } from './stands.ts'

/** Words that stand in a column, as they were first written, and in how many dossiers. */
interface Heard { readonly shown: string; count: number }

/** What stands in the columns of which measures ask for words of their own, over all files of a source. */
export type WordsHeard = ReadonlyMap<RegisterColumn, Map<string, Heard>>

/** Nothing heard yet; the words that are asked for are listened for from the start. */
export function nothingHeard(measures: readonly Measure[]): WordsHeard {
  const columns = Object.keys(registerColumns) as readonly RegisterColumn[]
  return new Map(columns.map(column => [column, ownWords(measures, column)] as const).filter(([, own]) => own.length > 0)
    .map(([column, own]) => [column, new Map(own.map(word => [folded(word), { shown: word, count: 0 }]))]))
}

const mostHeard = 200

/** The same reader, which keeps count of the words that it reads. */
export const listening = (reader: ColumnReader, heard: Map<string, Heard>): ColumnReader => ({
  known: () => undefined,
  read(stands, column, row, lettered) {
    const understood = reader.read(stands, column, row, lettered)
    if (understood.said.is === 'words') {
      const known = heard.get(understood.said.words)
      if (known !== undefined) known.count++
      else if (heard.size < mostHeard) heard.set(understood.said.words, { shown: textOfStanding(stands ?? ''), count: 1 })
    }
    return understood
  },
})

const most = 6

/** Words that a measure asks for and no dossier says, while other words stand there, and words that only begin like one: a figure would be 0, or too small, without a word. */
export function neverSaid(measures: readonly Measure[], heard: WordsHeard, file: string): readonly Finding[] {
  return measures.flatMap(measure => measure.where.flatMap(condition => {
    const words = condition.is === 'among' ? heard.get(condition.column) : undefined
    if (condition.is !== 'among' || words === undefined) return []
    const own = condition.words.filter(word => !idsOf(registerColumns[condition.column].kind).includes(word))
    const never = own.filter(word => words.get(folded(word))?.count === 0)
    const others = [...words].filter(([key, { count }]) => count > 0 && !condition.words.some(word => folded(word) === key))
    const longer = others.filter(([key]) => own.some(word => !never.includes(word) && key.startsWith(`${folded(word)} `))).map(([, each]) => each)
    return [
      ...(never.length === 0 || others.length === 0 ? [] : [notSaid(measure, condition, never, others.map(([, each]) => each), file)]),
      ...(longer.length === 0 ? [] : [saidLonger(measure, condition, longer, file)]),
    ]
  }))
}

type Among = Extract<Condition, { readonly is: 'among' }>

const listed = (all: readonly Heard[], t: Tongue): string =>
  [...all].sort((a, b) => b.count - a.count).slice(0, most).map(({ shown, count }) => `“${shown}” × ${t.number(exact(count))}`).join(', ') + (all.length > most ? ', …' : '')

const advice = (column: RegisterColumn): Text => text(() => `Nếu là cùng một nghĩa, ghi vào bộ tiêu chí đúng các từ trong sổ: ${column}: ['…', '…'].`, () => `If the same is meant, write the words of the register into the set: ${column}: ['…', '…'].`)

function notSaid({ figure }: Measure, { column, words, not }: Among, never: readonly string[], others: readonly Heard[], file: string): Finding {
  const { name } = registerColumns[column]
  const asked = never.map(word => `“${word}”`)
  return {
    code: 'register/word-not-said', severity: never.length === words.length && !not ? 'warning' : 'info', at: { file }, read: never[0] ?? '',
    message: text(t => `Cách đếm \`${figure}\` hỏi cột ${name.vi} có ghi ${t.list(asked)}, nhưng không hồ sơ nào được xét ghi như vậy; trong cột có: ${listed(others, t)}.`,
      t => `The measure of \`${figure}\` asks the column ${name.en} for ${t.list(asked)}, but no dossier that it looks at says so; the column holds: ${listed(others, t)}.`),
    fix: advice(column),
  }
}

/** Names of procedures and fields often begin alike and are others; states of a dossier rarely are. */
const saidLonger = ({ figure }: Measure, { column, not }: Among, longer: readonly Heard[], file: string): Finding => ({
  code: 'register/word-said-longer', severity: ['code', 'field', 'procedure'].includes(column) ? 'info' : 'warning', at: { file }, read: longer[0]?.shown ?? '',
  message: text(t => `Cách đếm \`${figure}\`: ở cột ${registerColumns[column].name.vi}, các ô ghi dài hơn từ được hỏi không được coi là từ đó${not ? '' : ' nên không tính'}: ${listed(longer, t)}.`,
    t => `The measure of \`${figure}\`: in the column ${registerColumns[column].name.en}, cells that say more than the word asked for are not taken for it${not ? '' : ' and do not count'}: ${listed(longer, t)}.`),
  fix: advice(column),
})
