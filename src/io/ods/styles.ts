import type { Attributes, Visitor } from '../package/xml.ts'

/** What a style says of a cell, or of a sheet. */
export interface Look {
  readonly font?: string
  readonly bold?: boolean
  readonly hidden?: boolean
}

interface Stated {
  readonly parent: string | undefined
  look: Look
}

/** The most steps from a style to the one that it is derived from. */
const deepest = 20

/** Styles by their name, of any number of parts: those read later stand before those of the same name read earlier. */
export function stylesReader(): Visitor & { look(name: string | undefined): Look } {
  const styles = new Map<string, Stated>()
  let style: Stated | undefined
  const seen = (name: string, attributes: Attributes): void => {
    if (style === undefined) return
    const font = attributes['fo:font-family'] ?? attributes['style:font-name']
    if (name === 'table-properties') style.look = { ...style.look, hidden: attributes['table:display'] === 'false' }
    else if (name === 'text-properties') style.look = { ...style.look, ...(font === undefined ? {} : { font: font.replace(/^'(.*)'$/, '$1') }), ...(attributes['fo:font-weight'] === 'bold' ? { bold: true } : {}) }
  }
  function look(name: string | undefined, depth = 0): Look {
    const found = name === undefined ? undefined : styles.get(name)
    return found === undefined || depth > deepest ? {} : { ...look(found.parent, depth + 1), ...found.look }
  }
  return {
    look: name => look(name),
    open(name, attributes) {
      if (name === 'style') {
        style = { parent: attributes['style:parent-style-name'], look: {} }
        styles.set(attributes['style:name'] ?? '', style)
      } else seen(name, attributes)
    },
    close: name => { if (name === 'style') style = undefined },
    text: () => undefined,
  }
}
