import type { Finding } from '../finding.ts'
import { same, text, type Text } from '../text.ts'

const saveAsXlsx = {
  vi: 'mở bằng Excel, chọn Save As → Excel Workbook (.xlsx), rồi dùng tệp mới',
  en: 'open it in Excel, choose Save As → Excel Workbook (.xlsx), and use the new file',
}
const sendAgain = { vi: 'xin đơn vị gửi lại tệp', en: 'ask for the file again' }

const sayings = {
  'not-found': { vi: 'không tìm thấy tệp; kiểm tra lại tên và thư mục', en: 'no such file; check its name and folder' },
  'is-a-folder': { vi: 'đây là thư mục, không phải tệp; ghi tên một tệp trong thư mục', en: 'this is a folder, not a file; name a file in it' },
  'no-access': { vi: 'không có quyền mở tệp, hoặc tệp đang bị chương trình khác giữ; đóng chương trình đó hoặc xin quyền đọc', en: 'the file may not be opened, or another program holds it; close that program or ask for the right to read it' },
  'unreadable': { vi: 'không đọc được tệp từ đĩa; chép tệp về máy rồi chạy lại', en: 'the file cannot be read from the disk; copy it to this computer and run again' },
  'empty': { vi: `tệp rỗng (0 byte), có thể gửi hoặc tải về chưa xong; ${sendAgain.vi}`, en: `the file is empty (0 bytes), perhaps sending or downloading stopped; ${sendAgain.en}` },
  'lock': { vi: 'đây là tệp khóa tạm của Excel (~$…), không phải số liệu; đóng Excel, và dùng tệp cùng tên không có ~$', en: 'this is a lock file of Excel (~$…), not data; close Excel, and use the file of the same name without ~$' },
  'password': { vi: 'tệp được đặt mật khẩu nên không đọc được; mở bằng Excel, chọn File → Info → Protect Workbook → Encrypt with Password, xóa mật khẩu rồi lưu lại', en: 'the file is protected by a password and cannot be read; open it in Excel, choose File → Info → Protect Workbook → Encrypt with Password, clear the password and save' },
  'old-xls': { vi: `tệp theo định dạng Excel cũ (.xls, Excel 97-2003); ${saveAsXlsx.vi}`, en: `the file has the old Excel format (.xls, Excel 97-2003); ${saveAsXlsx.en}` },
  'old-office': { vi: `tệp Office đời cũ nhưng không phải bảng tính Excel; ${saveAsXlsx.vi}`, en: `an old Office file, but no Excel workbook; ${saveAsXlsx.en}` },
  'binary-workbook': { vi: `tệp là Excel nhị phân (.xlsb); ${saveAsXlsx.vi}`, en: `the file is a binary Excel workbook (.xlsb); ${saveAsXlsx.en}` },
  'ods': { vi: `tệp là bảng tính OpenDocument (.ods); mở bằng LibreOffice hoặc Excel, chọn Save As → Excel Workbook (.xlsx), rồi dùng tệp mới`, en: `the file is an OpenDocument sheet (.ods); open it in LibreOffice or Excel, choose Save As → Excel Workbook (.xlsx), and use the new file` },
  'html': { vi: `tệp thật ra là trang HTML mang tên bảng tính (phần mềm một cửa hay xuất như vậy); ${saveAsXlsx.vi}`, en: `the file is really an HTML page with the name of a workbook; ${saveAsXlsx.en}` },
  'xml-2003': { vi: `tệp là bảng tính XML 2003 hoặc XML thường, không phải .xlsx; ${saveAsXlsx.vi}`, en: `the file is an XML 2003 sheet or plain XML, not an .xlsx; ${saveAsXlsx.en}` },
  'text': { vi: 'tệp chỉ là văn bản thường (CSV) mang tên bảng tính; đổi phần mở rộng thành .csv, hoặc mở bằng Excel và lưu thành .xlsx', en: 'the file is plain text (CSV) with the name of a workbook; rename it to .csv, or open it in Excel and save it as .xlsx' },
  'not-a-workbook': { vi: `tệp không phải bảng tính Excel (.xlsx); ${saveAsXlsx.vi}`, en: `the file is no Excel workbook (.xlsx); ${saveAsXlsx.en}` },
  'no-sheet': { vi: 'bảng tính không có trang số liệu nào (chỉ có biểu đồ hoặc trống); kiểm tra lại tệp đã gửi', en: 'the workbook has no sheet with cells (only charts, or nothing); check the file that was sent' },
  'truncated': { vi: `tệp bị cụt hoặc hỏng (sao chép hay tải về chưa hết); ${sendAgain.vi}`, en: `the file is cut off or damaged (a copy or download that did not end); ${sendAgain.en}` },
  'broken-xml': { vi: 'nội dung bên trong tệp bị hỏng; mở bằng Excel, để Excel sửa (Repair), rồi lưu thành tệp mới', en: 'what is inside the file is damaged; open it in Excel, let Excel repair it, and save it as a new file' },
  'too-large': { vi: 'tệp bung ra quá lớn so với một bảng số liệu nên không mở; xóa các dòng, cột và trang thừa, hoặc chia thành nhiều tệp', en: 'the file unpacks to far more than a sheet of figures, so it is not opened; remove surplus rows, columns and sheets, or split it' },
} as const satisfies Readonly<Record<string, Text>>

/** What can be wrong with a whole file, before any cell of it can be read. */
export type Fault = keyof typeof sayings

/** Faults that the outside knows as one: none of these is a workbook that this program reads. */
const known: Partial<Readonly<Record<Fault, string>>> = {
  'old-office': 'not-a-workbook', 'binary-workbook': 'not-a-workbook', 'ods': 'not-a-workbook', 'xml-2003': 'not-a-workbook', 'text': 'not-a-workbook',
}

/** The sentence of a fault: what the file is, and what to do. */
export const faultText = (fault: Fault): Text => sayings[fault]

/** An error about the whole of `file`, under the code `file/…`; `read` names the part where it was met. */
export function faultFinding(fault: Fault, file: string, read?: string): Finding {
  const code = `file/${known[fault] ?? fault}`
  return { code, severity: 'error', at: { file }, message: faultText(fault), ...(read === undefined ? {} : { read }) }
}

/** `phieu/xa-a.xlsx: không tìm thấy tệp…`: a fault said in one line with its file. */
export const faultLine = (fault: Fault, file: string): Text =>
  text(t => `${t.say(same(file))}: ${t.say(faultText(fault))}`, t => `${file}: ${t.say(faultText(fault))}`)

const causes: Readonly<Record<string, Fault>> = {
  ENOENT: 'not-found', ENOTDIR: 'not-found', ENAMETOOLONG: 'not-found', EISDIR: 'is-a-folder',
  EACCES: 'no-access', EPERM: 'no-access', EBUSY: 'no-access', ERR_FS_FILE_TOO_LARGE: 'too-large',
}

/** The code that the operating system gave: `ENOENT`, `EBUSY` … */
export const causeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'UNKNOWN'

/** Why a file could not be read. */
export const readingFault = (error: unknown): Fault => causes[causeOf(error)] ?? 'unreadable'
