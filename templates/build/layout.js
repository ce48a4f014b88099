// Thể thức theo Nghị định 30/2020/NĐ-CP: khổ A4, phông Times New Roman, lề trên và dưới 20 mm, trái 30 mm, phải 15 mm, số trang ở giữa phía trên từ trang thứ hai.
import {
  AlignmentType, BorderStyle, Document, Header, LineRuleType, Packer, PageNumber, PageOrientation, Paragraph, SectionType, ShadingType, Table, TableCell, TableLayoutType, TableRow, TextRun, VerticalAlign, WidthType,
} from 'docx'

const font = 'Times New Roman'
/** Một mm tính bằng phần hai mươi của điểm chữ. */
const mm = count => Math.round(count * 56.6929)
const a4 = { width: 11_906, height: 16_838 }
const margin = { top: mm(20), bottom: mm(20), left: mm(30), right: mm(15), header: mm(10), footer: mm(10) }
const room = { portrait: a4.width - margin.left - margin.right, landscape: a4.height - margin.left - margin.right }
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const noBorders = { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none }
const size = { text: 14, table: 11, narrow: 10 }

const run = (text, { bold = false, italics = false, points = size.text } = {}) => new TextRun({ text, bold, italics, size: points * 2 })
const line = (text, { align = AlignmentType.CENTER, after = 0, before = 0, indent, keepNext = false, ...look } = {}) =>
  new Paragraph({ alignment: align, keepNext, spacing: { before, after }, ...(indent === undefined ? {} : { indent }), run: { size: (look.points ?? size.text) * 2 }, children: [run(text, look)] })
const body = (text, look = {}) => line(text, { align: AlignmentType.JUSTIFIED, after: 120, indent: { firstLine: mm(10) }, ...look })
const heading = text => body(text, { bold: true, keepNext: true, before: 60 })
/** Dấu mở, đóng một phần lặp đứng một mình trên dòng thì dòng đó không còn trong báo cáo. */
const part = (name, ...inside) => [line(`{#${name}}`), ...inside.flat(), line(`{/${name}}`)]
const unless = (name, ...inside) => [line(`{^${name}}`), ...inside.flat(), line(`{/${name}}`)]
const gap = (points, keepNext = false) => new Paragraph({ keepNext, spacing: { before: 0, after: 0, line: points * 20, lineRule: LineRuleType.EXACT }, children: [] })

/** Đường kẻ ngang nét liền, ở giữa: viền dưới của một dòng thấp, thụt hai đầu. */
const rule = (from, width) => new Paragraph({
  spacing: { before: 0, after: 0, line: 40, lineRule: LineRuleType.EXACT }, indent: { left: Math.round((from - width) / 2), right: Math.round((from - width) / 2) },
  border: { bottom: { style: BorderStyle.SINGLE, size: 6, space: 1, color: '000000' } }, children: [],
})

const frame = (widths, rows) => new Table({
  columnWidths: widths, width: { size: widths.reduce((all, each) => all + each, 0), type: WidthType.DXA }, layout: TableLayoutType.FIXED, borders: noBorders,
  rows: rows.map(cells => new TableRow({ cantSplit: true, children: cells.map((children, index) => new TableCell({ width: { size: widths[index], type: WidthType.DXA }, margins: { left: 0, right: 0 }, borders: noBorders, children })) })),
})

/** Quốc hiệu, Tiêu ngữ, tên cơ quan, số, ký hiệu, địa danh và thời gian. */
function letterhead(w) {
  const widths = [room.portrait - 5700, 5700]
  return [
    frame(widths, [
      [[line(w.superior, { points: 12 }), line(w.issuer, { points: 12, bold: true }), rule(widths[0], 1100)],
        [line(w.nation, { points: 12, bold: true }), line(w.motto, { points: 13, bold: true }), rule(widths[1], 3260)]],
      [[line(w.number, { points: 13, before: 80 })], [line(w.place, { points: 13, italics: true, before: 80 })]],
    ]),
    gap(14),
  ]
}

const title = w => [
  line(w.kind, { bold: true }), line(w.about, { bold: true, after: 40 }), rule(room.portrait, 2600), gap(10),
  ...part('lời báo ví dụ', line('{lời báo ví dụ}', { bold: true, points: 13, after: 120 })),
]

/** Một bảng có dòng đầu lặp lại ở mỗi trang; cột chữ căn trái, cột số căn giữa. */
function table(across, { shares, heads, of, cells, left, points = size.table }) {
  const total = shares.reduce((all, each) => all + each, 0)
  const widths = shares.map(share => Math.floor((share * across) / total))
  const cell = (text, index, look) => new TableCell({
    width: { size: widths[index], type: WidthType.DXA }, margins: { left: 50, right: 50, top: 20, bottom: 20 }, verticalAlign: VerticalAlign.CENTER,
    ...(look.bold ? { shading: { type: ShadingType.CLEAR, color: 'auto', fill: 'E7E6E6' } } : {}),
    children: [line(text, { points, ...look })],
  })
  const opened = cells.map((text, index) => (index === 0 ? `{#${of}}` : '') + text + (index === cells.length - 1 ? `{/${of}}` : ''))
  return new Table({
    columnWidths: widths, width: { size: widths.reduce((all, each) => all + each, 0), type: WidthType.DXA }, layout: TableLayoutType.FIXED, alignment: AlignmentType.CENTER,
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: heads.map((head, index) => cell(head, index, { bold: true })) }),
      new TableRow({ cantSplit: true, children: opened.map((text, index) => cell(text, index, left.includes(index) ? { align: AlignmentType.LEFT } : {})) }),
    ],
  })
}

const groupResults = w => part('các nhóm',
  heading(w.group),
  body(w.overall),
  body(w.grades, { keepNext: true }),
  ...part('số loại',
    table(room.portrait, { shares: [26, 42, 16, 16], heads: w.gradeHeads, of: 'các loại', cells: ['{tên loại}', '{mức chỉ số}{#tỷ lệ khống chế}; {tỷ lệ khống chế}{/tỷ lệ khống chế}', '{số đơn vị đạt loại}', '{tỷ lệ đạt loại}'], left: [0] }), gap(6)),
  ...unless('số loại', body(w.noGrades)),
  ...part('chưa xếp loại', body(w.ungraded)),
  ...part('đơn vị bị hạ loại', body(w.capped)),
  body(w.fields, { keepNext: true }),
  ...part('chỉ số trung bình',
    table(room.portrait, {
      shares: [7, 39, 12, 12, 10, 10, 12], heads: w.fieldHeads, of: 'các lĩnh vực', left: [1],
      cells: ['{mã lĩnh vực}', '{tên lĩnh vực}', '{điểm tối đa lĩnh vực}', '{điểm trung bình lĩnh vực}', '{điểm cao nhất lĩnh vực}', '{điểm thấp nhất lĩnh vực}', '{tỷ lệ đạt lĩnh vực}'],
    }), gap(6)),
  ...unless('chỉ số trung bình', body(w.nobody)),
  body(w.dearest, { keepNext: true }),
  ...part('mất điểm nhiều nhất', body(w.dearestItem)),
  ...unless('mất điểm nhiều nhất', body(w.none)),
  body(w.ranking, { keepNext: true }),
  ...part('chỉ số trung bình',
    table(room.portrait, { shares: [8, 30, 12, 11, 12, 15, 26], heads: w.rankingHeads, of: 'bảng xếp hạng', cells: ['{hạng}', '{tên đơn vị}', '{tổng điểm}', '{điểm tối đa}', '{chỉ số}', '{xếp loại}', '{ghi chú}'], left: [1, 6] }), gap(6)),
  ...unless('chỉ số trung bình', body(w.nobody)),
  ...part('so với kỳ trước',
    body('{so với kỳ trước}', { keepNext: true }),
    ...part('chỉ số trung bình',
      table(room.portrait, {
        shares: [9, 25, 11, 11, 11, 13, 12, 11, 22], heads: w.beforeHeads, of: 'bảng xếp hạng', left: [1, 8], points: size.narrow,
        cells: ['{hạng}', '{tên đơn vị}', '{chỉ số}', '{chỉ số kỳ trước}', '{tăng giảm chỉ số}', '{so cùng tiêu chí}', '{hạng kỳ trước}', '{tăng giảm hạng}', '{xếp loại, ghi chú kỳ trước}'],
      }), gap(6)),
    body('{giải thích tăng giảm}'),
    ...part('tiêu chí mới', body(w.fresh)), ...part('tiêu chí đã bỏ', body(w.ended)),
    ...part('đơn vị không còn', body(w.goneUnits)), ...part('đơn vị ra khỏi xếp hạng', body(w.fallenOut))),
  body(w.unranked, { keepNext: true }),
  ...part('đơn vị chưa đủ căn cứ', body(w.open)),
  ...part('đơn vị chưa nộp', body(w.missing)),
  ...unless('đơn vị chưa đủ căn cứ', ...unless('đơn vị chưa nộp', body(w.none))),
)

function signatures(w) {
  const widths = [Math.floor(room.portrait * 0.45), Math.ceil(room.portrait * 0.55)]
  const left = { align: AlignmentType.LEFT }
  return frame(widths, [[
    [line(w.copies, { ...left, points: 12, bold: true, italics: true }), ...w.copiesTo.map(each => line(each, { ...left, points: 11 }))],
    [line(w.signer, { bold: true }), gap(80), line(w.signerName, { bold: true })],
  ]])
}

const report = w => [
  ...letterhead(w), ...title(w), body(w.opening),
  heading(w.scope), body(w.scopeAll), ...part('các nhóm', body(w.scopeGroup)),
  heading(w.results), ...groupResults(w),
  heading(w.findings), body(w.findingsAll),
  heading(w.proposals), body(w.blank),
  body(w.closing, { keepNext: true }), gap(10, true), signatures(w),
]

const annexHead = (w, number, name, across) => [
  line(w.annex(number), { bold: true }), line(name, { bold: true }), line(w.with, { italics: true, after: 40 }), rule(across, 2600), gap(10),
  ...part('lời báo ví dụ', line('{lời báo ví dụ}', { bold: true, points: 13, after: 120 })),
]
const note = text => line(text, { align: AlignmentType.LEFT, italics: true, points: 12, before: 80, after: 120 })
const groupName = w => line(w.group, { align: AlignmentType.LEFT, bold: true, after: 80, keepNext: true })

const byField = w => [
  ...annexHead(w, 'I', w.byField, room.landscape),
  ...part('các nhóm', groupName(w),
    table(room.landscape, {
      shares: [8, 24, 105, 10, 9, 11, 13], heads: w.byFieldHeads, of: 'bảng điểm', left: [1], points: size.narrow,
      cells: ['{hạng}', '{tên đơn vị}', '{cột điểm lĩnh vực, thưởng, phạt}', '{tổng điểm}', '{điểm tối đa}', '{chỉ số}', '{xếp loại}'],
    }), gap(8)),
  note(w.byFieldNote),
]

const lost = w => [
  ...annexHead(w, 'II', w.lost, room.portrait),
  ...part('các nhóm', groupName(w),
    ...part('số tiêu chí mất điểm',
      table(room.portrait, {
        shares: [11, 45, 11, 12, 12, 12, 12], heads: w.lostHeads, of: 'tiêu chí mất điểm', left: [1],
        cells: ['{mã tiêu chí}', '{tên tiêu chí}', '{điểm tối đa tiêu chí}', '{số đơn vị mất điểm}', '{tổng điểm mất}', '{điểm mất trung bình}', '{tỷ lệ mất điểm}'],
      }), gap(8)),
    ...unless('số tiêu chí mất điểm', body(w.noLost))),
  note(w.lostNote),
]

const lowered = w => [
  ...annexHead(w, 'III', w.lowered, room.landscape),
  ...part('các nhóm', groupName(w),
    ...part('có điểm bị hạ',
      table(room.landscape, {
        shares: [22, 9, 42, 7, 9, 9, 10, 60], heads: w.loweredHeads, of: 'điểm bị hạ', left: [0, 2, 7],
        cells: ['{tên đơn vị}', '{mã tiêu chí}', '{tên tiêu chí}', '{lần thẩm định}', '{điểm trước thẩm định}', '{điểm sau thẩm định}', '{điểm được tính}', '{lý do thẩm định}{#văn bản thẩm định} ({văn bản thẩm định}){/văn bản thẩm định}'],
      }), gap(8)),
    ...unless('có điểm bị hạ', body(w.noLowered))),
]

/** Chỉ có bảng khi đợt chấm có kết quả trước. */
const years = w => [
  ...annexHead(w, 'IV', w.years, room.landscape),
  ...part('các nhóm', groupName(w),
    ...part('so với kỳ trước',
      table(room.landscape, {
        shares: [8, 26, 110, 20], heads: w.yearsHeads, of: 'bảng xếp hạng', left: [1], points: size.narrow,
        cells: ['{hạng}', '{tên đơn vị}', '{cột so lĩnh vực}', '{so cùng tiêu chí}'],
      }), gap(8)),
    ...unless('so với kỳ trước', body(w.noYears))),
  note(w.yearsNote),
]

const pageNumber = () => new Header({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ children: [PageNumber.CURRENT], size: 26 })] })] })

/** Trang đầu không in số; mỗi phụ lục đánh số trang riêng. */
const section = (landscape, children) => ({
  properties: {
    type: SectionType.NEXT_PAGE, titlePage: true,
    page: { size: { ...a4, orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT }, margin, pageNumbers: { start: 1 } },
  },
  headers: { default: pageNumber(), first: new Header({ children: [new Paragraph({ children: [] })] }) },
  children,
})

/** Mẫu báo cáo, thành các byte của một tệp .docx chưa cố định thời gian bên trong. */
export function layout(w, language, name) {
  const document = new Document({
    title: name, creator: 'cchc', lastModifiedBy: 'cchc', revision: 1,
    styles: { default: { document: { run: { font, size: size.text * 2, language: { value: language } } } } },
    sections: [section(false, report(w)), section(true, byField(w)), section(false, lost(w)), section(true, lowered(w)), section(true, years(w))],
  })
  return Packer.toBuffer(document)
}
