import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readYaml } from '../../src/io/yaml.ts'

const read = (text: string) => readYaml(new TextEncoder().encode(text), 'a.yaml')
const at = (text: string, ...path: readonly (string | number)[]): string => {
  const { line, column } = read(text).locate(path)
  return `${line}:${column}`
}

describe('letters', () => {
  const composed = 'tên: Xã Ẩn\r\n'
  it.each<readonly [string, Uint8Array]>([
    ['decomposed, after a mark', Buffer.from(`\uFEFF${composed.normalize('NFD')}`)], ['UTF-16', Buffer.from(`\uFEFF${composed}`, 'utf16le')],
  ])('%s', (_, bytes) => expect([readYaml(bytes, 'a.yaml').data, readYaml(bytes, 'a.yaml').text]).toEqual([{ tên: 'Xã Ẩn' }, composed]))

  it('a file in an older encoding is refused where its first letter cannot be read, never guessed at', () => {
    const { data, findings } = readYaml(Buffer.from('a: 1\nb: Ti\xeau chí\n', 'latin1'), 'a.yaml')
    expect([data, findings.map(({ code, at }) => `${code} ${at?.line}:${at?.column}`)]).toEqual([undefined, ['yaml/not-text 2:6']])
  })
})

describe('data', () => {
  it('keeps texts, numbers, booleans and nothing', () =>
    expect(read('a: 2025-01-31\nb: yes\nc: 1.10\nd: true\ne:\nf: [x, 1]\n').data)
      .toEqual({ a: '2025-01-31', b: 'yes', c: 1.1, d: true, e: null, f: ['x', 1] }))

  it('knows what is written', () => {
    const source = read('a: 1.10\nb: "1.10"\nc: {d: 007}\n')
    expect([source.written(['a']), source.written(['b']), source.written(['c', 'd']), source.written(['c']), source.written(['z'])])
      .toEqual(['1.10', '1.10', '007', undefined, undefined])
  })

  it('keeps a key as it is written', () => expect(read('1.10: x\n').data).toEqual({ '1.10': 'x' }))

  it('composes letters', () => expect(read('e\u0302: e\u0302\n').data).toEqual({ ê: 'ê' }))

  it('takes __proto__ as a key like any other', () => {
    const data = read('__proto__: { polluted: 1 }\n').data as object
    expect(Object.hasOwn(data, '__proto__')).toBe(true)
    expect(Object.getPrototypeOf(data)).toBe(Object.prototype)
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  })

  it('hashes the bytes, not the text', () => {
    expect(read('').sha256).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
    expect(read('\uFEFFa: 1').sha256).not.toBe(read('a: 1').sha256)
  })

  it('does not change its rules because the file asks for it', () =>
    expect(read('%YAML 1.1\n---\na: yes\nb: 2025-01-31\n').data).toEqual({ a: 'yes', b: '2025-01-31' }))
})

describe('places', () => {
  const plain = '# đầu tệp\na: 1\nb:\n  # ghi chú\n  - c: 2 # sau\n    d: [3, {e: 4}]\n'

  it('finds values', () => {
    expect(at(plain, 'a')).toBe('2:4')
    expect(at(plain, 'b', 0)).toBe('5:5')
    expect(at(plain, 'b', 0, 'c')).toBe('5:8')
    expect(at(plain, 'b', 0, 'd', 1, 'e')).toBe('6:16')
  })
  it('finds keys', () => {
    expect(read(plain).locate(['b', 0, 'd'], true)).toEqual({ line: 6, column: 5 })
    expect(read(plain).locate(['b'], true)).toEqual({ line: 3, column: 1 })
  })
  it('falls back to the nearest ancestor', () => {
    expect(at(plain, 'b', 0, 'x', 'y')).toBe('5:5')
    expect(at(plain, 'b', 7)).toBe('5:3')
    expect(at(plain, 'x')).toBe('2:1')
  })
  it('is not led astray by Windows line ends', () => expect(at(plain.replaceAll('\n', '\r\n'), 'b', 0, 'd', 1, 'e')).toBe('6:16'))
  it('is not led astray by the line ends of old Macs', () => {
    expect(at(plain.replaceAll('\n', '\r'), 'b', 0, 'd', 1, 'e')).toBe('6:16')
    expect(read(plain.replaceAll('\n', '\r'))).toMatchObject({ data: read(plain).data, text: plain, findings: [] })
    expect(read('# đầu\ra: [\rb: 1\r').findings.map(({ code, at: place }) => `${code} ${place?.line}:${place?.column}`)).toEqual(read('# đầu\na: [\nb: 1\n').findings.map(({ code, at: place }) => `${code} ${place?.line}:${place?.column}`))
  })
  it('is not led astray by a byte order mark', () => expect(at('\uFEFFa: 1\nb: 2\n', 'a')).toBe('1:4'))
  it('follows an alias into what it stands for, and stays at the alias itself', () => {
    const text = 'x: &r { k: 5 }\ny: *r\nz: &s 1\n'
    expect(at(text, 'y', 'k')).toBe('1:12')
    expect(at(text, 'y')).toBe('2:4')
    expect(at(text, 'z')).toBe('3:7')
    expect(read(text).written(['y', 'k'])).toBe('5')
    expect(read(text).data).toEqual({ x: { k: 5 }, y: { k: 5 }, z: 1 })
  })
  it('takes the later of two anchors of one name', () => expect(read('a: &n 1\nb: *n\nc: &n 2\nd: *n\n').data).toEqual({ a: 1, b: 1, c: 2, d: 2 }))
})

const faulty: readonly (readonly [name: string, text: string, code: string, place: string])[] = [
  ['tab', 'a:\n\tb: 1\n', 'yaml/tab', '2:1'],
  ['indent', 'a:\n  b: 1\n c: 2\n', 'yaml/indent', '3:1'],
  ['key twice', 'a: 1\nb: 2\na: 3\n', 'yaml/duplicate-key', '3:1'],
  ['double quote left open', 'a: 1\nb: "abc\nc: 2\n', 'yaml/unclosed', '2:4'],
  ['single quote left open', 'a: 1\nb: \'abc\nc: 2\n', 'yaml/unclosed', '2:4'],
  ['square bracket left open', 'a: [1, 2\nb: 3\n', 'yaml/unclosed', '1:4'],
  ['curly bracket left open', 'x: 1\na: {b: 1\nc: 2\n', 'yaml/unclosed', '2:4'],
  ['several documents', 'a: 1\n---\nb: 2\n', 'yaml/several-documents', '2:1'],
  ['empty', '', 'yaml/empty', '1:1'],
  ['only a comment', '# x\n', 'yaml/empty', '1:1'],
  ['a colon in a value', 'a: Ghi chú: xyz\n', 'yaml/colon', '1:4'],
  ['a line without a key', 'a: 1\nfoo\nbar: 2\n', 'yaml/no-key', '2:1'],
  ['a percent at the start', 'a: %abc\n', 'yaml/bad-start', '1:4'],
  ['a tag', 'a: !!js/function 1\n', 'yaml/tag', '1:4'],
  ['an alias to nothing', 'a: 1\nb: *x\n', 'yaml/unknown-alias', '2:4'],
  ['a backslash', 'a: "x\\q"\n', 'yaml/escape', '1:6'],
  ['two anchors', 'a: &x &y 1\n', 'yaml/anchor', '1:7'],
  ['a key that is a list', 'a: 1\n? [b]\n: 1\n', 'yaml/key-no-text', '2:3'],
  ['an alias within what it stands for', 'a: &a [*a]\n', 'yaml/too-deep', '1:7'],
  ['letters that are no UTF-8', 'a: 1\nb: Ti\uFFFDu\n', 'yaml/not-text', '2:6'],
  ['a workbook', 'PK\u0003\u0004\0', 'yaml/not-yaml', '1:1'],
  ['block in flow', 'a: {b: 1\n', 'yaml/unclosed', '1:4'],
]

describe('faults', () => {
  it.each(faulty)('%s', (_name, text, code, place) => {
    const { findings, data } = read(text)
    expect(findings.map(each => [each.code, `${each.at?.line}:${each.at?.column}`])).toEqual([[code, place]])
    expect(findings[0]?.at?.file).toBe('a.yaml')
    expect(data).toBeUndefined()
  })

  it('tells several, in the order of the file', () =>
    expect(read('a: 1\na: 2\nb: "x\\q"\n').findings.map(each => each.at?.line)).toEqual([2, 3]))

  it('stops an alias bomb', () => {
    const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]']
    for (let level = 1; level < 10; level++) lines.push(`a${level}: &a${level} [${Array.from({ length: 10 }, () => `*a${level - 1}`).join(', ')}]`)
    expect(read(lines.join('\n')).findings.map(each => each.code)).toEqual(['yaml/alias-bomb'])
  })

  it('does not open what no person wrote: more than 2 MB', () => {
    expect(read(`a: ${'x'.repeat(2_000_000)}`).findings.map(each => each.code)).toEqual(['yaml/too-large'])
    expect(read(`a: ${'x'.repeat(1_900_000)}`).findings).toEqual([])
  })

  it('finds the one key written twice among a hundred thousand', () => {
    const keys = Array.from({ length: 100_000 }, (_, at) => `k${at}: 1`)
    expect(read([...keys, 'k7: 2'].join('\n')).findings.map(each => [each.code, each.at?.line])).toEqual([['yaml/duplicate-key', 100_001]])
  })

  it('lets a rule be shared by hundreds of components', () =>
    expect(read(`a: &a [1, 2]\nb:\n${'  - *a\n'.repeat(500)}`).findings).toEqual([]))

  it.each([['brackets', '['.repeat(50_000)], ['closed brackets', '['.repeat(50_000) + ']'.repeat(50_000)], ['dashes', '- '.repeat(20_000) + 'a'], ['150 brackets', '['.repeat(150) + ']'.repeat(150)]])(
    'answers nested %s', (_name, text) => expect(read(text).findings.map(each => each.code)).toEqual(['yaml/too-deep']))
})

describe('any text', () => {
  const word = fc.string({ maxLength: 6, unit: fc.constantFrom('a', 'ề', '1', '.', ' ', ':', '#', '-', '\'') })
  const leaf = fc.oneof(word, fc.integer(), fc.boolean(), fc.constant(null))
  const tree = fc.letrec(tie => ({ value: fc.oneof({ depthSize: 'small' }, leaf, fc.array(tie('value'), { maxLength: 4 }), fc.dictionary(word, tie('value'), { maxKeys: 4 })) })).value

  /** Every scalar with its path. */
  function* scalars(of: unknown, path: readonly (string | number)[] = []): Iterable<readonly [path: readonly (string | number)[], value: unknown]> {
    if (Array.isArray(of)) for (const [index, item] of of.entries()) yield* scalars(item, [...path, index])
    else if (typeof of === 'object' && of !== null) for (const [key, item] of Object.entries(of)) yield* scalars(item, [...path, key])
    else yield [path, of]
  }

  it('that is JSON is read as that data, every value at its place', () => fc.assert(fc.property(tree, fc.constantFrom('\n', '\r\n'), (data, end) => {
    const text = JSON.stringify(data, undefined, 2).replaceAll('\n', end)
    const source = read(text)
    expect(source.data).toEqual(data)
    for (const [path, value] of scalars(data)) {
      const { line, column } = source.locate(path)
      expect((text.split(end)[line - 1] ?? '').slice(column - 1).startsWith(JSON.stringify(value))).toBe(true)
    }
  })))

  const token = fc.constantFrom('a', '1', ': ', ':', '- ', '\n', '  ', ' ', '\t', '[', ']', '{', '}', ',', '"', '\'', '#', '&x', '*x', '!t', '|', '>', '%', '?', '---', '\\', '<<', '\r')
  it('is answered with data or with findings that have a place, and nothing is thrown', () => fc.assert(fc.property(fc.array(token, { maxLength: 25 }), tokens => {
    const source = read(tokens.join(''))
    expect(source.findings.length > 0).toBe(source.data === undefined)
    for (const { at, code } of source.findings) expect([(at?.line ?? 0) >= 1, (at?.column ?? 0) >= 1, code.startsWith('yaml/')]).toEqual([true, true, true])
  }), { numRuns: 1000 }))
})
