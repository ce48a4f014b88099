const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\'': '&apos;', '\n': '&#10;', '\r': '&#13;', '\t': '&#9;' }

/** What XML 1.0 cannot hold, not even escaped: control characters, halves of surrogate pairs, U+FFFE and U+FFFF. */
const forbidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Cs}/gu

/** A text inside an element. */
export const xmlText = (text: string): string =>
  text.replace(forbidden, '\uFFFD').replace(/[&<>]/g, mark => escapes[mark] ?? mark)

/** The attributes of an element, each after a blank; one without a value is left out. */
export const xmlAttributes = (of: Readonly<Record<string, string | number | undefined>>): string =>
  Object.entries(of).map(([name, value]) => (value === undefined ? '' : ` ${name}="${String(value).replace(forbidden, '\uFFFD').replace(/[&<>"'\n\r\t]/g, mark => escapes[mark] ?? mark)}"`)).join('')
