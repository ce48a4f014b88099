import type { Finding, Path } from '../../finding.ts'
import { compare, isZero, one } from '../../rational.ts'
import { text } from '../../text.ts'
import type { Grade } from '../criteria.ts'
import { meant } from '../nearest.ts'
import { items, type SetData } from '../written.ts'
import type { Checked } from './checked.ts'

/** The scale of grades, and every place that names a grade. */
export function* grades({ data, set }: Checked): Iterable<Finding> {
  const known = set.grades.map(grade => grade.id)
  for (const [index, grade] of set.grades.entries()) {
    const above = set.grades[index - 1]
    if (known.indexOf(grade.id) < index) yield twice(grade.id, index)
    if (above !== undefined && compare(above.from, grade.from) <= 0) yield notDescending(index)
  }
  const lowest = set.grades.at(-1)
  if (lowest !== undefined && !isZero(lowest.from)) yield notFromZero(set.grades.length - 1)
  if (lowest?.atMost !== undefined) yield lastQuota(set.grades.length - 1)
  if (set.ranking.tieBreak.length === 0) yield* openQuotas(set.grades)
  for (const { grade, path } of named(data)) if (!known.includes(grade)) yield unknown(grade, path, known)
}

function* named(data: SetData): Iterable<{ readonly grade: string; readonly path: Path }> {
  for (const { node, path } of items(data)) {
    if (node.capsGrade !== undefined) yield { grade: node.capsGrade, path: [...path, 'capsGrade'] }
    const levels = node.rule?.method === 'choice' ? node.rule.levels : []
    for (const [index, { capsGrade }] of levels.entries()) if (capsGrade !== undefined) yield { grade: capsGrade, path: [...path, 'rule', 'levels', index, 'capsGrade'] }
  }
}

function* openQuotas(all: readonly Grade[]): Iterable<Finding> {
  for (const [index, { atMost }] of all.entries()) if (atMost !== undefined && compare(atMost, one) < 0) yield noTieBreak(index)
}

const twice = (id: string, index: number): Finding => ({
  code: 'criteria/grade-twice', severity: 'error', path: ['grades', index, 'id'], read: id,
  message: text(() => `Mức xếp loại \`${id}\` ghi hai lần.`, () => `The grade \`${id}\` is written twice.`),
  fix: text(() => 'Đặt mã riêng cho từng mức.', () => 'Give each grade an id of its own.'),
})

const notDescending = (index: number): Finding => ({
  code: 'criteria/grades-order', severity: 'error', path: ['grades', index, 'from'],
  message: text(() => 'Các mức xếp loại phải giảm dần; mức này không thấp hơn mức đứng trước, nên có mức không đơn vị nào đạt được.', () => 'Grades must go down; this one is not below the one before it, so one of them can never be held.'),
  fix: text(() => 'Ghi mức cao trước, và sửa `from`.', () => 'Write the highest first, and correct `from`.'),
})

const notFromZero = (index: number): Finding => ({
  code: 'criteria/grades-floor', severity: 'warning', path: ['grades', index, 'from'],
  message: text(() => 'Mức thấp nhất không bắt đầu từ 0: đơn vị dưới mức đó sẽ không được xếp loại.', () => 'The lowest grade does not begin at 0: a unit below it gets no grade.'),
  fix: text(() => 'Thêm một mức `from: 0`.', () => 'Add a grade with `from: 0`.'),
})

const lastQuota = (index: number): Finding => ({
  code: 'criteria/quota-lowest', severity: 'warning', path: ['grades', index, 'atMost'], atKey: true,
  message: text(() => 'Mức thấp nhất có tỷ lệ tối đa: số đơn vị vượt không còn mức nào để xuống, nên giới hạn này không có tác dụng.', () => 'The lowest grade has a quota: those beyond it have no grade to fall to, so it has no effect.'),
  fix: text(() => 'Bỏ `atMost` ở mức này.', () => 'Remove `atMost` here.'),
})

const noTieBreak = (index: number): Finding => ({
  code: 'criteria/quota-tie', severity: 'warning', path: ['grades', index, 'atMost'], atKey: true,
  message: text(() => 'Có tỷ lệ tối đa nhưng không nêu cách phân định khi bằng điểm (`ranking.tieBreak`): các đơn vị bằng nhau ở ranh giới sẽ cùng xuống mức dưới.', () => 'There is a quota but no `ranking.tieBreak`: units that tie across the border all fall to the next grade.'),
  fix: text(() => 'Thêm `tieBreak` vào `ranking`, ví dụ [bonus].', () => 'Add `tieBreak` to `ranking`, such as [bonus].'),
})

function unknown(grade: string, path: Path, known: readonly string[]): Finding {
  const fix = meant(grade, known)
  return {
    code: 'criteria/unknown-grade', severity: 'error', path, read: grade, ...(fix === undefined ? {} : { fix }),
    message: text(() => `Không có mức xếp loại \`${grade}\` trong \`grades\`.`, () => `There is no grade \`${grade}\` under \`grades\`.`),
  }
}
