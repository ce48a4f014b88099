import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

/** The time of every part in a file that is written: the same content gives the same bytes. */
const zipped = new Date(2025, 0, 1)

const rank = (path: string): string => (path === '[Content_Types].xml' ? '0' : path.startsWith('_rels/') ? '1' : '2') + path

/** The order of parts in the package: what readers look for first stands first. */
const inPackageOrder = (paths: readonly string[]): readonly string[] =>
  [...paths].sort((a, b) => (rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0))

/** An Office file again, with fixed times and its parts in a fixed order; `settle` gets each part of text with its path. */
export function repacked(bytes: Uint8Array, settle: (path: string, xml: string) => string): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).map(([path, raw]) => [path, /\.(xml|vml|rels)$/.test(path) ? strToU8(settle(path, strFromU8(raw))) : raw] as const)
  return packed(new Map(parts))
}

/** An Office file of these parts, with fixed times and in a fixed order. */
export const packed = (parts: ReadonlyMap<string, Uint8Array>): Uint8Array =>
  zipSync(Object.fromEntries(inPackageOrder([...parts.keys()]).map(path => [path, parts.get(path) ?? new Uint8Array()])), { mtime: zipped, level: 6 })
