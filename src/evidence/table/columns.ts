import type { Component, CriteriaSet } from '../../criteria/criteria.ts'
import type { Input } from '../../methods/method.ts'
import { address, type Cell, type Row, type Sheet } from '../../sheet.ts'
import { folded } from '../../text.ts'
import { cellIn, seenIn, textIn, textOf } from '../grid.ts'
import { headRows, labelsAt, headOf, tallHeads } from '../head.ts'
import { nameKey, namesOf } from '../input-names.ts'
import { ownInput } from '../layout.ts'
import { kindIn } from '../name-parts.ts'
import { unitWords } from '../unit-words.ts'
import { isNamed, beforeUnit } from '../units-said.ts'
import { byComponent } from './by-component.ts'

/** What a column answers: an input, or only the state of a component (its code stands over the column). */
export type Target =
  | { readonly is: 'input'; readonly input: Input; readonly component?: Component }
  | { readonly is: 'state'; readonly component: Component }

const longWords = {
  id: unitWords.id, unit: unitWords.name,
  figure: ['số liệu', 'mã số liệu', 'tên số liệu', 'chỉ tiêu', 'mã chỉ tiêu', 'tiêu chí', 'mã tiêu chí', 'nội dung', 'figure', 'input'],
  value: ['giá trị', 'kết quả', 'số lượng', 'số liệu kê khai', 'value'],
} as const

/** What offices call the column that says of which year a row is. */
export const yearLabels: ReadonlySet<string> = new Set(['năm', 'năm báo cáo', 'năm đánh giá', 'năm số liệu', 'kỳ báo cáo', 'year'])

const ignored = new Set(['stt', 'tt', 'số tt', 'no', 'ghi chú', 'note', ...yearLabels])

/** Finds what a label asks for: every target that it names; more than one is a doubt that the caller tells. */
export type Matcher = (label: string) => readonly Target[]

/** By id of input, code of component, name of a figure or input, or name of a component; a code may have the name behind it. */
export function matcherOf(set: CriteriaSet): Matcher {
  const byId = new Map<string, readonly Target[]>()
  const byName = new Map<string, readonly Target[]>()
  const put = (map: Map<string, readonly Target[]>, key: string, target: Target): void => {
    const before = map.get(key) ?? []
    if (key !== '' && !before.some(other => sameTarget(other, target))) map.set(key, [...before, target])
  }
  for (const { input } of set.figures) {
    put(byId, folded(input.id), { is: 'input', input })
    for (const name of namesOf(input)) put(byName, name, { is: 'input', input })
  }
  for (const component of set.components) {
    for (const input of component.inputs.filter(each => !each.shared)) put(byId, folded(input.id), { is: 'input', input, component })
    for (const input of component.inputs.filter(each => !each.shared)) for (const name of namesOf(input)) put(byName, name, { is: 'input', input, component })
    const target = ofComponent(component)
    if (!component.inputs.some(input => input.id === component.code)) put(byId, folded(component.code), target)
    if (target.is === 'input') for (const name of namesOf({ ...target.input, name: component.name })) put(byName, name, target)
  }
  const otherwise = byComponent(set.components, ofComponent)
  const named = (label: string): readonly Target[] => byId.get(folded(label)) ?? byName.get(nameKey(label)) ?? otherwise(label)
  const inUnit = (key: string): readonly Target[] => (byName.get(beforeUnit(key)) ?? []).filter(target => target.is === 'input' && isNamed(key, target.input))
  return label => { const found = named(label); return found.length > 0 ? found : inUnit(nameKey(label)) }
}

const sameTarget = (a: Target, b: Target): boolean =>
  (a.is === 'input' && b.is === 'input' ? a.input.id === b.input.id : a.is === b.is && a.component === b.component)

const ofComponent = (component: Component): Target => {
  const input = ownInput(component)
  return input === undefined ? { is: 'state', component } : { is: 'input', input, component }
}

/** What a label in a cell names. A code typed as a number may have lost final zeros: 1.1 stands for 1.1 and 1.10 alike. */
export function targetsOf(label: string, cell: Cell | undefined, matches: Matcher): readonly Target[] {
  const found = matches(label)
  const isShort = found.length > 0 && cell?.content.is === 'number' && cell.content.number.includes('.')
  return isShort ? [...found, ...matches(`${label}0`), ...matches(`${label}00`)] : found
}

/** What stands over a column, as it is written, and its address. */
export interface HeadCell { readonly label: string; readonly cell: string }

/** The head of a table of figures: a column a figure, or a row a figure. */
export type TableHead = { readonly first: number; readonly last: number; readonly id?: number; readonly unit?: number } & (
  | { readonly is: 'wide'; readonly targets: ReadonlyMap<number, Target>; readonly unknown: readonly HeadCell[]; readonly doubtful: readonly HeadCell[] }
  | { readonly is: 'long'; readonly figure: number; readonly value: number }
)

/** The head among the first twenty rows, of one row to three, that names a unit and most figures; undefined when the sheet has none. */
export function tableHead(sheet: Sheet, matches: Matcher): TableHead | undefined {
  const wide = [...headRows(sheet), ...tallHeads(sheet)].map(([first, last]) => wideHead(labelsAt(sheet, first, last), sheet, first, last, matches))
    .reduce<Wide | undefined>((best, head) => (head !== undefined && (best === undefined || isFuller(head, best)) ? head : best), undefined)
  return wide === undefined ? longHead(sheet) : withCodes(wide, sheet, matches)
}

const unitLabels = new Set([...unitWords.id, ...unitWords.name].map(folded))
/** Blanks and all, no label of units is as long. */
const longestLabel = 60

/** A row of codes below the names belongs to the head: it names no unit, and what stands in it names the columns once more. */
function withCodes(head: Wide, sheet: Sheet, matches: Matcher): Wide {
  const below = sheet.rows.find(row => row.number === head.last + 1)
  const said = (below?.cells ?? []).filter(cell => textOf(cell) !== '')
  const codes = said.filter(cell => head.targets.has(cell.column))
  const isCodes = codes.length > 0 && !said.some(cell => (cell.column === head.id || cell.column === head.unit) && !unitLabels.has(folded(textOf(cell)))) && codes.every(cell => {
    const target = head.targets.get(cell.column)
    return target !== undefined && targetsOf(textOf(cell), cell, matches).some(other => sameTarget(other, target))
  })
  return isCodes ? { ...head, last: head.last + 1 } : head
}

/** The row in which another table begins below this one: a head that names a unit, and under which a column gives another figure; the lines right above it, of a word or two, belong to it. */
export function nextTable(sheet: Sheet, head: TableHead, matches: Matcher): number | undefined {
  if (head.is === 'long') return undefined
  const isHead = ({ number, cells }: Row): boolean => number > head.last && cells.some(cell => cell.content.is === 'text' && cell.content.text.length < longestLabel && unitLabels.has(folded(textOf(cell)))) && cells.some(cell => {
    const [target, ...more] = cell.content.is === 'text' ? targetsOf(textOf(cell), cell, matches) : []
    const here = head.targets.get(cell.column)
    return target !== undefined && more.length === 0 && (here === undefined || !sameTarget(here, target))
  })
  const at = sheet.rows.findIndex(isHead)
  const isTitle = (row: Row | undefined): boolean => row !== undefined && row.number > head.last && row.cells.filter(cell => textOf(cell) !== '').length < 3 && row.cells.every(cell => cell.content.is === 'text') && kindIn(textIn(row, head.unit)) === undefined
  let first = at
  while (first > 0 && isTitle(sheet.rows[first - 1])) first--
  return sheet.rows[first]?.number
}

type Wide = Extract<TableHead, { readonly is: 'wide' }>

/** Names more figures; of two that name as many, the one that gives fewer of them to several columns, as a group merged over its parts does. */
function isFuller(head: Wide, other: Wide): boolean {
  const figures = ({ targets }: Wide): number => new Set([...targets.values()].map(target => (target.is === 'input' ? target.input.id : target.component.code))).size
  return figures(head) > figures(other) || (figures(head) === figures(other) && head.targets.size < other.targets.size)
}

function wideHead(labels: ReadonlyMap<number, readonly string[]>, sheet: Sheet, first: number, last: number, matches: Matcher): Wide | undefined {
  const row = sheet.rows.find(each => each.number === last)
  // Only the lowest label counts here: a row of data below a head of one row is no second row of it.
  const named = (words: readonly string[]): number | undefined => words.map(folded).map(word => [...labels].find(([, names]) => names[0] === word)?.[0]).find(column => column !== undefined)
  const [id, unit] = [named(unitWords.id), named(unitWords.name)]
  const rest = [...labels].filter(([column]) => column !== id && column !== unit)
  const targetsUnder = (column: number, names: readonly string[]): readonly Target[] =>
    besideGroup(names).filter((label, index) => !isNumbering(label, index, names)).map(label => targetsOf(label, cellIn(row, column), matches)).find(each => each.length > 0) ?? []
  const found = rest.map(([column, names]) => ({ column, names, targets: targetsUnder(column, names) }))
  const targets = new Map(found.flatMap(({ column, targets: [only, ...more] }) => (only !== undefined && more.length === 0 ? [[column, only] as const] : [])))
  const [upper, lower] = [seenIn(sheet, first), seenIn(sheet, last)]
  const written = ({ column }: { readonly column: number }): HeadCell => ({ label: lower.get(column) ?? upper.get(column) ?? '', cell: address(column, last) })
  if ((id === undefined && unit === undefined) || targets.size === 0) return undefined
  return {
    is: 'wide', first, last, targets, ...(id === undefined ? {} : { id }), ...(unit === undefined ? {} : { unit }),
    unknown: found.filter(each => each.targets.length === 0 && !each.names.some(name => ignored.has(name)))
      .map(written).filter(each => each.label !== ''),
    doubtful: found.filter(each => each.targets.length > 1).map(written),
  }
}

const totals = new Set(['tổng', 'tổng số', 'tổng cộng', 'số lượng', 'total'])

/** The group over a column ("Đã giải quyết") names it alone only where the label below says nothing else: "Đúng hạn" under it is another figure. */
const besideGroup = (names: readonly string[]): readonly string[] => {
  const [below = ''] = names
  if (names.length < 4 || totals.has(below) || isNumbering(below, 0, names)) return names
  return names.length < 7 ? names.slice(0, -1) : names.slice(0, 5)
}

/** `(3)` below a name numbers the column; it is no code. */
const isNumbering = (label: string, index: number, names: readonly string[]): boolean => index === 0 && names.length > 1 && /^\d{1,2}$/.test(label)

function longHead(sheet: Sheet): TableHead | undefined {
  const head = headOf<keyof typeof longWords>(sheet, longWords, ['figure', 'value'])
  if (head === undefined) return undefined
  const { id, unit, figure, value } = head.columns
  if (figure === undefined || value === undefined || (id === undefined && unit === undefined)) return undefined
  return { is: 'long', first: head.first, last: head.last, figure, value, ...(id === undefined ? {} : { id }), ...(unit === undefined ? {} : { unit }) }
}
