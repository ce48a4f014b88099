import { text } from '../../text.ts'
import { failOnOf, failOnOption, first, listingOf, listingOptions, word, type CommandLine } from './line.ts'

/** `cchc annotate`: how it is called. */
export const annotateLine: CommandLine = {
  name: 'annotate',
  says: text(() => 'Ghi vào chính phiếu của đơn vị chỗ cần sửa và điểm còn mất', () => 'Write into the unit’s own workbook what is to be mended'),
  usage: text(() => '[tùy chọn] <phiếu.xlsx>', () => '[options] <workbook>'),
  args: [{ name: '<workbook>', says: text(() => 'phiếu tự chấm của một đơn vị (.xlsx, .xlsm)', () => 'the self-assessment workbook of a unit (.xlsx, .xlsm)') }],
  options: [
    { flags: '--criteria <file>', says: text(() => 'bộ tiêu chí; mặc định: bộ mà phiếu ghi tên', () => 'the criteria set; default: the one that the form names') },
    { flags: '--out <file>', says: text(() => 'tệp ghi ra; mặc định: <tên phiếu>-can-sua.xlsx bên cạnh phiếu', () => 'file to write; default: <name>-can-sua.xlsx beside the workbook') },
    ...listingOptions, failOnOption,
  ],
  run: async (given, world) => {
    const file = first(given) ?? ''
    const criteria = word(given, 'criteria') ?? await (await import('../read/set-beside.ts')).setBeside(file, world)
    const command = await import('../annotate.ts')
    return command.annotate({ file, criteria, out: word(given, 'out'), failOn: failOnOf(given), format: listingOf(given) }, world)
  },
}
