import type { Screen } from '../screen.ts'
import { explainJson } from './json.ts'
import { explainMarkdown } from './markdown.ts'
import { explainText } from './text.ts'
import type { Explained } from './view.ts'

/** Every way to print an explanation, by its name on the command line. */
export const explainFormats = { text: explainText, markdown: explainMarkdown, json: explainJson } as const satisfies Readonly<Record<string, (explained: Explained, screen: Screen) => string>>

/** The name of a way to print an explanation. */
export type ExplainFormatName = keyof typeof explainFormats
