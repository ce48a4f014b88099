import { columnNumber } from '../sheet.ts'
import { walk, type Component, type CriteriaSet, type Node } from '../criteria/criteria.ts'
import type { Input } from '../methods/method.ts'

/** The sheets of a self-assessment workbook, by the names that people see. */
export const sheetNames = { form: 'Tự chấm', figures: 'Số liệu', missing: 'Còn thiếu', lists: 'Danh mục', guide: 'Hướng dẫn' } as const

/** Columns of the sheet "Tự chấm". The last five are hidden: state, maximum that counts, worth before states, id of the input, exact points. */
export const formColumns = {
  number: 'A', name: 'B', max: 'C', declared: 'D', rule: 'E', proof: 'F', points: 'G', explanation: 'H',
  state: 'I', counts: 'J', worth: 'K', id: 'L', exact: 'M',
} as const

/** The heads of the hidden columns of "Còn thiếu", from J on: points exactly, what is lost, whether a proof is wanted, where the points stand. */
export const missingHidden = { first: columnNumber('J'), heads: ['exact', 'lost', 'unproven', 'stands'] } as const

/** Columns of the sheet "Số liệu". */
export const figureColumns = { number: 'A', name: 'B', unit: 'C', declared: 'D', note: 'E', id: 'F' } as const

/** The first row under the head, on both sheets. */
export const firstRow = 9

/** Where the hidden sheet "Danh mục" keeps what the form is: labels in A, values in B. */
export const identity = {
  set: { row: 1, label: 'criteria' },
  sha256: { row: 2, label: 'sha256' },
  unit: { row: 3, label: 'unit' },
  unitName: { row: 4, label: 'unitName' },
} as const

/** Where lists of options begin on "Danh mục": one column a list, from D on, the first row being the id of the input. */
export const firstListColumn = columnNumber('D')

/** One row of "Tự chấm". */
export type FormRow =
  | { readonly is: 'field' | 'criterion'; readonly row: number; readonly node: Node }
  /** A leaf. With one input of its own, that input is answered in this row; otherwise its declared cell takes only "Không phát sinh" / "Không áp dụng". */
  | { readonly is: 'component'; readonly row: number; readonly component: Component; readonly input?: Input }
  /** An input below its component; `shared` ones mirror the sheet "Số liệu" and are not typed here. */
  | { readonly is: 'input'; readonly row: number; readonly component: Component; readonly input: Input }
  | { readonly is: 'list'; readonly row: number; readonly list: 'bonus' | 'penalty' }
  /** Sums at the foot: base, bonus, penalty, maximum, total, index, grade. */
  | { readonly is: 'total'; readonly row: number; readonly what: Total }

export type Total = 'base' | 'bonus' | 'penalty' | 'points' | 'max' | 'index' | 'grade'

/** The input that is answered in the component's own row: its only one, when it is no shared figure. */
export function ownInput(component: Component): Input | undefined {
  const [only, ...more] = component.inputs
  return only !== undefined && more.length === 0 && !only.shared ? only : undefined
}

/** The rows of "Tự chấm", top to bottom. The writer of the form and its reader both go by this list. */
export function formRows(set: CriteriaSet): readonly FormRow[] {
  const rows: FormRow[] = []
  const next = (): number => firstRow + rows.length
  const leaf = (component: Component): void => {
    const single = ownInput(component)
    rows.push({ is: 'component', row: next(), component, ...(single === undefined ? {} : { input: single }) })
    if (single === undefined) for (const input of component.inputs) rows.push({ is: 'input', row: next(), component, input })
  }
  for (const node of walk(set.fields)) {
    if (node.component !== undefined) leaf(node.component)
    else rows.push({ is: node.depth === 0 ? 'field' : 'criterion', row: next(), node })
  }
  for (const list of ['bonus', 'penalty'] as const) {
    const extra = set[list]
    if (extra === undefined) continue
    rows.push({ is: 'list', row: next(), list })
    for (const component of extra.components) leaf(component)
  }
  const totals: readonly Total[] = ['base', ...(set.bonus ? ['bonus' as const] : []), ...(set.penalty ? ['penalty' as const] : []), 'points', 'max', 'index', 'grade']
  for (const what of totals) rows.push({ is: 'total', row: next(), what })
  return rows
}

/** The row of each shared figure on "Số liệu". */
export function figureRows(set: CriteriaSet): ReadonlyMap<string, number> {
  return new Map(set.figures.map((figure, index) => [figure.id, firstRow + index]))
}
