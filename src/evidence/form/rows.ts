import { walk, type CriteriaSet } from '../../criteria/criteria.ts'
import type { Input } from '../../methods/method.ts'
import type { Cell, Row, Sheet } from '../../sheet.ts'
import { folded } from '../../text.ts'
import { cellIn, textIn, textOf } from '../grid.ts'
import { ownInput } from '../layout.ts'
import type { Columns } from './columns.ts'

/** The rows of a sheet of the form: where each component and each input is answered. */
export interface Rows {
  readonly components: ReadonlyMap<string, readonly Row[]>
  readonly inputs: ReadonlyMap<string, readonly Row[]>
  /** Rows with an id that the set does not know. */
  readonly strange: readonly Row[]
}

/** Rows by their hidden ids, wherever they stand now. */
export function rowsById(sheet: Sheet, column: number, set: CriteriaSet, inputs: ReadonlySet<string>): Rows {
  const codes = new Set(set.components.map(component => component.code))
  const nodes = new Set([...walk(set.fields)].map(node => node.code))
  const marked = sheet.rows.map(row => [textIn(row, column), row] as const).filter(([id]) => id !== '')
  const single = new Map(set.components.map(component => [ownInput(component)?.id ?? '', component.code]))
  const componentOf = (id: string): string | undefined => (codes.has(id) ? id : single.get(id))
  return {
    components: grouped(marked.flatMap(([id, row]) => { const code = componentOf(id); return code === undefined ? [] : [[code, row] as const] })),
    inputs: grouped(marked.filter(([id]) => inputs.has(id))),
    strange: marked.filter(([id]) => !inputs.has(id) && !codes.has(id) && !nodes.has(id)).map(([, row]) => row),
  }
}

function grouped(pairs: readonly (readonly [string, Row])[]): ReadonlyMap<string, readonly Row[]> {
  const all = new Map<string, readonly Row[]>()
  for (const [key, row] of pairs) all.set(key, [...(all.get(key) ?? []), row])
  return all
}

/** Rows by the visible code in STT, then the rows below it by their names, else by their order: for a sheet that lost its hidden ids. */
export function rowsByNumber(sheet: Sheet, columns: Columns, set: CriteriaSet): Rows {
  const components: (readonly [string, Row])[] = []
  const inputs: (readonly [string, Row])[] = []
  let waiting: readonly Input[] = []
  const codeOf = codeReader(set)
  for (const row of sheet.rows.filter(each => each.number > columns.head)) {
    const code = codeOf(cellIn(row, columns.number), textIn(row, columns.name))
    const component = set.components.find(each => each.code === code)
    if (component !== undefined) {
      components.push([component.code, row])
      const own = ownInput(component)
      if (own !== undefined) inputs.push([own.id, row])
      waiting = own === undefined ? component.inputs : []
    } else if (code !== undefined) waiting = []
    else {
      const next = inputNamed(waiting, textIn(row, columns.name))
      if (next === undefined) continue
      inputs.push([next.id, row])
      waiting = waiting.filter(input => input !== next)
    }
  }
  return { components: grouped(components), inputs: grouped(inputs), strange: [] }
}

function inputNamed(waiting: readonly Input[], name: string): Input | undefined {
  const word = folded(name)
  return waiting.find(input => [input.name.vi, input.name.en].some(each => folded(each) === word)) ?? (word === '' ? undefined : waiting[0])
}

/** Reads the code in a cell. A code kept as a number may have lost its final zero (1.10 becomes 1.1): the name decides, then what was not seen yet. */
function codeReader(set: CriteriaSet): (cell: Cell | undefined, name: string) => string | undefined {
  const nodes = [...[...walk(set.fields)].map(node => [node.code, node.name.vi] as const), ...set.components.map(each => [each.code, each.name.vi] as const)]
  const names = new Map(nodes)
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
    const word = folded(textIn(row, columns.name))
    const figure = set.figures.find(each => [each.input.name.vi, each.input.name.en].some(name => folded(name) === word))
    return figure === undefined ? [] : [[figure.id, row] as const]
  })
  return { components: new Map(), inputs: grouped(named), strange: [] }
}
