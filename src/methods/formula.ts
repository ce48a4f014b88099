import type { Finding } from '../finding.ts'
import { describe } from '../formula/describe.ts'
import { readExcel, type Reading } from '../formula/excel-syntax.ts'
import { held, number } from '../formula/expr.ts'
import type { Fault } from '../formula/fault.ts'
import { alike } from '../formula/spelling.ts'
import { compare, decimalText, zero, type Rational } from '../rational.ts'
import { text } from '../text.ts'
import { nodes } from '../formula/nodes.ts'
import { wrongKind } from './faults.ts'
import { onceEach } from './inputs.ts'
import type { FigureRef, Input, Method, Seat } from './method.ts'
import { figureSchema } from './schemas.ts'

interface Formula { readonly points: string; readonly figures?: Readonly<Record<string, FigureRef>> }

const own = (rule: Formula): ReadonlyMap<string, FigureRef> =>
  new Map(Object.entries(rule.figures ?? {}).map(([name, ref]) => [name.normalize('NFC'), ref]))

/** The figure behind a name: one of the rule's own, else a shared figure of the set. */
function figure(name: string, rule: Formula, seat: Seat): Input {
  const ref = own(rule).get(name)
  return ref === undefined ? seat.figure(name, name, 'number', ['points']) : seat.figure(ref, name, 'number', ['figures', name])
}

const readings = new WeakMap<Formula, { readonly seat: Seat; readonly reading: Reading }>()

/** A formula is asked for its questions, its worth and its sentence, and read once for all of them. */
function read(rule: Formula, seat: Seat): Reading {
  const known = readings.get(rule)
  if (known?.seat === seat) return known.reading
  const reading = readExcel(rule.points, name => figure(name, rule, seat).id)
  readings.set(rule, { seat, reading })
  return reading
}

const figuresOf = (rule: Formula, seat: Seat): readonly Input[] => {
  const { names, faults } = read(rule, seat)
  return faults.length > 0 ? [] : onceEach(names.map(name => figure(name, rule, seat)))
}

/** An Excel formula over named figures, held between 0 and the maximum. For the rule that no other method covers. */
export const formula: Method<Formula> = {
  schema: {
    title: 'Công thức',
    description: 'Công thức viết như trong Excel trên các số liệu có tên; kết quả được giữ từ 0 đến điểm tối đa. Tỷ lệ phần trăm là một số: 98,5% là 0.985.',
    keys: {
      points: {
        type: 'string', minLength: 1, title: 'Công thức tính điểm',
        description: 'IF AND OR NOT MIN MAX SUM ROUND ROUNDDOWN ABS, + - * /, so sánh, số thập phân viết dấu chấm (0.5), phần trăm (95.5%). Ví dụ: IF(tong=0,0,MIN(1.5,tot/tong*2))',
      },
      figures: {
        type: 'object', title: 'Tên dùng trong công thức', description: 'Mỗi tên chỉ một số liệu dùng chung hoặc một số liệu mô tả tại chỗ.',
        propertyNames: { pattern: '^[\\p{L}_][\\p{L}\\p{M}\\p{N}_.]*$' }, additionalProperties: figureSchema('Số liệu'),
      },
    },
    required: ['points'],
  },
  inputs: figuresOf,
  check: function* (rule, seat): Iterable<Finding> {
    const { expr, names, faults } = read(rule, seat)
    const [beyond] = faults.length > 0 ? [] : nodes(expr).flatMap(node => (node.is === 'when' ? [node.then, node.otherwise] : [])).filter(branch => branch.is === 'number' && compare(branch.value, seat.max) > 0)
    if (beyond?.is === 'number') yield tooMany(beyond.value, seat)
    yield* faults.map(fault => told(fault))
    for (const name of names) {
      const meant = own(rule).has(name) || figure(name, rule, seat).name.vi !== name ? undefined : alike(name, [...own(rule).keys()])
      if (meant !== undefined) yield misspelt(name, meant)
      yield* wrongKind(figure(name, rule, seat), own(rule).has(name) ? ['figures', name] : ['points'], ['count', 'number', 'percent', 'money', 'date'])
    }
    for (const name of faults.length > 0 ? [] : own(rule).keys()) if (!names.includes(name)) yield unused(name)
  },
  formula: (rule, seat) => {
    const { expr, faults } = read(rule, seat)
    return faults.length > 0 ? number(zero) : held(expr, seat.max, true)
  },
  say: (rule, seat) => {
    const { expr, faults, names } = read(rule, seat)
    if (faults.length > 0) return text(() => `Theo công thức: ${rule.points}`, () => `By the formula: ${rule.points}`)
    const called = new Map(names.map(name => [figure(name, rule, seat).id, figure(name, rule, seat).name]))
    const rules = describe(expr, id => called.get(id) ?? { vi: id, en: id })
    return text(t => `Điểm = ${t.say(rules)}; tối đa ${t.number(seat.max)}.`, t => `Points = ${t.say(rules)}; at most ${t.number(seat.max)}.`)
  },
}

const told = (fault: Fault): Finding => ({ code: fault.code, severity: 'error', path: ['points'], read: fault.found, message: fault.message, fix: fault.fix })

const tooMany = (points: Rational, seat: Seat): Finding => ({
  code: 'rule/above-max', severity: 'error', path: ['points'], read: decimalText(points),
  message: text(t => `Mục ${seat.code}: công thức có nhánh cho ${t.number(points)} điểm, vượt điểm tối đa ${t.number(seat.max)}.`, t => `Item ${seat.code}: a branch of the formula gives ${t.number(points)} points, above its maximum of ${t.number(seat.max)}.`),
  fix: text(() => 'Sửa điểm trong công thức, hoặc sửa `max` của tiêu chí.', () => 'Correct the points in the formula, or `max` of the component.'),
})

const misspelt = (name: string, meant: string): Finding => ({
  code: 'formula/unknown-name', severity: 'error', path: ['points'], read: name,
  message: text(() => `Không có số liệu nào tên \`${name}\` trong \`figures\` của quy tắc.`, () => `No figure is called \`${name}\` under \`figures\` of the rule.`),
  fix: text(() => `Có phải ý là \`${meant}\`?`, () => `Did you mean \`${meant}\`?`),
})

const unused = (name: string): Finding => ({
  code: 'formula/unused-figure', severity: 'warning', path: ['figures', name], atKey: true, read: name,
  message: text(() => `Số liệu \`${name}\` không có trong công thức: đơn vị sẽ không được hỏi số này.`, () => `The figure \`${name}\` is not in the formula: units will not be asked for it.`),
  fix: text(() => 'Đưa vào công thức hoặc bỏ đi.', () => 'Use it in the formula or remove it.'),
})
