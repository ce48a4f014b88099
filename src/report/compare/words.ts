import { exact, round, sign, subtract, type Rational } from '../../rational.ts'
import type { UnitMove } from '../../scoring/compare/years.ts'
import { joined, text, type Text, type Tongue } from '../../text.ts'
import { movedListWords, openWords, partedWords, silentWords, unsettledWords } from '../before-words.ts'
import { loneRank } from '../lone-rank.ts'

/** `+2,35`, `-0,10`, `0,00`; what reads 0,00 has no sign. */
export function changeText(value: Rational, places: number, t: Tongue): string {
  const shown = round(value, exact(`1e-${places}`), 'half-up')
  return `${sign(shown) > 0 ? '+' : ''}${t.number(shown, places)}`
}

/** `5 → 3 ▲2`: the rank before and now, and how many places up or down; `– → 3`, `5 → –` where it has one of them alone. */
export function rankMove({ before, now }: UnitMove): string {
  const [old, rank] = [before?.rank, now.rank]
  if (old === undefined || rank === undefined) return loneRank(old, rank) ?? ''
  const arrow = old === rank ? '=' : old > rank ? `▲${old - rank}` : `▼${rank - old}`
  return `${old} → ${rank} ${arrow}`
}

/** `Khá → Tốt`, or the grade alone where it stayed or there was none, as of a mean. */
export function gradeMove({ before, now }: UnitMove): Text {
  const none = text(() => '–', () => '–')
  const [old, grade] = [before?.grade, now.grade]
  if (old === undefined || old.id === grade?.id) return grade?.name ?? none
  return text(t => `${t.say(old.name)} → ${t.say(grade?.name ?? none)}`, t => `${t.say(old.name)} → ${t.say(grade?.name ?? none)}`)
}

/** By how much the index moved; undefined where there is nothing to compare with. */
export const indexChange = ({ before, now }: UnitMove): Rational | undefined => (before === undefined ? undefined : subtract(now.index, before.index))

/** Who a unit was, where it was not simply itself, and why it is not compared. */
export function kinTold(unit: UnitMove): Text | undefined {
  const all = [kinAlone(unit), unit.kin.parted.length === 0 ? undefined : partedWords(unit.kin.parted.map(each => each.unit.name)), unit.silent === undefined ? undefined : silentWords(unit.silent), unit.open === undefined ? undefined : openWords[unit.open], unit.before?.unsettled === true ? unsettledWords : undefined, unit.movedList === true ? movedListWords : undefined].filter(each => each !== undefined)
  return all.length === 0 ? undefined : joined(all, '; ')
}

function kinAlone({ kin, now, before, open }: UnitMove): Text | undefined {
  const names = [...new Set(kin.before.map(each => each.unit.name))]
  if (now.status === 'not-submitted') return text(() => 'kỳ này chưa nộp', () => 'not submitted this time')
  if (kin.is === 'new') return text(() => 'mới, kỳ trước không có', () => 'new: not in the result before')
  if (kin.is === 'renamed') return text(t => `kỳ trước là ${t.list(names)}`, t => `was ${t.list(names)}`)
  if (kin.is === 'same') return before === undefined && open === undefined ? text(() => 'kỳ trước chưa nộp', () => 'not submitted before') : undefined
  if (kin.is === 'split') return text(t => `tách từ ${t.list(names)}: không so sánh`, t => `parted from ${t.list(names)}: not compared`)
  if (kin.is === 'several') return text(t => `có thể là một trong nhiều đơn vị trùng tên (${t.list(names)}): không so sánh`, t => `may be one of several units of its name (${t.list(names)}): not compared`)
  const all = [...names, ...kin.missing]
  if (open !== undefined) return text(t => `sáp nhập từ ${t.list(all)}`, t => `merged from ${t.list(all)}`)
  const how = before === undefined ? text(() => 'không so sánh', () => 'not compared') : text(() => 'so với trung bình cộng của các đơn vị ấy', () => 'compared with their mean')
  return text(t => `sáp nhập từ ${t.list(all)}: ${t.say(how)}`, t => `merged from ${t.list(all)}: ${t.say(how)}`)
}

export const compareWords = {
  unit: text(() => 'Đơn vị', () => 'Unit'), before: text(() => 'Trước', () => 'Before'), now: text(() => 'Nay', () => 'Now'), change: text(() => 'Tăng, giảm', () => 'Change'),
  rank: text(() => 'Hạng', () => 'Rank'), grade: text(() => 'Xếp loại', () => 'Grade'), index: text(() => 'chỉ số', () => 'index'), alike: text(() => 'Cùng tiêu chí', () => 'Like for like'),
  code: text(() => 'Mã', () => 'Code'), part: text(() => 'Lĩnh vực, tiêu chí thành phần', () => 'Field, component'), max: text(() => 'tối đa', () => 'maximum'),
  criteria: text(() => 'tiêu chí', () => 'criteria'), evidence: text(() => 'số liệu', () => 'evidence'), appraisal: text(() => 'thẩm định', () => 'appraisal'), tool: text(() => 'chương trình', () => 'program'),
  criteriaHead: text(() => 'Tiêu chí', () => 'Criteria'), evidenceHead: text(() => 'Số liệu', () => 'Evidence'), appraisalHead: text(() => 'Thẩm định', () => 'Appraisal'), toolHead: text(() => 'C.trình', () => 'Program'),
  sum: text(() => 'Cộng', () => 'Sum'),
  aside: text(() => 'Không so sánh, đổi tên hoặc chuyển nhóm', () => 'Not compared, renamed or moved to another list'),
  gone: text(() => 'Kỳ trước có, nay không còn', () => 'In the result before and no longer'),
  fresh: text(() => 'Tiêu chí mới (ngoài phần cùng tiêu chí)', () => 'New components (not like for like)'),
  ended: text(() => 'Tiêu chí đã bỏ (ngoài phần cùng tiêu chí)', () => 'Components gone (not like for like)'),
  why: text(() => 'Vì sao chỉ số thay đổi (cộng lại đúng bằng chênh lệch)', () => 'Why the index changed (the causes add up to the difference)'),
} satisfies Record<string, Text>
