import { text } from '../../text.ts'
import { failOnOf, failOnOption, first, word, type CommandLine } from './line.ts'
import { Refusal } from '../../finding.ts'

/** `cchc annotate`: how it is called. */
export const annotateLine: CommandLine = {
  name: 'annotate',
  says: text(() => 'Ghi vào chính phiếu của đơn vị chỗ cần sửa và điểm còn mất', () => 'Write into the unit’s own workbook what is to be mended'),
  usage: text(() => '[tùy chọn] <phiếu.xlsx>', () => '[options] <workbook>'),
  args: [{ name: '<workbook>', says: text(() => 'phiếu tự chấm của một đơn vị (.xlsx, .xlsm)', () => 'the self-assessment workbook of a unit (.xlsx, .xlsm)') }],
  options: [
    { flags: '--criteria <file>', says: text(() => 'bộ tiêu chí', () => 'the criteria set') },
    { flags: '--out <file>', says: text(() => 'tệp ghi ra; mặc định: <tên phiếu>-can-sua.xlsx bên cạnh phiếu', () => 'file to write; default: <name>-can-sua.xlsx beside the workbook') },
    failOnOption,
  ],
  run: async (given, world) => {
    const criteria = word(given, 'criteria')
    if (criteria === undefined) throw new Refusal(text(() => 'Thiếu --criteria <tệp tiêu chí>.', () => 'Missing --criteria <file>.'))
    const command = await import('../annotate.ts')
    return command.annotate({ file: first(given) ?? '', criteria, out: word(given, 'out'), failOn: failOnOf(given) }, world)
  },
}
