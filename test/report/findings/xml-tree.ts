import { SaxesParser } from 'saxes'

/** An element as it was read; throws where the text is no XML. */
export interface Element { readonly name: string; readonly attributes: Readonly<Record<string, string>>; readonly children: Element[]; text: string }

/** The root of an XML text. */
export function xmlTree(xml: string): Element {
  const root: Element = { name: '', attributes: {}, children: [], text: '' }
  const open: Element[] = [root]
  const parser = new SaxesParser()
  parser.on('error', error => { throw error })
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = { name, attributes, children: [], text: '' }
    open.at(-1)?.children.push(element)
    open.push(element)
  })
  parser.on('text', piece => { const top = open.at(-1); if (top) top.text += piece })
  parser.on('closetag', () => { open.pop() })
  parser.write(xml).close()
  const [first] = root.children
  if (first === undefined) throw new Error('no element')
  return first
}

/** All elements of a name, in order. */
export const all = (element: Element, name: string): readonly Element[] =>
  [...(element.name === name ? [element] : []), ...element.children.flatMap(child => all(child, name))]
