import type { Json } from '../methods/method.ts'
import { registerColumns, type ColumnKind } from './measures.ts'
import { closed } from './schema-nodes.ts'

const word: Json = { type: 'string', minLength: 1 }
const blank: Json = { type: 'boolean', title: 'Để trống', description: '`true`: ô để trống; `false`: ô có ghi.' }
const day = (title: string): Json => ({ ...word, title, description: '`received`, `due`, `returned`, `start` (ngày đầu kỳ), `end` (ngày cuối kỳ), hoặc một ngày năm-tháng-ngày.' })

const days = closed('Ngày', 'So với ngày ở cột khác hoặc ngày đầu, ngày cuối kỳ; so theo ngày, không theo giờ.', {
  by: day('Không sau'), before: day('Trước'), after: day('Sau'), from: day('Không trước'), blank,
}, [], { minProperties: 1 })

const words = (description: string): Json => ({
  type: ['string', 'array', 'object'], minLength: 1, minItems: 1, items: word, title: 'Nội dung ô', description, additionalProperties: false, minProperties: 1,
  properties: { not: { type: ['string', 'array'], minLength: 1, minItems: 1, items: word, title: 'Không phải', description: 'Không phải từ này, hoặc các từ này.' }, blank },
})

const conditions: Readonly<Record<ColumnKind, Json>> = {
  date: days,
  words: words('Một từ, hoặc danh sách các từ được tính; không phân biệt chữ hoa. Hoặc { not: … }, { blank: … }.'),
  channel: words('`online` (trực tuyến), `direct` (trực tiếp), `post` (bưu chính), hoặc từ ghi trong sổ; hoặc { not: … }.'),
  payment: words('`online` (trực tuyến), `transfer` (chuyển khoản), `cash` (tiền mặt), `free` (không thu phí), hoặc từ ghi trong sổ; hoặc { not: … }.'),
  flag: { type: 'boolean', title: 'Có hay không', description: '`true`: có; `false`: không (ô trống là không).' },
  number: closed('Số tiền', 'Chỉ xét có ghi hay không.', { blank }, ['blank']),
}

const columns = Object.keys(registerColumns)
const where: Json = closed('Điều kiện', 'Mọi điều kiện đều phải đúng; mỗi khóa là một cột của sổ.', Object.fromEntries(
  Object.entries(registerColumns).map(([id, { kind, name }]) => [id, { ...conditions[kind], title: `Cột ${name.vi}` }])), [], { minProperties: 1 })

const measure: Json = closed('Cách đếm', 'Chọn một trong `count`, `sum`, `distinct`.', {
  count: { enum: ['dossiers'], title: 'Đếm', description: '`dossiers`: số hồ sơ, mỗi mã hồ sơ một lần.' },
  sum: { enum: ['fee'], title: 'Cộng', description: 'Tổng của một cột số tiền.' },
  distinct: { enum: columns, title: 'Đếm khác nhau', description: 'Số nội dung khác nhau của một cột, ví dụ `procedure`: số thủ tục có hồ sơ.' },
  when: { enum: ['received', 'due', 'returned', 'pending', 'carried', 'handled'], title: 'Hồ sơ nào thuộc kỳ', description: '`received`, `due`, `returned`: ngày đó nằm trong kỳ; `pending`: nhận đến hết kỳ mà chưa trả khi hết kỳ; `carried`: nhận trước kỳ mà chưa trả khi vào kỳ; `handled`: nhận trong kỳ hoặc kỳ trước chuyển sang.' },
  where,
}, ['when'], { oneOf: [{ required: ['count'] }, { required: ['sum'] }, { required: ['distinct'] }] })

/** `measures` of a set: how shared figures are counted from a register of dossiers. */
export const measuresSchema: Json = {
  type: 'object', title: 'Cách đếm từ sổ hồ sơ', description: 'Mỗi khóa là mã một số liệu trong `figures`: số liệu đó được đếm thế nào từ sổ theo dõi hồ sơ (nguồn `as: register`).',
  additionalProperties: measure,
}
