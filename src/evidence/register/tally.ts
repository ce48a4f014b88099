import type { Measure, RegisterColumn } from '../../criteria/measures.ts'
import { add, exact, zero, type Rational } from '../../rational.ts'
import { isInPeriod, isMet, type Dossier } from './judge.ts'

/** What was counted for one measure: dossiers, their sum or their different texts, and how many dossiers cannot be decided. */
export interface Counted {
  count: number
  sum: Rational
  readonly different: Set<string>
  undecided: number
  /** The first dossier that cannot be decided. */
  doubt?: string
}

/** What was counted of one unit in one file; `rows` are its dossiers, whatever they count for. */
export interface UnitTally {
  /** As the register names it. */
  readonly text: string
  readonly cell: string
  rows: number
  readonly counted: readonly Counted[]
}

export const nothingCounted = (measures: readonly Measure[], text: string, cell: string): UnitTally =>
  ({ text, cell, rows: 0, counted: measures.map(() => ({ count: 0, sum: zero, different: new Set(), undecided: 0 })) })

/** Counts a dossier in; false where no measure has it in the period. */
export function countIn(tally: UnitTally, measures: readonly Measure[], dossier: Dossier, period: { readonly from: string; readonly to: string }, cell: string): boolean {
  tally.rows++
  let inside = false
  for (const [at, measure] of measures.entries()) {
    const counted = tally.counted[at]
    const isIn = isInPeriod(dossier, measure, period)
    if (isIn !== false) inside = true
    if (counted === undefined || isIn === false) continue
    const met = isMet(dossier, measure, period)
    if (met === false) continue
    if (isIn === undefined || met === undefined || !taken(counted, measure, dossier)) doubted(counted, cell)
  }
  return inside
}

function doubted(counted: Counted, cell: string): void {
  counted.undecided++
  counted.doubt ??= cell
}

/** False where the column that is summed or told apart cannot be read. */
function taken(counted: Counted, { by }: Measure, dossier: Dossier): boolean {
  if (by.is === 'sum') {
    const said = dossier(by.column)
    if (said.is === 'unreadable') return false
    if (said.is === 'number') counted.sum = add(counted.sum, said.number)
  } else if (by.is === 'distinct') {
    const word = wordOf(dossier, by.column)
    if (word === undefined) return false
    if (word !== '') counted.different.add(word)
  }
  counted.count++
  return true
}

function wordOf(dossier: Dossier, column: RegisterColumn): string | undefined {
  const said = dossier(column)
  switch (said.is) {
    case 'blank': return ''
    case 'unreadable': return undefined
    case 'day': return said.day
    case 'words': return said.words
    case 'number': return said.number.toString()
  }
}

/** Adds what another file says of the same unit. */
export function addTo(all: UnitTally, more: UnitTally): void {
  all.rows += more.rows
  for (const [at, counted] of more.counted.entries()) {
    const own = all.counted[at]
    if (own === undefined) continue
    own.count += counted.count
    own.sum = add(own.sum, counted.sum)
    own.undecided += counted.undecided
    if (counted.doubt !== undefined) own.doubt ??= counted.doubt
    for (const word of counted.different) own.different.add(word)
  }
}

/** The figure that was counted. */
export const figureOf = (counted: Counted, { by }: Measure): Rational => (by.is === 'sum' ? counted.sum : exact(by.is === 'distinct' ? counted.different.size : counted.count))
