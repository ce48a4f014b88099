import type { CriteriaSet } from '../../criteria/criteria.ts'
import { optionName } from '../../criteria/names.ts'
import type { Answer } from '../../evidence/answer.ts'
import { take } from '../../evidence/intake.ts'
import { figureColumns, figureRows, formColumns, formRows, sheetNames } from '../../evidence/layout.ts'
import { agree } from '../../evidence/merge.ts'
import type { Input } from '../../methods/method.ts'
import type { Book, Box, BoxValue } from '../../page.ts'
import { compare, decimalText, exact, toDouble } from '../../rational.ts'
import type { Left, Move, Moves } from '../../scoring/carry/moves.ts'
import { address, columnNumber, serialOf, type Content } from '../../sheet.ts'
import { text, type Lang, type Text } from '../../text.ts'
import { quotedRead, reasons } from '../carry/reasons.ts'
import { formatOf } from './asking.ts'
import { recalculated } from './recalculated.ts'
import { stateWords } from './words.ts'

/** Where carried answers come from: the old form's file, and the year of its set where that is another one. */
export interface Source { readonly file: string; readonly year?: number }

/** The fill of a cell that was carried over, said in words on top of its sheet and in its row. */
const carriedFill = 'DDEBF7'

/** What of these moves can stand on a form: what its reader would not read back as the very same answer stays behind. */
export function fitting(moves: Moves, lang: Lang): Moves {
  const unfit = moves.moves.filter(move => !isReadBack(move, lang))
  const left = unfit.map(({ id, old }): Left => ({ is: 'answer', id: old.id, old, because: 'unfit', to: id }))
  return { ...moves, moves: moves.moves.filter(move => !unfit.includes(move)), left: [...moves.left, ...left] }
}

/** A form with the answers, proofs and explanations of an old one; each such row says where they come from, and what was left behind there. */
export function carriedBook(form: Book, set: CriteriaSet, carried: Moves, source: Source, lang: Lang): Book {
  const cells = new Map<string, BoxValue>()
  const lines = new Map<string, readonly Text[]>()
  for (const row of rowsOf(set, carried, lang)) {
    const origins = [...new Set(row.puts.map(put => placeOf(put.from)))]
    for (const { column, value } of row.puts) cells.set(`${row.sheet}!${column}${row.row}`, value)
    const told = [...(origins.length === 0 ? [] : [rowMark(origins, source)]), ...row.left.map(left => leftMark(left, source))]
    if (told.length > 0) lines.set(`${row.sheet}!${row.row}`, told)
  }
  return recalculated(marked(form, cells, lines, headMark(cells.size, set, source), lang))
}

interface Put { readonly column: string; readonly value: BoxValue; readonly from: Answer['from'] }
interface CarriedRow { readonly sheet: string; readonly row: number; readonly puts: readonly Put[]; readonly left: readonly Left[] }

/** Every row that can be filled in, with what goes into it. */
function rowsOf(set: CriteriaSet, { moves, proofs, left }: Moves, lang: Lang): readonly CarriedRow[] {
  const byId = new Map(moves.map(move => [move.id, move]))
  const behind = (ids: readonly string[]): readonly Left[] => left.filter(({ is, to }) => is === 'answer' && to !== undefined && ids.includes(to))
  const answered = (column: string, ids: readonly string[]): readonly Put[] =>
    ids.flatMap(id => byId.get(id) ?? []).slice(0, 1).map(move => ({ column, value: typed(move, lang), from: move.old.from }))
  const written = (code: string): readonly Put[] => {
    const proof = proofs.get(code)
    return proof === undefined ? [] : [{ column: formColumns.proof, value: proof.proof, from: proof.from }, { column: formColumns.explanation, value: proof.explanation, from: proof.from }].filter(({ value }) => value !== '')
  }
  return [
    ...[...figureRows(set)].map(([id, row]): CarriedRow => ({ sheet: sheetNames.figures, row, puts: answered(figureColumns.declared, [id]), left: behind([id]) })),
    ...formRows(set).flatMap((row): readonly CarriedRow[] => {
      if (row.is === 'input' && !row.input.shared) return [{ sheet: sheetNames.form, row: row.row, puts: answered(formColumns.declared, [row.input.id]), left: behind([row.input.id]) }]
      if (row.is !== 'component') return []
      const ids = [...new Set([...(row.input === undefined ? [] : [row.input.id]), row.component.code])]
      return [{ sheet: sheetNames.form, row: row.row, puts: [...answered(formColumns.declared, ids), ...written(row.component.code)], left: behind(ids) }]
    }),
  ]
}

const placeOf = ({ sheet, cell }: Answer['from']): string => `${sheet ?? ''}!${cell ?? ''}`

/** The content of a cell as an official leaves it: dates as dates, percents as rates, options and states by their names. */
function typed({ answer, input }: Move, lang: Lang): BoxValue {
  const { state, value } = answer
  if (state === 'not-arisen') return stateWords.notArisen[lang]
  if (state === 'not-applicable') return stateWords.notApplicable[lang]
  if (value?.is === 'number') return toDouble(value.number)
  if (value?.is === 'date') return { date: value.date }
  return value === undefined ? '' : optionName(input, value.option)[lang]
}

/** Whether the cell lets it be typed, and its reader takes from it what stood in the old one; the state of a component has its two words only. */
function isReadBack(move: Move, lang: Lang): boolean {
  const { input, answer } = move
  if (input === undefined) return true
  if (answer.value?.is === 'number' && input.to !== undefined && compare(answer.value.number, input.to) > 0) return false
  const cell = { address: 'A1', column: 1, row: 1, content: contentOf(typed(move, lang), input) }
  return agree(take(cell, input, '', '').answer, answer)
}

function contentOf(value: BoxValue, input: Input): Content {
  if (typeof value === 'number') return { is: 'number', number: decimalText(exact(value), 18), percent: formatOf(input).includes('%') }
  if (typeof value === 'object' && 'date' in value) return { is: 'date', date: value.date, serial: String(serialOf(value.date)) }
  return { is: 'text', text: String(value) }
}

/** Where the words of a row stand: beside its rule on "Tự chấm", in the notes of "Số liệu". */
const beside: Readonly<Record<string, number>> = { [sheetNames.form]: columnNumber(formColumns.rule), [sheetNames.figures]: columnNumber(figureColumns.note) }

/** The row of the heading that says by whom the set was issued. */
const noteRow = 4

/** The form with its cells filled, and the words that say what was carried. */
function marked(form: Book, cells: ReadonlyMap<string, BoxValue>, lines: ReadonlyMap<string, readonly Text[]>, head: Text, lang: Lang): Book {
  const boxAt = (box: Box | undefined, sheet: string, row: number, column: number): Box | undefined => {
    const value = cells.get(`${sheet}!${address(column, row)}`)
    if (value !== undefined) return { ...box, value, look: { ...box?.look, fill: carriedFill } }
    if (column === beside[sheet]) return withLines(box, (lines.get(`${sheet}!${row}`) ?? []).map(line => line[lang]))
    return row === noteRow && column === 1 && beside[sheet] !== undefined ? withLines(box, [head[lang]]) : box
  }
  return { ...form, pages: form.pages.map(page => ({ ...page, rows: page.rows.map((row, at) => ({ ...row, boxes: row.boxes.map((box, column) => boxAt(box, page.name, at + 1, column + 1)) })) })) }
}

const withLines = (box: Box | undefined, lines: readonly string[]): Box | undefined =>
  (lines.length === 0 ? box : { ...box, value: [box?.value, ...lines].filter(part => part !== undefined && part !== '').join('\n') })

const oldForm = ({ year }: Source): Text => (year === undefined ? text(() => 'phiếu cũ', () => 'the old form') : text(() => `phiếu năm ${year}`, () => `the form of ${year}`))

const rowMark = (from: readonly string[], source: Source): Text => text(
  t => `Mang sang từ ${t.say(oldForm(source))} (${from.join(', ')}), kiểm tra lại.`,
  t => `Carried over from ${t.say(oldForm(source))} (${from.join(', ')}), check it.`)

const leftMark = ({ old, because }: Left, source: Source): Text => text(
  t => `Chưa mang sang ${quotedRead(old.read, t)} của ${t.say(oldForm(source))} (${placeOf(old.from)}): ${t.say(reasons[because])}.`,
  t => `Left behind: ${quotedRead(old.read, t)} of ${t.say(oldForm(source))} (${placeOf(old.from)}): ${t.say(reasons[because])}.`)

const headMark = (count: number, set: CriteriaSet, { file, year }: Source): Text => text(
  () => `Ô nền xanh: ${count} ô mang sang từ ${file}${year === undefined ? '' : ` là số liệu năm ${year}, phải thay bằng số liệu năm ${set.year}`}; kiểm tra lại từng ô trước khi gửi.`,
  () => `Blue: ${count} cells carried over from ${file}${year === undefined ? '' : ` hold figures of ${year}, to be replaced by those of ${set.year}`}; check each before sending.`)
