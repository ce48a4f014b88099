import { isAlias, isCollection, isMap, isScalar, isSeq, parseDocument, type Document, type YAMLSeq } from 'yaml'
import { repairedData, type Repair } from '../criteria/repairs.ts'
import type { Path } from '../finding.ts'
import { readYaml, yamlRules } from './yaml.ts'

interface Edit { readonly from: number; readonly to: number; readonly text: string }

/** A text after repairs, comments and layout kept, and how many were made. A repair after which the file would say something else is left out. */
export function repaired(text: string, repairs: readonly Repair[]): { readonly text: string; readonly made: number } {
  const writes = repairs.filter(each => each.kind === 'write')
  const orders = repairs.filter(each => each.kind === 'order')
  return [writes, ...orders.map(each => [each])].reduce<{ readonly text: string; readonly made: number }>((so, batch) => {
    const next = attempt(so.text, batch)
    return { text: next.text, made: so.made + next.made }
  }, { text, made: 0 })
}

const dataOf = (text: string): unknown => readYaml(new TextEncoder().encode(text), '').data

function attempt(text: string, batch: readonly Repair[]): { readonly text: string; readonly made: number } {
  const document = parseDocument(text, yamlRules)
  const found = batch.flatMap(repair => {
    const edits = editsOf(repair, document, text)
    return edits === undefined ? [] : [{ repair, edits }]
  })
  const edits = [...new Map(found.flatMap(each => each.edits).map(edit => [edit.from, edit])).values()]
  const next = applied(text, edits)
  const expected = found.reduce((data, { repair }) => repairedData(data, repair), dataOf(text))
  return JSON.stringify(dataOf(next)) === JSON.stringify(expected) ? { text: next, made: found.length } : { text, made: 0 }
}

const applied = (text: string, edits: readonly Edit[]): string =>
  [...edits].sort((a, b) => b.from - a.from).reduce((so, { from, to, text: put }) => so.slice(0, from) + put + so.slice(to), text)

function editsOf(repair: Repair, document: Document.Parsed, text: string): readonly Edit[] | undefined {
  const node = nodeAt(document, repair.path)
  if (repair.kind === 'order') return isSeq(node) ? reordered(node, repair.order, text) : undefined
  if (!isScalar(node) || node.type !== 'PLAIN' || !node.range) return undefined
  const isSame = node.value === repair.means
  return node.anchor !== undefined && !isSame ? undefined : [{ from: node.range[0], to: node.range[1], text: repair.to }]
}

/** What stands at a path; on the way aliases are followed, the last one is not. */
function nodeAt(document: Document.Parsed, path: Path): unknown {
  return path.reduce<unknown>((node, part) => {
    const here = isAlias(node) ? node.resolve(document) : node
    if (!isCollection(here)) return undefined
    if (!isMap(here)) return here.items[Number(part)]
    return here.items.find(({ key }) => isScalar(key) && String(key.source ?? key.value).normalize('NFC') === part)?.value
  }, document.contents)
}

/** Puts the texts of items into each other's places. */
function reordered(list: YAMLSeq, order: readonly number[], text: string): readonly Edit[] | undefined {
  const spans = list.flow === true ? flowSpans(list, text) : blockSpans(list, text)
  return spans && order.flatMap((from, to) => {
    const [place, source] = [spans[to], spans[from]]
    return place === undefined || source === undefined || from === to ? [] : [{ from: place[0], to: place[1], text: text.slice(...source) }]
  })
}

type Span = readonly [from: number, to: number]

const rangeOf = (node: unknown): Span | undefined => ((isScalar(node) || isCollection(node)) && node.range ? [node.range[0], node.range[1]] : undefined)

/** The items of a list in brackets; none where a comment stands between them, which nobody could assign. */
function flowSpans(list: YAMLSeq, text: string): readonly Span[] | undefined {
  const spans = list.items.flatMap(item => { const span = rangeOf(item); return span ? [span] : [] })
  const ends = [list.range?.[0] ?? 0, ...spans.flat(), list.range?.[1] ?? 0]
  const gaps = ends.filter((_end, index) => index % 2 === 0).map((from, index) => text.slice(from, ends[index * 2 + 1]))
  return spans.length < list.items.length || gaps.some(gap => gap.includes('#')) ? undefined : spans
}

/** The items of a dashed list, each with the comments right above it and at the end of its last line. */
function blockSpans(list: YAMLSeq, text: string): readonly Span[] | undefined {
  const first = list.range?.[0] ?? 0
  const indent = text.slice(lineStart(text, first), first)
  const spans = list.items.map((item, index): Span | undefined => {
    const range = rangeOf(item)
    if (range === undefined) return undefined
    const dash = lineStart(text, range[0])
    if (indent.trim() !== '' || !text.startsWith(`${indent}-`, dash)) return undefined
    return [withComments(text, dash, rangeOf(list.items[index - 1])?.[1] ?? 0), lineEnd(text, text.slice(0, range[1]).trimEnd().length)]
  })
  return spans.every(span => span !== undefined) ? spans : undefined
}

const lineStart = (text: string, offset: number): number => text.lastIndexOf('\n', offset - 1) + 1

const lineEnd = (text: string, offset: number): number => offset + text.slice(offset).search(/\r?\n|$/)

/** Upwards over whole lines of comment, not above `limit`. */
function withComments(text: string, dash: number, limit: number): number {
  const above = lineStart(text, Math.max(0, dash - 1))
  return dash > 0 && above >= limit && /^[ \t]*#/.test(text.slice(above, dash)) ? withComments(text, above, limit) : dash
}
