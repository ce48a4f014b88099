import type { Measure } from '../../criteria/measures.ts'
import { add, exact, zero, type Rational } from '../../rational.ts'
import { allOf, numbered, oneOf, type Bits, type Numbered } from './bits.ts'
import { allHold, judged, placeOf, standsIn, type Dossier, type Judged } from './judge.ts'
import { dayAt, type Said } from './said.ts'

/** What was counted for one measure: dossiers, their sum or their different texts, and how many dossiers cannot be decided. */
export interface Counted {
  count: number
  sum: Rational
  readonly different: Set<string>
  undecided: number
  /** The first dossier that cannot be decided. */
  doubt?: string
}

/** A print of dossiers, in whatever order: sums of the marks of what they say, of the squares of these, and of the marks of their codes, in 32 bits each. */
export interface Print { marks: number; squares: number; codes: number }

/** Takes a dossier into a print, by the mark of what it says and its code. */
export function printIn(print: Print, mark: number, code: string): void {
  print.marks = (print.marks + mark) | 0
  print.squares = (print.squares + Math.imul(mark, mark)) | 0
  if (code !== '') print.codes = (print.codes + endMark(code)) | 0
}

const ofEnd = 6

/** A mark of the end of a code, in which the codes of a register differ. */
function endMark(code: string): number {
  let mark = code.length
  for (let at = Math.max(0, mark - ofEnd); at < code.length; at++) mark = Math.imul(mark ^ code.charCodeAt(at), 2654435761)
  return mark ^ (mark >>> 15)
}

/** What was counted of one unit in one file; `rows` are its dossiers, whatever they count for. */
export interface UnitTally {
  /** As the register names it. */
  readonly text: string
  readonly cell: string
  rows: number
  /** Those that were returned in the period, and how many of them have no day that they were due. */
  returned: number
  dueless: number
  readonly counted: readonly Counted[]
  /** Of the dossiers that count. */
  readonly print: Print
  /** In a table without codes: marks of their whole rows. */
  readonly rowMarks: number[]
  /** The first and last day on which one of them was received, as days are compared; 0 where none says so. */
  first: number
  last: number
  /** The measures, by their places, whose figures may be wrong for a reason that is told of rows or of the whole table. */
  readonly open: Set<number>
}

/** Nothing that was counted of the unit is certain. */
export const openAll = ({ open, counted }: UnitTally): void => { for (const at of counted.keys()) open.add(at) }

/** The measures that a dossier touched, or that are open whatever it touched: those for which the tally holds anything. */
export const touched = ({ counted, open }: UnitTally): readonly number[] => [...counted.entries()].filter(([at, { count, undecided }]) => count > 0 || undecided > 0 || open.has(at)).map(([at]) => at)

export const nothingCounted = (measures: readonly Measure[], text: string, cell: string): UnitTally =>
  ({ text, cell, rows: 0, returned: 0, dueless: 0, print: { marks: 0, squares: 0, codes: 0 }, rowMarks: [], first: 0, last: 0, open: new Set(), counted: measures.map(() => ({ count: 0, sum: zero, different: new Set(), undecided: 0 })) })

/** A measure of a set that is ready to judge; `inPeriod` and `met` are the bits of its questions. */
export interface Ready extends Judged { readonly by: Measure['by']; readonly place: number; readonly inPeriod: readonly number[]; readonly met: number }

/** The measures of a set, and their questions where these are few enough to be answered by bits. */
export interface Measures {
  readonly all: readonly Ready[]
  readonly questions?: Numbered
  /** Those that compare the day of return with the day that a dossier was due. */
  readonly onTime: readonly number[]
  /** The first and last day of the period, as days are compared. */
  readonly period: readonly [first: number, last: number]
}

/** The measures of a set over a period, ready to judge. */
export function madeReady(measures: readonly Measure[], period: { readonly from: string; readonly to: string }): Measures {
  const each = measures.map(measure => ({ ...judged(measure, period), by: measure.by, place: measure.by.is === 'count' ? -1 : placeOf(measure.by.column) }))
  const questions = numbered(each)
  const maskOf = questions?.maskOf ?? (() => 0)
  return { onTime: onTimeAmong(measures), period: [dayAt(period.from).number, dayAt(period.to).number], all: each.map(measure => ({ ...measure, inPeriod: measure.period.map(maskOf), met: maskOf(measure.where) })), ...(questions === undefined ? {} : { questions }) }
}

/** The measures, by their places, that compare the day of return with the day that a dossier was due. */
export const onTimeAmong = (measures: readonly Measure[]): readonly number[] => measures.flatMap(({ where }, at) => (where.some(each => each.is === 'day' && isPair(each.column, each.day)) ? [at] : []))

const isPair = (column: string, day: string): boolean => [column, day].sort().join() === 'due,returned'

/** Counts a dossier in, by the bits of all that is asked of it where they are known; false where no measure has it in the period. `place` tells where the dossier stands. */
export function countIn(tally: UnitTally, measures: readonly Ready[], dossier: Dossier, bits: Bits | undefined, place: () => string): boolean {
  tally.rows++
  let inside = false
  for (let at = 0; at < measures.length; at++) {
    const measure = measures[at]
    const counted = tally.counted[at]
    if (measure === undefined || counted === undefined) continue
    const isIn = bits === undefined ? standsIn(measure, dossier) : oneOf(bits, measure.inPeriod)
    if (isIn === false) continue
    inside = true
    const met = bits === undefined ? allHold(measure.where, dossier) : allOf(bits, measure.met)
    if (met === false) continue
    if (isIn === undefined || met === undefined || !taken(counted, measure, dossier)) doubted(counted, place)
  }
  return inside
}

function doubted(counted: Counted, place: () => string): void {
  counted.undecided++
  counted.doubt ??= place()
}

/** False where the column that is summed or told apart cannot be read. */
function taken(counted: Counted, { by, place }: Ready, dossier: Dossier): boolean {
  if (by.is === 'sum') {
    const said = dossier.said(place)
    if (said.is === 'unreadable') return false
    if (said.is === 'number') counted.sum = add(counted.sum, said.number)
  } else if (by.is === 'distinct') {
    const word = wordOf(dossier.said(place))
    if (word === undefined) return false
    if (word !== '') counted.different.add(word)
  }
  counted.count++
  return true
}

function wordOf(said: Said): string | undefined {
  switch (said.is) {
    case 'blank': return ''
    case 'unreadable': return undefined
    case 'day': return said.day
    case 'words': return said.words
    case 'number': return said.number.toString()
  }
}

/** Hears of a day on which a dossier was received. */
export function receivedOn(tally: UnitTally, day: number): void {
  if (day < tally.first || tally.first === 0) tally.first = day
  if (day > tally.last) tally.last = day
}

/** Adds what another file says of the same unit. */
export function addTo(all: UnitTally, more: UnitTally): void {
  all.rows += more.rows
  all.returned += more.returned
  all.dueless += more.dueless
  for (const at of more.open) all.open.add(at)
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
