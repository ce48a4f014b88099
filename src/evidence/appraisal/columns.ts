import type { Sheet } from '../../sheet.ts'
import { textOf } from '../grid.ts'
import { deepest, headOf } from '../head.ts'
import { unitTitle } from '../unit-title.ts'
import { doubtsOf, type ColumnDoubt } from './doubts.ts'
import { roundsNamed } from './round-number.ts'
import { appraisalWords, explanationWords } from './words.ts'

/** What a row of appraisers, or of a unit that answers them, may say in one round; columns from 1. */
export interface RoundColumns {
  /** The round in the head of the columns; absent where they name none. */
  readonly round?: number
  readonly value?: number
  readonly points?: number
  readonly reason?: number
}

/** Where things stand on a sheet of verdicts. */
export interface VerdictHead {
  readonly first: number
  readonly last: number
  readonly unitId?: number
  readonly unit?: number
  readonly id?: number
  readonly code?: number
  readonly name?: number
  readonly self?: number
  readonly lap?: number
  readonly document?: number
  readonly by?: number
  readonly on?: number
  readonly rounds: readonly RoundColumns[]
  /** Columns that may be verdicts and are not read. */
  readonly doubts: readonly ColumnDoubt[]
}

/** The head of a sheet of verdicts (or of explanations) over rows of components; undefined when the sheet is something else. */
export function verdictHead(sheet: Sheet, kind: 'appraisal' | 'explanation'): VerdictHead | undefined {
  const below = withoutTitles(sheet)
  const named = kind === 'appraisal' ? roundsNamed(below.rows.slice(0, deepest).flatMap(row => row.cells.map(textOf))) : new Map<number, readonly string[]>()
  const words = kind === 'appraisal' ? appraisalWords(named) : explanationWords
  const head = headOf(below, words, [])
  if (head === undefined) return undefined
  const { columns, doubts } = kind === 'appraisal' ? doubtsOf(sheet, head, words) : { columns: head.columns, doubts: [] }
  const said = [...[...named.keys()].map(round => roundOf(columns, String(round), round)), roundOf(columns, '', undefined)]
    .filter(each => each.points !== undefined || each.value !== undefined || (kind === 'explanation' && each.reason !== undefined))
  const isNamed = columns['id'] !== undefined || columns['code'] !== undefined || columns['name'] !== undefined
  if (!isNamed || (said.length === 0 && !doubts.some(doubt => doubt.is === 'two'))) return undefined
  return { first: head.first, last: head.last, ...pick(columns), rounds: said, doubts }
}

/** `Đơn vị: …` above the table is no column of units. */
const withoutTitles = (sheet: Sheet): Sheet => ({ ...sheet, rows: sheet.rows.filter(row => unitTitle(row) === undefined) })

type Columns = Readonly<Partial<Record<string, number>>>

const present = <Key extends string>(key: Key, column: number | undefined) => (column === undefined ? {} : { [key]: column } as Readonly<Record<Key, number>>)

const roundOf = (columns: Columns, suffix: string, round: number | undefined): RoundColumns => ({
  ...present('round', round), ...present('value', columns[`value${suffix}`]), ...present('points', columns[`points${suffix}`]),
  ...present('reason', columns[`reason${suffix}`] ?? (suffix === '' ? undefined : columns['reason'])),
})

const pick = (columns: Columns): Omit<VerdictHead, 'first' | 'last' | 'rounds' | 'doubts'> => ({
  ...present('unitId', columns['unitId']), ...present('unit', columns['unit']), ...present('id', columns['id']), ...present('code', columns['code']), ...present('name', columns['name']),
  ...present('self', columns['self']), ...present('lap', columns['lap']), ...present('document', columns['document']), ...present('by', columns['by']), ...present('on', columns['on']),
})
