import type { Place } from '../../finding.ts'
import { fractionText, fromFraction } from '../../rational.ts'
import type { Answer, AnswerState, Value } from '../answer.ts'

/** A place beside the file that most of its source stands in: `file` only where it is another. */
export interface KeptPlace {
  readonly file?: string
  readonly line?: number
  readonly column?: number
  readonly sheet?: string
  readonly cell?: string
  readonly behind?: string
}

/** An answer as the result file keeps it: exactly one of the first four; a percent as a rate (`197/200`). `read` where the cell shows something else. */
export interface KeptAnswer extends KeptPlace {
  readonly id: string
  readonly number?: string
  readonly date?: string
  readonly option?: string
  readonly state?: Exclude<AnswerState, 'given'>
  readonly read?: string
}

/** A place written beside the usual file of its source. */
export const keptPlace = ({ file, ...rest }: Place, usual: string): KeptPlace => ({ ...(file === usual ? {} : { file }), ...known(rest) })

/** The place that was kept. */
export const placeOf = (kept: KeptPlace, usual: string): Place => ({ file: kept.file ?? usual, ...known(kept) })

const known = ({ line, column, sheet, cell, behind }: Omit<KeptPlace, 'file'>): Omit<KeptPlace, 'file'> => ({
  ...(line === undefined ? {} : { line }), ...(column === undefined ? {} : { column }),
  ...(sheet === undefined ? {} : { sheet }), ...(cell === undefined ? {} : { cell }), ...(behind === undefined ? {} : { behind }),
})

/** An answer as it is kept. */
export function keptAnswer({ id, state, value, from, read }: Answer, usual: string): KeptAnswer {
  const said = value === undefined ? { state: state as Exclude<AnswerState, 'given'> } : keptValue(value)
  return { id, ...said, ...(read === Object.values(said)[0] ? {} : { read }), ...keptPlace(from, usual) }
}

/** The answer that was kept. */
export function answerOf(kept: KeptAnswer, usual: string): Answer {
  const value = valueOf(kept)
  const read = kept.read ?? kept.number ?? kept.date ?? kept.option ?? kept.state ?? ''
  return { id: kept.id, state: value === undefined ? kept.state ?? 'blank' : 'given', ...(value === undefined ? {} : { value }), from: placeOf(kept, usual), read }
}

const keptValue = (value: Value): Pick<KeptAnswer, 'number' | 'date' | 'option'> =>
  value.is === 'number' ? { number: fractionText(value.number) } : value.is === 'date' ? { date: value.date } : { option: value.option }

function valueOf({ number, date, option }: KeptAnswer): Value | undefined {
  if (number !== undefined) return { is: 'number', number: fromFraction(number) }
  if (date !== undefined) return { is: 'date', date }
  return option === undefined ? undefined : { is: 'option', option }
}
