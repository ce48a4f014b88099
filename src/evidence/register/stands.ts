import { isPlain } from '../../letters/plain.ts'
import { address, type Cell, type Content, type Row } from '../../sheet.ts'
import { tidy } from '../../text.ts'
import { passingText } from '../grid.ts'

/** What stands in a column of a row: a text just as a table of text holds it, the cell of a workbook or only what it holds, or nothing. */
export type Stands = string | Cell | Held | undefined

/** What a cell holds that says nothing else. */
interface Held { readonly content: Content }

/** The cell that stands; one of which only the content is known stands nowhere: its place is that of the row. */
export const cellOf = (stands: Cell | Held): Cell => ('address' in stands ? stands : { address: '', column: 0, row: 0, content: stands.content })

/** Brings a composed text to Unicode letters and remembers what is to be told of it; undefined where nothing is, as of nearly all. */
export type Lettered = (text: string, column: number, row: number) => string | undefined

/** A row while it is counted: what stands in it, its number, and how its letters are read. */
export interface Here {
  values: readonly Stands[]
  row: number
  lettered: Lettered
}

/** The same text without the piece of a file that it was cut from, to be kept. */
export const apart = (text: string): string => JSON.parse(JSON.stringify(text)) as string

/** A text of a table of text as a cell of a workbook. */
export const cellWith = (text: string, column: number, row: number): Cell => ({ address: address(column, row), column, row, content: { is: 'text', text } })

/** A cell as it stands in a row: of one that says no more than its words, in letters of which nothing is to be told, the words. */
export const standing = (cell: Cell): Stands => (cell.content.is === 'text' && cell.formula === undefined && !isMarked(cell) && isPlain(cell.content.text) ? cell.content.text : cell)

/** What is struck out or bears a note is more than its words. */
export const isMarked = (stands: Cell | Held): boolean => 'address' in stands && (stands.struck === true || stands.runs !== undefined || stands.note !== undefined)

/** Whether all that stands is struck out. */
export const isStruck = (stands: Stands): boolean => typeof stands === 'object' && 'struck' in stands && stands.struck === true

/** Numbers as codes that Excel has shortened: `2,50101E+12`, or more digits than it keeps. */
export const isMangled = (code: string): boolean => /^\d([.,]\d+)?E\+\d+$/i.test(code) || /^\d{12,}0{2,}$/.test(code) && code.length > 15

/** The text of what stands, composed and in Unicode letters, blanks as they are; `""` for nothing. Columns are counted from 0. */
export function contentAt({ values, row, lettered }: Here, at: number): string {
  const stands = values[at]
  if (stands === undefined) return ''
  if (typeof stands !== 'string') return stands.content.is === 'text' ? stands.content.text : passingText(stands)
  return isPlain(stands) ? stands : inLetters(stands, at, row, lettered)
}

/** The tidied text of what stands, its letters as they are. */
export const textOfStanding = (stands: string | Cell | Held): string => (typeof stands === 'string' ? tidy(stands) : passingText(stands))

/** The tidied text of what stands, in Unicode letters; `""` for nothing. */
export function textAt({ values, row, lettered }: Here, at: number): string {
  const stands = values[at]
  return stands === undefined || stands === '' ? '' : typeof stands === 'string' ? tidy(inLetters(stands, at, row, lettered)) : passingText(stands)
}

const inLetters = (text: string, at: number, row: number, lettered: Lettered): string => { const composed = text.normalize('NFC'); return lettered(composed, at + 1, row) ?? composed }

/** Whether anything stands in a column. */
export function isStated(stands: Stands): boolean {
  if (stands === undefined || stands === '') return false
  if (typeof stands !== 'string') return stands.content.is === 'date' || stands.content.is === 'number' || passingText(stands) !== ''
  const first = stands.charCodeAt(0)
  if (first === 0x2d && stands.length === 1) return false
  return (first > 0x20 && first < 0x7f) || tidy(stands) !== ''
}

/** A code of a dossier as `textAt` gives it, in capitals; a dash is a dash, whichever a program has made of it. */
export const codeAt = (here: Here, at: number): string => { const code = plainCode(here.values[at]) ?? textAt(here, at).toUpperCase().replaceAll(/[‐‑‒–—―−]/gu, '-'); return code.length < 4 && /^[-–—.…]*$/u.test(code) ? '' : code }

/** The same of plain letters without blanks, as most are; undefined where it needs the longer look. */
export function plainCode(stands: Stands): string | undefined {
  if (typeof stands !== 'string' || (stands.length < 4 && /^[-.]/.test(stands))) return undefined
  let isLower = false
  for (let letter = 0; letter < stands.length; letter++) {
    const code = stands.charCodeAt(letter)
    if (code <= 0x20 || code >= 0x7f) return undefined
    if (code >= 0x61 && code <= 0x7a) isLower = true
  }
  return isLower ? stands.toUpperCase() : stands
}

/** A line of a table of text as a row of a workbook. */
export const rowOfTexts = (values: readonly string[], row: number, lettered: Lettered): Row => ({
  number: row, hidden: false, cells: values.flatMap((text, at) => (text === '' ? [] : [cellWith(contentAt({ values, row, lettered }, at), at + 1, row)])),
})
