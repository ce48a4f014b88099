import type { Before } from '../scoring/compare/before.ts'
import { text, type Text } from '../text.ts'

/** Who a unit was, where it was not simply itself, and why it is not compared; undefined where there is nothing to say. */
export function kinWords({ was, from, index }: Before): Text | undefined {
  const isCompared = index !== undefined
  if (was === 'new') return text(() => 'không có trong kết quả trước', () => 'not in the result before')
  if (was === 'renamed') return text(t => `trước là ${t.list(from)}`, t => `was ${t.list(from)}`)
  if (was === 'same') return isCompared ? undefined : text(() => 'không so với kết quả trước', () => 'not compared with the result before')
  if (was === 'split') return text(t => `tách từ ${t.list(from)}, không so sánh`, t => `parted from ${t.list(from)}, not compared`)
  if (was === 'several') return text(t => `có thể là một trong nhiều đơn vị trùng tên (${t.list(from)}), không so sánh`, t => `may be one of several units of its name (${t.list(from)}), not compared`)
  return isCompared
    ? text(t => `so với trung bình cộng của ${t.list(from)}`, t => `compared with the mean of ${t.list(from)}`)
    : text(t => `sáp nhập từ ${t.list(from)}, không so sánh`, t => `merged from ${t.list(from)}, not compared`)
}
