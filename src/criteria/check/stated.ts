import type { Finding, Path } from '../../finding.ts'
import type { Input } from '../../methods/method.ts'
import { text, type Text } from '../../text.ts'
import { items, type SetData } from '../written.ts'
import type { Checked } from './checked.ts'

/** Something that may be stated at several places. */
interface Slot { readonly path: Path; readonly name: string; readonly has: boolean }

/** What most places of a set state and a few leave out: an omission, as far as the set itself can tell. */
export function* stated({ data, set, rules }: Checked): Iterable<Finding> {
  const leaves = (has: (component: (typeof set.components)[number]) => boolean): readonly Slot[] => set.components.map(each => ({ path: each.path, name: each.code, has: has(each) }))
  yield* lacking(leaves(each => each.proof !== undefined), noProof)
  yield* lacking(leaves(each => each.basis !== undefined), noBasis)
  yield* lacking(leaves(each => each.examples.length > 0), noExample)
  yield* lacking(set.components.filter(each => each.source === 'survey' && each.proof !== undefined).map(each => ({ path: [...each.path, 'proof'], name: each.code, has: each.proof?.required === false })), theirProof)
  yield* lacking([...units(set)], noUnit)
  yield* lacking([...options(rules)], noName)
  yield* lacking((data.checks ?? []).map((check, index) => ({ path: ['checks', index], name: String(index + 1), has: check.message !== undefined })), noMessage)
  yield* lacking([...tongues(data)], noEnglish)
  const inner = [...items(data)].filter(({ node, list }) => node.rule === undefined && list === 'base')
  for (const depth of new Set(inner.map(each => each.depth))) {
    yield* lacking(inner.filter(each => each.depth === depth).map(({ node, path }) => ({ path, name: node.code, has: node.max !== undefined })), noMax)
  }
}

/** Told only where more than half of the places state it. */
function* lacking(slots: readonly Slot[], tell: (slot: Slot) => Finding): Iterable<Finding> {
  if (slots.filter(slot => slot.has).length * 2 <= slots.length) return
  for (const slot of slots) if (!slot.has) yield tell(slot)
}

const needsUnit = (input: Input): boolean => ['count', 'number', 'money'].includes(input.kind)

function* units({ figures, components }: Checked['set']): Iterable<Slot> {
  for (const { id, input } of figures) if (needsUnit(input)) yield { path: ['figures', id], name: input.name.vi, has: input.unit !== undefined }
  for (const { inputs, path } of components) {
    for (const input of inputs) if (!input.shared && needsUnit(input)) yield { path: [...path, 'rule'], name: input.name.vi, has: input.unit !== undefined }
  }
}

function* options(rules: Checked['rules']): Iterable<Slot> {
  for (const { component, rule } of rules) {
    const listed = rule.method === 'survey' ? rule.options ?? [] : []
    for (const [index, option] of listed.entries()) yield { path: [...component.path, 'rule', 'options', index], name: option.id, has: option.name !== undefined }
  }
}

function* tongues(data: SetData): Iterable<Slot> {
  const slot = (name: SetData['title'], path: Path): Slot => ({ path, name: typeof name === 'string' ? name : name.vi, has: typeof name !== 'string' && name.en !== undefined })
  yield slot(data.title, ['title'])
  for (const [index, grade] of (data.grades ?? []).entries()) yield slot(grade.name, ['grades', index, 'name'])
  for (const [index, field] of data.fields.entries()) yield slot(field.name, ['fields', index, 'name'])
}

type Words = readonly [code: string, severity: Finding['severity'], message: (name: string) => Text, fix: Text]

const telling = ([code, severity, message, fix]: Words) => ({ name, path }: Slot): Finding => ({ code, severity, path, message: message(name), fix })

const noProof = telling(['criteria/no-proof', 'warning',
  code => text(() => `Mục ${code} không nêu tài liệu kiểm chứng, trong khi phần lớn các mục có nêu: thẩm định sẽ không có gì để đối chiếu.`, () => `Item ${code} names no proof, though most items do: appraisers would have nothing to check it with.`),
  text(() => 'Thêm `proof: { required: …, text: … }`; điểm do khảo sát, thẩm định thì `required: false`.', () => 'Add `proof: { required: …, text: … }`; `required: false` where a survey or appraisers give the points.')])

const theirProof = telling(['criteria/proof-of-others', 'warning',
  code => text(() => `Mục ${code} chấm theo khảo sát, nhưng lại bắt buộc đơn vị nộp tài liệu kiểm chứng.`, () => `Item ${code} is scored by a survey, yet units must hand in proof.`),
  text(() => 'Ghi `required: false`.', () => 'Write `required: false`.')])

const noBasis = telling(['criteria/no-basis', 'info',
  code => text(() => `Mục ${code} không ghi căn cứ, trong khi phần lớn các mục có ghi.`, () => `Item ${code} states no basis, though most items do.`),
  text(() => 'Thêm `basis: …` (văn bản, phụ lục, mục).', () => 'Add `basis: …` (document, annex, item).')])

const noExample = telling(['criteria/no-example', 'info',
  code => text(() => `Mục ${code} không có ví dụ nào, trong khi phần lớn các mục có: gõ nhầm một số ở đây sẽ không bị phát hiện.`, () => `Item ${code} has no worked example, though most items have: a number mistyped here would go unnoticed.`),
  text(() => 'Thêm `examples: [{ given: …, points: … }]`.', () => 'Add `examples: [{ given: …, points: … }]`.')])

const noUnit = telling(['criteria/no-unit', 'info',
  name => text(() => `Số liệu “${name}” không ghi đơn vị tính: nơi ghi đồng, nơi ghi triệu đồng.`, () => `The figure “${name}” states no unit: some will write đồng, others millions.`),
  text(() => 'Thêm `unit: …`.', () => 'Add `unit: …`.')])

const noName = telling(['survey/option-name', 'info',
  id => text(() => `Phương án ${id} không có tên, trong khi phần lớn phương án có: phiếu và báo cáo chỉ hiện mã.`, () => `The option ${id} has no name, though most have: forms and reports show its id only.`),
  text(() => 'Thêm `name: …`.', () => 'Add `name: …`.')])

const noMessage = telling(['criteria/check-message', 'info',
  nth => text(() => `Kiểm tra chéo thứ ${nth} không có lời nhắc \`message\`, trong khi phần lớn có: đơn vị chỉ thấy câu chung.`, () => `Cross-check ${nth} has no \`message\`, though most have: units see only a general sentence.`),
  text(() => 'Thêm `message: …`.', () => 'Add `message: …`.')])

const noEnglish = telling(['criteria/no-english', 'info',
  name => text(() => `“${name}” chưa có bản tiếng Anh, trong khi phần lớn tên khác đã có.`, () => `“${name}” has no English, though most names have.`),
  text(() => 'Ghi `{ vi: …, en: … }`.', () => 'Write `{ vi: …, en: … }`.')])

const noMax = telling(['criteria/max-unstated', 'info',
  code => text(() => `Mục ${code} không ghi điểm tối đa, trong khi phần lớn các mục cùng cấp có ghi: tổng của nó không được đối chiếu.`, () => `Item ${code} states no maximum, though most of its level do: its sum is not checked.`),
  text(() => 'Thêm `max: …` theo văn bản.', () => 'Add `max: …` as the document says.')])
