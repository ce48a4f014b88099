import { text } from '../../text.ts'
import { failOnOf, failOnOption, first, formatOf, formatOption, jsonOption, word, words, type CommandLine } from './line.ts'

const kinds = ['form', 'table', 'survey', 'appraisal'] as const

/** `cchc score`: how it is called. */
export const scoreLine: CommandLine = {
  name: 'score',
  says: text(() => 'Chấm điểm, xếp hạng; ghi ket-qua.xlsx và ket-qua.json', () => 'Score and rank; write ket-qua.xlsx and ket-qua.json'),
  usage: text(() => '[tùy chọn] [thư mục đợt chấm]', () => '[options] [round]'),
  args: [{ name: '[round]', says: text(() => 'thư mục đợt chấm hoặc tệp cchc.yaml; mặc định: ./cchc.yaml', () => 'folder of a round or its cchc.yaml; default: ./cchc.yaml') }],
  options: [
    { flags: '--criteria <file>', says: text(() => 'bộ tiêu chí, khi không có tệp đợt chấm', () => 'the criteria set, without a round file') },
    { flags: '--evidence <path...>', says: text(() => 'phiếu, bảng số liệu hoặc thư mục; nhận nhiều đường dẫn', () => 'forms, tables or folders; several may be given') },
    { flags: '--as <kind>', choices: kinds, says: text(() => 'đọc --evidence như: form (phiếu tự chấm), table (bảng số liệu), survey (khảo sát) hoặc appraisal (thẩm định); mặc định: tự nhận', () => 'read --evidence as: form, table, survey or appraisal; default: recognised') },
    { flags: '--out <dir>', says: text(() => 'thư mục ghi kết quả; mặc định: theo tệp đợt chấm, nếu không thì ket-qua', () => 'folder of the results; default: as the round says, else ket-qua') },
    formatOption('text', 'json'), jsonOption, failOnOption,
  ],
  run: async (given, world) => {
    const command = await import('../score.ts')
    return command.score({
      round: first(given), criteria: word(given, 'criteria'), evidence: words(given.options['evidence']), as: kinds.find(kind => kind === word(given, 'as')),
      out: word(given, 'out'), failOn: failOnOf(given), format: formatOf(given) === 'json' ? 'json' : 'text',
    }, world)
  },
}
