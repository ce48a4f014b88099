import { columnNumber } from '../../sheet.ts'
import { namesOf, tabsOf, withoutCalcChain, withoutNames, withoutTab } from './book.ts'
import { withoutWidth } from './columns.ts'
import { edited, remove } from './edits.ts'
import { markOf, rangeIn, type Range } from './names.ts'
import { withoutNotes } from './notes.ts'
import { textOf, withParts, type Parts } from './parts.ts'
import { attribute, childOf, headOf } from './tags.ts'
import { rowsIn, withoutCells, withoutElement } from './worksheet.ts'

/** The workbook as it would be had it never been marked; what somebody did to it since stays. */
export function unmarked(parts: Parts): Parts {
  const ranges = namesOf(parts).flatMap(({ name, says }) => {
    const range = rangeIn(says)
    const mark = markOf(name)
    return range === undefined || mark === undefined ? [] : [{ mark, range }]
  })
  const columns = ranges.filter(({ mark }) => mark === 'column').map(({ range }) => range)
  const listed = ranges.filter(({ mark }) => mark === 'list').map(({ range }) => range.sheet)
  const noted = tabsOf(parts).reduce((so, { part }) => withoutNotes(so, part), parts)
  const plain = columns.reduce(withoutColumn, noted)
  const named = withoutNames(plain, ({ name, says }) => markOf(name) !== undefined || (isFilterName(name) && columns.some(column => isWithin(rangeIn(says), column))))
  const left = listed.reduce((so, name) => withoutTab(so, { name }), named)
  return tabsOf(parts).some(({ part }) => parts.get(part) !== left.get(part) && formulas(parts, part) !== formulas(left, part)) ? withoutCalcChain(left) : left
}

const isFilterName = (name: string): boolean => name.toLowerCase() === '_xlnm._filterdatabase'

/** The filter of a column may reach further down than the column did, where rows were added. */
const isWithin = (range: Pick<Range, 'left' | 'right'> & Partial<Range> | undefined, column: Range): boolean =>
  range !== undefined && range.left === column.left && range.right === column.left && (range.sheet ?? column.sheet) === column.sheet

const formulas = (parts: Parts, part: string): number => textOf(parts, part).match(/<(?:\w+:)?f[\s>/]/g)?.length ?? 0

function withoutColumn(parts: Parts, column: Range): Parts {
  const tab = tabsOf(parts).find(({ name }) => name === column.sheet)
  if (tab === undefined || column.left !== column.right) return parts
  const xml = textOf(parts, tab.part)
  return withParts(parts, [[tab.part, withoutWidth(withoutCells(withoutFilter(xml, column), column.left, column.top, column.bottom), column.left)]])
}

/** Without the filter of the column; rows that it hid are shown, as when a filter is cleared. */
function withoutFilter(xml: string, column: Range): string {
  const filter = childOf(xml, 'autoFilter')
  const [, left, top, right, bottom] = /^\$?([A-Z]+)\$?(\d+):\$?([A-Z]+)\$?(\d+)$/.exec(filter === undefined ? '' : attribute(xml, filter, 'ref') ?? '') ?? []
  if (filter === undefined || !isWithin({ left: columnNumber(left ?? ''), right: columnNumber(right ?? '') }, column)) return xml
  const isActive = filter.inner[0] < filter.inner[1]
  const hidden = isActive ? rowsIn(xml).filter(({ number }) => Number(top) < number && number <= Number(bottom)) : []
  const shown = edited(xml, hidden.flatMap(({ at }) => {
    const found = /\s+hidden\s*=\s*("[^"]*"|'[^']*')/.exec(headOf(xml, at))
    return found === null ? [] : [remove({ from: at.from + found.index, to: at.from + found.index + found[0].length })]
  }))
  return withoutElement(shown, 'autoFilter', () => true)
}
