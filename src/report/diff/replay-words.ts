import { sum } from '../../rational.ts'
import type { Replay, Replayed } from '../../scoring/replay.ts'
import { joined, same, text, type Text } from '../../text.ts'
import { rankSpan, replayFacts, type Uncollected } from './replay-facts.ts'

/** What is said before the table: how the evidence was read, and what it does not hold. */
export function replayNotes(replay: Replay): readonly Text[] {
  const { uncollected } = replayFacts(replay)
  return [
    text(() => `Số liệu đọc theo ${replay.before.set.id}, tính điểm theo cả hai bộ.`, () => `The evidence is read with ${replay.before.set.id} and scored under both sets.`),
    ...(replay.years === 0 ? [] : [text(
      () => `Ngày trong số liệu được hiểu là cùng ngày của năm ${replay.after.set.year}.`,
      () => `Dates of the evidence are taken as the same days of ${replay.after.set.year}.`)]),
    ...(uncollected.length === 0 ? [] : [uncollectedText(uncollected)]),
  ]
}

function uncollectedText(all: readonly Uncollected[]): Text {
  const points = sum(all.map(({ component }) => component.max))
  const list = joined(all.map(({ component, units }) => text(
    t => `${component.code} ${t.say(component.name)} (${t.number(component.max)} điểm, ${units} đơn vị)`,
    t => `${component.code} ${t.say(component.name)} (${t.number(component.max)} points, ${units} units)`)), '; ')
  return text(
    t => `Chưa từng thu thập: ${t.say(list)}. Chỉ số mới và hạng mới tính trên phần đã có; khoảng cho biết chỉ số, hạng nếu ${t.number(points)} điểm này được từ 0 đến đủ điểm.`,
    t => `Never collected: ${t.say(list)}. The new index and rank go by the rest; the spans show what they can be if these ${t.number(points)} points earn anything from 0 to all.`)
}

/** What is said after the table: how many moved, which most, which changed grade. */
export function replaySummary(replay: Replay): readonly Text[] {
  const { ranked, moved, certain, biggest, regraded } = replayFacts(replay)
  const sure = certain.length === moved.length ? text(() => '', () => '') : text(() => ` (chắc chắn: ${certain.length})`, () => ` (for certain: ${certain.length})`)
  return [
    text(t => `${moved.length}/${ranked.length} đơn vị đổi hạng${t.say(sure)}${most(biggest).vi}.`, t => `${moved.length} of ${ranked.length} units change rank${t.say(sure)}${most(biggest).en}.`),
    regraded.length === 0
      ? text(() => 'Không đơn vị nào đổi loại.', () => 'No unit changes grade.')
      : text(t => `${regraded.length} đơn vị đổi loại: ${t.say(joined(regraded.map(gradeMove), '; '))}.`, t => `${regraded.length} units change grade: ${t.say(joined(regraded.map(gradeMove), '; '))}.`),
  ]
}

function most(units: readonly Replayed[]): Text {
  const list = joined(units.map(unit => same(`${unit.before.unit.name} ${unit.before.rank} → ${unit.after.rank}${isOpen(unit) ? ` (${rankSpan(unit)})` : ''}`)), ', ')
  return units.length === 0 ? same('') : text(t => `; nhiều nhất: ${t.say(list)}`, t => `; most: ${t.say(list)}`)
}

const isOpen = ({ ranks }: Replayed): boolean => ranks !== undefined && ranks.best !== ranks.worst

/** `Xã A: Tốt → Khá`. */
const gradeMove = ({ before, after }: Replayed): Text => text(
  t => `${before.unit.name}: ${t.say(before.grade?.name ?? none)} → ${t.say(after.grade?.name ?? none)}`,
  t => `${before.unit.name}: ${t.say(before.grade?.name ?? none)} → ${t.say(after.grade?.name ?? none)}`)

const none = text(() => 'không xếp loại', () => 'no grade')

/** The heads of the table of units. */
export const heads = {
  before: text(() => 'Hạng cũ', () => 'Old rank'),
  after: text(() => 'Hạng mới', () => 'New rank'),
  ranks: text(() => 'Khoảng hạng', () => 'Rank span'),
  unit: text(() => 'Đơn vị', () => 'Unit'),
  oldIndex: text(() => 'Chỉ số cũ', () => 'Old index'),
  newIndex: text(() => 'Chỉ số mới', () => 'New index'),
  shift: text(() => 'Chênh', () => 'Shift'),
  span: text(() => 'Khoảng', () => 'Span'),
  grade: text(() => 'Xếp loại', () => 'Grade'),
}

/** Why a unit has no rank on one side. */
export const unranked = text(() => 'chưa xếp', () => 'unranked')
