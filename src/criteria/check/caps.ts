import type { Finding, Path } from '../../finding.ts'
import { add, compare, exact, isMultiple, sum, zero, type Rational } from '../../rational.ts'
import { text } from '../../text.ts'
import type { Component } from '../criteria.ts'
import { items } from '../written.ts'
import type { Checked } from './checked.ts'

/** Zeroes and caps that do nothing, or wipe what they should not. */
export function* caps({ data, set, rules }: Checked): Iterable<Finding> {
  for (const { node, path } of items(data)) if (node.max === 0) yield noPoints(node.code, [...path, 'max'])
  for (const list of ['bonus', 'penalty'] as const) if (data[list]?.max === 0) yield noPoints(list, [list, 'max'])
  const total = sum(set.fields.map(field => field.max))
  if (set.ceiling !== undefined) yield* ceilings(set.ceiling, total, add(total, set.bonus?.max ?? zero))
  for (const { component, rule } of rules) {
    if (component.capsGrade !== undefined && component.capsGrade === set.grades[0]?.id) yield capsNothing(component.capsGrade, [...component.path, 'capsGrade'])
    if (component.lowersGrade !== undefined && component.lowersGrade >= set.grades.length) yield lowersTooFar(component.lowersGrade, [...component.path, 'lowersGrade'])
    for (const [index, level] of (rule.method === 'choice' ? rule.levels : []).entries()) {
      const path: Path = [...component.path, 'rule', 'levels', index]
      if (level.capsGrade !== undefined && level.capsGrade === set.grades[0]?.id) yield capsNothing(level.capsGrade, [...path, 'capsGrade'])
      if (level.zeroes !== undefined && level.points > 0) yield zeroesItself(component.code, [...path, 'points'])
      else if (level.zeroes !== undefined && isAlone(component, set.components)) yield zeroesNothing(component.code, [...path, 'zeroes'])
    }
  }
  yield* roundings(set)
}

const isAlone = (component: Component, all: readonly Component[]): boolean =>
  !all.some(other => other !== component && other.list === component.list && other.criterion === component.criterion)

function* ceilings(ceiling: Rational, total: Rational, most: Rational): Iterable<Finding> {
  if (compare(ceiling, most) > 0) yield ceilingIdle(ceiling, most)
  if (compare(ceiling, total) < 0) yield ceilingLow(ceiling, total)
}

const usual = ['1', '0.5', '0.25', '0.1', '0.05', '0.01', '0.001', '0.0001'].map(exact)

function* roundings({ rounding, components }: Checked['set']): Iterable<Finding> {
  if (!usual.some(step => compare(step, rounding.to) === 0)) yield roundingOdd(rounding.to)
  const finer = components.find(component => !isMultiple(component.max, rounding.to))
  if (finer !== undefined) yield roundingCoarse(rounding.to, finer)
}

const noPoints = (what: string, path: Path): Finding => ({
  code: 'criteria/zero-max', severity: 'warning', path, read: '0',
  message: text(() => `Điểm tối đa của ${what} là 0: trả lời thế nào cũng không có điểm.`, () => `The maximum of ${what} is 0: no answer earns anything.`),
  fix: text(() => 'Ghi điểm tối đa theo văn bản, hoặc bỏ mục này.', () => 'State the maximum as the document does, or remove the item.'),
})

const ceilingIdle = (ceiling: Rational, most: Rational): Finding => ({
  code: 'criteria/ceiling-idle', severity: 'info', path: ['ceiling'],
  message: text(t => `Trần tổng điểm ${t.number(ceiling)} không bao giờ có tác dụng: cao nhất chỉ được ${t.number(most)}.`, t => `The ceiling of ${t.number(ceiling)} never matters: ${t.number(most)} is the most that can be had.`),
  fix: text(() => 'Bỏ `ceiling`, hoặc sửa số.', () => 'Remove `ceiling`, or correct it.'),
})

const ceilingLow = (ceiling: Rational, total: Rational): Finding => ({
  code: 'criteria/ceiling-low', severity: 'warning', path: ['ceiling'],
  message: text(t => `Trần tổng điểm ${t.number(ceiling)} thấp hơn tổng điểm tối đa ${t.number(total)}: đơn vị đạt đủ vẫn bị cắt điểm.`, t => `The ceiling of ${t.number(ceiling)} is below the total of ${t.number(total)}: a unit that does everything is still cut.`),
  fix: text(() => 'Sửa `ceiling`.', () => 'Correct `ceiling`.'),
})

const capsNothing = (grade: string, path: Path): Finding => ({
  code: 'criteria/cap-idle', severity: 'warning', path, read: grade,
  message: text(() => `Khống chế ở mức \`${grade}\` là mức cao nhất, nên không khống chế gì.`, () => `A cap at \`${grade}\`, the highest grade, caps nothing.`),
  fix: text(() => 'Ghi mức thấp hơn, hoặc bỏ `capsGrade`.', () => 'Name a lower grade, or remove `capsGrade`.'),
})

const lowersTooFar = (steps: number, path: Path): Finding => ({
  code: 'criteria/lowers-beyond', severity: 'warning', path, read: String(steps),
  message: text(() => `Hạ ${steps} mức, nhưng bộ tiêu chí không có chừng ấy mức dưới mức cao nhất.`, () => `It lowers by ${steps} grades, but there are not so many below the highest.`),
  fix: text(() => 'Sửa `lowersGrade`; muốn đưa về mức thấp nhất thì dùng `capsGrade`.', () => 'Correct `lowersGrade`; use `capsGrade` to send it to the lowest.'),
})

const zeroesItself = (code: string, path: Path): Finding => ({
  code: 'criteria/zeroes-points', severity: 'warning', path,
  message: text(() => `Mục ${code}: mức này có điểm nhưng lại làm mất điểm cả tiêu chí, kể cả chính nó.`, () => `Item ${code}: this level has points and yet wipes the whole criterion, itself included.`),
  fix: text(() => 'Ghi `points: 0`, hoặc bỏ `zeroes`.', () => 'Write `points: 0`, or remove `zeroes`.'),
})

const zeroesNothing = (code: string, path: Path): Finding => ({
  code: 'criteria/zeroes-idle', severity: 'warning', path,
  message: text(() => `Mục ${code} đứng một mình trong tiêu chí, nên \`zeroes\` không xóa thêm điểm nào.`, () => `Item ${code} is alone in its criterion, so \`zeroes\` wipes nothing more.`),
  fix: text(() => 'Bỏ `zeroes`, hoặc kiểm tra xem mục có nằm đúng tiêu chí không.', () => 'Remove `zeroes`, or check that the item stands in the right criterion.'),
})

const roundingOdd = (to: Rational): Finding => ({
  code: 'criteria/rounding-odd', severity: 'info', path: ['rounding', 'to'],
  message: text(t => `Làm tròn đến ${t.number(to)} là khác thường; có thể gõ nhầm.`, t => `Rounding to ${t.number(to)} is unusual; it may be mistyped.`),
  fix: text(() => 'Thường dùng 0.01.', () => '0.01 is usual.'),
})

const roundingCoarse = (to: Rational, { code, max }: Component): Finding => ({
  code: 'criteria/rounding-coarse', severity: 'info', path: ['rounding', 'to'],
  message: text(t => `Làm tròn đến ${t.number(to)} thô hơn điểm tối đa ${t.number(max)} của mục ${code}: phần lẻ bị mất.`, t => `Rounding to ${t.number(to)} is coarser than the maximum of ${t.number(max)} of item ${code}: its decimals are lost.`),
  fix: text(() => 'Làm tròn mịn hơn, ví dụ 0.01.', () => 'Round finer, such as to 0.01.'),
})
