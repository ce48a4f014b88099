import { closedBy, isShut } from '../../criteria/closed.ts'
import type { Component, Node } from '../../criteria/criteria.ts'
import type { FormRow } from '../../evidence/layout.ts'
import type { Input } from '../../methods/method.ts'
import type { Box, PageRow } from '../../page.ts'
import { round, toDouble } from '../../rational.ts'
import { text } from '../../text.ts'
import { formatOf, hintOf, named } from './asking.ts'
import { blankOf } from './blank.ts'
import { cellOf, type ComponentRow, type Ground, type InputRow } from './cells.ts'
import { countsFormula, exactFormula, inputMark, stateFormula, worthFormula } from './component.ts'
import { figureRef } from './figures.ts'
import { box, empty, live, looks, maximumFormat, pointsFormat } from './looks.ts'
import { rounded } from './rounding.ts'
import { isOpen, leaves, listSum, nodeSum } from './sums.ts'
import { besideRule, closedWords, marks, totalNames } from './words.ts'

const blank = { look: {} } as const

/** Points as the set shows them, from the exact ones in the hidden column of the same row. */
function shownPoints(row: number, ground: Ground, exact: Parameters<typeof round>[0], look: Box['look'] = looks.points): Box {
  const { rounding } = ground.set
  return live(rounded(cellOf('exact', row), rounding), toDouble(round(exact, rounding.to, rounding.mode)), { ...look, format: pointsFormat(rounding.to) })
}

/** Lĩnh vực or tiêu chí: sums of what stands below. */
export function nodeRow(row: Extract<FormRow, { is: 'field' | 'criterion' }>, ground: Ground): PageRow {
  const look = row.is === 'field' ? looks.field : looks.criterion
  const { node } = row
  const sums = isOpen(node) ? nodeSums(node, row.row, look, ground) : { points: box(closedBelow(node, ground), { ...look, align: 'center', italic: true }), hidden: [] }
  return { boxes: [...front(node.code, node.name[ground.lang], node.max, look), empty(look), empty(look), empty(look), sums.points, empty(look), ...sums.hidden] }
}

function nodeSums(node: Node, row: number, look: NonNullable<Box['look']>, ground: Ground): { readonly points: Box; readonly hidden: readonly Box[] } {
  const exact = nodeSum(node.children, 'exact', ground)
  const counts = nodeSum(node.children, 'counts', ground)
  return {
    points: shownPoints(row, ground, exact.value, { ...look, align: 'center' }),
    hidden: [blank, live(counts.formula, toDouble(counts.value), {}), blank, blank, live(exact.formula, toDouble(exact.value), {})],
  }
}

function closedBelow(node: Node, ground: Ground): string {
  const [first] = leaves(node)
  const by = first === undefined ? undefined : closedBy(first)
  return by === undefined ? '' : closedWords[by][ground.lang]
}

const front = (code: string, name: string, max: Component['max'], look: Box['look']): readonly Box[] =>
  [box(code, { ...look, align: 'center' }), box(name, look), box(toDouble(max), { ...look, align: 'center', format: maximumFormat })]

/** Tiêu chí thành phần: its answer or its states, its rule, its proof, its points. */
export function componentRow(row: ComponentRow, ground: Ground): PageRow {
  const { component, input } = row
  const closed = closedBy(component)
  const shut = isShut(component)
  const note = shut ? empty(looks.locked) : { look: looks.word, open: true }
  const decided = closed === undefined ? undefined : box(closedWords[closed][ground.lang], looks.closed)
  return {
    boxes: [
      ...front(component.code, component.name[ground.lang], component.max, looks.text),
      shut ? decided : { look: input === undefined ? looks.state : { ...looks.declared, format: formatOf(input) }, open: true },
      box(ruleText(component, input, ground), looks.small), note,
      decided === undefined ? shownPoints(row.row, ground, blankOf(component, ground.set).exact) : shut ? empty(looks.locked) : decided,
      note, ...hidden(component, input, ground),
    ],
  }
}

function hidden(component: Component, input: Input | undefined, ground: Ground): readonly Box[] {
  const id = box(input?.id ?? component.code, {})
  if (closedBy(component) !== undefined) return [blank, blank, blank, id]
  const empties = blankOf(component, ground.set)
  const worth = typeof empties.worth === 'string' ? empties.worth : toDouble(empties.worth)
  return [
    live(stateFormula(component, ground), empties.state, {}),
    component.list === 'base' ? live(countsFormula(component, ground), toDouble(empties.counts), {}) : blank,
    live(worthFormula(component, ground), worth, {}), id,
    live(exactFormula(component, ground), toDouble(empties.exact), {}),
  ]
}

function ruleText(component: Component, input: Input | undefined, ground: Ground): string {
  const { lang } = ground
  const said = component.says[lang]
  const typed = input === undefined || input.options !== undefined || isShut(component) ? []
    : [said.includes(input.name[lang]) ? hintOf(input, lang) : `${named(input, lang)}: ${hintOf(input, lang)}`]
  const beside = (['proof', 'basis'] as const).map(key => [besideRule[key], key === 'proof' ? component.proof?.text : component.basis] as const)
  return [said, ...typed, ...beside.flatMap(([word, said]) => (said === undefined ? [] : [word[lang] + said[lang]]))].join('\n')
}

const takenOver = text(() => 'Lấy từ sheet “Số liệu”.', () => 'Taken from the sheet “Số liệu”.')

/** One figure of a component: typed here, or taken over from the sheet "Số liệu". */
export function inputRow({ row, component, input }: InputRow, ground: Ground): PageRow {
  const { lang } = ground
  const closed = closedBy(component)
  const shut = isShut(component)
  const hint = input.shared ? takenOver[lang] : shut ? '' : hintOf(input, lang)
  return {
    boxes: [
      empty(looks.centre), box(`– ${named(input, lang)}`, looks.indented), empty(looks.centre), answerBox(input, shut, ground),
      box(hint, { ...looks.small, italic: true, colour: '595959' }), empty(looks.text), empty(looks.text), empty(looks.text),
      blank, blank, closed === undefined ? live(inputMark(input, row, ground), marks.blank, {}) : blank, box(input.id, {}),
    ],
  }
}

function answerBox(input: Input, shut: boolean, ground: Ground): Box {
  const format = formatOf(input)
  if (!input.shared) return shut ? empty(looks.locked) : { look: { ...looks.declared, format }, open: true }
  const ref = figureRef(input.id, ground)
  return live(`IF(${ref}="","",${ref})`, '', { ...looks.locked, format })
}

/** The head of a list of bonus or penalty components, with its capped sum. */
export function listRow(list: 'bonus' | 'penalty', row: number, ground: Ground): PageRow {
  const extra = ground.set[list]
  const sum = listSum(extra?.components ?? [], ground)
  const cap = list === 'bonus' ? text(() => 'cộng tối đa', () => 'adds at most') : text(() => 'trừ tối đa', () => 'takes off at most')
  const name = text(t => `${t.say(totalNames[list])} (${t.say(cap)} ${t.number(extra?.max ?? sum.value)} điểm)`, t => `${t.say(totalNames[list])} (${t.say(cap)} ${t.number(extra?.max ?? sum.value)} points)`)
  const look = looks.field
  return {
    boxes: [...front('', name[ground.lang], extra?.max ?? sum.value, look), empty(look), empty(look), empty(look),
      shownPoints(row, ground, sum.value, { ...look, align: 'center' }), empty(look), blank, blank, blank, blank, live(sum.formula, toDouble(sum.value), {})],
  }
}
