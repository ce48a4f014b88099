import { text } from '../../text.ts'
import { failOnOf, failOnOption, formatOf, formatOption, jsonOption, words, type CommandLine } from './line.ts'

/** `cchc check`: how it is called. */
export const checkLine: CommandLine = {
  name: 'check',
  says: text(() => 'Kiểm tra bộ tiêu chí có đúng không', () => 'Check that a criteria set is sound'),
  usage: text(() => '[tùy chọn] [tệp tiêu chí...]', () => '[options] [files...]'),
  args: [{ name: '[files...]', says: text(() => 'tệp bộ tiêu chí (.yaml); mặc định: criteria/*.yaml', () => 'criteria files (.yaml); default: criteria/*.yaml') }],
  options: [formatOption('text', 'json'), jsonOption, failOnOption],
  run: async (given, world) => {
    const command = await import('../check.ts')
    return command.check({ files: words(given.args[0]), format: formatOf(given) === 'json' ? 'json' : 'text', failOn: failOnOf(given) }, world)
  },
}
