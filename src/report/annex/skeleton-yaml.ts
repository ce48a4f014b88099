import type { Branch, Extra, Scoring, Skeleton } from '../../evidence/annex/skeleton.ts'
import { decimalText } from '../../rational.ts'
import { text, type Lang, type Text } from '../../text.ts'
import { comment, flow, quoted, scalar } from './scalar.ts'

/** What the command line adds to what was read. */
export interface Naming {
  readonly id: string
  readonly year: number
  /** The name of the file that was read. */
  readonly from: string
}

/** A skeleton as the YAML of a criteria set, with comments on what a person has still to decide. */
export function skeletonYaml(skeleton: Skeleton, naming: Naming, lang: Lang): string {
  const say = (said: Text): string => said[lang]
  const lines = [
    '# yaml-language-server: $schema=./schema.json',
    '#',
    ...head(naming).map(say).map(comment),
    ...remarks(skeleton, say),
    '',
    ...identity(skeleton, naming, say),
    ...figures(skeleton),
    '',
    'fields:',
    ...skeleton.fields.flatMap(field => branch(field, 0, '  ', say)),
    ...extra('bonus', skeleton.bonus, say),
    ...extra('penalty', skeleton.penalty, say),
  ]
  return `${lines.join('\n')}\n`
}

type Say = (said: Text) => string

const head = ({ from }: Naming): readonly Text[] => [
  text(() => `BẢN NHÁP đọc từ ${from} bằng cchc import. Cách tính điểm là ĐỀ XUẤT của chương trình theo lời văn của bảng:`, () => `DRAFT read from ${from} by cchc import. The rules are PROPOSALS by the words of the table:`),
  text(() => 'đọc lại từng mục với văn bản gốc (dòng “Nguyên văn”), sửa chỗ có ghi “CẦN XEM”, rồi chạy cchc check.', () => 'read each item beside the document (lines “Verbatim”), settle what is marked “TO DECIDE”, then run cchc check.'),
]

function remarks({ remarks: all }: Skeleton, say: Say): readonly string[] {
  if (all.length === 0) return []
  return ['#', comment(say(text(() => 'Các dòng của bảng chưa đưa vào mục nào:', () => 'Rows of the table that are in no item:'))), ...all.map(line => comment(`· ${line}`))]
}

function identity({ identity: read, scale, grades, notArisen }: Skeleton, { id, year }: Naming, say: Say): readonly string[] {
  const whole = { from: `${year}-01-01`, to: `${year}-12-31` }
  const period = read.period ?? whole
  const applies = read.applies.length === 0 ? ['xã', 'phường', 'đặc khu'] : read.applies
  return [
    `id: ${quoted(id)}`,
    `title: ${scalar(read.title)}`,
    `year: ${year}`,
    ...(read.period === undefined ? [todo(text(() => 'kỳ đánh giá chưa thấy trong bảng, tạm lấy cả năm', () => 'no period was found; the whole year was taken'), say)] : []),
    `period: { from: ${period.from}, to: ${period.to} }`,
    todo(text(
      () => 'khi đã ban hành, thay dòng sample bằng decision: { number: …, date: …, issuer: … }', () => 'once issued, replace sample by decision: { number: …, date: …, issuer: … }'), say),
    ...(read.decision === undefined ? [] : [comment(`${say(words.verbatim)}: ${read.decision}`)]),
    'sample: true',
    ...(read.applies.length === 0 ? [todo(text(() => 'loại đơn vị áp dụng chưa thấy trong bảng', () => 'the kinds of unit were not found'), say)] : []),
    `applies: ${flow(applies)}`,
    ...(scale === undefined ? [] : [`scale: ${decimalText(scale)}`]),
    ...(notArisen === undefined ? [] : [`notArisen: ${notArisen}`]),
    ...(grades.length === 0 ? [] : ['grades:', ...grades.map(grade => `  - ${flow({ id: grade.id, name: grade.name, from: Number(decimalText(grade.from)), ...(grade.atMost === undefined ? {} : { atMost: `${decimalText(grade.atMost)}%` }) })}`)]),
  ]
}

/** Figures that are asked once. */
const figures = ({ figures: shared }: Skeleton): readonly string[] => (shared.length === 0 ? []
  : ['', 'figures:', ...shared.map(({ id, name, unit, kind }) => `  ${id}: ${flow({ name, ...(unit === undefined ? {} : { unit }), kind })}`)])

const todo = (what: Text, say: Say): string => comment(`${say(words.todo)}: ${say(what)}`)

const below = ['criteria', 'components', 'components'] as const

function branch(node: Branch, depth: number, indent: string, say: Say): readonly string[] {
  const inner = `${indent}  `
  return [
    `${indent}- code: ${quoted(node.code)}`,
    `${inner}name: ${node.name === '' ? quoted(node.code) : scalar(node.name)}`,
    ...(node.max === undefined ? [] : [`${inner}max: ${decimalText(node.max)}`]),
    ...(node.beside ?? []).map((line, index) => inner + comment(index === 0 ? `${say(words.verbatim)} (${node.at}): ${line}` : `· ${line}`)),
    ...(node.scoring === undefined ? [] : leaf(node, node.scoring, say).map(line => inner + line)),
    ...(node.children.length === 0 ? [] : [`${inner}${below[depth] ?? 'components'}:`, ...node.children.flatMap(child => branch(child, depth + 1, `${inner}  `, say))]),
  ]
}

/** The keys of a leaf; its words as they stand come first, then what is to be decided, then the rule. */
function leaf({ max, at }: Branch, { words: said, todo: open, rule, proof, basis, note, source, notArisen, capsGrade, lowersGrade }: Scoring, say: Say): readonly string[] {
  return [
    ...(max === undefined ? [todo(text(() => 'không đọc được điểm tối đa', () => 'the maximum was not read'), say), 'max: 0'] : []),
    ...(basis === undefined || basis === '' ? [] : [`basis: ${scalar(basis)}`]),
    ...(proof === undefined || proof === '' ? [] : [`proof: { ${source === 'survey' || /nếu có/iu.test(proof) ? 'required: false, ' : ''}text: ${scalar(proof)} }`]),
    ...(source === undefined ? [] : [`source: ${source}`]),
    ...(notArisen === undefined ? [] : [`notArisen: ${notArisen}`]),
    ...(capsGrade === undefined ? [] : [`capsGrade: ${scalar(capsGrade)}`]),
    ...(lowersGrade === undefined ? [] : [`lowersGrade: ${lowersGrade}`]),
    ...said.map((line, index) => comment(index === 0 ? `${say(words.verbatim)} (${at}): ${line}` : `· ${line}`)),
    ...(note === undefined ? [] : [comment(`${say(words.note)}: ${note}`)]),
    ...open.map(what => todo(what, say)),
    ...ruleLines(rule),
  ]
}

/** A short rule on one line; lists of levels, items and bands one entry a line. */
function ruleLines(rule: Scoring['rule']): readonly string[] {
  const short = `rule: ${flow(rule)}`
  if (short.length <= 100) return [short]
  return ['rule:', ...Object.entries(rule).flatMap(([key, value]) =>
    (Array.isArray(value) ? [`  ${key}:`, ...value.map(entry => `    - ${flow(entry)}`)] : [`  ${key}: ${flow(value)}`]))]
}

function extra(key: 'bonus' | 'penalty', list: Extra | undefined, say: Say): readonly string[] {
  if (list === undefined) return []
  const max = list.max === undefined ? sumOf(list) : decimalText(list.max)
  return [
    '', `${key}:`,
    ...(list.max === undefined ? [`  ${todo(text(() => 'bảng không ghi mức trần, tạm lấy tổng các nội dung', () => 'the table states no cap; the sum of the items was taken'), say)}`] : []),
    `  max: ${max}`, '  components:', ...list.components.flatMap(node => branch(node, 0, '    ', say)),
  ]
}

const sumOf = ({ components }: Extra): string => {
  const [first, ...others] = components.flatMap(component => component.max ?? [])
  return first === undefined ? '0' : decimalText(others.reduce((total, max) => total.add(max), first))
}

const words = {
  verbatim: text(() => 'Nguyên văn', () => 'Verbatim'),
  todo: text(() => 'CẦN XEM', () => 'TO DECIDE'),
  note: text(() => 'Ghi chú của bảng', () => 'Note of the table'),
} satisfies Record<string, Text>
