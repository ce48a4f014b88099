import { text } from '../../text.ts'
import { formatOf, formatOption, jsonOption, word, words, type CommandLine } from './line.ts'

/** `cchc compare`: how it is called. */
export const compareLine: CommandLine = {
  name: 'compare',
  says: text(() => 'So hai kết quả: năm này với năm trước, hoặc hai lần chấm', () => 'Compare two results: year on year, or run on run'),
  usage: text(() => '[tùy chọn] <ket-qua.json cũ> <ket-qua.json mới>', () => '[options] <old ket-qua.json> <new ket-qua.json>'),
  args: [
    { name: '<old>', says: text(() => 'ket-qua.json của năm trước hoặc lần chấm trước', () => 'ket-qua.json of the year or run before') },
    { name: '<new>', says: text(() => 'ket-qua.json mới', () => 'the new ket-qua.json') },
  ],
  options: [
    { flags: '--unit <name...>', says: text(() => 'chỉ đơn vị này (mã hoặc tên), kèm lĩnh vực và tiêu chí thành phần đã đổi', () => 'these units alone (id or name), with the fields and components that moved') },
    { flags: '--merged <rule>', choices: ['none', 'mean'], usual: 'none', says: text(() => 'đơn vị sáp nhập: none (không so sánh), mean (so với trung bình cộng)', () => 'merged units: none (not compared), mean (compared with the mean)') },
    formatOption('text', 'json'), jsonOption,
  ],
  run: async (given, world) => {
    const command = await import('../compare.ts')
    const [old, now] = given.args
    return command.compare({ old: String(old), now: String(now), units: words(given.options['unit']), merged: word(given, 'merged') === 'mean' ? 'mean' : 'none', format: formatOf(given) === 'json' ? 'json' : 'text' }, world)
  },
}
