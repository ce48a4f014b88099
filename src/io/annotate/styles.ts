import { edited, putAt, putInside, withAttribute } from './edits.ts'
import { childOf, childrenOf, elementsIn, rootOf } from './tags.ts'

/** The looks of what is written upon a workbook. */
export type Mark = 'title' | 'about' | 'head' | 'text' | 'number' | 'link' | 'remark'

const order = ['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'cellStyles', 'dxfs', 'tableStyles', 'colors', 'extLst']

const font = (size: number, more = ''): string => `<:font>${more}<:sz val="${size}"/><:color rgb="FF000000"/><:name val="Times New Roman"/><:family val="1"/></:font>`
const plain = font(11)
const small = font(10)
const bold = font(11, '<:b/>')
const large = font(14, '<:b/>')
const blue = '<:font><:u/><:sz val="11"/><:color rgb="FF0563C1"/><:name val="Times New Roman"/><:family val="1"/></:font>'

const noFill = '<:fill><:patternFill patternType="none"/></:fill>'
const pale = '<:fill><:patternFill patternType="solid"><:fgColor rgb="FFFFF2CC"/><:bgColor indexed="64"/></:patternFill></:fill>'

const noBorder = '<:border><:left/><:right/><:top/><:bottom/><:diagonal/></:border>'
const sides = ['left', 'right', 'top', 'bottom'].map(side => `<:${side} style="thin"><:color rgb="FFBFBFBF"/></:${side}>`).join('')
const thin = `<:border>${sides}<:diagonal/></:border>`

interface Look { readonly font: string; readonly fill: string; readonly border: string; readonly across: 'left' | 'center'; readonly down: 'top' | 'center'; readonly wrap: boolean }

const looks: Readonly<Record<Mark, Look>> = {
  title: { font: large, fill: noFill, border: noBorder, across: 'left', down: 'center', wrap: false },
  about: { font: plain, fill: noFill, border: noBorder, across: 'left', down: 'top', wrap: false },
  head: { font: bold, fill: pale, border: thin, across: 'center', down: 'center', wrap: true },
  text: { font: plain, fill: noFill, border: thin, across: 'left', down: 'top', wrap: true },
  number: { font: plain, fill: noFill, border: thin, across: 'center', down: 'top', wrap: false },
  link: { font: blue, fill: noFill, border: thin, across: 'center', down: 'top', wrap: true },
  remark: { font: small, fill: pale, border: thin, across: 'left', down: 'top', wrap: true },
}

/** What stands first in each list of styles, where the file has no such list. */
const firsts: Readonly<Record<string, readonly string[]>> = {
  fonts: ['<:font><:sz val="11"/><:name val="Calibri"/><:family val="2"/></:font>'], fills: [noFill, '<:fill><:patternFill patternType="gray125"/></:fill>'], borders: [noBorder], cellXfs: ['<:xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'],
}

const emptyStyles = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>'

const named = (written: string, prefix: string): string => written.replaceAll('<:', `<${prefix}`).replaceAll('</:', `</${prefix}`)

/** The list of this name, made where the file has none. */
function withList(xml: string, list: string): string {
  if (childOf(xml, list) !== undefined) return xml
  const { prefix, inner: [start] } = rootOf(xml)
  const written = firsts[list] ?? []
  const before = new Set(order.slice(0, order.indexOf(list)))
  const put = named(`<:${list} count="${written.length}">${written.join('')}</:${list}>`, prefix)
  return start === rootOf(xml).to ? edited(xml, [putInside(xml, rootOf(xml), put)]) : edited(xml, [putAt(childrenOf(xml).findLast(each => before.has(each.name))?.to ?? start, put)])
}

/** A list with this entry, and the number of the entry: of one that is there already, else of a new one at its end. No other number changes. */
function withEntry(before: string, list: string, written: string): { readonly xml: string; readonly index: number } {
  const xml = withList(before, list)
  const entry = named(written, rootOf(xml).prefix)
  const at = childOf(xml, list) ?? rootOf(xml)
  const all = [...elementsIn(xml, at.inner)]
  const known = all.findIndex(each => xml.slice(each.from, each.to) === entry)
  if (known >= 0) return { xml, index: known }
  return { xml: edited(xml, [putInside(xml, at, entry), ...withAttribute(xml, at, 'count', String(all.length + 1))]), index: all.length }
}

function withLook(before: string, look: Look): { readonly xml: string; readonly index: number } {
  let xml = before
  const numbered = (list: string, written: string): number => {
    const entry = withEntry(xml, list, written)
    xml = entry.xml
    return entry.index
  }
  const [fontId, fillId, borderId] = [numbered('fonts', look.font), numbered('fills', look.fill), numbered('borders', look.border)]
  const above = childOf(xml, 'cellStyleXfs') === undefined ? '' : ' xfId="0"'
  const xf = `<:xf numFmtId="0" fontId="${fontId}" fillId="${fillId}" borderId="${borderId}"${above} applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">`
    + `<:alignment horizontal="${look.across}" vertical="${look.down}"${look.wrap ? ' wrapText="1"' : ''}/></:xf>`
  return { index: numbered('cellXfs', xf), xml }
}

/** The styles with those of the marks behind the ones that are there, and the number of each mark's style. */
export function withLooks(styles: string): { readonly xml: string; readonly numbers: Readonly<Record<Mark, number>> } {
  let xml = styles === '' ? emptyStyles : styles
  const numbers = Object.fromEntries(Object.entries(looks).map(([mark, look]) => {
    const one = withLook(xml, look)
    xml = one.xml
    return [mark, one.index]
  })) as Record<Mark, number>
  return { xml, numbers }
}
