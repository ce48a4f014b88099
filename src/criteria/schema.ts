import { ruleSchemas } from '../methods/index.ts'
import type { Json } from '../methods/method.ts'
import { measuresSchema } from './measures-schema.ts'
import { closed, extraSchema, nodeSchemas } from './schema-nodes.ts'

const text = (title: string, description: string): Json => ({ $ref: '#/$defs/text', title, description })
const date = (title: string, description: string): Json => ({ type: 'string', format: 'date', title, description })
const choice = (values: readonly string[], title: string, description: string): Json => ({ enum: values, title, description })
const strings = (title: string, description: string, items: Json = { type: 'string', minLength: 1 }): Json => ({ type: 'array', title, description, items })

const amount: Json = {
  type: ['string', 'object'], title: 'Số liệu hoặc tổng', description: 'Mã số liệu, hoặc { sum: [mã, mã] }.', minLength: 1,
  additionalProperties: false, required: ['sum'],
  properties: { sum: { ...strings('Tổng', 'Các mã số liệu được cộng lại.'), minItems: 1 } },
}

const kinds = ['count', 'number', 'percent', 'money']
const figureKeys = (allowed: readonly string[]): Readonly<Record<string, Json>> => ({
  name: text('Tên', 'Tên số liệu như trên biểu mẫu.'),
  unit: text('Đơn vị tính', 'Ví dụ: hồ sơ, văn bản, %.'),
  kind: choice(allowed, 'Loại số liệu', '`count`: số đếm (mặc định); `number`: số; `percent`: phần trăm; `money`: tiền; `date`: ngày.'),
})

const definitions = (): Readonly<Record<string, Json>> => ({
  text: {
    type: ['string', 'object'], title: 'Văn bản', description: 'Một chuỗi là tiếng Việt; hoặc { vi: …, en: … }.', minLength: 1,
    additionalProperties: false, required: ['vi'],
    properties: {
      vi: { type: 'string', minLength: 1, title: 'Tiếng Việt', description: 'Nguyên văn tiếng Việt.' },
      en: { type: 'string', minLength: 1, title: 'Tiếng Anh', description: 'Bản tiếng Anh; thiếu thì dùng tiếng Việt.' },
    },
  },
  figure: {
    type: ['string', 'object'], title: 'Số liệu', description: 'Mã một số liệu dùng chung trong `figures`, hoặc mô tả tại chỗ { name, unit, kind }.', minLength: 1,
    additionalProperties: false, required: ['name'], properties: figureKeys(kinds),
  },
  amount,
  ...nodeSchemas,
  rule: {
    type: 'object', title: 'Cách chấm', description: 'Chọn một phương pháp ở `method`.',
    required: ['method'], discriminator: { propertyName: 'method' }, oneOf: ruleSchemas(),
  },
})

const message = text('Lời nhắc', 'Câu hiện ra khi số liệu không khớp.')

const check: Json = closed('Kiểm tra chéo', 'Đối chiếu số liệu của một đơn vị: `equal`, `atMost` hoặc `percent`.', {
  equal: { ...strings('Phải bằng nhau', 'Các số liệu phải bằng nhau.', { $ref: '#/$defs/amount' }), minItems: 2 },
  atMost: { ...strings('Không vượt', 'Số đứng trước không được lớn hơn số đứng sau.', { $ref: '#/$defs/amount' }), minItems: 2 },
  percent: closed('Tỷ lệ khớp', 'Tỷ lệ đã ghi phải khớp với tử số chia mẫu số.', {
    stated: { type: 'string', minLength: 1, title: 'Tỷ lệ đã ghi', description: 'Mã số liệu phần trăm.' },
    part: { $ref: '#/$defs/amount', title: 'Tử số', description: 'Mã số liệu hoặc tổng.' },
    whole: { $ref: '#/$defs/amount', title: 'Mẫu số', description: 'Mã số liệu hoặc tổng.' },
    within: { type: 'number', minimum: 0, title: 'Sai lệch cho phép', description: 'Tính bằng điểm phần trăm; mặc định 0.' },
  }, ['stated', 'part', 'whole']),
  message,
}, [], { oneOf: [{ required: ['equal'] }, { required: ['atMost'] }, { required: ['percent'] }] })

const grade: Json = closed('Mức xếp loại', 'Mức cao ghi trước.', {
  id: { type: 'string', pattern: '^\\S+$', title: 'Mã', description: 'Nên dùng chữ thường không dấu, ví dụ `xuat-sac`.' },
  name: text('Tên', 'Ví dụ: Xuất sắc.'),
  from: { type: 'number', minimum: 0, title: 'Từ', description: 'Từ chỉ số này trở lên (tính cả mức này).' },
  atMost: { type: 'string', pattern: '^(100|[0-9]{1,2}([.][0-9]+)?)%$', title: 'Tỷ lệ tối đa', description: 'Phần đơn vị được xếp mức này, ví dụ 25%; số vượt xuống mức dưới.' },
}, ['id', 'name', 'from'])

const properties: Readonly<Record<string, Json>> = {
  id: { type: 'string', pattern: '^[a-z0-9][a-z0-9_-]*$', title: 'Mã bộ tiêu chí', description: 'Chữ thường không dấu, không đổi, ví dụ `xa-2025`.' },
  title: text('Tên bộ tiêu chí', 'Tên đầy đủ.'),
  year: { type: 'integer', minimum: 2000, maximum: 2100, title: 'Năm', description: 'Năm được chấm điểm.' },
  period: closed('Kỳ chấm điểm', 'Ngày đầu và ngày cuối.', { from: date('Từ ngày', 'năm-tháng-ngày.'), to: date('Đến ngày', 'năm-tháng-ngày.') }, ['from', 'to']),
  sample: { type: 'boolean', title: 'Ví dụ minh họa', description: '`true`: không do cơ quan nào ban hành. Ghi đúng một trong hai: `sample` hoặc `decision`.' },
  decision: closed('Quyết định ban hành', 'Văn bản ban hành bộ tiêu chí.', {
    number: { type: 'string', minLength: 1, title: 'Số, ký hiệu', description: 'Ví dụ 2712/QĐ-UBND.' },
    date: date('Ngày ban hành', 'năm-tháng-ngày.'),
    issuer: { type: 'string', minLength: 1, title: 'Cơ quan ban hành', description: 'Ví dụ UBND tỉnh Sơn La.' },
    replaces: strings('Thay thế', 'Các văn bản bị thay thế.'),
  }, ['number', 'date', 'issuer']),
  applies: { ...strings('Áp dụng cho', 'Loại đơn vị: xã, phường, đặc khu …'), minItems: 1 },
  scale: { type: 'number', exclusiveMinimum: 0, title: 'Thang điểm', description: 'Tổng điểm tối đa của các lĩnh vực, không kể thưởng và phạt; mặc định 100.' },
  rounding: closed('Làm tròn', 'Mặc định 0.01, half-up, total.', {
    to: { type: 'number', exclusiveMinimum: 0, title: 'Đến', description: 'Ví dụ 0.01.' },
    mode: choice(['half-up', 'down'], 'Cách', '`half-up`: nửa trở lên thì làm tròn lên; `down`: cắt bỏ.'),
    at: choice(['total', 'component'], 'Ở đâu', '`total`: một lần ở tổng; `component`: ở từng tiêu chí thành phần.'),
  }, []),
  ranking: closed('Xếp hạng', 'Mặc định published, competition.', {
    by: choice(['published', 'exact'], 'Theo', '`published`: chỉ số đã làm tròn; `exact`: chỉ số chính xác.'),
    ties: choice(['competition', 'dense'], 'Đồng hạng', '`competition`: 1, 1, 3; `dense`: 1, 1, 2.'),
    tieBreak: strings('Khi bằng nhau', '`bonus` hoặc mã một mục (trong dấu nháy): điểm cao hơn xếp trên.', { type: 'string', minLength: 1 }),
  }, []),
  notArisen: choice(['full', 'exclude', 'zero'], 'Khi không phát sinh', 'Mặc định chung; từng tiêu chí có thể ghi khác. `full`: đủ điểm; `exclude`: không tính; `zero`: 0 điểm.'),
  notApplicable: choice(['exclude', 'full'], 'Khi không áp dụng', 'Mặc định `exclude`: không tính vào điểm và điểm tối đa.'),
  withoutProof: choice(['warn', 'zero'], 'Khi thiếu tài liệu kiểm chứng', '`warn`: nhắc (mặc định); `zero`: 0 điểm.'),
  whenNotAppraised: choice(['self', 'pending'], 'Khi chưa thẩm định', '`self`: dùng điểm tự chấm (mặc định); `pending`: chờ.'),
  survey: closed('Điều tra xã hội học', 'Phần điểm của điều tra, và khi không tổ chức điều tra.', {
    whenNotHeld: choice(['rescale', 'zero'], 'Khi không điều tra', '`rescale`: quy đổi phần còn lại (mặc định); `zero`: 0 điểm.'),
    share: { type: 'number', minimum: 0, maximum: 100, title: 'Phần của điều tra (%)', description: 'Không bắt buộc: phần tổng điểm mà văn bản dành cho điều tra xã hội học; được đối chiếu với các mục `source: survey`.' },
  }, []),
  grades: { type: 'array', minItems: 1, items: grade, title: 'Xếp loại', description: 'Mức cao ghi trước; mức cuối từ 0.' },
  figures: {
    type: 'object', title: 'Số liệu dùng chung', description: 'Hỏi một lần, dùng cho nhiều tiêu chí.',
    propertyNames: { pattern: '^[\\p{L}_][\\p{L}\\p{N}_]*$' },
    additionalProperties: closed('Số liệu', 'Một số liệu dùng chung.', figureKeys([...kinds, 'date']), ['name']),
  },
  measures: measuresSchema,
  checks: { type: 'array', items: check, title: 'Kiểm tra chéo', description: 'Đối chiếu số liệu của từng đơn vị.' },
  fields: { type: 'array', minItems: 1, items: { $ref: '#/$defs/field' }, title: 'Các lĩnh vực', description: 'Lĩnh vực ▸ tiêu chí ▸ tiêu chí thành phần.' },
  bonus: extraSchema('Điểm thưởng', 'Cộng sau tổng.', 'bonusItem'),
  penalty: extraSchema('Điểm phạt', 'Trừ sau tổng.', 'penaltyItem'),
  ceiling: { type: 'number', exclusiveMinimum: 0, title: 'Trần tổng điểm', description: 'Tổng điểm không tính quá mức này; sàn luôn là 0.' },
}

let built: Json | undefined

/** The JSON Schema of a criteria set, its rules from the table of methods. Titles and descriptions are Vietnamese, for editors. */
export function criteriaSchema(): Json {
  built ??= {
    $schema: 'http://json-schema.org/draft-07/schema#',
    ...closed('Bộ tiêu chí', 'Bộ tiêu chí xác định chỉ số cải cách hành chính.', properties, ['id', 'title', 'year', 'period', 'applies', 'fields']),
    $defs: definitions(),
  }
  return built
}
