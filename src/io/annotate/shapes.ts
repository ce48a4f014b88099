import { columnName, columnNumber } from '../../sheet.ts'
import { edited } from './edits.ts'
import type { sizesIn } from './columns.ts'

type Sizes = ReturnType<typeof sizesIn>

/** A comment is drawn as a shape of VML, a language of its own: its files need not be well-formed, so shapes are found by their words. */
const opening = /<v:shape\s/g
const closing = '</v:shape>'

/** The shapes from their first letter to behind their last; one that is never closed is none. */
function* shapesIn(vml: string): Generator<readonly [from: number, to: number]> {
  for (let at = 0; ;) {
    opening.lastIndex = at
    const from = opening.exec(vml)?.index
    const end = from === undefined ? -1 : vml.indexOf(closing, from)
    if (from === undefined || end < 0) return
    at = end + closing.length
    yield [from, at]
  }
}

const drawn = /<(?!v:shapetype|v:path|v:stroke|v:fill|v:shadow|v:textbox)v:\w/

const placeOf = (shape: string): string | undefined => {
  const [row, column] = ['Row', 'Column'].map(name => new RegExp(`<(?:\\w+:)?${name}>\\s*(\\d+)\\s*<`).exec(shape)?.[1])
  return row === undefined || column === undefined || !/ObjectType\s*=\s*["']Note["']/.test(shape) ? undefined : `${columnName(Number(column) + 1)}${Number(row) + 1}`
}

/** The drawing without the boxes of the comments on these cells. */
export const withoutShapes = (vml: string, cells: ReadonlySet<string>): string =>
  edited(vml, [...shapesIn(vml)].filter(([from, to]) => cells.has(placeOf(vml.slice(from, to)) ?? '')).map(([from, to]) => ({ from, to, put: '' })))

/** Whether anything is drawn at all. */
export const drawsNothing = (vml: string): boolean => !drawn.test(vml)

const namespaces = { v: 'urn:schemas-microsoft-com:vml', o: 'urn:schemas-microsoft-com:office:office', x: 'urn:schemas-microsoft-com:office:excel' }

const box = '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>'

/** So many shapes have ids of one block. */
const block = 1024

/** An empty drawing whose shapes count from a block of their own. */
export const emptyDrawing = (first: number, count: number): string => {
  const blocks = Array.from({ length: Math.floor(count / block) + 1 }, (_, index) => first + index)
  return `<xml${Object.entries(namespaces).map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`).join('')}><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${blocks.join(',')}"/></o:shapelayout>${box}</xml>`
}

/** The drawing with a hidden box for each comment, beside its cell. */
export function withShapes(vml: string, notes: ReadonlyMap<string, string>, sizes: Sizes): string {
  const [, data = '1'] = /<o:idmap[^<>]*\bdata\s*=\s*["'](\d+)/.exec(vml) ?? []
  const taken = [...vml.matchAll(/_x0000_s(\d+)/g)].map(([, id]) => Number(id))
  const next = taken.reduce((most, id) => Math.max(most, id), Number(data) * block) + 1
  const missing = Object.entries(namespaces).filter(([prefix, uri]) => !vml.includes(`xmlns:${prefix}="${uri}"`)).map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`).join('')
  const all = [...notes].map(([cell, text], index) => shape(next + index, cell, text, sizes, missing)).join('')
  const end = vml.lastIndexOf('</xml>')
  return `${vml.slice(0, end)}${vml.includes('id="_x0000_t202"') ? '' : box}${all}${vml.slice(end)}`
}

const boxWidth = 300
const lineHeight = 15
const lettersInLine = 44
const highest = 420

function shape(id: number, cell: string, text: string, sizes: Sizes, more: string): string {
  const [, letters = 'A', row = '1'] = /^([A-Z]+)(\d+)$/.exec(cell) ?? []
  const column = columnNumber(letters)
  const lines = text.split('\n').reduce((count, line) => count + Math.max(1, Math.ceil(line.length / lettersInLine)), 2)
  const [right, rightBy] = reached(sizes.width, column + 1, 15 + boxWidth)
  const [bottom, bottomBy] = reached(sizes.height, Number(row), Math.min(highest, lines * lineHeight))
  const anchor = [column, 15, Number(row) - 1, 2, right - 1, rightBy, bottom - 1, bottomBy].join(', ')
  return `<v:shape${more} id="_x0000_s${id}" type="#_x0000_t202" style="position:absolute;margin-left:59.25pt;margin-top:1.5pt;width:225pt;height:${Math.min(highest, lines * lineHeight) * 0.75}pt;z-index:1;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">`
    + '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>'
    + `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${Number(row) - 1}</x:Row><x:Column>${column - 1}</x:Column></x:ClientData></v:shape>`
}

/** The column or row in which a length ends that begins with this one, and how far in it. */
function reached(size: (at: number) => number, first: number, length: number): readonly [at: number, by: number] {
  let at = first
  let left = length
  for (; left > size(at) && at < first + 100; at++) left -= size(at)
  return [at, Math.max(0, Math.min(left, size(at)))]
}
