import { Refusal } from '../../finding.ts'
import { compare, divide, exact, hundred, sign, type Rational } from '../../rational.ts'
import { text } from '../../text.ts'
import { formatOf, formatOption, jsonOption, word, words, type CommandLine, type Given } from './line.ts'

/** `cchc test`: how it is called. */
export const testLine: CommandLine = {
  name: 'test',
  says: text(() => 'Chạy ví dụ của bộ tiêu chí và tệp *.test.yaml: có đúng số điểm đã ghi không', () => 'Run the worked examples of a set and its *.test.yaml: do they earn what they state'),
  usage: text(() => '[tùy chọn] [tệp tiêu chí...]', () => '[options] [files...]'),
  args: [{ name: '[files...]', says: text(() => 'bộ tiêu chí, hoặc tệp *.test.yaml cạnh nó; mặc định: criteria/*.yaml', () => 'criteria sets, or the *.test.yaml beside one; default: criteria/*.yaml') }],
  options: [
    { flags: '--coverage', says: text(() => 'in phần thành phần, mức, bậc, trạng thái đã có ví dụ', () => 'print what share of components, levels, bands and states the cases reach') },
    { flags: '--min <percent>', says: text(() => 'mã thoát là 1 khi độ bao phủ thấp hơn mức này', () => 'exit with 1 when less than this is covered') },
    { flags: '--borders', says: text(() => 'đề xuất ví dụ ở hai bên từng ranh giới điểm, chờ người duyệt', () => 'propose the cases beside every threshold, to be approved by a person') },
    { flags: '--write', says: text(() => 'cùng --borders: ghi vào <bộ tiêu chí>.borders.test.yaml', () => 'with --borders: write them into <set>.borders.test.yaml') },
    formatOption('text', 'json', 'junit'), jsonOption,
  ],
  run: async (given, world) => {
    const files = words(given.args[0])
    const format = formatOf(given)
    const isOn = (name: string): boolean => given.options[name] === true
    const least = leastOf(given)
    if (isOn('write') && !isOn('borders')) throw alone
    if (isOn('borders')) {
      if (isOn('coverage') || least !== undefined || format !== 'text') throw apart
      const command = await import('../borders.ts')
      return command.borders({ files, write: isOn('write') }, world)
    }
    const command = await import('../test.ts')
    return command.test({
      files, format: format === 'json' || format === 'junit' ? format : 'text', coverage: isOn('coverage') || least !== undefined, ...(least === undefined ? {} : { least }),
    }, world)
  },
}

const alone = new Refusal(text(() => '--write chỉ dùng cùng --borders.', () => '--write goes with --borders only.'))
const apart = new Refusal(text(() => '--borders không dùng cùng --coverage, --min, --format, --json.', () => '--borders does not go with --coverage, --min, --format or --json.'))

/** `--min 95`, `--min 95%` or `--min 97,5` as a rate. */
function leastOf(given: Given): Rational | undefined {
  const written = word(given, 'min')
  if (written === undefined) return undefined
  const plain = written.replace(/\s*%$/, '').replace(',', '.')
  const percent = /^\d+(\.\d+)?$/.test(plain) ? exact(plain) : undefined
  if (percent !== undefined && sign(percent) >= 0 && compare(percent, hundred) <= 0) return divide(percent, hundred)
  throw new Refusal(text(() => `--min cần một tỷ lệ phần trăm từ 0 đến 100, không phải "${written}".`, () => `--min takes a percent from 0 to 100, not "${written}".`))
}
