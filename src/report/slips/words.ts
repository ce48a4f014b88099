import { text, type Text } from '../../text.ts'

/** What stands on a slip. */
export const slipWords = {
  issuer: text(() => '……………………………………', () => '……………………………………'),
  nation: text(() => 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', () => 'SOCIALIST REPUBLIC OF VIETNAM'),
  motto: text(() => 'Độc lập - Tự do - Hạnh phúc', () => 'Independence - Freedom - Happiness'),
  title: text(() => 'PHIẾU ĐIỂM', () => 'SLIP'),
  points: text(() => 'Tổng điểm', () => 'Points'), bonus: text(() => 'điểm thưởng', () => 'bonus'), penalty: text(() => 'điểm phạt', () => 'penalty'),
  soFar: text(() => 'Mới tính được', () => 'So far'), finally: text(() => 'Khi đủ căn cứ', () => 'Once all is known'),
  limit: text(() => 'Giới hạn tổng điểm', () => 'Limit of the total'), added: text(() => 'Cách cộng', () => 'How it adds up'),
  index: text(() => 'Chỉ số', () => 'Index'), rank: text(() => 'Xếp hạng', () => 'Rank'), grade: text(() => 'Xếp loại', () => 'Grade'), before: text(() => 'Kỳ trước', () => 'Before'),
  byField: text(() => 'I. ĐIỂM THEO LĨNH VỰC', () => 'I. POINTS BY FIELD'),
  lost: text(() => 'II. TIÊU CHÍ THÀNH PHẦN MẤT ĐIỂM, ĐIỂM PHẠT', () => 'II. COMPONENTS THAT LOST POINTS, PENALTIES'),
  rest: text(() => 'III. CÁC TIÊU CHÍ THÀNH PHẦN KHÁC', () => 'III. OTHER COMPONENTS'),
  nothingLost: text(() => 'Không mất điểm ở tiêu chí thành phần nào.', () => 'No component lost points.'),
  open: text(() => 'Chưa ngã ngũ (chưa được tính điểm nào)', () => 'Not settled yet (nothing is counted)'),
  full: text(() => 'Đạt điểm tối đa', () => 'At the maximum'), extra: text(() => 'Điểm thưởng', () => 'Bonus'),
  out: text(() => 'Không tính vào điểm tối đa', () => 'Left out of the maximum'),
  code: text(() => 'Mã', () => 'Code'), field: text(() => 'Lĩnh vực', () => 'Field'), component: text(() => 'Tiêu chí thành phần', () => 'Component'),
  max: text(() => 'Tối đa', () => 'Max'), self: text(() => 'Tự chấm', () => 'Self'), got: text(() => 'Điểm', () => 'Points'), ratio: text(() => 'Đạt %', () => 'In %'), bar: text(() => 'Tỷ lệ đạt', () => 'Reached'),
  why: text(() => 'Lý do; ý kiến thẩm định; việc cần làm', () => 'Reason; the appraisers’ opinion; what to do'),
  noProof: text(() => 'Thiếu tài liệu kiểm chứng', () => 'No proof named'),
  incomplete: text(() => 'Chưa xếp hạng: còn nội dung không đọc được hoặc chờ thẩm định.', () => 'Not ranked: something is unreadable or not yet appraised.'),
  notSubmitted: text(() => 'Đơn vị chưa nộp phiếu và số liệu: không có điểm, không xếp hạng.', () => 'The unit handed nothing in: no points, no rank.'),
  place: text(() => '………, ngày …… tháng …… năm ………', () => '………, date ………'),
  author: text(() => 'NGƯỜI LẬP PHIẾU', () => 'PREPARED BY'), head: text(() => 'THỦ TRƯỞNG CƠ QUAN', () => 'HEAD OF THE OFFICE'), sign: text(() => '(Ký, ghi rõ họ tên)', () => '(Signature and name)'),
} satisfies Record<string, Text>
