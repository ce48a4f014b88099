import type { Finding, Path } from '../finding.ts'

/** A YAML file as data that still knows its lines: what `io/yaml` makes and everything above reads. */
export interface Source {
  /** As the user named it, with forward slashes. */
  readonly file: string
  /** The whole text, for code frames. */
  readonly text: string
  /** Of the bytes of the file, in hex. */
  readonly sha256: string
  /** Plain data: mappings, lists, strings, numbers, booleans, null. Undefined when the text is no YAML. */
  readonly data: unknown
  /** Faults of the YAML itself, told in both tongues, with places. */
  readonly findings: readonly Finding[]
  /**
   * Line and column (from 1) of the value at a path, or of its key; falls back to the nearest ancestor that exists.
   */
  locate(path: Path, atKey?: boolean): { readonly line: number; readonly column: number }
  /** A scalar as it is written in the file (`1.10` for what YAML reads as 1.1), undefined elsewhere. */
  written(path: Path): string | undefined
}
