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
