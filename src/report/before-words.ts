import type { Before } from '../scoring/compare/before.ts'
import type { UnitScore } from '../scoring/scorecard.ts'
import { joined, text, type Text } from '../text.ts'

/** Who a unit was in the result before, where it was not simply itself, and why it is not compared; undefined where there is nothing to say. */
export function beforeWords(before: Before, { status }: Pick<UnitScore, 'status'>): Text | undefined {
  const all = [who(before), ...(before.missing === undefined || before.was !== 'merged' ? [] : [absent(before.missing)]), ...(before.parted === undefined ? [] : [partedWords(before.parted)]), ...(before.silent === undefined ? [] : [silentWords(before.silent)]), ...(status === 'not-submitted' ? [notNow] : []), ...(before.open === undefined ? [] : [openWords[before.open]]), ...(before.unsettled === true ? [unsettledWords] : []), ...(before.movedList === true ? [movedListWords] : [])]
    .filter(each => each !== undefined)
  return all.length === 0 ? undefined : joined(all, '; ')
}

function who(before: Before): Text | undefined {
  const { was, index, open: side } = before
  if (was === 'new') return text(() => 'không có trong kết quả trước', () => 'not in the result before')
  if (was === 'same') return index === undefined && side === undefined ? text(() => 'kỳ trước chưa nộp, không so sánh', () => 'not submitted before: not compared') : undefined
  const kin = kinWords(before)
  if (was === 'renamed') return index === undefined && side === undefined ? joined([kin, text(() => 'kỳ trước chưa nộp nên không so sánh', () => 'not submitted before: not compared')], ', ') : kin
  return joined([kin, was === 'merged' && index !== undefined ? text(() => 'so với trung bình cộng', () => 'compared with their mean') : text(() => 'không so sánh', () => 'not compared')], ', ')
}

/** From what units of before it comes, in a few words: renamed, parted, merged, one of several of its name. */
export function kinWords({ was, from }: Pick<Before, 'was' | 'from'>): Text {
  if (was === 'renamed') return text(t => `trước là ${t.list(from)}`, t => `was ${t.list(from)}`)
  if (was === 'split') return text(t => `tách từ ${t.list(from)}`, t => `parted from ${t.list(from)}`)
  if (was === 'several') return text(t => `có thể là một trong nhiều đơn vị trùng tên (${t.list(from)})`, t => `may be one of several units of its name (${t.list(from)})`)
  return text(t => `sáp nhập từ ${t.list(from)}`, t => `merged from ${t.list(from)}`)
}

const absent = (names: readonly string[]): Text => text(t => `kết quả trước không có ${t.list(names)}`, t => `the result before does not have ${t.list(names)}`)
/** That a predecessor went to several units. */
export const partedWords = (names: readonly string[]): Text => text(t => `${t.list(names)} đã tách ra nhiều đơn vị`, t => `${t.list(names)} ${names.length === 1 ? 'was' : 'were'} parted among several units`)
/** That a predecessor handed nothing in, so that there is no mean. */
export const silentWords = (names: readonly string[]): Text => text(t => `kỳ trước ${t.list(names)} chưa nộp nên không có trung bình cộng`, t => `${t.list(names)} had submitted nothing before, so there is no mean`)
/** That its rank of then was not final. */
export const unsettledWords = text(() => 'hạng kỳ trước chưa chốt (khi ấy còn đơn vị chưa đủ căn cứ): không so hạng', () => 'the rank before was not final (units were incomplete then): ranks are not compared')
const notNow = text(() => 'kỳ này chưa nộp', () => 'not submitted this time')
/** That it stood in another list. */
export const movedListWords = text(() => 'chuyển nhóm: chỉ đặt hai chỉ số cạnh nhau, không so hạng và tiêu chí', () => 'moved to another list: the two indices stand side by side, ranks and components are not compared')
/** The side that is open. */
export const openWords = {
  before: text(() => 'kỳ trước chưa đủ căn cứ, không so sánh', () => 'the result before is incomplete: not compared'),
  now: text(() => 'kỳ này chưa đủ căn cứ, không so sánh', () => 'incomplete this time: not compared'),
} satisfies Record<string, Text>
