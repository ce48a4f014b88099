import type { Path } from '../finding.ts'
import { folded, text, type Text } from '../text.ts'
import { textOf } from './seat.ts'
import type { SetData } from './written.ts'

/** What a column of a register holds: a day, words, one of a few known words, yes or no, an amount. */
export type ColumnKind = 'date' | 'words' | 'channel' | 'payment' | 'flag' | 'number'

/** What a measure can speak of: the columns of a register of dossiers (sổ theo dõi hồ sơ). */
export const registerColumns = {
  code: { kind: 'words', name: text(() => 'mã hồ sơ', () => 'dossier code') },
  field: { kind: 'words', name: text(() => 'lĩnh vực', () => 'field') },
  procedure: { kind: 'words', name: text(() => 'thủ tục', () => 'procedure') },
  status: { kind: 'words', name: text(() => 'trạng thái', () => 'status') },
  received: { kind: 'date', name: text(() => 'ngày nhận', () => 'day received') },
  due: { kind: 'date', name: text(() => 'ngày hẹn trả', () => 'day due') },
  returned: { kind: 'date', name: text(() => 'ngày trả', () => 'day returned') },
  channel: { kind: 'channel', name: text(() => 'hình thức nộp', () => 'way of handing in') },
  payment: { kind: 'payment', name: text(() => 'hình thức thanh toán', () => 'way of paying') },
  post: { kind: 'flag', name: text(() => 'qua bưu chính công ích', () => 'by public post') },
  digitised: { kind: 'flag', name: text(() => 'số hóa', () => 'digitised') },
  fee: { kind: 'number', name: text(() => 'phí, lệ phí', () => 'fee') },
} as const satisfies Readonly<Record<string, { readonly kind: ColumnKind; readonly name: Text }>>

export type RegisterColumn = keyof typeof registerColumns

/** Columns of days. */
export type DayColumn = 'received' | 'due' | 'returned'

/** Which dossiers stand in the period: by one of their days, or by what was open at its beginning, at its end, or at any time in it. */
export type When = DayColumn | 'pending' | 'carried' | 'handled'

/** A day that another is compared with: that of another column, the first or last day of the period, or an ISO date. */
export type Day = DayColumn | 'start' | 'end' | (string & {})

/** How two days may stand to each other: not later, earlier, later, not earlier. */
export type Order = 'by' | 'before' | 'after' | 'from'

/** One condition on a column; all of a measure's conditions must hold. */
export type Condition =
  | { readonly is: 'among'; readonly column: RegisterColumn; readonly words: readonly string[]; readonly not: boolean }
  | { readonly is: 'blank'; readonly column: RegisterColumn; readonly blank: boolean }
  | { readonly is: 'day'; readonly column: DayColumn; readonly order: Order; readonly day: Day }

/** How a shared figure is counted from a register: dossiers, the sum of a column, or the different texts of a column. */
export interface Measure {
  readonly figure: string
  readonly by: { readonly is: 'count' } | { readonly is: 'sum'; readonly column: 'fee' } | { readonly is: 'distinct'; readonly column: RegisterColumn }
  readonly when: When
  readonly where: readonly Condition[]
  readonly path: Path
}

type Words = string | boolean | readonly string[]

/** A condition as the file writes it: words to be met, or what days and words must or must not be. */
export type ConditionData = Words | (Readonly<Partial<Record<Order, string>>> & { readonly not?: Words; readonly blank?: boolean })

export interface MeasureData {
  readonly count?: 'dossiers'
  readonly sum?: 'fee'
  readonly distinct?: RegisterColumn
  readonly when: When
  readonly where?: Readonly<Partial<Record<RegisterColumn, ConditionData>>>
}

const orders: readonly Order[] = ['by', 'before', 'after', 'from']

/** The measures of a set, in the order of the file. */
export const measuresOf = ({ measures = {} }: Pick<SetData, 'measures'>): readonly Measure[] => Object.entries(measures).map(([figure, data]): Measure => ({
  figure, when: data.when, path: ['measures', figure],
  by: data.sum !== undefined ? { is: 'sum', column: data.sum } : data.distinct !== undefined ? { is: 'distinct', column: data.distinct } : { is: 'count' },
  where: Object.entries(data.where ?? {}).flatMap(([column, condition]) => conditionsOf(column as RegisterColumn, condition)),
}))

function conditionsOf(column: RegisterColumn, data: ConditionData): readonly Condition[] {
  if (typeof data !== 'object' || isWords(data)) return [{ is: 'among', column, words: wordsOf(data), not: false }]
  return [
    ...(data.not === undefined ? [] : [{ is: 'among', column, words: wordsOf(data.not), not: true } as const]),
    ...(data.blank === undefined ? [] : [{ is: 'blank', column, blank: data.blank } as const]),
    ...orders.flatMap(order => { const day = data[order]; return day === undefined ? [] : [{ is: 'day', column: column as DayColumn, order, day } as const] }),
  ]
}

const isWords = (data: ConditionData): data is readonly string[] => Array.isArray(data)

/** A flag is `yes` or `no`, like a cell that answers so. */
const wordsOf = (words: Words): readonly string[] => (typeof words === 'boolean' ? [words ? 'yes' : 'no'] : typeof words === 'string' ? [words] : words)

/** A key under which measures that mean the same are equal, in whatever order and spelling their conditions are written. */
export const measureKey = ({ by, when, where }: Measure): string => JSON.stringify([by, when, where.map(each => JSON.stringify(each.is === 'among' ? { ...each, words: each.words.map(folded).sort() } : each)).sort()])

const whens: Readonly<Record<When, Text>> = {
  received: text(() => 'nhận trong kỳ', () => 'received in the period'),
  due: text(() => 'hẹn trả trong kỳ', () => 'due in the period'),
  returned: text(() => 'trả trong kỳ', () => 'returned in the period'),
  pending: text(() => 'chưa trả khi hết kỳ', () => 'not returned when the period ended'),
  carried: text(() => 'chưa trả khi vào kỳ', () => 'not returned when the period began'),
  handled: text(() => 'nhận trong kỳ hoặc kỳ trước chuyển sang', () => 'received in the period or carried over into it'),
}

const orderWords: Readonly<Record<Order, Text>> = {
  by: text(() => 'không sau', () => 'not after'), before: text(() => 'trước', () => 'before'),
  after: text(() => 'sau', () => 'after'), from: text(() => 'không trước', () => 'not before'),
}

const dayWords = (day: Day): Text => {
  if (day === 'start') return text(() => 'ngày đầu kỳ', () => 'the first day of the period')
  if (day === 'end') return text(() => 'ngày cuối kỳ', () => 'the last day of the period')
  return day in registerColumns ? registerColumns[day as DayColumn].name : text(t => t.date(day), t => t.date(day))
}

function conditionWords(condition: Condition): Text {
  const { name } = registerColumns[condition.column]
  if (condition.is === 'blank') return condition.blank ? text(() => `${name.vi} để trống`, () => `${name.en} blank`) : text(() => `${name.vi} có ghi`, () => `${name.en} stated`)
  if (condition.is === 'day') return text(t => `${name.vi} ${orderWords[condition.order].vi} ${t.say(dayWords(condition.day))}`, t => `${name.en} ${orderWords[condition.order].en} ${t.say(dayWords(condition.day))}`)
  const [no, among] = [condition.not, condition.words]
  return text(() => `${name.vi} ${no ? 'không phải ' : ''}${among.map(word => saidWord(word).vi).join(' hoặc ')}`, () => `${name.en} ${no ? 'not ' : ''}${among.map(word => saidWord(word).en).join(' or ')}`)
}

const known: Readonly<Record<string, Text>> = {
  yes: text(() => '“có”', () => '“yes”'), no: text(() => '“không”', () => '“no”'),
  online: text(() => '“trực tuyến”', () => '“online”'), direct: text(() => '“trực tiếp”', () => '“direct”'), post: text(() => '“bưu chính”', () => '“post”'),
  transfer: text(() => '“chuyển khoản”', () => '“bank transfer”'), cash: text(() => '“tiền mặt”', () => '“cash”'), free: text(() => '“không thu phí”', () => '“free”'),
}
const saidWord = (word: string): Text => known[word] ?? textOf(`“${word}”`)

/** What a measure counts, as a person says it: `đếm hồ sơ trả trong kỳ; ngày trả không sau ngày hẹn trả`. */
export function measureWords({ by, when, where }: Measure): Text {
  const what = by.is === 'count' ? text(() => 'đếm hồ sơ', () => 'count of dossiers')
    : by.is === 'sum' ? text(() => `tổng ${registerColumns[by.column].name.vi} của hồ sơ`, () => `sum of ${registerColumns[by.column].name.en} of dossiers`)
      : text(() => `số ${registerColumns[by.column].name.vi} khác nhau của hồ sơ`, () => `different ${registerColumns[by.column].name.en} of dossiers`)
  return text(t => [`${t.say(what)} ${t.say(whens[when])}`, ...where.map(each => t.say(conditionWords(each)))].join('; '), t => [`${t.say(what)} ${t.say(whens[when])}`, ...where.map(each => t.say(conditionWords(each)))].join('; '))
}
