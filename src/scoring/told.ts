import type { Component } from '../criteria/criteria.ts'
import type { Answer, Unit } from '../evidence/answer.ts'
import type { Finding } from '../finding.ts'
import type { Input } from '../methods/method.ts'
import type { Rational } from '../rational.ts'
import { text, tidy, type Text } from '../text.ts'
import { titleOf } from '../criteria/title.ts'

/** What is told of one component of one unit while it is scored. */
export interface Subject {
  readonly unit: Unit
  readonly component: Component
  /** The answers behind it; the first gives the finding its place. */
  readonly answers: readonly Answer[]
}

/** A base component without what its rule asks for: 0 of its maximum. Of a bonus or a penalty: begun and not finished. */
export function blank(subject: Subject, missing: readonly Input[]): Finding {
  const { component } = subject
  const names = missing.map(input => input.name)
  return {
    ...about(subject), code: 'score/blank', severity: 'warning',
    message: text(
      t => `${lead(subject).vi}: chưa có ${lacking(component, t.list(names.map(t.say))).vi}. Thành phần này được 0 điểm; điểm tối đa ${t.number(component.max)} vẫn được tính.`,
      t => `${lead(subject).en}: ${lacking(component, t.list(names.map(t.say))).en} is missing. It earns 0; its maximum of ${t.number(component.max)} still counts.`,
    ),
    fix: supply[component.source],
  }
}

const supply: Readonly<Record<Component['source'], Text>> = {
  self: text(
    () => 'Bổ sung số liệu, hoặc ghi “Không phát sinh”, “Không áp dụng” nếu đúng như vậy.',
    () => 'Supply it, or write “Không phát sinh” (did not arise) or “Không áp dụng” (not applicable) if that is so.',
  ),
  survey: text(() => 'Đưa kết quả khảo sát của đơn vị này vào đợt chấm.', () => 'Add this unit’s survey result to the round.'),
  appraisal: text(() => 'Đưa kết quả thẩm định của đơn vị này vào đợt chấm.', () => 'Add this unit’s appraisal to the round.'),
}

/** Boxes left blank beside answered ones: each counts as "no". */
export const blankAsNo = (subject: Subject, inputs: readonly Input[]): Finding => ({
  ...about(subject), code: 'score/blank-as-no', severity: 'info',
  message: text(
    t => `${lead(subject).vi}: để trống ${inputs.map(input => `“${t.say(input.name)}”`).join(', ')}; tính là “Không”.`,
    t => `${lead(subject).en}: ${inputs.map(input => `“${t.say(input.name)}”`).join(', ')} left blank; counted as “no”.`,
  ),
  fix: text(() => 'Ghi “Có” hoặc “Không” cho rõ.', () => 'Write “Có” (yes) or “Không” (no) to be clear.'),
})

const lacking = (component: Component, names: string): Text => ({
  self: text(() => `số liệu “${names}”`, () => `“${names}”`),
  survey: text(() => `kết quả khảo sát của đơn vị này (“${names}”)`, () => `the survey result of this unit (“${names}”)`),
  appraisal: text(() => `kết quả thẩm định (“${names}”)`, () => `the appraisal (“${names}”)`),
})[component.source]

/** A formula gave less than 0 or more than the maximum. */
export const clamped = (subject: Subject, worth: Rational, points: Rational): Finding => ({
  ...about(subject), code: 'score/clamped', severity: 'warning',
  message: text(
    t => `${lead(subject).vi}: công thức cho ${t.number(worth)} điểm, ngoài khoảng từ 0 đến ${t.number(subject.component.max)}; tính ${t.number(points)} điểm.`,
    t => `${lead(subject).en}: the formula gives ${t.number(worth)}, outside 0 to ${t.number(subject.component.max)}; ${t.number(points)} is counted.`,
  ),
  fix: text(() => 'Kiểm tra lại số liệu đã kê khai, hoặc công thức trong bộ tiêu chí.', () => 'Look again at the figures declared, or at the formula of the set.'),
})

const insteadOf = (written: string, only: string): string => (tidy(written) === '' ? '' : ` (${only} “${tidy(written)}”)`)

/** Points claimed without the proof that the set asks for: told, or not counted. `written` are the words that deny one. */
export const withoutProof = (subject: Subject, written: string, points: Rational, isCounted: boolean): Finding => ({
  ...about(subject), code: 'score/without-proof', severity: 'warning',
  message: text(
    t => `${lead(subject).vi}: chưa ghi tài liệu kiểm chứng${insteadOf(written, 'chỉ ghi')}; ${t.number(points)} điểm ${isCounted ? 'vẫn được tính nhưng chưa có căn cứ' : 'không được tính'}.`,
    t => `${lead(subject).en}: no proof is named${insteadOf(written, 'only')}; ${t.number(points)} points ${isCounted ? 'are counted, but rest on nothing' : 'are not counted'}.`,
  ),
  expected: subject.component.proof?.text ?? titleOf(subject.component),
  fix: text(() => 'Ghi số, ký hiệu, ngày của tài liệu vào cột “Tài liệu kiểm chứng”.', () => 'Name the document (number, date) in the column “Tài liệu kiểm chứng”.'),
})

/** A form answers what only a survey or the appraisers may give, and nothing else answers it. */
export function selfClaimed(subject: Subject): Finding {
  const isSurvey = subject.component.source === 'survey'
  return {
    ...about(subject), code: 'score/self-claimed', severity: 'warning',
    message: text(
      () => `${lead(subject).vi}: thành phần này do ${isSurvey ? 'khảo sát' : 'cơ quan thẩm định'} cho điểm, nhưng mới chỉ có điều đơn vị tự ghi trong phiếu; tạm tính theo phiếu.`,
      () => `${lead(subject).en}: only ${isSurvey ? 'the survey' : 'the appraisers'} may give it, but all there is stands on the unit's own form; that is used for now.`,
    ),
    fix: isSurvey
      ? text(() => 'Đưa kết quả khảo sát vào đợt chấm.', () => 'Add the survey to the round.')
      : text(() => 'Đưa kết quả thẩm định vào đợt chấm.', () => 'Add the appraisal to the round.'),
  }
}

/** The unit and the component, as the beginning of a sentence. */
export const lead = ({ unit, component }: Subject): Text =>
  text(t => `${unit.name}, ${t.say(titleOf(component))}`, t => `${unit.name}, ${t.say(titleOf(component))}`)

/** Whom a finding speaks of, and where. */
export function about({ unit, component, answers }: Subject): Pick<Finding, 'unit' | 'component' | 'at' | 'read'> {
  const [first] = answers
  return { unit: unit.id, component: component.code, ...(first === undefined ? {} : { at: first.from, read: first.read }) }
}
