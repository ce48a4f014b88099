import type { Source } from '../../criteria/source.ts'
import type { Finding, Severity } from '../../finding.ts'
import type { Screen } from '../screen.ts'
import { findingsGithub } from './github.ts'
import { findingsJson } from './json.ts'
import { findingsJunit } from './junit.ts'
import { findingsMarkdown } from './markdown.ts'
import { findingsText } from './text.ts'

/** A screen, and the gravity from which a finding fails the run; `error` where it is not said. */
export interface View extends Screen {
  readonly failOn?: Severity
}

/** Findings as one text to be printed; the sources are there for their lines. What only one of them needs is loaded by that one. */
export type FindingsFormat = (findings: readonly Finding[], sources: readonly Source[], view: View) => string | Promise<string>

/** Every way to print findings, by its name on the command line. A new one is a file and a line here. */
export const findingsFormats = {
  text: findingsText,
  json: (findings, _sources, view) => findingsJson(findings, view.lang),
  github: findingsGithub,
  sarif: async (findings, sources, view) => (await import('./sarif.ts')).findingsSarif(findings, sources, view),
  junit: findingsJunit,
  markdown: findingsMarkdown,
} as const satisfies Readonly<Record<string, FindingsFormat>>

/** The name of a way to print findings. */
export type FindingsFormatName = keyof typeof findingsFormats

/** The names, in the order of `--help`. */
export const findingsFormatNames = Object.keys(findingsFormats) as readonly FindingsFormatName[]

/** Whether a word names a way to print findings. */
export const isFindingsFormat = (name: string): name is FindingsFormatName => Object.hasOwn(findingsFormats, name)
