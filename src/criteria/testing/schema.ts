import type { Json } from '../../methods/method.ts'
import { closed } from '../schema-nodes.ts'
import { expectedStates } from './case.ts'

const fraction = '^[0-9]+/[1-9][0-9]*$'
const states = `^(${expectedStates.join('|')})$`

/** Points, exactly: a number, or a fraction in quotes. */
const amount = (title: string, description: string): Json => ({ type: ['number', 'string'], minimum: 0, pattern: fraction, title, description: `${description} Số lẻ viết dấu chấm: 1.5.` })
const text = (title: string, description: string): Json => ({ $ref: '#/$defs/text', title, description })

const given = (description: string): Json =>
  ({ type: 'object', title: 'Số liệu', description, additionalProperties: { type: ['string', 'number', 'boolean'] } })

const shared: Readonly<Record<string, Json>> = {
  approved: { type: 'boolean', title: 'Đã duyệt', description: '`false`: máy đề xuất, chưa có người duyệt; vẫn chạy nhưng kể riêng. Mặc định `true`.' },
  source: text('Nguồn', 'Ví dụ lấy từ đâu, ai tính.'),
}

const component = closed('Một tiêu chí thành phần', 'Số liệu của một tiêu chí thành phần và số điểm phải được.', {
  component: { type: 'string', minLength: 1, title: 'Mã tiêu chí thành phần', description: 'Để trong dấu nháy, ví dụ \'3.2.1\'.' },
  name: text('Tên', 'Ví dụ này xét điều gì.'),
  given: given('Mã ô nhập và giá trị; được bỏ mã tiêu chí ở đầu. Trạng thái: ghi “Không phát sinh” hoặc “Không áp dụng”.'),
  points: amount('Điểm', 'Điểm phải được, chính xác; số thập phân vô hạn ghi thành phân số, ví dụ \'2/3\'.'),
  max: amount('Điểm tối đa được tính', '0 khi tiêu chí bị loại khỏi thang điểm.'),
  state: { enum: expectedStates, title: 'Trạng thái phải có', description: '`scored`: đã chấm; `blank`: để trống (khi đó được bỏ trống số liệu); `not-arisen`: không phát sinh; `not-applicable`: không áp dụng; `unreadable`: không tính được.' },
  ...shared,
}, ['component', 'given', 'points'])

const byCode = (title: string, description: string, value: Json): Json => ({ type: 'object', title, description, additionalProperties: value })

const unit = closed('Một đơn vị', 'Số liệu của cả đơn vị và kết quả phải có; chỉ kết quả nào được ghi mới được đối chiếu.', {
  name: text('Tên', 'Trường hợp này xét điều gì.'),
  others: { enum: ['blank', 'full', 'zero'], title: 'Các tiêu chí thành phần không ghi số liệu', description: '`blank`: để trống (mặc định); `full`: coi như đủ điểm; `zero`: coi như 0 điểm. Điểm thưởng, điểm trừ không ghi thì luôn là 0.' },
  given: given('Mã ô nhập đầy đủ và giá trị. Có thể ghi “Không phát sinh”, “Không áp dụng”, “Để trống”; ghi được cả cho mã tiêu chí thành phần.'),
  notApplicable: { type: 'array', title: 'Không áp dụng', description: 'Mã lĩnh vực, tiêu chí hoặc tiêu chí thành phần không áp dụng cho đơn vị.', items: { type: 'string', minLength: 1 } },
  surveyHeld: { type: 'boolean', title: 'Có điều tra xã hội học', description: 'Không ghi: có điều tra khi `given` có số liệu khảo sát hoặc `others` khác `blank`.' },
  best: given('Mức tốt nhất của nhóm, theo mã ô nhập; không ghi thì đơn vị tự là mức tốt nhất.'),
  points: amount('Tổng điểm', 'Đã làm tròn như bộ tiêu chí quy định; ghi thành phân số thì đối chiếu với số chính xác.'),
  max: amount('Điểm tối đa được tính', 'Sau khi loại phần không áp dụng.'),
  index: amount('Chỉ số', 'Điểm ÷ điểm tối đa × 100, đã làm tròn; ghi thành phân số thì đối chiếu với số chính xác.'),
  bonus: amount('Điểm thưởng', 'Sau khi áp mức trần.'),
  penalty: amount('Điểm trừ', 'Sau khi áp mức trần.'),
  grade: { type: 'string', minLength: 1, title: 'Xếp loại', description: 'Mã trong `grades`, trước khi áp tỷ lệ khống chế (một đơn vị không có tỷ lệ).' },
  fields: byCode('Điểm lĩnh vực', 'Theo mã lĩnh vực, chính xác.', amount('Điểm', 'Điểm của lĩnh vực, chính xác.')),
  components: byCode('Điểm tiêu chí thành phần', 'Theo mã; ghi số điểm, hoặc trạng thái như `not-arisen`.', {
    type: ['number', 'string'], minimum: 0, pattern: `${fraction}|${states}`, title: 'Điểm hoặc trạng thái', description: `Số điểm, phân số '2/3', hoặc một trong: ${expectedStates.join(', ')}.`,
  }),
  ...shared,
}, ['name', 'given'])

const list = (title: string, description: string, items: Json): Json => ({ type: 'array', title, description, items })

let built: Json | undefined

/** The JSON Schema of a test file (`<set>.test.yaml`). Titles and descriptions are Vietnamese, for editors. */
export function testSchema(): Json {
  built ??= {
    $schema: 'http://json-schema.org/draft-07/schema#',
    ...closed('Ví dụ kiểm thử của một bộ tiêu chí', 'Đặt cạnh bộ tiêu chí, tên <bộ tiêu chí>.test.yaml; chạy bằng `cchc test`.', {
      set: { type: 'string', minLength: 1, title: 'Mã bộ tiêu chí', description: 'Nếu ghi thì phải khớp `id` của bộ tiêu chí.' },
      components: list('Từng tiêu chí thành phần', 'Mỗi mục: số liệu và số điểm phải được.', component),
      units: list('Cả đơn vị', 'Mỗi mục: số liệu của một đơn vị và kết quả phải có.', unit),
    }, [], { anyOf: [{ required: ['components'] }, { required: ['units'] }] }),
    $defs: { text: textDefinition },
  }
  return built
}

const textDefinition: Json = {
  type: ['string', 'object'], title: 'Văn bản', description: 'Một chuỗi là tiếng Việt; hoặc { vi: …, en: … }.', minLength: 1,
  additionalProperties: false, required: ['vi'],
  properties: {
    vi: { type: 'string', minLength: 1, title: 'Tiếng Việt', description: 'Nguyên văn tiếng Việt.' },
    en: { type: 'string', minLength: 1, title: 'Tiếng Anh', description: 'Bản tiếng Anh; thiếu thì dùng tiếng Việt.' },
  },
}
