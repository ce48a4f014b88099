import { text } from '../../text.ts'
import { formatOf, formatOption, jsonOption, word, type CommandLine } from './line.ts'

/** `cchc plan`: how it is called. */
export const planLine: CommandLine = {
  name: 'plan',
  says: text(() => 'Đơn vị còn tăng được điểm ở đâu, ít nhất phải thêm gì', () => 'What a unit can still gain, and the least that gains it'),
  usage: text(() => '[tùy chọn] <ket-qua.json | phiếu> [đơn vị]', () => '[options] <ket-qua.json | workbook> [unit]'),
  args: [
    { name: '<file>', says: text(() => 'tệp ket-qua.json, hoặc phiếu chưa nộp', () => 'a ket-qua.json, or a workbook not handed in yet') },
    { name: '[unit]', says: text(() => 'mã hoặc tên đơn vị; phiếu của một đơn vị thì không cần', () => 'id or name of the unit; not needed for the workbook of one unit') },
  ],
  options: [
    { flags: '--target <grade|index>', says: text(() => 'mức xếp loại (mã hoặc tên) hoặc chỉ số cần đạt: tìm ít việc nhất để đạt', () => 'a grade (id or name) or an index: find the least that reaches it') },
    { flags: '--on <date>', says: text(() => 'ngày đầu còn làm được, ví dụ 2025-11-30; mặc định: sau ngày cuối kỳ', () => 'the first day that can still be used, such as 2025-11-30; default: after the period') },
    { flags: '--criteria <file>', says: text(() => 'bộ tiêu chí của phiếu; mặc định: bộ mà phiếu ghi tên', () => 'the criteria set of a workbook; default: the one that it names') },
    { flags: '--group <name>', says: text(() => 'nhóm xếp hạng, khi đơn vị có trong nhiều nhóm', () => 'the ranking list, for a unit that stands in several') },
    formatOption('text', 'markdown', 'json'), jsonOption,
  ],
  run: async (given, world) => {
    const command = await import('../plan.ts')
    const [from, unit] = given.args
    const format = formatOf(given)
    return command.plan({
      from: String(from), unit: typeof unit === 'string' ? unit : undefined, group: word(given, 'group'), criteria: word(given, 'criteria'),
      target: word(given, 'target'), on: word(given, 'on'), format: format === 'json' || format === 'markdown' ? format : 'text',
    }, world)
  },
}
