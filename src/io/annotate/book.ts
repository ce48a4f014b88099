import { edited, putAt, putInside, remove, withAttribute, type Edit } from './edits.ts'
import { textOf, withParts, type Parts } from './parts.ts'
import { attribute, attributesNamed, childOf, childrenOf, elementsIn, escaped, resolved, rootOf, type Element } from './tags.ts'
import { declared, linked, linksOf, relationsOfKind, unlinked } from './wiring.ts'

/** A tab of a workbook with its part. */
export interface Tab { readonly name: string; readonly part: string; readonly at: Element; readonly index: number }

/** A name that the workbook defines, of the whole of it or of one tab. */
export interface Name { readonly name: string; readonly says: string; readonly tab?: number; readonly at: Element }

/** The part `workbook.xml`, whatever it is called. */
export const bookPart = (parts: Parts): string => linksOf(parts, '').find(({ type }) => type === 'officeDocument')?.part ?? 'xl/workbook.xml'

/** The folder in which the parts of a workbook lie: `xl/`. */
export const folderOf = (parts: Parts): string => bookPart(parts).replace(/[^/]*$/, '')

const inside = (xml: string, list: string): readonly Element[] => {
  const found = childOf(xml, list)
  return found === undefined ? [] : [...elementsIn(xml, found.inner)]
}

/** The tabs in their order. */
export function tabsOf(parts: Parts): readonly Tab[] {
  const book = bookPart(parts)
  const xml = textOf(parts, book)
  const links = linksOf(parts, book)
  return inside(xml, 'sheets').map((at, index) => {
    const ids = attributesNamed(xml, at, 'id')
    return { name: (attribute(xml, at, 'name') ?? '').normalize('NFC'), part: links.find(link => ids.includes(link.id))?.part ?? '', at, index }
  })
}

/** The defined names. */
export function namesOf(parts: Parts): readonly Name[] {
  const xml = textOf(parts, bookPart(parts))
  return inside(xml, 'definedNames').map(at => {
    const tab = attribute(xml, at, 'localSheetId')
    return { name: attribute(xml, at, 'name') ?? '', says: resolved(xml.slice(...at.inner)), at, ...(tab === undefined ? {} : { tab: Number(tab) }) }
  })
}

/** The workbook without some of its names; a list of names that holds none is no more. */
export function withoutNames(parts: Parts, isMeant: (name: Name) => boolean): Parts {
  const book = bookPart(parts)
  const xml = textOf(parts, book)
  const names = namesOf(parts)
  const meant = names.filter(isMeant)
  const list = childOf(xml, 'definedNames')
  return meant.length === 0 || list === undefined ? parts
    : withParts(parts, [[book, edited(xml, meant.length === names.length ? [remove(list)] : meant.map(({ at }) => remove(at)))]])
}

/** What may stand before the names in a workbook (CT_Workbook). */
const before = new Set(['fileVersion', 'fileSharing', 'workbookPr', 'workbookProtection', 'bookViews', 'sheets', 'functionGroups', 'externalReferences'])

/** The workbook with hidden names more. */
export function withNames(parts: Parts, names: readonly Pick<Name, 'name' | 'says' | 'tab'>[]): Parts {
  const book = bookPart(parts)
  const xml = textOf(parts, book)
  const { prefix, inner } = rootOf(xml)
  const all = names.map(({ name, says, tab }) => `<${prefix}definedName name="${name}"${tab === undefined ? '' : ` localSheetId="${tab}"`} hidden="1">${escaped(says)}</${prefix}definedName>`).join('')
  const list = childOf(xml, 'definedNames')
  if (names.length === 0) return parts
  const at = childrenOf(xml).findLast(each => before.has(each.name))?.to ?? inner[0]
  return withParts(parts, [[book, edited(xml, [list === undefined ? putAt(at, `<${prefix}definedNames>${all}</${prefix}definedNames>`) : putInside(xml, list, all)])]])
}

const worksheetKind = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml'

/** The workbook with one tab more, behind the others. */
export function withTab(parts: Parts, name: string, part: string, sheet: string): Parts {
  const book = bookPart(parts)
  const xml = textOf(parts, book)
  const ids = inside(xml, 'sheets').map(at => Number(attribute(xml, at, 'sheetId') ?? 0))
  const { parts: wired, id } = linked(declared(withParts(parts, [[part, sheet]]), part, worksheetKind), book, xml, 'rIdCchcSheet', 'worksheet', part)
  const list = childOf(xml, 'sheets')
  const { prefix } = rootOf(xml)
  const entry = `<${prefix}sheet xmlns:r="${relationsOfKind(xml)}" name="${escaped(name)}" sheetId="${Math.max(0, ...ids) + 1}" r:id="${id}"/>`
  return list === undefined ? parts : withParts(wired, [[book, edited(xml, [putInside(xml, list, entry)])]])
}

/** The workbook without a tab: the names of tabs behind it, and the tab that is shown first, count one less. */
export function withoutTab(before: Parts, { name }: Pick<Tab, 'name'>): Parts {
  const book = bookPart(before)
  const tab = tabsOf(before).find(each => each.name === name)
  const link = linksOf(before, book).find(({ part }) => part === tab?.part)
  if (tab === undefined || link === undefined || tabsOf(before).length < 2) return before
  const parts = withoutNames(unlinked(before, book, link), each => each.tab === tab.index)
  const xml = textOf(parts, book)
  const shifted = namesOf(parts).flatMap(each => (each.tab !== undefined && each.tab > tab.index ? withAttribute(xml, each.at, 'localSheetId', String(each.tab - 1)) : []))
  return withParts(parts, [[book, edited(xml, [...tabsOf(parts).filter(each => each.name === name).map(({ at }) => remove(at)), ...shifted, ...viewEdits(xml, tab.index)])]])
}

function viewEdits(xml: string, gone: number): readonly Edit[] {
  return inside(xml, 'bookViews').flatMap(view => ['activeTab', 'firstSheet'].flatMap(name => {
    const shown = Number(attribute(xml, view, name) ?? 0)
    return shown < gone ? [] : withAttribute(xml, view, name, String(shown === gone ? 0 : shown - 1))
  }))
}

/** The order in which formulas are calculated, which names every cell that has one: Excel makes it anew where it is missing. */
export function withoutCalcChain(parts: Parts): Parts {
  const book = bookPart(parts)
  const link = linksOf(parts, book).find(({ type }) => type === 'calcChain')
  return link === undefined ? parts : unlinked(parts, book, link)
}
