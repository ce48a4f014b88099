import { text } from '../../text.ts'
import { formatOf, formatOption, jsonOption, word, type CommandLine } from './line.ts'

/** `cchc explain`: how it is called. */
export const explainLine: CommandLine = {
  name: 'explain',
  says: text(() => 'Giải thích vì sao được chừng ấy điểm: từ căn cứ, ô số liệu đến điểm và hạng', () => 'Explain a score: from the clause and the cells to points and rank'),
  usage: text(() => '[tùy chọn] <ket-qua.json> <đơn vị> [mã]', () => '[options] <ket-qua.json> <unit> [code]'),
  args: [
    { name: '<result>', says: text(() => 'tệp kết quả ket-qua.json mà cchc score đã ghi', () => 'the result file ket-qua.json that cchc score wrote') },
    { name: '<unit>', says: text(() => 'mã hoặc tên đơn vị', () => 'the id or the name of a unit') },
    { name: '[code]', says: text(() => 'mã tiêu chí thành phần, tiêu chí hoặc lĩnh vực; bỏ trống: phiếu điểm của đơn vị', () => 'the code of a component, criterion or field; none: the slip of the unit') },
  ],
  options: [
    { flags: '--group <name>', says: text(() => 'tên nhóm, khi đơn vị có mặt ở nhiều nhóm', () => 'the group, where the unit stands in several') },
    formatOption('text', 'markdown', 'json'), jsonOption,
  ],
  run: async (given, world) => {
    const command = await import('../explain.ts')
    const [result, unit, code] = given.args
    const format = formatOf(given)
    return command.explain({
      result: String(result), unit: String(unit), code: typeof code === 'string' ? code : undefined, group: word(given, 'group'), format: format === 'json' || format === 'markdown' ? format : 'text',
    }, world)
  },
}
