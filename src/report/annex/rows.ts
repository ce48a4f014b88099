import type { Component, CriteriaSet, ExtraList, Node, NotArisen } from '../../criteria/criteria.ts'
import { sum, type Rational } from '../../rational.ts'
import { text, type Text, type Tongue } from '../../text.ts'

/** One row of the annex table of a set: a heading (lĩnh vực, tiêu chí, a list, the total) or a component with its rule. */
export interface AnnexRow {
  readonly is: 'field' | 'criterion' | 'component' | 'list' | 'total'
  readonly code: string
  readonly name: string
  readonly max: Rational
  readonly how: string
  readonly proof: string
  readonly note: string
}

/** The rows of the annex in the order of the set: fields with their total, then bonus and penalty. */
export function annexRows(set: CriteriaSet, t: Tongue): readonly AnnexRow[] {
  const usual = usualNotArisen(set)
  const leaf = (component: Component): AnnexRow => componentRow(component, set, usual, t)
  return [
    ...set.fields.flatMap(node => nodeRows(node, leaf, t)),
    heading('total', '', words.total, sum(set.fields.map(field => field.max)), t),
    ...listRows(words.bonus, set.bonus, leaf, t),
    ...listRows(words.penalty, set.penalty, leaf, t),
  ]
}

type Leaf = (component: Component) => AnnexRow

function nodeRows(node: Node, leaf: Leaf, t: Tongue): readonly AnnexRow[] {
  if (node.component !== undefined) return [leaf(node.component)]
  const own = heading(node.depth === 0 ? 'field' : 'criterion', node.code, node.name, node.max, t)
  return [own, ...node.children.flatMap(child => nodeRows(child, leaf, t))]
}

const listRows = (name: Text, list: ExtraList | undefined, leaf: Leaf, t: Tongue): readonly AnnexRow[] =>
  (list === undefined ? [] : [heading('list', '', name, list.max, t), ...list.components.map(leaf)])

const heading = (is: AnnexRow['is'], code: string, name: Text, max: Rational, t: Tongue): AnnexRow =>
  ({ is, code, name: t.say(name), max, how: '', proof: '', note: '' })

function componentRow(component: Component, set: CriteriaSet, usual: NotArisen, t: Tongue): AnnexRow {
  return {
    is: 'component', code: component.code, name: t.say(component.name), max: component.max,
    how: t.say(component.says),
    proof: component.proof === undefined ? '' : t.say(component.proof.text),
    note: notesOf(component, set, usual).map(note => t.say(note)).join('\n'),
  }
}

/** Who gives it, when that is not the unit; what follows from it for the grade; what is special when it does not arise. */
function notesOf(component: Component, set: CriteriaSet, usual: NotArisen): readonly Text[] {
  const { source, capsGrade, lowersGrade, notArisen } = component
  const cap = set.grades.find(grade => grade.id === capsGrade)
  return [
    ...(source === 'self' ? [] : [sources[source]]),
    ...(cap === undefined ? [] : [text(t => `Xếp loại không quá ${t.say(cap.name)}`, t => `Grade at most ${t.say(cap.name)}`)]),
    ...(lowersGrade === undefined ? [] : [text(() => `Hạ ${lowersGrade} mức xếp loại`, () => `Grade lowered by ${lowersGrade}`)]),
    ...(notArisen === usual ? [] : [text(t => `Không phát sinh: ${t.say(policies[notArisen])}`, t => `Not arisen: ${t.say(policies[notArisen])}`)]),
  ]
}

/** What most components are worth when they do not arise; the others carry a note. */
export function usualNotArisen(set: CriteriaSet): NotArisen {
  const count = (policy: NotArisen): number => set.components.filter(component => component.notArisen === policy).length
  return (['full', 'exclude', 'zero'] as const).reduce((best, policy) => (count(policy) > count(best) ? policy : best))
}

/** What "không phát sinh" is worth, in words. */
export const policies: Readonly<Record<NotArisen, Text>> = {
  full: text(() => 'được đủ điểm', () => 'full points'),
  exclude: text(() => 'không tính vào điểm và điểm tối đa', () => 'left out of points and maximum'),
  zero: text(() => '0 điểm', () => '0 points'),
}

const sources: Readonly<Record<Exclude<Component['source'], 'self'>, Text>> = {
  survey: text(() => 'Điều tra xã hội học', () => 'By the survey'),
  appraisal: text(() => 'Điểm do thẩm định', () => 'By the appraisers'),
}

const words = {
  total: text(() => 'Tổng điểm', () => 'Total'),
  bonus: text(() => 'Điểm thưởng', () => 'Bonus points'),
  penalty: text(() => 'Điểm trừ', () => 'Penalty points'),
} satisfies Record<string, Text>
