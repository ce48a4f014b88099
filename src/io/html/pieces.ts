import { unescaped } from './entities.ts'

/** A piece of a page: a tag with its attributes in small letters, or a text. */
export type Piece =
  | { readonly is: 'open' | 'close'; readonly name: string; readonly attributes: ReadonlyMap<string, string> }
  | { readonly is: 'text'; readonly text: string }

/** Elements whose inside is not for people. */
const unseen = new Set(['script', 'style', 'head', 'noscript', 'template', 'xml', 'comment'])

const attribute = /([^\s"'>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g

const attributesOf = (tag: string): ReadonlyMap<string, string> =>
  new Map([...tag.matchAll(attribute)].map(([, name = '', double, single, plain]) => [name.toLowerCase(), unescaped(double ?? single ?? plain ?? '')]))

/** Where a tag that opens at `from` ends: its `>` outside quotation marks, or the end of the page. */
function endOfTag(page: string, from: number): number {
  let quote = ''
  for (let at = from; at < page.length; at++) {
    const letter = page.charAt(at)
    if (quote !== '') quote = letter === quote ? '' : quote
    else if (letter === '>') return at
    else if ((letter === '"' || letter === "'") && page.charAt(at - 1) === '=') quote = letter
  }
  return page.length
}

const nameOf = /^<\/?([A-Za-z][\w:.-]*)/

/** What lies between a `<!` or `<?` and its end says nothing. */
function afterNote(page: string, at: number): number {
  const [end, length] = page.startsWith('<!--', at) ? [page.indexOf('-->', at + 4), 3] : [page.indexOf('>', at), 1]
  return end < 0 ? page.length : end + length
}

/** Where the inside of an unseen element ends: at its closing tag, or at the end of the page. */
function afterUnseen(lower: string, name: string, from: number): number {
  const end = lower.indexOf(`</${name}`, from)
  return end < 0 ? lower.length : end
}

/** Walks through a page once, from its beginning to its end; nothing of it is run. */
export function* piecesOf(page: string): Generator<Piece> {
  const lower = page.toLowerCase()
  let at = 0
  while (at < page.length) {
    const tag = page.indexOf('<', at)
    const end = tag < 0 ? page.length : tag
    if (end > at) yield { is: 'text', text: unescaped(page.slice(at, end)) }
    if (tag < 0) return
    const [, written] = nameOf.exec(page.slice(tag, tag + 40)) ?? []
    if (written === undefined) {
      const note = '!?/'.includes(page.charAt(tag + 1)) && tag + 1 < page.length
      if (!note) yield { is: 'text', text: '<' }
      at = note ? afterNote(page, tag) : tag + 1
      continue
    }
    const close = endOfTag(page, tag + 1)
    const name = written.toLowerCase()
    const opens = page.charAt(tag + 1) !== '/'
    yield { is: opens ? 'open' : 'close', name, attributes: opens ? attributesOf(page.slice(tag + 1 + written.length, close)) : new Map() }
    at = close + 1
    if (opens && unseen.has(name)) at = afterUnseen(lower, name, at)
  }
}
