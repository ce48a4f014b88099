import { isSignedAsMark, notesAuthor } from '../../page.ts'
import { columnNumber, type Cell, type Row } from '../../sheet.ts'
import type { Attributes, Visitor } from '../package/xml.ts'
import { wordsReader } from './strings.ts'

/** Reads the part of a sheet's comments: what each says, by the address of its cell. Those that `cchc annotate` wrote are no words of the unit and are left out. */
export function notesReader(): Visitor & { notes(): ReadonlyMap<string, string> } {
  const words = wordsReader()
  const notes = new Map<string, string>()
  const authors: string[] = []
  let at: { readonly cell: string; readonly author: string } | undefined
  let author: string | undefined
  const keep = ({ cell, author: by }: { readonly cell: string; readonly author: string }, said: string): void => void (by === notesAuthor || isSignedAsMark(said) || notes.set(cell, plain(said, by)))
  return {
    open(name: string, attributes: Attributes) {
      if (name === 'author') author = ''
      else if (name === 'comment') at = { cell: attributes['ref'] ?? '', author: authors[Number(attributes['authorId'] ?? 0)] ?? '' }
      else if (at !== undefined) words.open(name, attributes)
    },
    close(name) {
      if (name === 'author') authors.push(author ?? '')
      if (name === 'author') author = undefined
      else if (name !== 'comment') words.close(name)
      else if (at !== undefined) keep(at, words.take().text)
      if (name === 'comment') at = undefined
    },
    text(piece) {
      if (author !== undefined) author += piece
      else words.text(piece)
    },
    notes: () => notes,
  }
}

/** Without the name of the writer that Excel puts in front, and without the paragraph by which it introduces a thread to older editions. */
function plain(text: string, author: string): string {
  const said = text.replace(/^\[Threaded comment\][\s\S]*?Comment:\s*/u, '').trim()
  return (author !== '' && said.startsWith(`${author}:`) ? said.slice(author.length + 1) : said).trim()
}

/** The rows with their notes; a blank cell that has one comes to stand among them. */
export function withNotes(rows: readonly Row[], notes: ReadonlyMap<string, string>): readonly Row[] {
  if (notes.size === 0) return rows
  const left = new Map([...notes].filter(([, note]) => note !== ''))
  const noted = rows.map(row => {
    if (!row.cells.some(cell => left.has(cell.address))) return row
    return { ...row, cells: row.cells.map(cell => taken(cell, left)) }
  })
  return left.size === 0 ? noted : inserted(noted, [...left].flatMap(([at, note]) => blankWith(at, note)))
}

function blankWith(at: string, note: string): readonly Cell[] {
  const [, letters, row] = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(at) ?? []
  return letters === undefined ? [] : [{ address: at, column: columnNumber(letters), row: Number(row), content: { is: 'blank' }, note }]
}

function taken(cell: Cell, left: Map<string, string>): Cell {
  const note = left.get(cell.address)
  left.delete(cell.address)
  return note === undefined ? cell : { ...cell, note }
}

function inserted(rows: readonly Row[], blanks: readonly Cell[]): readonly Row[] {
  const byNumber = new Map(rows.map(row => [row.number, row]))
  for (const cell of blanks) {
    const row = byNumber.get(cell.row) ?? { number: cell.row, hidden: false, cells: [] }
    byNumber.set(cell.row, { ...row, cells: [...row.cells, cell].sort((a, b) => a.column - b.column) })
  }
  return [...byNumber.values()].sort((a, b) => a.number - b.number)
}
