import type { CriteriaSet } from '../../criteria/criteria.ts'
import { denialWords } from '../../evidence/documents/named-proof.ts'
import { firstListColumn, identity, sheetNames } from '../../evidence/layout.ts'
import type { Input } from '../../methods/method.ts'
import { tabRef, type Box, type Page } from '../../page.ts'
import { columnName } from '../../sheet.ts'
import type { Lang } from '../../text.ts'
import { stateWords } from './words.ts'

/** The lists that cells are picked from, each a column of the hidden sheet "Danh mục". */
export interface Lists {
  readonly page: Page
  /** The range that a cell of this input picks from; `withStates` adds Không phát sinh and Không áp dụng. */
  options(input: Input, withStates: boolean): string
  /** The two states alone, for the own cell of a component with several inputs. */
  readonly states: string
  /** The cell that holds the name of an option. */
  option(input: Input, option: string): string
  /** The cells that hold all of them. */
  optionCells(input: Input): readonly string[]
  /** The words that name no proof, and a blank cell below them: nothing but strokes names none either. */
  readonly denials: string
}

interface Column { readonly id: string; readonly names: readonly string[]; readonly own: number }

const yesNo = '@yes-no'
const noProof = '@no-proof'
const idOf = (input: Input): string => (input.kind === 'yes-no' ? yesNo : input.id)
const sheet = tabRef(sheetNames.lists)

/** The hidden sheet "Danh mục": what the form is (identity), and its lists. A typed list would stop at 255 characters. */
export function listsOf(set: CriteriaSet, unit: { readonly id: string; readonly name: string } | undefined, lang: Lang, unitName?: string): Lists {
  const states = [stateWords.notArisen[lang], stateWords.notApplicable[lang]]
  const columns: Column[] = [{ id: '@states', names: states, own: 0 }]
  const asked = [...set.components.flatMap(component => component.inputs), ...set.figures.map(figure => figure.input)]
  for (const input of asked) {
    if (input.options === undefined || columns.some(column => column.id === idOf(input))) continue
    const names = input.options.map(option => option.name[lang])
    columns.push({ id: idOf(input), names: [...names, ...states], own: names.length })
  }
  columns.push({ id: noProof, names: denialWords, own: 0 })
  const columnOf = (id: string): string => columnName(firstListColumn + columns.findIndex(column => column.id === id))
  const range = (id: string, count: number): string => `${sheet}$${columnOf(id)}$2:$${columnOf(id)}$${count + 1}`
  const cellAt = (input: Input, index: number): string => `${sheet}$${columnOf(idOf(input))}$${index + 2}`
  return {
    page: { name: sheetNames.lists, hidden: true, locked: true, columns: [14, 30, 4, ...columns.map(() => 24)].map(width => ({ width })), rows: rowsOf(set, unit, columns, unitName) },
    denials: range(noProof, denialWords.length + 1),
    states: range('@states', states.length),
    options: (input, withStates) => range(idOf(input), (input.options ?? []).length + (withStates ? states.length : 0)),
    option: (input, option) => cellAt(input, (input.options ?? []).findIndex(each => each.id === option)),
    optionCells: input => (input.options ?? []).map((_, index) => cellAt(input, index)),
  }
}

function rowsOf(set: CriteriaSet, unit: { readonly id: string; readonly name: string } | undefined, columns: readonly Column[], unitName: string | undefined): Page['rows'] {
  const name: Box = unit === undefined && unitName !== undefined ? { formula: unitName, value: '' } : { value: unit?.name ?? '' }
  const known: readonly (readonly [row: number, label: string, box: Box])[] = [
    [identity.set.row, identity.set.label, { value: set.id }],
    [identity.sha256.row, identity.sha256.label, { value: set.sha256 }],
    [identity.unit.row, identity.unit.label, { value: unit?.id ?? '' }],
    [identity.unitName.row, identity.unitName.label, name],
  ]
  const height = Math.max(known.length, ...columns.map(column => column.names.length + 1))
  return Array.from({ length: height }, (_, index) => {
    const said = known.find(([row]) => row === index + 1)
    const listed = columns.map(column => (index === 0 ? column.id : column.names[index - 1]))
    return { height: 15, boxes: [said && { value: said[1] }, said?.[2], undefined, ...listed.map(value => (value === undefined ? undefined : { value }))] }
  })
}
