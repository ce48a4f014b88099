import { registerColumns, type ColumnKind, type RegisterColumn } from '../../criteria/measures.ts'
import type { Finding } from '../../finding.ts'
import type { Input } from '../../methods/method.ts'
import type { Rational } from '../../rational.ts'
import type { Cell } from '../../sheet.ts'
import { folded } from '../../text.ts'
import { textOf } from '../grid.ts'
import { take } from '../intake.ts'
import { yesOrNo } from '../intake/states.ts'

/** What a cell of a register says. `known` is what its words mean among the few that its column has: `online`, `yes` … */
export type Said =
  | { readonly is: 'blank' }
  | { readonly is: 'unreadable' }
  | { readonly is: 'day'; readonly day: string }
  | { readonly is: 'words'; readonly words: string; readonly known?: string }
  | { readonly is: 'number'; readonly number: Rational }

/** A cell as it was understood, and what is to be told of it. */
export interface SaidCell { readonly said: Said; readonly findings: readonly Finding[] }

const meanings: Readonly<Partial<Record<ColumnKind, Readonly<Record<string, readonly string[]>>>>> = {
  channel: {
    online: ['trực tuyến', 'nộp trực tuyến', 'online', 'qua mạng', 'nộp qua mạng', 'dịch vụ công', 'dịch vụ công trực tuyến', 'cổng dịch vụ công', 'cổng dvc', 'dvc', 'dvcqg', 'dvctt', 'cổng dịch vụ công quốc gia', 'qua cổng dịch vụ công', 'toàn trình', 'một phần', 'điện tử', 'vneid'],
    direct: ['trực tiếp', 'nộp trực tiếp', 'tại quầy', 'tại bộ phận một cửa', 'bộ phận một cửa', 'một cửa', 'tại chỗ', 'direct', 'offline'],
    post: ['bcci', 'bưu chính', 'bưu chính công ích', 'qua bcci', 'qua bưu chính', 'qua bưu chính công ích', 'bưu điện', 'qua bưu điện', 'post'],
  },
  payment: {
    online: ['trực tuyến', 'thanh toán trực tuyến', 'online', 'đã thanh toán trực tuyến', 'payment platform', 'thanh toán qua cổng dịch vụ công'],
    cash: ['tiền mặt', 'trực tiếp', 'nộp trực tiếp', 'tại quầy', 'thu tiền mặt', 'cash'],
    free: ['không thu', 'không thu phí', 'miễn phí', 'miễn', 'không có phí', 'không phí', 'free'],
  },
}

const known: ReadonlyMap<ColumnKind, ReadonlyMap<string, string>> = new Map(Object.entries(meanings).map(([kind, all]) =>
  [kind as ColumnKind, new Map(Object.entries(all).flatMap(([id, words]) => words.map(word => [folded(word), id] as const)))]))

/** The words that a column of this kind may hold, by the ids that a measure names. */
export const idsOf = (kind: ColumnKind): readonly string[] => (kind === 'flag' ? ['yes', 'no'] : Object.keys(meanings[kind] ?? {}))

const mostKept = 20_000

/** Reads cells of registers; days and words come again and again and are read once. */
export function cellReader(): (cell: Cell | undefined, column: RegisterColumn, file: string, sheet: string) => SaidCell {
  const kept = new Map<string, SaidCell>()
  return (cell, column, file, sheet) => {
    if (cell === undefined) return blank
    const raw = textOf(cell)
    const key = `${column}\n${cell.content.is}\n${cell.struck === true || cell.runs !== undefined || cell.note !== undefined ? cell.address : ''}\n${raw}`
    const before = kept.get(key)
    if (before !== undefined) return before
    const read = readCell(cell, raw, column, file, sheet)
    if (kept.size < mostKept) kept.set(key, read)
    return read
  }
}

const blank: SaidCell = { said: { is: 'blank' }, findings: [] }

function readCell(cell: Cell, raw: string, column: RegisterColumn, file: string, sheet: string): SaidCell {
  const { kind, name } = registerColumns[column]
  if (kind !== 'date' && kind !== 'number') return { said: wordsOf(raw, kind), findings: [] }
  const input: Input = { id: column, name, kind: kind === 'date' ? 'date' : 'money', shared: true }
  const { answer, findings } = take(cell, input, file, sheet)
  const { state, value } = answer
  if (state === 'unreadable') return { said: { is: 'unreadable' }, findings }
  if (value?.is === 'date') return { said: { is: 'day', day: value.date }, findings }
  if (value?.is === 'number') return { said: { is: 'number', number: value.number }, findings }
  return { said: { is: 'blank' }, findings }
}

const nothing = /^[\s\-–—.…]*$/u

function wordsOf(raw: string, kind: ColumnKind): Said {
  if (nothing.test(raw)) return { is: 'blank' }
  const words = folded(raw)
  const meaning = kind === 'flag' ? flagOf(raw) : known.get(kind)?.get(words) ?? (kind === 'channel' || kind === 'payment' ? onlineOf(raw) : undefined)
  return { is: 'words', words, ...(meaning === undefined ? {} : { known: meaning }) }
}

/** `1` and `0` are how software writes yes and no. */
const flagOf = (raw: string): string | undefined => yesOrNo(raw) ?? (raw === '1' ? 'yes' : raw === '0' ? 'no' : folded(raw).startsWith('đã ') ? 'yes' : undefined)

/** A column “Trực tuyến” that is ticked. */
const onlineOf = (raw: string): string | undefined => { const flag = flagOf(raw); return flag === 'yes' ? 'online' : flag === 'no' ? 'other' : undefined }
