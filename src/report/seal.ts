import { createHash } from 'node:crypto'
import { keysFlow, listFlow, type Flow } from './json-text.ts'

/** The fingerprint that a result file carries of each of its parts, in hex: a group with its units' own fingerprints in their place. */
export type Seals = Readonly<Record<string, string>>

/** A group as the result file writes it: its units stand between two of its parts and are made one at a time. */
export interface GroupParts {
  readonly before: object
  readonly units: Iterable<object>
  readonly after: object
}

/** A result as its file writes it, with the fingerprints of its parts behind: each is taken while its part is written, for the units and findings of a nation are never held together. */
export const sealed = (result: ResultParts): Flow => keysFlow(resultKeys(result, true))

/** A result without fingerprints. */
export const unsealed = (result: ResultParts): Flow => keysFlow(resultKeys(result, false))

/** What a result file holds, as far as it is made while it is written. */
export interface ResultParts {
  readonly groups: readonly GroupParts[]
  readonly findings: Iterable<object>
}

function* resultKeys(result: ResultParts, isSealed: boolean): Generator<readonly [string, unknown]> {
  const seals: [string, string][] = []
  for (const [key, part] of Object.entries(result)) {
    if (part === undefined) continue
    if (key === 'groups') {
      const written = result.groups.map(group => ({ group, digests: [] as string[] }))
      yield [key, listFlow(written.map(({ group, digests }) => keysFlow(keysOf(group, isSealed ? digests : undefined))))]
      seals.push([key, fingerprint(written.map(({ group, digests }) => ({ ...group.before, ...group.after, units: digests })))])
    } else if (key === 'findings') {
      const seal = sealing()
      yield [key, listFlow(passing(result.findings, seal.take))]
      seals.push([key, seal.digest()])
    } else {
      yield [key, part]
      seals.push([key, fingerprint(part)])
    }
  }
  if (isSealed) yield ['digests', Object.fromEntries(seals)]
}

function* keysOf({ before, units, after }: GroupParts, digests: string[] | undefined): Generator<readonly [string, unknown]> {
  yield* Object.entries(before)
  yield ['units', listFlow(digests === undefined ? units : sealedUnits(units, digests))]
  yield* Object.entries(after)
}

/** Each unit with its fingerprint behind. */
function* sealedUnits(units: Iterable<object>, digests: string[]): Generator<object> {
  for (const unit of units) {
    const digest = fingerprint(unit)
    digests.push(digest)
    yield { ...unit, digest }
  }
}

function* passing(list: Iterable<object>, take: (each: object) => void): Generator<object> {
  for (const each of list) {
    take(each)
    yield each
  }
}

/** A part of a result file that is another than when it was written: a unit of a group, or a part of the file by its key. */
export type Changed = { readonly is: 'unit'; readonly unit: string; readonly group: string } | { readonly is: 'part'; readonly part: string }

/** What was changed in a result file since it was written; undefined where it carries no fingerprints and so cannot tell. */
export function changedParts(result: object): readonly Changed[] | undefined {
  const { digests, ...rest } = result as { readonly digests?: Seals; readonly groups: readonly Group[] }
  const units = rest.groups.flatMap(group => group.units.map(unit => ({ group: group.name, unit })))
  if (digests === undefined) return units.some(({ unit }) => unit['digest'] !== undefined) ? [{ is: 'part', part: 'digests' }] : undefined
  const now = sealsOf(rest)
  const parts = [...new Set([...Object.keys(now), ...Object.keys(digests)])].filter(key => now[key] !== digests[key])
  return [
    ...units.flatMap(({ group, unit: { digest, ...unit } }): readonly Changed[] => (fingerprint(unit) === digest ? [] : [{ is: 'unit', unit: String(unit['name']), group }])),
    ...parts.map(part => ({ is: 'part', part }) as const),
  ]
}

/** Whether a version of the program seals what it writes: every one since 0.1.0; of one that nobody knows it is held. */
export function seals(tool: string): boolean {
  const [major, minor] = tool.split('.').map(Number)
  return !(major === 0 && minor === 0)
}

interface Group { readonly name: string; readonly units: readonly Readonly<Record<string, unknown>>[] }

const sealsOf = (result: object): Seals =>
  Object.fromEntries(Object.entries(result).flatMap(([key, part]) => (part === undefined ? [] : [[key, fingerprint(key === 'groups' ? (part as readonly Group[]).map(headOf) : part)]])))

const headOf = ({ units, ...head }: Group): object => ({ ...head, units: units.map(({ digest }) => digest) })

/** Of the data, not of how its text is laid out: spaces, line ends and the order of keys have no say. */
function fingerprint(part: unknown): string {
  if (!Array.isArray(part)) return createHash('sha256').update(textOf(part)).digest('hex')
  const seal = sealing()
  for (const each of part) seal.take(each)
  return seal.digest()
}

/** The fingerprint of a list whose elements are handed in one after the other: that of its JSON, which as one text may be too long. */
function sealing(): { take(each: unknown): void; digest(): string } {
  const hash = createHash('sha256')
  let between = '['
  return {
    take(each) {
      hash.update(`${between}${textOf(each)}`)
      between = ','
    },
    digest: () => hash.update(between === '[' ? '[]' : ']').digest('hex'),
  }
}

const textOf = (part: unknown): string => JSON.stringify(inOrder(part)) ?? 'null'

/** The same with the keys of every object sorted; an object without a prototype has room for any key, `__proto__` too. */
function inOrder(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(inOrder)
  const sorted = Object.create(null) as Record<string, unknown>
  for (const key of Object.keys(value).sort()) sorted[key] = inOrder((value as Readonly<Record<string, unknown>>)[key])
  return sorted
}
