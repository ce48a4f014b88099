import type { Json } from '../methods/method.ts'

/** A closed mapping: a key that is not listed is an error. */
export const closed = (title: string, description: string, properties: Readonly<Record<string, Json>>, required: readonly string[], further: Json = {}): Json =>
  ({ title, description, type: 'object', additionalProperties: false, properties, required, ...further })

const text = (title: string, description: string): Json => ({ $ref: '#/$defs/text', title, description })
const gradeId = (title: string, description: string): Json => ({ type: 'string', minLength: 1, title, description })

const named: Readonly<Record<string, Json>> = {
  code: { $ref: '#/$defs/code' },
  name: text('Tên', 'Ghi đúng như trong văn bản.'),
  max: { type: 'number', minimum: 0, title: 'Điểm tối đa', description: 'Ở mục có mục con thì không bắt buộc; nếu ghi, số này được đối chiếu với tổng của các mục con.' },
  basis: text('Căn cứ', 'Văn bản, phụ lục, mục quy định cách chấm.'),
  formerly: {
    type: ['string', 'array'], minLength: 1, minItems: 1, uniqueItems: true, items: { type: 'string', minLength: 1 },
    title: 'Mã cũ', description: 'Mã của mục này trong bộ tiêu chí trước, để trong dấu nháy; mục gộp từ nhiều mục thì ghi danh sách, mục được nối tiếp đứng đầu: [\'1.1\', \'1.2\'].',
  },
}

/** Keys that only a leaf carries. */
const leafKeys: Readonly<Record<string, Json>> = {
  proof: closed('Tài liệu kiểm chứng', 'Tài liệu mà đơn vị phải nêu.', {
    required: { type: 'boolean', title: 'Bắt buộc', description: '`true`: thiếu tài liệu thì xử lý theo `withoutProof`. Mặc định `true`.' },
    text: text('Tài liệu', 'Tên, số, ngày của tài liệu cần có.'),
  }, ['text']),
  source: { enum: ['self', 'survey', 'appraisal'], title: 'Nguồn điểm', description: '`self`: đơn vị tự chấm (mặc định); `survey`: điều tra xã hội học; `appraisal`: thẩm định.' },
  notArisen: { enum: ['full', 'exclude', 'zero'], title: 'Khi không phát sinh', description: '`full`: đủ điểm; `exclude`: không tính vào điểm và điểm tối đa; `zero`: 0 điểm.' },
  notApplicable: { enum: ['exclude', 'full'], title: 'Khi không áp dụng', description: '`exclude`: không tính vào điểm và điểm tối đa; `full`: đủ điểm.' },
  effort: { type: 'integer', minimum: 1, maximum: 5, title: 'Công sức', description: 'Từ 1 (nhẹ) đến 5 (nặng): `cchc plan` chọn các việc ít công sức nhất. Mặc định 1; không ảnh hưởng đến điểm.' },
  rule: { $ref: '#/$defs/rule' },
  examples: {
    type: 'array', title: 'Ví dụ', description: 'Mỗi ví dụ phải cho đúng số điểm đã ghi.',
    items: closed('Ví dụ', 'Số liệu và số điểm phải được.', {
      given: { type: 'object', title: 'Số liệu', description: 'Mã ô nhập và giá trị; được bỏ mã tiêu chí ở đầu.', additionalProperties: { type: ['string', 'number', 'boolean'] } },
      points: { type: ['number', 'string'], minimum: 0, pattern: '^[0-9]+/[1-9][0-9]*$', title: 'Điểm', description: 'Điểm phải được, chính xác; số thập phân vô hạn ghi thành phân số, ví dụ \'2/3\'.' },
      source: text('Nguồn', 'Ví dụ lấy từ đâu.'),
    }, ['given', 'points']),
  },
}

const penaltyKeys: Readonly<Record<string, Json>> = {
  capsGrade: gradeId('Khống chế xếp loại', 'Khi bị trừ điểm thì xếp loại không quá mức này (mã trong `grades`).'),
  lowersGrade: { type: 'integer', minimum: 1, title: 'Hạ mức xếp loại', description: 'Khi bị trừ điểm thì hạ bấy nhiêu mức.' },
}

const refused = (keys: readonly string[]): Json => Object.fromEntries(keys.map(key => [key, false]))

/** A node that either holds others under `below`, or carries its maximum and its rule itself. */
const either = (title: string, description: string, below: string, items: string): Json =>
  closed(title, description, {
    ...named, ...leafKeys,
    [below]: { type: 'array', minItems: 1, items: { $ref: `#/$defs/${items}` }, title: 'Các mục con', description: 'Điểm nằm ở mục con; điểm tối đa của mục này là tổng của chúng.' },
  }, ['code', 'name'], {
    if: { required: [below] },
    then: { properties: refused(Object.keys(leafKeys)) },
    else: { required: ['max', 'rule'] },
  })

const leaf = (title: string, description: string, more: Readonly<Record<string, Json>> = {}): Json =>
  closed(title, description, { ...named, ...leafKeys, ...more }, ['code', 'name', 'max', 'rule'])

/** Lĩnh vực, tiêu chí, tiêu chí thành phần and the items of bonus and penalty. */
export const nodeSchemas: Readonly<Record<string, Json>> = {
  code: { type: 'string', minLength: 1, pattern: '^\\S+$', title: 'Mã', description: 'Luôn để trong dấu nháy: 1.10 không có nháy bị đọc thành số 1,1.' },
  field: either('Lĩnh vực', 'Gồm các tiêu chí; hoặc tự mang điểm tối đa và cách chấm.', 'criteria', 'criterion'),
  criterion: either('Tiêu chí', 'Gồm các tiêu chí thành phần; hoặc tự mang điểm tối đa và cách chấm.', 'components', 'component'),
  component: either('Tiêu chí thành phần', 'Mang điểm tối đa và cách chấm; có thể chia nhỏ thêm một lần.', 'components', 'part'),
  part: leaf('Nội dung chấm', 'Mang điểm tối đa và cách chấm.'),
  bonusItem: leaf('Nội dung thưởng', 'Điểm cộng thêm sau tổng.'),
  penaltyItem: leaf('Nội dung phạt', 'Điểm trừ sau tổng.', penaltyKeys),
}

/** A list of bonus or penalty items under its cap. */
export const extraSchema = (title: string, description: string, items: string): Json => closed(title, description, {
  max: { type: 'number', minimum: 0, title: 'Mức trần', description: 'Tổng của danh sách không tính quá mức này.' },
  components: { type: 'array', minItems: 1, items: { $ref: `#/$defs/${items}` }, title: 'Các nội dung', description: 'Cùng cách chấm như tiêu chí thành phần.' },
}, ['max', 'components'])
