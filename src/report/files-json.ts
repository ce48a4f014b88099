import type { Finding } from '../finding.ts'
import type { Lang } from '../text.ts'
import { findingJson } from './json.ts'

/** What a command wrote: paths from where it ran, in the order in which they were written, and what it remarked. */
export interface FilesWritten {
  readonly tool: string
  readonly files: readonly string[]
  readonly findings: readonly Finding[]
}

/** The same as JSON (schema `cchc-files/1`). */
export const filesJson = ({ tool, files, findings }: FilesWritten, lang: Lang): string =>
  `${JSON.stringify({ schema: 'cchc-files/1', tool, files, findings: findings.map(finding => findingJson(finding, lang)) }, undefined, 2)}\n`
