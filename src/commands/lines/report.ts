import { text, type Tongue } from '../../text.ts'
import { renderers } from '../report/renderers.ts'
import { first, listingOf, listingOptions, word, type CommandLine } from './line.ts'

const usual = 'xlsx,docx'
const kinds = (t: Tongue): string => Object.entries(renderers).map(([name, { says }]) => `${name} (${t.say(says)})`).join(', ')

/** `cchc report`: how it is called. */
export const reportLine: CommandLine = {
  name: 'report',
  says: text(() => 'Ghi lại báo cáo từ ket-qua.json: Excel, Word …', () => 'Write the reports again from ket-qua.json: Excel, Word …'),
  usage: text(() => '[tùy chọn] <tệp kết quả>', () => '[options] <result>'),
  args: [{ name: '<result>', says: text(() => 'tệp ket-qua.json do cchc score ghi', () => 'the ket-qua.json that cchc score wrote') }],
  options: [
    { flags: '--to <kinds>', usual, says: text(t => `loại báo cáo, cách nhau bằng dấu phẩy: ${kinds(t)}; mặc định: ${usual}`, t => `kinds of report, parted by commas: ${kinds(t)}; default: ${usual}`) },
    { flags: '--template <file>', says: text(() => 'mẫu báo cáo Word (.docx) của cơ quan; mặc định: mẫu đi kèm', () => 'a Word template (.docx) of your own; default: the one that ships') },
    { flags: '--out <dir>', says: text(() => 'thư mục ghi báo cáo; mặc định: thư mục của tệp kết quả', () => 'folder to write to; default: that of the result file') },
    ...listingOptions,
  ],
  run: async (given, world) => {
    const command = await import('../report.ts')
    return command.report({ result: first(given) ?? '', to: word(given, 'to') ?? usual, template: word(given, 'template'), out: word(given, 'out'), format: listingOf(given) }, world)
  },
}
