import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate'

/** The time of every part in a file that is written: the same content gives the same bytes. */
const zipped = new Date(2025, 0, 1)

const rank = (path: string): string => (path === '[Content_Types].xml' ? '0' : path.startsWith('_rels/') ? '1' : '2') + path

/** The order of parts in the package: what readers look for first stands first. */
const inPackageOrder = (paths: readonly string[]): readonly string[] =>
  [...paths].sort((a, b) => (rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0))

/** The parts of an Office file; `settle` gets each part of text with its path. */
export const unpacked = (bytes: Uint8Array, settle: (path: string, xml: string) => string): Map<string, Uint8Array> =>
  new Map(Object.entries(unzipSync(bytes)).map(([path, raw]) => [path, /\.(xml|vml|rels)$/.test(path) ? strToU8(settle(path, strFromU8(raw))) : raw]))

/** An Office file again, with fixed times and its parts in a fixed order. */
export const repacked = (bytes: Uint8Array, settle: (path: string, xml: string) => string): Uint8Array => packed(unpacked(bytes, settle))

/** A part above so many bytes is packed less tightly: twice as quick, and a twentieth larger. */
const large = 4_000_000

/** An Office file of these parts, with fixed times and in a fixed order. */
export function packed(parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const part = (path: string): Zippable[string] => {
    const bytes = parts.get(path) ?? new Uint8Array()
    return [bytes, { level: bytes.length > large ? 4 : 6 }]
  }
  return zipSync(Object.fromEntries(inPackageOrder([...parts.keys()]).map(path => [path, part(path)])), { mtime: zipped })
}
