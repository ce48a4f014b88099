import type { Finding } from '../finding.ts'
import { columnNumber, type Sheet, type Workbook } from '../sheet.ts'
import { text, type Tongue } from '../text.ts'
import type { Answer } from './answer.ts'

/** How many cells are named before the rest are counted. */
const most = 5

/** Answers that were read from hidden rows or columns of a form or a table, where a person does not see them: told once a sheet. They count like any other. */
export function concealedAnswers({ file, sheets }: Workbook, answers: Iterable<Answer>, what: 'form' | 'table'): readonly Finding[] {
  const given = [...answers].filter(answer => answer.state !== 'blank')
  return sheets.flatMap(sheet => {
    if (sheet.hidden || ((sheet.hiddenColumns ?? []).length === 0 && !sheet.rows.some(row => row.hidden))) return []
    const hidden = new Set(sheet.rows.filter(row => row.hidden).map(row => row.number))
    const cells = [...new Set(given.flatMap(({ from }) => (from.sheet === sheet.name && from.cell !== undefined && isConcealed(sheet, hidden, from.cell) ? [from.cell] : [])))]
    return cells.length === 0 ? [] : [told(what, file, sheet.name, cells)]
  })
}

function isConcealed({ hiddenColumns = [] }: Sheet, hidden: ReadonlySet<number>, cell: string): boolean {
  const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(cell) ?? []
  const column = columnNumber(letters)
  return hidden.has(Number(row)) || hiddenColumns.some(([first, last]) => first <= column && column <= last)
}

function told(what: 'form' | 'table', file: string, sheet: string, cells: readonly string[]): Finding {
  const named = (t: Tongue): string => t.list([...cells.slice(0, most), ...(cells.length > most ? ['…'] : [])])
  return {
    code: `${what}/hidden-cells`, severity: 'info', at: { file, sheet, cell: cells[0] ?? '' },
    message: text(
      t => `Có ${cells.length} câu trả lời nằm ở dòng hoặc cột đang ẩn (${named(t)}); vẫn được đọc như các ô khác.`,
      t => `${cells.length === 1 ? '1 answer stands' : `${cells.length} answers stand`} in hidden rows or columns (${named(t)}); read like the other cells.`,
    ),
    fix: text(() => 'Bỏ ẩn (Unhide) để kiểm tra; nếu không dùng thì xóa.', () => 'Unhide them to check; delete what is not meant.'),
  }
}
