// Các bảng một tờ: danh sách đơn vị, bảng số liệu, bảng công bố.
import { inputsOf } from '../../dist/criteria/criteria.js'

export const looks = {
  title: { bold: true, size: 13, align: 'center', wrap: true },
  note: { italic: true, align: 'center', wrap: true },
  head: { bold: true, align: 'center', wrap: true, border: true, fill: 'D9E2F3' },
  word: { border: true, wrap: true },
  number: { border: true, align: 'right' },
  centre: { border: true, align: 'center' },
}

export const box = (value, look) => (value === undefined || value === '' ? { look } : { value, look })
const line = (value, look, across) => ({ boxes: [{ value, look, across }] })

export function page(name, title, note, heads, widths, rows) {
  const across = widths.length
  const top = [line(title, looks.title, across), line(note, looks.note, across), { boxes: [] }]
  return {
    name, columns: widths.map(width => ({ width })), print: { landscape: true, fitWidth: true },
    freeze: { rows: top.length + heads.length, columns: 2 },
    rows: [...top, ...heads.map(labels => ({ boxes: labels.map(label => (label === undefined ? undefined : typeof label === 'string' ? box(label, looks.head) : { ...label, look: looks.head })) })), ...rows],
  }
}

const one = (title, only) => ({ title, pages: [only] })

/** Mã, tên, loại, đơn vị trước sắp xếp, không áp dụng. */
export function rosterBook(units, title) {
  const rows = units.map((unit, index) => ({
    boxes: [
      box(index + 1, looks.centre), box(unit.id, looks.word), box(unit.name, looks.word), box(unit.kind, looks.word),
      box((unit.predecessors ?? []).join('; '), looks.word), box((unit.notApplicable ?? []).join('; '), looks.word),
    ],
  }))
  const heads = ['STT', 'Mã', 'Tên', 'Loại', 'Đơn vị trước sắp xếp', 'Không áp dụng']
  return one(title, page('Đơn vị', 'DANH SÁCH ĐƠN VỊ', title, [heads], [6, 20, 28, 12, 48, 18], rows))
}

const columnsOf = (units, matrix, set, look) => units.map((unit, index) => ({
  boxes: [
    box(index + 1, looks.centre), box(unit.id, looks.word), box(unit.name, looks.word),
    ...Object.entries(matrix).map(([id, values]) => cell(values[index], inputsOf(set).get(id), look)),
  ],
}))

function cell(value, input, look) {
  if (value === null || value === undefined) return box('', look)
  if (input.kind === 'percent') return box(Number((value / 100).toFixed(8)), { ...look, format: '0.0#%' })
  return box(value, { ...look, format: input.kind === 'count' ? '#,##0' : 'General' })
}

const sampleNote = 'Ví dụ minh họa: đơn vị và số liệu đều bịa ra'

/** Mỗi đơn vị một dòng, mỗi số liệu dùng chung một cột. */
export function figureBook(title, units, matrix, set) {
  const names = Object.keys(matrix).map(id => inputsOf(set).get(id).name.vi)
  const heads = ['STT', 'Mã đơn vị', 'Tên đơn vị', ...names]
  return one(title, page('Số liệu', title, sampleNote, [heads], [6, 20, 26, ...names.map(() => 16)], columnsOf(units, matrix, set, looks.number)))
}

/** Bảng đã công bố của Bình Dương: tiêu đề có xuống dòng và điểm tối đa, dòng cuối là giá trị trung bình. */
export function publishedBook({ heads, table, mean }) {
  const rows = [...table, mean].map(values => ({ boxes: values.map((value, index) => box(value, index === 1 ? looks.word : looks.centre)) }))
  return one('Chỉ số CCHC cấp huyện năm 2017', page(
    'PAR INDEX 2017', 'KẾT QUẢ CHỈ SỐ CẢI CÁCH HÀNH CHÍNH CÁC HUYỆN, THỊ XÃ, THÀNH PHỐ NĂM 2017', 'Tỉnh Bình Dương (chép theo bảng công bố)',
    [heads], [6, 30, 14, 14, 14, 18], rows,
  ))
}

/** Số liệu dạng dài: mỗi dòng một số liệu, giá trị là chữ, đúng như bài viết ghi. */
export function articleBook({ units, printed }, set) {
  const rows = units.flatMap(unit => printed[unit.id].map(([id, value]) => ({
    boxes: [box(unit.name, looks.word), box(inputsOf(set).get(id).name.vi, looks.word), box(value, looks.number), box(`Bài ${unit.article}`, looks.centre)],
  })))
  return one('Số liệu của năm bài báo', page(
    'Số liệu', 'SỐ LIỆU NÊU TRONG NĂM BÀI BÁO', 'Giá trị chép đúng như bài viết ghi', [['Đơn vị', 'Số liệu', 'Giá trị', 'Ghi chú']], [24, 60, 24, 12], rows,
  ))
}


/** Điểm đã công bố: mỗi đơn vị một dòng, mỗi tiêu chí một cột mang mã của nó. */
export function pointsBook(title, units, points) {
  const rows = units.map((unit, index) => ({
    boxes: [box(index + 1, looks.centre), box(unit.id, looks.word), box(unit.name, looks.word), ...Object.values(points).map(values => box(values[index], { ...looks.number, format: '0.00' }))],
  }))
  const heads = ['STT', 'Mã đơn vị', 'Tên đơn vị', ...Object.keys(points)]
  return one(title, page('Điểm', title, sampleNote, [heads], [6, 22, 26, ...Object.keys(points).map(() => 9)], rows))
}
