import type { LeafScore, LeafState } from '../scoring/scorecard.ts'
import { text, type Text } from '../text.ts'

/** The short mark of a state; a score has none. */
export const stateMarks = {
  'scored': undefined,
  'blank': text(() => 'trống', () => 'blank'),
  'not-arisen': text(() => 'KPS', () => 'none'),
  'not-applicable': text(() => 'KAD', () => 'n/a'),
  'pending': text(() => 'chờ', () => 'pending'),
  'unreadable': text(() => 'lỗi', () => 'error'),
} satisfies Record<LeafState, Text | undefined>

/** What a state is called. */
export const stateNames: Readonly<Record<LeafState, Text>> = {
  'scored': text(() => 'đã chấm', () => 'scored'),
  'blank': text(() => 'chưa kê khai', () => 'not answered'),
  'not-arisen': text(() => 'không phát sinh', () => 'did not arise'),
  'not-applicable': text(() => 'không áp dụng', () => 'not applicable'),
  'pending': text(() => 'chờ thẩm định', () => 'pending appraisal'),
  'unreadable': text(() => 'không đọc được', () => 'unreadable'),
}

/** The mark of a survey that nobody held. */
export const notSurveyed = text(() => 'không KS', () => 'no survey')
const undersampled = text(() => 'ít phiếu', () => 'few')
const awaited = text(() => 'chờ', () => 'awaited')

/** A survey that was not held leaves a component out: that is not "không áp dụng" to the unit. */
const isNotSurveyed = (leaf: LeafScore): boolean => leaf.component.source === 'survey' && leaf.because !== undefined && leaf.state === 'not-applicable'

/** Everything was read; there is just too little of it. */
const isUndersampled = (leaf: LeafScore): boolean => leaf.state === 'unreadable' && leaf.survey !== undefined

/** Whether nobody knows yet what a component is worth: it is not lost, it is open. */
export const isUnsettled = (leaf: LeafScore): boolean => leaf.state === 'pending' || leaf.state === 'unreadable'

/** A short mark for what is not a score; a scored leaf has none. */
export function markOf(leaf: LeafScore): Text | undefined {
  if (isNotSurveyed(leaf)) return notSurveyed
  if (isUndersampled(leaf)) return undersampled
  return leaf.state === 'blank' && leaf.component.source !== 'self' ? awaited : stateMarks[leaf.state]
}

/** The state in words; what others have yet to give is awaited, not forgotten by the unit. */
export function stateOf(leaf: LeafScore): Text {
  if (isUndersampled(leaf)) return text(() => 'chưa đủ phiếu khảo sát', () => 'too few answers')
  if (isNotSurveyed(leaf)) return text(() => 'chưa có khảo sát', () => 'no survey')
  if (leaf.state !== 'blank' || leaf.component.source === 'self') return stateNames[leaf.state]
  return leaf.component.source === 'survey' ? text(() => 'chờ kết quả khảo sát', () => 'awaits the survey') : text(() => 'chờ kết quả thẩm định', () => 'awaits the appraisal')
}
