import { inputsOf, type Component, type CriteriaSet } from '../../criteria/criteria.ts'
import { unread } from '../../criteria/examples.ts'
import { read, stateOf } from '../../criteria/given.ts'
import { meant } from '../../criteria/nearest.ts'
import type { Given, UnitCase } from '../../criteria/testing/case.ts'
import type { Answer } from '../../evidence/answer.ts'
import type { Finding, Path, Place } from '../../finding.ts'
import { text } from '../../text.ts'
import { leavesUnder } from '../codes.ts'
import { answerOf, isBlankWord } from './answers.ts'

/** What a unit of a test hands in, and what in it can be no answer. A component's code may carry a state. */
export function readUnit(set: CriteriaSet, given: Given, path: Path, at: Place): { readonly answers: ReadonlyMap<string, Answer>; readonly faults: readonly Finding[] } {
  const inputs = inputsOf(set)
  const codes = new Set(set.components.map(component => component.code))
  const answers = new Map<string, Answer>()
  const faults: Finding[] = []
  for (const [id, written] of Object.entries(given)) {
    const input = inputs.get(id)
    const known = input !== undefined || codes.has(id)
    const value = input === undefined ? stateOf(written) : read(written, input)
    if (known && isBlankWord(written)) answers.set(id, { id, from: at, read: '', state: 'blank' })
    else if (known && value !== undefined) answers.set(id, answerOf(id, value, input, at, String(written)))
    else faults.push(input !== undefined ? unread(input, written, [...path, id]) : known ? onlyState(id, written, [...path, id]) : unknownId(id, [...inputs.keys(), ...codes], [...path, id]))
  }
  return { answers, faults }
}

/** A component whose own questions are answered in part: a number was forgotten, and no shorthand may hide it. */
export function shortOf(component: Component, answers: ReadonlyMap<string, Answer>, path: Path): readonly Finding[] {
  const own = component.inputs.filter(input => !input.shared)
  if (!own.some(input => answers.has(input.id))) return []
  const missing = component.inputs.filter(input => !answers.has(input.id) && input.ifBlank === undefined).map(input => `\`${input.id}\``)
  return [{
    code: 'test/incomplete', severity: 'error', path, component: component.code,
    message: text(
      t => `Mục ${component.code} mới ghi một phần số liệu, còn thiếu ${t.list(missing)}.`,
      t => `Item ${component.code} is answered in part; ${t.list(missing)} is missing.`),
    fix: text(() => 'Ghi đủ số liệu của mục này, hoặc ghi “Để trống”.', () => 'Supply it, or write “Để trống” (left blank).'),
  }]
}

const expectsNothing = ({ fields, components, ...whole }: UnitCase['expected']): boolean =>
  fields.size + components.size + Object.keys(whole).length === 0

const nothingExpected = (path: Path): Finding => ({
  code: 'test/nothing-expected', severity: 'error', path,
  message: text(() => 'Trường hợp này không ghi kết quả nào phải có, nên không kiểm được gì.', () => 'This case states nothing that must come, so it tests nothing.'),
  fix: text(() => 'Ghi ít nhất một trong: `points`, `index`, `grade`, `fields`, `components` …', () => 'State at least one of `points`, `index`, `grade`, `fields`, `components` …'),
})

/** Codes and grades that the set does not have, and a case that expects nothing. */
export function unknownCodes(set: CriteriaSet, { notApplicable, expected, path }: UnitCase): readonly Finding[] {
  const all = [...leavesUnder(set).keys()]
  const leaves = set.components.map(component => component.code)
  const fields = set.fields.map(field => field.code)
  const check = (codes: Iterable<string>, known: readonly string[], within: Path): readonly Finding[] =>
    [...codes].flatMap((code, index) => (known.includes(code) ? [] : [unknownCode(code, known, [...path, ...within, ...(within[0] === 'notApplicable' ? [index] : [code])])]))
  const grade = expected.grade === undefined ? [] : [expected.grade]
  return [
    ...check(notApplicable, all, ['notApplicable']), ...check(expected.fields.keys(), fields, ['fields']), ...check(expected.components.keys(), leaves, ['components']),
    ...(expectsNothing(expected) ? [nothingExpected(path)] : []),
    ...grade.filter(id => !set.grades.some(each => each.id === id)).map(id => unknownGrade(id, set, [...path, 'grade'])),
  ]
}

/** A code that no item of the set has. */
export function unknownCode(code: string, known: readonly string[], path: Path): Finding {
  const fix = meant(code, known)
  return {
    code: 'test/unknown-code', severity: 'error', path, read: code, ...(fix === undefined ? {} : { fix }),
    message: text(() => `Bộ tiêu chí không có mục \`${code}\` ở cấp này.`, () => `The set has no item \`${code}\` at this level.`),
  }
}

function unknownGrade(id: string, set: CriteriaSet, path: Path): Finding {
  const fix = meant(id, set.grades.map(grade => grade.id))
  return {
    code: 'test/unknown-grade', severity: 'error', path, read: id, ...(fix === undefined ? {} : { fix }),
    message: text(() => `Bộ tiêu chí không có mức xếp loại \`${id}\`.`, () => `The set has no grade \`${id}\`.`),
  }
}

function unknownId(id: string, known: readonly string[], path: Path): Finding {
  const fix = meant(id, known)
  return {
    code: 'test/unknown-input', severity: 'error', path, atKey: true, read: id, ...(fix === undefined ? {} : { fix }),
    message: text(() => `Bộ tiêu chí không hỏi số liệu nào tên \`${id}\`.`, () => `The set asks for nothing called \`${id}\`.`),
  }
}

const onlyState = (code: string, written: unknown, path: Path): Finding => ({
  code: 'test/no-answer', severity: 'error', path, read: String(written), component: code,
  message: text(
    () => `\`${String(written)}\`: dưới mã \`${code}\` chỉ ghi được “Không phát sinh”, “Không áp dụng” hoặc “Để trống”; số liệu ghi theo mã ô nhập.`,
    () => `\`${String(written)}\`: under the code \`${code}\` only a state may stand; figures go by the ids of their inputs.`),
})
