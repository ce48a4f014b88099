import type { Finding, Path } from '../../finding.ts'
import type { Json } from '../../methods/method.ts'
import { text, type Text } from '../../text.ts'

/** One thing that the schema refuses, before it is put into words. */
export interface Complaint {
  readonly keyword: string
  readonly path: Path
  /** What ajv says beside the keyword. */
  readonly params: Readonly<Record<string, unknown>>
  /** What was read. */
  readonly data: unknown
  /** The value of the keyword, and the schema that it stands in. */
  readonly wanted: unknown
  readonly schema: Json
  /** The scalar as it stands in the file. */
  readonly written: string | undefined
  /** What stands before the key on its line. */
  readonly before: string
}

/** A problem in words; where it does not say otherwise, it is an error at the complaint's path. */
export type Told = Omit<Finding, 'severity'>

/** `max`, or `levels[2]` for an entry of a list (from 1, as people count). */
export function label(path: Path): string {
  const last = path.at(-1)
  if (typeof last === 'string') return `\`${last}\``
  return last === undefined ? '`YAML`' : `\`${String(path.at(-2) ?? '')}[${last + 1}]\``
}

/** The form that a text must have, where the schema asks for one. */
export const formOf = (schema: Json): Text =>
  text(() => String(schema['description'] ?? `Theo mẫu ${String(schema['pattern'])}`), () => `It must match ${String(schema['pattern'])}`)
