import { text } from '../../text.ts'
import { first, formatOf, formatOption, jsonOption, type CommandLine } from './line.ts'

/** `cchc rule`: how it is called. */
export const ruleLine: CommandLine = {
  name: 'rule',
  says: text(() => 'Giải thích một quy tắc kiểm tra, hoặc liệt kê tất cả', () => 'Explain a rule of check, or list them all'),
  usage: text(() => '[tùy chọn] [mã quy tắc]', () => '[options] [id]'),
  args: [{ name: '[id]', says: text(() => 'mã quy tắc, ví dụ criteria/sum; bỏ trống: liệt kê tất cả', () => 'the id of a rule, such as criteria/sum; none: the table of all') }],
  options: [formatOption('text', 'json'), jsonOption],
  run: async (given, world) => {
    const command = await import('../rule.ts')
    const code = first(given)
    return command.rule({ ...(code === undefined ? {} : { code }), format: formatOf(given) === 'json' ? 'json' : 'text' }, world)
  },
}
