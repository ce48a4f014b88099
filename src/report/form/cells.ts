import { closedBy } from '../../criteria/closed.ts'
import type { Component, CriteriaSet } from '../../criteria/criteria.ts'
import { firstRow, formColumns, formRows, type FormRow } from '../../evidence/layout.ts'
import { quoted, type Cells } from '../../formula/excel.ts'
import type { Input } from '../../methods/method.ts'
import { decimalText } from '../../rational.ts'
import { worthOf } from '../../scoring/policy.ts'
import type { Lang } from '../../text.ts'
import type { Lists } from './lists.ts'
import { marks } from './words.ts'

export type ComponentRow = Extract<FormRow, { readonly is: 'component' }>
export type InputRow = Extract<FormRow, { readonly is: 'input' }>

/** Where everything stands on "Tự chấm", for those who write its formulas. */
export interface Ground {
  readonly set: CriteriaSet
  readonly lang: Lang
  readonly lists: Lists
  readonly rows: readonly FormRow[]
  /** The cell of a column in a component's row: `G12`. */
  at(column: keyof typeof formColumns, component: Component): string
  /** The rows of a component's inputs; empty when it is answered in its own row or asks for nothing. */
  inputsOf(component: Component): readonly InputRow[]
  rowOf(component: Component): ComponentRow
  /** A column from the first to the last row of answers, absolute: `$I$9:$I$240`. */
  whole(column: keyof typeof formColumns): string
}

/** `D12`. */
export const cellOf = (column: keyof typeof formColumns, row: number): string => `${formColumns[column]}${row}`

export function groundOf(set: CriteriaSet, lists: Lists, lang: Lang): Ground {
  const rows = formRows(set)
  const own = new Map(rows.flatMap(row => (row.is === 'component' ? [[row.component.code, row] as const] : [])))
  const below = new Map<string, readonly InputRow[]>()
  for (const row of rows) if (row.is === 'input') below.set(row.component.code, [...(below.get(row.component.code) ?? []), row])
  const last = rows.reduce((end, row) => (row.is === 'total' ? end : Math.max(end, row.row)), firstRow)
  const rowOf = (component: Component): ComponentRow => {
    const row = own.get(component.code)
    if (row === undefined) throw new TypeError(`no row for ${component.code}`)
    return row
  }
  return {
    set, lang, lists, rows, rowOf,
    at: (column, component) => cellOf(column, rowOf(component).row),
    inputsOf: component => below.get(component.code) ?? [],
    whole: column => `$${formColumns[column]}$${firstRow}:$${formColumns[column]}$${last}`,
  }
}

/** The cells that a component's formula reads; `on` is the sheet where another one asks. Points of others are their worth before rounding; closed ones earn nothing here. */
export function cellsFor(component: Component, ground: Ground, on = ''): Cells {
  const rows = new Map(ground.inputsOf(component).map(row => [row.input.id, row.row]))
  const refOf = (id: string): string => on + cellOf('declared', rows.get(id) ?? ground.rowOf(component).row)
  const inputOf = (id: string): Input | undefined => component.inputs.find(input => input.id === id)
  return {
    number: id => {
      const input = inputOf(id)
      const ref = refOf(id)
      return { ref: input?.ifBlank === undefined ? ref : `IF(ISNUMBER(${ref}),${ref},0)`, whole: input?.kind === 'count' }
    },
    option: (id, option) => ({ ref: refOf(id), is: optionText(inputOf(id), option, ground) }),
    points: code => pointsOf(code, ground, on),
    best: id => refOf(id),
  }
}

const noWord = { vi: 'Không', en: 'No' } as const

function optionText(input: Input | undefined, option: string, ground: Ground): string {
  if (input?.options !== undefined) return ground.lists.option(input, option)
  return quoted(noWord[ground.lang])
}

/** What `points of` sees: the worth before rounding; a component that did not arise or is unreadable passes that on. */
function pointsOf(code: string, ground: Ground, on: string): string {
  const other = ground.set.components.find(component => component.code === code)
  if (other === undefined) return 'NA()'
  if (closedBy(other) !== undefined) return '0'
  const [state, worth] = [on + ground.at('state', other), on + ground.at('worth', other)]
  const exempt = `IF(${state}="${marks.notApplicable}",${decimalText(worthOf(other, 'not-applicable').points)},0)`
  return `IF(${state}="${marks.scored}",${worth},IF(${state}="${marks.notArisen}",1/0,IF(${state}="${marks.unreadable}",NA(),${exempt})))`
}

/** A test that holds when an answer is what its input asks for; the cell is known to hold no state, no error and no blank. */
export function fits(input: Input, ref: string, ground: Ground): string {
  if (input.options !== undefined) return `OR(${ground.lists.optionCells(input).map(cell => `${ref}=${cell}`).join(',')})`
  if (input.kind !== 'date') return numeric(input, ref)
  const day = `IF(ISNUMBER(${ref}),AND(${ref}>=DATE(2000,1,1),${ref}<DATE(2100,1,1)),FALSE)`
  return input.orNo === true ? `IF(${ref}=${quoted(noWord[ground.lang])},TRUE,${day})` : day
}

function numeric(input: Input, ref: string): string {
  const step = input.step === undefined ? [] : [`ABS(${ref}/${decimalText(input.step)}-ROUND(${ref}/${decimalText(input.step)},0))<0.000001`]
  const tests = [`${ref}>=0`, ...(input.kind === 'percent' ? [`${ref}<10`] : []), ...(input.kind === 'count' ? [`${ref}=INT(${ref})`] : []), ...step]
  return `IF(ISNUMBER(${ref}),${tests.length === 1 ? tests.join() : `AND(${tests.join(',')})`},FALSE)`
}
