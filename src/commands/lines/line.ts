import { text, type Text } from '../../text.ts'
import type { World } from '../world.ts'

/** One option of a command, in commander's spelling of flags; a text that ends in `…` takes several values. */
export interface OptionLine {
  readonly flags: string
  readonly says: Text
  readonly choices?: readonly string[]
  readonly usual?: string
}

/** What the command line gave: arguments by position, options by their long name in camel case. */
export interface Given {
  readonly args: readonly (string | readonly string[] | undefined)[]
  readonly options: Readonly<Record<string, unknown>>
}

/** A command as plain data: what help says of it, and how it is run. Nothing of it is loaded before it is run. */
export interface CommandLine {
  readonly name: string
  readonly says: Text
  readonly usage: Text
  readonly args: readonly { readonly name: string; readonly says: Text }[]
  readonly options: readonly OptionLine[]
  run(given: Given, world: World): Promise<number>
}

/** `--format` over these ways, `text` unless stated. */
export const formatOption = (...formats: readonly string[]): OptionLine =>
  ({ flags: '--format <format>', says: text(() => `dạng in ra: ${formats.join(', ')}`, () => `output format: ${formats.join(', ')}`), choices: formats, usual: 'text' })

/** `--json`, short for `--format json`. */
export const jsonOption: OptionLine = { flags: '--json', says: text(() => 'in kết quả dạng JSON (như --format json)', () => 'print JSON (same as --format json)') }

/** `--format` and `--json` of a command that writes files: how it names them. */
export const listingOptions: readonly OptionLine[] = [formatOption('text', 'json'), { ...jsonOption, says: text(() => 'nêu tên các tệp đã ghi, kèm nhắc nhở, dạng JSON (như --format json)', () => 'name the files written, with remarks, as JSON (same as --format json)') }]

/** `--fail-on`. */
export const failOnOption: OptionLine = {
  flags: '--fail-on <error|warning>', choices: ['error', 'warning'], usual: 'error',
  says: text(() => 'mã thoát là 1 khi có phát hiện từ mức này trở lên (error)', () => 'exit with 1 when a finding is at least this grave (error)'),
}

/** An option's value as a text. */
export const word = (given: Given, name: string): string | undefined => {
  const value = given.options[name]
  return typeof value === 'string' ? value : undefined
}
/** The values of an option or argument that takes several. */
export const words = (value: unknown): readonly string[] => (Array.isArray(value) ? value.filter(each => typeof each === 'string') : [])
/** The way to print that the line asks for. */
export const formatOf = (given: Given): string => (given.options['json'] === true ? 'json' : word(given, 'format') ?? 'text')
/** Whether what is written is named in JSON. */
export const listingOf = (given: Given): 'text' | 'json' => (formatOf(given) === 'json' ? 'json' : 'text')
/** The gravity at which a finding fails the run. */
export const failOnOf = (given: Given): 'error' | 'warning' => (word(given, 'failOn') === 'warning' ? 'warning' : 'error')
/** The first argument. */
export const first = (given: Given): string | undefined => (typeof given.args[0] === 'string' ? given.args[0] : undefined)
