import { text, type Text } from '../text.ts'

/** What `--help` says of each command, argument and option. */
export const help = {
  program: text(() => 'Chấm điểm, xếp hạng Chỉ số cải cách hành chính (CCHC) của xã, phường, đặc khu.', () => 'Scores and ranks communes on the administrative-reform index (PAR INDEX).'),
  lang: text(() => 'ngôn ngữ: vi hoặc en (hoặc đặt biến CCHC_LANG)', () => 'language: vi or en (or set CCHC_LANG)'),
  noColor: text(() => 'không tô màu (hoặc đặt biến NO_COLOR)', () => 'no colours (or set NO_COLOR)'),
  json: text(() => 'in kết quả dạng JSON (như --format json)', () => 'print JSON (same as --format json)'),
  format: text(() => 'dạng in ra', () => 'output format'),
  failOn: text(() => 'mã thoát là 1 khi có phát hiện từ mức này trở lên', () => 'exit with 1 when a finding is at least this grave'),
  version: text(() => 'in phiên bản', () => 'print the version'),
  help: text(() => 'in hướng dẫn này', () => 'print this help'),
  helpOf: text(() => 'In hướng dẫn của một lệnh', () => 'Print the help of a command'),
  check: text(() => 'Kiểm tra bộ tiêu chí có đúng không', () => 'Check that a criteria set is sound'),
  checkFiles: text(() => 'tệp bộ tiêu chí (.yaml); mặc định: criteria/*.yaml', () => 'criteria files (.yaml); default: criteria/*.yaml'),
  form: text(() => 'Làm phiếu tự chấm (Excel, có công thức) cho một hoặc mọi đơn vị', () => 'Make self-assessment workbooks (Excel, live formulas) for one or all units'),
  formCriteria: text(() => 'tệp bộ tiêu chí (.yaml)', () => 'the criteria file (.yaml)'),
  formUnits: text(() => 'danh sách đơn vị (.xlsx, .csv: mã, tên, loại …); mỗi đơn vị một phiếu', () => 'list of units (.xlsx, .csv: mã, tên, loại …); one workbook each'),
  formOut: text(() => 'thư mục ghi phiếu; mặc định: phieu', () => 'folder to write to; default: phieu'),
  score: text(() => 'Chấm điểm, xếp hạng; ghi ket-qua.xlsx và ket-qua.json', () => 'Score and rank; write ket-qua.xlsx and ket-qua.json'),
  scoreRound: text(() => 'thư mục đợt chấm hoặc tệp cchc.yaml; mặc định: ./cchc.yaml', () => 'folder of a round or its cchc.yaml; default: ./cchc.yaml'),
  scoreCriteria: text(() => 'bộ tiêu chí, khi không có tệp đợt chấm', () => 'the criteria set, without a round file'),
  scoreEvidence: text(() => 'phiếu, bảng số liệu hoặc thư mục; nhận nhiều đường dẫn', () => 'forms, tables or folders; several may be given'),
  scoreAs: text(() => 'đọc --evidence như: form (phiếu tự chấm) hoặc table (bảng số liệu); mặc định: tự nhận', () => 'read --evidence as: form or table; default: recognised'),
  scoreOut: text(() => 'thư mục ghi kết quả; mặc định: theo tệp đợt chấm, nếu không thì ket-qua', () => 'folder of the results; default: as the round says, else ket-qua'),
  programUsage: text(() => '[tùy chọn] <lệnh>', () => '[options] <command>'),
  checkUsage: text(() => '[tùy chọn] [tệp tiêu chí...]', () => '[options] [files...]'),
  formUsage: text(() => '[tùy chọn] <tệp tiêu chí>', () => '[options] <criteria>'),
  scoreUsage: text(() => '[tùy chọn] [thư mục đợt chấm]', () => '[options] [round]'),
} satisfies Record<string, Text>

/** The heads of commander's help, by what it calls them. */
export const helpTitles: Readonly<Record<string, string>> = {
  'Usage:': 'Cách dùng:',
  'Arguments:': 'Tham số:',
  'Options:': 'Tùy chọn:',
  'Commands:': 'Lệnh:',
  'Global Options:': 'Tùy chọn chung:',
}

/** A wrong command line, told by commander's code and the word that it quotes. */
export function wrongLine(code: string, message: string): Text {
  const word = /'([^']+)'/.exec(message)?.[1] ?? ''
  const meant = /Did you mean (?:one of )?([^?)]+)\??\)/.exec(message)?.[1]
  const hint = meant === undefined ? text(() => '', () => '') : text(() => ` Có phải ${meant}?`, () => ` Did you mean ${meant}?`)
  const told = linesByCode[code]?.(word, message) ?? text(() => `Dòng lệnh sai: ${message}`, () => message)
  return text(t => t.say(told) + t.say(hint), t => t.say(told) + t.say(hint))
}

const linesByCode: Readonly<Record<string, (word: string, message: string) => Text>> = {
  'commander.unknownOption': word => text(() => `Không có tùy chọn ${word}.`, () => `There is no option ${word}.`),
  'commander.unknownCommand': word => text(() => `Không có lệnh ${word}.`, () => `There is no command ${word}.`),
  'commander.missingArgument': word => text(() => `Thiếu tham số <${word}>.`, () => `Missing argument <${word}>.`),
  'commander.optionMissingArgument': word => text(() => `Tùy chọn ${word} cần một giá trị.`, () => `Option ${word} needs a value.`),
  'commander.excessArguments': () => text(() => 'Thừa tham số trên dòng lệnh.', () => 'Too many arguments.'),
  'commander.invalidArgument': (word, message) => {
    const value = /argument '([^']*)' is invalid/.exec(message)?.[1] ?? ''
    const allowed = /Allowed choices are ([^.]+)\./.exec(message)?.[1] ?? ''
    return text(() => `Tùy chọn ${word}: giá trị "${value}" không dùng được; chỉ nhận: ${allowed}.`, () => `Option ${word}: "${value}" is not accepted; allowed: ${allowed}.`)
  },
}
