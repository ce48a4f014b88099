import { same, type Text } from '../../text.ts'
import type { Finding, Severity } from '../../finding.ts'
import type { Dossier, SourceKind } from '../answer.ts'
import { layerOf, type KeptLayer } from './layers.ts'

/** What a result file says of a unit, as far as it is needed to score it again and to see that the same comes out. */
export interface KeptUnit {
  readonly id: string
  readonly name: string
  readonly kind: string
  readonly status: 'ranked' | 'incomplete' | 'not-submitted'
  readonly rank?: number
  readonly grade?: string
  readonly exact: string | null
  readonly exactIndex: string | null
  readonly predecessors?: readonly string[]
  readonly notApplicable?: readonly string[]
  readonly components: readonly { readonly code: string; readonly state: string; readonly exact: string; readonly max: string }[]
  readonly evidence: readonly KeptLayer[]
  readonly previous?: KeptBefore
}

/** A name out of the set of before, which the file does not carry: in both tongues, or once where they say the same. */
export type KeptWords = string | Text

/** What it was in the result before that. */
export interface KeptBefore {
  readonly was: 'same' | 'renamed' | 'merged' | 'split' | 'several' | 'new'
  readonly from?: readonly string[]
  readonly missing?: readonly string[]
  readonly parted?: readonly string[]
  readonly silent?: readonly string[]
  readonly index: string | null
  readonly rank?: number
  readonly unsettled?: true
  readonly grade?: KeptWords
  readonly open?: 'before' | 'now'
  readonly movedList?: true
  /** What the lists came to within their caps, beside the caps: fractions. */
  readonly bonus?: { readonly points: string; readonly max: string }
  readonly penalty?: { readonly points: string; readonly max: string }
  /** Fractions. */
  readonly components?: readonly { readonly code: string; readonly formerly?: readonly string[]; readonly points: string; readonly max: string }[]
}

/** The list of the result before that a list is laid beside. */
export interface KeptPast {
  readonly name: string
  readonly year: number
  /** How many units were ranked. */
  readonly ranked?: number
  readonly gone: readonly { readonly id: string; readonly name: string; readonly index: string | null; readonly rank?: number; readonly grade?: KeptWords }[]
  readonly newComponents: readonly string[]
  readonly goneComponents: readonly { readonly code: string; readonly name: KeptWords; readonly max: string }[]
}

/** One ranking list of a result file. */
export interface KeptGroup {
  readonly name: string
  readonly criteria: { readonly id: string; readonly sha256: string }
  readonly units: readonly KeptUnit[]
  readonly previous?: KeptPast
}

/** The result file that a round is laid beside: its path as seen from the round, the hash of its bytes, the program that wrote it, its lists. */
export interface PreviousRead {
  readonly file: string
  readonly sha256: string
  readonly tool: string
  readonly groups: readonly { readonly name: string; readonly criteria: { readonly id: string; readonly sha256: string; readonly year: number } }[]
}

/** A finding of a result file: its sentences in the tongue of the run that wrote it. */
export interface KeptFinding {
  readonly code: string
  readonly severity: Severity
  readonly message: string
  readonly unit?: string
  readonly component?: string
  readonly file?: string
  readonly line?: number
  readonly column?: number
  readonly sheet?: string
  readonly cell?: string
  /** Written as one text. */
  readonly also?: string
  readonly read?: string
  readonly expected?: string
  readonly fix?: string
}

/** A result file (`cchc-result/1`) as far as it is read back. */
export interface KeptResult {
  readonly tool: string
  /** What the round is called, in the tongue of the run. */
  readonly name?: string
  readonly groups: readonly KeptGroup[]
  readonly findings: readonly KeptFinding[]
  readonly sets: readonly { readonly file: string; readonly sha256: string; readonly textSha256?: string; readonly text: string }[]
  readonly files?: readonly { readonly file: string; readonly sha256?: string; readonly as: SourceKind | 'units' | 'round'; readonly source?: string }[]
  readonly previous?: PreviousRead
}

/** What a unit handed in, as it was scored. */
export const dossierOf = ({ id, name, kind, status, predecessors = [], notApplicable = [], evidence }: KeptUnit): Dossier =>
  ({ unit: { id, name, kind, predecessors, notApplicable }, layers: evidence.map(layerOf), submitted: status !== 'not-submitted' })

/** A finding as it was told; both tongues say what the run said. */
export function findingOf({ code, severity, message, file, line, column, sheet, cell, also, expected, fix, unit, component, read }: KeptFinding): Finding {
  const at = file === undefined ? undefined : { file, ...(line === undefined ? {} : { line }), ...(column === undefined ? {} : { column }), ...(sheet === undefined ? {} : { sheet }), ...(cell === undefined ? {} : { cell }) }
  return {
    code, severity, message: same(message), ...(at === undefined ? {} : { at }), ...(read === undefined ? {} : { read }), ...(also === undefined ? {} : { also: { file: also } }),
    ...(expected === undefined ? {} : { expected: same(expected) }), ...(fix === undefined ? {} : { fix: same(fix) }),
    ...(unit === undefined ? {} : { unit }), ...(component === undefined ? {} : { component }),
  }
}
