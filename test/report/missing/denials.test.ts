import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { denialWords, namesProof } from '../../../src/evidence/documents/named-proof.ts'
import { readSheets } from '../../../src/io/read-sheets.ts'
import { writeXlsx } from '../../../src/io/xlsx-write.ts'
import { listsOf } from '../../../src/report/form/lists.ts'
import { deniesProof } from '../../../src/report/form/missing/points.ts'
import { recalculate } from '../../libreoffice.ts'
import { shipped } from '../form-sets.ts'

/** What people write where they have nothing to show, and what looks like it and names something. */
const others = [
  '', ' ', '-', '--', '…', '...', '/', '*', '?', '(-)', '“”', '[ ]', '0', 'Chưa có minh chứng', 'KHONG CO', 'KHÔNG CÓ', 'Chua co tai lieu', 'Không có.', ' Chưa  nộp !', '(chưa có)', 'Không/có', 'Thiếu\u00A0hồ sơ', 'Chưa có\nhồ sơ', '- Không', '"Không có"',
  'Khong có', 'Không có vướng mắc', 'Báo cáo số 12/BC-UBND', 'https://xa-a.gov.vn/?tep=1', 'Kh*', 'Chưa c?', 'Không có văn bản trả lời: xem BC 15', '12', 'k1', 'x',
]

it('the form and the program know the same words of denial', async () => {
  const lists = listsOf(shipped('xa-2025.yaml'), undefined, 'vi')
  const words = [...others, ...denialWords.flatMap(word => [word, word.toUpperCase(), ` ${word}. `])]
  const rows = words.map((word, index) => ({ boxes: [{ value: word }, { formula: `IF(${deniesProof(`A${index + 1}`, lists)},1,0)`, value: 9 }] }))
  const folder = await mkdtemp(join(tmpdir(), 'cchc-denials-'))
  await writeFile(join(folder, 'a.xlsx'), await writeXlsx({ title: 'a', pages: [{ name: 'A', columns: [{ width: 20 }, { width: 20 }], rows }, lists.page] }))
  const [file = ''] = await recalculate([join(folder, 'a.xlsx')], join(folder, 'out'))
  const { workbook } = await readSheets(file, 'a.xlsx')
  const shown = words.map((_, index) => workbook?.sheets[0]?.rows.find(row => row.number === index + 1)?.cells.find(cell => cell.column === 2)?.content)
  expect(words.map((word, index) => { const said = shown[index]; return [word, said?.is === 'number' ? said.number : said?.is] })).toEqual(words.map(word => [word, namesProof(word) ? '0' : '1']))
  await rm(folder, { recursive: true, force: true })
}, 60_000)
