import type { Finding } from '../../finding.ts'
import { text } from '../../text.ts'
import { asDate, isDate } from '../dates.ts'
import type { CriteriaSet } from '../criteria.ts'
import { measureKey, measuresOf, type Condition, type Measure } from '../measures.ts'
import { meant } from '../nearest.ts'
import { unknownFigure } from '../seat.ts'
import type { Checked } from './checked.ts'
import { neverHeld } from './measure-never.ts'
import { likelyIds } from './measure-words.ts'

const named = ['received', 'due', 'returned', 'start', 'end']

/** That each measure counts a figure that exists and may be counted so, by days that exist, and not by what always or never holds. */
export function* measures({ data, set }: Checked): Iterable<Finding> {
  const known = set.figures.map(({ id }) => id)
  const keys = new Map<string, string>()
  for (const measure of measuresOf(data)) {
    if (!known.includes(measure.figure)) { yield { ...unknownFigure(measure.figure, measure.path, known), atKey: true }; continue }
    yield* ofKind(measure, set)
    yield* strangeDays(measure)
    const told = [...idle(measure)]
    yield* told.length > 0 ? told : never(measure, set)
    yield* likelyIds(measure)
    const key = measureKey(measure)
    const twin = keys.get(key)
    if (twin !== undefined) yield repeated(measure, twin)
    else keys.set(key, measure.figure)
  }
}

function* ofKind({ figure, by, path }: Measure, set: CriteriaSet): Iterable<Finding> {
  const kind = set.figures.find(({ id }) => id === figure)?.input.kind
  const fits = by.is === 'sum' ? kind === 'money' || kind === 'number' : kind === 'count' || kind === 'number'
  if (fits) return
  yield {
    code: 'criteria/measure-kind', severity: 'error', path, atKey: true, read: figure,
    message: by.is === 'sum'
      ? text(() => `\`${figure}\` được cộng từ một cột số tiền, nhưng không phải loại số tiền (\`money\`) hay số (\`number\`).`, () => `\`${figure}\` is summed from a column of money, but its kind is neither \`money\` nor \`number\`.`)
      : text(() => `\`${figure}\` được đếm từ sổ, nhưng không phải loại số đếm (\`count\`) hay số (\`number\`).`, () => `\`${figure}\` is counted from a register, but its kind is neither \`count\` nor \`number\`.`),
    fix: text(() => 'Sửa `kind` của số liệu trong `figures`, hoặc đếm tử số và mẫu số thành hai số liệu.', () => 'Correct the `kind` of the figure, or count numerator and denominator as two figures.'),
  }
}

function* strangeDays({ figure, where, path }: Measure): Iterable<Finding> {
  for (const condition of where) {
    if (condition.is !== 'day' || named.includes(condition.day) || isDate(condition.day)) continue
    const date = asDate(condition.day)
    const fix = date === undefined ? meant(condition.day, named) : text(() => `Ghi ${date} (năm-tháng-ngày).`, () => `Write ${date} (year-month-day).`)
    yield {
      code: 'criteria/measure-day', severity: 'error', path: [...path, 'where', condition.column, condition.order], read: condition.day, ...(fix === undefined ? {} : { fix }),
      message: text(() => `Cách đếm \`${figure}\` so với \`${condition.day}\`: không phải cột ngày, ngày đầu kỳ, ngày cuối kỳ hay một ngày.`, () => `The measure of \`${figure}\` compares with \`${condition.day}\`, which is no column of days, neither end of the period, and no date.`),
    }
  }
}

/** Conditions that no dossier, or every one, meets. */
function* idle(measure: Measure): Iterable<Finding> {
  const { where, when, path, figure } = measure
  const days = where.filter((each): each is Extract<Condition, { is: 'day' }> => each.is === 'day')
  const own = days.find(({ column, day }) => column === day)
  const against = days.find(a => days.some(b => a.column === b.column && a.day === b.day && excludes(a.order, b.order)))
  const unreturned = where.find(each => each.column === 'returned' && ((when === 'returned' && each.is === 'blank') || (each.is === 'blank' && each.blank && days.some(({ column, day }) => column === 'returned' || day === 'returned'))))
  const found = own ?? against ?? unreturned
  if (found === undefined) return
  yield {
    code: 'criteria/measure-idle', severity: 'error', path: [...path, 'where', found.column],
    message: text(() => `Cách đếm \`${figure}\` có điều kiện không bao giờ đúng, hoặc lúc nào cũng đúng: hồ sơ nào cũng như nhau.`, () => `The measure of \`${figure}\` has a condition that never or always holds: it tells no dossier from another.`),
    fix: text(() => 'Sửa cột hoặc ngày được so, hoặc bỏ điều kiện.', () => 'Correct the column or the day, or remove the condition.'),
  }
}

/** A day that leaves no dossier in the period. */
function* never(measure: Measure, { period }: CriteriaSet): Iterable<Finding> {
  const found = neverHeld(measure, period)
  if (found === undefined) return
  const { figure, path } = measure
  yield {
    code: 'criteria/measure-idle', severity: 'error', path: [...path, 'where', found.column, found.order], read: found.day,
    message: text(t => `Cách đếm \`${figure}\` có ngày không bao giờ đúng trong kỳ ${t.date(period.from)} – ${t.date(period.to)}: luôn đếm được 0.`, t => `The measure of \`${figure}\` has a day that never holds in the period ${t.date(period.from)} – ${t.date(period.to)}: its count is always 0.`),
    fix: text(() => 'Sửa ngày, thứ tự so hoặc `when`.', () => 'Correct the day, the order or `when`.'),
  }
}

const excludes = (a: string, b: string): boolean => (a === 'by' && b === 'after') || (a === 'before' && (b === 'after' || b === 'from'))

const repeated = ({ figure, path }: Measure, twin: string): Finding => ({
  code: 'criteria/measure-repeated', severity: 'warning', path, atKey: true, read: figure,
  message: text(() => `\`${figure}\` và \`${twin}\` được đếm cùng một cách: hai số liệu luôn bằng nhau.`, () => `\`${figure}\` and \`${twin}\` are counted in the same way: the two figures are always equal.`),
  fix: text(() => 'Sửa điều kiện của một bên; có thể chép thừa rồi quên sửa.', () => 'Correct the conditions of one; it may be a copy that was not changed.'),
})
