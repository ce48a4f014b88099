import { createHash } from 'node:crypto'

/** The fingerprint that a result file carries of each of its parts, in hex: a group with its units' own fingerprints in their place. */
export type Seals = Readonly<Record<string, string>>

/** A unit as the result file writes it, with its fingerprint behind. */
export const sealedUnit = (unit: object): object => ({ ...unit, digest: fingerprint(unit) })

/** A result as its file writes it, with the fingerprints of its parts behind. */
export const sealed = (result: object): object => ({ ...result, digests: sealsOf(result) })

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
const fingerprint = (part: unknown): string => createHash('sha256').update(JSON.stringify(part, inOrder)).digest('hex')

/** An object with its keys sorted. */
const inOrder = (_: string, value: unknown): unknown => (typeof value !== 'object' || value === null || Array.isArray(value) ? value
  : Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))))
