import type { Finding } from '../finding.ts'
import { address, type Cell, type Row, type Run, type Sheet, type Workbook } from '../sheet.ts'
import { remembering } from '../text.ts'
import { alphabetOf, looksLike, signIn } from './fonts.ts'
import { inLatin } from './look-alikes.ts'
import { decided, type Alphabetic } from './old-fonts.ts'
import { isPlain } from './plain.ts'
import { tell, type Kind, type Met } from './told.ts'
import { wronglyDecoded } from './wrong-decoding.ts'

/** A workbook in Unicode letters, and what had to be done for it. */
export interface InUnicode {
  readonly workbook: Workbook
  readonly findings: readonly Finding[]
}

/** Brings all texts of a workbook to Unicode before anybody reads them, where that is certain; what was done, and what could not be, is told once a sheet. */
export function inUnicode(workbook: Workbook): InUnicode {
  const sheets = workbook.sheets.map(sheet => ofSheet(sheet, workbook.file))
  return { workbook: { ...workbook, sheets: sheets.map(each => each.sheet) }, findings: sheets.flatMap(each => each.findings) }
}

/** What a text was found to be, and how it reads now. */
interface Change {
  readonly text: string
  readonly kind?: Kind
  readonly name?: string
}

function ofSheet(sheet: Sheet, file: string): { readonly sheet: Sheet; readonly findings: readonly Finding[] } {
  let judged: Alphabetic | undefined
  const decide: Alphabetic = runs => (judged ??= decided(sheet.rows.flatMap(row => row.cells.filter(alphabetsIn)).map(runsOf)))(runs)
  const met: Met[] = []
  const read = (cell: Cell): Cell => {
    const change = changeOf(cell, decide)
    if (change?.kind !== undefined) met.push({ kind: change.kind, name: change.name ?? '', cell: cell.address, before: textOf(cell), after: change.text })
    return change === undefined || change.text === textOf(cell) ? cell : { ...cell, content: { is: 'text', text: change.text } }
  }
  const rows = sheet.rows.map(row => rowRead(row, read))
  return { sheet: rows.some((row, at) => row !== sheet.rows[at]) ? { ...sheet, rows } : sheet, findings: tell(met, file, sheet.name) }
}

/** A row whose cells stay as they are is the same row. */
function rowRead(row: Row, read: (cell: Cell) => Cell): Row {
  let cells: Cell[] | undefined
  for (const [at, cell] of row.cells.entries()) {
    const now = cell.content.is === 'text' ? read(cell) : cell
    if (now !== cell) (cells ??= [...row.cells])[at] = now
  }
  return cells === undefined ? row : { ...row, cells }
}

const textOf = ({ content }: Cell): string => (content.is === 'text' ? content.text : '')

/** The runs of a text with their fonts. */
const runsOf = (cell: Cell): readonly Run[] => cell.runs ?? [cell.font === undefined ? { text: textOf(cell) } : { text: textOf(cell), font: cell.font }]

const alphabetsIn = (cell: Cell): boolean => cell.content.is === 'text' && (alphabetOf(cell.font) !== undefined || cell.runs?.some(run => alphabetOf(run.font) !== undefined) === true)

function changeOf(cell: Cell, decide: Alphabetic): Change | undefined {
  const raw = textOf(cell)
  if (raw === '') return undefined
  const sign = signIn(cell.font, raw)
  if (sign !== undefined) return { text: sign }
  if (alphabetsIn(cell)) return decide(runsOf(cell))
  return beyondAscii.test(raw) ? sight(raw) : undefined
}

const beyondAscii = /[^\u0000-\u007F]/u
const sight = remembering(bySight)

/** Whether a text in an ordinary font is composed, and nothing is to be done or told of its letters. */
export const isSettled = (text: string): boolean => isPlain(text) && (!beyondAscii.test(text) || sight(text) === undefined)

function bySight(raw: string): Change | undefined {
  const decoded = wronglyDecoded(raw)
  if (decoded !== undefined) return decoded === 'damaged' ? { text: raw, kind: 'damaged' } : { text: decoded.read, kind: 'wrong-decoding' }
  const old = looksLike(raw)
  if (old !== undefined) return { text: raw, kind: 'not-unicode', name: old.alphabet.name }
  const latin = inLatin(raw)
  if (latin === undefined) return undefined
  return latin === 'unknown' ? { text: raw, kind: 'other-script' } : { text: latin.read, kind: 'look-alike' }
}

/** The letters of a table of text, which has no fonts: each text is judged alone, and what was done is told at its first cells. */
export interface LettersOfTable {
  /** How a composed text reads now; undefined where there is nothing to say of it. */
  read(text: string, column: number, row: number): string | undefined
  findings(): readonly Finding[]
}

const mostMet = 1000

/** Reads texts of one table and remembers the first that were no Unicode. */
export function lettersOfTable(file: string, sheet: string): LettersOfTable {
  const met: Met[] = []
  return {
    findings: () => tell(met, file, sheet),
    read(raw, column, row) {
      const change = beyondAscii.test(raw) ? bySight(raw) : undefined
      if (change === undefined) return undefined
      const { kind, name = '', text } = change
      if (kind !== undefined && met.length < mostMet) met.push({ kind, name, cell: address(column, row), before: raw, after: text })
      return text
    },
  }
}
