import type { Source } from '../../criteria/source.ts'
import type { Finding } from '../../finding.ts'
import type { Screen } from '../screen.ts'
import { findingsJson } from './json.ts'
import { findingsText } from './text.ts'

/** Findings as one text to be printed; the sources are there for their lines. */
export type FindingsFormat = (findings: readonly Finding[], sources: readonly Source[], screen: Screen) => string

/** Every way to print findings, by its name on the command line. A new one is a file and a line here. */
export const findingsFormats = {
  text: findingsText,
  json: (findings, _sources, { lang }) => findingsJson(findings, lang),
} as const satisfies Readonly<Record<string, FindingsFormat>>

/** The name of a way to print findings. */
export type FindingsFormatName = keyof typeof findingsFormats
