import { inputsOf, walk, type Component, type CriteriaSet } from '../../criteria/criteria.ts'
import type { Input } from '../../methods/method.ts'
import type { Cell, Row, Sheet } from '../../sheet.ts'
import { folded } from '../../text.ts'
import { cellIn, textIn, textOf } from '../grid.ts'
import { nameKey, namesOf } from '../input-names.ts'
import { ownInput } from '../layout.ts'
import type { Columns } from './columns.ts'
import { among, grouped, type Rows } from './rows.ts'

/** Rows by the visible code in STT, and the rows below it by their names, for a sheet that lost its hidden ids. A row whose name nothing bears answers nothing. */
export function rowsByNumber(sheet: Sheet, columns: Columns, set: CriteriaSet): Rows {
  const codeOf = codeReader(set)
  const lines = sheet.rows.filter(row => row.number > columns.head).map(row => ({ row, code: codeOf(cellIn(row, columns.number), textIn(row, columns.name)) }))
  const anywhere = inTreeOrder(lines.flatMap(({ code }) => code ?? []), set) ? undefined : withOwnName([...inputsOf(set).values()])
  const components: (readonly [string, Row])[] = []
  const inputs: (readonly [string, Row])[] = []
  const read = new Set<string>()
  let component: Component | undefined
  for (const { row, code } of lines) {
    if (code !== undefined) {
      component = set.components.find(each => each.code === code)
      read.clear()
      const own = component === undefined ? undefined : ownInput(component)
      if (component !== undefined) components.push([component.code, row])
      if (own !== undefined) inputs.push([own.id, row])
      continue
    }
    const input = inputNamed(anywhere ?? below(component), textIn(row, columns.name), read)
    if (input === undefined) continue
    read.add(input.id)
    inputs.push([input.id, row])
  }
  const known = [...lines.filter(({ code }) => code !== undefined).map(({ row }) => row), ...inputs.map(([, row]) => row)]
  return { components: grouped(components), inputs: grouped(inputs), strange: [], nameless: among(sheet, known) }
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

const codesIn = (set: CriteriaSet): ReadonlyMap<string, string> =>
  new Map([...[...walk(set.fields)].map(node => [node.code, node.name.vi] as const), ...set.components.map(each => [each.code, each.name.vi] as const)])

/** Whether the codes stand as the set lists them: otherwise the rows were sorted, and where a row stands says nothing. */
function inTreeOrder(codes: readonly string[], set: CriteriaSet): boolean {
  const order = new Map([...codesIn(set).keys()].map((code, index) => [code, index]))
  return codes.every((code, index) => (order.get(codes[index - 1] ?? '') ?? -1) <= (order.get(code) ?? 0))
}

/** Reads the code in a cell. A code kept as a number may have lost its final zero (1.10 becomes 1.1): the name decides, then what was not seen yet. */
function codeReader(set: CriteriaSet): (cell: Cell | undefined, name: string) => string | undefined {
  const names = codesIn(set)
  const seen = new Set<string>()
  return (cell, name) => {
    const raw = textOf(cell).replace(/[.)]+$/, '')
    const candidates = cell?.content.is === 'number' ? [...names.keys()].filter(code => code === raw || (raw.includes('.') && code.startsWith(`${raw}0`) && /^0+$/.test(code.slice(raw.length)))) : [...names.keys()].filter(code => code === raw)
    const code = candidates.find(each => folded(names.get(each) ?? '') === folded(name)) ?? candidates.find(each => !seen.has(each)) ?? candidates[0]
    if (code !== undefined) seen.add(code)
    return code
  }
}

/** Rows of "Số liệu" by the name of the figure, for a sheet that lost its hidden ids. */
export function figureRowsByName(sheet: Sheet, columns: Columns, set: CriteriaSet): Rows {
  const named = sheet.rows.filter(row => row.number > columns.head).flatMap(row => {
    const key = nameKey(textIn(row, columns.name))
    const figure = set.figures.find(each => namesOf(each.input).includes(key))
    return figure === undefined ? [] : [[figure.id, row] as const]
  })
  return { components: new Map(), inputs: grouped(named), strange: [], nameless: among(sheet, named.map(([, row]) => row)) }
}
