import { sheetNames } from '../../evidence/layout.ts'
import type { Page } from '../../page.ts'
import { text, type Lang, type Text } from '../../text.ts'
import { looks } from './looks.ts'
import { stateWords, titles } from './words.ts'

const { form, figures, missing } = sheetNames

const steps: readonly Text[] = [
  text(
    () => `1. Nhập số liệu dùng chung ở sheet “${figures}” (nếu có) trước; mỗi số liệu chỉ nhập một lần, sheet “${form}” tự lấy sang.`,
    () => `1. Type the shared figures on the sheet “${figures}” (if there is one) first, each once; the sheet “${form}” takes them over.`),
  text(
    () => `2. Ở sheet “${form}”, điền các ô nền vàng của cột “Số liệu kê khai”. Bấm vào ô sẽ hiện lời nhắc ô đó cần gì. Ô nền xám tự tính, không nhập.`,
    () => `2. On the sheet “${form}” fill in the yellow cells of the column of declared figures. A hint shows what a cell wants. Grey cells are calculated.`),
  text(
    () => '3. Số: gõ chữ số, không gõ kèm chữ. Tỷ lệ: gõ 98,5 hoặc 98,5%; ô tự hiện dấu %. Ngày: gõ ngày/tháng/năm, ví dụ 31/01/2025. Câu hỏi Có/Không và các mức: chọn trong danh sách.',
    () => '3. Numbers: digits only. Rates: 98.5 or 98.5%; the cell shows the sign. Dates: day/month/year, such as 31/01/2025. Questions and levels: pick from the list.'),
  text(
    () => `4. Việc không xảy ra trong kỳ: ghi “${stateWords.notArisen.vi}”. Tiêu chí không thuộc nhiệm vụ của đơn vị: ghi “${stateWords.notApplicable.vi}”. Không bỏ trống và không ghi số 0 thay cho hai trường hợp này.`,
    () => `4. What did not occur in the period: “${stateWords.notArisen.en}”. What is no task of the unit: “${stateWords.notApplicable.en}”. Do not leave the cell blank or write 0 instead.`),
  text(
    () => '5. Cột “Tài liệu kiểm chứng”: ghi số, ký hiệu, ngày, trích yếu văn bản hoặc đường dẫn. Cột “Giải trình”: nêu lý do khi chưa đạt hoặc khi số liệu khác hệ thống.',
    () => '5. Column of proof: number, date and subject of the document, or a link. Column of explanation: why a target was missed, or why figures differ.'),
  text(
    () => '6. Điểm, tổng điểm, chỉ số và xếp loại tự tính ngay khi nhập. Đây là kết quả dự kiến: chưa gồm điểm khảo sát, điểm thẩm định và tỷ lệ khống chế xếp loại giữa các đơn vị.',
    () => '6. Points, sums, index and grade follow as you type. They are provisional: survey, appraisal and quotas of grades are not in them.'),
  text(
    () => `7. Dòng ngay trên đầu bảng cho biết còn bao nhiêu mục chưa kê khai, còn thiếu số liệu (đã nhập một phần) hoặc có ô chưa đọc được; ô cần sửa có nền hồng. Sheet “${missing}” cho biết từng mục đang mất bao nhiêu điểm, còn thiếu số liệu, minh chứng nào và mức kế tiếp.`,
    () => `7. The line above the head of the table counts what is not declared, lacks a figure, or has an unreadable cell; such cells are pink. The sheet “${missing}” shows what each item loses, which figures and proofs are missing, and its next level.`),
  text(
    () => '8. Không thêm, xóa dòng, cột; không đổi tên sheet. Lưu tệp dạng .xlsx rồi gửi về cơ quan chủ trì.',
    () => '8. Do not add or delete rows or columns, nor rename sheets. Save as .xlsx and send it to the office in charge.'),
]

/** The sheet "Hướng dẫn": one page on how to fill in. */
export function guidePage(lang: Lang): Page {
  return {
    name: sheetNames.guide, locked: true, columns: [{ width: 110 }], print: { landscape: true, fitWidth: true },
    rows: [{ boxes: [{ value: titles.guide[lang], look: looks.title }] }, { boxes: [] }, ...steps.map(step => ({ boxes: [{ value: step[lang], look: { ...looks.left, size: 12 } }] }))],
  }
}
