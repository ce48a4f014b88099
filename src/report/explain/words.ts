import { text, type Text } from '../../text.ts'

const both = (vi: string, en: string): Text => text(() => vi, () => en)

/** What stands before each part of a chain or a slip. */
export const labels = {
  unit: both('Đơn vị', 'Unit'), basis: both('Căn cứ', 'Basis'), lines: both('Quy định', 'Written at'), says: both('Cách tính', 'Rule'), figures: both('Số liệu', 'Figures'),
  proof: both('Kiểm chứng', 'Proof'), explanation: both('Giải trình', 'Explained'), arithmetic: both('Phép tính', 'Arithmetic'), appraisal: both('Thẩm định', 'Appraisal'), survey: both('Khảo sát', 'Survey'),
  next: both('Mức tiếp', 'Next level'), effect: both('Khi đạt', 'Effect'), most: both('Cao nhất', 'At most'), open: both('Chưa xong', 'Open'),
  state: both('Trạng thái', 'State'), held: both('Giữ mức', 'Held'), rounded: both('Làm tròn', 'Rounded'), unproven: both('Không tính', 'Not counted'), wiped: both('Mất điểm', 'Lost'),
  total: both('Tổng điểm', 'Points'), index: both('Chỉ số', 'Index'), rank: both('Hạng', 'Rank'), grade: both('Xếp loại', 'Grade'), group: both('Nhóm', 'Group'), caps: both('Mức trần', 'Capped'),
} satisfies Record<string, Text>

/** Single words and phrases within the parts. */
export const words = {
  earlier: both('nguồn trước ghi', 'an earlier source said'), unsaid: both('không nguồn nào ghi', 'no source says it'),
  rule: both('cách chấm ở dòng', 'its rule on line'), decided: both('quyết định điểm: dòng', 'what decided: line'),
  noProof: both('điểm tự chấm chưa kèm tài liệu kiểm chứng', 'the claim names no document'), wanted: both('cần', 'wanted'), whole: both('số liệu của thành phần', 'of the component as a whole'),
  pointsOf: both('điểm', 'points'), notSubmitted: both('Chưa nộp: chưa có số liệu nào nên chưa có điểm, hạng, xếp loại.', 'Not submitted: without any figures there are no points, rank or grade.'),
  code: both('Mã', 'Code'), name: both('Tiêu chí thành phần', 'Component'), field: both('Lĩnh vực', 'Field'), got: both('Đạt', 'Points'), max: both('Tối đa', 'Maximum'), lost: both('Mất', 'Lost'),
  why: both('Vì sao, ở đâu', 'Why, and where'), possible: both('Có thể được', 'Possible'),
  lostTitle: both('Các tiêu chí thành phần mất điểm, nhiều trước:', 'Components that lost points, most first:'), openTitle: both('Các tiêu chí thành phần chưa ngã ngũ:', 'Components not settled yet:'),
  nothingLost: both('Không mất điểm ở tiêu chí thành phần nào.', 'No component lost points.'), fieldsTitle: both('Theo lĩnh vực:', 'By field:'),
  unranked: both('chưa xếp', 'none'), ungraded: both('chưa xếp', 'none'), unchanged: both('không đổi', 'unchanged'),
  incomplete: both('Chưa đủ căn cứ: còn nội dung không đọc được hoặc chờ thẩm định, nên chưa có hạng và xếp loại.', 'Incomplete: something is unreadable or not yet appraised, so there is no rank and no grade.'),
} satisfies Record<string, Text>
