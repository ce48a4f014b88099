import excel, { type Worksheet } from 'exceljs'

/** What a person types into a row: by unit and code of the row, then by the head of each column. */
export interface Typing { readonly unit: string; readonly code: string; readonly name?: string; readonly cells: Readonly<Record<string, string | number>> }

const textOf = (sheet: Worksheet, row: number, column: number): string => String(sheet.getCell(row, column).value ?? '')

function headRow(sheet: Worksheet): number {
  for (let row = 1; row < 20; row++) if (textOf(sheet, row, 1) === 'Đơn vị') return row
  throw new Error('no head row')
}

/** Opens a workbook as a spreadsheet program does, types into its rows and saves it; a cell that is locked is refused. */
export async function fillSheet(path: string, tab: string, typings: readonly Typing[]): Promise<void> {
  const book = new excel.Workbook()
  await book.xlsx.readFile(path)
  const sheet = book.getWorksheet(tab)
  if (sheet === undefined) throw new Error(`no sheet ${tab}`)
  const head = headRow(sheet)
  const column = (label: string): number => {
    for (let at = 1; at <= sheet.columnCount; at++) if (textOf(sheet, head, at) === label) return at
    throw new Error(`no column ${label}`)
  }
  for (const { unit, code, name, cells } of typings) {
    const row = Array.from({ length: sheet.rowCount }, (_, index) => index + 1)
      .find(each => textOf(sheet, each, column('Đơn vị')) === unit && textOf(sheet, each, column('Mã tiêu chí')) === code && (name === undefined || textOf(sheet, each, column('Tiêu chí thành phần, số liệu')).startsWith(name)))
    if (row === undefined) throw new Error(`no row ${unit} ${code}`)
    for (const [label, value] of Object.entries(cells)) {
      const cell = sheet.getCell(row, column(label))
      if (cell.protection?.locked !== false) throw new Error(`locked: ${label}`)
      cell.value = value
    }
  }
  await book.xlsx.writeFile(path)
}

/** What stands in the visible cells of a row, by the heads of the columns. */
export async function rowsOf(path: string, tab: string): Promise<readonly Readonly<Record<string, string>>[]> {
  const book = new excel.Workbook()
  await book.xlsx.readFile(path)
  const sheet = book.getWorksheet(tab)
  if (sheet === undefined) throw new Error(`no sheet ${tab}`)
  const head = headRow(sheet)
  return Array.from({ length: sheet.rowCount - head }, (_, index) => Object.fromEntries(
    Array.from({ length: sheet.columnCount }, (_each, at) => [textOf(sheet, head, at + 1), textOf(sheet, head + 1 + index, at + 1)] as const),
  ))
}
