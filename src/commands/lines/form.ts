import { text } from '../../text.ts'
import { first, listingOf, listingOptions, word, words, type CommandLine } from './line.ts'

/** `cchc form`: how it is called. */
export const formLine: CommandLine = {
  name: 'form',
  says: text(() => 'Làm phiếu tự chấm (Excel, có công thức) cho một hoặc mọi đơn vị', () => 'Make self-assessment workbooks (Excel, live formulas) for one or all units'),
  usage: text(() => '[tùy chọn] <tệp tiêu chí>', () => '[options] <criteria>'),
  args: [{ name: '<criteria>', says: text(() => 'tệp bộ tiêu chí (.yaml)', () => 'the criteria file (.yaml)') }],
  options: [
    { flags: '--units <file>', says: text(() => 'danh sách đơn vị (.xlsx, .csv: mã, tên, loại …); mỗi đơn vị một phiếu', () => 'list of units (.xlsx, .csv: mã, tên, loại …); one workbook each') },
    { flags: '--carry <path...>', says: text(() => 'mang câu trả lời của phiếu cũ sang phiếu mới; nhận nhiều phiếu hoặc thư mục', () => 'bring the answers of old forms over; forms or folders') },
    { flags: '--carry-criteria <file>', says: text(() => 'bộ tiêu chí của phiếu cũ; mặc định: bộ mà phiếu ghi', () => 'the criteria set of the old forms; default: the one that they name') },
    { flags: '--out <dir>', usual: 'phieu', says: text(() => 'thư mục ghi phiếu; mặc định: phieu', () => 'folder to write to; default: phieu') },
    ...listingOptions,
  ],
  run: async (given, world) => {
    const command = await import('../form.ts')
    const [units, carryCriteria] = [word(given, 'units'), word(given, 'carryCriteria')]
    return command.form({
      criteria: first(given) ?? '', out: word(given, 'out') ?? 'phieu', format: listingOf(given), carry: words(given.options['carry']),
      ...(units === undefined ? {} : { units }), ...(carryCriteria === undefined ? {} : { carryCriteria }),
    }, world)
  },
}
