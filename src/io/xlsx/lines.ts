import { isOrdinary } from '../../letters/fonts.ts'
import { isSettled } from '../../letters/unicode.ts'
import type { Bare, Line, TextNumbers } from '../../sheet.ts'
import type { Grounds } from './collector.ts'
import { contentOf } from './content.ts'
import { isBareText, numbering, saidAgain } from './numbered.ts'
import { emptyCell, quickCell, type QuickCell } from './quick-cell.ts'
import { emptyRow, quickRow } from './quick-row.ts'
import { unstyled, type Style } from './styles.ts'

/** A line holds a place for each column up to its last: rows that reach further are kept cell by cell. */
const widest = 200

/** Whether a style adds nothing to what a cell holds; what a number format shows beside a number is part of that. */
const isBare = ({ struck, font }: Style): boolean => struck !== true && isOrdinary(font)

/** Something else than a bare value: the row is for those who read cells. */
const more = Symbol('more')

/** What stands in a cell that says nothing more, undefined in a blank one, and the number by which that is known. */
interface BareReader {
  read(cell: QuickCell): Bare | undefined | typeof more
  /** Of the cell that was read last; 0 where it has none. */
  number(): number
  /** Says the text that a cell holds itself. */
  inline(raw: string, column: number): string | undefined
}

/** What is known of a shared text: nothing yet, that it says more, that it is bare and was met once; what is above is its number. */
const [unmet, saysMore, metOnce] = [0, -1, -2]

function bareReader({ strings, styles, since1904 }: Grounds): BareReader {
  const isBareStyle = styles.map(isBare)
  const next = numbering()
  const inline = saidAgain(next)
  const sharedNumbers = new Int32Array(strings.length)
  const days: (Bare | undefined)[] = []
  const dayNumbers: number[] = []
  let number = 0
  const shared = (at: number): Bare | undefined | typeof more => {
    const text = strings[at]
    if (typeof text !== 'string') return more
    const met = sharedNumbers[at] ?? unmet
    if (met === unmet) sharedNumbers[at] = text !== '' && isSettled(text) ? metOnce : saysMore
    else if (met === metOnce) sharedNumbers[at] = next() || metOnce
    number = Math.max(0, sharedNumbers[at] ?? 0)
    return sharedNumbers[at] !== saysMore ? text : text === '' ? undefined : more
  }
  const stored = (type: string, value: string, style: Style): Bare | undefined | typeof more => {
    const content = contentOf(type, { value }, undefined, style, since1904)
    return content.is === 'text' ? more : content.is === 'blank' ? undefined : { content }
  }
  const day = (serial: number, style: Style): Bare | undefined | typeof more => {
    const known = days[serial]
    if (known === undefined) {
      const read = stored('n', String(serial), style)
      if (typeof read !== 'object' || serial >= mostDays) return read
      days[serial] = read
      dayNumbers[serial] = next()
    }
    number = dayNumbers[serial] ?? 0
    return days[serial]
  }
  const ofText = (text: string): Bare | undefined | typeof more => (text === '' ? undefined : isBareText(text) ? text : more)
  return {
    number: () => number, inline: inline.text,
    read({ type, style: at, formula, value, whole, inline: own }) {
      number = 0
      if (formula !== undefined || isBareStyle[at] === false) return more
      if (own !== undefined) return (number = inline.number()) > 0 ? own : ofText(own)
      if (whole < 0) return value === undefined ? undefined : type === 's' ? more : type === 'str' ? ofText(value) : stored(type, value, styles[at] ?? unstyled)
      const style = styles[at] ?? unstyled
      return type === 's' ? shared(whole) : type === 'n' && style.shown === 'date' ? day(whole, style) : stored(type, String(whole), style)
    },
  }
}

/** Days of a register lie close together, and below this. */
const mostDays = 100_000

/** So many cells of a line have numbers, and so many lines have theirs together. */
const numbered = { columns: 32, lines: 500 }

const noNumbers = (): TextNumbers => ({ numbers: new Int32Array(numbered.columns * numbered.lines), columns: numbered.columns })

/** Reads rows straight from the text as long as each stands whole there, is shown, and none of its cells says more than what stands in it; tells where the text goes on behind the last of them. */
export function lineReader(grounds: Grounds, keep: (line: Line, last: number) => void): (xml: string, at: number) => number {
  const [row, cell, bare] = [emptyRow(), emptyCell(), bareReader(grounds)]
  let [last, nth, known] = [0, 0, noNumbers()]
  const valuesOf = (xml: string): (Bare | undefined)[] | undefined => {
    const values: (Bare | undefined)[] = []
    last = 0
    while (quickCell(xml, row.end, cell, bare.inline)) {
      const value = cell.column > widest ? more : bare.read(cell)
      if (value === more) return undefined
      if (value !== undefined) {
        while (values.length < cell.column) values.push(undefined)
        values[cell.column - 1] = value
        if (cell.column <= numbered.columns) known.numbers[nth * numbered.columns + cell.column - 1] = bare.number()
      }
      last = cell.column
      row.end = cell.end
    }
    return xml.startsWith('</row>', row.end) ? values : undefined
  }
  return (xml, at) => {
    for (let to = at; ;) {
      const values = quickRow(xml, to, row) && !row.hidden ? valuesOf(xml) : undefined
      if (values === undefined) return to
      keep({ number: row.number, values, known, nth }, last)
      if (++nth === numbered.lines) [nth, known] = [0, noNumbers()]
      to = row.end + 6
    }
  }
}
