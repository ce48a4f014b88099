// Tính sẵn kết quả của các công thức bằng LibreOffice, để phiếu giống như vừa được lưu từ một chương trình bảng tính.
import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { address } from '../../dist/sheet.js'
import { readSheets } from '../../dist/io/read-sheets.js'
import { writeXlsx } from '../../dist/io/xlsx-write.js'

const run = promisify(execFile)

/** Luôn tính lại khi mở, dù tệp đã có sẵn kết quả. */
const settings = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
`

/** Các sổ với kết quả lưu cạnh mỗi công thức; nội dung còn lại giữ nguyên. */
export async function calculated(books) {
  const dir = await mkdtemp(join(tmpdir(), 'cchc-'))
  try {
    const names = books.map((_, index) => `${index}.xlsx`)
    for (const [index, book] of books.entries()) await writeFile(join(dir, names[index]), await writeXlsx(book))
    await mkdir(join(dir, 'profile', 'user'), { recursive: true })
    await writeFile(join(dir, 'profile', 'user', 'registrymodifications.xcu'), settings)
    await office([`-env:UserInstallation=${pathToFileURL(join(dir, 'profile'))}`, '--headless', '--convert-to', 'xlsx', '--outdir', join(dir, 'out'), ...names.map(name => join(dir, name))])
    const results = []
    for (const [index, book] of books.entries()) results.push(withResults(book, await cellsOf(join(dir, 'out', names[index]))))
    return results
  } finally {
    await rm(dir, { recursive: true, force: true })
  }
}

const office = args => run('soffice', args).catch(error => {
  throw error.code === 'ENOENT' ? new Error('Không tìm thấy lệnh soffice: cài LibreOffice Calc rồi chạy lại.') : error
})

async function cellsOf(path) {
  const { workbook } = await readSheets(path, path)
  return new Map(workbook.sheets.map(sheet => [sheet.name, new Map(sheet.rows.flatMap(row => row.cells.map(cell => [cell.address, cell.content])))]))
}

function withResults(book, sheets) {
  return {
    ...book,
    pages: book.pages.map(page => ({
      ...page,
      rows: page.rows.map((row, at) => ({
        ...row,
        boxes: row.boxes.map((box, column) => (box?.formula === undefined ? box : { ...box, value: resultOf(sheets.get(page.name)?.get(address(column + 1, at + 1))) })),
      })),
    })),
  }
}

function resultOf(content) {
  switch (content?.is) {
    case 'number': return Number(content.number)
    case 'text': return content.text
    case 'boolean': return content.value
    case 'error': return content.code
    case 'date': return { date: content.date }
    default: return ''
  }
}
