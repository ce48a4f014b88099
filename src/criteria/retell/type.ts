import { bare, joined, text, type Text } from '../../text.ts'
import { formOf, label, type Complaint, type Told } from './complaint.ts'

const names: Readonly<Record<string, Text>> = {
  string: { vi: 'văn bản', en: 'a text' },
  number: { vi: 'số', en: 'a number' },
  integer: { vi: 'số nguyên', en: 'a whole number' },
  boolean: { vi: 'true hoặc false', en: 'true or false' },
  array: { vi: 'danh sách', en: 'a list' },
  object: { vi: 'mục gồm các khóa', en: 'a mapping of keys' },
  null: { vi: 'chỗ trống', en: 'nothing' },
}

const nameOf = (type: string): Text => names[type] ?? { vi: type, en: type }

/** The JSON Schema name of what a value is. */
export const typeOf = (data: unknown): string => (data === null ? 'null' : Array.isArray(data) ? 'array' : typeof data)

/** A value of the wrong type: what was read, and what to write instead. */
export function wrongType(complaint: Complaint): Told {
  const types = [complaint.params['type'] ?? complaint.wanted].flat().map(String)
  const { data } = complaint
  if (data === null) return empty(complaint, types)
  if (typeof data === 'number' && types.includes('string')) return unquoted(complaint)
  if (typeof data === 'string' && types.includes('boolean') && Object.hasOwn(booleans, bare(data))) return oldBoolean(complaint, data)
  if (typeof data === 'string' && types.some(type => type === 'number' || type === 'integer')) return numberAsText(complaint, data, types)
  return other(complaint, types)
}

const expectedOf = (types: readonly string[]): Text =>
  text(t => types.map(type => t.say(nameOf(type))).join(' hoặc '), t => types.map(type => t.say(nameOf(type))).join(' or '))

function empty({ path }: Complaint, types: readonly string[]): Told {
  const expected = expectedOf(types)
  return {
    code: 'schema/empty-value', path, expected,
    message: text(t => `${label(path)} để trống; cần ${t.say(expected)}.`, t => `${label(path)} is left empty; it takes ${t.say(expected)}.`),
    fix: text(() => 'Ghi giá trị sau dấu hai chấm, hoặc bỏ khóa này.', () => 'Write a value after the colon, or remove the key.'),
  }
}

const booleans: Readonly<Record<string, boolean>> = { yes: true, on: true, co: true, dung: true, no: false, off: false, khong: false, sai: false }

const oldBoolean = ({ path }: Complaint, data: string): Told => ({
  code: 'written/old-boolean', path, read: data, expected: nameOf('boolean'),
  message: text(() => `${label(path)}: \`${data}\` là văn bản; đúng hay sai phải ghi bằng true hoặc false.`, () => `${label(path)}: \`${data}\` is a text; yes and no are written true and false.`),
  fix: text(() => `Viết ${booleans[bare(data)]}`, () => `Write ${booleans[bare(data)]}`),
})

const codeKeys = ['code', 'formerly', 'tieBreak']

function unquoted({ path, data, written, schema }: Complaint): Told {
  const read = written ?? String(data)
  const isCode = path.slice(-2).some(part => codeKeys.includes(String(part)))
  const isForm = new RegExp(String(schema['pattern'] ?? ''), 'u').test(read)
  const fix = isForm ? text(() => `Để trong dấu nháy: '${read}'`, () => `Put it in quotes: '${read}'`) : formOf(schema)
  if (!isCode) {
    return { code: 'schema/unquoted', path, read, fix, expected: nameOf('string'),
      message: text(() => `${label(path)} phải là văn bản, nhưng \`${read}\` không có dấu nháy nên bị đọc thành số.`, () => `${label(path)} takes a text, but \`${read}\` without quotes is read as a number.`) }
  }
  return {
    code: 'criteria/unquoted-code', path, read, fix, expected: nameOf('string'),
    message: text(
      () => `Mã \`${read}\` không có dấu nháy nên bị đọc thành số ${String(data).replace('.', ',')}: mã 1.10 và mã 1.1 sẽ thành một, điểm rơi vào nhầm mục.`,
      () => `The code \`${read}\` without quotes is read as the number ${String(data)}: the codes 1.10 and 1.1 become one, and points go to the wrong item.`),
  }
}

const isComma = /^[-+]?\d+(?:[. ]\d{3})*,\d+$/
const isPercent = /^(\d+(?:[.,]\d+)?) ?%$/
const isNumber = /^[-+]?\d+(?:\.\d+)?$/

function numberAsText(complaint: Complaint, data: string, types: readonly string[]): Told {
  const { path } = complaint
  const at = { path, read: data, expected: expectedOf(types) }
  const write = (number: string): Text => text(() => `Viết ${number}`, () => `Write ${number}`)
  if (isComma.test(data)) {
    return { ...at, code: 'criteria/decimal-comma', fix: write(data.replace(/[. ]/g, '').replace(',', '.')),
      message: text(() => `${label(path)}: \`${data}\` viết bằng dấu phẩy thập phân nên bị đọc thành văn bản, không thành số.`, () => `${label(path)}: \`${data}\` has a decimal comma, so it is read as a text and not as a number.`) }
  }
  const percent = isPercent.exec(data)?.[1]
  if (percent !== undefined) {
    return { ...at, code: 'schema/percent-text', fix: write(percent.replace(',', '.')),
      message: text(() => `${label(path)}: tỷ lệ ghi bằng số phần trăm, không kèm dấu %.`, () => `${label(path)}: a rate is written as its number of percent, without the sign.`) }
  }
  if (isNumber.test(data)) {
    return { ...at, code: 'schema/quoted-number', fix: text(() => `Bỏ dấu nháy: ${data}`, () => `Remove the quotes: ${data}`),
      message: text(() => `${label(path)} phải là số, nhưng \`${data}\` nằm trong dấu nháy nên là văn bản.`, () => `${label(path)} takes a number, but \`${data}\` stands in quotes and is a text.`) }
  }
  return other(complaint, types)
}

function other({ path, data }: Complaint, types: readonly string[]): Told {
  const expected = expectedOf(types)
  const found = nameOf(typeOf(data))
  const read = typeof data === 'object' ? undefined : String(data)
  const shown = read === undefined ? found : joined([found, { vi: `\`${read}\``, en: `\`${read}\`` }], ' ')
  return {
    code: 'schema/wrong-type', path, expected, ...(read === undefined ? {} : { read }),
    message: text(t => `${label(path)} phải là ${t.say(expected)}; ở đây đọc được ${t.say(shown)}.`, t => `${label(path)} takes ${t.say(expected)}; here stands ${t.say(shown)}.`),
  }
}
