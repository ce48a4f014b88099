import type { Finding } from '../../finding.ts'
import { add, compare, divide, exact, hundred, isMultiple, isZero, multiply, one, sum, zero, type Rational } from '../../rational.ts'
import { folded, text } from '../../text.ts'
import type { CriteriaSet, Grade } from '../criteria.ts'
import type { Checked } from './checked.ts'

const five = exact(5)

/** Borders and quotas of grades: none beyond what an index can be, none so odd that a slip of the hand is likelier. */
export function* gradeBorders({ set }: Checked): Iterable<Finding> {
  const top = highestIndex(set)
  const names = set.grades.map(grade => folded(grade.name.vi))
  for (const [index, grade] of set.grades.entries()) {
    if (compare(grade.from, top) > 0) yield beyond(grade, top, index)
    else if (!isMultiple(grade.from, five)) yield odd(grade, index)
    if (grade.atMost !== undefined) yield* quota(grade.atMost, index)
    if (names.indexOf(names[index] ?? '') < index) yield nameTwice(grade, index)
  }
  const borders = set.grades.map(grade => grade.from).filter(from => !isZero(from))
  if (borders.length > 0 && borders.every(from => compare(from, one) <= 0)) yield shares
}

/** Everything, the bonus included, as an index. */
function highestIndex({ fields, bonus, ceiling }: CriteriaSet): Rational {
  const total = sum(fields.map(field => field.max))
  const most = ceiling ?? add(total, bonus?.max ?? zero)
  return isZero(total) ? hundred : multiply(divide(most, total), hundred)
}

function* quota(share: Rational, index: number): Iterable<Finding> {
  const percent = multiply(share, hundred)
  if (compare(percent, one) < 0) yield noQuota(index)
  else if (!isMultiple(percent, five)) yield oddQuota(percent, index)
}

const beyond = ({ from }: Grade, top: Rational, index: number): Finding => ({
  code: 'criteria/grade-beyond', severity: 'warning', path: ['grades', index, 'from'],
  message: text(t => `Mức xếp loại từ ${t.number(from)} không đơn vị nào đạt được: chỉ số cao nhất có thể là ${t.number(top)}.`, t => `No unit can hold a grade from ${t.number(from)}: ${t.number(top)} is the highest index possible.`),
  fix: text(() => 'Sửa `from` (điểm của chỉ số, thường từ 0 đến 100).', () => 'Correct `from` (points of the index, usually 0 to 100).'),
})

const odd = ({ from }: Grade, index: number): Finding => ({
  code: 'criteria/grade-odd', severity: 'info', path: ['grades', index, 'from'],
  message: text(t => `Mức ${t.number(from)} không phải bội số của 5 như thường lệ; có thể gõ nhầm.`, t => `${t.number(from)} is no multiple of 5, as borders of grades usually are; it may be mistyped.`),
  fix: text(() => 'Đối chiếu với văn bản.', () => 'Check the document.'),
})

const noQuota = (index: number): Finding => ({
  code: 'criteria/quota-none', severity: 'warning', path: ['grades', index, 'atMost'],
  message: text(() => 'Tỷ lệ tối đa dưới 1%: trong vòng 100 đơn vị không đơn vị nào được mức này.', () => 'A quota under 1%: among 100 units none may hold this grade.'),
  fix: text(() => 'Ghi theo phần trăm: 25%, không phải 0.25%.', () => 'Write percents: 25%, not 0.25%.'),
})

const oddQuota = (percent: Rational, index: number): Finding => ({
  code: 'criteria/quota-odd', severity: 'info', path: ['grades', index, 'atMost'],
  message: text(t => `Tỷ lệ tối đa ${t.number(percent)}% không phải bội số của 5% như thường lệ; có thể gõ nhầm.`, t => `A quota of ${t.number(percent)}% is no multiple of 5%, as quotas usually are; it may be mistyped.`),
  fix: text(() => 'Đối chiếu với văn bản.', () => 'Check the document.'),
})

const nameTwice = ({ name }: Grade, index: number): Finding => ({
  code: 'criteria/grade-name-twice', severity: 'error', path: ['grades', index, 'name'], read: name.vi,
  message: text(t => `Hai mức xếp loại cùng tên “${t.say(name)}”: bảng kết quả sẽ không phân biệt được.`, t => `Two grades are called “${t.say(name)}”: results could not tell them apart.`),
  fix: text(() => 'Đặt tên riêng cho từng mức.', () => 'Give each grade a name of its own.'),
})

const shares: Finding = {
  code: 'criteria/grade-shares', severity: 'warning', path: ['grades', 0, 'from'],
  message: text(() => 'Các mức xếp loại đều không quá 1: chỉ số tính theo thang 100, nên gần như mọi đơn vị sẽ ở mức cao nhất.', () => 'All borders of grades are at most 1: the index runs to 100, so nearly every unit would hold the highest grade.'),
  fix: text(() => 'Ghi theo thang 100: 90, không phải 0.9.', () => 'Write points of 100: 90, not 0.9.'),
}
