import { LineCounter, isAlias, isCollection, isMap, isScalar, parseDocument, visit, type Alias, type Document, type Node, type YAMLMap } from 'yaml'
import type { Source } from '../criteria/source.ts'
import type { Finding, Path } from '../finding.ts'
import { digest } from './digest.ts'
import { decodeUnicode } from './encoding.ts'
import { faultOf, type Fault } from './yaml-faults.ts'

/** YAML 1.2 core without tags, in every file that is read. */
export const yamlRules = { schema: 'core', version: '1.2', resolveKnownTags: false, prettyErrors: false, logLevel: 'error' } as const

/** Bytes; the largest set that ships has a twentieth of it. */
const largest = 2_000_000
const [deepest, mostValues, mostFaults] = [100, 200_000, 20]

type Found = readonly [fault: Fault, offset: number]
/** What an alias stands for. */
type Follow = (node: unknown) => unknown

/**
 * A YAML file as plain data that still knows its lines. Never throws: each fault is a finding with its place, and
 * `data` is then undefined. YAML 1.2 core without tags: `yes` and `2025-01-31` are texts.
 */
export function readYaml(bytes: Uint8Array, file: string): Source {
  const isBinary = /^(PK\x03\x04|\xD0\xCF\x11\xE0|%PDF)/.test(Buffer.from(bytes.subarray(0, 4)).toString('latin1'))
  const isLarge = bytes.length > largest
  const plain = isBinary || isLarge ? '' : withLineFeeds(decodeUnicode(bytes))
  const places = placesOf(plain)
  const read = { file, text: plain, sha256: digest(bytes) }
  const finding = ([fault, offset]: Found): Finding => ({ ...fault, severity: 'error', at: { file, ...places(offset) } })
  const broken = (found: readonly Found[]): Source =>
    ({ ...read, data: undefined, findings: found.map(finding), locate: () => places(0), written: () => undefined })

  if (isBinary) return broken([[faultOf('BINARY'), 0]])
  if (isLarge) return broken([[faultOf('TOO_LARGE'), 0]])
  const noText = plain.search(/[\uFFFD\0]/)
  if (noText >= 0) return broken([[faultOf('NOT_TEXT'), noText]])
  const document = parseDocument(plain, { ...yamlRules, uniqueKeys: false })
  const faults = faultsOf(document, plain)
  const odd = faults.length > 0 ? oddBlanks(plain) : []
  if (faults.length > 0) return broken(odd.length > 0 ? odd : faults)
  const root = document.contents
  if (root === null || (isScalar(root) && root.value === null && root.source === '')) return broken([[faultOf('EMPTY'), 0]])
  const { data, follow, found } = plainData(root, isComposed(plain))
  if (found.length > 0) return broken(found)
  return {
    ...read, data, findings: [],
    locate: (path, atKey = false) => places(offsetOf(root, path, atKey, follow)),
    written: path => writtenAt(root, path, follow),
  }
}

/** The parser knows no line that ends as on old Macs, with a carriage return alone. */
export const withLineFeeds = (text: string): string => (text.includes('\n') ? text : text.replaceAll('\r', '\n'))

/** Line and column, from 1, of an offset. */
function placesOf(text: string): (offset: number) => { readonly line: number; readonly column: number } {
  const lines = new LineCounter()
  lines.addNewLine(0)
  for (const match of text.matchAll(/\n/g)) lines.addNewLine(match.index + 1)
  return offset => {
    const { line, col } = lines.linePos(Math.max(0, Math.min(offset, text.length)))
    return { line, column: col }
  }
}

const oddBlank = /^[ \t]*[\u00A0\u2000-\u200B\u202F\u3000]/

/** Indentation that only looks like blanks: all that the parser says of such lines is an echo. */
const oddBlanks = (text: string): readonly Found[] =>
  [...text.matchAll(new RegExp(oddBlank, 'gm'))].slice(0, mostFaults).map(match => [faultOf('ODD_BLANK'), match.index + match[0].length - 1])

/** The parser's complaints, one a line: what follows on the same line is an echo of the first. */
function faultsOf(document: Document.Parsed, text: string): readonly Found[] {
  const complaints = [...document.errors, ...document.warnings]
  const exhausted = complaints.find(each => each.code === 'RESOURCE_EXHAUSTION')
  if (exhausted !== undefined) return [[faultOf(exhausted.code), exhausted.pos[0]]]
  const found = [...complaints.map(each => told(each.code, each.message, each.pos[0], document, text)), ...writtenTwice(document, text)]
  const lineOf = (offset: number): number => text.lastIndexOf('\n', offset - 1)
  return found
    .filter(([, offset], index) => found.findIndex(other => lineOf(other[1]) === lineOf(offset)) === index)
    .sort((a, b) => a[1] - b[1])
    .slice(0, mostFaults)
}

/** Keys that stand twice in one map: the parser would compare each with all others. */
function writtenTwice(document: Document.Parsed, text: string): readonly Found[] {
  const found: Found[] = []
  visit(document, {
    Map(_key, { items }) {
      const known = new Set<unknown>()
      for (const { key } of items) {
        if (isScalar(key) && known.has(key.value)) found.push(told('DUPLICATE_KEY', '', start(key) ?? 0, document, text))
        if (isScalar(key)) known.add(key.value)
      }
    },
  })
  return found
}

function told(code: string, message: string, offset: number, document: Document.Parsed, text: string): Found {
  const unclosed = /(?:Missing closing ("|')|end with a ([\]}]))/.exec(message)
  if (unclosed !== null) return [faultOf('UNCLOSED', unclosed[1] ?? (unclosed[2] === ']' ? '[' : '{')), opening(document, offset)]
  return [faultOf(code, text.slice(offset).split(/[\n\r:,]/, 1)[0]?.trim()), offset]
}

/** Where the quote or bracket begins that is found unclosed at `end`: the innermost one that reaches so far. */
function opening(document: Document.Parsed, end: number): number {
  let start = end
  const take = (node: Node): void => {
    if (node.range && node.range[1] >= end - 1 && node.range[0] < end) start = node.range[0]
  }
  visit(document, {
    Scalar: (_key, node) => { if (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE') take(node) },
    Collection: (_key, node) => { if (node.flow) take(node) },
  })
  return start
}

const textOf = (key: unknown): string => (isScalar(key) ? String(key.source ?? key.value) : String(key)).normalize('NFC')

/** Whether every text of a file is composed (NFC) already: a part of a composed text is, unless it was written by escapes. */
const isComposed = (text: string): boolean => !text.includes('\\') && text.normalize('NFC') === text

/**
 * Data without prototypes' tricks, aliases followed. Aliases are counted as what they stand for, so that a few lines
 * cannot unfold into millions of values.
 */
function plainData(root: Node, composed: boolean): { readonly data: unknown; readonly follow: Follow; readonly found: readonly Found[] } {
  const anchors = new Map<string, Node>()
  const targets = new Map<Alias, Node>()
  const found: Found[] = []
  let count = 0

  const convert = (node: unknown, depth: number, offset: number): unknown => {
    const here = (isScalar(node) || isCollection(node) || isAlias(node)) && node.range ? node.range[0] : offset
    if (found.length > 0) return undefined
    if (++count > mostValues) return void found.push([faultOf('ALIAS_BOMB'), here])
    if (depth > deepest) return void found.push([faultOf('RESOURCE_EXHAUSTION'), here])
    if (isAlias(node)) {
      const target = targets.get(node) ?? anchors.get(node.source)
      if (target === undefined) return void found.push([faultOf('UNKNOWN_ALIAS', node.source), here])
      targets.set(node, target)
      return convert(target, depth + 1, here)
    }
    if (isScalar(node)) {
      if (node.anchor !== undefined) anchors.set(node.anchor, node)
      return typeof node.value === 'string' && !composed ? node.value.normalize('NFC') : node.value
    }
    if (!isCollection(node)) return null
    if (node.anchor !== undefined) anchors.set(node.anchor, node as Node)
    return isMap(node) ? record(node, depth, here) : node.items.map(item => convert(item, depth + 1, here))
  }
  const record = (map: YAMLMap, depth: number, offset: number): unknown => {
    const data: Record<string, unknown> = {}
    for (const pair of map.items) {
      const key = textOf(pair.key)
      if (isScalar(pair.key) && oddBlank.test(key)) found.push([faultOf('ODD_BLANK'), start(pair.key) ?? offset])
      if (!isScalar(pair.key)) found.push([faultOf('KEY_NO_TEXT'), isCollection(pair.key) && pair.key.range ? pair.key.range[0] : offset])
      else if (pair.key.anchor !== undefined) anchors.set(pair.key.anchor, pair.key)
      const value = convert(pair.value, depth + 1, offset)
      Object.defineProperty(data, key, { value, enumerable: true, configurable: true, writable: true })
    }
    return data
  }
  const data = convert(root, 0, 0)
  return { data, found, follow: node => (isAlias(node) ? targets.get(node) : node) }
}

interface Spot { readonly key?: unknown; readonly value: unknown }

function child(parent: unknown, part: string | number): Spot | undefined {
  if (!isCollection(parent)) return undefined
  if (!isMap(parent)) return typeof part === 'number' && part < parent.items.length ? { value: parent.items[part] } : undefined
  const pair = parent.items.find(each => textOf(each.key) === String(part))
  return pair && { key: pair.key, value: pair.value }
}

const start = (node: unknown): number | undefined =>
  (isScalar(node) || isCollection(node) || isAlias(node)) && node.range ? node.range[0] : undefined

/** Of the value at a path or its key; of the nearest ancestor where nothing stands there. */
function offsetOf(root: Node, path: Path, atKey: boolean, follow: Follow): number {
  let spot: Spot = { value: root }
  let known = start(root) ?? 0
  for (const [index, part] of path.entries()) {
    const next = child(follow(spot.value), part)
    if (next === undefined) return known
    spot = next
    const key = start(next.key)
    known = (atKey && index === path.length - 1 ? key : undefined) ?? start(next.value) ?? key ?? known
  }
  return known
}

function writtenAt(root: Node, path: Path, follow: Follow): string | undefined {
  let node: unknown = root
  for (const part of path) node = child(follow(node), part)?.value
  const scalar = follow(node)
  return isScalar(scalar) ? scalar.source : undefined
}
