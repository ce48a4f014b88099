/** Around and between the texts of cells side by side, while these still stand in one cell; no text from outside may hold them. */
const marks = { open: '\uE001', next: '\uE000', close: '\uE002' } as const

/** The texts of cells side by side, as one text that `widened` parts. */
export const acrossText = (texts: readonly string[]): string => marks.open + texts.map(text => text.replaceAll('\n', ' ')).join(marks.next) + marks.close

/** Whether texts of cells side by side still stand somewhere. */
export const holdsAcross = (xml: string): boolean => xml.includes(marks.open)

const acrossIn = /\uE001([^\uE002<]*)\uE002/g

interface Piece {
  readonly before: string
  readonly xml: string
}

/** One cell of a row: where it stands on the grid of its table, over how many columns, and how many texts it is parted into (0: it is not). */
interface Cell extends Piece {
  readonly column: number
  readonly span: number
  readonly texts: number
}

interface Row extends Piece {
  readonly cells: readonly Cell[]
  /** What follows the last cell. */
  readonly rest: string
}

/**
 * Gives every cell whose text holds marks as many cells as it has texts, each with the looks of the one, and widens the cells above
 * and below it that had its column. A cell may stand over one column only; marks elsewhere stay, so that they can be told.
 */
export const widened = (xml: string): string =>
  (holdsAcross(xml) ? xml.replace(/<w:tbl>(?:(?!<w:tbl>)[^])*?<\/w:tbl>/g, table => (holdsAcross(table) ? widenedTable(table) : table)) : xml)

function widenedTable(table: string): string {
  const { pieces, rest } = split(table, 'w:tr')
  const rows = pieces.map(rowOf)
  const columns = new Map<number, number>()
  for (const { column, span, texts } of rows.flatMap(row => row.cells)) if (texts > 0 && span === 1) columns.set(column, Math.max(texts, columns.get(column) ?? 1))
  const head = (before: string): string => gridOf(before, columns)
  return rows.map((row, index) => (index === 0 ? head(row.before) : row.before) + rowText(row, columns)).join('') + rest
}

/** Elements of a name that stand beside each other, each with what stands before it. */
function split(xml: string, name: string): { readonly pieces: readonly Piece[]; readonly rest: string } {
  const pieces: Piece[] = []
  let from = 0
  for (const found of xml.matchAll(new RegExp(`<${name}(?: [^>]*)?>[^]*?</${name}>`, 'g'))) {
    pieces.push({ before: xml.slice(from, found.index), xml: found[0] })
    from = found.index + found[0].length
  }
  return { pieces, rest: xml.slice(from) }
}

function rowOf(piece: Piece): Row {
  const { pieces, rest } = split(piece.xml, 'w:tc')
  let column = numberIn(piece.xml, 'w:gridBefore') ?? 0
  const cells = pieces.map(({ before, xml }): Cell => {
    const cell = { before, xml, column, span: numberIn(xml, 'w:gridSpan') ?? 1, texts: Math.max(0, ...[...xml.matchAll(acrossIn)].map(match => (match[1] ?? '').split(marks.next).length)) }
    column += cell.span
    return cell
  })
  return { ...piece, cells, rest }
}

function numberIn(xml: string, name: string): number | undefined {
  const value = new RegExp(`<${name} [^>]*w:val="(\\d+)"`).exec(xml)?.[1]
  return value === undefined ? undefined : Number(value)
}

type Columns = ReadonlyMap<number, number>

const rowText = (row: Row, columns: Columns): string => row.cells.map(cell => cell.before + cellText(cell, columns)).join('') + row.rest

function cellText(cell: Cell, columns: Columns): string {
  const grown = [...columns].reduce((more, [column, texts]) => (column >= cell.column && column < cell.column + cell.span ? more + texts - 1 : more), 0)
  if (cell.texts === 0 || cell.span !== 1) return grown === 0 ? cell.xml : spanning(cell.xml, cell.span + grown)
  const width = Math.floor((widthOf(cell.xml) ?? 0) / (grown + 1))
  return Array.from({ length: cell.texts }, (_, index) => {
    const alone = cell.xml.replace(acrossIn, (_, texts: string) => texts.split(marks.next)[index] ?? '')
    const spare = index === cell.texts - 1 ? grown + 1 - cell.texts : 0
    const wide = sized(alone, width * (spare + 1))
    return spare === 0 ? wide : spanning(wide, spare + 1)
  }).join('')
}

const widthOf = (cell: string): number | undefined => {
  const width = /<w:tcW [^>]*?w:w="(\d+)"/.exec(cell)?.[1]
  return width === undefined ? undefined : Number(width)
}

const sized = (cell: string, width: number): string => (width === 0 ? cell : cell.replace(/(<w:tcW [^>]*?w:w=")\d+"/, `$1${width}"`))

/** In a cell's properties the span follows the width. */
function spanning(cell: string, span: number): string {
  const bare = cell.replace(/<w:gridSpan [^>]*\/>/, '')
  const written = `<w:gridSpan w:val="${span}"/>`
  if (/<w:tcW [^>]*\/>/.test(bare)) return bare.replace(/<w:tcW [^>]*\/>/, width => width + written)
  return bare.includes('<w:tcPr>') ? bare.replace('<w:tcPr>', `<w:tcPr>${written}`) : bare.replace(/^<w:tc(?: [^>]*)?>/, open => `${open}<w:tcPr>${written}</w:tcPr>`)
}

/** The widths of the columns: those that are parted give theirs to their parts. */
function gridOf(before: string, columns: Columns): string {
  let column = -1
  return before.replace(/<w:gridCol(?: [^>]*)?\/>/g, col => {
    column++
    const parts = columns.get(column) ?? 1
    return parts === 1 ? col : col.replace(/w:w="(\d+)"/, (_, width: string) => `w:w="${Math.floor(Number(width) / parts)}"`).repeat(parts)
  })
}
