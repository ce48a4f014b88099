import type { Source } from '../../criteria/source.ts'
import type { Finding, Severity } from '../../finding.ts'
import type { Screen } from '../screen.ts'

/** A screen, and the gravity from which a finding fails the run; `error` where it is not said. */
export interface View extends Screen {
  readonly failOn?: Severity
}

/** Findings as one text to be printed; the sources are there for their lines. */
export type FindingsFormat = (findings: readonly Finding[], sources: readonly Source[], view: View) => Promise<string>

/** Every way to print findings, by its name on the command line, loaded when it is asked for. A new one is a file and a line here. */
export const findingsFormats = {
  text: async (findings, sources, view) => (findings.length === 0 ? '' : (await import('./text.ts')).findingsText(findings, sources, view)),
  json: async (findings, _sources, view) => (await import('./json.ts')).findingsJson(findings, view.lang),
  github: async (findings, sources, view) => (await import('./github.ts')).findingsGithub(findings, sources, view),
  sarif: async (findings, sources, view) => (await import('./sarif.ts')).findingsSarif(findings, sources, view),
  junit: async (findings, sources, view) => (await import('./junit.ts')).findingsJunit(findings, sources, view),
  markdown: async (findings, sources, view) => (await import('./markdown.ts')).findingsMarkdown(findings, sources, view),
} as const satisfies Readonly<Record<string, FindingsFormat>>

/** The name of a way to print findings. */
export type FindingsFormatName = keyof typeof findingsFormats

/** The names, in the order of `--help`. */
export const findingsFormatNames = Object.keys(findingsFormats) as readonly FindingsFormatName[]

/** Whether a word names a way to print findings. */
export const isFindingsFormat = (name: string): name is FindingsFormatName => Object.hasOwn(findingsFormats, name)
