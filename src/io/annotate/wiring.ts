import { resolved as partAt } from '../package/relations.ts'
import { appended, edited, putAt, remove } from './edits.ts'
import { attribute, childrenOf, escaped, rootOf, type Element } from './tags.ts'
import { partNamed, textOf, withParts, type Parts } from './parts.ts'

/** A relationship of a part as it is written: where it leads, and its place in the file. */
export interface Link {
  readonly id: string
  /** The last word of its type. */
  readonly type: string
  readonly part: string
  readonly at: Element
}

const types = '[Content_Types].xml'
const packageNamespace = 'http://schemas.openxmlformats.org/package/2006'
const documentRelations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const strictRelations = 'http://purl.oclc.org/ooxml/officeDocument/relationships'

const folderOf = (part: string): string => part.slice(0, part.lastIndexOf('/') + 1)
const linksPart = (part: string): string => `${folderOf(part)}_rels/${part.slice(part.lastIndexOf('/') + 1)}.rels`

/** The namespace of relationship ids and types in a part: a workbook may be saved as Strict Open XML. */
export const relationsOfKind = (xml: string): string => (xml.includes('http://purl.oclc.org/ooxml/') ? strictRelations : documentRelations)

/** Where a part leads inside the file. */
export function linksOf(parts: Parts, part: string): readonly Link[] {
  const xml = textOf(parts, partNamed(parts, linksPart(part)) ?? '')
  return childrenOf(xml, 'Relationship').filter(at => attribute(xml, at, 'TargetMode') !== 'External').map(at => {
    const type = attribute(xml, at, 'Type') ?? ''
    const target = partAt(attribute(xml, at, 'Target') ?? '', part)
    return { id: attribute(xml, at, 'Id') ?? '', type: type.slice(type.lastIndexOf('/') + 1), part: partNamed(parts, target) ?? target, at }
  })
}

/** A new relationship under an id that is still free; `xml` is the text of the part that will name it. */
export function linked(parts: Parts, part: string, xml: string, wanted: string, type: string, to: string): { readonly parts: Parts; readonly id: string } {
  const file = partNamed(parts, linksPart(part)) ?? linksPart(part)
  const before = textOf(parts, file) || `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${packageNamespace}/relationships"/>`
  const taken = new Set(childrenOf(before, 'Relationship').map(each => attribute(before, each, 'Id')))
  let id = wanted
  for (let number = 2; taken.has(id); number++) id = `${wanted}${number}`
  const link = `<${rootOf(before).prefix}Relationship Id="${id}" Type="${relationsOfKind(xml)}/${type}" Target="${escaped(relative(folderOf(part), to))}"/>`
  return { parts: withParts(parts, [[file, appended(before, link)]]), id }
}

/** The way from one folder to a part, as Excel writes it: `../comments1.xml`. */
function relative(folder: string, to: string): string {
  const [from, target] = [folder.split('/').slice(0, -1), to.split('/')]
  let shared = 0
  while (shared < from.length && shared < target.length - 1 && from[shared] === target[shared]) shared++
  return [...from.slice(shared).map(() => '..'), ...target.slice(shared)].join('/')
}

/** Takes a part away with the relationship that leads to it and what is said of its kind; a file of relationships that holds none is no more. */
export function unlinked(parts: Parts, from: string, link: Link): Parts {
  const file = partNamed(parts, linksPart(from)) ?? linksPart(from)
  const links = textOf(parts, file)
  const left = edited(links, [remove(link.at)])
  const kinds = textOf(parts, types)
  const said = childrenOf(kinds, 'Override').filter(each => isOf(kinds, each, link.part))
  const own = partNamed(parts, linksPart(link.part))
  return withParts(parts, [
    [file, childrenOf(left, 'Relationship').length === 0 ? undefined : left], [types, edited(kinds, said.map(remove))],
    [link.part, undefined], ...(own === undefined ? [] : [[own, undefined] as const]),
  ])
}

const isOf = (xml: string, each: Element, part: string): boolean => (attribute(xml, each, 'PartName') ?? '').replace(/^\//, '').toLowerCase() === part.toLowerCase()

/** Says what kind a new part is: by its name, or by its ending where `ending` is given. */
export function declared(parts: Parts, part: string, kind: string, ending?: string): Parts {
  const xml = textOf(parts, types)
  const { prefix } = rootOf(xml)
  if (ending === undefined) {
    if (childrenOf(xml, 'Override').some(each => isOf(xml, each, part))) return parts
    return withParts(parts, [[types, appended(xml, `<${prefix}Override PartName="/${escaped(part)}" ContentType="${kind}"/>`)]])
  }
  if (childrenOf(xml, 'Default').some(each => attribute(xml, each, 'Extension')?.toLowerCase() === ending)) return parts
  return withParts(parts, [[types, edited(xml, [putAt(rootOf(xml).inner[0], `<${prefix}Default Extension="${ending}" ContentType="${kind}"/>`)])]])
}
