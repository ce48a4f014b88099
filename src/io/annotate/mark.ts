import type { MarkColumn, MarkNote, Marks } from '../../page.ts'
import { tabName } from '../../page.ts'
import { address, columnName, columnNumber } from '../../sheet.ts'
import { bookPart, folderOf, tabsOf, withNames, withoutNames, withTab, type Name, type Tab } from './book.ts'
import { freeColumn, hasFilter, mergedTo, mergesIn, withWidth } from './columns.ts'
import { listHead, listSheet } from './list-sheet.ts'
import { markNames, rangeText, type Range } from './names.ts'
import { notedCells, withNotes } from './notes.ts'
import { freePart, textOf, withParts, type Parts } from './parts.ts'
import { withLooks, type Mark } from './styles.ts'
import { attribute, childOf, rootOf } from './tags.ts'
import { withCells, withElement, type Label } from './worksheet.ts'
import { declared, linked, linksOf } from './wiring.ts'

/** Where the marks of a sheet came to stand, and what could not be done there. */
export interface Marked {
  readonly sheet: string
  /** The letter of the column; absent where every column is in use. */
  readonly column?: string
  /** The sheet has a filter of its own, or its protection lets nobody filter. */
  readonly filter: 'ours' | 'theirs' | 'locked'
}

type Styles = Readonly<Record<Mark, number>>

const width = 64

/** A workbook without marks, marked. All that is not a mark keeps its bytes or, in a part that marks are written into, its text. */
export function marked(before: Parts, marks: Marks): { readonly parts: Parts; readonly sheets: readonly Marked[] } {
  if (marks.notes.length === 0 && marks.columns.length === 0 && marks.list === undefined) return { parts: before, sheets: [] }
  const styled = withStyles(before)
  const sheets: Marked[] = []
  const names: Pick<Name, 'name' | 'says' | 'tab'>[] = []
  let { parts } = styled
  for (const tab of tabsOf(before)) {
    const column = marks.columns.find(each => each.sheet === tab.name)
    const placed = column === undefined ? undefined : withColumn(parts, tab, column, styled.numbers)
    parts = placed?.parts ?? parts
    if (column !== undefined) sheets.push({ sheet: tab.name, filter: placed?.filter ?? 'theirs', ...(placed === undefined ? {} : { column: columnName(placed.range.left) }) })
    if (placed !== undefined) names.push({ name: markNames.column(sheets.length), says: rangeText(placed.range) }, ...(placed.filter === 'theirs' ? [] : [filterName(placed.range, tab.index)]))
    const notes = onFirstCells(marks.notes.filter(note => note.sheet === tab.name), textOf(parts, tab.part))
    parts = withNotes(parts, tab.part, folderOf(parts), beside(notes, notedCells(parts, tab.part), placed?.range.left, marks.cellWord))
  }
  const listed = withList(parts, marks, styled.numbers)
  return { parts: withNames(withoutLeftFilters(listed.parts, names), [...names, ...listed.names]), sheets }
}

/** Excel keeps the name of a filter that was taken off its sheet; a sheet has one such name. */
const withoutLeftFilters = (parts: Parts, names: readonly Pick<Name, 'name' | 'tab'>[]): Parts =>
  withoutNames(parts, old => names.some(each => each.tab !== undefined && each.tab === old.tab && each.name.toLowerCase() === old.name.toLowerCase()))

const filterName = (range: Range, tab: number): Pick<Name, 'name' | 'says' | 'tab'> => ({ name: '_xlnm._FilterDatabase', says: rangeText(range), tab })

function withStyles(parts: Parts): { readonly parts: Parts; readonly numbers: Styles } {
  const book = bookPart(parts)
  const known = linksOf(parts, book).find(({ type }) => type === 'styles')?.part
  const { xml, numbers } = withLooks(known === undefined ? '' : textOf(parts, known))
  if (known !== undefined) return { parts: withParts(parts, [[known, xml]]), numbers }
  const part = `${folderOf(parts)}styles.xml`
  const made = declared(withParts(parts, [[part, xml]]), part, 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml')
  return { parts: linked(made, book, textOf(parts, book), 'rIdCchcStyles', 'styles', part).parts, numbers }
}

interface Placed { readonly parts: Parts; readonly range: Range; readonly filter: Marked['filter'] }

function withColumn(parts: Parts, { name, part }: Tab, column: MarkColumn, styles: Styles): Placed | undefined {
  const xml = textOf(parts, part)
  const at = freeColumn(xml, column.head, column.last, mergedTo(mergesIn(xml), column.head, column.last))
  if (at === undefined) return undefined
  const labels = new Map<number, Label>([[column.head, { text: column.title, style: styles.head }], ...[...column.rows].map(([row, text]) => [row, { text, style: styles.remark }] as const)])
  const range = { sheet: name, left: at, right: at, top: column.head, bottom: column.last }
  const written = withWidth(withCells(xml, at, labels), at, width)
  const filter = hasFilter(xml) ? 'theirs' : isLocked(xml) ? 'locked' : 'ours'
  const ref = `${address(at, column.head)}:${address(at, column.last)}`
  const filtered = filter === 'theirs' ? written : withElement(written, 'autoFilter', prefix => `<${prefix}autoFilter ref="${ref}"/>`)
  return { parts: withParts(parts, [[part, filtered]]), range, filter }
}

/** A protected sheet that does not say that its filters may be used. */
function isLocked(xml: string): boolean {
  const said = childOf(xml, 'sheetProtection')
  const flag = (name: string): string => (said === undefined ? '' : attribute(xml, said, name) ?? '')
  return ['1', 'true'].includes(flag('sheet')) && !['0', 'false'].includes(flag('autoFilter'))
}

/** A comment is shown on the first cell of a merged range alone. */
function onFirstCells(notes: readonly MarkNote[], xml: string): readonly MarkNote[] {
  const merges = notes.length === 0 ? [] : mergesIn(xml)
  return notes.map(note => {
    const [, letters = 'A', row = '1'] = /^([A-Z]+)(\d+)$/.exec(note.cell) ?? []
    const [column, number] = [columnNumber(letters), Number(row)]
    const over = merges.find(({ left, right, top, bottom }) => left <= column && column <= right && top <= number && number <= bottom)
    return over === undefined ? note : { ...note, cell: over.first }
  })
}

/** Each note on its cell; where a comment stands there already, on the cell of the column in the same row, else on the next free one, with the address that it is about. */
function beside(notes: readonly MarkNote[], taken: readonly string[], column: number | undefined, word: string): ReadonlyMap<string, string> {
  const occupied = new Set(taken)
  const all = new Map<string, string>()
  for (const { cell, text } of notes) {
    const at = occupied.has(cell) ? freeBeside(cell, occupied, column) : cell
    const said = at === cell ? text : `${word} ${cell}: ${text}`
    const before = all.get(at)
    all.set(at, before === undefined ? said : `${before}\n${said}`)
  }
  return all
}

function freeBeside(cell: string, occupied: ReadonlySet<string>, column: number | undefined): string {
  const [, letters = 'A', row = '1'] = /^([A-Z]+)(\d+)$/.exec(cell) ?? []
  const own = column === undefined ? undefined : address(column, Number(row))
  if (own !== undefined && !occupied.has(own)) return own
  for (let next = columnNumber(letters) + 1; ; next++) if (!occupied.has(address(next, Number(row)))) return address(next, Number(row))
}

function withList(parts: Parts, { list }: Marks, styles: Styles): { readonly parts: Parts; readonly names: readonly Pick<Name, 'name' | 'says' | 'tab'>[] } {
  if (list === undefined) return { parts, names: [] }
  const tabs = tabsOf(parts)
  const name = tabName(list.name, tabs.map(tab => tab.name))
  const part = freePart(parts, `${folderOf(parts)}worksheets/sheet`, '.xml')
  const [, namespace] = /xmlns(?::\w+)?\s*=\s*["']([^"']*spreadsheetml\/(?:2006\/)?main)["']/.exec(textOf(parts, bookPart(parts)).slice(0, rootOf(textOf(parts, bookPart(parts))).inner[0])) ?? []
  const range = { sheet: name, left: 1, right: list.columns.length, top: listHead, bottom: listHead + list.rows.length }
  return {
    parts: withTab(parts, name, part, listSheet(list, styles, namespace)),
    names: [{ name: markNames.list, says: rangeText({ ...range, right: 1, top: 1, bottom: 1 }) }, filterName(range, tabs.length)],
  }
}
