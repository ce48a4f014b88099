import type { Finding } from '../finding.ts'
import { joined, same, type Text } from '../text.ts'

interface Saying {
  readonly is: Text
  readonly fix: Text
}

const saveAsXlsx: Text = { vi: 'Mở bằng Excel, chọn Save As → Excel Workbook (.xlsx), rồi dùng tệp mới.', en: 'Open it in Excel, choose Save As → Excel Workbook (.xlsx), and use the new file.' }
const sendAgain: Text = { vi: 'Xin đơn vị gửi lại tệp.', en: 'Ask for the file again.' }

const sayings = {
  'not-found': { is: { vi: 'Không tìm thấy tệp.', en: 'There is no such file.' }, fix: { vi: 'Kiểm tra lại tên tệp và thư mục.', en: 'Check its name and folder.' } },
  'is-a-folder': { is: { vi: 'Đây là thư mục, không phải tệp.', en: 'This is a folder, not a file.' }, fix: { vi: 'Ghi tên một tệp trong thư mục.', en: 'Name a file in it.' } },
  'no-access': { is: { vi: 'Không được phép mở tệp, hoặc tệp đang bị chương trình khác giữ.', en: 'The file may not be opened, or another program holds it.' }, fix: { vi: 'Đóng chương trình đang mở tệp, hoặc xin quyền đọc.', en: 'Close the program that has it open, or ask for the right to read it.' } },
  'unreadable': { is: { vi: 'Không đọc được tệp từ đĩa.', en: 'The file cannot be read from the disk.' }, fix: { vi: 'Chép tệp về máy rồi chạy lại.', en: 'Copy it to this computer and run again.' } },
  'empty': { is: { vi: 'Tệp rỗng (0 byte), có thể do gửi hoặc tải về chưa xong.', en: 'The file is empty (0 bytes); perhaps sending or downloading stopped.' }, fix: sendAgain },
  'lock': { is: { vi: 'Đây là tệp khóa tạm của Excel (~$…), không phải số liệu.', en: 'This is a lock file of Excel (~$…), not data.' }, fix: { vi: 'Đóng Excel, và dùng tệp cùng tên không có ~$.', en: 'Close Excel, and use the file of the same name without ~$.' } },
  'password': { is: { vi: 'Tệp được đặt mật khẩu nên không đọc được.', en: 'The file is protected by a password and cannot be read.' }, fix: { vi: 'Mở bằng Excel, chọn File → Info → Protect Workbook → Encrypt with Password, xóa mật khẩu rồi lưu lại.', en: 'Open it in Excel, choose File → Info → Protect Workbook → Encrypt with Password, clear the password and save.' } },
  'old-xls': { is: { vi: 'Tệp theo định dạng Excel cũ (.xls, Excel 97-2003), máy này chưa cài phần đọc định dạng đó.', en: 'The file has the old Excel format (.xls, Excel 97-2003), and what reads it is not installed here.' }, fix: { vi: 'Mở bằng Excel, lưu lại thành .xlsx (Save As → Excel Workbook) rồi dùng tệp mới; hoặc cài thêm bằng: npm install @e965/xlsx', en: 'Open it in Excel, save it as .xlsx (Save As → Excel Workbook) and use the new file; or install the reader: npm install @e965/xlsx' } },
  'old-office': { is: { vi: 'Tệp Office đời cũ, nhưng không phải bảng tính Excel.', en: 'The file is an old Office file, but no Excel workbook.' }, fix: saveAsXlsx },
  'binary-workbook': { is: { vi: 'Tệp là bảng tính Excel nhị phân (.xlsb).', en: 'The file is a binary Excel workbook (.xlsb).' }, fix: saveAsXlsx },
  'html': { is: { vi: 'Tệp thật ra là một trang web (HTML) không có bảng số liệu nào.', en: 'The file is really a web page (HTML) without any table.' }, fix: { vi: 'Xuất lại tệp từ phần mềm, chọn định dạng Excel (.xlsx), rồi mở xem trước khi gửi.', en: 'Export it again from the system as Excel (.xlsx), and look into it before sending.' } },
  'login-page': { is: { vi: 'Tệp thật ra là trang đăng nhập của một phần mềm: lúc tải về chưa đăng nhập, hoặc phiên làm việc đã hết.', en: 'The file is really the login page of a system: nobody was logged in when it was downloaded, or the session had ended.' }, fix: { vi: 'Đăng nhập phần mềm rồi tải lại tệp.', en: 'Log in to the system and download the file again.' } },
  'web-archive': { is: { vi: 'Tệp thật ra là trang web lưu một tệp (.mht) mang tên bảng tính.', en: 'The file is really a web archive (.mht) with the name of a workbook.' }, fix: saveAsXlsx },
  'xml-2003': { is: { vi: 'Tệp là bảng tính XML 2003 hoặc XML thường, không phải .xlsx.', en: 'The file is an XML 2003 sheet or plain XML, not an .xlsx.' }, fix: saveAsXlsx },
  'numbers': { is: { vi: 'Tệp là bảng tính Numbers của máy Apple.', en: 'The file is an Apple Numbers sheet.' }, fix: { vi: 'Mở bằng Numbers, chọn File → Export To → Excel, rồi dùng tệp .xlsx mới.', en: 'Open it in Numbers, choose File → Export To → Excel, and use the new .xlsx.' } },
  'word': { is: { vi: 'Tệp là văn bản Word, không phải bảng tính.', en: 'The file is a Word document, not a workbook.' }, fix: { vi: 'Xin đơn vị gửi bảng tính (.xlsx) đã phát; nếu chỉ có bản Word thì chép số liệu vào đúng các ô của bảng tính đó.', en: 'Ask for the workbook (.xlsx) that was handed out; where only the Word file exists, copy its figures into the cells of that workbook.' } },
  'slides': { is: { vi: 'Tệp là bản trình chiếu, không phải bảng tính.', en: 'The file is a presentation, not a workbook.' }, fix: sendAgain },
  'pdf': { is: { vi: 'Tệp thật ra là PDF, không phải bảng tính.', en: 'The file is really a PDF, not a workbook.' }, fix: { vi: 'Xin đơn vị gửi bảng tính gốc (.xlsx), không phải bản PDF.', en: 'Ask for the original workbook (.xlsx), not the PDF.' } },
  'picture': { is: { vi: 'Tệp thật ra là ảnh chụp, không phải bảng tính.', en: 'The file is really a picture, not a workbook.' }, fix: { vi: 'Xin đơn vị gửi bảng tính gốc (.xlsx), không phải ảnh.', en: 'Ask for the original workbook (.xlsx), not a picture.' } },
  'packed': { is: { vi: 'Tệp là gói nén (.zip, .rar, .7z), không phải bảng tính.', en: 'The file is an archive (.zip, .rar, .7z), not a workbook.' }, fix: { vi: 'Giải nén, rồi dùng các bảng tính bên trong.', en: 'Unpack it, and use the workbooks in it.' } },
  'shortcut': { is: { vi: 'Tệp là lối tắt (shortcut), không phải bảng tính.', en: 'The file is a shortcut, not a workbook.' }, fix: { vi: 'Chép chính tệp gốc vào thư mục này.', en: 'Copy the file itself into this folder.' } },
  'not-a-workbook': { is: { vi: 'Tệp không phải bảng tính Excel (.xlsx).', en: 'The file is no Excel workbook (.xlsx).' }, fix: saveAsXlsx },
  'no-sheet': { is: { vi: 'Bảng tính không có trang số liệu nào (chỉ có biểu đồ, hoặc không có gì).', en: 'The workbook has no sheet of cells (only charts, or nothing).' }, fix: { vi: 'Kiểm tra xem đã gửi đúng tệp chưa.', en: 'Check whether the right file was sent.' } },
  'truncated': { is: { vi: 'Tệp bị cụt hoặc hỏng, có thể do sao chép hay tải về chưa hết.', en: 'The file is cut off or damaged; perhaps a copy or a download did not end.' }, fix: sendAgain },
  'broken-xml': { is: { vi: 'Nội dung bên trong tệp bị hỏng.', en: 'What is inside the file is damaged.' }, fix: { vi: 'Mở bằng Excel, để Excel sửa (Repair), rồi lưu thành tệp mới.', en: 'Open it in Excel, let Excel repair it, and save it as a new file.' } },
  'too-large': { is: { vi: 'Tệp bung ra quá lớn so với một bảng số liệu nên không được mở.', en: 'The file unpacks to far more than a sheet of figures, so it is not opened.' }, fix: { vi: 'Xóa các dòng, cột và trang thừa, hoặc chia thành nhiều tệp.', en: 'Remove surplus rows, columns and sheets, or split it.' } },
} as const satisfies Readonly<Record<string, Saying>>

/** What can be wrong with a whole file, before any cell of it can be read. */
export type Fault = keyof typeof sayings

/** Faults that the outside knows as one: none of these is a workbook that this program reads. */
const known: Partial<Readonly<Record<Fault, string>>> = {
  'old-office': 'not-a-workbook', 'binary-workbook': 'not-a-workbook', 'xml-2003': 'not-a-workbook', 'numbers': 'not-a-workbook',
  'word': 'not-a-workbook', 'slides': 'not-a-workbook', 'pdf': 'not-a-workbook', 'picture': 'not-a-workbook', 'packed': 'not-a-workbook', 'shortcut': 'not-a-workbook',
  'login-page': 'html', 'web-archive': 'html',
}

/** An error about the whole of `file`, under the code `file/…`; `read` names the part of it where it was met. */
export function faultFinding(fault: Fault, file: string, read?: string): Finding {
  const { is: message, fix } = sayings[fault]
  return { code: `file/${known[fault] ?? fault}`, severity: 'error', at: { file }, message, fix, ...(read === undefined ? {} : { read }) }
}

/** `cchc.yaml: Không tìm thấy tệp. Kiểm tra lại…`: a fault in one line with its file. */
export const faultLine = (fault: Fault, file: string): Text => joined([same(`${file}:`), sayings[fault].is, sayings[fault].fix], ' ')

const causes: Readonly<Record<string, Fault>> = {
  ENOENT: 'not-found', ENOTDIR: 'not-found', ENAMETOOLONG: 'not-found', EISDIR: 'is-a-folder',
  EACCES: 'no-access', EPERM: 'no-access', EBUSY: 'no-access', ERR_FS_FILE_TOO_LARGE: 'too-large',
}

/** The code that the operating system gave: `ENOENT`, `EBUSY` … */
export const causeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'UNKNOWN'

/** Why a file could not be read. */
export const readingFault = (error: unknown): Fault => causes[causeOf(error)] ?? 'unreadable'
