// Sổ thẩm định và bảng giải trình của ví dụ: `cchc appraise` tạo sổ trống, ở đây điền vào như người thẩm định và đơn vị điền.
import { openCases } from '../../dist/commands/appraise/open-cases.js'
import { appraisalColumns, explanationColumns } from '../../dist/evidence/appraisal/layout.js'
import { appraisalBook } from '../../dist/report/appraisal/book.js'
import { answersIn } from '../../dist/report/appraisal/case.js'
import { explanationBook, loweredIn } from '../../dist/report/appraisal/explanation.js'
import { inputsOf } from '../../dist/criteria/criteria.js'

const world = { cwd: process.cwd(), lang: 'vi', columns: 100, colour: false, out: () => {}, err: () => {} }

/** Các đơn vị của đợt chấm với những nguồn đã có đến lúc ấy. */
async function casesOf(folder, evidence, isExplanation) {
  const name = { vi: 'Xã, phường, đặc khu', en: 'Xã, phường, đặc khu' }
  const group = { name, criteria: '../../criteria/xa-2025.yaml', units: 'don-vi.xlsx', evidence: evidence.map(each => ({ ...each, path: [] })), path: [] }
  const planned = { round: { name, groups: [group], out: 'ket-qua' }, base: folder, out: `${folder}/ket-qua`, guess: false }
  return openCases(group, planned, undefined, isExplanation, world)
}

/** Sổ thẩm định của lần tới, đã điền; chỉ gồm các đơn vị `ids` nếu có nêu. */
export async function appraisedBook(folder, evidence, round, verdicts, ids) {
  const { set, cases } = await casesOf(folder, evidence, false)
  const some = ids === undefined ? cases : cases.filter(({ score }) => ids.includes(score.unit.id))
  return typed(appraisalBook(set, some, round), appraisalColumns(round > 1), verdicts, set)
}

/** Bảng giải trình sau một lần thẩm định, đã điền. */
export async function explainedBook(folder, evidence, round, answers) {
  const { set, cases } = await casesOf(folder, evidence, true)
  return typed(explanationBook(set, loweredIn(cases.map(({ score }) => score), round), round, 'vi', (unit, id) => answersIn(cases.find(({ score }) => score.unit.id === unit)).declared.get(id)), explanationColumns, answers, set)
}

/** Ghi vào dòng của đơn vị và mã; dòng không có trong sổ là lỗi của dữ liệu ví dụ. */
function typed(book, columns, entries, set) {
  const at = id => columns.findIndex(column => column.id === id)
  const left = new Set(entries)
  const [page, ...others] = book.pages
  const rows = page.rows.map(row => {
    const entry = entries.find(each => row.boxes[at('unitId')]?.value === each.unit && row.boxes[at('id')]?.value === each.id)
    if (entry === undefined) return row
    left.delete(entry)
    const boxes = [...row.boxes]
    for (const [id, value] of Object.entries(entry.cells)) boxes[at(id)] = { ...boxes[at(id)], value: id === 'on' ? { date: value } : id === 'value' ? asTyped(value, inputOf(entry.id, set)) : value }
    return { ...row, boxes }
  })
  for (const { unit, id } of left) throw new Error(`Không có dòng ${unit} ${id}`)
  return { ...book, pages: [{ ...page, rows }, ...others] }
}

/** Dòng của tiêu chí có một số liệu riêng chính là dòng của số liệu ấy. */
const inputOf = (id, set) => inputsOf(set).get(id) ?? set.components.find(({ code }) => code === id)?.inputs[0]

const asTyped = (value, input) => (input?.kind === 'percent' ? Number((value / 100).toFixed(8)) : value)
