import { registerColumns, type RegisterColumn } from '../../criteria/measures.ts'
import type { Input } from '../../methods/method.ts'
import { folded } from '../../text.ts'
import { passingText } from '../grid.ts'
import { take } from '../intake.ts'
import { dayNumber } from './days.ts'
import type { Kind } from './remarks.ts'
import { blank, dayAt, unreadable, wordsSaid, type Said, type Wording } from './said.ts'
import { apart, cellOf, cellWith, isMarked, type Lettered, type Stands } from './stands.ts'
import { kinds } from './told-rows.ts'

/** What stands as it was understood, and what is to be told of it with the words that it is told of. */
export interface Understood {
  readonly said: Said
  readonly told: readonly (readonly [kind: Kind, read: string])[]
}

/** Reads what stands in one column of a register. */
export interface ColumnReader {
  /** `column` and `row` are the place in the sheet, from 1. */
  read(stands: Stands, column: number, row: number, lettered: Lettered): Understood
  /** What stands as it was understood before; undefined where nothing of it is kept. */
  known(stands: Stands): Understood | undefined
}

const nothing: Understood = { said: blank, told: [] }
const mostKept = 20_000

/** Parts of a second, which databases export. */
const parts = /(:\d{2})[.,]\d{1,9}$/u

/** What people write instead of a day of return that has not come. */
const notYet = new Set(['chưa trả', 'chưa trả kết quả', 'chưa trả kq', 'chưa có kết quả', 'chưa giải quyết', 'chưa giải quyết xong', 'đang giải quyết', 'đang xử lý', 'chưa', 'null'].map(folded))

const plainly: Wording = { own: new Set(), isAsked: true }

/** The reader of a column, whose days and words come again and again and are read once. */
export function columnReader(id: RegisterColumn, wording = plainly): ColumnReader {
  const isDate = registerColumns[id].kind === 'date'
  const days = new Map<number, Understood>()
  const texts = new Map<string, Understood>()
  const keep = <K>(kept: Map<K, Understood>, key: K, read: Understood): Understood => { if (kept.size < mostKept) kept.set(key, read); return read }
  const daily = (number: number, read: () => Understood): Understood => {
    const known = days.get(number)
    if (known !== undefined) return known
    const fresh = read()
    return fresh.told.length === 0 && fresh.said.is === 'day' ? keep(days, number, fresh) : fresh
  }
  const texted = (text: string, column: number, row: number, lettered: Lettered): Understood => {
    const known = texts.get(text)
    if (known !== undefined) return known
    const composed = isDate ? text.normalize('NFC').replace(parts, '$1') : text.normalize('NFC')
    const mended = lettered(composed, column, row)
    const read = understood(cellWith(mended ?? composed, column, row), id, wording)
    return mended === undefined ? keep(texts, apart(text), read) : read
  }
  const numberOf = (text: string): number => (isDate ? dayNumber(text) : 0)
  return {
    read(stands, column, row, lettered) {
      if (stands === undefined || stands === '') return nothing
      if (typeof stands !== 'string') return isMarked(stands) ? understood(stands, id, wording) : ofCell(stands)
      const number = numberOf(stands)
      return number === 0 ? texted(stands, column, row, lettered) : daily(number, () => texted(stands, column, row, lettered))
    },
    known(stands) {
      if (stands === undefined || stands === '') return nothing
      if (typeof stands === 'string') return days.get(numberOf(stands)) ?? texts.get(stands)
      return isDate && stands.content.is === 'date' && !isMarked(stands) ? days.get(dayOf(stands.content.date)) : undefined
    },
  }

  function ofCell(cell: Exclude<Stands, string | undefined>): Understood {
    const { content } = cell
    if (content.is === 'text') return texts.get(content.text) ?? keep(texts, content.text, understood(cell, id, wording))
    if (content.is === 'date' && isDate) return daily(dayOf(content.date), () => understood(cell, id, wording))
    return understood(cell, id, wording)
  }
}

/** The number of an ISO day. */
const dayOf = (iso: string): number => dayNumber(iso) || dayAt(iso).number

function understood(stands: Exclude<Stands, string | undefined>, id: RegisterColumn, wording: Wording): Understood {
  const cell = cellOf(stands)
  const { kind, name } = registerColumns[id]
  if (kind !== 'date' && kind !== 'number') {
    const [text, said] = [passingText(cell), wordsSaid(passingText(cell), id, wording)]
    if (said.is !== 'words' || kind === 'words') return { said, told: [] }
    return { said, told: said.known === undefined ? [[kinds.word(id, text), text]] : kind === 'payment' && said.known === 'transfer' && wording.tellsTransfers === true ? [[kinds.transfer, text]] : [] }
  }
  if (id === 'returned' && notYet.has(folded(passingText(cell)))) return nothing
  const input: Input = { id, name, kind: kind === 'date' ? 'date' : 'money', shared: true }
  const { answer: { state, value }, findings } = take(cell, input, '', '')
  const said = state === 'unreadable' ? unreadable : value?.is === 'date' ? dayAt(value.date) : value?.is === 'number' ? { is: 'number', number: value.number } as const : blank
  return { said, told: findings.map(each => [kinds.cell(id, each), each.read ?? '']) }
}
