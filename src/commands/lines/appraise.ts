import { text } from '../../text.ts'
import { first, listingOf, listingOptions, word, words, type CommandLine } from './line.ts'

/** `cchc appraise`: how it is called. */
export const appraiseLine: CommandLine = {
  name: 'appraise',
  says: text(() => 'Làm bảng thẩm định cho người thẩm định, hoặc bảng giải trình cho đơn vị', () => 'Make the appraisers\' workbook, or the explanation sheet for the units'),
  usage: text(() => '[tùy chọn] [thư mục đợt chấm]', () => '[options] [round]'),
  args: [{ name: '[round]', says: text(() => 'thư mục đợt chấm hoặc tệp cchc.yaml; mặc định: ./cchc.yaml', () => 'folder of a round or its cchc.yaml; default: ./cchc.yaml') }],
  options: [
    { flags: '--round <n>', says: text(() => 'lần thẩm định; mặc định: lần tiếp theo', () => 'the round of appraisal; default: the next one') },
    { flags: '--explanation', says: text(() => 'làm bảng giải trình: chỉ các tiêu chí bị hạ điểm ở lần thẩm định sau cùng', () => 'make the explanation sheet: only what the last appraisal lowered') },
    { flags: '--unit <id...>', says: text(() => 'chỉ các đơn vị này (mã); nhận nhiều mã', () => 'only these units (ids); several may be given') },
    { flags: '--per-unit', says: text(() => 'mỗi đơn vị một tệp, trong một thư mục', () => 'one workbook a unit, in a folder') },
    { flags: '--out <file>', says: text(() => 'tệp (hoặc thư mục, với --per-unit) để ghi; mặc định: tham-dinh-<n>.xlsx hoặc giai-trinh-<n>.xlsx trong thư mục đợt chấm', () => 'file (or folder, with --per-unit) to write; default: tham-dinh-<n>.xlsx or giai-trinh-<n>.xlsx in the folder of the round') },
    { flags: '--force', says: text(() => 'ghi đè tệp đã có', () => 'overwrite a file that is there') },
    ...listingOptions,
  ],
  run: async (given, world) => {
    const command = await import('../appraise.ts')
    return command.appraise({
      round: first(given), number: word(given, 'round'), units: words(given.options['unit']), out: word(given, 'out'),
      isExplanation: given.options['explanation'] === true, perUnit: given.options['perUnit'] === true, force: given.options['force'] === true, format: listingOf(given),
    }, world)
  },
}
