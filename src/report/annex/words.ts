import type { CriteriaSet, Grade } from '../../criteria/criteria.ts'
import { text, type Text } from '../../text.ts'
import { authorityOf } from '../authority.ts'
import { policies, usualNotArisen } from './rows.ts'

/** The heads of the annex table as offices write them. */
export const heads: readonly Text[] = [
  text(() => 'STT', () => 'No.'),
  text(() => 'Lĩnh vực, tiêu chí, tiêu chí thành phần', () => 'Field, criterion, component'),
  text(() => 'Điểm tối đa', () => 'Maximum'),
  text(() => 'Cách tính điểm', () => 'Rule'),
  text(() => 'Tài liệu kiểm chứng', () => 'Proof'),
  text(() => 'Ghi chú', () => 'Note'),
]

/** The heads of the table of grades below it. */
export const gradeHeads: readonly Text[] = [
  text(() => 'Xếp loại', () => 'Grade'),
  text(() => 'Chỉ số', () => 'Index'),
  text(() => 'Tỷ lệ đơn vị', () => 'Share of units'),
]

/** The lines above the table: what it is, of which set, by whose decision, for which days. */
export const titleOf = (set: CriteriaSet): readonly Text[] => [
  text(() => 'PHỤ LỤC', () => 'ANNEX'),
  set.title,
  set.decision === undefined
    ? text(t => `(${capital(t.say(authorityOf(set)))})`, t => `(${capital(t.say(authorityOf(set)))})`)
    : text(t => `(Ban hành kèm theo ${t.say(authorityOf(set))})`, t => `(Issued with ${t.say(authorityOf(set))})`),
  text(
    t => `Năm ${set.year}, kỳ đánh giá từ ${t.date(set.period.from)} đến ${t.date(set.period.to)}; áp dụng cho: ${set.applies.join(', ')}`,
    t => `Year ${set.year}, from ${t.date(set.period.from)} to ${t.date(set.period.to)}; for: ${set.applies.join(', ')}`),
]

const capital = (line: string): string => line.charAt(0).toUpperCase() + line.slice(1)

/** The lines below the table: how the index is made, and what "không phát sinh" is worth. */
export const notesOf = (set: CriteriaSet): readonly Text[] => [
  text(
    t => `Chỉ số = (tổng điểm${set.bonus ? ' + điểm thưởng' : ''}${set.penalty ? ' − điểm trừ' : ''}) ÷ điểm tối đa × 100, làm tròn đến ${t.number(set.rounding.to)}.`,
    t => `Index = (total${set.bonus ? ' + bonus' : ''}${set.penalty ? ' − penalty' : ''}) ÷ maximum × 100, rounded to ${t.number(set.rounding.to)}.`),
  text(
    t => `Tiêu chí không phát sinh: ${t.say(policies[usualNotArisen(set)])}, trừ tiêu chí có ghi chú khác.`,
    t => `A criterion that does not arise: ${t.say(policies[usualNotArisen(set)])}, unless its note says otherwise.`),
]

/** "từ 80 đến dưới 90", "dưới 50", of the grade at `index`; grades stand highest first. */
export function gradeRange(grades: readonly Grade[], index: number): Text {
  const [grade, above] = [grades[index], grades[index - 1]]
  if (grade === undefined) return { vi: '', en: '' }
  const lowest = index === grades.length - 1
  if (above === undefined) return text(t => `từ ${t.number(grade.from)} trở lên`, t => `from ${t.number(grade.from)}`)
  if (lowest && grade.from.n === 0n) return text(t => `dưới ${t.number(above.from)}`, t => `under ${t.number(above.from)}`)
  return text(t => `từ ${t.number(grade.from)} đến dưới ${t.number(above.from)}`, t => `from ${t.number(grade.from)} to under ${t.number(above.from)}`)
}

/** "tối đa 25%" where the set limits a grade. */
export const gradeShare = ({ atMost }: Grade): Text =>
  (atMost === undefined ? { vi: '', en: '' } : text(t => `tối đa ${t.percent(atMost)}`, t => `at most ${t.percent(atMost)}`))
