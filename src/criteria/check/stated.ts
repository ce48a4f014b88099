import type { Finding, Path } from '../../finding.ts'
import type { Input } from '../../methods/method.ts'
import { text, type Text } from '../../text.ts'
import type { Component } from '../criteria.ts'
import { items, type SetData } from '../written.ts'
import type { Checked } from './checked.ts'

/** A place where something may be stated. */
interface Slot { readonly path: Path; readonly name: string }

/** What most places of a set state and a few leave out: an omission, as far as the set itself can tell. */
export function* stated({ data, set, rules }: Checked): Iterable<Finding> {
  const leaf = ({ path, code }: Component): Slot => ({ path, name: code })
  yield* lacking(set.components, each => each.proof !== undefined, leaf, noProof)
  yield* lacking(set.components, each => each.basis !== undefined, leaf, noBasis)
  yield* lacking(set.components, each => each.examples.length > 0, leaf, noExample)
  yield* lacking(set.components.filter(each => each.source === 'survey' && each.proof !== undefined), each => each.proof?.required === false, each => ({ path: [...each.path, 'proof'], name: each.code }), theirProof)
  yield* lacking(measured(set), each => each.input.unit !== undefined, slotOf, noUnit)
  yield* lacking(options(rules), each => each.option.name !== undefined, each => ({ path: [...each.component.path, 'rule', 'options', each.index], name: each.option.id }), noName)
  yield* lacking([...(data.checks ?? []).entries()], ([, check]) => check.message !== undefined, ([index]) => ({ path: ['checks', index], name: String(index + 1) }), noMessage)
  yield* lacking(tongues(data), isInEnglish, ([name, path]) => ({ path, name: typeof name === 'string' ? name : name.vi }), noEnglish)
  const inner = items(data).filter(({ node, list }) => node.rule === undefined && list === 'base')
  for (const depth of new Set(inner.map(each => each.depth))) {
    yield* lacking(inner.filter(each => each.depth === depth), ({ node }) => node.max !== undefined, ({ node, path }) => ({ path, name: node.code }), noMax)
  }
}

/** Told only where more than half of the places state it. */
function lacking<Place>(places: readonly Place[], has: (place: Place) => boolean, slot: (place: Place) => Slot, tell: (slot: Slot) => Finding): readonly Finding[] {
  const without = places.filter(place => !has(place))
  return without.length * 2 >= places.length ? [] : without.map(place => tell(slot(place)))
}

const needsUnit = (input: Input): boolean => ['count', 'number', 'money'].includes(input.kind)

/** A figure of the set, or one of a component's own. */
interface Measured { readonly input: Input; readonly component?: Component }

const measured = ({ figures, components }: Checked['set']): readonly Measured[] => [
  ...figures.filter(({ input }) => needsUnit(input)),
  ...components.flatMap(component => component.inputs.filter(input => !input.shared && needsUnit(input)).map(input => ({ input, component }))),
]

const slotOf = ({ input, component }: Measured): Slot =>
  ({ path: component === undefined ? ['figures', input.id] : [...component.path, 'rule'], name: input.name.vi })

const options = (rules: Checked['rules']) => rules.flatMap(({ component, rule }) =>
  (rule.method === 'survey' ? rule.options ?? [] : []).map((option, index) => ({ component, option, index })))

type Named = readonly [name: SetData['title'], path: Path]

const tongues = ({ title, grades, fields }: SetData): readonly Named[] => [
  [title, ['title']],
  ...(grades ?? []).map(({ name }, index): Named => [name, ['grades', index, 'name']]),
  ...fields.map(({ name }, index): Named => [name, ['fields', index, 'name']]),
]

const isInEnglish = ([name]: Named): boolean => typeof name !== 'string' && name.en !== undefined

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
