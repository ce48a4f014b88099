import { exact } from '../../rational.ts'
import { text, type Text } from '../../text.ts'
import type { TableTally } from './count.ts'
import type { Remarks } from './remarks.ts'

/** How many rows of a file were dossiers, and why some of them do not count. */
export interface RowsTold {
  readonly dossiers: number
  readonly counted: number
  readonly left: readonly { readonly count: number; readonly why: Text }[]
}

const reasons: Readonly<Record<string, Text>> = {
  'register/outside-period': text(() => 'ngoài kỳ', () => 'outside the period'),
  'register/again': text(() => 'ghi lại y như trước', () => 'told before'),
  'register/again-otherwise': text(() => 'mã đã có, nội dung khác', () => 'a code told before, with another content'),
  'register/mangled-code': text(() => 'mã bị rút gọn', () => 'a shortened code'),
  'register/no-unit': text(() => 'không ghi đơn vị', () => 'without a unit'),
  'register/below-closing': text(() => 'dưới dòng kết thúc', () => 'below a closing line'),
}

/** Dossiers of nobody of which no row is at fault. */
const doubtful = text(() => 'chưa rõ cột nào là đơn vị', () => 'of which it is not clear which column is the unit')

/** Rows that were told again stand in no tally; the others do, whether they are of the period or not. */
export function rowsTold(tables: readonly TableTally[], remarks: Remarks): RowsTold {
  const nobodys = tables.filter(({ namesUnits }) => namesUnits).flatMap(({ units }) => units).filter(({ text: unit }) => unit === '').reduce((sum, { rows }) => sum + rows, 0)
  const inDoubt = { code: 'register/no-unit', count: nobodys - remarks.count('register/no-unit'), why: doubtful }
  const left = [...Object.entries(reasons).map(([code, why]) => ({ code, count: remarks.count(code), why })), inDoubt].filter(({ count }) => count > 0)
  const apart = left.filter(({ code }) => code !== 'register/outside-period' && code !== 'register/no-unit')
  const inTallies = tables.flatMap(({ units }) => units).reduce((sum, { rows }) => sum + rows, 0)
  const dossiers = inTallies + apart.reduce((sum, { count }) => sum + count, 0)
  return { dossiers, counted: dossiers - left.reduce((sum, { count }) => sum + count, 0), left: left.map(({ count, why }) => ({ count, why })) }
}

/** `36 hồ sơ; tính 30; không tính: 4 ngoài kỳ, 2 ghi lại y như trước`. */
export const rowsText = ({ dossiers, counted, left }: RowsTold): Text => text(
  t => `${t.number(exact(dossiers))} hồ sơ; tính ${t.number(exact(counted))}${left.length === 0 ? '' : `; không tính: ${left.map(({ count, why }) => `${t.number(exact(count))} ${t.say(why)}`).join(', ')}`}`,
  t => `${t.number(exact(dossiers))} dossiers; ${t.number(exact(counted))} count${left.length === 0 ? '' : `; left out: ${left.map(({ count, why }) => `${t.number(exact(count))} ${t.say(why)}`).join(', ')}`}`)
