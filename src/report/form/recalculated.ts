import { isNumber, type Held } from '../../formula/worksheet/held.ts'
import { worked } from '../../formula/worksheet/worked.ts'
import type { Book, Box, BoxValue } from '../../page.ts'
import { exact, toDouble } from '../../rational.ts'
import { address, columnNumber, serialOf } from '../../sheet.ts'

/** A book whose formulas carry the results that follow from what stands in its cells now, as a spreadsheet program would have saved it. */
export function recalculated(book: Book): Book {
  const held = heldIn(book)
  return {
    ...book,
    pages: book.pages.map(page => ({
      ...page,
      rows: page.rows.map((row, at) => ({ ...row, boxes: row.boxes.map((box, column) => (box?.formula === undefined ? box : { ...box, value: stored(held(page.name, address(column + 1, at + 1))) })) })),
    })),
  }
}

function stored(held: Held): BoxValue {
  if (held === undefined) return 0
  return isNumber(held) ? toDouble(held) : held
}

/** What a cell holds, by its sheet and address; each formula is worked out once, and one that leads back to itself has no result. */
function heldIn(book: Book): (sheet: string, cell: string) => Held {
  const done = new Map<string, Held>()
  const pages = new Map(book.pages.map(page => [page.name, page]))
  const held = (sheet: string, cell: string): Held => {
    const key = `${sheet}!${cell}`
    if (done.has(key)) return done.get(key)
    done.set(key, { error: '#REF!' })
    const [column, row] = placeOf(cell)
    const result = resultOf(pages.get(sheet)?.rows[row - 1]?.boxes[column - 1], reference => under(reference, sheet).map(([tab, at]) => held(tab, at)))
    done.set(key, result)
    return result
  }
  return held
}

function resultOf(box: Box | undefined, look: (reference: string) => readonly Held[]): Held {
  if (box?.formula !== undefined) return worked(box.formula, look)
  const value = box?.value
  if (value === undefined || value === '') return undefined
  if (typeof value === 'number') return exact(value)
  return typeof value === 'object' && 'date' in value ? exact(serialOf(value.date)) : value
}

const placeOf = (cell: string): readonly [column: number, row: number] => {
  const [, letters = 'A', digits = '1'] = /^([A-Z]+)(\d+)$/.exec(cell) ?? []
  return [columnNumber(letters), Number(digits)]
}

/** The cells under a reference: `$I$9:$I$240` of this sheet, `'Số liệu'!D9` of another. */
function under(reference: string, here: string): readonly (readonly [sheet: string, cell: string])[] {
  const cut = reference.lastIndexOf('!')
  const sheet = cut < 0 ? here : reference.slice(0, cut).replace(/^'|'$/g, '').replaceAll("''", "'")
  const [from = 'A1', to = from] = reference.slice(cut + 1).replaceAll('$', '').split(':')
  const [[left, top], [right, bottom]] = [placeOf(from), placeOf(to)]
  const columns = Array.from({ length: right - left + 1 }, (_, index) => left + index)
  return Array.from({ length: bottom - top + 1 }, (_, index) => top + index).flatMap(row => columns.map(column => [sheet, address(column, row)] as const))
}
