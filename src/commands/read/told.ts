import type { Identity } from '../../evidence/form/identity.ts'
import type { Finding } from '../../finding.ts'
import { text } from '../../text.ts'

/** The set that a file is to be read for is not known, or known by a name that leads nowhere. */
export const noSet = (file: string, { set }: Identity): Finding => ({
  code: set === undefined ? 'read/no-set' : 'read/set-not-found', severity: 'error', at: { file }, ...(set === undefined ? {} : { read: set }),
  message: set === undefined
    ? text(() => `${file} không ghi thuộc bộ tiêu chí nào nên chưa đọc được.`, () => `${file} does not say which criteria set it belongs to, so it was not read.`)
    : text(() => `${file} ghi thuộc bộ tiêu chí “${set}”, nhưng không thấy bộ đó cạnh tệp, trong thư mục criteria hay kèm chương trình.`, () => `${file} belongs to the set “${set}”, which is neither beside the file, nor in the folder criteria, nor shipped with the program.`),
  fix: text(() => 'Thêm --criteria <tệp .yaml>, ví dụ --criteria criteria/xa-2025.yaml.', () => 'Add --criteria <file.yaml>, such as --criteria criteria/xa-2025.yaml.'),
})

/** A file that is too large to be read as a whole, where the set counts registers: it may be one, and those are counted while they are read. */
export const perhapsRegister = (finding: Finding): Finding => (finding.code !== 'file/too-large' ? finding : {
  ...finding,
  fix: text(() => 'Nếu là sổ theo dõi hồ sơ thì thêm --as register: sổ được đếm trong khi đọc, không phải chia nhỏ. Nếu không, xóa các dòng, cột và trang thừa, hoặc chia thành nhiều tệp.',
    () => 'If it is a register of dossiers, add --as register: it is counted while it is read and need not be split. Otherwise remove surplus rows, columns and sheets, or split it.'),
})
