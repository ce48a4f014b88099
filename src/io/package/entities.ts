const named = [['quot;', '"'], ['gt;', '>'], ['lt;', '<'], ['amp;', '&'], ['apos;', "'"]] as const

const isAllowed = (code: number): boolean =>
  code === 9 || code === 10 || code === 13 || (code >= 0x20 && code <= 0xD7FF) || (code >= 0xE000 && code <= 0xFFFD) || (code >= 0x10000 && code <= 0x10FFFF)

function letter(name: string): string | undefined {
  const code = /^#x[0-9a-f]{1,6}$/i.test(name) ? Number.parseInt(name.slice(2), 16) : /^#\d{1,7}$/.test(name) ? Number(name.slice(1)) : -1
  return isAllowed(code) ? String.fromCodePoint(code) : undefined
}

/** The text with its entities read; undefined where one is unknown. Formulas are full of the five that have names. */
export function unescaped(raw: string): string | undefined {
  const half = raw.replace(/&quot;/g, '"').replace(/&apos;/g, "'").replace(/&gt;/g, '>').replace(/&lt;/g, '<')
  if (!half.includes('&')) return half
  return /&(?!amp;)/.test(half) ? unescapedOneByOne(raw) : half.replace(/&amp;/g, '&')
}

function unescapedOneByOne(raw: string): string | undefined {
  let text = ''
  let from = 0
  for (let at = raw.indexOf('&'); at >= 0; at = raw.indexOf('&', from)) {
    const known = named.find(([name]) => raw.startsWith(name, at + 1))
    const end = known === undefined ? raw.indexOf(';', at) : at + known[0].length
    const meant = known === undefined ? letter(raw.slice(at + 1, Math.max(at + 1, end))) : known[1]
    if (meant === undefined) return undefined
    text += raw.slice(from, at) + meant
    from = end + 1
  }
  return from === 0 ? raw : text + raw.slice(from)
}
