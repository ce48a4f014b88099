/** A text as it stands in XML; control characters, which XML has none of, are left out. */
export const inXml = (raw: string): string => (marked.test(raw) ? raw.replace(everyMark, mark => entities[mark] ?? '') : raw)

const marked = /[<>&'"\x7F\x00-\x08\x0B\x0C\x0E-\x1F]/
const everyMark = new RegExp(marked, 'g')
const entities: Readonly<Record<string, string>> = { '<': '&lt;', '>': '&gt;', '&': '&amp;', '\'': '&apos;', '"': '&quot;' }

/** Excel reads `_x0041_` in a text as a letter; what people wrote so must stay so. A cell holds 32767 characters. */
export const escaped = (text: string): string => {
  const held = text.length > 32_767 ? text.slice(0, 32_767) : text
  return held.includes('_x') ? held.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_') : held
}

/** The texts that the cells of one workbook share: each stands in the file once, cells name its number. */
export interface Texts {
  /** The number of a text, from 0. */
  number(text: string): number
  /** All of them as the part `xl/sharedStrings.xml`. */
  part(): Uint8Array
}

/** Texts in the order in which cells name them first. */
export function sharedTexts(): Texts {
  const numbers = new Map<string, number>()
  let named = 0
  return {
    number(text) {
      named++
      const known = numbers.get(text)
      if (known !== undefined) return known
      numbers.set(text, numbers.size)
      return numbers.size - 1
    },
    part() {
      const head = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="${named}" uniqueCount="${numbers.size}">`
      return Buffer.from([head, ...Array.from(numbers.keys(), item), '</sst>'].join(''))
    },
  }
}

const item = (text: string): string => `<si><t${/^\s|\n|\s$/.test(text) ? ' xml:space="preserve"' : ''}>${inXml(text)}</t></si>`
