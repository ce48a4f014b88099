import type { Weight } from '../../criteria/diff/weight.ts'
import { text } from '../../text.ts'
import { formatOf, formatOption, jsonOption, word, type CommandLine } from './line.ts'

const weights: Readonly<Record<string, Weight>> = { nang: 'nang', vua: 'vua', nhe: 'nhe', severe: 'nang', moderate: 'vua', minor: 'nhe' }

/** `cchc diff`: how it is called. */
export const diffLine: CommandLine = {
  name: 'diff',
  says: text(() => 'So hai bộ tiêu chí: sửa gì, nặng hay nhẹ, ảnh hưởng thế nào', () => 'Compare two criteria sets: what changed, how gravely, to what effect'),
  usage: text(() => '[tùy chọn] <bộ cũ> <bộ mới>', () => '[options] <old> <new>'),
  args: [
    { name: '<old>', says: text(() => 'tệp bộ tiêu chí cũ (.yaml)', () => 'the old criteria file (.yaml)') },
    { name: '<new>', says: text(() => 'tệp bộ tiêu chí mới (.yaml)', () => 'the new criteria file (.yaml)') },
  ],
  options: [
    { flags: '--replay <round>', says: text(() => 'chấm lại số liệu của đợt chấm này (thư mục hoặc cchc.yaml) theo cả hai bộ; không ghi tệp nào', () => 'score the evidence of this round (folder or cchc.yaml) under both sets; writes nothing') },
    formatOption('text', 'json', 'markdown'), jsonOption,
    {
      flags: '--fail-on <grade>', choices: Object.keys(weights),
      says: text(() => 'mã thoát là 1 khi có thay đổi từ mức này trở lên: nang, vua, nhe (hoặc severe, moderate, minor)', () => 'exit with 1 when a change is at least so grave: severe, moderate, minor (or nang, vua, nhe)'),
    },
  ],
  run: async (given, world) => {
    const command = await import('../diff.ts')
    const [old, now] = given.args
    const format = formatOf(given)
    return command.diff({
      old: String(old), now: String(now), replay: word(given, 'replay'), format: format === 'json' || format === 'markdown' ? format : 'text', failOn: weights[word(given, 'failOn') ?? ''],
    }, world)
  },
}
