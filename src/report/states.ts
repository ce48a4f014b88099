import type { LeafState } from '../scoring/scorecard.ts'
import { text, type Text } from '../text.ts'

/** Short marks for what is not a score; a scored leaf has none. */
export const stateMarks: Readonly<Record<LeafState, Text | undefined>> = {
  'scored': undefined,
  'blank': text(() => 'trống', () => 'blank'),
  'not-arisen': text(() => 'KPS', () => 'none'),
  'not-applicable': text(() => 'KAD', () => 'n/a'),
  'pending': text(() => 'chờ', () => 'pending'),
  'unreadable': text(() => 'lỗi', () => 'error'),
}

/** The same in words. */
export const stateNames: Readonly<Record<LeafState, Text>> = {
  'scored': text(() => 'đã chấm', () => 'scored'),
  'blank': text(() => 'chưa kê khai', () => 'not answered'),
  'not-arisen': text(() => 'không phát sinh', () => 'did not arise'),
  'not-applicable': text(() => 'không áp dụng', () => 'not applicable'),
  'pending': text(() => 'chờ thẩm định', () => 'pending appraisal'),
  'unreadable': text(() => 'không đọc được', () => 'unreadable'),
}
