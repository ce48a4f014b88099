import { basename } from 'node:path'
import type { Finding } from '../finding.ts'
import type { Sheet } from '../sheet.ts'
import { text as said } from '../text.ts'
import { decode, decodeAs, encodingFinding } from './encoding.ts'
import { faultFinding } from './faults.ts'
import { pageOf } from './html/page.ts'
import type { PageTable } from './html/tables.ts'
import type { WorkbookRead } from './xlsx-read.ts'
import { uncovered } from './xlsx/rows.ts'

/**
 * Reads the tables of a web page, as one-stop systems export them under the name .xls: every cell is a text as it was typed, for
 * the same "1.234" is a thousand in one system and a decimal in another. One table is a sheet with the name of the file, several are "Bảng 1", "Bảng 2" …
 */
export function pageIn(bytes: Buffer, file: string): WorkbookRead {
  const { text, findings } = letters(bytes, file)
  const page = pageOf(text)
  if (page === undefined) return { findings: [faultFinding('too-large', file)] }
  const { tables, login } = page
  if (login || tables.length === 0) return { findings: [faultFinding(login ? 'login-page' : 'html', file)] }
  const sheets = tables.map((table, at) => sheetOf(table, tables.length === 1 ? basename(file).replace(/\.[^.]+$/, '') : `Bảng ${at + 1}`))
  return sheets.every(sheet => sheet !== undefined) ? { workbook: { file, sheets }, findings: [...findings, ...(/\.xls[xm]$/i.test(file) ? [misnamed(file)] : []), ...(page.cut ? [cut(file)] : [])] } : { findings: [faultFinding('too-large', file)] }
}

function sheetOf({ rows, merges }: PageTable, name: string): Sheet | undefined {
  const kept = uncovered(rows, merges)
  return kept && { name, hidden: false, rows: kept, merges }
}

/** Systems export pages as .xls, which Excel opens; under the name .xlsx no program makes one, and Excel refuses it. */
const misnamed = (file: string): Finding => ({
  code: 'file/web-page', severity: 'warning', at: { file },
  message: said(() => 'Tệp thật ra là một trang web (HTML) mang tên .xlsx; chỉ các bảng trong trang được đọc.', () => 'The file is really a web page (HTML) under the name .xlsx; only the tables in it were read.'),
  fix: said(() => 'Xin đơn vị gửi bảng tính gốc; hoặc đổi tên tệp thành .html, mở bằng Excel rồi chọn Save As → Excel Workbook (.xlsx).', () => 'Ask for the workbook itself; or name the file .html, open it in Excel and choose Save As → Excel Workbook (.xlsx).'),
})

const cut = (file: string): Finding => ({
  code: 'file/cut-page', severity: 'warning', at: { file },
  message: said(() => 'Trang HTML dừng giữa bảng; những dòng sau đó có thể đã mất.', () => 'The HTML page stops inside a table; rows after that may be lost.'),
  fix: said(() => 'So dòng cuối với phần mềm đã xuất tệp; nếu thiếu thì xuất lại.', () => 'Compare the last row with the system that exported it; if rows are missing, export again.'),
})

const declared = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i

/** By its mark, else as UTF-8 when it is that, else by what its head declares, else as Windows-1258, which is told. */
function letters(bytes: Buffer, file: string): { readonly text: string; readonly findings: readonly Finding[] } {
  const { text, encoding } = decode(bytes)
  const label = declared.exec(bytes.toString('latin1', 0, 4096))?.[1]
  const stated = encoding === 'windows-1258' && label !== undefined && !/^utf/i.test(label) ? decodeAs(label, bytes) : undefined
  return stated === undefined ? { text, findings: encodingFinding(file, encoding) } : { text: stated, findings: [] }
}
