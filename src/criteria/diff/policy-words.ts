import { text, type Text } from '../../text.ts'
import type { CriteriaSet, NotApplicable, NotArisen, Source } from '../criteria.ts'

/** The values of the set's policies as a decision would say them. */
export const policyWords = {
  notArisen: {
    full: text(() => 'đủ điểm', () => 'the maximum'),
    exclude: text(() => 'không tính vào điểm tối đa', () => 'left out of the maximum'),
    zero: text(() => '0 điểm', () => '0 points'),
  } satisfies Record<NotArisen, Text>,
  notApplicable: {
    exclude: text(() => 'không tính vào điểm tối đa', () => 'left out of the maximum'),
    full: text(() => 'đủ điểm', () => 'the maximum'),
  } satisfies Record<NotApplicable, Text>,
  source: {
    self: text(() => 'đơn vị tự chấm', () => 'the unit itself'),
    survey: text(() => 'khảo sát', () => 'the survey'),
    appraisal: text(() => 'cơ quan thẩm định', () => 'the appraisers'),
  } satisfies Record<Source, Text>,
  withoutProof: {
    warn: text(() => 'vẫn tính điểm, nhắc', () => 'counted, with a warning'),
    zero: text(() => '0 điểm', () => '0 points'),
  } satisfies Record<CriteriaSet['withoutProof'], Text>,
  whenNotAppraised: {
    self: text(() => 'dùng điểm tự chấm', () => 'the self-score stands'),
    pending: text(() => 'chờ thẩm định', () => 'pending'),
  } satisfies Record<CriteriaSet['whenNotAppraised'], Text>,
  surveyWhenNotHeld: {
    rescale: text(() => 'quy đổi phần còn lại', () => 'the rest is rescaled'),
    zero: text(() => '0 điểm', () => '0 points'),
  } satisfies Record<CriteriaSet['surveyWhenNotHeld'], Text>,
  by: {
    published: text(() => 'chỉ số đã làm tròn', () => 'the rounded index'),
    exact: text(() => 'chỉ số chính xác', () => 'the exact index'),
  } satisfies Record<CriteriaSet['ranking']['by'], Text>,
  ties: {
    competition: text(() => 'bỏ hạng (1, 1, 3)', () => 'competition (1, 1, 3)'),
    dense: text(() => 'liền hạng (1, 1, 2)', () => 'dense (1, 1, 2)'),
  } satisfies Record<CriteriaSet['ranking']['ties'], Text>,
  mode: {
    'half-up': text(() => 'từ nửa trở lên làm tròn lên', () => 'half up'),
    'down': text(() => 'cắt bỏ phần lẻ', () => 'cut down'),
  } satisfies Record<CriteriaSet['rounding']['mode'], Text>,
  at: {
    total: text(() => 'một lần ở tổng', () => 'once, at the total'),
    component: text(() => 'ở từng thành phần', () => 'at each component'),
  } satisfies Record<CriteriaSet['rounding']['at'], Text>,
}
