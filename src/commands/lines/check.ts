import { Refusal } from '../../finding.ts'
import { findingsFormatNames, isFindingsFormat } from '../../report/findings/formats.ts'
import { text } from '../../text.ts'
import { failOnOf, failOnOption, formatOf, formatOption, jsonOption, word, words, type CommandLine } from './line.ts'

/** `cchc check`: how it is called. */
export const checkLine: CommandLine = {
  name: 'check',
  says: text(() => 'Kiểm tra bộ tiêu chí có đúng không', () => 'Check that a criteria set is sound'),
  usage: text(() => '[tùy chọn] [tệp tiêu chí...]', () => '[options] [files...]'),
  args: [{ name: '[files...]', says: text(() => 'tệp bộ tiêu chí (.yaml); mặc định: criteria/*.yaml', () => 'criteria files (.yaml); default: criteria/*.yaml') }],
  options: [
    formatOption(...findingsFormatNames), jsonOption, failOnOption,
    { flags: '--baseline <file>', says: text(() => 'chỉ nêu những gì vượt số phát hiện đã ghi trong tệp mốc', () => 'tell only what exceeds the counts of a baseline file') },
    { flags: '--write-baseline', says: text(() => 'ghi tệp mốc theo số phát hiện hiện nay (mặc định cchc-baseline.json)', () => 'write the baseline from the findings of now (default cchc-baseline.json)') },
    { flags: '--fix', says: text(() => 'sửa ngay trong tệp những gì chắc chắn: dấu nháy của mã, dấu phẩy thập phân, số 0 cuối, thứ tự bậc', () => 'mend in the files what is safe: quotes of codes, decimal commas, zeros at the end, order of bands') },
    { flags: '--dry-run', says: text(() => 'cùng --fix: chỉ in bản vá, không ghi tệp', () => 'with --fix: print the patch and write nothing') },
    { flags: '--watch', says: text(() => 'chạy lại mỗi khi tệp thay đổi, đến khi bấm Ctrl-C', () => 'run again whenever a file changes, until Ctrl-C') },
  ],
  run: async (given, world) => {
    const command = await import('../check.ts')
    const baseline = word(given, 'baseline')
    const format = formatOf(given)
    const isOn = (name: string): boolean => given.options[name] === true
    if (isOn('dryRun') && !isOn('fix')) throw alone
    if (isOn('dryRun') && (format !== 'text' || isOn('watch') || isOn('writeBaseline'))) throw apart
    return command.check({
      files: words(given.args[0]), format: isFindingsFormat(format) ? format : 'text', failOn: failOnOf(given),
      ...(isOn('fix') ? { fix: isOn('dryRun') ? 'patch' : 'write' } : {}), watch: isOn('watch'),
      ...(baseline === undefined ? {} : { baseline }), writeBaseline: given.options['writeBaseline'] === true,
    }, world)
  },
}

const apart = new Refusal(text(() => '--dry-run in ra bản vá và không ghi gì, nên không dùng cùng --format, --json, --watch, --write-baseline.', () => '--dry-run prints a patch and writes nothing, so it does not go with --format, --json, --watch or --write-baseline.'))
const alone = new Refusal(text(() => '--dry-run chỉ dùng cùng --fix.', () => '--dry-run goes with --fix only.'))
