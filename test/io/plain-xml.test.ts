import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Visitor } from '../../src/io/package/xml.ts'
import { fullParser, quickly, sliced, storable, textThen } from './xml-pieces.ts'

type Heard = readonly (readonly [what: string, ...said: unknown[]])[]

/** What a visitor hears of a text that comes in pieces, texts in a row joined; blanks around the root are nothing. */
function heard(pieces: readonly string[], make: typeof fullParser): { readonly events: Heard; readonly broken: boolean } {
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

const cuts = fc.array(fc.nat(), { maxLength: 6 })

/** What is heard of all but the elements of one name; texts on both sides of one are one. */
function without(events: Heard, name: string): Heard {
  const rest: [string, ...unknown[]][] = []
  let inside = 0
  for (const event of events) {
    const own = event[1] === name
    if (event[0] === 'open' && (own || inside > 0)) inside++
    const last = rest.at(-1)
    if (inside === 0 && event[0] === 'text' && last?.[0] === 'text') last[1] = `${String(last[1])}${String(event[1])}`
    else if (inside === 0) rest.push([...event])
    if (event[0] === 'close' && inside > 0) inside--
  }
  return rest
}

describe('elements that are passed over', () => {
  const passing: typeof fullParser = visitor => quickly({ ...visitor, passes: name => name === 'row' })
  const lists = fc.tuple(tree, tree, tree).map(([a, b, c]) => `<list>${a}<row r="1" s="&amp;a">${b}<c r='2'/> a </row>${c}</list>`)

  it('are not heard of, and nothing else is lost', () => {
    const events = heard(['<?xml version="1.0"?><a><b/><row r="1"><c>x</c><c/></row><row/><b r="2">y</b></a>'], passing).events
    expect(events).toEqual([['open', 'a', {}], ['open', 'b', {}], ['close', 'b'], ['open', 'b', { r: '2' }], ['text', 'y'], ['close', 'b'], ['close', 'a']])
  })

  it.each(['<c r="1" r="2"/>', '<c r="1"s="2"/>', '<c r="&e;"/>', '<c r="&#0;"/>', '<c r="&#225;"/>', '&e;', '&#0;', '&#225;', '&', '<c r="<"/>', '<c r=1/>', '<c r/>', '<c / >', '< c/>', '<1/>', '</c>', '<c></d>', '<c r="a\nb">x</c>', '<![CDATA[<x]]>', '<!-- a -->', '<?p i?>', '<c r=\'"\' s="\'>"/>', '<c/>]]>',
    ...[496, 497, 498, 499].map(levels => '<c>'.repeat(levels) + '</c>'.repeat(levels))])('are as sound as the full parser asks: %s', inside => {
    const text = `<?xml version="1.0"?><a><row>${inside}</row><b>y</b></a>`
    const theirs = heard([text], fullParser)
    for (let cut = 0; cut <= Math.min(text.length, 100); cut++) {
      const ours = heard([text.slice(0, cut), text.slice(cut)], passing)
      expect(ours.broken).toBe(theirs.broken)
      if (!theirs.broken) expect(without(ours.events, 'row')).toEqual(without(theirs.events, 'row'))
    }
  })

  it('are as sound as the full parser asks, and what stands around them is heard as it tells it', () => {
    fc.assert(fc.property(heads, lists, tails, cuts, fc.array(fc.tuple(fc.nat(), dirt), { maxLength: 3 }), (head, body, tail, at, dirts) => {
      const text = storable(dirts.reduce((so, [where, what]) => so.slice(0, where % (so.length + 1)) + what + so.slice(where % (so.length + 1)), head + body + tail))
      const [ours, theirs] = [heard(sliced(text, at), passing), heard([text], fullParser)]
      expect(ours.broken).toBe(theirs.broken)
      if (!theirs.broken) expect(without(ours.events, 'row')).toEqual(without(theirs.events, 'row'))
    }), { numRuns: 6000 })
  })
})

describe('long elements that are passed over again and again', () => {
  const passing: typeof fullParser = visitor => quickly({ ...visitor, passes: name => name === 'row' })
  const long = `<row r="1">${'<c r="2"> a </c>'.repeat(200)}`

  it('are as sound as the full parser asks, wherever they stand and whatever is changed in them', () => {
    fc.assert(fc.property(tree, tree, cuts, fc.array(fc.tuple(fc.nat(), dirt), { maxLength: 1 }), fc.boolean(), (within, after, at, dirts, nested) => {
      const [row, rest] = [`${long}${within}</row>`, nested ? `<b>${after}` : after]
      heard([`<a>${row}</a>`], passing)
      const body = `${row}${rest}${row}${nested ? '</b>' : ''}`
      const text = storable(`<a>${dirts.reduce((so, [where, what]) => so.slice(0, where % so.length) + what + so.slice(where % so.length), body)}</a>`)
      const [ours, theirs] = [heard(sliced(text, at), passing), heard([text], fullParser)]
      expect(ours.broken).toBe(theirs.broken)
      if (!theirs.broken) expect(without(ours.events, 'row')).toEqual(without(theirs.events, 'row'))
    }), { numRuns: 1500 })
  })

  it('are no deeper than a part may be', () => {
    const deep = `${long}${'<c>'.repeat(490)}${'</c>'.repeat(490)}</row>`
    const around = (levels: number): string => `${'<a>'.repeat(levels)}${deep}${'</a>'.repeat(levels)}`
    for (const levels of [2, 1, 8, 9, 10, 11, 3]) expect(heard([around(levels)], passing).broken).toBe(heard([around(levels)], fullParser).broken)
  })
})

describe('plain XML', () => {
  it('is heard as the full parser tells it, whatever the pieces', () => {
    fc.assert(fc.property(heads, tree, tails, cuts, (head, body, tail, at) => {
      const text = head + body + tail
      expect(heard(sliced(text, at), quickly)).toEqual(heard([text], fullParser))
    }), { numRuns: 2000 })
  })

  it('is broken where the full parser breaks, and unusual things are read as it reads them', () => {
    fc.assert(fc.property(heads, tree, tails, cuts, fc.array(fc.tuple(fc.nat(), dirt), { minLength: 1, maxLength: 3 }), (head, body, tail, at, dirts) => {
      const text = storable(dirts.reduce((so, [where, what]) => so.slice(0, where % (so.length + 1)) + what + so.slice(where % (so.length + 1)), head + body + tail))
      const [ours, theirs] = [heard(sliced(text, at), quickly), heard([text], fullParser)]
      expect(ours.broken).toBe(theirs.broken)
      if (!theirs.broken) expect(ours.events).toEqual(theirs.events)
    }), { numRuns: 6000 })
  })

  it('ends with a text that is cut off', () => {
    fc.assert(fc.property(tree, fc.nat(), cuts, (body, end, at) => {
      const text = storable(body.slice(0, end % body.length))
      expect(heard(sliced(text, at), quickly).broken).toBe(heard([text], fullParser).broken)
    }), { numRuns: 500 })
  })

  it('may go on as text that was stored in no UTF-8', () => {
    fc.assert(fc.property(heads, tree, tails, cuts, fc.nat({ max: 3 }), (head, body, tail, at, raw) => {
      const text = head + body + tail
      expect(heard(sliced(text, at), textThen(raw))).toEqual(heard([text], fullParser))
    }), { numRuns: 1000 })
  })

  it('does not gather a text without end', () => {
    const piece = 'a'.repeat(1 << 16)
    const long = ['<a>', ...Array.from({ length: 40 }, () => piece), '</a>']
    expect(heard(long, quickly)).toEqual(heard([long.join('')], fullParser))
  })
})
