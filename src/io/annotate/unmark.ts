import { columnNumber } from '../../sheet.ts'
import { namesOf, tabsOf, withoutCalcChain, withoutNames, withoutTab } from './book.ts'
import { withoutWidth } from './columns.ts'
import { edited, remove } from './edits.ts'
import { cellTexts } from './cell-texts.ts'
import { rememberedIn, type Kept, type KeptColumn } from './memory.ts'
import { constantIn, isOurs, markOf, rangeIn, widthNameOf, type Range } from './names.ts'
import { withoutNotes } from './notes.ts'
import { textOf, withParts, type Parts } from './parts.ts'
import { foreignIn } from './said.ts'
import { attribute, childOf, headOf } from './tags.ts'
import { rowsIn, withoutCells, withoutElement } from './worksheet.ts'

/** A workbook without marks, and what a person wrote where they stood. */
export interface Unmarked { readonly parts: Parts; readonly kept: readonly Kept[]; readonly columns: readonly KeptColumn[] }

/** The workbook as it would be had it never been marked; what somebody did to it since stays, words that were written into a mark among it. */
export function unmarked(parts: Parts): Unmarked {
  const names = namesOf(parts)
  const ranges = names.flatMap(({ name, says }) => {
    const range = rangeIn(says)
    const mark = markOf(name)
    return range === undefined || mark === undefined ? [] : [{ name, mark, range }]
  })
  const said = rememberedIn(parts)
  const columns = ranges.filter(({ mark }) => mark === 'column')
  const noted = withoutAllNotes(parts, said)
  const widths = new Map(names.map(({ name, says }) => [name.toLowerCase(), constantIn(says)]))
  const plain = columns.reduce((so, { name, range }) => withoutColumn(so, range, widths.get(widthNameOf(name))), noted.parts)
  const named = withoutNames(plain, ({ name, says }) => isOurs(name) || (isFilterName(name) && columns.some(({ range }) => isWithin(rangeIn(says), range))))
  const left = ranges.filter(({ mark }) => mark === 'list').reduce((so, { range: { sheet } }) => withoutTab(so, { name: sheet }), named)
  const isShorter = tabsOf(parts).some(({ part }) => parts.get(part) !== left.get(part) && formulas(parts, part) !== formulas(left, part))
  const theirs = said === undefined ? [] : columns.flatMap(({ range }) => keptIn(parts, range, said))
  return { parts: isShorter ? withoutCalcChain(left) : left, kept: [...noted.kept, ...theirs.flatMap(cellsKept)], columns: theirs }
}

function withoutAllNotes(before: Parts, said: ReadonlySet<string> | undefined): { readonly parts: Parts; readonly kept: readonly Kept[] } {
  const kept: Kept[] = []
  const parts = tabsOf(before).reduce((so, { part, name }) => {
    const without = withoutNotes(so, part, said)
    kept.push(...without.kept.map(cell => ({ sheet: name, in: 'note', cell }) as const))
    return without.parts
  }, before)
  return { parts, kept }
}

const cellsKept = ({ sheet, rows }: KeptColumn): readonly Kept[] => [...rows.keys()].map(row => ({ sheet, in: 'column', cell: String(row) }))

/** What a person wrote into a column of marks. */
function keptIn(parts: Parts, { sheet, left, right, top, bottom }: Range, said: ReadonlySet<string>): readonly KeptColumn[] {
  const tab = tabsOf(parts).find(({ name }) => name === sheet)
  if (tab === undefined || left !== right) return []
  const texts = cellTexts(parts, tab.part, left, top, bottom)
  const rows = new Map([...texts].map(([row, text]) => [row, foreignIn(row === top ? 'head' : 'cell', text, said)] as const).filter(([, words]) => words !== ''))
  const first = texts.get(top) ?? ''
  const words = rows.get(top) ?? ''
  return rows.size === 0 ? [] : [{ sheet, head: top, last: bottom, title: (words !== '' && first.endsWith(words) ? first.slice(0, -words.length) : first).trim(), rows }]
}

const isFilterName = (name: string): boolean => name.toLowerCase() === '_xlnm._filterdatabase'

/** The filter of a column may reach further down than the column did, where rows were added. */
const isWithin = (range: Pick<Range, 'left' | 'right'> & Partial<Range> | undefined, column: Range): boolean =>
  range !== undefined && range.left === column.left && range.right === column.left && (range.sheet ?? column.sheet) === column.sheet

const formulas = (parts: Parts, part: string): number => textOf(parts, part).match(/<(?:\w+:)?f[\s>/]/g)?.length ?? 0

function withoutColumn(parts: Parts, column: Range, width: string | undefined): Parts {
  const tab = tabsOf(parts).find(({ name }) => name === column.sheet)
  if (tab === undefined || column.left !== column.right) return parts
  const xml = textOf(parts, tab.part)
  return withParts(parts, [[tab.part, withoutWidth(withoutCells(withoutFilter(xml, column), column.left, column.top, column.bottom), column.left, width)]])
}

/** Without the filter of the column; rows that it hid are shown, as when a filter is cleared. */
function withoutFilter(xml: string, column: Range): string {
  const filter = childOf(xml, 'autoFilter')
  const [, left, top, right, bottom] = /^\$?([A-Z]+)\$?(\d+):\$?([A-Z]+)\$?(\d+)$/.exec(filter === undefined ? '' : attribute(xml, filter, 'ref') ?? '') ?? []
  if (filter === undefined || !isWithin({ left: columnNumber(left ?? ''), right: columnNumber(right ?? '') }, column)) return xml
  const isActive = filter.inner[0] < filter.inner[1]
  const hidden = isActive ? rowsIn(xml).filter(({ number }) => Number(top) < number && number <= Number(bottom)) : []
  const shown = edited(xml, hidden.flatMap(({ at }) => {
    const found = /(?<!\s)\s+hidden\s*=\s*("[^"]*"|'[^']*')/.exec(headOf(xml, at))
    return found === null ? [] : [remove({ from: at.from + found.index, to: at.from + found.index + found[0].length })]
  }))
  return withoutElement(shown, 'autoFilter', () => true)
}
