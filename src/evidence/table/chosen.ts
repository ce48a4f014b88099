import type { Sheet } from '../../sheet.ts'
import { same, text, type Text } from '../../text.ts'
import { titled, titlesIn, withoutTitle, type Chosen } from '../chosen.ts'
import type { TableHead, Target } from './columns.ts'

const ids = text(() => 'mã đơn vị', () => 'id of the unit')
const names = text(() => 'tên đơn vị', () => 'name of the unit')

/** What a sheet with a table of figures was understood to be. A table gives the figures that it has: none of them is missing. */
export function chosenIn(sheet: Sheet, head: TableHead): Chosen {
  const rows = withoutTitle(sheet, head.first, head.last)
  const titles = titlesIn(sheet, ...rows)
  const units = [[head.id, ids], [head.unit, names]] as const
  const figures: readonly (readonly [number, Text])[] = head.is === 'wide' ? [...head.targets].map(([column, target]) => [column, nameOf(target)] as const)
    : [[head.figure, text(() => 'số liệu', () => 'figure')], [head.value, text(() => 'giá trị', () => 'value')]]
  const used = [...units.flatMap(([column, as]) => (column === undefined ? [] : [[column, as] as const])), ...figures]
  const taken = new Set(used.map(([column]) => column))
  return {
    sheet: sheet.name, head: rows,
    columns: used.toSorted(([a], [b]) => a - b).map(([column, as]) => ({ ...titled(column, titles), as })),
    missing: head.id === undefined && head.unit === undefined ? [names] : [],
    surplus: [...titles.keys()].filter(column => !taken.has(column)).map(column => titled(column, titles)),
  }
}

const nameOf = (target: Target): Text => (target.is === 'input' ? target.input.name : same(target.component.code))
