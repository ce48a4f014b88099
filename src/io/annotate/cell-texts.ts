import { bookPart } from './book.ts'
import { textOf, type Parts } from './parts.ts'
import { attribute, childrenOf, elementsIn, resolved, type Element } from './tags.ts'
import { linksOf } from './wiring.ts'
import { cellsIn, rowsIn } from './worksheet.ts'

/** What the cells of a column hold between two rows, by row: texts as they read, a formula as it is typed, a figure as the file writes it. */
export function cellTexts(parts: Parts, sheet: string, column: number, first: number, last: number): ReadonlyMap<number, string> {
  const xml = textOf(parts, sheet)
  const cells = rowsIn(xml).filter(({ number }) => first <= number && number <= last).flatMap(({ at, number }) => cellsIn(xml, at).filter(cell => cell.number === column).map(cell => ({ row: number, at: cell.at })))
  const shared = cells.some(({ at }) => attribute(xml, at, 't') === 's') ? sharedTexts(parts) : []
  return new Map(cells.map(({ row, at }) => [row, textIn(xml, at, shared)]))
}

function textIn(xml: string, cell: Element, shared: readonly string[]): string {
  const inside = [...elementsIn(xml, cell.inner)]
  const said = (name: string): string | undefined => inside.filter(each => each.name === name).map(({ inner: [from, to] }) => resolved(xml.slice(from, to)))[0]
  const formula = said('f')
  if (formula !== undefined && formula !== '') return `=${formula}`
  const words = inside.find(({ name }) => name === 'is')
  if (words !== undefined) return wordsIn(xml, words)
  return attribute(xml, cell, 't') === 's' ? shared[Number(said('v'))] ?? '' : said('v') ?? ''
}

/** The runs of a text joined; hints of pronunciation are no part of it. */
const wordsIn = (xml: string, of: Element): string => [...elementsIn(xml, of.inner)].map(each => {
  if (each.name === 't') return resolved(xml.slice(...each.inner))
  return each.name === 'r' ? wordsIn(xml, each) : ''
}).join('')

function sharedTexts(parts: Parts): readonly string[] {
  const part = linksOf(parts, bookPart(parts)).find(({ type }) => type === 'sharedStrings')?.part
  const xml = part === undefined ? '' : textOf(parts, part)
  return childrenOf(xml, 'si').map(each => wordsIn(xml, each))
}
