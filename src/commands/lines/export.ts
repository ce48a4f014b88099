import { text } from '../../text.ts'
import { first, listingOf, listingOptions, word, type CommandLine } from './line.ts'

/** `cchc export`: how it is called. */
export const exportLine: CommandLine = {
  name: 'export',
  says: text(() => 'In bộ tiêu chí thành bảng phụ lục (Excel, Word)', () => 'Write a criteria set as the table of an annex (Excel, Word)'),
  usage: text(() => '[tùy chọn] <tệp tiêu chí>', () => '[options] <criteria>'),
  args: [{ name: '<criteria>', says: text(() => 'tệp bộ tiêu chí (.yaml)', () => 'the criteria file (.yaml)') }],
  options: [
    { flags: '--to <kinds>', usual: 'xlsx,docx', says: text(() => 'loại tệp, cách nhau bằng dấu phẩy: xlsx, docx, sql (câu lệnh đếm từ sổ hồ sơ); mặc định: xlsx,docx', () => 'kinds of file, parted by commas: xlsx, docx, sql (counts a register); default: xlsx,docx') },
    { flags: '--out <dir>', usual: 'phu-luc', says: text(() => 'thư mục ghi phụ lục; mặc định: phu-luc', () => 'folder to write to; default: phu-luc') },
    ...listingOptions,
  ],
  run: async (given, world) => {
    const command = await import('../export.ts')
    return command.exportSet({ criteria: first(given) ?? '', to: word(given, 'to') ?? 'xlsx,docx', out: word(given, 'out') ?? 'phu-luc', format: listingOf(given) }, world)
  },
}
