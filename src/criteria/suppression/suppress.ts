import type { Finding } from '../../finding.ts'
import { text } from '../../text.ts'
import type { Source } from '../source.ts'
import { isDate } from '../dates.ts'
import { notesIn, type Note } from './notes.ts'

/** A checked file: its findings, and whether every check could run. */
export interface CheckedFile {
  readonly source: Source
  readonly findings: readonly Finding[]
  readonly isWhole: boolean
}

/**
 * The findings that no note in the file silences, and what is wrong with the notes. A note needs a reason, ends with its day,
 * and silences no error. `today` (ISO) comes from outside; without it no note has ended.
 */
export function unsuppressed({ source, findings, isWhole }: CheckedFile, today?: string): readonly Finding[] {
  const notes = notesIn(source.text)
  if (notes.length === 0) return findings
  const faults = new Map(notes.map(note => [note, faultOf(note, today)]))
  const speaksOf = (note: Note, finding: Finding): boolean => note.code === finding.code && note.target === finding.at?.line
  const silenced = (finding: Finding): boolean =>
    finding.severity !== 'error' && notes.some(note => faults.get(note) === undefined && speaksOf(note, finding))
  const told = notes.flatMap(note => {
    const fault = faults.get(note)
    if (fault !== undefined) return [placed(fault, note, source)]
    const spoken = findings.filter(finding => speaksOf(note, finding))
    if (spoken.some(finding => finding.severity === 'error')) return [placed(ofError(note), note, source)]
    return spoken.length === 0 && isWhole ? [placed(unused(note), note, source)] : []
  })
  return [...findings.filter(finding => !silenced(finding)), ...told].sort((a, b) => (a.at?.line ?? 0) - (b.at?.line ?? 0))
}

const placed = (finding: Finding, { line, column }: Note, { file }: Source): Finding => ({ ...finding, at: { file, line, column } })

function faultOf(note: Note, today: string | undefined): Finding | undefined {
  if (note.isMalformed) return malformed
  if (note.code === '') return withoutCode
  if (note.reason === '') return withoutReason(note)
  if (note.wrongDay !== undefined) return wrongDay(note.wrongDay)
  return today !== undefined && note.until !== undefined && note.until < today ? ended(note, note.until) : undefined
}

const malformed: Finding = {
  code: 'check/suppression-form', severity: 'warning',
  message: text(() => 'Ghi chú này giống một ghi chú bỏ qua nhưng viết khác mẫu, nên không có tác dụng.', () => 'This looks like a note that suppresses, but is not written like one, so it does nothing.'),
  fix: text(() => 'Mỗi ghi chú một quy tắc, không dấu: # cchc-bo-qua <mã quy tắc> [den năm-tháng-ngày]: <lý do>', () => 'One rule a note: # cchc-bo-qua <rule> [den YYYY-MM-DD]: <reason>'),
}

const withoutCode: Finding = {
  code: 'check/suppression-without-code', severity: 'warning',
  message: text(() => 'Ghi chú bỏ qua không nói bỏ qua quy tắc nào, nên không có tác dụng.', () => 'The note does not say which rule it suppresses, so it does nothing.'),
  fix: text(() => 'Viết: # cchc-bo-qua <mã quy tắc> [den năm-tháng-ngày]: <lý do>', () => 'Write: # cchc-bo-qua <rule> [den YYYY-MM-DD]: <reason>'),
}

const withoutReason = ({ code }: Note): Finding => ({
  code: 'check/suppression-without-reason', severity: 'warning', read: code,
  message: text(() => `Bỏ qua \`${code}\` mà không nêu lý do, nên không có tác dụng: người sau không biết vì sao.`, () => `\`${code}\` is suppressed without a reason, so the note does nothing: nobody later would know why.`),
  fix: text(() => `Viết: # cchc-bo-qua ${code}: <lý do>`, () => `Write: # cchc-bo-qua ${code}: <reason>`),
})

const wrongDay = (day: string): Finding => ({
  code: 'check/suppression-day', severity: 'warning', read: day,
  message: text(() => `\`${day}\` không phải ngày viết theo dạng năm-tháng-ngày, nên ghi chú bỏ qua không có tác dụng.`, () => `\`${day}\` is no date written year-month-day, so the note does nothing.`),
  fix: text(() => `Viết như: den ${byYear(day) ?? '2026-03-31'}`, () => `Write it like: den ${byYear(day) ?? '2026-03-31'}`),
})

/** `31/03/2027` as the note wants it. */
function byYear(day: string): string | undefined {
  const [, d = '', m = '', y = ''] = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(day) ?? []
  const iso = `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`
  return isDate(iso) ? iso : undefined
}

const ended = ({ code }: Note, until: string): Finding => ({
  code: 'check/suppression-ended', severity: 'warning', read: until,
  message: text(t => `Ghi chú bỏ qua \`${code}\` đã hết hạn ngày ${t.date(until)}: phát hiện lại được nêu.`, t => `The note that suppresses \`${code}\` ended on ${t.date(until)}: the finding is told again.`),
  fix: text(() => 'Sửa chỗ được nêu, hoặc gia hạn kèm lý do.', () => 'Mend what is told, or extend the note with its reason.'),
})

const ofError = ({ code }: Note): Finding => ({
  code: 'check/suppression-of-error', severity: 'warning', read: code,
  message: text(() => `\`${code}\` là lỗi: bộ tiêu chí chưa dùng được nên không bỏ qua được.`, () => `\`${code}\` is an error: the set cannot be used, so it cannot be suppressed.`),
  fix: text(() => 'Sửa lỗi, rồi bỏ ghi chú này.', () => 'Mend the error and remove the note.'),
})

const unused = ({ code, target }: Note): Finding => ({
  code: 'check/suppression-unused', severity: 'warning', read: code,
  message: text(() => `Không có phát hiện \`${code}\` nào ở dòng ${target}: ghi chú bỏ qua này thừa, hoặc ghi sai mã, sai chỗ.`, () => `There is no finding \`${code}\` on line ${target}: the note is not needed, or names the wrong rule or line.`),
  fix: text(() => 'Bỏ ghi chú; hoặc đặt nó ngay trên dòng được nêu. Mã các quy tắc: cchc rule', () => 'Remove the note, or put it right above the line that is told. The rules: cchc rule'),
})
