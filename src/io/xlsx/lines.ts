import { isOrdinary } from '../../letters/fonts.ts'
import { isSettled } from '../../letters/unicode.ts'
import type { Bare, Line } from '../../sheet.ts'
import type { Grounds } from './collector.ts'
import { contentOf } from './content.ts'
import { emptyCell, quickCell, type QuickCell } from './quick-cell.ts'
import { emptyRow, quickRow } from './quick-row.ts'
import { unstyled, type Style } from './styles.ts'

/** A line holds a place for each column up to its last: rows that reach further are kept cell by cell. */
const widest = 200

/** Whether a style adds nothing to what a cell holds; what a number format shows beside a number is part of that. */
const isBare = ({ struck, font }: Style): boolean => struck !== true && isOrdinary(font)

/** Something else than a bare value: the row is for those who read cells. */
const more = Symbol('more')

/** Reads what stands in a cell that says nothing more; undefined in a blank one. */
function bareReader({ strings, styles, since1904 }: Grounds): (cell: QuickCell) => Bare | undefined | typeof more {
  const isBareStyle = styles.map(isBare)
  const isBareText = new Uint8Array(strings.length)
  const days: Bare[] = []
  const ofText = (text: string): Bare | undefined | typeof more => (text === '' ? undefined : isSettled(text) && !text.includes('_x') ? text : more)
  const shared = (at: number): Bare | undefined | typeof more => {
    const text = strings[at]
    if (typeof text !== 'string') return more
    if (isBareText[at] === 0) isBareText[at] = text !== '' && isSettled(text) ? 1 : 2
    return isBareText[at] === 1 ? text : text === '' ? undefined : more
  }
  const stored = (type: string, value: string, style: Style): Bare | undefined | typeof more => {
    const content = contentOf(type, { value }, undefined, style, since1904)
    return content.is === 'text' ? more : content.is === 'blank' ? undefined : { content }
  }
  const day = (serial: number, style: Style): Bare | undefined | typeof more => {
    const known = days[serial]
    if (known !== undefined) return known
    const read = stored('n', String(serial), style)
    if (typeof read === 'object' && serial < mostDays) days[serial] = read
    return read
  }
  return ({ type, style: number, formula, value, whole, inline }) => {
    if (formula !== undefined || isBareStyle[number] === false) return more
    if (inline !== undefined) return ofText(inline)
    if (whole < 0) return value === undefined ? undefined : type === 's' ? more : type === 'str' ? ofText(value) : stored(type, value, styles[number] ?? unstyled)
    const style = styles[number] ?? unstyled
    return type === 's' ? shared(whole) : type === 'n' && style.shown === 'date' ? day(whole, style) : stored(type, String(whole), style)
  }
}

/** Days of a register lie close together, and below this. */
const mostDays = 100_000

/** Reads rows straight from the text as long as each stands whole there, is shown, and none of its cells says more than what stands in it; tells where the text goes on behind the last of them. */
export function lineReader(grounds: Grounds, keep: (line: Line, last: number) => void): (xml: string, at: number) => number {
  const [row, cell, bare] = [emptyRow(), emptyCell(), bareReader(grounds)]
  let last = 0
  const valuesOf = (xml: string): (Bare | undefined)[] | undefined => {
    const values: (Bare | undefined)[] = []
    last = 0
    while (quickCell(xml, row.end, cell)) {
      const value = cell.column > widest ? more : bare(cell)
      if (value === more) return undefined
      if (value !== undefined) {
        while (values.length < cell.column) values.push(undefined)
        values[cell.column - 1] = value
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
      keep({ number: row.number, values }, last)
      to = row.end + 6
    }
  }
}
