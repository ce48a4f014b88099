import type { Finding } from '../../finding.ts'
import { text, type Text } from '../../text.ts'
import { faultFinding, type Fault } from '../faults.ts'

const openAndSave = text(
  () => 'Đây là mẫu của chính bạn: mở bằng Word, lưu lại thành tệp .docx mới. Word cũng không mở được thì lấy mẫu mới: cchc report <ket-qua.json> --to template.',
  () => 'It is your own template: open it in Word and save it as a new .docx. Where Word cannot open it either, make a new one: cchc report <ket-qua.json> --to template.')

/** What to do about a file of Word that cannot be used as it is; what is not named here is no Word document at all. */
const fixes: Partial<Readonly<Record<Fault, Text>>> = {
  'empty': openAndSave, 'truncated': openAndSave, 'broken-xml': openAndSave, 'unreadable': openAndSave,
  'password': text(() => 'Mở bằng Word, chọn File → Info → Protect Document → Encrypt with Password, xóa mật khẩu rồi lưu lại.', () => 'Open it in Word, choose File → Info → Protect Document → Encrypt with Password, clear the password and save.'),
  'too-large': text(() => 'Mở bằng Word, bỏ bớt hình và phần thừa, rồi lưu thành tệp .docx mới.', () => 'Open it in Word, take out pictures and what is not needed, and save it as a new .docx.'),
}

const tooLarge = text(() => 'Mẫu báo cáo bung ra quá lớn nên không được mở.', () => 'The template unpacks to far too much, so it is not opened.')

/** What is said of a whole file that cannot serve as a template, in the words of a document and not of a workbook. */
export function templateFault(fault: Fault | 'not-word', file: string): Finding {
  const fix = fault === 'not-word' ? undefined : fixes[fault]
  if (fault === 'not-word' || fix === undefined) return notWord(file)
  return { ...faultFinding(fault, file), ...(fault === 'too-large' ? { message: tooLarge } : {}), fix }
}

const notWord = (file: string): Finding => ({
  code: 'template/not-word', severity: 'error', at: { file },
  message: text(() => 'Mẫu báo cáo không phải văn bản Word (.docx).', () => 'The template is no Word document (.docx).'),
  fix: text(() => 'Mở bằng Word, chọn Save As → Word Document (.docx), không kèm macro.', () => 'Open it in Word and choose Save As → Word Document (.docx), without macros.'),
})
