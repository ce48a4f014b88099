import type { Cell } from '../../sheet.ts'
import { text, tidy } from '../../text.ts'
import { remark, type Remark } from './reading.ts'

/** A note on the cell is never read as its answer, and may hold it: so it is told. */
export function noteOn(cell: Cell | undefined): readonly Remark[] {
  const note = tidy(cell?.note ?? '')
  if (note === '') return []
  const brief = note.length <= 80 ? note : `${note.slice(0, 79)}…`
  const blank = cell?.content.is === 'blank'
  return [remark('cell-note', 'info', text(
    () => `Ô ${blank ? 'trống nhưng ' : ''}có ghi chú: “${brief}”; ghi chú không được tính.`,
    () => `The cell ${blank ? 'is blank but ' : ''}has a note: “${brief}”; notes are not counted.`,
  ), text(() => 'Nếu câu trả lời nằm trong ghi chú thì ghi vào ô.', () => 'If the answer is in the note, write it into the cell.'))]
}

const errorCodes = /^#(N\/A|DIV\/0!|REF!|NAME\?|VALUE!|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA)$/iu

/** The code of an error that another program wrote out as words (`#N/A` in a CSV file); undefined for anything else. */
export const errorCode = (raw: string): string | undefined => errorCodes.exec(tidy(raw))?.[0].toUpperCase()

/** An answer without the quotation marks around it or the apostrophe that keeps a number a text (`'197`). */
export function unquoted(raw: string): string {
  const line = tidy(raw)
  const [, inside] = /^["“”«„](.*)["“”»]$/su.exec(line) ?? /^['‘’](.*?)['‘’]?$/su.exec(line) ?? []
  return inside === undefined || /["“”«»„]/u.test(inside) ? line : inside.trim()
}
