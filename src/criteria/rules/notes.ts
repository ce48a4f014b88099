import type { RulePage } from './page.ts'

const noted = (note: string, scale = '110'): string => `${note === '' ? '' : `${note}\n`}scale: ${scale}`

/** Notes that suppress a finding in place, and the files themselves. */
export const notePages: readonly RulePage[] = [
  {
    code: 'check/suppression-without-code', severity: 'warning', in: 'set',
    title: { vi: 'Ghi chú bỏ qua không nêu quy tắc', en: 'A suppression that names no rule' },
    why: { vi: 'Bỏ qua tất cả là che cả lỗi chưa biết.', en: 'To silence everything would hide what nobody knows of yet.' },
    mend: { vi: 'Viết: # cchc-bo-qua <mã quy tắc> [den năm-tháng-ngày]: <lý do>.', en: 'Write: # cchc-bo-qua <rule> [den YYYY-MM-DD]: <reason>.' },
    bad: noted('# cchc-bo-qua: phụ lục ghi vậy'), good: noted('# cchc-bo-qua criteria/scale: phụ lục ghi vậy'),
  },
  {
    code: 'check/suppression-form', severity: 'warning', in: 'set',
    title: { vi: 'Ghi chú bỏ qua viết khác mẫu', en: 'A suppression in another form' },
    why: { vi: 'Viết khác mẫu thì không có tác dụng, mà người viết tưởng là có.', en: 'It does nothing, and its writer believes that it does.' },
    mend: { vi: 'Mỗi ghi chú một quy tắc: # cchc-bo-qua <mã quy tắc> [den năm-tháng-ngày]: <lý do>.', en: 'One rule a note: # cchc-bo-qua <rule> [den YYYY-MM-DD]: <reason>.' },
    bad: noted('# cchc bỏ qua criteria/scale: phụ lục ghi vậy'), good: noted('# cchc-bo-qua criteria/scale: phụ lục ghi vậy'),
  },
  {
    code: 'check/suppression-without-reason', severity: 'warning', in: 'set',
    title: { vi: 'Ghi chú bỏ qua không có lý do', en: 'A suppression without a reason' },
    why: { vi: 'Người sau không biết vì sao chỗ này được bỏ qua, nên ghi chú không có tác dụng.', en: 'Nobody later would know why, so it does nothing.' },
    mend: { vi: 'Thêm dấu hai chấm và lý do.', en: 'Add a colon and the reason.' },
    bad: noted('# cchc-bo-qua criteria/scale'), good: noted('# cchc-bo-qua criteria/scale: phụ lục ghi 110, chờ đính chính'),
  },
  {
    code: 'check/suppression-day', severity: 'warning', in: 'set',
    title: { vi: 'Ngày hết hạn của ghi chú viết sai', en: 'A suppression whose day is miswritten' },
    why: { vi: 'Không hiểu ngày thì không biết ghi chú còn hiệu lực không.', en: 'It cannot be told whether it still holds.' },
    mend: { vi: 'Viết như: den 2026-03-31.', en: 'Write it like: den 2026-03-31.' },
    bad: noted('# cchc-bo-qua criteria/scale den 31/03/2099: chờ đính chính'), good: noted('# cchc-bo-qua criteria/scale den 2099-03-31: chờ đính chính'),
  },
  {
    code: 'check/suppression-ended', severity: 'warning', in: 'set',
    title: { vi: 'Ghi chú bỏ qua đã hết hạn', en: 'A suppression that has ended' },
    why: { vi: 'Hạn đã qua mà chỗ được nêu vẫn còn đó.', en: 'The day has passed and what is told is still there.' },
    mend: { vi: 'Sửa chỗ được nêu, hoặc gia hạn kèm lý do.', en: 'Mend it, or extend the note with its reason.' },
    bad: noted('# cchc-bo-qua criteria/scale den 2024-03-31: chờ đính chính'), good: noted('# cchc-bo-qua criteria/scale den 2099-03-31: chờ đính chính'),
  },
  {
    code: 'check/suppression-of-error', severity: 'warning', in: 'set',
    title: { vi: 'Ghi chú bỏ qua một lỗi', en: 'A suppression of an error' },
    why: { vi: 'Bộ có lỗi thì chưa dùng được; bỏ qua không làm nó dùng được.', en: 'A set with an error cannot be used; silence does not change that.' },
    mend: { vi: 'Sửa lỗi.', en: 'Mend the error.' },
    bad: '# cchc-bo-qua schema/wrong-type: để sau\nscale: một trăm', good: noted('', '100'),
  },
  {
    code: 'check/suppression-unused', severity: 'warning', in: 'set',
    title: { vi: 'Ghi chú bỏ qua thừa', en: 'A suppression that is not needed' },
    why: { vi: 'Chỗ được nêu đã sửa, hoặc ghi chú đặt sai dòng, sai mã.', en: 'It has been mended, or the note stands on the wrong line or names the wrong rule.' },
    mend: { vi: 'Bỏ ghi chú, hoặc đặt ngay trên dòng được nêu.', en: 'Remove it, or put it right above the line that is told.' },
    bad: noted('# cchc-bo-qua criteria/scale: chờ đính chính', '100'), good: noted('', '100'),
  },
  {
    code: 'file/not-found', severity: 'error', in: 'words',
    title: { vi: 'Không tìm thấy tệp', en: 'No such file' },
    why: { vi: 'Tệp bị đổi tên hoặc xóa trong khi đang kiểm tra.', en: 'It was renamed or removed meanwhile.' },
    mend: { vi: 'Kiểm tra lại tên tệp.', en: 'Check its name.' },
    bad: 'cchc check criteria/xa-2052.yaml', good: 'cchc check criteria/xa-2025.yaml',
  },
  {
    code: 'file/is-a-folder', severity: 'error', in: 'words',
    title: { vi: 'Là thư mục, không phải tệp', en: 'A folder, not a file' },
    why: { vi: 'Một thư mục mang tên giống tệp tiêu chí.', en: 'A folder has the name of a set.' },
    mend: { vi: 'Ghi tên một tệp trong thư mục.', en: 'Name a file in it.' },
    bad: 'bo-2025.yaml/ (thư mục)', good: 'bo-2025.yaml/xa.yaml',
  },
  {
    code: 'file/no-access', severity: 'error', in: 'words',
    title: { vi: 'Không được phép mở tệp', en: 'The file may not be opened' },
    why: { vi: 'Thiếu quyền, hoặc chương trình khác đang giữ tệp.', en: 'The right is missing, or another program holds it.' },
    mend: { vi: 'Đóng chương trình đang mở tệp, hoặc xin quyền đọc.', en: 'Close that program, or ask for the right to read it.' },
    bad: '(tệp không có quyền đọc)', good: '(tệp đọc được)',
  },
  {
    code: 'file/unreadable', severity: 'error', in: 'words',
    title: { vi: 'Không đọc được tệp từ đĩa', en: 'The file cannot be read from the disk' },
    why: { vi: 'Đĩa, mạng có sự cố, hoặc không phải tệp thường.', en: 'The disk or the network fails, or it is no ordinary file.' },
    mend: { vi: 'Chép tệp về máy rồi chạy lại.', en: 'Copy it to this computer and run again.' },
    bad: '(tệp trên ổ mạng đã ngắt)', good: '(tệp trên máy)',
  },
  {
    code: 'file/too-large', severity: 'error', in: 'words',
    title: { vi: 'Tệp quá lớn', en: 'The file is too large' },
    why: { vi: 'Một bộ tiêu chí chỉ vài trăm kilobyte; tệp hàng trăm megabyte là đưa nhầm.', en: 'A set has some hundred kilobytes; hundreds of megabytes are a mistake.' },
    mend: { vi: 'Kiểm tra lại tên tệp.', en: 'Check its name.' },
    bad: '(tệp 500 MB)', good: '(tệp 100 KB)',
  },
]
