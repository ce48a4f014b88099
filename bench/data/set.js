/** A component of each of ten kinds, in turn: those that an office's own set is made of. */
const rules = [
  () => '{ method: deadline, due: 2025-03-31, late: [{ days: 15, points: 0.5 }] }',
  code => `{ method: ratio, part: { name: Số đã đạt của mục ${code}, unit: việc, kind: count }, whole: { name: Tổng số của mục ${code}, unit: việc, kind: count } }`,
  (_, turn) => `{ method: ratio, part: so_dung_han_${turn}, whole: so_tiep_nhan_${turn}, floor: 50 }`,
  () => '{ method: yes-no }',
  (_, turn) => `{ method: bands, of: ty_le_${turn}, bands: [{ from: 95, points: 1 }, { from: 90, points: 0.75 }, { from: 80, points: 0.5 }] }`,
  code => `{ method: count, of: { name: 'Số sáng kiến, mô hình của mục ${code}', unit: mô hình, kind: count }, each: 0.25 }`,
  code => `{ method: deduction, of: { name: Số lần chậm của mục ${code}, unit: lần, kind: count }, each: 0.25 }`,
  () => '{ method: choice, levels: [{ id: tot, name: Thực hiện tốt, points: 1 }, { id: kha, name: Còn thiếu sót nhỏ, points: 0.5 }, { id: khong, name: Chưa thực hiện, points: 0 }] }',
  () => '{ method: ticks, items: [{ id: a, name: Có kế hoạch, points: 0.25 }, { id: b, name: Có báo cáo, points: 0.25 }, { id: c, name: Có kiểm tra, points: 0.5 }] }',
  (_, turn) => `{ method: formula, points: 'IF(nhan=0,0,MIN(1,dung/nhan*1.05))', figures: { nhan: so_tiep_nhan_${turn}, dung: so_dung_han_${turn} } }`,
]

const names = ['Chỉ đạo, điều hành', 'Thể chế', 'Thủ tục hành chính', 'Tổ chức bộ máy', 'Chế độ công vụ', 'Tài chính công', 'Chính quyền số', 'Tác động đến người dân', 'Kỷ luật, kỷ cương', 'Sự hài lòng']

const figures = at => `  so_tiep_nhan_${at}: { name: Số hồ sơ tiếp nhận của lĩnh vực ${at}, unit: hồ sơ, kind: count }
  so_dung_han_${at}: { name: Số hồ sơ trả đúng hạn của lĩnh vực ${at}, unit: hồ sơ, kind: count }
  ty_le_${at}: { name: Tỷ lệ hồ sơ trực tuyến của lĩnh vực ${at}, unit: '%', kind: percent }
`

function component(code, at, turn) {
  return `          - code: '${code}'
            name: Nội dung ${code} của công tác ${names[at % 10].toLowerCase()}
            max: 1${at % 3 === 0 ? `\n            proof: { required: true, text: 'Văn bản của UBND cấp xã (số, ngày ban hành)' }` : ''}
            rule: ${rules[at % 10](code, turn)}
`
}

function field(number) {
  const criterion = part => `      - code: '${number}.${part}'
        name: Nhóm nội dung ${number}.${part}
        components:
${Array.from({ length: 5 }, (_, at) => component(`${number}.${part}.${at + 1}`, (part - 1) * 5 + at, (number - 1) % 10)).join('')}`
  return `  - code: '${number}'
    name: ${names[(number - 1) % 10]}
    criteria:
${criterion(1)}${criterion(2)}`
}

/** A set of ten components a field, of ten methods, worth a point each, and three figures a kind of dossier that several of them share. */
export const setText = ({ fields = 10 } = {}) => `id: bo-do-${fields * 10}
title: Bộ tiêu chí ${fields * 10} thành phần để đo
year: 2025
period: { from: 2025-01-01, to: 2025-12-31 }
sample: true
applies: [xã, phường]
scale: ${fields * 10}
notArisen: full
grades:
  - { id: tot, name: Tốt, from: 80 }
  - { id: kha, name: Khá, from: 65 }
  - { id: trung-binh, name: Trung bình, from: 50 }
  - { id: yeu, name: Yếu, from: 0 }
figures:
${Array.from({ length: 10 }, (_, at) => figures(at)).join('')}fields:
${Array.from({ length: fields }, (_, at) => field(at + 1)).join('')}`
