import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { repairedData, repairsOf, type Repair } from '../../src/criteria/repairs.ts'
import { readYaml } from '../../src/io/yaml.ts'
import { repaired } from '../../src/io/yaml-fix.ts'
import { patchOf } from '../../src/report/patch.ts'

const read = (text: string) => readYaml(new TextEncoder().encode(text), 'a.yaml')
const mended = (text: string): string => repaired(text, repairsOf(read(text), [])).text

const comment = fc.constantFrom('', ' # ghi chú', '  # [x] \'y')
const band = fc.record({ from: fc.integer({ min: 0, max: 99 }), points: fc.constantFrom('1', '1.50', '2.0'), above: fc.constantFrom('', '# trên\n', '\n', '\n# a\n# b\n'), beside: comment, flow: fc.boolean(), anchor: fc.constantFrom('', '&n ') })
const list = fc.record({ bands: fc.uniqueArray(band, { selector: each => each.from, minLength: 1, maxLength: 6 }), indent: fc.constantFrom('', '  ', '      '), crlf: fc.boolean(), end: fc.constantFrom('', '\n', '\n# cuối\n', '\nz: 1.10\n'), flow: fc.boolean() })

/** A file with one list of bands, written in one of the ways that people write them. */
function written({ bands, indent, crlf, end, flow }: typeof list extends fc.Arbitrary<infer T> ? T : never): string {
  const item = (each: (typeof bands)[number]): string => {
    const above = each.above.replace(/^(?=#)/gm, indent)
    const body = each.flow ? `{ from: ${each.anchor}${each.from}, points: ${each.points} }${each.beside}` : `from: ${each.from}\n${indent}  points: ${each.points}${each.beside}`
    return `${above}${indent}- ${body}`
  }
  const text = flow
    ? `x: 1\nbands: [${bands.map(each => `{ from: ${each.from}, points: ${each.points} }`).join(', ')}]${end}`
    : `x: 1\nbands:\n${bands.map(item).join('\n')}${end}`
  return crlf ? text.replaceAll('\n', '\r\n') : text
}

const sorted = (text: string): readonly string[] => text.split(/\r?\n/).map(line => line.replace(/(\.\d*?)0+(?=\s|$|,)/g, '$1').replace(/\.(?=\s|$|,)/g, '')).sort()

describe('repairs', () => {
  it('say the same afterwards, in order, with every line kept, and twice is once', () => {
    fc.assert(fc.property(list, sample => {
      const text = written(sample)
      const source = read(text)
      const repairs = repairsOf(source, [])
      const after = repaired(text, repairs).text
      expect(read(after).data).toEqual(repairs.reduce<unknown>((data, repair) => repairedData(data, repair), source.data))
      const froms = (read(after).data as { bands: readonly { from: number }[] }).bands.map(each => each.from)
      expect(froms).toEqual([...froms].sort((a, b) => b - a))
      expect(mended(after)).toBe(after)
      if (!sample.flow) expect(sorted(after)).toEqual(sorted(text))
      expect(after.match(/\r?\n/g)).toEqual(text.match(/\r?\n/g))
    }), { numRuns: 300 })
  })

  it.each<readonly [string, string, readonly Repair[]]>([
    ['a list whose aliases would mean something else', 'bands:\n- { from: &a 1 }\n- { from: 2, points: *a }\n', [{ kind: 'order', path: ['bands'], order: [1, 0] }]],
    ['a number that an alias needs as a number', 'code: &a 1.10\nmax: *a\n', [{ kind: 'write', path: ['code'], to: '\'1.10\'', means: '1.10' }]],
    ['an alias itself', 'a: &a 1.10\nb: *a\n', [{ kind: 'write', path: ['b'], to: '1', means: 1 }]],
    ['what stands in quotes', 'a: "1.10"\n', [{ kind: 'write', path: ['a'], to: '1.1', means: 1.1 }]],
    ['what is not there', 'a: 1\n', [{ kind: 'write', path: ['b', 0], to: '1', means: 1 }]],
    ['text that would break the file', 'a: 1\n', [{ kind: 'write', path: ['a'], to: '[', means: 1 }]],
  ])('leave %s alone', (_name, text, repairs) => expect(repaired(text, repairs)).toEqual({ text, made: 0 }))

  it('mend a value once that aliases show twice', () =>
    expect(mended('a: &r { max: 2.50 }\nb: *r\n')).toBe('a: &r { max: 2.5 }\nb: *r\n'))
})

describe('patches', () => {
  /** The text that a patch makes of another, by the rules of unified patches. */
  function patched(before: string, patch: string): string {
    const old = before.split('\n')
    const out: string[] = []
    let at = 0
    for (const line of patch.split('\n').slice(2, -1)) {
      const head = /^@@ -(\d+),/.exec(line)
      if (head !== null) { while (at < Number(head[1]) - 1) out.push(old[at++] ?? '') }
      else if (line.startsWith('\\')) continue
      else if (line.startsWith('+')) out.push(line.slice(1))
      else {
        expect(old[at]).toBe(line.slice(1))
        at++
        if (line.startsWith(' ')) out.push(line.slice(1))
      }
    }
    return [...out, ...old.slice(at)].join('\n')
  }

  it('make the one text of the other', () => {
    const lines = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c\r'), fc.option(fc.constantFrom('x', 'y'), { freq: 4 })), { minLength: 1, maxLength: 40 })
    fc.assert(fc.property(lines, fc.boolean(), (pairs, isEnded) => {
      const end = isEnded ? '\n' : ''
      const before = pairs.map(([line]) => line).join('\n') + end
      const after = pairs.map(([line, other]) => other ?? line).join('\n') + end
      const patch = patchOf('a.yaml', before, after)
      expect(patched(before, patch)).toBe(after)
      expect(patch === '').toBe(before === after)
      expect(patch.includes('\\ No newline') && isEnded).toBe(false)
    }), { numRuns: 300 })
  })
})
