import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fullParser, parser, type Visitor } from '../../src/io/package/xml.ts'

type Heard = readonly (readonly [what: string, ...said: unknown[]])[]

/** What a visitor hears of a text that comes in pieces, texts in a row joined; blanks around the root are nothing. */
function heard(pieces: readonly string[], make: typeof parser): { readonly events: Heard; readonly broken: boolean } {
  const events: [string, ...unknown[]][] = []
  let depth = 0
  const visitor: Visitor = {
    open: (name, attributes) => { depth++; events.push(['open', name, { ...attributes }]) },
    close: name => { depth--; events.push(['close', name]) },
    text(piece) {
      const last = events.at(-1)
      if (last?.[0] === 'text' && depth > 0) last[1] = String(last[1]) + piece
      else if (piece !== '' && depth > 0) events.push(['text', piece])
    },
  }
  const xml = make(visitor)
  for (const piece of pieces) xml.write(piece)
  xml.close()
  return { events, broken: xml.broken() }
}

const names = fc.constantFrom('c', 'row', 'x:c', 'v', 'tên', 'a-b.c', '_r', 'c1')
const words = fc.array(fc.constantFrom('a', 'Xã', ' ', '\n', '&amp;', '&lt;', '&#225;', '&#x1EA1;', '&#10;', '_x000D_', '>', '"', "'", '😀', ']', '9'), { maxLength: 6 }).map(all => all.join(''))
const attribute = fc.tuple(fc.constantFrom('r', 's', 't', 'xml:space', 'r:id', 'constructor', '__proto__'), words).map(([name, value]) => ` ${name}="${value.replaceAll('"', '')}"`)
const { tree } = fc.letrec<{ tree: string }>(tie => ({
  tree: fc.tuple(names, fc.uniqueArray(attribute, { maxLength: 3, selector: each => each.split('=')[0] }), fc.array(fc.oneof({ maxDepth: 4 }, words, tie('tree')), { maxLength: 4 }), fc.boolean())
    .map(([name, attributes, inside, short]) => (short && inside.length === 0 ? `<${name}${attributes.join('')}/>` : `<${name}${attributes.join('')}>${inside.join('')}</${name}>`)),
}))
const heads = fc.constantFrom('', '<?xml version="1.0"?>', '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n', '<?xml version="1.1"?>', '\n<?xml version="1.0"?>', '<?xml version="1.0"?><?xml version="1.0"?>', '<?mso-application progid="Excel.Sheet"?>', '<!-- a -->', '<!DOCTYPE a [<!ENTITY e "x">]>')
const tails = fc.constantFrom('', '\n', '<!-- end -->', '<b/>', ' x', '<?pi?>', '\u00a0')
/** Things that break a text or make it unusual, put anywhere into it. */
const dirt = fc.constantFrom('<', '>', '&', '&e;', '&#0;', '&#xD800;', '"', '\r\n', '\r', '\t', '\u0000', '\u0001', '\ufffe', ']]>', '<![CDATA[a<b]]>', '<!-- c -->', '<?p i?>', '</c>', '</ c>', '</c >', '<c  r = "1"/>', "<c r='1' r='2'/>", '<c r="1"s="2"/>', '<c r=1/>', '<c r/>', '<c\u00a0/>', '<1/>', '<:a/>', '<c r="<"/>', '<c r="a\nb"/>', '<c / >', '=', '/', '😀')

const sliced = (text: string, cuts: readonly number[]): readonly string[] => {
  const at = [0, ...cuts.map(cut => cut % (text.length + 1)).sort((a, b) => a - b), text.length]
  return at.slice(1).map((end, index) => text.slice(at[index], end))
}

const cuts = fc.array(fc.nat(), { maxLength: 6 })

describe('plain XML', () => {
  it('is heard as the full parser tells it, whatever the pieces', () => {
    fc.assert(fc.property(heads, tree, tails, cuts, (head, body, tail, at) => {
      const text = head + body + tail
      expect(heard(sliced(text, at), parser)).toEqual(heard([text], fullParser))
    }), { numRuns: 2000 })
  })

  it('is broken where the full parser breaks, and unusual things are read as it reads them', () => {
    fc.assert(fc.property(heads, tree, tails, cuts, fc.array(fc.tuple(fc.nat(), dirt), { minLength: 1, maxLength: 3 }), (head, body, tail, at, dirts) => {
      const text = dirts.reduce((so, [where, what]) => so.slice(0, where % (so.length + 1)) + what + so.slice(where % (so.length + 1)), head + body + tail)
      const [ours, theirs] = [heard(sliced(text, at), parser), heard([text], fullParser)]
      expect(ours.broken).toBe(theirs.broken)
      if (!theirs.broken) expect(ours.events).toEqual(theirs.events)
    }), { numRuns: 6000 })
  })

  it('ends with a text that is cut off', () => {
    fc.assert(fc.property(tree, fc.nat(), cuts, (body, end, at) => {
      const text = body.slice(0, end % body.length)
      expect(heard(sliced(text, at), parser).broken).toBe(heard([text], fullParser).broken)
    }), { numRuns: 500 })
  })

  it('does not gather a text without end', () => {
    const piece = 'a'.repeat(1 << 16)
    const long = ['<a>', ...Array.from({ length: 40 }, () => piece), '</a>']
    expect(heard(long, parser)).toEqual(heard([long.join('')], fullParser))
  })
})
