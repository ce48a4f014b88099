import type { CriteriaSet } from '../../criteria/criteria.ts'
import { isZero, round } from '../../rational.ts'
import { text, tongues, type Text } from '../../text.ts'
import { paragraph } from '../wrapped.ts'
import type { Screen } from '../screen.ts'
import type { Entry } from './entries.ts'
import type { Stake } from './stake.ts'

/** Where the marks of a sheet came to stand: its column, and whose filter the sheet has. */
export interface Stood { readonly sheet: string; readonly column?: string; readonly filter: 'ours' | 'theirs' | 'locked' }

/** So many of the heaviest entries are told. */
const shown = 5

/** Where a person's words were found in marks of an earlier run: in the note of a cell, or in a row of the column. */
export interface Kept { readonly sheet: string; readonly in: 'note' | 'column'; readonly cell: string }

/** What became of a workbook: how its sheets were marked, whose words were kept, and the name that it was written under. */
export interface Outcome { readonly sheets: readonly Stood[]; readonly kept: readonly Kept[]; readonly out: string; readonly stake: Stake }

/** How much is to be done on a workbook, where it stands and what weighs most, for a terminal. */
export function summaryText(set: CriteriaSet, entries: readonly Entry[], { sheets, kept, out, stake }: Outcome, screen: Screen): string {
  const said = (all: readonly Text[]): readonly string[] => all.map(each => paragraph(tongues[screen.lang].say(each), screen.columns))
  if (entries.length === 0) return `${said([...keptTold(kept), nothing(out, kept.some(each => each.in === 'column'))]).join('\n')}\n`
  return [...heaviest(set, entries, stake, screen), ...said([...sheets.flatMap(told), ...keptTold(kept), text(() => `Đã ghi ${out}.`, () => `Wrote ${out}.`)]), ''].join('\n')
}

function heaviest({ rounding }: CriteriaSet, entries: readonly Entry[], stake: Stake, screen: Screen): readonly string[] {
  const t = tongues[screen.lang]
  const cells = new Set(entries.flatMap(({ tasks }) => tasks.flatMap(({ at }) => at.map(({ sheet, cell }) => `${sheet}!${cell}`)))).size
  const [lost, bonus] = [stake.lost, stake.bonus].map(value => t.number(round(value, rounding.to, rounding.mode)))
  const more = isZero(stake.bonus) ? text(() => '', () => '') : text(() => ` Còn có thể được thưởng ${bonus} điểm, không tính vào số điểm mất.`, () => ` ${bonus} points of bonus can still be earned, which are not lost.`)
  const head = text(() => `${entries.length} việc ở ${cells} ô cần sửa hoặc xem lại; phiếu còn mất ${lost} điểm.${t.say(more)}`, () => `${entries.length} things to do in ${cells === 1 ? '1 cell' : `${cells} cells`} to mend or look at; the form loses ${lost} points.${t.say(more)}`)
  const isOne = new Set(entries.map(({ unit }) => unit)).size === 1
  const first = entries.slice(0, shown).map((entry, index) => paragraph(`${isOne ? '' : `${entry.unit}: `}${[entry.code, t.say(entry.name)].filter(word => word !== '').join(' ')} (${t.say(points(entry))}): ${t.say(entry.tasks[0]?.brief ?? entry.name)}`, screen.columns, `  ${index + 1}. `))
  const others = entries.length - shown
  return [paragraph(t.say(head), screen.columns), ...first, ...(others > 0 ? [`  ${t.say(text(() => `… và ${others} việc nữa ở trang “Việc cần làm”.`, () => `… and ${others} more on the sheet “To do”.`))}`] : [])]
}

/** Whose words stood in our marks, and where they are now. */
function keptTold(kept: readonly Kept[]): readonly Text[] {
  const at = (where: Kept['in']): string => kept.filter(each => each.in === where).map(({ sheet, cell }) => `${sheet}!${cell}`).join(', ')
  const [notes, rows] = [at('note'), at('column')]
  return [
    ...(notes === '' ? [] : [text(() => `Giữ lại lời người dùng viết thêm trong ghi chú cchc, thành ghi chú riêng ở chính ô đó: ${notes}.`, () => `Kept what people wrote into notes of cchc, as comments of their own on these cells: ${notes}.`)]),
    ...(rows === '' ? [] : [text(() => `Giữ lại lời người dùng viết trong cột “Cần sửa”, ở các hàng: ${rows}.`, () => `Kept what people wrote into the column “To mend”, in these rows: ${rows}.`)]),
  ]
}

const points = ({ lost, isBonus }: Entry): Text => (isBonus === true ? text(t => `thưởng ${t.number(lost)} điểm`, t => `${t.number(lost)} points of bonus`) : text(t => `${t.number(lost)} điểm`, t => `${t.number(lost)} points`))

const nothing = (out: string, hasWords: boolean): Text => (hasWords
  ? text(() => `Không có ô nào cần sửa. Đã ghi ${out}, chỉ còn lời của người dùng.`, () => `There is nothing to mend. Wrote ${out} with people's words alone.`)
  : text(() => `Không có ô nào cần sửa. Đã ghi ${out}, không có ghi chú nào.`, () => `There is nothing to mend. Wrote ${out} without any marks.`))

/** What could not be done on a sheet as it is done on others. */
function told({ sheet, column, filter }: Stood): readonly Text[] {
  if (column === undefined) return [text(() => `Trang “${sheet}” không còn cột trống: chỉ có ghi chú ở ô.`, () => `The sheet “${sheet}” has no free column: it has notes only.`)]
  if (filter === 'theirs') return [text(() => `Trang “${sheet}” đã có bộ lọc riêng, được giữ nguyên: cột “Cần sửa” (${column}) không có nút lọc.`, () => `The sheet “${sheet}” keeps its own filter: the column “To mend” (${column}) has no filter button.`)]
  return filter === 'locked' ? [text(() => `Trang “${sheet}” đang khóa: bỏ khóa (Review → Unprotect Sheet) rồi mới lọc được cột “Cần sửa” (${column}).`, () => `The sheet “${sheet}” is protected: unprotect it (Review → Unprotect Sheet) to filter by the column “To mend” (${column}).`)] : []
}
