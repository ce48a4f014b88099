import type { Component, CriteriaSet } from '../../criteria/criteria.ts'
import type { Input } from '../../methods/method.ts'
import type { Cell, Row, Sheet } from '../../sheet.ts'
import { folded } from '../../text.ts'
import { cellIn } from '../grid.ts'
import { headRows, labelsAt, headOf } from '../head.ts'
import { ownInput } from '../layout.ts'

/** What a column answers: an input, or only the state of a component (its code stands over the column). */
export type Target =
  | { readonly is: 'input'; readonly input: Input; readonly component?: Component }
  | { readonly is: 'state'; readonly component: Component }

/** Words over the columns that name the unit. */
const unitWords = {
  id: ['mã đơn vị', 'mã', 'mã xã', 'mã đvhc', 'unit id', 'id', 'code'],
  unit: [
    'tên đơn vị', 'đơn vị', 'xã phường', 'xã phường đặc khu', 'xã phường thị trấn', 'tên xã phường', 'tên xã', 'ubnd xã phường', 'ubnd cấp xã', 'địa phương', 'đơn vị hành chính',
    'huyện thị xã thành phố', 'quận huyện thị xã', 'tên', 'unit', 'name',
  ],
} as const

const longWords = {
  ...unitWords,
  figure: ['số liệu', 'mã số liệu', 'tên số liệu', 'chỉ tiêu', 'mã chỉ tiêu', 'tiêu chí', 'mã tiêu chí', 'nội dung', 'figure', 'input'],
  value: ['giá trị', 'kết quả', 'số lượng', 'số liệu kê khai', 'value'],
} as const

const ignored = new Set(['stt', 'tt', 'số tt', 'no', 'ghi chú', 'note'])

/** Finds what a label asks for: every target that it names; more than one is a doubt that the caller tells. */
export type Matcher = (label: string) => readonly Target[]

/** By id of input, code of component, name of a figure or input, or name of a component that has a single input. */
export function matcherOf(set: CriteriaSet): Matcher {
  const byId = new Map<string, readonly Target[]>()
  const byName = new Map<string, readonly Target[]>()
  const put = (map: Map<string, readonly Target[]>, key: string, target: Target): void => {
    const before = map.get(key) ?? []
    if (key !== '' && !before.some(other => sameTarget(other, target))) map.set(key, [...before, target])
  }
  for (const { input } of set.figures) {
    put(byId, folded(input.id), { is: 'input', input })
    for (const name of [input.name.vi, input.name.en]) put(byName, folded(name), { is: 'input', input })
  }
  for (const component of set.components) {
    for (const input of component.inputs.filter(each => !each.shared)) put(byId, folded(input.id), { is: 'input', input, component })
    for (const input of component.inputs.filter(each => !each.shared)) put(byName, folded(input.name.vi), { is: 'input', input, component })
    const target = ofComponent(component)
    if (!component.inputs.some(input => input.id === component.code)) put(byId, folded(component.code), target)
    if (target.is === 'input') for (const name of [component.name.vi, component.name.en]) put(byName, folded(name), target)
  }
  return label => byId.get(folded(label)) ?? byName.get(folded(label)) ?? []
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

/** The head of a table of figures: a column a figure, or a row a figure. */
export type TableHead = { readonly last: number; readonly id?: number; readonly unit?: number } & (
  | { readonly is: 'wide'; readonly targets: ReadonlyMap<number, Target>; readonly unknown: readonly string[]; readonly doubtful: readonly string[] }
  | { readonly is: 'long'; readonly figure: number; readonly value: number }
)

/** The head among the first twenty rows, of one row or two, that names a unit and most figures; undefined when the sheet has none. */
export function tableHead(sheet: Sheet, matches: Matcher): TableHead | undefined {
  const wide = headRows(sheet).map(([first, last]) => wideHead(labelsAt(sheet, first, last), sheet.rows.find(row => row.number === last), matches))
    .reduce<Wide | undefined>((best, head) => (head !== undefined && (best === undefined || head.targets.size > best.targets.size) ? head : best), undefined)
  return wide ?? longHead(sheet)
}

type Wide = Extract<TableHead, { readonly is: 'wide' }>

function wideHead(labels: ReadonlyMap<number, readonly string[]>, row: Row | undefined, matches: Matcher): Wide | undefined {
  // Only the lowest label counts here: a row of data below a head of one row is no second row of it.
  const named = (words: readonly string[]): number | undefined => words.map(word => [...labels].find(([, names]) => names[0] === word)?.[0]).find(column => column !== undefined)
  const [id, unit] = [named(unitWords.id), named(unitWords.unit)]
  const rest = [...labels].filter(([column]) => column !== id && column !== unit)
  const targetsUnder = (column: number, names: readonly string[]): readonly Target[] =>
    names.filter((label, index) => !isNumbering(label, index, names)).map(label => targetsOf(label, cellIn(row, column), matches)).find(each => each.length > 0) ?? []
  const found = rest.map(([column, names]) => ({ column, names, targets: targetsUnder(column, names) }))
  const targets = new Map(found.flatMap(({ column, targets: [only, ...more] }) => (only !== undefined && more.length === 0 ? [[column, only] as const] : [])))
  if ((id === undefined && unit === undefined) || targets.size === 0) return undefined
  return {
    is: 'wide', last: row?.number ?? 0, targets, ...(id === undefined ? {} : { id }), ...(unit === undefined ? {} : { unit }),
    unknown: found.filter(each => each.targets.length === 0 && !each.names.some(name => ignored.has(name))).map(each => each.names[0] ?? ''),
    doubtful: found.filter(each => each.targets.length > 1).map(each => each.names[0] ?? ''),
  }
}

/** `(3)` below a name numbers the column; it is no code. */
const isNumbering = (label: string, index: number, names: readonly string[]): boolean => index === 0 && names.length > 1 && /^\d{1,2}$/.test(label)

function longHead(sheet: Sheet): TableHead | undefined {
  const head = headOf<keyof typeof longWords>(sheet, longWords, ['figure', 'value'])
  if (head === undefined) return undefined
  const { id, unit, figure, value } = head.columns
  if (figure === undefined || value === undefined || (id === undefined && unit === undefined)) return undefined
  return { is: 'long', last: head.last, figure, value, ...(id === undefined ? {} : { id }), ...(unit === undefined ? {} : { unit }) }
}
