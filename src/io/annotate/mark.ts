import type { MarkColumn, MarkNote, Marks } from '../../page.ts'
import { tabName } from '../../page.ts'
import { address, columnName, columnNumber } from '../../sheet.ts'
import { bookPart, folderOf, tabsOf, withNames, withoutNames, withTab, type Name, type Tab } from './book.ts'
import { freeColumn, hasFilter, mergedTo, mergesIn, sizesIn, withWidth } from './columns.ts'
import { fitting } from './fitting.ts'
import { namesToRemember, type KeptColumn, type Written } from './memory.ts'
import { listHead, listSheet } from './list-sheet.ts'
import { constantText, markNames, rangeText, type Range } from './names.ts'
import { notedCells, withNotes } from './notes.ts'
import { freePart, textOf, withParts, type Parts } from './parts.ts'
import { withLooks, type Mark } from './styles.ts'
import { attribute, childOf, rootOf } from './tags.ts'
import type { Unmarked } from './unmark.ts'
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

/** A workbook without marks, marked; what a person wrote into a column of marks stands in it again. All that is not a mark keeps its bytes or, in a part that marks are written into, its text. */
export function marked({ parts: before, columns: kept }: Pick<Unmarked, 'parts' | 'columns'>, marks: Marks): { readonly parts: Parts; readonly sheets: readonly Marked[] } {
  if (marks.notes.length === 0 && marks.columns.length === 0 && marks.list === undefined && kept.length === 0) return { parts: before, sheets: [] }
  const styled = withStyles(before)
  const sheets: Marked[] = []
  const names: Pick<Name, 'name' | 'says' | 'tab'>[] = []
  const written: Written[] = []
  let { parts } = styled
  for (const tab of tabsOf(before)) {
    const theirs = kept.find(each => each.sheet === tab.name)
    const column = marks.columns.find(each => each.sheet === tab.name) ?? emptyColumn(theirs)
    const placed = column === undefined ? undefined : withColumn(parts, tab, column, theirs?.rows ?? new Map(), styled.numbers)
    parts = placed?.parts ?? parts
    if (column !== undefined) sheets.push({ sheet: tab.name, filter: placed?.filter ?? 'theirs', ...(placed === undefined ? {} : { column: columnName(placed.range.left) }) })
    if (placed !== undefined) names.push(...namesFor(placed, sheets.length, tab.index))
    const homeless = placed === undefined ? [...theirs?.rows ?? []].map(([row, words]) => ({ sheet: tab.name, cell: address(1, row), text: words })) : []
    const notes = beside(onFirstCells([...marks.notes.filter(note => note.sheet === tab.name), ...homeless], textOf(parts, tab.part)), notedCells(parts, tab.part), placed?.range.left, marks.cellWord)
    parts = withNotes(parts, tab.part, folderOf(parts), notes)
    written.push(...placed?.written ?? [], ...[...notes.values()].map(text => ({ spot: 'note', text }) as const).filter(({ text }) => !homeless.some(each => each.text === text)))
  }
  const listed = withList(parts, marks, styled.numbers)
  return { parts: withNames(withoutLeftFilters(listed.parts, names), [...names, ...listed.names, ...namesToRemember(written)]), sheets }
}

/** Where nothing is to be mended any more, a person's words keep the column. */
const emptyColumn = (kept: KeptColumn | undefined): MarkColumn | undefined => (kept === undefined ? undefined : { ...kept, rows: new Map() })

const namesFor = ({ range, before, filter }: Placed, index: number, tab: number): readonly Pick<Name, 'name' | 'says' | 'tab'>[] => [
  { name: markNames.column(index), says: rangeText(range) }, ...(before === undefined ? [] : [{ name: markNames.width(index), says: constantText(before) }]), ...(filter === 'theirs' ? [] : [filterName(range, tab)]),
]

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

interface Placed {
  readonly parts: Parts
  readonly range: Range
  readonly filter: Marked['filter']
  /** What the stretch of columns said in which it came to stand. */
  readonly before?: string
  readonly written: readonly Written[]
}

function withColumn(parts: Parts, { name, part }: Tab, column: MarkColumn, kept: ReadonlyMap<number, string>, styles: Styles): Placed | undefined {
  const xml = textOf(parts, part)
  const last = Math.max(column.last, ...kept.keys())
  const at = freeColumn(xml, column.head, last, mergedTo(mergesIn(xml), column.head, last))
  if (at === undefined) return undefined
  const { height } = sizesIn(xml)
  const ours = new Map([...column.rows].map(([row, text]) => [row, fitting(text, height(row), width)] as const).concat([[column.head, column.title]]))
  const rows = [...new Set([column.head, ...ours.keys(), ...kept.keys()])].sort((a, b) => a - b)
  const labels = new Map(rows.map((row): [number, Label] => [row, { text: [ours.get(row), kept.get(row)].filter(said => said !== undefined).join('\n'), style: row === column.head ? styles.head : styles.remark }]))
  const range = { sheet: name, left: at, right: at, top: column.head, bottom: last }
  const { xml: widened, before } = withWidth(withCells(xml, at, labels), at, width)
  const filter = hasFilter(xml) ? 'theirs' : isLocked(xml) ? 'locked' : 'ours'
  const ref = `${address(at, column.head)}:${address(at, last)}`
  const filtered = filter === 'theirs' ? widened : withElement(widened, 'autoFilter', prefix => `<${prefix}autoFilter ref="${ref}"/>`)
  const written = [...ours].map(([row, text]): Written => ({ spot: row === column.head ? 'head' : 'cell', text }))
  return { parts: withParts(parts, [[part, filtered]]), range, filter, written, ...(before === undefined ? {} : { before }) }
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
