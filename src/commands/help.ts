import { text, type Text } from '../text.ts'

/** What `--help` says of the program and of what every command takes. */
export const help = {
  program: text(() => 'Chấm điểm, xếp hạng Chỉ số cải cách hành chính (CCHC) của xã, phường, đặc khu.', () => 'Scores and ranks communes on the administrative-reform index (PAR INDEX).'),
  lang: text(() => 'ngôn ngữ: vi hoặc en (hoặc đặt biến CCHC_LANG)', () => 'language: vi or en (or set CCHC_LANG)'),
  noColor: text(() => 'không tô màu (hoặc đặt biến NO_COLOR)', () => 'no colours (or set NO_COLOR)'),
  version: text(() => 'in phiên bản', () => 'print the version'),
  help: text(() => 'in hướng dẫn này', () => 'print this help'),
  helpOf: text(() => 'In hướng dẫn của một lệnh', () => 'Print the help of a command'),
  programUsage: text(() => '[tùy chọn] <lệnh>', () => '[options] <command>'),
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
