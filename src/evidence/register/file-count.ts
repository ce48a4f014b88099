import type { Line, Row, TextNumbers } from '../../sheet.ts'
import type { FileTally } from './count.ts'
import type { Lettered } from './stands.ts'

/** Counts one file; its rows may come in any number of pieces, sheet after sheet: as rows of a workbook, or as the lines of a table of text from a row on. */
export interface FileCount {
  /** Hears about how many rows are to come. */
  expect(rows: number): void
  /** Looks at the first rows of a hidden sheet, which does not count. */
  hidden(sheet: string, rows: readonly Row[]): void
  rows(sheet: string, rows: readonly (Row | Line)[]): void
  /** Hears of the merged cells of a sheet, when all its rows have come: the next sheet is another one, though it be called the same. */
  merged(sheet: string, ranges: readonly string[]): void
  lines(sheet: string, from: number, lines: readonly (readonly string[])[], lettered: Lettered, numbers?: TextNumbers): void
  done(): FileTally
}
