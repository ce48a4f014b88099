import type { NumberFormat } from '../../sheet.ts'
import type { Attributes, Visitor } from '../package/xml.ts'
import { formatsReader } from './formats.ts'

/** What a style says of a cell, or of a sheet. */
export interface Look {
  readonly font?: string
  readonly bold?: boolean
  readonly hidden?: boolean
  readonly struck?: boolean
  readonly raised?: boolean
  /** The name of its number style. */
  readonly format?: string
}

interface Stated {
  readonly parent: string | undefined
  look: Look
}

/** The most steps from a style to the one that it is derived from. */
const deepest = 20

/** Styles by their name, of any number of parts: those read later stand before those of the same name read earlier. */
export function stylesReader(): Visitor & { look(name: string | undefined): Look; formatOf(name: string | undefined, value: number): NumberFormat | undefined } {
  const styles = new Map<string, Stated>()
  const formats = formatsReader()
  let style: Stated | undefined
  const seen = (name: string, attributes: Attributes): void => {
    if (style === undefined) return
    if (name === 'table-properties') style.look = { ...style.look, hidden: attributes['table:display'] === 'false' }
    else if (name === 'text-properties') style.look = { ...style.look, ...lettersOf(attributes) }
  }
  function look(name: string | undefined, depth = 0): Look {
    const found = name === undefined ? undefined : styles.get(name)
    return found === undefined || depth > deepest ? {} : { ...look(found.parent, depth + 1), ...found.look }
  }
  return {
    look: name => look(name),
    open(name, attributes) {
      if (name === 'style') {
        style = { parent: attributes['style:parent-style-name'], look: attributes['style:data-style-name'] === undefined ? {} : { format: attributes['style:data-style-name'] } }
        styles.set(attributes['style:name'] ?? '', style)
      } else {
        seen(name, attributes)
        formats.open(name, attributes)
      }
    },
    close: name => {
      if (name === 'style') style = undefined
      formats.close(name)
    },
    text: formats.text,
    formatOf: formats.formatOf,
  }
}

/** What the properties of a text say of its letters; a style that says nothing of one leaves it as it is below. */
function lettersOf(attributes: Attributes): Look {
  const font = attributes['fo:font-family'] ?? attributes['style:font-name']
  const [line, position] = [attributes['style:text-line-through-style'] ?? attributes['style:text-line-through-type'], attributes['style:text-position']]
  return {
    ...(font === undefined ? {} : { font: font.replace(/^'(.*)'$/, '$1') }), ...(attributes['fo:font-weight'] === 'bold' ? { bold: true } : {}),
    ...(line === undefined ? {} : { struck: line !== 'none' }), ...(position === undefined ? {} : { raised: !/^0%/.test(position) }),
  }
}
