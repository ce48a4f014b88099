import { address, type Row, type Sheet } from '../../sheet.ts'
import { folded } from '../../text.ts'
import type { Unit } from '../answer.ts'
import { coveredText, textIn } from '../grid.ts'
import { findUnit } from '../unit-names.ts'
import type { AnswersHead } from './head.ts'
import { unitColumns } from './owners.ts'

/** A head that knows which column says whose a row is, if any does; `columns` are those that may, where no label tells. */
export interface Whose {
  readonly head: AnswersHead
  readonly columns: readonly number[]
}

/** Where no label says which column is the unit's, the one column that names units is; a column of codes is the unit's or the questionnaire's. */
export function whoseRows(sheet: Sheet, head: AnswersHead, body: readonly Row[], known: readonly Unit[]): Whose {
  if (isOwned(head)) return { head: withCode(sheet, head, body, known), columns: [] }
  const columns = unitColumns(sheet, head, body, known)
  const [unit, another] = columns
  if (unit === undefined || another !== undefined) return { head: withCode(sheet, head, body, known), columns }
  return { head: withCode(sheet, { ...head, unit, unused: head.unused.filter(each => each.cell !== address(unit, head.last)) }, body, known), columns }
}

/** Whether a column says whose a row is. */
export const isOwned = ({ unit, unitId }: AnswersHead): boolean => unit !== undefined || unitId !== undefined

function withCode(sheet: Sheet, { code, ...head }: AnswersHead, body: readonly Row[], known: readonly Unit[]): AnswersHead {
  if (code === undefined) return head
  const said = body.map((row): Coded => ({ code: textIn(row, code), unit: coveredText(sheet, row, head.unit) })).filter(each => each.code !== '')
  if (head.unitId === undefined && namesUnits(said, known, head.unit !== undefined)) return { ...head, unitId: code }
  return head.paper !== undefined || goesWithUnit(said) ? head : { ...head, paper: code }
}

interface Coded { readonly code: string; readonly unit: string }

/** Nearly all codes are those of units, and of the very units that are named beside them. Numbers that run on are those of questionnaires. */
function namesUnits(said: readonly Coded[], known: readonly Unit[], isNamed: boolean): boolean {
  const isRunning = said.every(({ code }) => /^\d+$/u.test(code)) && new Set(said.map(({ code }) => code)).size === said.length
  const naming = said.filter(({ code, unit }) => {
    const [byCode, byName] = [findUnit(known, code), findUnit(known, unit)]
    return byCode.is === 'one' && (!isNamed || (byName.is === 'one' && byName.unit === byCode.unit))
  })
  return !isRunning && naming.length > 0 && naming.length * 5 >= said.length * 4
}

/** One code a unit, and one unit a code, over many rows: a code that no list knows, but no number of a questionnaire. */
function goesWithUnit(said: readonly Coded[]): boolean {
  const different = (words: readonly string[]): number => new Set(words.map(folded)).size
  const pairs = different(said.map(({ code, unit }) => `${code}\n${unit}`))
  const isPaired = pairs === different(said.map(({ code }) => code)) && pairs === different(said.map(({ unit }) => unit))
  return isPaired && pairs > 1 && said.length >= 2 * pairs
}
