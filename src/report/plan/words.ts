import { compare, decimalsOf, type Rational } from '../../rational.ts'
import type { Placed } from '../../scoring/plan/place.ts'
import type { Situation } from '../../scoring/plan/situation.ts'
import { text, type Text, type Tongue } from '../../text.ts'

const both = (vi: string, en: string): Text => text(() => vi, () => en)

/** Points and indices with the decimals that the set publishes. */
export const numbers = ({ set }: Situation, t: Tongue) => (value: Rational): string => t.number(value, decimalsOf(set.rounding.to))

/** Where a unit stands: points, index, rank, grade and why it is no higher. */
export function standingTold({ score, of }: Placed, situation: Situation, t: Tongue): string {
  const number = numbers(situation, t)
  const grade = score.grade === undefined ? [] : [`${t.say(words.grade)} ${t.say(score.grade.name)}${(score.gradeBecause ?? []).map(why => ` (${t.say(why)})`).join('')}`]
  const rank = score.rank === undefined ? [] : [`${t.say(words.rank)} ${score.rank}/${of}`]
  return [`${t.say(words.points)} ${number(score.points)}/${t.number(score.max)}`, `${t.say(words.index)} ${number(score.index)}`, ...rank, ...grade].join('; ')
}

/** What a change does to index, rank and grade: what moves is told with both ends, what stays is left out. */
export function effectTold(now: Placed, then: Placed, situation: Situation, t: Tongue): string {
  const number = numbers(situation, t)
  const [a, b] = [now.score, then.score]
  const grades = [a.grade, b.grade].map(grade => (grade === undefined ? t.say(words.none) : t.say(grade.name)))
  const ranks = [a.rank, b.rank].map(rank => (rank === undefined ? t.say(words.none) : `${rank}/${then.of}`))
  const moved = (name: Text, ends: readonly string[]): readonly string[] => (ends[0] === ends[1] ? [] : [`${t.say(name)} ${ends[0] ?? ''} → ${ends[1] ?? ''}`])
  return [
    compare(a.index, b.index) === 0 ? `${t.say(words.index)} ${number(b.index)} ${t.say(words.unchanged)}` : `${t.say(words.index)} ${number(a.index)} → ${number(b.index)}`,
    ...moved(words.rank, ranks), ...moved(words.grade, grades),
  ].join('; ')
}

/** Words of the page. */
export const words = {
  points: both('điểm', 'points'), index: both('chỉ số', 'index'), rank: both('hạng', 'rank'), grade: both('xếp loại', 'grade'), none: both('chưa xếp', 'none'), unchanged: both('không đổi', 'unchanged'),
  title: both('Kế hoạch nâng điểm', 'What can still be gained'), now: both('Hiện tại', 'Now'), target: both('Mục tiêu', 'Target'),
  each: both('Từng thành phần còn điểm, nhiều điểm trước', 'Each component with points left, most first'), shut: both('Không tự tăng được', 'Not in the unit’s own hands'),
  nothing: both('Không còn điểm nào để tăng.', 'No points are left to gain.'),
  over: both(
    'Kỳ đánh giá đã qua: mức “Làm việc” cho biết còn thiếu bao nhiêu. Chỉ sửa số đã báo cáo khi số thực tế đúng như vậy và có tài liệu kiểm chứng.',
    'The period is over: “Do the work” tells what was lacking. Change a reported figure only where the true one is so and a document proves it.'),
  correct: both('“Bổ sung, sửa số liệu” là mức ít nhất cần có; ghi theo số thực tế.', '“Supply or correct the answer” tells the least that is needed; write what is true.'),
  aloneNote: both('Chỉ có phiếu này: tính trên phần tự chấm, như trang “Còn thiếu” của phiếu (chưa kể khảo sát, thẩm định, so sánh với đơn vị khác); chưa biết hạng và tỷ lệ khống chế xếp loại.', 'Of this workbook alone the self-assessed part is reckoned, as its sheet “Còn thiếu” does (survey, appraisal and comparison with others aside); rank and quotas of grades cannot be told.'),
  provided: both('Chỉ số đạt nếu nội dung còn để ngỏ không làm mất thêm điểm.', 'The index is reached only if what is open takes no more points.'), open: both('Còn để ngỏ', 'Open'),
  ifMended: both('Đạt nếu các ô không đọc được, khi sửa theo số thực tế, đúng như nêu dưới đây.', 'This holds if the cells that cannot be read, once mended by what is true, say what follows.'),
  incomplete: both('Chưa đủ căn cứ (còn nội dung không đọc được hoặc chờ thẩm định): chưa có hạng và xếp loại; các số dưới đây tính theo phần đã biết.', 'Incomplete (something is unreadable or awaits appraisal): no rank and no grade yet; what follows goes by what is known.'),
} satisfies Record<string, Text>
