import type { Entry } from './entries.ts'
import { intervalOf } from './rule/interval.ts'
import { said } from './said.ts'

/** What an entry is, seen by itself and with the one before it. */
export type Kind = 'node' | 'line' | 'total' | 'bonus' | 'penalty' | 'grades' | 'stray'

const total = /^(tổng|cộng|total)( (cộng|số|điểm|số điểm|cộng điểm|điểm tối đa|chung|toàn bộ))*( \(?[a-zđ].{0,40})?$/u
const bonus = /^(các )?((nội dung|tiêu chí|phần|nhóm) )?(điểm (thưởng|cộng)|cộng điểm|thưởng điểm|bonus)( |$)/u
const penalty = /^(các )?((nội dung|tiêu chí|phần|nhóm) )?(điểm (phạt|trừ)|trừ điểm|phạt điểm|penalty)( |$)/u
const grades = /^(mức )?(xếp loại|phân loại|grade)( (theo )?(chỉ số|điểm))?$/u

/** A total, a list of bonus or penalty, or the table of grades; undefined for a row that must be seen in its place. */
export function headingOf({ name, numbering, max, how }: Entry): Kind | undefined {
  const words = said(name)
  // A list of one row carries its own way of scoring.
  const short = words.split(' ').length <= (how.length === 0 ? 10 : 3)
  const root = numbering === undefined || numbering.steps.length === 1
  if (numbering === undefined && total.test(words)) return 'total'
  if (short && root && bonus.test(words)) return 'bonus'
  if (short && root && penalty.test(words)) return 'penalty'
  return numbering === undefined && max === undefined && grades.test(words) ? 'grades' : undefined
}

/** An answer by its words: "Có", "Không ban hành", "Từ 80% đến dưới 90%", "a) Đạt đầy đủ". */
export function isAnswer({ name, look, how }: Entry): boolean {
  if (how.length > 0) return false
  if (look.bullet || /^[a-zđ]\)\s/u.test(name) || intervalOf(name) !== undefined) return true
  return /^(có|không|chưa)( \S+){0,6}$/u.test(said(name))
}

/** Whether a row without a number states an item beside the one above, as both have points and rules of their own. */
export const isItemOf = (entry: Entry, above: Entry): boolean =>
  entry.name !== '' && entry.max !== undefined && above.max !== undefined && !isAnswer(entry) && (entry.how.length > 0 || above.how.some(words => /\d/.test(words)))

/** Whether most rows that have a maximum are numbered; answers that stand below their question are not asked. */
export function isNumbered(entries: readonly Entry[]): boolean {
  const scored = entries.filter(entry => entry.max !== undefined && headingOf(entry) === undefined && (entry.numbering !== undefined || !(isAnswer(entry) || /^\d{1,2}[.)]\s/.test(entry.name))))
  return scored.filter(entry => entry.numbering !== undefined).length * 2 >= scored.length
}

/** What a row is among numbered or unnumbered ones, with an open leaf before it or not. */
export function kindOf(entry: Entry, numbered: boolean, leafBefore: boolean): Kind {
  const heading = headingOf(entry)
  if (heading !== undefined) return heading
  const { name, numbering, max, how, look } = entry
  if (numbering !== undefined) return 'node'
  if (name === '') return leafBefore && (how.length > 0 || entry.proof !== '') ? 'line' : 'stray'
  const loud = (look.bold || look.upper) && !look.bullet && !isAnswer(entry)
  if (numbered) return loud && (max !== undefined || look.upper) ? 'node' : leafBefore ? 'line' : max === undefined ? 'stray' : 'node'
  if (leafBefore && isAnswer(entry)) return 'line'
  return max !== undefined || loud || look.column > 0 ? 'node' : leafBefore ? 'line' : 'stray'
}
