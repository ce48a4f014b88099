import { registerColumns } from '../criteria/measures.ts'
import { textOf } from '../criteria/seat.ts'
import type { Source } from '../criteria/source.ts'
import { validate } from '../criteria/validate.ts'
import type { Finding, Path } from '../finding.ts'
import type { Json, SetText } from '../methods/method.ts'
import { folded, text, type Text } from '../text.ts'
import type { SourceKind } from './answer.ts'
import { nameOf, type Known, type Titles } from './register/columns.ts'

/** One evidence source of a round; later ones overrule earlier ones. `from` is a path or a pattern, relative to the round file. */
export interface EvidenceSource {
  readonly as: SourceKind
  readonly from: string
  /** The office's name for it. */
  readonly source?: string
  /** Of an appraisal: 1, 2 …; of an explanation: the round that it answers. */
  readonly round?: number
  readonly sheet?: string
  /** Of a register: the titles of its columns, where they are not known by themselves. */
  readonly columns?: Titles
  readonly path: Path
}

/** One ranking list: the units that one set of criteria scores together. */
export interface RoundGroup {
  readonly name: Text
  readonly criteria: string
  readonly units?: string
  readonly evidence: readonly EvidenceSource[]
  readonly path: Path
}

/** A round (đợt chấm điểm): paths are kept as written, relative to the folder of the round file. */
export interface Round {
  /** Where the round says it. */
  readonly name?: Text
  readonly groups: readonly RoundGroup[]
  readonly previous?: string
  /** How units merged since then are compared with it; not at all unless stated. */
  readonly merged: 'none' | 'mean'
  readonly out: string
}

/** What a round without a name calls its one list. */
export const unnamed: Text = text(() => 'Chấm điểm CCHC', () => 'PAR index scoring')

/** The name of a list as a result file keeps it, in one tongue; that of a round without a name is the same list in the other. */
export const listName = (kept: string): Text => (Object.values(unnamed).includes(kept) ? unnamed : { vi: kept, en: kept })

const said = (title: string, description: string): Json => ({
  title, description, type: ['string', 'object'], minLength: 1, additionalProperties: false, required: ['vi'],
  properties: { vi: { type: 'string', minLength: 1, title: 'Tiếng Việt' }, en: { type: 'string', minLength: 1, title: 'Tiếng Anh' } },
})
const path = (title: string, description: string): Json => ({ type: 'string', minLength: 1, title, description })

const titles = (title: string): Json => ({ type: ['string', 'array'], minLength: 1, minItems: 1, items: { type: 'string', minLength: 1 }, title, description: 'Tên cột như ghi trong sổ, hoặc danh sách các tên nếu mỗi tệp ghi một khác.' })
const titled: readonly Known[] = ['unit', 'unitId', ...Object.keys(registerColumns) as (keyof typeof registerColumns)[]]

const source: Json = {
  type: 'object', additionalProperties: false, required: ['as', 'from'], title: 'Nguồn số liệu',
  properties: {
    as: { enum: ['form', 'table', 'register', 'survey', 'appraisal', 'explanation'], title: 'Loại nguồn', description: 'form: mỗi đơn vị một phiếu; table: bảng số liệu; register: sổ hồ sơ; survey: khảo sát; appraisal: thẩm định; explanation: giải trình của đơn vị giữa hai lần thẩm định.' },
    from: path('Tệp', 'Đường dẫn hoặc mẫu như `phieu/*.xlsx`, tính từ thư mục của tệp này.'),
    source: { type: 'string', minLength: 1, title: 'Tên nguồn', description: 'Ví dụ: Hệ thống một cửa.' },
    round: { type: 'integer', minimum: 1, title: 'Lần thẩm định', description: 'Lần 1, lần 2 …; của giải trình: lần thẩm định được giải trình. Không ghi thì theo thứ tự các nguồn.' },
    columns: {
      type: 'object', additionalProperties: false, minProperties: 1, title: 'Các cột của sổ', description: 'Chỉ cho `as: register`: tên cột như ghi trong sổ, ví dụ { received: \'Ngày tiếp nhận\' }; cột nào không ghi thì tự nhận theo tên quen dùng.',
      properties: Object.fromEntries(titled.map(column => [column, titles(`Cột ${nameOf(column).vi}`)])),
    },
    sheet: { type: 'string', minLength: 1, title: 'Trang', description: 'Tên trang cần đọc; bỏ trống thì đọc mọi trang.' },
  },
}

const groupKeys: Readonly<Record<string, Json>> = {
  criteria: path('Bộ tiêu chí', 'Tệp YAML của bộ tiêu chí.'),
  units: path('Danh sách đơn vị', 'Bảng có các cột: mã, tên, loại, đơn vị trước sắp xếp, không áp dụng.'),
  evidence: { type: 'array', items: source, title: 'Các nguồn số liệu', description: 'Theo thứ tự; nguồn sau thay nguồn trước, mọi chỗ khác nhau đều được nêu.' },
}

const group: Json = {
  type: 'object', additionalProperties: false, required: ['name', 'criteria', 'evidence'], title: 'Nhóm xếp hạng',
  properties: { name: said('Tên nhóm', 'Ví dụ: Xã, phường.'), ...groupKeys },
}

/** What may be written in a round file: groups, or one group's keys at the top. */
export const roundSchema: Json = {
  $schema: 'http://json-schema.org/draft-07/schema#', title: 'Đợt chấm điểm Chỉ số CCHC', type: 'object', additionalProperties: false,
  properties: {
    name: said('Tên đợt', 'Ví dụ: Chấm điểm CCHC cấp xã năm 2025.'),
    groups: { type: 'array', minItems: 1, items: group, title: 'Các nhóm', description: 'Mỗi nhóm một bảng xếp hạng.' },
    ...groupKeys,
    previous: { title: 'Kết quả trước', description: 'Tệp ket-qua.json của lần trước; hoặc { result, merged } khi cần nói cách so đơn vị sáp nhập.', type: ['string', 'object'], minLength: 1, additionalProperties: false, required: ['result'], properties: {
      result: path('Tệp', 'Tệp ket-qua.json của lần trước.'),
      merged: { enum: ['none', 'mean'], title: 'Đơn vị sáp nhập', description: 'none: không so sánh (mặc định); mean: so với trung bình cộng của các đơn vị trước sáp nhập.' },
    } },
    out: path('Thư mục kết quả', 'Mặc định: ket-qua.'),
  },
}

interface GroupData {
  readonly name?: SetText
  readonly criteria?: string
  readonly units?: string
  readonly evidence?: readonly Omit<EvidenceSource, 'path'>[]
}

interface RoundData extends GroupData {
  readonly groups?: readonly GroupData[]
  readonly previous?: string | { readonly result: string; readonly merged?: 'none' | 'mean' }
  readonly out?: string
}

/** Reads a round file; without `round` the findings say why it cannot be used. */
export function loadRound(file: Source): { readonly round?: Round; readonly findings: readonly Finding[] } {
  if (file.data === undefined || file.findings.some(each => each.severity === 'error')) return { findings: file.findings }
  const faults = validate(roundSchema, file)
  if (faults.length > 0) return { findings: [...file.findings, ...faults] }
  const data = file.data as RoundData
  const misplaced = shapeFindings(data, file)
  if (misplaced.length > 0) return { findings: [...file.findings, ...misplaced] }
  const name = data.name === undefined ? undefined : textOf(data.name)
  const fallback = name ?? unnamed
  const groups = data.groups === undefined ? [groupOf(data, fallback, [])] : data.groups.map((each, index) => groupOf(each, fallback, ['groups', index]))
  return { round: { ...(name === undefined ? {} : { name }), groups, out: data.out ?? 'ket-qua', ...previousIn(data) }, findings: [...file.findings, ...idleColumns(groups, file)] }
}

/** Titles of columns are asked for by registers alone. */
const idleColumns = (groups: readonly RoundGroup[], file: Source): readonly Finding[] => groups.flatMap(({ evidence }) => evidence.filter(({ as, columns }) => as !== 'register' && columns !== undefined).map(({ as, path: at }): Finding => ({
  code: 'round/idle-columns', severity: 'warning', path: [...at, 'columns'], at: { file: file.file, ...file.locate([...at, 'columns'], true) }, atKey: true,
  message: text(() => `\`columns\` chỉ dùng cho \`as: register\`; nguồn \`as: ${as}\` này không dùng đến.`, () => `\`columns\` is for \`as: register\` only; this source, \`as: ${as}\`, makes no use of it.`),
  fix: text(() => 'Bỏ `columns`, hoặc khai báo `as: register` nếu tệp là sổ hồ sơ.', () => 'Remove `columns`, or declare `as: register` if the file is a register of dossiers.'),
})))

function previousIn({ previous }: RoundData): Pick<Round, 'previous' | 'merged'> {
  if (previous === undefined) return { merged: 'none' }
  return typeof previous === 'string' ? { previous, merged: 'none' } : { previous: previous.result, merged: previous.merged ?? 'none' }
}

function groupOf(data: GroupData, fallback: Text, at: Path): RoundGroup {
  return {
    name: data.name === undefined ? fallback : textOf(data.name), criteria: data.criteria ?? '', path: at,
    ...(data.units === undefined ? {} : { units: data.units }),
    evidence: (data.evidence ?? []).map((each, index) => ({ ...each, path: [...at, 'evidence', index] })),
  }
}

/** Keys of a group stand either at the top or in `groups`, never in both places. */
function shapeFindings(data: RoundData, file: Source): readonly Finding[] {
  const keys = ['criteria', 'units', 'evidence'] as const
  const at = (where: Path, atKey: boolean) => ({ path: where, at: { file: file.file, ...file.locate(where, atKey) } })
  if (data.groups !== undefined) {
    const beside = keys.filter(key => data[key] !== undefined).map((key): Finding => ({
      code: 'round/key-beside-groups', severity: 'error', ...at([key], true), atKey: true,
      message: text(() => `\`${key}\` đứng cạnh \`groups\`: không rõ thuộc nhóm nào.`, () => `\`${key}\` beside \`groups\`: it is not clear which group it belongs to.`),
      fix: text(() => `Chuyển \`${key}\` vào từng nhóm.`, () => `Move \`${key}\` into each group.`),
    }))
    return [...beside, ...data.groups.flatMap((group, index) => groupTwice(group, index, data.groups ?? [], file))]
  }
  return (['criteria', 'evidence'] as const).filter(key => data[key] === undefined).map(key => ({
    code: 'round/missing-key', severity: 'error', ...at([], false),
    message: text(() => `Thiếu \`${key}\`.`, () => `\`${key}\` is missing.`),
  }))
}

/** A list is known by its name alone, in results and on the command line: two of one name (in either tongue, in any case) cannot be told apart. */
function groupTwice({ name }: GroupData, index: number, groups: readonly GroupData[], file: Source): readonly Finding[] {
  const names = (group: GroupData): readonly string[] => Object.values(textOf(group.name ?? '')).map(folded)
  const first = groups.slice(0, index).findIndex(other => names(other).some(each => names({ ...(name === undefined ? {} : { name }) }).includes(each)))
  if (first < 0) return []
  const place = (at: number) => ({ file: file.file, ...file.locate(['groups', at, 'name']) })
  return [{
    code: 'round/group-twice', severity: 'error', path: ['groups', index, 'name'], at: place(index), also: place(first), read: textOf(name ?? '').vi,
    message: text(t => `Hai nhóm cùng tên “${t.say(textOf(name ?? ''))}”: không phân biệt được bảng xếp hạng nào của nhóm nào.`, t => `Two groups have the name “${t.say(textOf(name ?? ''))}”: their rankings cannot be told apart.`),
    fix: text(() => 'Đặt cho mỗi nhóm một tên riêng.', () => 'Give each group a name of its own.'),
  }]
}
