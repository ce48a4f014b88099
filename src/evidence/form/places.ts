import type { CriteriaSet } from '../../criteria/criteria.ts'
import type { Place } from '../../finding.ts'
import type { Row } from '../../sheet.ts'
import { addressIn, textOf } from '../grid.ts'
import { firstRow, ownInput } from '../layout.ts'
import type { FormSheet } from './reader.ts'

/** Where a table of a form stands: its sheet, the last row of its head, the last row in which anything stands. */
export interface Extent { readonly sheet: string; readonly head: number; readonly last: number }

/** Where a form as it came back takes what it asks for. */
export interface Places {
  readonly tables: readonly Extent[]
  /** The cell of each input that the form has a row for, by its id: of a shared figure the one on "Số liệu". */
  readonly inputs: ReadonlyMap<string, Place>
  /** The cell of the proof of each component, by its code. */
  readonly proofs: ReadonlyMap<string, Place>
}

/** The places of a form and of its sheet of figures. */
export function placesOf(form: FormSheet, figures: FormSheet | undefined, set: CriteriaSet, file: string): Places {
  const at = (part: FormSheet | undefined, column: number | undefined, row: Row | undefined): Place | undefined =>
    (part === undefined || column === undefined || row === undefined ? undefined : { file, sheet: part.sheet.name, cell: addressIn(row, column) })
  const declared = (part: FormSheet | undefined, id: string): Place | undefined => at(part, part?.columns.declared, part?.rows.inputs.get(id)?.[0])
  const inputs = [...set.figures.map(({ id }) => [id, declared(figures, id) ?? declared(form, id)] as const), ...set.components.flatMap(component => component.inputs.filter(input => !input.shared).map(({ id }) => [id, declared(form, id)] as const))]
  const proofs = set.components.map(component => {
    const row = form.rows.components.get(component.code)?.[0] ?? form.rows.inputs.get(ownInput(component)?.id ?? '')?.[0]
    return [component.code, at(form, form.columns.proof, row)] as const
  })
  return { tables: [form, ...(figures === undefined ? [] : [figures])].map(extentOf), inputs: known(inputs), proofs: known(proofs) }
}

const known = (pairs: readonly (readonly [string, Place | undefined])[]): ReadonlyMap<string, Place> =>
  new Map(pairs.flatMap(([key, place]) => (place === undefined ? [] : [[key, place] as const])))

function extentOf({ sheet, columns }: FormSheet): Extent {
  const head = columns.head > 0 ? columns.head : firstRow - 1
  const filled = sheet.rows.filter(row => row.cells.some(cell => textOf(cell) !== ''))
  return { sheet: sheet.name, head, last: filled.reduce((last, row) => Math.max(last, row.number), head) }
}
