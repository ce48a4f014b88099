import { walk, type CriteriaSet } from '../../criteria/criteria.ts'
import type { Row, Sheet } from '../../sheet.ts'
import { textIn } from '../grid.ts'
import { ownInput } from '../layout.ts'
import type { RowCode } from './codes.ts'

/** The rows of a sheet of the form: where each component and each input is answered. */
export interface Rows {
  readonly components: ReadonlyMap<string, readonly Row[]>
  readonly inputs: ReadonlyMap<string, readonly Row[]>
  /** Rows with an id that the set does not know. */
  readonly strange: readonly Row[]
  /** Rows among those of the form that answer nothing: without an id, or by a name that nothing here bears. */
  readonly nameless: readonly Row[]
  /** Rows whose code and name do not agree, or whose code may be several. */
  readonly doubts: readonly RowDoubt[]
}

/** A row and what is doubtful about its code. */
export interface RowDoubt {
  readonly row: Row
  readonly name: string
  readonly code: Exclude<RowCode, { readonly is: 'none' }>
}

/** Rows by their hidden ids, wherever they stand now. */
export function rowsById(sheet: Sheet, column: number, set: CriteriaSet, inputs: ReadonlySet<string>): Rows {
  const { codes, nodes, single } = marksOf(set)
  const marked = sheet.rows.map(row => [textIn(row, column), row] as const).filter(([id]) => id !== '')
  const componentOf = (id: string): string | undefined => (codes.has(id) ? id : single.get(id))
  return {
    components: grouped(marked.flatMap(([id, row]) => { const code = componentOf(id); return code === undefined ? [] : [[code, row] as const] })),
    inputs: grouped(marked.filter(([id]) => inputs.has(id))),
    strange: marked.filter(([id]) => !inputs.has(id) && !codes.has(id) && !nodes.has(id)).map(([, row]) => row),
    nameless: among(sheet, marked.map(([, row]) => row)), doubts: [],
  }
}

/** What a hidden id may be: the code of a component or of what it is part of, or the one input of a component. */
interface Marks { readonly codes: ReadonlySet<string>; readonly nodes: ReadonlySet<string>; readonly single: ReadonlyMap<string, string> }

/** Every form of a round asks. */
function marksOf(set: CriteriaSet): Marks {
  const marks = remembered.get(set) ?? {
    codes: new Set(set.components.map(component => component.code)), nodes: new Set([...walk(set.fields)].map(node => node.code)),
    single: new Map(set.components.map(component => [ownInput(component)?.id ?? '', component.code])),
  }
  remembered.set(set, marks)
  return marks
}

const remembered = new WeakMap<CriteriaSet, Marks>()

/** The rows that stand between known ones and are none of them. */
export function among(sheet: Sheet, known: readonly Row[]): readonly Row[] {
  const numbers = new Set(known.map(row => row.number))
  const [first, last] = [Math.min(...numbers), Math.max(...numbers)]
  return sheet.rows.filter(row => first < row.number && row.number < last && !numbers.has(row.number))
}

/** The rows of each key. */
export function grouped(pairs: readonly (readonly [string, Row])[]): ReadonlyMap<string, readonly Row[]> {
  const all = new Map<string, readonly Row[]>()
  for (const [key, row] of pairs) all.set(key, [...(all.get(key) ?? []), row])
  return all
}
