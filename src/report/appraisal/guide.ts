import { agreedWord, appraisalSheets, undecidedWord } from '../../evidence/appraisal/layout.ts'
import type { Page } from '../../page.ts'
import { text, type Lang, type Text } from '../../text.ts'
import { looks } from './looks.ts'

const lines: readonly Text[] = [
  text(() => 'Giá trị thẩm định: ghi lại số liệu đúng (số, ngày, mức); phần mềm tính lại điểm theo công thức của tiêu chí.', () => 'Appraised value: the right figure, date or level; the points are computed again by the rule.'),
  text(() => 'Điểm thẩm định: ghi thẳng số điểm từ 0 đến điểm tối đa; điểm này thay điểm tính theo công thức.', () => 'Appraised points: points from 0 to the maximum; they stand in place of the formula.'),
  text(() => `Giữ nguyên điểm: để trống hoặc ghi “${agreedWord.vi}”. “${agreedWord.vi}” xác nhận đã thẩm định.`, () => `To let the points stand: nothing, or “${agreedWord.en}”, which confirms that they were appraised.`),
  text(() => `Chưa quyết được, cần đơn vị giải trình: ghi “${undecidedWord.vi}” và điều cần giải trình ở cột Lý do; tiêu chí ở trạng thái chờ, đơn vị chưa được xếp hạng cho đến lần thẩm định sau.`, () => `Nothing can be decided before the unit explains: write “${undecidedWord.en}” and the question as reason; the component waits, and the unit is not ranked until the next round.`),
  text(() => 'Hạ điểm (hoặc tăng điểm phạt) phải ghi lý do; ô Lý do có nền hồng khi còn thiếu.', () => 'Lowering points (or raising a penalty) needs a reason; the cell is pink while it is missing.'),
  text(() => 'Điểm cuối cùng là điểm của lần thẩm định sau cùng có nói đến tiêu chí đó, không lấy mức cao hơn.', () => 'The final points are those of the last appraisal that speaks of the component, never the larger of two.'),
  text(() => 'Mức làm mất điểm toàn tiêu chí hoặc khống chế xếp loại chỉ bỏ được bằng cách ghi lại mức đúng ở cột “Giá trị thẩm định”.', () => 'A level that wipes a criterion or caps the grade is lifted only by writing the right level as appraised value.'),
  text(() => 'Có thể chia tệp cho nhiều người: mỗi người giữ các dòng của mình; các tệp cùng một lần được gộp lại, hai dòng khác nhau thì không dùng dòng nào.', () => 'Copies may go to several people, each filling in rows of their own; files of one round are put together, and of two rows that differ neither is used.'),
  text(() => 'Các cột ẩn ở bên phải giữ mã đơn vị, mã số liệu: không xóa.', () => 'The hidden columns on the right keep the ids: do not delete them.'),
]

/** The sheet "Hướng dẫn" of the appraisers' workbook. */
export const guidePage = (lang: Lang): Page => ({
  name: appraisalSheets.guide, locked: true, columns: [{ width: 4 }, { width: 110 }],
  rows: [
    { boxes: [{ value: text(() => 'HƯỚNG DẪN THẨM ĐỊNH', () => 'HOW TO APPRAISE')[lang], across: 2, look: looks.title }] },
    ...lines.map((line, index) => ({ boxes: [{ value: index + 1, look: looks.centre }, { value: line[lang], look: { ...looks.text, size: 11 } }] })),
  ],
  print: { landscape: true, fitWidth: true },
})
