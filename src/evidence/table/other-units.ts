import type { Finding, Place } from '../../finding.ts'
import type { Input } from '../../methods/method.ts'
import type { Row, Sheet } from '../../sheet.ts'
import { folded, text } from '../../text.ts'
import { cellIn, seenIn, textIn, textOf } from '../grid.ts'
import { unitShown } from '../intake/units.ts'
import { otherOf, otherOfAll, unitIn, unitsAbove, type UnitSaid } from '../units-said.ts'
import type { TableHead } from './columns.ts'

/** In which other unit than the set's a table gives a figure in a cell; undefined where it says the same, or nothing. */
export type OtherUnit = (input: Input, row: Row, column: number) => UnitSaid | undefined

const unitLabels = new Set(['Đơn vị tính', 'ĐVT', 'Đ.V.T', 'Unit of measure'].map(folded))

/** What a table says of its units: a column of them in the row of the figure, else the labels over the column, else the lines above the table. */
export function otherUnitsOf(sheet: Sheet, head: TableHead): OtherUnit {
  const above = unitsAbove(sheet, head.last)
  const numbers = Array.from({ length: head.last - head.first + 1 }, (_, index) => head.first + index)
  const column = [...numbers].flatMap(number => [...seenIn(sheet, number)]).find(([, label]) => unitLabels.has(folded(label)))?.[0]
  const over = new Map<number, readonly UnitSaid[]>()
  const labelsOver = (at: number): readonly UnitSaid[] => {
    const known = over.get(at) ?? numbers.flatMap(number => { const unit = unitIn(seenIn(sheet, number).get(at) ?? ''); return unit === undefined ? [] : [{ unit, cell: cellIn(sheet.rows.find(row => row.number === number), at)?.address ?? '' }] })
    over.set(at, known)
    return known
  }
  return (input, row, at) => {
    const own = column === undefined || head.is === 'wide' ? undefined : unitIn(textIn(row, column))
    if (own !== undefined) return otherOf([{ unit: own, cell: cellIn(row, column)?.address ?? '' }], input)
    return labelsOver(at).length > 0 ? otherOf(labelsOver(at), input) : otherOfAll(above, input)
  }
}

/** A row below the head that says nothing but the units of the columns belongs to the head. */
export function withUnits(head: TableHead, sheet: Sheet): TableHead {
  const below = sheet.rows.find(row => row.number === head.last + 1)
  const said = (below?.cells ?? []).filter(cell => textOf(cell) !== '')
  const isOfUnits = head.is === 'wide' && said.some(cell => head.targets.has(cell.column)) && said.every(cell => unitIn(textOf(cell)) !== undefined || (!head.targets.has(cell.column) && cell.content.is === 'text' && unitLabels.has(folded(textOf(cell)))))
  return isOfUnits ? { ...head, last: head.last + 1 } : head
}

/** A figure that a table gives in another unit, at the first of its cells; `count` of them. */
export const otherUnitTold = (input: Input, { unit, cell }: UnitSaid, count: number, at: Place): Finding => ({
  code: 'table/other-unit', severity: 'error', at, read: unit,
  message: text(
    t => `${t.say(input.name)}: bảng ghi theo “${unit}”${cell === '' ? '' : ` (ô ${cell})`}, bộ tiêu chí hỏi theo “${t.say(unitShown(input))}”; ${count} số này không dùng.`,
    t => `${t.say(input.name)}: the table says “${unit}”${cell === '' ? '' : ` (cell ${cell})`}, the set asks for “${t.say(unitShown(input))}”; these ${count} numbers are not used.`,
  ),
  fix: text(t => `Đổi các số sang “${t.say(unitShown(input))}”, rồi sửa đơn vị tính trong bảng cho khớp.`, t => `Convert the numbers to “${t.say(unitShown(input))}”, then write that unit in the table.`),
})
