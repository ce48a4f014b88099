import { text, type Text } from '../../text.ts'
import { meant, nearest } from '../nearest.ts'
import { label, type Complaint, type Told } from './complaint.ts'

const keysOf = ({ schema }: Complaint): readonly string[] => Object.keys((schema['properties'] ?? {}) as object)

/** The key that an unknown one was probably meant to be. */
export const suggestion = (complaint: Complaint): string | undefined =>
  nearest(String(complaint.params['additionalProperty']), keysOf(complaint))

/** A key that means nothing here, told at the key. */
export function unknownKey(complaint: Complaint): Told {
  const key = String(complaint.params['additionalProperty'])
  const at = { path: [...complaint.path, key], atKey: true, read: key }
  const value = (complaint.data as Record<string, unknown>)[key]
  const whole = /([\w-]+)\s*:\s*(\d+)\s*,\s*$/.exec(complaint.before)
  if (value === null && /^\d+%?$/.test(key) && whole !== null) return comma(at, `${whole[1]}: ${whole[2]}`, key)
  if (value === null && /[,{]\s*$/.test(complaint.before)) return strayComma(at, key)
  const near = meant(key, keysOf(complaint))
  return {
    ...at, code: 'schema/unknown-key',
    message: text(() => `Không có khóa \`${key}\` ở đây; nội dung của nó sẽ không được dùng.`, () => `There is no key \`${key}\` here; what it says would not be used.`),
    ...(near === undefined ? {} : { fix: near }),
  }
}

/** `{ points: 0,25 }` is `points: 0` and a key `25`. */
const comma = (at: Omit<Told, 'code' | 'message'>, start: string, key: string): Told => ({
  ...at, code: 'criteria/decimal-comma',
  message: text(() => `\`${start},${key}\` viết bằng dấu phẩy thập phân: trong dấu ngoặc { } dấu phẩy tách thành hai khóa, số bị mất phần lẻ.`,
    () => `\`${start},${key}\` has a decimal comma: inside { } the comma parts two keys, and the decimals are lost.`),
  fix: text(() => `Viết ${start}.${key}`, () => `Write ${start}.${key}`),
})

const strayComma = (at: Omit<Told, 'code' | 'message'>, key: string): Told => ({
  ...at, code: 'schema/unknown-key',
  message: text(() => `\`${key}\` bị đọc thành một khóa riêng: trong dấu ngoặc { } dấu phẩy tách các khóa, nên văn bản phía trước bị cắt ở đây.`,
    () => `\`${key}\` is read as a key of its own: inside { } a comma parts keys, so the text before it is cut off here.`),
  fix: text(() => 'Để cả văn bản có dấu phẩy trong dấu nháy.', () => 'Put the whole text that holds the comma in quotes.'),
})

/** A key that must be there, told at its parent. */
export function missingKey({ path, params, schema }: Complaint): Told {
  const key = String(params['missingProperty'])
  const property = ((schema['properties'] ?? {}) as Record<string, { readonly title?: string }>)[key]
  const title = property?.title === undefined ? '' : ` (${property.title})`
  return {
    code: 'schema/missing-key', path, expected: { vi: key, en: key },
    message: text(() => `Thiếu khóa \`${key}\`${title}.`, () => `The key \`${key}\` is missing.`),
    fix: text(() => `Thêm \`${key}: …\``, () => `Add \`${key}: …\``),
  }
}

/** A key that may stand elsewhere but not beside its neighbours here. */
export const misplacedKey = ({ path }: Complaint): Told => ({
  code: 'schema/misplaced-key', path, atKey: true, read: String(path.at(-1)),
  message: text(() => `Mục này có mục con nên không tự mang ${label(path)}: điểm và cách chấm nằm ở mục con.`, () => `This item has items below it, so it carries no ${label(path)} itself: points and rules sit on the items below.`),
  fix: text(() => 'Chuyển khóa này xuống từng mục con, hoặc bỏ các mục con.', () => 'Move the key down to the items below, or remove those.'),
})

const listed = (branches: readonly { readonly required?: readonly string[] }[]): string =>
  branches.map(branch => (branch.required ?? []).map(key => `\`${key}\``).join(' + ')).join(' | ')

/** Exactly one of several groups of keys is wanted: none is there whole, or more than one. */
export function oneOfKeys({ path, wanted, data }: Complaint): Told {
  const branches = wanted as readonly { readonly required?: readonly string[] }[]
  const choices = listed(branches)
  const keys = Object.keys((data ?? {}) as object)
  const whole = branches.filter(branch => (branch.required ?? []).every(key => keys.includes(key)))
  const several = whole.length > 1
  const found = keys.filter(key => branches.some(branch => branch.required?.includes(key))).map(key => `\`${key}\``).join(', ')
  return {
    code: several ? 'schema/too-many-of' : 'schema/none-of', path, expected: { vi: choices, en: choices },
    message: several
      ? text(() => `Chỉ được ghi một trong: ${choices}; ở đây có ${found}.`, () => `Only one of ${choices} may be written; here stand ${found}.`)
      : text(() => `Phải ghi đúng một trong: ${choices}${found === '' ? '' : `; ở đây mới có ${found}`}.`, () => `Exactly one of ${choices} must be written${found === '' ? '' : `; here stands only ${found}`}.`),
  }
}

/** Keys that exclude each other. */
export function together({ path, wanted }: Complaint): Told {
  const keys = ((wanted as { readonly required?: readonly string[] }).required ?? []).map(key => `\`${key}\``)
  return {
    code: 'schema/too-many-of', path,
    message: text(t => `${t.list(keys)} không được ghi cùng nhau.`, t => `${t.list(keys)} may not be written together.`),
    fix: text(() => 'Giữ lại một khóa.', () => 'Keep one of them.'),
  }
}

/** A key that needs another beside it. */
export const needsKey = ({ path, params }: Complaint): Told => ({
  code: 'schema/missing-key', path,
  message: text(() => `Có \`${String(params['property'])}\` thì phải có \`${String(params['missingProperty'])}\`.`, () => `\`${String(params['property'])}\` needs \`${String(params['missingProperty'])}\` beside it.`),
})

/** A method that is not in the table, or none. */
export function method(complaint: Complaint): Told {
  const tag = String(complaint.params['tag'])
  const names = ((complaint.schema['oneOf'] ?? []) as readonly { readonly properties?: Record<string, { readonly const?: string }> }[])
    .flatMap(branch => branch.properties?.[tag]?.const ?? [])
  const choices = names.join(' | ')
  const expected: Text = { vi: choices, en: choices }
  return complaint.params['tagValue'] === undefined ? { ...noMethod(complaint, tag), expected } : { ...unknownMethod(complaint, tag, names), expected }
}

function noMethod({ path, data }: Complaint, tag: string): Told {
  const near = Object.keys((data ?? {}) as object).find(key => nearest(key, [tag]) !== undefined)
  return {
    code: 'schema/missing-key', path: near === undefined ? path : [...path, near], atKey: near !== undefined,
    message: text(() => `Thiếu khóa \`${tag}\`: chưa chọn cách chấm điểm.`, () => `The key \`${tag}\` is missing: no scoring method is chosen.`),
    fix: near === undefined ? text(() => `Thêm \`${tag}: …\``, () => `Add \`${tag}: …\``) : text(() => `Sửa \`${near}\` thành \`${tag}\``, () => `Change \`${near}\` to \`${tag}\``),
  }
}

function unknownMethod({ path, data }: Complaint, tag: string, names: readonly string[]): Told {
  const read = String((data as Record<string, unknown>)[tag])
  const fix = meant(read, names)
  return {
    code: 'schema/unknown-method', path: [...path, tag], read, ...(fix === undefined ? {} : { fix }),
    message: text(() => `Không có cách chấm điểm \`${read}\`.`, () => `There is no scoring method \`${read}\`.`),
  }
}
