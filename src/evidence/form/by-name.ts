import { inputsOf, type Component, type CriteriaSet } from '../../criteria/criteria.ts'
import type { Input } from '../../methods/method.ts'
import type { Row, Sheet } from '../../sheet.ts'
import { cellIn, textIn } from '../grid.ts'
import { nameKey, namesOf } from '../input-names.ts'
import { ownInput } from '../layout.ts'
import { isFurniture } from '../table/rows.ts'
import { codeReader, inTreeOrder, type RowCode } from './codes.ts'
import type { Columns } from './columns.ts'
import { among, grouped, type RowDoubt, type Rows } from './rows.ts'

/** Rows by the visible code in STT, and the rows below it by their names, for a sheet that lost its hidden ids. A row whose name nothing bears answers nothing. */
export function rowsByNumber(sheet: Sheet, columns: Columns, set: CriteriaSet): Rows {
  const codeOf = codeReader(set)
  const printed = sheet.rows.find(row => row.number === columns.head)
  const below = sheet.rows.filter(row => row.number > columns.head && !isFurniture(row, printed))
  const lines = below.map((row): Line => ({ row, name: textIn(row, columns.name), code: codeOf({ cell: cellIn(row, columns.number), name: textIn(row, columns.name) }) }))
  const codes = lines.flatMap(({ code }) => (code.is === 'node' ? [code.code] : []))
  const { components, inputs } = sorted(lines, set, inTreeOrder(codes, set))
  const known = [...lines.filter(({ code }) => code.is !== 'none').map(({ row }) => row), ...inputs.map(([, row]) => row)]
  const leaves = new Set(set.components.map(each => each.code))
  const doubts = lines.flatMap(({ row, name, code }): readonly RowDoubt[] => (code.is === 'none' || (code.is === 'node' && (code.named === 'alike' || !leaves.has(code.code))) ? [] : [{ row, name, code }]))
  return { components: grouped(components), inputs: grouped(inputs), strange: [], nameless: among(sheet, known), doubts }
}

interface Line { readonly row: Row; readonly name: string; readonly code: RowCode }

type Pair = readonly [id: string, row: Row]

/** The rows of components, and those of inputs: below their component, or by a name of their own where the rows were sorted. */
function sorted(lines: readonly Line[], set: CriteriaSet, inOrder: boolean): { readonly components: readonly Pair[]; readonly inputs: readonly Pair[] } {
  const anywhere = inOrder ? undefined : withOwnName([...inputsOf(set).values()])
  const leaves = new Map(set.components.map(each => [each.code, each]))
  const components: Pair[] = []
  const inputs: Pair[] = []
  const met = new Set<string>()
  const read = new Set<string>()
  let component: Component | undefined
  for (const { row, name, code } of lines) {
    if (code.is === 'node') {
      // A heading that a further page repeats ends nothing.
      if (met.has(code.code) && !leaves.has(code.code)) continue
      met.add(code.code)
      component = leaves.get(code.code)
      read.clear()
      const own = component === undefined ? undefined : ownInput(component)
      if (component !== undefined) components.push([component.code, row])
      if (own !== undefined) inputs.push([own.id, row])
      continue
    }
    if (code.is !== 'none') component = undefined
    const input = code.is === 'none' ? inputNamed(anywhere ?? below(component), name, read) : undefined
    if (input === undefined) continue
    read.add(input.id)
    inputs.push([input.id, row])
  }
  return { components, inputs }
}

/** The inputs that stand in rows of their own below a component. */
const below = (component: Component | undefined): readonly Input[] => (component === undefined || ownInput(component) !== undefined ? [] : component.inputs)

/** The input of this name that no row has given yet; else the one that a row gave already: two rows of one name must agree. */
function inputNamed(asked: readonly Input[], name: string, read: ReadonlySet<string>): Input | undefined {
  const key = nameKey(name)
  const named = asked.filter(input => namesOf(input).includes(key))
  return named.find(input => !read.has(input.id)) ?? named[0]
}

/** The inputs whose names no other input bears: they are known even where rows were sorted away from their components. */
const withOwnName = (inputs: readonly Input[]): readonly Input[] =>
  inputs.filter(input => !inputs.some(other => other !== input && namesOf(other).some(name => namesOf(input).includes(name))))

/** Rows of "Số liệu" by the name of the figure, for a sheet that lost its hidden ids. */
export function figureRowsByName(sheet: Sheet, columns: Columns, set: CriteriaSet): Rows {
  const named = sheet.rows.filter(row => row.number > columns.head).flatMap(row => {
    const key = nameKey(textIn(row, columns.name))
    const figure = set.figures.find(each => namesOf(each.input).includes(key))
    return figure === undefined ? [] : [[figure.id, row] as const]
  })
  return { components: new Map(), inputs: grouped(named), strange: [], nameless: among(sheet, named.map(([, row]) => row)), doubts: [] }
}
