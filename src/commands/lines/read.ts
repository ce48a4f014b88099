import { text } from '../../text.ts'
import { failOnOf, failOnOption, formatOf, formatOption, jsonOption, word, words, type CommandLine } from './line.ts'

const kinds = ['form', 'table', 'register', 'survey', 'appraisal', 'explanation'] as const

/** `cchc read`: how it is called. */
export const readLine: CommandLine = {
  name: 'read',
  says: text(() => 'Chỉ đọc: cho biết hiểu từng ô của phiếu, bảng thế nào', () => 'Just read: tell what was understood of each cell of forms and tables'),
  usage: text(() => '[tùy chọn] <tệp…>', () => '[options] <files...>'),
  args: [{ name: '<files...>', says: text(() => 'phiếu, bảng số liệu, thư mục, hoặc tệp đợt chấm cchc.yaml', () => 'forms, tables, folders, or a round file cchc.yaml') }],
  options: [
    { flags: '--criteria <file>', says: text(() => 'bộ tiêu chí; mặc định: bộ mà phiếu ghi', () => 'the criteria set; default: the one that the form names') },
    { flags: '--as <kind>', choices: kinds, says: text(() => 'đọc như: form (phiếu), table (bảng số liệu), register (sổ hồ sơ), survey (khảo sát), appraisal (thẩm định), explanation (giải trình); mặc định: tự nhận', () => 'read as: form, table, register, survey, appraisal or explanation; default: recognised') },
    { flags: '--units <file>', says: text(() => 'danh sách đơn vị, để nhận ra tên đơn vị', () => 'list of units, to know their names by') },
    formatOption('text', 'json'), jsonOption, failOnOption,
  ],
  run: async (given, world) => {
    const command = await import('../read.ts')
    return command.read({
      files: words(given.args[0]), criteria: word(given, 'criteria'), as: kinds.find(kind => kind === word(given, 'as')), units: word(given, 'units'),
      format: formatOf(given) === 'json' ? 'json' : 'text', failOn: failOnOf(given),
    }, world)
  },
}
