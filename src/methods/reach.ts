import { describe } from '../formula/describe.ts'
import type { Comparison, Expr, Test } from '../formula/expr.ts'
import { nodes } from '../formula/nodes.ts'
import type { Finding } from '../finding.ts'
import { compare, toDouble, zero, type Rational } from '../rational.ts'
import { dateOf } from '../sheet.ts'
import { same, text, type Text, type Tongue } from '../text.ts'
import { branches } from './branches.ts'
import type { Asked, Compared } from './compared.ts'
import { corners } from './corners.ts'
import { highestPoints, isPlainlyReached } from './highest.ts'
import { humpIn, type Hump } from './hump.ts'
import type { Input } from './method.ts'
import { turn } from './monotony.ts'
import { isPlainStair } from './stair.ts'

/** How many steps of arithmetic one round of corner answers may take: about a second; no rule that a person wrote comes near. */
const patience = 10_000_000

/** A finding with the border that it is about, for its place. */
export type Shown = Finding & { readonly border?: Compared }

/**
 * That the maximum can be earned and nothing earns more, that every branch is taken by some answer, and that every border
 * parts two results, one way only: all of it read off the formula. Paths are within the rule; `border` is what to look for there.
 */
export function reach(expr: Expr, inputs: readonly Input[], max: Rational): readonly Shown[] {
  const compared = nodes(expr).filter(hasBorder).length
  const asked = new Map(inputs.map(input => [input.id, input]))
  const along = compared > 0 && isPlainStair(expr, asked, compared) ? [] : turning(expr, inputs, compared === 0 ? [] : borders(expr, asked, compared))
  return isPlainlyReached(expr, inputs, max) ? along : [...along, ...highest(expr, inputs, max)]
}

function highest(expr: Expr, inputs: readonly Input[], max: Rational): readonly Shown[] {
  const choices = corners(expr, inputs)
  const tries = [...choices.values()].reduce((sum, values) => sum + values.length, 0)
  if (tries * nodes(expr).length > patience) return []
  const points = highestPoints(expr, choices, max)
  if (points === undefined || compare(points, max) < 0) return [unreached(points ?? zero, max)]
  return compare(points, max) > 0 ? [exceeded(points, max)] : []
}

const hasBorder = (node: Expr | Test): boolean => node.is === 'compare' && (node.left.is === 'number' || node.right.is === 'number')

/** One border alone cannot turn. */
function borders(expr: Expr, asked: Asked, compared: number): readonly Shown[] {
  const told = [...branches(expr, asked)].map(branch => (branch.is === 'never' ? never(branch, asked) : idle(branch, asked)))
  const border = compared > 1 ? turn(expr, asked) : undefined
  return border === undefined ? told : [...told, turns(border, asked)]
}

/** What was told of a formula; of one none of whose stairs turns, also whether it turns all the same. */
function turning(expr: Expr, inputs: readonly Input[], told: readonly Shown[]): readonly Shown[] {
  const hump = told.some(({ code }) => code === 'rule/not-monotonic') ? undefined : humpIn(expr, inputs)
  return hump === undefined ? told : [...told, rises(hump)]
}

const words: Readonly<Record<Comparison, Text>> = {
  '>=': { vi: 'từ', en: 'from' }, '>': { vi: 'trên', en: 'over' }, '<': { vi: 'dưới', en: 'under' }, '<=': { vi: 'đến', en: 'up to' },
  '=': { vi: 'bằng', en: 'equal to' }, '<>': { vi: 'khác', en: 'other than' },
}

/** `“Số lần” từ 0,5`. */
function conditionOf({ of, by, border, as }: Compared, asked: Asked): Text {
  const named = describe(of, id => asked.get(id)?.name ?? same(id))
  const said = (t: Tongue): string => (as === 'percent' ? t.percent(border) : as === 'date' ? t.date(dateOf(toDouble(border))) : t.number(border))
  return text(t => `${t.say(named)} ${t.say(words[by])} ${said(t)}`, t => `${t.say(named)} ${t.say(words[by])} ${said(t)}`)
}

function never(branch: Compared, asked: Asked): Shown {
  const condition = conditionOf(branch, asked)
  return {
    code: 'rule/never-met', severity: 'warning', path: [], border: branch, read: condition.vi,
    message: text(t => `Không bao giờ xảy ra: ${t.say(condition)}. Điểm ghi cho trường hợp này không đơn vị nào nhận được.`,
      t => `This never happens: ${t.say(condition)}. No unit can earn the points that stand there.`),
    fix: text(() => 'Sửa mức, đổi thứ tự các mức, hoặc bỏ dòng này.', () => 'Correct the border, the order of the borders, or remove the line.'),
  }
}

function idle(branch: Compared, asked: Asked): Shown {
  const condition = conditionOf(branch, asked)
  return {
    code: 'rule/idle-border', severity: 'info', path: [], border: branch, read: condition.vi,
    message: text(t => `Mức “${t.say(condition)}” không làm điểm thay đổi: hai bên mức này được cùng số điểm.`,
      t => `The border “${t.say(condition)}” makes no difference: both sides of it earn the same.`),
    fix: text(() => 'Sửa điểm của một trong hai bên, hoặc bỏ mức này.', () => 'Correct the points of one side, or remove the border.'),
  }
}

function turns(at: Compared, asked: Asked): Shown {
  const condition = conditionOf(at, asked)
  return {
    code: 'rule/not-monotonic', severity: 'warning', path: [], border: at, read: condition.vi,
    message: text(t => `Điểm lúc tăng lúc giảm theo cùng một số liệu; chỗ đổi chiều: ${t.say(condition)}. Đơn vị làm tốt hơn có thể được ít điểm hơn.`,
      t => `Points go up and down along one figure; they turn at: ${t.say(condition)}. A better unit may earn less.`),
    fix: text(() => 'Kiểm tra lại điểm của các bậc liền nhau.', () => 'Check the points of the neighbouring bands.'),
  }
}

function rises({ input, at, points }: Hump): Shown {
  const said = (t: Tongue): string => t.list(at.map((value, place) => `${input.kind === 'percent' ? t.percent(value) : t.number(value)} → ${t.number(points[place] ?? zero)}`))
  return {
    code: 'rule/not-monotonic', severity: 'warning', path: [], read: input.name.vi,
    message: text(t => `Điểm lúc tăng lúc giảm theo “${t.say(input.name)}” khi các số khác giữ nguyên: ${said(t)} điểm. Đơn vị làm tốt hơn có thể được ít điểm hơn.`,
      t => `Points go up and down along “${t.say(input.name)}” with all else alike: ${said(t)} points. A better unit may earn less.`),
    fix: text(() => 'Kiểm tra lại công thức và điểm ở các giá trị này.', () => 'Check the formula and the points at these values.'),
  }
}

const unreached = (highest: Rational, max: Rational): Finding => ({
  code: 'rule/max-unreached', severity: 'warning', path: [],
  message: text(
    t => `Không câu trả lời nào đạt điểm tối đa ${t.number(max)}; cao nhất là ${t.number(highest)}.`,
    t => `No answer earns the maximum of ${t.number(max)}; the highest is ${t.number(highest)}.`),
  fix: text(() => 'Sửa điểm trong cách tính, hoặc sửa `max` của tiêu chí.', () => 'Correct the points of the rule, or `max` of the component.'),
})

const exceeded = (highest: Rational, max: Rational): Finding => ({
  code: 'rule/above-max', severity: 'error', path: [],
  message: text(
    t => `Có câu trả lời được ${t.number(highest)} điểm, vượt điểm tối đa ${t.number(max)}.`,
    t => `Some answer earns ${t.number(highest)} points, above the maximum of ${t.number(max)}.`),
  fix: text(() => 'Sửa điểm trong cách tính, hoặc sửa `max` của tiêu chí.', () => 'Correct the points of the rule, or `max` of the component.'),
})
