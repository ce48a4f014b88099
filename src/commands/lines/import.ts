import { text } from '../../text.ts'
import { failOnOf, failOnOption, first, formatOf, formatOption, jsonOption, word, type CommandLine } from './line.ts'

/** `cchc import`: how it is called. */
export const importLine: CommandLine = {
  name: 'import',
  says: text(() => 'Đọc bảng tiêu chí có sẵn (Word, Excel, CSV) thành bản nháp bộ tiêu chí', () => 'Read a criteria table (Word, Excel, CSV) into a draft criteria set'),
  usage: text(() => '[tùy chọn] <bảng.docx|.xlsx|.csv>', () => '[options] <table.docx|.xlsx|.csv>'),
  args: [{ name: '<table>', says: text(() => 'phụ lục có bảng tiêu chí: STT, nội dung, điểm tối đa, cách tính, tài liệu kiểm chứng', () => 'an annex with a criteria table: number, name, maximum, rule, proof') }],
  options: [
    { flags: '--out <file>', says: text(() => 'ghi bản nháp vào tệp này (mặc định: in ra)', () => 'write the draft to this file (default: print it)') },
    { flags: '--id <id>', says: text(() => 'mã bộ tiêu chí; mặc định theo tên tệp', () => 'id of the set; default: by the name of the file') },
    { flags: '--year <year>', says: text(() => 'năm đánh giá; mặc định theo tên bảng', () => 'year of the set; default: as the table says') },
    { flags: '--sheet <name>', says: text(() => 'chỉ đọc trang hoặc bảng này (ví dụ "Bảng 2")', () => 'read this sheet or table only (such as "Bảng 2")') },
    { flags: '--force', says: text(() => 'ghi đè tệp đã có', () => 'overwrite a file that is there') },
    formatOption('text', 'json'), jsonOption, failOnOption,
  ],
  run: async (given, world) => {
    const command = await import('../import.ts')
    return command.importTable({
      table: first(given) ?? '', out: word(given, 'out'), id: word(given, 'id'), year: word(given, 'year'), sheet: word(given, 'sheet'),
      force: given.options['force'] === true, format: formatOf(given) === 'json' ? 'json' : 'text', failOn: failOnOf(given),
    }, world)
  },
}
