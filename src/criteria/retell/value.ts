import { exact } from '../../rational.ts'
import { text, type Text } from '../../text.ts'
import { asDate } from '../dates.ts'
import { meant } from '../nearest.ts'
import { formOf, label, type Complaint, type Told } from './complaint.ts'

/** A word outside a closed list. */
export function notListed({ path, data, keyword, wanted }: Complaint): Told {
  const words = (keyword === 'const' ? [wanted] : (wanted as readonly unknown[])).map(String)
  const fix = meant(String(data), words)
  const choices = words.join(' | ')
  return {
    code: 'schema/not-listed', path, read: String(data), expected: { vi: choices, en: choices }, ...(fix === undefined ? {} : { fix }),
    message: text(() => `${label(path)}: \`${String(data)}\` không thuộc các giá trị được dùng: ${choices}.`, () => `${label(path)}: \`${String(data)}\` is none of ${choices}.`),
  }
}

const borders: Readonly<Record<string, Text>> = {
  minimum: { vi: 'không được nhỏ hơn', en: 'may not be less than' },
  exclusiveMinimum: { vi: 'phải lớn hơn', en: 'must be greater than' },
  maximum: { vi: 'không được lớn hơn', en: 'may not be greater than' },
  exclusiveMaximum: { vi: 'phải nhỏ hơn', en: 'must be less than' },
}

/** A number beyond a limit. */
export function outOfRange({ path, data, keyword, wanted, written }: Complaint): Told {
  const border = borders[keyword] ?? { vi: '', en: '' }
  const limit = exact(wanted as number)
  return {
    code: 'schema/out-of-range', path, read: written ?? String(data),
    message: text(
      t => `${label(path)} là ${t.number(exact(data as number))}; ${t.say(border)} ${t.number(limit)}.`,
      t => `${label(path)} is ${t.number(exact(data as number))}; it ${t.say(border)} ${t.number(limit)}.`),
  }
}

/** A list or a text that is too short or too long. */
export function wrongSize({ path, keyword, wanted }: Complaint): Told {
  const limit = Number(wanted)
  const empty = keyword.startsWith('min') && limit <= 1
  return {
    code: empty ? 'schema/empty-value' : 'schema/wrong-size', path,
    message: empty ? text(() => `${label(path)} để trống.`, () => `${label(path)} is empty.`)
      : keyword.startsWith('min') ? text(() => `${label(path)} phải có ít nhất ${limit} mục.`, () => `${label(path)} needs at least ${limit} entries.`)
        : text(() => `${label(path)} chỉ được có nhiều nhất ${limit} mục.`, () => `${label(path)} may have at most ${limit} entries.`),
  }
}

/** A text that is no real day. */
export function notADate({ path, data }: Complaint): Told {
  const read = String(data)
  const iso = asDate(read)
  const looks = /^\d{4}-\d{2}-\d{2}$/.test(read)
  return {
    code: 'schema/not-a-date', path, read, expected: { vi: 'năm-tháng-ngày, ví dụ 2025-01-31', en: 'year-month-day, such as 2025-01-31' },
    message: looks ? text(() => `${label(path)}: không có ngày ${read} trong lịch.`, () => `${label(path)}: there is no day ${read} in the calendar.`)
      : text(() => `${label(path)}: \`${read}\` không phải ngày viết theo dạng năm-tháng-ngày.`, () => `${label(path)}: \`${read}\` is no date written year-month-day.`),
    fix: iso === undefined ? text(() => 'Viết như 2025-01-31.', () => 'Write it like 2025-01-31.') : text(() => `Viết ${iso}`, () => `Write ${iso}`),
  }
}

/** A text that does not have the form that its place wants; the place's own description says which. */
export function wrongForm({ path, data, schema, params }: Complaint): Told {
  const key = params['propertyName']
  const read = String(key ?? data)
  return {
    code: 'schema/wrong-form', path, atKey: key !== undefined, read,
    message: text(() => `\`${read}\` không viết đúng dạng ở đây.`, () => `\`${read}\` is not of the form that is wanted here.`),
    fix: key === undefined ? formOf(schema)
      : text(() => 'Dùng chữ cái, chữ số và dấu gạch dưới, không dấu cách.', () => 'Use letters, digits and underscores, no blanks.'),
  }
}

/** Entries that repeat each other. */
export const repeated = ({ path, params }: Complaint): Told => ({
  code: 'schema/repeated', path: [...path, Number(params['i'])],
  message: text(() => `${label(path)}: mục thứ ${Number(params['i']) + 1} trùng với mục thứ ${Number(params['j']) + 1}.`, () => `${label(path)}: entry ${Number(params['i']) + 1} repeats entry ${Number(params['j']) + 1}.`),
})

/** What no other sentence covers. */
export const refused = ({ path, keyword }: Complaint): Told => ({
  code: 'schema/refused', path,
  message: text(() => `${label(path)} không viết đúng như quy định (${keyword}).`, () => `${label(path)} is not written as the schema asks (${keyword}).`),
})
