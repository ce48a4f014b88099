import { formWords, figureWords } from '../../src/evidence/form/words.ts'
import { exact, hundred, multiply } from '../../src/rational.ts'
import { address, type Cell, type Row, type Sheet, type Workbook } from '../../src/sheet.ts'
import { tidy, tongues } from '../../src/text.ts'

/** What a person or a program may do to a form on its way, without changing what it says; `turn` varies it from form to form. */
export type Change = (book: Workbook, turn: number) => Workbook

const asked = ['Tự chấm', 'Số liệu']
const lastVisible: Readonly<Record<string, number>> = { 'Tự chấm': 8, 'Số liệu': 5 }
export const headRow = 8

const onSheets = (change: (sheet: Sheet, turn: number) => Sheet): Change => (book, turn) =>
  ({ ...book, sheets: book.sheets.map(sheet => (asked.includes(sheet.name) ? change(sheet, turn) : sheet)) })

const onCells = (change: (cell: Cell, sheet: Sheet, turn: number) => Cell): Change => onSheets((sheet, turn) =>
  ({ ...sheet, rows: sheet.rows.map(row => ({ ...row, cells: row.cells.map(cell => change(cell, sheet, turn)) })) }))

const moved = (cell: Cell, column: number, row: number): Cell => ({ ...cell, column, row, address: address(column, row) })

/** Each column goes elsewhere, the hidden ones too; the title block stays as it is. */
export const columnsSwapped: Change = onSheets((sheet, turn) => {
  const last = Math.max(...sheet.rows.flatMap(row => row.cells.map(cell => cell.column)))
  const to = (column: number): number => ((column - 1) * (last % 5 === 0 ? 3 : 5) + turn) % last + 1
  const rows = sheet.rows.map((row): Row => (row.number < headRow ? row : { ...row, cells: row.cells.map(cell => moved(cell, to(cell.column), row.number)).sort((a, b) => a.column - b.column) }))
  return { ...sheet, rows, merges: sheet.merges.filter(range => /[A-Z]+[1-7]:/.test(range)) }
})

/** A note after every third row below the head. */
export const rowsInserted: Change = onSheets((sheet, turn) => {
  let more = 0
  const rows = sheet.rows.flatMap((row): readonly Row[] => {
    const number = row.number + more
    const kept = { ...row, number, cells: row.cells.map(cell => moved(cell, cell.column, number)) }
    if (row.number <= headRow || (row.number + turn) % 3 !== 0) return [kept]
    more++
    return [kept, { number: number + 1, hidden: false, cells: [{ address: address(2, number + 1), column: 2, row: number + 1, content: { is: 'text', text: 'Ghi thêm của đơn vị' } }] }]
  })
  return { ...sheet, rows }
})

const wordsOn = (sheet: Sheet): Readonly<Record<string, readonly string[]>> => (sheet.name === 'Tự chấm' ? formWords : figureWords)

/** Heads retyped by the list of synonyms, in capitals now and then. */
export const headsRetyped: Change = onCells((cell, sheet, turn) => {
  if (cell.row !== headRow || cell.content.is !== 'text') return cell
  const said = tidy(cell.content.text)
  const title = said === 'Lĩnh vực, tiêu chí, tiêu chí thành phần' ? formWords.name[0] : said
  const words = Object.values(wordsOn(sheet)).find(all => all[0] === title)?.slice(0, -1) ?? []
  const word = words[turn % Math.max(1, words.length)] ?? said
  return { ...cell, content: { is: 'text', text: turn % 2 === 0 ? word : word.toUpperCase() } }
})

/** Every letter and its marks apart, as macOS and some phones write. */
export const decomposed: Change = onCells(cell => (cell.content.is === 'text' ? { ...cell, content: { is: 'text', text: cell.content.text.normalize('NFD') } } : cell))

/** Numbers kept as text, the Vietnamese way. */
export const textNumbers: Change = onCells((cell, sheet) => {
  const declared = sheet.rows.find(row => row.number === headRow)?.cells.find(each => each.content.is === 'text' && tidy(each.content.text) === 'Số liệu kê khai')?.column
  if (cell.column !== declared || cell.row <= headRow || cell.content.is !== 'number' || cell.formula !== undefined) return cell
  const { number, percent } = cell.content
  return { ...cell, content: { is: 'text', text: percent ? `${tongues.vi.number(multiply(exact(number), hundred))}%` : tongues.vi.number(exact(number)) } }
})

/** Values pasted into a new workbook: no hidden columns, no hidden sheet, no formulas. */
export const pasted: Change = book => ({
  ...book,
  sheets: book.sheets.filter(sheet => asked.includes(sheet.name)).map(sheet => ({
    ...sheet, merges: [],
    rows: sheet.rows.map(row => ({ ...row, cells: row.cells.filter(cell => cell.column <= (lastVisible[sheet.name] ?? 0)).map(({ formula: _, ...cell }) => cell) })),
  })),
})

export const all = (...changes: readonly Change[]): Change => (book, turn) => changes.reduce((changed, change) => change(changed, turn), book)
