// Dựng lại mọi tệp Excel của các ví dụ: `npm run build`, rồi `node examples/build.js`.
// Cần LibreOffice (lệnh `soffice`) để tính sẵn kết quả các công thức trong phiếu tự chấm.
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { loadCriteria } from '../dist/criteria/load.js'
import { readYaml } from '../dist/io/yaml.js'
import { writeXlsx } from '../dist/io/xlsx-write.js'
import { formBook } from '../dist/report/form/book.js'
import * as before from './xa-mau-2024/du-lieu.js'
import * as articles from './bai-bao/du-lieu.js'
import * as published from './binh-duong-2017/du-lieu.js'
import { filled } from './build/fill.js'
import { appraisedBook, explainedBook } from './build/appraisal.js'
import { calculated } from './build/calculate.js'
import { surveyBook } from './build/papers.js'
import { articleBook, figureBook, pointsBook, publishedBook, rosterBook } from './build/tables.js'
import * as sample from './xa-mau-2025/du-lieu.js'

const here = dirname(fileURLToPath(import.meta.url))

async function opened(path) {
  const bytes = await readFile(path)
  const { set, findings } = loadCriteria(readYaml(bytes, path))
  if (set === undefined) throw new Error(`${path}: ${findings.map(each => each.message.vi).join('\n')}`)
  return set
}

const submitted = sample.units.slice(0, sample.figures.dossiers_received.length)

async function forms(set) {
  const books = submitted.map((unit, index) => filled(formBook(set, unit), set, index))
  const stored = await calculated(books)
  return stored.map((book, index) => [`xa-mau-2025/phieu/${submitted[index].id}.xlsx`, book])
}

async function books() {
  const set = await opened(`${here}/../criteria/xa-2025.yaml`)
  const articleSet = await opened(`${here}/bai-bao/tieu-chi.yaml`)
  return [
    ['binh-duong-2017/don-vi.xlsx', rosterBook(published.units, 'Huyện, thị xã, thành phố tỉnh Bình Dương năm 2017')],
    ['binh-duong-2017/bang-cong-bo.xlsx', publishedBook(published)],
    ['bai-bao/don-vi.xlsx', rosterBook(articles.units, 'Năm nơi được nêu trong bài')],
    ['bai-bao/so-lieu.xlsx', articleBook(articles, articleSet)],
    ['xa-mau-2024/don-vi.xlsx', rosterBook(before.units, 'Danh sách đơn vị năm 2024, trước sắp xếp (bịa ra để minh họa)')],
    ['xa-mau-2024/bang-diem.xlsx', pointsBook('ĐIỂM CÔNG BỐ NĂM 2024', before.units, before.points)],
    ['xa-mau-2025/don-vi.xlsx', rosterBook(sample.units, 'Danh sách đơn vị (bịa ra để minh họa)')],
    ['xa-mau-2025/so-lieu-mot-cua.xlsx', figureBook('SỐ LIỆU HỆ THỐNG MỘT CỬA', sample.units, sample.oneStop, set)],
    ['xa-mau-2025/khao-sat.xlsx', surveyBook('KẾT QUẢ KHẢO SÁT', sample.units, sample.survey, set, 'Xã Sông Lành')],
    ...await forms(set),
  ]
}

async function write(name, book) {
  await mkdir(dirname(`${here}/${name}`), { recursive: true })
  await writeFile(`${here}/${name}`, await writeXlsx(book))
  process.stdout.write(`${name}\n`)
}

for (const [name, book] of await books()) await write(name, book)

/** Ba sổ nối tiếp nhau: mỗi sổ làm trên kết quả của những nguồn đứng trước. */
const folder = `${here}/xa-mau-2025`
const [appraisal1, explanation] = [{ as: 'appraisal', from: 'tham-dinh-1.xlsx', round: 1 }, { as: 'explanation', from: 'giai-trinh.xlsx', round: 1 }]
const reopened = ['phuong-cau-vong', 'xa-da-biec', 'xa-ba-nguon', 'xa-song-lanh']
await write('xa-mau-2025/tham-dinh-1.xlsx', await appraisedBook(folder, sample.evidence, 1, sample.firstAppraisal))
await write('xa-mau-2025/giai-trinh.xlsx', await explainedBook(folder, [...sample.evidence, appraisal1], 1, sample.answersToFirst))
await write('xa-mau-2025/tham-dinh-2.xlsx', await appraisedBook(folder, [...sample.evidence, appraisal1, explanation], 2, sample.secondAppraisal, reopened))
