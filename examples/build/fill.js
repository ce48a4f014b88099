// Điền phiếu tự chấm như một công chức xã điền: số liệu, câu trả lời, tài liệu kiểm chứng, giải trình.
import { columnNumber } from '../../dist/sheet.js'
import { figureColumns, figureRows, formColumns, formRows, sheetNames } from '../../dist/evidence/layout.js'
import { answers, explanations, figures, units, withoutProof } from '../xa-mau-2025/du-lieu.js'

const states = ['Không phát sinh', 'Không áp dụng']

/** Phiếu trống của đơn vị thứ `index`, đã điền. */
export function filled(book, set, index) {
  const typed = new Map([[sheetNames.form, formCells(set, index)], [sheetNames.figures, figureCells(set, index)]])
  return { ...book, pages: book.pages.map(page => (typed.has(page.name) ? { ...page, rows: withCells(page.rows, typed.get(page.name)) } : page)) }
}

function withCells(rows, cells) {
  return rows.map((row, at) => {
    const here = cells.filter(cell => cell.row === at + 1 && cell.value !== undefined)
    if (here.length === 0) return row
    const boxes = [...row.boxes]
    for (const { column, value } of here) boxes[columnNumber(column) - 1] = { ...boxes[columnNumber(column) - 1], value }
    return { ...row, boxes }
  })
}

function figureCells(set, index) {
  const rows = figureRows(set)
  return set.figures.map(({ id, input }) => ({ row: rows.get(id), column: figureColumns.declared, value: asTyped(figures[id]?.[index], input) }))
}

function formCells(set, index) {
  const unit = units[index]
  return formRows(set).flatMap(row => {
    if (row.is === 'input' && !row.input.shared) return [{ row: row.row, column: formColumns.declared, value: asTyped(answers[row.input.id]?.[index], row.input) }]
    if (row.is !== 'component' || row.component.source !== 'self' || row.component.method === 'relative') return []
    const { component } = row
    const own = answers[component.code]?.[index]
    return [
      { row: row.row, column: formColumns.declared, value: asTyped(row.input === undefined ? own : answers[row.input.id]?.[index], row.input) },
      { row: row.row, column: formColumns.proof, value: proofOf(component, index, own) },
      { row: row.row, column: formColumns.explanation, value: explanations[unit.id]?.[component.code] },
    ]
  })
}

/** Giá trị như Excel lưu: tỷ lệ là phân số của 1, ngày là ngày; bỏ trống là không có gì. */
function asTyped(value, input) {
  if (value === null || value === undefined || typeof value === 'number' && input.kind !== 'percent') return value ?? undefined
  if (typeof value === 'number') return Number((value / 100).toFixed(8))
  return input?.kind === 'date' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? { date: value } : value
}

const marks = [['Kế hoạch', 'KH-UBND'], ['Báo cáo', 'BC-UBND'], ['Quyết định', 'QĐ-UBND'], ['Các nội quy', 'QĐ-UBND'], ['Các quy chế', 'QĐ-UBND'], ['Biên bản', 'BB-UBND'], ['Văn bản', 'UBND-VP']]

/** Tên tài liệu mà tiêu chí cần, kèm số và ngày bịa ra; tài liệu không có số thì nêu tên tệp. */
function proofOf(component, index, own) {
  const { proof, code } = component
  const unit = units[index]
  if (proof?.required !== true || states.includes(own) || withoutProof[unit.id]?.includes(code) || !isClaimed(component, index)) return undefined
  const name = proof.text.vi.replace(/ \(.*\)$/, '')
  const mark = marks.find(([word]) => name.startsWith(word))?.[1]
  const turn = [...code].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) + index * 7
  const signed = answers[`${code}.date`]?.[index] ?? `2025-${two(turn % 5 + 8)}-${two(turn % 27 + 1)}`
  const day = signed.split('-').reverse().join('/')
  return mark === undefined ? `${name}: tệp ${code}.pdf, ký số ngày ${day}` : `${name}, số ${turn % 240 + 5}/${mark} ngày ${day}`
}

const two = number => String(number).padStart(2, '0')

/** Có điều để chứng minh: không bỏ trống, không phải điểm trừ, và ở mục thưởng thì có nhận thưởng. */
function isClaimed(component, index) {
  const values = component.inputs.map(input => (input.shared ? figures : answers)[input.id]?.[index])
  if (component.list === 'base') return values.every(value => value !== null && value !== undefined)
  return component.list === 'bonus' && values.some(value => value !== 0 && typeof value !== 'undefined' && !String(value).startsWith('Không')) && component.method !== 'bands'
}
