import type { Component, CriteriaSet } from '../../criteria/criteria.ts'
import type { Finding } from '../../finding.ts'
import { isZero } from '../../rational.ts'
import { dateOf, serialOf } from '../../sheet.ts'
import { folded, text } from '../../text.ts'
import type { Answer, Proof } from '../answer.ts'
import { blankDay, type Cited } from '../documents/cited.ts'
import type { CitedProof } from './given-proofs.ts'

/** What is to be looked at in the proofs of a unit: numbers never filled in or damaged, documents of another time, words that name nothing. */
export function proofChecks(set: CriteriaSet, proofs: ReadonlyMap<string, CitedProof>, answers: ReadonlyMap<string, Answer>): readonly Finding[] {
  const span = [dateOf(serialOf(set.period.from) - leeway), dateOf(serialOf(set.period.to) + leeway)] as const
  return set.components.flatMap(component => {
    const proof = proofs.get(component.code)
    if (proof === undefined) return []
    const about = { component: component.code, at: proof.from }
    const { documents } = proof
    const found = [
      ...documents.filter(({ is }) => is !== 'whole').map(notWhole),
      ...blankDays(proof), ...documents.flatMap(document => ofAnotherTime(document, set.period, span)),
      ...(claims(component, answers) ? namesNothing(component, proof) : []),
    ]
    return found.map(finding => ({ ...finding, ...about }))
  })
}

const notWhole = ({ is, sign, read }: Cited): Finding => (is === 'blank' ? {
  code: 'proof/blank-number', severity: 'warning', read,
  message: text(() => `Cần xem: tài liệu kiểm chứng ghi “${read}” mà chưa có số văn bản.`, () => `To look at: the proof says “${read}”; the number of the document is not filled in.`),
  fix: text(() => `Ghi đủ số, ví dụ 343${sign}.`, () => `Write the number, such as 343${sign}.`),
} : {
  code: 'proof/damaged-number', severity: 'info', read,
  message: text(() => `Cần xem: số, ký hiệu “${read}” thiếu dấu gạch nối; có thể là ${sign}.`, () => `To look at: “${read}” lacks a hyphen; it may be ${sign}.`),
})

function blankDays({ proof }: Proof): readonly Finding[] {
  const read = blankDay(proof)
  return read === undefined ? [] : [{
    code: 'proof/blank-date', severity: 'warning', read,
    message: text(() => `Cần xem: tài liệu kiểm chứng ghi “${read}” mà chưa có ngày.`, () => `To look at: the proof says “${read}”; the day is not filled in.`),
  }]
}

/** A plan is made before its year and a report after it: so many days on either side are no news. */
const leeway = 92

/** A document that is older than the year (which begins and ends with some leeway) may still be in force; one that is younger cannot have been at hand. */
function ofAnotherTime({ sign, date }: Cited, period: CriteriaSet['period'], [first, last]: readonly [first: string, last: string]): readonly Finding[] {
  if (date === undefined || /\/(19|20)\d\d\//.test(sign)) return []
  if (date >= first && date <= last) return []
  return [{
    code: 'proof/outside-period', severity: date > last ? 'warning' : 'info', read: sign,
    message: text(
      t => `Cần xem: văn bản ${sign} đề ngày ${t.date(date)}, ngoài kỳ đánh giá (${t.date(period.from)} – ${t.date(period.to)}).`,
      t => `To look at: ${sign} is dated ${t.date(date)}, outside the period (${t.date(period.from)} – ${t.date(period.to)}).`,
    ),
    fix: date > last ? text(() => 'Kiểm tra năm của văn bản.', () => 'Check the year of the document.') : text(() => 'Kiểm tra năm, và văn bản còn hiệu lực trong kỳ không.', () => 'Check the year, and whether the document was in force.'),
  }]
}

const empty = new Set([
  'có', 'đã có', 'có đủ', 'đủ', 'đầy đủ', 'có đầy đủ', 'đã đầy đủ', 'đã nộp', 'đã gửi', 'x', 'v', 'ok', 'yes', 'có văn bản', 'có tài liệu', 'có kế hoạch', 'có báo cáo', 'có quyết định', 'có file', 'có tệp',
  'có minh chứng', 'có hồ sơ', 'đạt', 'đảm bảo', 'thực hiện tốt', 'đã thực hiện', 'đã ban hành',
])

function namesNothing(component: Component, { proof }: Proof): readonly Finding[] {
  if (component.proof?.required !== true || !empty.has(folded(proof))) return []
  const wanted = component.proof.text
  return [{
    code: 'proof/names-nothing', severity: 'warning', read: proof, expected: wanted,
    message: text(
      t => `Cần xem: tài liệu kiểm chứng của ${component.code} chỉ ghi “${proof}”, không nêu tài liệu nào. Cần: ${t.say(wanted)}.`,
      t => `To look at: the proof of ${component.code} says only “${proof}” and names no document. Wanted: ${t.say(wanted)}.`,
    ),
    fix: text(() => 'Ghi số, ký hiệu, ngày của văn bản, hoặc tên tệp, đường dẫn.', () => 'Write the number, sign and date of the document, or a file or link.'),
  }]
}

/** Whether the unit claims anything here: an answer other than no and nothing. */
const claims = (component: Component, answers: ReadonlyMap<string, Answer>): boolean => component.inputs.some(({ id }) => {
  const value = answers.get(id)?.value
  return value !== undefined && (value.is === 'number' ? !isZero(value.number) : value.is === 'date' || value.option !== 'no')
})
